"""What a person asks about a plan, and what is chosen below the answer.

The rule: a button speaks of the question that was asked last, and of no other.
"""

from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.questions import clauses, several, staff_answers, texts, wholes
from handlers.questions.answering import answer, plainly, single
from handlers.questions.clauses import cite
from handlers.questions.dated import another_year, own_subject
from handlers.questions.judging import is_told, spoken_of, words_of
from handlers.questions.standing import mentioned
from handlers.turn.turn import Turn, stay
from handlers.values.effects import NoteQuestion
from handlers.values.messages import Outcome
from handlers.values.replies import Choice, Reply
from handlers.values.state import LastQuestion
from knowledge.answer.unit import whole_unit
from knowledge.plan.plan import Plan
from knowledge.typed.said import Said


def ask(turn: Turn, question: Heard) -> Outcome:
    """Answer a question and count it; the dialog stays as it is."""
    whole = another_year.told(turn, question) or wholes.answer(turn, question)
    whole = whole or own_subject.told(turn, question) or several.of_plan(turn, question)
    return whole or mentioned.asked(turn, question) or single(turn, question)


def _unclear(turn: Turn) -> Reply:
    office = turn.plan.organisation.office
    return Reply(texts.unclear(office=office, registers=turn.plan.registers))


def full_text(turn: Turn, plan_id: str, section: str, *, rest: bool = False) -> Outcome:
    """The whole clause, folded where it is long; `rest`: what was folded away."""
    plan = turn.office.plan(plan_id)
    if plan is None or section not in plan.sections:
        return plainly(turn, _unclear(turn))
    shown, folded = clauses.folded_at(clauses.readable(whole_unit(plan, section)))
    if rest:
        return plainly(turn, Reply(folded or shown))
    choices = (Choice(f"rest:{plan.id}:{section}", texts.GO_ON),) if folded else ()
    text = texts.full_text(citation=cite(plan, section), text=shown, goes_on=bool(folded))
    return plainly(turn, Reply(text, choices, quote=shown))


def section(turn: Turn, plan_id: str, section_id: str) -> Outcome:
    """A related or offered section was chosen."""
    plan = turn.office.plan(plan_id)
    if plan is None or not staff_answers.known(turn, plan, section_id):
        return plainly(turn, _unclear(turn))
    asked = turn.person.conversation.asked
    offered = asked is not None and section_id in asked.sections
    chosen = staff_answers.choice_of(turn, plan, section_id).label
    # An offered clause answers what was asked; a related one is a question of its own.
    question = words_of(asked) if asked and offered else chosen
    return answer(turn, plan, Said(question), (section_id,))


def more(turn: Turn) -> Outcome | None:
    """The whole text of the clause answered last; None when nothing was asked."""
    asked = turn.person.conversation.asked
    plan = turn.office.plan(asked.plan) if asked else None
    if asked is None or not asked.sections or plan is None:
        return None
    if not is_told(asked):
        return only_offered(turn, plan, asked)
    # An answer by the staff has no more text than was shown: it is shown again, with its source.
    if asked.sections[0] not in plan.sections:
        return section(turn, asked.plan, asked.sections[0])
    return full_text(turn, asked.plan, asked.sections[0])


def only_offered(turn: Turn, plan: Plan, asked: LastQuestion) -> Outcome:
    """That nothing was answered for certain yet, with what was offered."""
    offered = asked.sections[: asked.shown]
    choices = staff_answers.choices(turn, plan, offered, Said(words_of(asked)))
    return plainly(turn, Reply(texts.ONLY_OFFERED, choices))


def below_offer(turn: Turn, heard: Heard) -> Outcome | None:
    """A bare yes or no where clauses were only offered: which of several, or none of them."""
    asked = spoken_of(turn)
    plan = turn.office.plan(asked.plan) if asked else None
    if asked is None or plan is None or is_told(asked) or heard.lean not in ("yes", "no"):
        return None
    if heard.lean == "no":
        return stay(turn, Reply(texts.NONE_OF_THEM, (Choice("go:ask-staff", texts.ASK_STAFF),)))
    # Of the one whose words were shown "đúng rồi" says that they were meant.
    return None if texts.is_offer_beside(asked.said) else only_offered(turn, plan, asked)


def feedback(turn: Turn, verdict: str) -> Outcome:
    """ "Right" is thanked; "wrong" is noted for the staff and the next best clauses are offered."""
    asked = turn.person.conversation.asked
    if verdict == "good":
        return plainly(turn, Reply(texts.THANKS))
    if asked is None:
        return plainly(turn, Reply(texts.NOTHING_ANSWERED))
    plan = turn.office.plan(asked.plan) or turn.plan
    # The first is the one that was wrong.
    others = staff_answers.choices(turn, plan, asked.sections[1:4])
    text = texts.OFFER_AFTER_WRONG if others else texts.NOTED_WRONG
    note = NoteQuestion(asked.question, "wrong", asked.sections, said=asked.said or None)
    outcome = plainly(turn, Reply(text, (*others, Choice("go:ask-staff", texts.ASK_STAFF))))
    return replace(outcome, effects=(note,))


def ask_staff(turn: Turn) -> Outcome:
    """Hand the last question to the staff."""
    asked = turn.person.conversation.asked
    if asked is None:
        return plainly(turn, Reply(texts.NOTHING_ASKED))
    note = NoteQuestion(asked.question, "asked-staff", asked.sections)
    return replace(plainly(turn, Reply(texts.SENT_TO_STAFF)), effects=(note,))
