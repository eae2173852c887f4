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
from handlers.turn.scene import Scene, say, stay
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


def global_choice(scene: Scene, key: str) -> Outcome:
    """A choice that works in any state; a forged or outdated one says so and does no harm."""
    kind, _, rest = key.partition(":")
    first, _, second = rest.partition(":")
    match kind:
        case "go":
            return command(scene, first, "")
        case "sec":
            return then_prompt(scene, ask.section(scene, first, second))
        case "full":
            return then_prompt(scene, ask.full_text(scene, first, second))
        case "fb":
            return then_prompt(scene, ask.feedback(scene, first))
        case "view":
            return registration_sent.show(scene, first)
        case "edit":
            return beside(scene, registration_sent.edit(scene, first))
        case "withdraw":
            return registration_sent.ask_withdraw(scene, first)
        case "snooze":
            return then_prompt(scene, reminders.snooze(scene, first, second))
        case "staff":
            return _of_staff(scene, staff.pressed(scene, first, second))
        case "link":
            return then_prompt(scene, linking.decide(scene, first, second))
        case "roll":
            return _of_staff(scene, staff_roll.pressed(scene, first, second))
        case _:
            return again(scene, common.OLD_BUTTON)


def _of_staff(scene: Scene, outcome: Outcome | None) -> Outcome:
    """A button that means nothing to this person is an old one, whoever it was for."""
    return then_prompt(scene, outcome) if outcome else again(scene, common.OLD_BUTTON)


def command(scene: Scene, name: str, text: str) -> Outcome:
    """Do what a command or its word says; an unknown name is a question (`text`) or a greeting."""
    match name:
        case "register":
            return registration.start(scene)
        case "interest":
            return beside(scene, registration.note_interest(scene))
        case "mine":
            return registration_sent.mine(scene)
        case "remind":
            return settings.open_settings(scene)
        case "stop-reminders":
            return beside(scene, settings.stop(scene))
        case "remind-again":
            return beside(scene, settings.again(scene))
        case "privacy":
            return privacy.show(scene)
        case "export":
            return privacy.export(scene)
        case "forget":
            return privacy.ask_forget(scene)
        case "withdraw-consent":
            return privacy.ask_withdraw_consent(scene)
        case "link":
            return beside(scene, linking.start(scene, text))
        case "back" | "skip" | "continue" | "restart" | "cancel" | "start" | "help":
            return _move(scene, name)
        case _:
            return _in_passing(scene, name, text)


def _in_passing(scene: Scene, name: str, text: str) -> Outcome:
    """What is said without leaving the open dialog."""
    match name:
        case "ask":
            return then_prompt(scene, stay(scene, common.ASK_ANYTHING))
        case "calendar":
            return then_prompt(scene, reminders.calendar(scene))
        case "noted":
            return then_prompt(scene, stay(scene, reminding.ACKNOWLEDGED))
        case "ask-staff":
            return then_prompt(scene, ask.ask_staff(scene))
        case "more":
            told = ask.more(scene)
            return then_prompt(scene, told) if told else question(scene, text)
        case _:
            return ask.ask(scene, text) if text else menu.greet(scene)


def question(scene: Scene, text: str) -> Outcome:
    """An idle chat: a reminder setting said in passing, or a question about the plan."""
    if plain(text).startswith(("nhac truoc", "nhac toi truoc")):
        if scene.person.subscription is None:
            return settings.open_settings(scene)
        changed = settings.set_days(scene, text)
        if changed is not None:
            return changed
    return ask.ask(scene, text)


def _move(scene: Scene, name: str) -> Outcome:
    """Back, skip, cancel, continue, start over, start and help."""
    dialog = scene.dialog
    if name == "start":
        return _start(scene)
    if name == "help":
        return menu.help_reply(scene) if prompt(scene) is None else _help(scene)
    if isinstance(dialog, Registering):
        return _move_in_registration(scene, dialog, name)
    if name in ("continue", "restart"):
        return _go_on(scene)
    match dialog:
        case Confirming():
            return confirming.kept(scene, dialog)
        case Linking():
            return linking.leave(scene, dialog, name)
        case Clerking() | Substituting():
            return staff.left(scene)
        case Subscribing() if name != "cancel" and dialog.asks not in ("consent", "menu"):
            return settings.open_settings(scene)
        case Subscribing():
            return say(scene, reminding.LEFT)
        case _:
            return stay(scene, Reply(common.NOTHING_TO_CANCEL, menu.MENU))


def _move_in_registration(scene: Scene, dialog: Registering, name: str) -> Outcome:
    match name:
        case "back":
            return registration.back(scene, dialog)
        case "skip":
            return registration.skip(scene, dialog)
        case "restart":
            return registration.restart(scene)
        case "cancel":
            return registration.cancel(scene, dialog)
        case _:
            return registration.go_on(scene, dialog)


def _go_on(scene: Scene) -> Outcome:
    """ "Continue" outside a registration: the one that waits comes back, else the menu."""
    conversation = scene.person.conversation
    if conversation.parked or conversation.parked_edit:
        return say(scene)
    return again(scene, common.NOTHING_OPEN)


def _start(scene: Scene) -> Outcome:
    """The greeting; in the middle of a registration the way back to it comes first."""
    if not isinstance(scene.dialog, Registering):
        greeted = menu.greet(scene)
        return replace(greeted, conversation=replace(greeted.conversation, dialog=Idle()))
    resumed = registration.resume(scene, scene.dialog)
    others = tuple(choice for choice in menu.MENU if choice.key != "go:register")
    last = resumed.replies[-1]
    return replace(resumed, replies=(replace(last, choices=(*last.choices, *others)),))


def _help(scene: Scene) -> Outcome:
    return again(scene, common.HELP_IN_DIALOG)
