"""The only entrance: one message in, replies, next state and effects out.

Words that always work come first, then what was offered, then the open dialog, then the plan.
The rule: no clock, no file, no network; the same inputs give the same outcome.
"""

from dataclasses import replace
from datetime import timedelta

from handlers import dialogs as open_dialog
from handlers import refusing
from handlers.always import command, global_choice, question
from handlers.announcements import roll_call as staff_roll
from handlers.group import answer_in_group
from handlers.registrations import dialog as registration
from handlers.registrations import own_file
from handlers.registrations import sent as registration_sent
from handlers.reminders import calendar_asked
from handlers.staff import dialog as staff
from handlers.staff.at_desk import lost_state
from handlers.turn import texts as common
from handlers.turn.commands import is_global, read_command
from handlers.turn.turn import Turn, Typed, with_notes
from handlers.typed.assent import contradicts, is_sending, may_ask, read_lean
from handlers.typed.read import (
    has_letters,
    looks_like_question,
    plain,
    read_choice,
    read_label,
    read_place,
)
from handlers.values.messages import Outcome
from handlers.values.replies import Choice
from handlers.values.state import (
    Clerking,
    Confirming,
    Dialog,
    Idle,
    Linking,
    Registering,
    Step,
    Subscribing,
    Substituting,
)
from handlers.wishes import doing as wishing

MAX_CHARS = 4000
LONG_SILENCE = timedelta(hours=20)
YES_KEYS = ("yes", "go:continue", "go:interest")


def respond(turn: Turn) -> Outcome:
    """Answer one message."""
    turn = _past_overview(turn)
    before = turn.person.conversation
    outcome = _park(turn, _respond(turn))
    notes = ((before.lost, lost_state(turn)), (before.draft_ended, common.DRAFT_ENDED))
    if before.lost or before.draft_ended:
        said = tuple(note for holds, note in notes if holds)
        first = with_notes(said, outcome.replies[0])
        outcome = replace(outcome, replies=(first, *outcome.replies[1:]))
    return _stamp(turn, outcome)


def _past_overview(turn: Turn) -> Turn:
    """An overview asks nothing: whatever is said besides its own choices closes it."""
    dialog = turn.dialog
    overview = isinstance(dialog, Subscribing | Linking) and dialog.asks == "menu"
    if not overview or turn.inbound.group or _is_of_overview(turn):
        return turn
    conversation = replace(turn.person.conversation, dialog=Idle())
    return replace(turn, person=replace(turn.person, conversation=conversation))


def _is_of_overview(turn: Turn) -> bool:
    text, key = turn.inbound.text, turn.inbound.choice
    if key is None and _pushed(turn, text) is None:
        choice = _chosen(turn, text)
        key = choice.key if choice is not None else None
        leaving = read_command(text, forgiving=False) in ("back", "cancel", "skip")
        if key is None:
            return leaving or not has_letters(text)
    return key is not None and not is_global(key)


def _park(turn: Turn, outcome: Outcome) -> Outcome:
    """An unfinished registration waits while another dialog is open and comes back after it."""
    before, after = turn.dialog, outcome.conversation.dialog
    conversation = outcome.conversation
    if isinstance(before, Registering) and _is_aside(before, after):
        if before.revising:
            return replace(outcome, conversation=replace(conversation, parked_edit=before))
        return replace(outcome, conversation=replace(conversation, parked=before))
    waiting = conversation.parked_edit or conversation.parked
    if not isinstance(after, Idle) or waiting is None:
        return outcome
    bare = tuple(replace(reply, choices=()) for reply in outcome.replies)
    replies = (*bare, registration.prompt(turn, waiting))
    if conversation.parked_edit:
        conversation = replace(conversation, dialog=waiting, parked_edit=None)
    else:
        conversation = replace(conversation, dialog=waiting, parked=None)
    return replace(outcome, conversation=conversation, replies=replies)


def _is_aside(before: Registering, after: Dialog) -> bool:
    """A dialog that is opened in the middle of a registration and is not part of it."""
    if before.step == Step.EXISTING:
        return False
    if isinstance(after, Registering):
        if before.step == Step.UNIT_TAKEN:
            return False  # The form itself goes on as a new version of what was sent.
        return after.revising is not None and after.revising != before.revising
    return isinstance(after, Subscribing | Confirming | Linking | Clerking | Substituting)


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
    dialog = turn.dialog
    idle = isinstance(dialog, Idle)
    pushed = _pushed(turn, text)
    if pushed is not None:
        return global_choice(turn, pushed.key)
    said = staff.typed_words(turn, text) or staff_roll.typed(turn, text)
    if said is not None:
        return open_dialog.then_prompt(turn, said)
    choice = _chosen(turn, text)
    if choice is None or not _answers(turn, text):
        done = _asked_for(turn, text)
        if done is not None:
            return done
    code = plain(text).upper()
    if choice is None and turn.registration(code):
        return open_dialog.then_prompt(turn, registration_sent.show(turn, code))
    if choice is None and _leaves(turn, text):
        # Below a message that came by itself it leaves that one, not the dialog above it.
        return command(turn, "noted" if turn.person.pushed else "cancel", text)
    if choice is None:
        name = read_command(text, forgiving=idle)
        if name is not None:
            return command(turn, name, text)
    if choice is not None and is_global(choice.key):
        return global_choice(turn, choice.key)
    refused = refusing.refused(turn, text, choice)
    if refused is not None:
        return refused
    if isinstance(dialog, Registering) and (_long_silent(turn) or registration.paused(turn)):
        return _to_paused(turn, dialog, Typed(text, choice.key if choice else None))
    if idle and read_lean(text) is not None:
        return open_dialog.again(turn, common.WHAT_NEXT)
    if idle and read_place(plain(text)) is not None:
        return open_dialog.again(turn, common.NO_SUCH_NUMBER)
    if idle and is_sending(text):
        return command(turn, "mine", text)
    if idle:
        return question(turn, text)
    return open_dialog.answer(turn, Typed(text, choice.key if choice else None))


def _to_paused(turn: Turn, dialog: Registering, typed: Typed) -> Outcome:
    """Where going on is asked, words are no answer of the step; a number or a label may be."""
    if looks_like_question(typed.text):
        return open_dialog.answer_then_prompt(turn, typed.text)
    if _long_silent(turn) and not registration.paused(turn):
        return registration.resume(turn, dialog)
    if dialog.step in registration.TEXT_STEPS | {Step.REVIEW}:
        return registration.go_on(turn, dialog)
    return open_dialog.answer(turn, typed)


def _pushed(turn: Turn, text: str) -> Choice | None:
    """The choice of the message that came last by itself: by its number or its whole label."""
    choices, words = turn.person.pushed, plain(text)
    place = None if _may_be_a_name(turn, words) else read_place(words)
    if place is not None:
        return choices[place - 1] if 1 <= place <= len(choices) else None
    lean = read_lean(text)
    # A "yes" beside an open question may be meant for that one, and linking opens a person's data.
    if lean in ("yes", "no") and isinstance(turn.dialog, Idle):
        link = f"link:{lean}:"
        asked = next((choice for choice in choices if choice.key.startswith(link)), None)
        if asked is not None:
            return asked
    if lean == "yes":
        return next((choice for choice in choices if choice.key in YES_KEYS), None)
    named = [] if may_ask(text) else [one for one in choices if plain(one.label) == words]
    return next((choice for choice in named if not contradicts(text, choice.label)), None)


def _may_be_a_name(turn: Turn, words: str) -> bool:
    """ "Ba" is a name where a name is asked for and there are not so many choices."""
    dialog = turn.dialog
    asked = isinstance(dialog, Substituting) or (
        isinstance(dialog, Registering) and dialog.step in registration.NAME_STEPS
    )
    if not asked or any(map(str.isdigit, words)):
        return False
    return (read_place(words) or 0) > len(turn.person.conversation.offered)


def _leaves(turn: Turn, text: str) -> bool:
    """The "0. Thoát" under numbered choices; zero days before is an answer, not a way out."""
    dialog = turn.dialog
    counting = isinstance(dialog, Subscribing) and dialog.asks == "days"
    shown = turn.person.pushed or turn.person.conversation.offered
    return plain(text) == "0" and bool(shown) and not counting


def _chosen(turn: Turn, text: str) -> Choice | None:
    """The offered choice meant; a command's own word ("huy") wins over a vaguely similar label.

    Consents and what cannot be undone take the exact words only; "no" always keeps.
    """
    offered = open_dialog.offered(turn)
    exact = read_label(text, offered)
    if exact is not None or read_place(plain(text)) is not None:
        return exact
    lean = read_lean(text)
    if open_dialog.asks_consent(turn.dialog):
        return _with_key(offered, "no") if refusing.refuses_consent(text) else None
    if lean == "no":
        return _with_key(offered, "no")
    if isinstance(turn.dialog, Confirming) or open_dialog.asks_text(turn):
        return None
    if lean == "yes":
        return next((choice for choice in offered if choice.key in YES_KEYS), None)
    if read_command(text, forgiving=False) or looks_like_question(text):
        return None
    return read_choice(text, offered)


def _with_key(offered: tuple[Choice, ...], key: str) -> Choice | None:
    return next((choice for choice in offered if choice.key == key), None)


def _answers(turn: Turn, text: str) -> bool:
    """Tell whether it is a shown label or number, or a bare yes or no: no wish of its own."""
    label = read_label(text, open_dialog.offered(turn))
    return label is not None or read_lean(text) is not None


def _asked_for(turn: Turn, text: str) -> Outcome | None:
    """A wish in plain words, or a question about one's own file or the calendar."""
    return (
        wishing.wished(turn, text) or own_file.asked(turn, text) or calendar_asked.asked(turn, text)
    )


def _long_silent(turn: Turn) -> bool:
    touched = turn.person.conversation.touched
    return touched is not None and turn.now - touched > LONG_SILENCE
