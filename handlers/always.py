"""What the words and buttons that always work do.

The rule: whatever is opened beside an unfinished registration, the registration stays.
"""

from dataclasses import replace

from handlers import confirm as confirming
from handlers.announcements import roll_call as staff_roll
from handlers.dialogs import again, beside, prompt, then_prompt
from handlers.people import linking, privacy
from handlers.questions import ask
from handlers.registrations import dialog as registration
from handlers.registrations import sent as registration_sent
from handlers.reminders import calendar as reminders
from handlers.reminders import settings
from handlers.reminders import texts as reminding
from handlers.staff import dialog as staff
from handlers.turn import menu
from handlers.turn import texts as common
from handlers.turn.turn import Turn, say, stay
from handlers.typed.read import plain
from handlers.values.messages import Outcome
from handlers.values.replies import Reply
from handlers.values.state import (
    Clerking,
    Confirming,
    Idle,
    Linking,
    Registering,
    Subscribing,
    Substituting,
)


def global_choice(turn: Turn, key: str) -> Outcome:
    """A choice that works in any state; a forged or outdated one says so and does no harm."""
    kind, _, rest = key.partition(":")
    first, _, second = rest.partition(":")
    match kind:
        case "go":
            return command(turn, first, "")
        case "sec":
            return then_prompt(turn, ask.section(turn, first, second))
        case "full":
            return then_prompt(turn, ask.full_text(turn, first, second))
        case "fb":
            return then_prompt(turn, ask.feedback(turn, first))
        case "view":
            return registration_sent.show(turn, first)
        case "edit":
            return beside(turn, registration_sent.edit(turn, first))
        case "withdraw":
            return registration_sent.ask_withdraw(turn, first)
        case "snooze":
            return then_prompt(turn, reminders.snooze(turn, first, second))
        case "staff":
            return _of_staff(turn, staff.pressed(turn, first, second))
        case "link":
            return then_prompt(turn, linking.decide(turn, first, second))
        case "roll":
            return _of_staff(turn, staff_roll.pressed(turn, first, second))
        case _:
            return again(turn, common.OLD_BUTTON)


def _of_staff(turn: Turn, outcome: Outcome | None) -> Outcome:
    """A button that means nothing to this person is an old one, whoever it was for."""
    return then_prompt(turn, outcome) if outcome else again(turn, common.OLD_BUTTON)


def command(turn: Turn, name: str, text: str) -> Outcome:
    """Do what a command or its word says; an unknown name is a question (`text`) or a greeting."""
    match name:
        case "register":
            return registration.start(turn)
        case "interest":
            return beside(turn, registration.note_interest(turn))
        case "mine":
            return registration_sent.mine(turn)
        case "remind":
            return settings.open_settings(turn)
        case "stop-reminders":
            return beside(turn, settings.stop(turn))
        case "remind-again":
            return beside(turn, settings.again(turn))
        case "privacy":
            return privacy.show(turn)
        case "export":
            return privacy.export(turn)
        case "forget":
            return privacy.ask_forget(turn)
        case "withdraw-consent":
            return privacy.ask_withdraw_consent(turn)
        case "link":
            return beside(turn, linking.start(turn, text))
        case "back" | "skip" | "continue" | "restart" | "cancel" | "start" | "help":
            return _move(turn, name)
        case _:
            return _in_passing(turn, name, text)


def _in_passing(turn: Turn, name: str, text: str) -> Outcome:
    """What is said without leaving the open dialog."""
    match name:
        case "ask":
            return then_prompt(turn, stay(turn, common.ASK_ANYTHING))
        case "calendar":
            return then_prompt(turn, reminders.calendar(turn))
        case "noted":
            return then_prompt(turn, stay(turn, reminding.ACKNOWLEDGED))
        case "ask-staff":
            return then_prompt(turn, ask.ask_staff(turn))
        case "more":
            told = ask.more(turn)
            return then_prompt(turn, told) if told else question(turn, text)
        case _:
            return ask.ask(turn, text) if text else menu.greet(turn)


def question(turn: Turn, text: str) -> Outcome:
    """An idle chat: a reminder setting said in passing, or a question about the plan."""
    if plain(text).startswith(("nhac truoc", "nhac toi truoc")):
        if turn.person.subscription is None:
            return settings.open_settings(turn)
        changed = settings.set_days(turn, text)
        if changed is not None:
            return changed
    return ask.ask(turn, text)


def _move(turn: Turn, name: str) -> Outcome:
    """Back, skip, cancel, continue, start over, start and help."""
    dialog = turn.dialog
    if name == "start":
        return _start(turn)
    if name == "help":
        return menu.help_reply(turn) if prompt(turn) is None else _help(turn)
    if isinstance(dialog, Registering):
        return _move_in_registration(turn, dialog, name)
    if name in ("continue", "restart"):
        return _go_on(turn)
    match dialog:
        case Confirming():
            return confirming.kept(turn, dialog)
        case Linking():
            return linking.leave(turn, dialog, name)
        case Clerking() | Substituting():
            return staff.left(turn)
        case Subscribing() if name != "cancel" and dialog.asks not in ("consent", "menu"):
            return settings.open_settings(turn)
        case Subscribing():
            return say(turn, reminding.LEFT)
        case _:
            return stay(turn, Reply(common.NOTHING_TO_CANCEL, menu.MENU))


def _move_in_registration(turn: Turn, dialog: Registering, name: str) -> Outcome:
    match name:
        case "back":
            return registration.back(turn, dialog)
        case "skip":
            return registration.skip(turn, dialog)
        case "restart":
            return registration.restart(turn)
        case "cancel":
            return registration.cancel(turn, dialog)
        case _:
            return registration.go_on(turn, dialog)


def _go_on(turn: Turn) -> Outcome:
    """ "Continue" outside a registration: the one that waits comes back, else the menu."""
    conversation = turn.person.conversation
    if conversation.parked or conversation.parked_edit:
        return say(turn)
    return again(turn, common.NOTHING_OPEN)


def _start(turn: Turn) -> Outcome:
    """The greeting; in the middle of a registration the way back to it comes first."""
    if not isinstance(turn.dialog, Registering):
        greeted = menu.greet(turn)
        return replace(greeted, conversation=replace(greeted.conversation, dialog=Idle()))
    resumed = registration.resume(turn, turn.dialog)
    others = tuple(choice for choice in menu.MENU if choice.key != "go:register")
    last = resumed.replies[-1]
    return replace(resumed, replies=(replace(last, choices=(*last.choices, *others)),))


def _help(turn: Turn) -> Outcome:
    return again(turn, common.HELP_IN_DIALOG)
