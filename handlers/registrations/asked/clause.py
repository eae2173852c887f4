"""The clause of a plan that answers a question of ours, and the way in below what is said of it.

The rule: a clause is only quoted where the plan surely answers by it.
"""

from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.questions.clauses import readable
from handlers.questions.judging import judge, remembered
from handlers.registrations import opening
from handlers.registrations.asked import texts
from handlers.turn import texts as common
from handlers.turn.turn import Turn, in_passing, stay
from handlers.values.messages import Outcome
from handlers.values.replies import Choice, Reply
from knowledge.answer.answer import compose
from knowledge.plan.plan import Plan
from knowledge.typed.said import Said

# The way in, where the answer ends by asking whether to begin.
BEGIN_NOW = "go:register:now"


def clause(turn: Turn, question: str) -> tuple[Plan, str, str] | None:
    """The clause that answers, with the words it is quoted by; None where none surely does."""
    said = Said(question)
    # It stands by itself, whatever was asked before.
    memory = replace(turn.person.conversation, asked=None)
    alone = replace(turn, person=replace(turn.person, conversation=memory))
    plan, judgement = judge(alone, said)
    if judgement.outcome != "answer" or not judgement.matches:
        return None
    section = judgement.matches[0].section
    if section not in plan.sections:
        return None  # The staff's own words are shown by the plan's questions.
    quotes = compose(plan, section, said).quotes
    return (plan, section, readable(" ".join(quotes))) if quotes else None


def spoken_of(turn: Turn, heard: Heard, found: tuple[Plan, str, str], told: Outcome) -> Outcome:
    """The answer, with its clause as what is spoken of: "chỗ nào ghi thế" may follow."""
    plan, section, _ = found
    asked = remembered(turn, heard, plan, (section,), told.replies[0].text)
    return replace(told, conversation=replace(told.conversation, asked=asked))


def asking_to_begin(turn: Turn, text: str) -> Outcome:
    """The way in, asked about: a yes right below begins."""
    if not turn.idle or opening.closed_today(turn) is not None:
        return with_way_in(turn, text)
    begin = Choice(BEGIN_NOW, common.MENU_REGISTER)
    return in_passing(stay(turn, Reply(f"{text}\n\n{texts.BEGINS_NOW}", (begin,))))


def with_way_in(turn: Turn, text: str) -> Outcome:
    begin = Choice("go:register", common.MENU_REGISTER)
    return in_passing(stay(turn, Reply(text, (begin,) if turn.idle else ())))
