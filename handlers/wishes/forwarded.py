"""What somebody else has written, passed on: a question, or a list for the form that is open.

The rule: it consents to nothing, deletes nothing, names and registers nobody, and is no code; what
is kept of it is marked, and who passes it on is told that it was not taken for their own words.
"""

from dataclasses import replace

from handlers import dialogs
from handlers.acts.heard import Heard, hear
from handlers.acts.slots.form import read_people
from handlers.questions import ask
from handlers.questions import texts as asking
from handlers.questions.judging import answers_alone
from handlers.turn.turn import Turn, stay
from handlers.values.effects import CountQuestion
from handlers.values.messages import Inbound, Outcome
from handlers.values.state import Registering, Step
from handlers.wishes import texts
from handlers.wishes.always import is_always_heard
from handlers.wishes.words import passed_on as words
from knowledge.typed.repeats import compiled

# A heading, and a line of a letter above it.
_BESIDE = 2
_FEWEST = 2
_MARKED = compiled(words.MARKED)


def is_passed_on(inbound: Inbound) -> bool:
    """Whether somebody else wrote it: the channel says so, or its first word does."""
    if inbound.kind != "text":
        return False
    return inbound.forwarded or _MARKED.match(inbound.text.lstrip()[:20]) is not None


def answered(turn: Turn, heard: Heard) -> Outcome | None:
    """The answer; None for the list of an open form, which is taken as one that is pasted."""
    if _is_list(heard):
        takes = isinstance(turn.dialog, Registering) and turn.dialog.step != Step.CONSENT
        return None if takes else _told(turn, texts.FORWARDED_LIST)
    # Whatever is open here was not asked of whoever wrote it.
    alone = hear(turn.inbound.text)
    if not _asks(turn, alone):
        return _told(turn, texts.FORWARDED)
    outcome = dialogs.answer_then_prompt(turn, alone) if not turn.idle else ask.ask(turn, alone)
    return _marked(turn, outcome)


def _is_list(heard: Heard) -> bool:
    lines = [line for line in heard.text.splitlines() if line.strip()]
    if len(lines) < _FEWEST:
        return False
    people = [one for one in read_people(heard, "people") if " " in (one.name or "")]
    return len(people) >= max(_FEWEST, len(lines) - _BESIDE)


def _asks(turn: Turn, alone: Heard) -> bool:
    orders = is_always_heard(turn.inbound) or alone.wish is not None or alone.command is not None
    if orders or alone.lean is not None:
        return False
    return alone.asks or alone.meant.act == "question" or answers_alone(turn, alone)


def _told(turn: Turn, sentence: str) -> Outcome:
    if dialogs.takes(turn) in ("consent", "sure"):
        return stay(turn, dialogs.choices_only(turn, sentence))
    return dialogs.again(turn, sentence)


def _marked(turn: Turn, outcome: Outcome) -> Outcome:
    """Nothing is noted of it but the count; what is remembered says whose it is."""
    effects = tuple(one for one in outcome.effects if isinstance(one, CountQuestion))
    memory, before = outcome.conversation, turn.person.conversation.asked
    if memory.asked is not None and memory.asked != before:
        question = f"{memory.asked.question}{asking.FORWARDED_MARK}"
        memory = replace(memory, asked=replace(memory.asked, question=question))
    return replace(outcome, conversation=memory, effects=effects)
