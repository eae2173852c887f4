"""The only entrance: one message in, replies, next state and effects out.

Words that always work come first, then what was offered, then the open dialog, then the plan.
The rule: no clock, no file, no network; the same inputs give the same outcome.
"""

from dataclasses import replace
from datetime import timedelta

from handlers import choosing, refusing
from handlers import dialogs as open_dialog
from handlers.always import command, global_choice, question
from handlers.group import answer_in_group
from handlers.parking import parked
from handlers.rooms import ASIDES, LOST, NAMES, WORDS
from handlers.turn import texts as common
from handlers.turn.commands import is_global, read_command
from handlers.turn.dialog import EVERYTHING, Listening
from handlers.turn.turn import Turn, Typed, with_notes
from handlers.typed.assent import read_lean
from handlers.typed.read import has_letters, looks_like_question, plain, read_place
from handlers.values.messages import Outcome
from handlers.values.state import Idle
from handlers.wishes import doing as wishing

MAX_CHARS = 4000
LONG_SILENCE = timedelta(hours=20)


def respond(turn: Turn) -> Outcome:
    """Answer one message."""
    turn = _past_overview(turn)
    before = turn.person.conversation
    outcome = parked(turn, open_dialog.settled(turn, _respond(turn)))
    notes = ((before.lost, _lost_state(turn)), (before.draft_ended, common.DRAFT_ENDED))
    if before.lost or before.draft_ended:
        said = tuple(note for holds, note in notes if holds)
        first = with_notes(said, outcome.replies[0])
        outcome = replace(outcome, replies=(first, *outcome.replies[1:]))
    return _stamp(turn, outcome)


def _lost_state(turn: Turn) -> str:
    """To whoever was in a dialog that is no more."""
    said = (say(turn) for say in LOST)
    return next(filter(None, said), common.LOST_STATE)


def _past_overview(turn: Turn) -> Turn:
    """An overview asks nothing: whatever is said besides its own choices closes it."""
    dialog = open_dialog.dialog_of(turn.dialog)
    overview = dialog is not None and dialog.is_overview(turn.dialog)
    if not overview or turn.inbound.group or _is_of_overview(turn):
        return turn
    conversation = replace(turn.person.conversation, dialog=Idle())
    return replace(turn, person=replace(turn.person, conversation=conversation))


def _is_of_overview(turn: Turn) -> bool:
    text, key = turn.inbound.text, turn.inbound.choice
    if key is None and choosing.pushed(turn, text) is None:
        choice = choosing.chosen(turn, text)
        key = choice.key if choice is not None else None
        leaving = read_command(text, forgiving=False) in ("back", "cancel", "skip")
        if key is None:
            return leaving or not has_letters(text)
    return key is not None and not is_global(key)


def _stamp(turn: Turn, outcome: Outcome) -> Outcome:
    """Tie the choices to this turn, so that an old button is known as old."""
    number = turn.person.conversation.turn + 1
    replies = tuple(replace(reply, turn=number) for reply in outcome.replies)
    offered = tuple(
        (choice.key, choice.label) for reply in replies[-1:] for choice in reply.choices
    )
    conversation = replace(
        outcome.conversation,
        turn=number,
        offered=offered,
        touched=turn.now,
        lost=False,
        draft_ended=False,
    )
    return replace(outcome, replies=replies, conversation=conversation)


def _respond(turn: Turn) -> Outcome:
    inbound = turn.inbound
    if inbound.group:
        return answer_in_group(turn)
    if inbound.choice is not None:
        return _pressed(turn, inbound.choice)
    if inbound.kind == "other" and not inbound.text.strip():
        return open_dialog.again(turn, common.NOT_TEXT)
    if not has_letters(inbound.text) and not any(char.isdigit() for char in inbound.text):
        return open_dialog.again(turn, common.NO_LETTERS)
    if len(inbound.text) > MAX_CHARS:
        return open_dialog.again(turn, common.TOO_LONG)
    return _typed(turn, inbound.text)


def _pressed(turn: Turn, key: str) -> Outcome:
    """A button: global ones always work, the others only in the turn that offered them."""
    if is_global(key):
        return global_choice(turn, key)
    conversation = turn.person.conversation
    fresh = turn.inbound.turn == conversation.turn and key in dict(conversation.offered)
    if not fresh:
        return open_dialog.again(turn, common.OLD_BUTTON)
    return open_dialog.answer(turn, Typed(dict(conversation.offered)[key], key))


def _typed(turn: Turn, text: str) -> Outcome:
    """A typed line: whose it is, tried in this order."""
    below = choosing.pushed(turn, text)
    if below is not None:
        return global_choice(turn, below.key)
    said = _first(WORDS, turn, text)
    if said is not None:
        return said
    choice = choosing.chosen(turn, text)
    if choice is None or not choosing.answers(turn, text):
        said = _aside(turn, Typed(text))
        if said is not None:
            return said
    if choice is None:
        said = _first(NAMES, turn, text) or _ordered(turn, text)
        if said is not None:
            return said
    elif is_global(choice.key):
        return global_choice(turn, choice.key)
    refused = refusing.refused(turn, text, choice)
    if refused is not None:
        return refused
    return _answered(turn, Typed(text, choice.key if choice else None))


def _first(listening: tuple[Listening, ...], turn: Turn, text: str) -> Outcome | None:
    heard = (outcome for hear in listening if (outcome := hear(turn, text)) is not None)
    return next(heard, None)


def _aside(turn: Turn, typed: Typed) -> Outcome | None:
    """A wish in plain words, or a question about one's own file or the calendar."""
    dialog = open_dialog.dialog_of(turn.dialog)
    hears = dialog.hears if dialog else EVERYTHING
    decided = dialog.decide(turn, turn.dialog, typed) if dialog else None
    said = wishing.wished(turn, typed.text) if decided is None and "wish" in hears else decided
    return _first(ASIDES, turn, typed.text) if said is None and "own" in hears else said


def _ordered(turn: Turn, text: str) -> Outcome | None:
    """A way out, or a command in words."""
    if choosing.leaves(turn, text):
        # Below a message that came by itself it leaves that one, not the dialog above it.
        return command(turn, "noted" if turn.person.pushed else "cancel", text)
    name = read_command(text, forgiving=turn.idle)
    return command(turn, name, text) if name is not None else None


def _answered(turn: Turn, typed: Typed) -> Outcome:
    """Nothing else is meant: an answer to the open question, or a question of the person's."""
    text, dialog = typed.text, open_dialog.dialog_of(turn.dialog)
    if dialog is None:
        if read_lean(text) is not None:
            return open_dialog.again(turn, common.WHAT_NEXT)
        if read_place(plain(text)) is not None:
            return open_dialog.again(turn, common.NO_SUCH_NUMBER)
        return question(turn, text)
    if dialog.waits and (_long_silent(turn) or dialog.paused(turn)):
        # Where going on is asked, words are no answer of the step.
        if looks_like_question(text):
            return open_dialog.answer_then_prompt(turn, text)
        resumed = dialog.resume(turn, turn.dialog, typed)
        if resumed is not None:
            return resumed
    return open_dialog.answer(turn, typed)


def _long_silent(turn: Turn) -> bool:
    touched = turn.person.conversation.touched
    return touched is not None and turn.now - touched > LONG_SILENCE
