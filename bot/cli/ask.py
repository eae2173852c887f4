"""`htx-bot ask`: questions in, one answer or one JSON line each, through the same conversation."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from bot.answers.shown import NoLookup
from bot.cli import texts
from bot.installation.errors import OfficeError
from handlers.questions import event_dates
from handlers.questions import texts as asking
from handlers.questions.judging import judge
from handlers.respond import respond
from handlers.turn.turn import Office, Turn
from handlers.values.messages import Inbound, Outcome
from handlers.values.person import Person
from handlers.values.replies import Reply
from handlers.values.state import Conversation
from knowledge.typed.said import Said

MOST_SECTIONS = 5


@dataclass(frozen=True)
class Question:
    """One batch line: `q`, or a two-turn question whose answer is for `then`."""

    q: str
    first: str | None = None


def _offered(reply: Reply) -> tuple[str, ...]:
    """The clauses to choose from where nothing was answered."""
    offer = reply.text == asking.OFFER
    return tuple(f"  • {c.label}" for c in reply.choices if offer and c.key.startswith("sec:"))


class Asker:
    """Asks as a stranger at `now`; with `plan_id` only that plan is known."""

    def __init__(self, office: Office, now: datetime, plan_id: str | None = None) -> None:
        plan = office.plan(plan_id) if plan_id else None
        if plan_id and plan is None:
            known = ", ".join(plan.id for plan in office.plans)
            raise OfficeError(texts.plan_unknown(plan=plan_id, known=known))
        self._office = replace(office, plans=(plan,)) if plan else office
        self._now = now

    def text(self, question: Question) -> str:
        """The answer as a person reads it, with the clauses it offers."""
        replies = self._ask(question)[1].replies
        return "\n\n".join("\n".join((reply.text, *_offered(reply))) for reply in replies)

    def line(self, question: Question) -> str:
        """The answer as one JSON line."""
        before, outcome = self._ask(question)
        turn, said = self._turn(before, question.q), Said(question.q)
        _, judgement = judge(turn, said)
        dated = event_dates.answer(turn, said) is not None
        # A date comes from the calendar, which is no clause of the plan.
        sections = [] if dated else [match.section for match in judgement.matches][:MOST_SECTIONS]
        told: dict[str, object] = {
            "q": question.q,
            "outcome": "answer" if dated else judgement.outcome,
            "sections": sections,
            "text": "\n\n".join(reply.text for reply in outcome.replies),
        }
        if told["outcome"] == "decline":
            told["reason"] = judgement.topic
        return json.dumps(told, ensure_ascii=False)

    def _ask(self, question: Question) -> tuple[Conversation, Outcome]:
        # A greeting is no part of an answer.
        before = Conversation(greeted=True)
        if question.first:
            before = respond(self._turn(before, question.first)).conversation
        return before, respond(self._turn(before, question.q))

    def _turn(self, conversation: Conversation, text: str) -> Turn:
        person = Person(conversation)
        return Turn(person, Inbound(text=text), self._now, self._office, NoLookup())


def read_batch(file: Path) -> Iterator[Question]:
    """Questions of a JSONL file. Raises OfficeError naming the line."""
    for number, line in enumerate(read_lines(file), start=1):
        if line.strip():
            yield _question(number, line)


def read_lines(file: Path) -> list[str]:
    """The lines of a UTF-8 file; only a line break ends one. Raises OfficeError."""
    try:
        # Editors on Windows put a mark in front.
        return file.read_text(encoding="utf-8-sig").split("\n")
    except OSError:
        raise OfficeError(texts.file_exists_not(file=str(file))) from None
    except UnicodeDecodeError:
        raise OfficeError(texts.file_not_utf8(file=str(file))) from None


def _question(number: int, line: str) -> Question:
    try:
        row = json.loads(line)
        if "then" in row:
            return Question(q=_words(row["then"]), first=_words(row["first"]))
        return Question(q=_words(row["q"]))
    except (json.JSONDecodeError, KeyError, TypeError):
        raise OfficeError(texts.batch_line_bad(line=number)) from None


def _words(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value
