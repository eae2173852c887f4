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
from handlers.turn import texts as common
from handlers.turn.commands import is_global, read_command
from handlers.turn.scene import Scene, Typed, with_notes
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


def respond(scene: Scene) -> Outcome:
    """Answer one message."""
    scene = _past_overview(scene)
    before = scene.person.conversation
    outcome = _park(scene, _respond(scene))
    notes = ((before.lost, common.LOST_STATE), (before.draft_ended, common.DRAFT_ENDED))
    if before.lost or before.draft_ended:
        said = tuple(note for holds, note in notes if holds)
        first = with_notes(said, outcome.replies[0])
        outcome = replace(outcome, replies=(first, *outcome.replies[1:]))
    return _stamp(scene, outcome)


def _past_overview(scene: Scene) -> Scene:
    """An overview asks nothing: whatever is said besides its own choices closes it."""
    dialog = scene.dialog
    overview = isinstance(dialog, Subscribing | Linking) and dialog.asks == "menu"
    if not overview or scene.inbound.group or _is_of_overview(scene):
        return scene
    conversation = replace(scene.person.conversation, dialog=Idle())
    return replace(scene, person=replace(scene.person, conversation=conversation))


def _is_of_overview(scene: Scene) -> bool:
    text, key = scene.inbound.text, scene.inbound.choice
    if key is None and _pushed(scene, text) is None:
        choice = _chosen(scene, text)
        key = choice.key if choice is not None else None
        leaving = read_command(text, forgiving=False) in ("back", "cancel", "skip")
        if key is None:
            return leaving or not has_letters(text)
    return key is not None and not is_global(key)


def _park(scene: Scene, outcome: Outcome) -> Outcome:
    """An unfinished registration waits while another dialog is open and comes back after it."""
    before, after = scene.dialog, outcome.conversation.dialog
    conversation = outcome.conversation
    if isinstance(before, Registering) and _is_aside(before, after):
        if before.revising:
            return replace(outcome, conversation=replace(conversation, parked_edit=before))
        return replace(outcome, conversation=replace(conversation, parked=before))
    waiting = conversation.parked_edit or conversation.parked
    if not isinstance(after, Idle) or waiting is None:
        return outcome
    bare = tuple(replace(reply, choices=()) for reply in outcome.replies)
    replies = (*bare, registration.prompt(scene, waiting))
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


def _stamp(scene: Scene, outcome: Outcome) -> Outcome:
    """Tie the choices to this turn, so that an old button is known as old."""
    turn = scene.person.conversation.turn + 1
    replies = tuple(replace(reply, turn=turn) for reply in outcome.replies)
    offered = tuple(
        (choice.key, choice.label) for reply in replies[-1:] for choice in reply.choices
    )
    conversation = replace(
        outcome.conversation,
        turn=turn,
        offered=offered,
        touched=scene.now,
        lost=False,
        draft_ended=False,
    )
    return replace(outcome, replies=replies, conversation=conversation)


def _respond(scene: Scene) -> Outcome:
    inbound = scene.inbound
    if inbound.group:
        return answer_in_group(scene)
    if inbound.choice is not None:
        return _pressed(scene, inbound.choice)
    if inbound.kind == "other" and not inbound.text.strip():
        return open_dialog.again(scene, common.NOT_TEXT)
    if not has_letters(inbound.text) and not any(char.isdigit() for char in inbound.text):
        return open_dialog.again(scene, common.NO_LETTERS)
    if len(inbound.text) > MAX_CHARS:
        return open_dialog.again(scene, common.TOO_LONG)
    return _typed(scene, inbound.text)


def _pressed(scene: Scene, key: str) -> Outcome:
    """A button: global ones always work, the others only in the turn that offered them."""
    if is_global(key):
        return global_choice(scene, key)
    conversation = scene.person.conversation
    fresh = scene.inbound.turn == conversation.turn and key in dict(conversation.offered)
    if not fresh:
        return open_dialog.again(scene, common.OLD_BUTTON)
    return open_dialog.answer(scene, Typed(dict(conversation.offered)[key], key))


def _typed(scene: Scene, text: str) -> Outcome:
    dialog = scene.dialog
    idle = isinstance(dialog, Idle)
    pushed = _pushed(scene, text)
    if pushed is not None:
        return global_choice(scene, pushed.key)
    said = staff.typed_words(scene, text) or staff_roll.typed(scene, text)
    if said is not None:
        return open_dialog.then_prompt(scene, said)
    choice = _chosen(scene, text)
    if choice is None or not _answers(scene, text):
        done = _asked_for(scene, text)
        if done is not None:
            return done
    code = plain(text).upper()
    if choice is None and scene.registration(code):
        return open_dialog.then_prompt(scene, registration_sent.show(scene, code))
    if choice is None and _leaves(scene, text):
        # Below a message that came by itself it leaves that one, not the dialog above it.
        return command(scene, "noted" if scene.person.pushed else "cancel", text)
    if choice is None:
        name = read_command(text, forgiving=idle)
        if name is not None:
            return command(scene, name, text)
    if choice is not None and is_global(choice.key):
        return global_choice(scene, choice.key)
    refused = refusing.refused(scene, text, choice)
    if refused is not None:
        return refused
    if isinstance(dialog, Registering) and (_long_silent(scene) or registration.paused(scene)):
        return _to_paused(scene, dialog, Typed(text, choice.key if choice else None))
    if idle and read_lean(text) is not None:
        return open_dialog.again(scene, common.WHAT_NEXT)
    if idle and read_place(plain(text)) is not None:
        return open_dialog.again(scene, common.NO_SUCH_NUMBER)
    if idle and is_sending(text):
        return command(scene, "mine", text)
    if idle:
        return question(scene, text)
    return open_dialog.answer(scene, Typed(text, choice.key if choice else None))


def _to_paused(scene: Scene, dialog: Registering, typed: Typed) -> Outcome:
    """Where going on is asked, words are no answer of the step; a number or a label may be."""
    if looks_like_question(typed.text):
        return open_dialog.answer_then_prompt(scene, typed.text)
    if _long_silent(scene) and not registration.paused(scene):
        return registration.resume(scene, dialog)
    if dialog.step in registration.TEXT_STEPS | {Step.REVIEW}:
        return registration.go_on(scene, dialog)
    return open_dialog.answer(scene, typed)


def _pushed(scene: Scene, text: str) -> Choice | None:
    """The choice of the message that came last by itself: by its number or its whole label."""
    choices, words = scene.person.pushed, plain(text)
    place = None if _may_be_a_name(scene, words) else read_place(words)
    if place is not None:
        return choices[place - 1] if 1 <= place <= len(choices) else None
    lean = read_lean(text)
    # A "yes" beside an open question may be meant for that one, and linking opens a person's data.
    if lean in ("yes", "no") and isinstance(scene.dialog, Idle):
        link = f"link:{lean}:"
        asked = next((choice for choice in choices if choice.key.startswith(link)), None)
        if asked is not None:
            return asked
    if lean == "yes":
        return next((choice for choice in choices if choice.key in YES_KEYS), None)
    named = [] if may_ask(text) else [one for one in choices if plain(one.label) == words]
    return next((choice for choice in named if not contradicts(text, choice.label)), None)


def _may_be_a_name(scene: Scene, words: str) -> bool:
    """ "Ba" is a name where a name is asked for and there are not so many choices."""
    dialog = scene.dialog
    asked = isinstance(dialog, Substituting) or (
        isinstance(dialog, Registering) and dialog.step in registration.NAME_STEPS
    )
    if not asked or any(map(str.isdigit, words)):
        return False
    return (read_place(words) or 0) > len(scene.person.conversation.offered)


def _leaves(scene: Scene, text: str) -> bool:
    """The "0. Thoát" under numbered choices; zero days before is an answer, not a way out."""
    dialog = scene.dialog
    counting = isinstance(dialog, Subscribing) and dialog.asks == "days"
    shown = scene.person.pushed or scene.person.conversation.offered
    return plain(text) == "0" and bool(shown) and not counting


def _chosen(scene: Scene, text: str) -> Choice | None:
    """The offered choice meant; a command's own word ("huy") wins over a vaguely similar label.

    Consents and what cannot be undone take the exact words only; "no" always keeps.
    """
    offered = open_dialog.offered(scene)
    exact = read_label(text, offered)
    if exact is not None or read_place(plain(text)) is not None:
        return exact
    lean = read_lean(text)
    if open_dialog.asks_consent(scene.dialog):
        return _with_key(offered, "no") if refusing.refuses_consent(text) else None
    if lean == "no":
        return _with_key(offered, "no")
    if isinstance(scene.dialog, Confirming) or open_dialog.asks_text(scene):
        return None
    if lean == "yes":
        return next((choice for choice in offered if choice.key in YES_KEYS), None)
    if read_command(text, forgiving=False) or looks_like_question(text):
        return None
    return read_choice(text, offered)


def _with_key(offered: tuple[Choice, ...], key: str) -> Choice | None:
    return next((choice for choice in offered if choice.key == key), None)


def _answers(scene: Scene, text: str) -> bool:
    """Tell whether it is a shown label or number, or a bare yes or no: no wish of its own."""
    label = read_label(text, open_dialog.offered(scene))
    return label is not None or read_lean(text) is not None


def _asked_for(scene: Scene, text: str) -> Outcome | None:
    """A wish in plain words, or a question about one's own file or the calendar."""
    return (
        wishing.wished(scene, text)
        or own_file.asked(scene, text)
        or calendar_asked.asked(scene, text)
    )


def _long_silent(scene: Scene) -> bool:
    touched = scene.person.conversation.touched
    return touched is not None and scene.now - touched > LONG_SILENCE
