"""One question to the assistant and what a person gets back, outside of any talk.

The rule: it goes through the same conversation as a message; nothing is stored, counted or sent.
"""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal

from bot.answers.shown import NoLookup
from handlers.questions import event_dates
from handlers.questions import texts as asking
from handlers.questions.answering import decided
from handlers.questions.judging import is_told, judge
from handlers.respond import respond
from handlers.turn.turn import Office, Turn
from handlers.values.effects import CountQuestion
from handlers.values.messages import Inbound, Outcome
from handlers.values.person import Person
from handlers.values.replies import Choice, Reply
from handlers.values.state import Conversation
from knowledge.plan.plan import Plan
from knowledge.search.search import Judgement
from knowledge.typed.said import Said

Became = Literal[
    "answered",
    "offered",
    "named",
    "denied",
    "not-found",
    "off-topic",
    "harmful",
    "unclear",
    "no-question",
]


@dataclass(frozen=True)
class Question:
    """One question: `q`, or the second of two turns after `first`."""

    q: str
    first: str | None = None


@dataclass(frozen=True)
class Told:
    """What a person is told; `sections` are those shown or offered, best first.

    "named": the section names the thing and not the value; "denied": the plan is said to be silent.
    """

    question: str
    became: Became
    sections: tuple[str, ...]
    replies: tuple[Reply, ...]


@dataclass(frozen=True)
class Judged:
    """What the matcher makes of a question; `dated`: the calendar has answered it."""

    judgement: Judgement
    dated: bool


class Asker:
    """Asks as a stranger at `now`; with `plan` only that one is known."""

    def __init__(self, office: Office, now: datetime, plan: Plan | None = None) -> None:
        self._office = replace(office, plans=(plan,)) if plan else office
        self._now = now

    def text(self, question: Question) -> str:
        """The answer as a person reads it, with the clauses it offers."""
        replies = self.replies(question)
        return "\n\n".join("\n".join((reply.text, *_offered(reply))) for reply in replies)

    def replies(self, question: Question) -> tuple[Reply, ...]:
        """The messages a person gets."""
        return self._ask(question)[1].replies

    def judged(self, question: Question) -> Judged:
        """The same question as the matcher alone sees it."""
        turn, said = self._turn(self._before(question), question.q), Said(question.q)
        dated = event_dates.answer(turn, said) is not None
        return Judged(decided(turn, said)[1], dated)

    def quoted(self, question: Question) -> tuple[str, ...]:
        """The clauses a person is told as the answer; none where they are offered or denied.

        Of several questions, of a whole part and of who may take part the matcher alone says less.
        """
        before, outcome = self._ask(question)
        asked = outcome.conversation.asked
        if asked is None or asked.sections == () or not is_told(asked):
            return ()
        old = before.asked
        if old is not None and old.question == asked.question != question.q:
            return ()
        counts = [one.outcome for one in outcome.effects if isinstance(one, CountQuestion)]
        cited = any(asking.CITED in reply.text for reply in outcome.replies)
        quotes = cited and self.judged(question).judgement.outcome in ("answer", "offer")
        told = "answered" in counts or (not counts and quotes)
        return asked.sections[: asked.shown] if told else ()

    def told(self, words: str) -> Told:
        """What became of a single question."""
        before, outcome = self._ask(Question(words))
        asked = outcome.conversation.asked
        sections = asked.sections[: asked.shown] if asked else ()
        became = self._became(self._turn(before, words), outcome, sections)
        offered = (c.key.split(":", 2)[2] for r in outcome.replies for c in _clauses(r))
        shown = tuple(dict.fromkeys((*sections, *offered)))
        return Told(words, became, shown, outcome.replies)

    def _became(self, turn: Turn, outcome: Outcome, sections: tuple[str, ...]) -> Became:
        counts = (each for each in outcome.effects if isinstance(each, CountQuestion))
        count = next(counts, None)
        # A greeting, a command or the beginning of a registration.
        if count is None:
            return "no-question"
        if count.outcome == "silent":
            return "named" if sections else self._silent(turn)
        # Nobody has read the plan for what lies outside of it: then it is only not found.
        if count.outcome == "off-topic" and not turn.plan.silence_reviewed:
            return "not-found"
        return count.outcome

    def _silent(self, turn: Turn) -> Became:
        """Whether the plan is said not to state it, or only not to have it."""
        plan, judgement = judge(turn, Said(turn.inbound.text or ""))
        topic = plan.silent.get(judgement.topic or "")
        return "denied" if topic and topic.reviewed else "not-found"

    def _ask(self, question: Question) -> tuple[Conversation, Outcome]:
        before = self._before(question)
        return before, respond(self._turn(before, question.q))

    def _before(self, question: Question) -> Conversation:
        # A greeting is no part of an answer.
        before = Conversation(greeted=True)
        if question.first:
            return respond(self._turn(before, question.first)).conversation
        return before

    def _turn(self, conversation: Conversation, text: str) -> Turn:
        person = Person(conversation)
        return Turn(person, Inbound(text=text), self._now, self._office, NoLookup())


def _clauses(reply: Reply) -> tuple[Choice, ...]:
    return tuple(choice for choice in reply.choices if choice.key.startswith("sec:"))


def _offered(reply: Reply) -> tuple[str, ...]:
    """The clauses to choose from where nothing was answered."""
    offer = asking.is_offer(reply.text)
    return tuple(f"  • {choice.label}" for choice in _clauses(reply) if offer)
