"""The only entrance: one message in, replies, next state and effects out.

Words that always work come first, then what was offered, then the open dialog, then the plan.
The rule: no clock, no file, no network; the same inputs give the same outcome.
"""

from dataclasses import replace
from datetime import timedelta

from handlers import ask, menu, privacy, registration, registration_sent, reminders
from handlers.commands import is_global, read_command
from handlers.messages import Choice, Outcome, Reply
from handlers.read import has_letters, looks_like_question, plain, read_choice
from handlers.scene import Scene, Typed, say, stay, with_notes
from handlers.state import Confirming, Dialog, Idle, Registering, Subscribing
from handlers.texts import asking, common, registering, reminding
from handlers.texts import privacy as privacy_texts

MAX_CHARS = 4000
SURE_SCORE = 45.0
LONG_SILENCE = timedelta(hours=20)
GROUP_COMMANDS = frozenset({"start", "help", "more", "calendar"})


def respond(scene: Scene) -> Outcome:
    """Answer one message."""
    before = scene.person.conversation
    outcome = _park(scene, _respond(scene))
    if before.lost:
        first = with_notes((common.LOST_STATE,), outcome.replies[0])
        outcome = replace(outcome, replies=(first, *outcome.replies[1:]))
    return _stamp(scene, outcome)


def _park(scene: Scene, outcome: Outcome) -> Outcome:
    """An unfinished registration waits while a side dialog is open and comes back after it."""
    before, after = scene.dialog, outcome.conversation.dialog
    conversation = outcome.conversation
    if isinstance(before, Registering) and before.revising is None and _is_aside(after):
        return replace(outcome, conversation=replace(conversation, parked=before))
    if isinstance(after, Idle) and conversation.parked is not None:
        parked = conversation.parked
        bare = tuple(replace(reply, choices=()) for reply in outcome.replies)
        replies = (*bare, registration.prompt(scene, parked))
        conversation = replace(conversation, dialog=parked, parked=None)
        return replace(outcome, conversation=conversation, replies=replies)
    return outcome


def _is_aside(dialog: Dialog) -> bool:
    """A dialog that is opened in the middle of a registration and is not part of it."""
    if isinstance(dialog, Registering):
        return dialog.revising is not None
    return isinstance(dialog, Subscribing | Confirming)


def _stamp(scene: Scene, outcome: Outcome) -> Outcome:
    """Tie the choices to this turn, so that an old button is known as old."""
    turn = scene.person.conversation.turn + 1
    replies = tuple(replace(reply, turn=turn) for reply in outcome.replies)
    offered = tuple(
        (choice.key, choice.label) for reply in replies[-1:] for choice in reply.choices
    )
    conversation = replace(
        outcome.conversation, turn=turn, offered=offered, touched=scene.now, lost=False
    )
    return replace(outcome, replies=replies, conversation=conversation)


def _respond(scene: Scene) -> Outcome:
    inbound = scene.inbound
    if inbound.group:
        return _in_group(scene)
    if inbound.choice is not None:
        return _pressed(scene, inbound.choice)
    if inbound.kind == "other" and not inbound.text.strip():
        return _again(scene, common.NOT_TEXT)
    if not has_letters(inbound.text) and not any(char.isdigit() for char in inbound.text):
        return _again(scene, common.NO_LETTERS)
    if len(inbound.text) > MAX_CHARS:
        return _again(scene, common.TOO_LONG)
    return _typed(scene, inbound.text)


def _in_group(scene: Scene) -> Outcome:
    """Groups: the plan only, nothing personal."""
    text = scene.inbound.text
    key = scene.inbound.choice
    command = read_command(text, forgiving=False) if key is None else None
    if key is not None and not key.startswith(("sec:", "full:", "fb:")):
        return stay(scene, common.PRIVATE_ONLY)
    if command is not None and command not in GROUP_COMMANDS:
        return stay(scene, common.PRIVATE_ONLY)
    if command in ("start", "help") or (key is None and not has_letters(text)):
        return stay(scene, common.GROUP_GREETING)
    outcome = _global(scene, key) if key is not None else _command(scene, command or "", text)
    replies = tuple(replace(reply, choices=_public(reply.choices)) for reply in outcome.replies)
    return replace(outcome, replies=replies, effects=())


def _public(choices: tuple[Choice, ...]) -> tuple[Choice, ...]:
    return tuple(choice for choice in choices if choice.key.startswith(("sec:", "full:", "fb:")))


def _pressed(scene: Scene, key: str) -> Outcome:
    """A button: global ones always work, the others only in the turn that offered them."""
    if is_global(key):
        return _global(scene, key)
    conversation = scene.person.conversation
    fresh = scene.inbound.turn == conversation.turn and key in dict(conversation.offered)
    if not fresh:
        return _again(scene, common.OLD_BUTTON)
    return _in_dialog(scene, Typed(dict(conversation.offered)[key], key))


def _typed(scene: Scene, text: str) -> Outcome:
    dialog = scene.dialog
    idle = isinstance(dialog, Idle)
    offered = tuple(Choice(key, label) for key, label in scene.person.conversation.offered)
    choice = _chosen(text, offered)
    if choice is None:
        command = read_command(text, forgiving=idle)
        if command is not None:
            return _command(scene, command, text)
    if choice is not None and is_global(choice.key):
        return _global(scene, choice.key)
    if isinstance(dialog, Registering) and _long_silent(scene):
        if looks_like_question(text):
            return _answer_then(scene, text)
        return registration.resume(scene, dialog)
    if not idle:
        return _in_dialog(scene, Typed(text, choice.key if choice else None))
    return _question(scene, text)


def _chosen(text: str, offered: tuple[Choice, ...]) -> Choice | None:
    """The offered choice meant; a command's own word ("huy") wins over a vaguely similar label."""
    choice = read_choice(text, offered)
    if choice is None or plain(text) == plain(choice.label):
        return choice
    if plain(text)[:1].isdigit():
        return choice
    return None if read_command(text, forgiving=False) or looks_like_question(text) else choice


def _long_silent(scene: Scene) -> bool:
    touched = scene.person.conversation.touched
    return touched is not None and scene.now - touched > LONG_SILENCE


def _question(scene: Scene, text: str) -> Outcome:
    """An idle chat: a reminder setting said in passing, or a question about the plan."""
    words = plain(text)
    if words.startswith(("nhac truoc", "nhac toi truoc")):
        changed = reminders.set_days(scene, text)
        if changed is not None:
            return changed
    return ask.ask(scene, text)


def _in_dialog(scene: Scene, typed: Typed) -> Outcome:
    dialog = scene.dialog
    match dialog:
        case Registering():
            result = registration.answer(scene, dialog, typed)
        case Subscribing():
            result = reminders.answer(scene, dialog, typed)
        case Confirming():
            result = _confirmed(scene, dialog, typed)
        case Idle():
            return ask.ask(scene, typed.text)
    asks = typed.key is None and looks_like_question(typed.text)
    if isinstance(result, Outcome) and not asks:
        return result
    if asks:
        return _answer_then(scene, typed.text)
    if result is None and typed.key is None and _is_about_plan(scene, typed.text):
        return _answer_then(scene, typed.text)
    return _again(scene, result if isinstance(result, str) else _choose_again(scene))


def _is_about_plan(scene: Scene, text: str) -> bool:
    """A question without question words ("doi tuong thi dua"), at a step that offers choices."""
    _, judgement = ask.judge(scene, text)
    sure = judgement.outcome == "answer" and judgement.matches[0].score >= SURE_SCORE
    return sure and len(text.split()) > 1


def _choose_again(scene: Scene) -> str:
    if isinstance(scene.dialog, Registering) and scene.dialog.step == "consent":
        return registering.CONSENT_UNCLEAR
    labels = [f"“{label}”" for _, label in scene.person.conversation.offered[:3]]
    return common.choose_again(labels=", ".join(labels))


def _answer_then(scene: Scene, question: str) -> Outcome:
    """Answer a question within a dialog, then ask the step again."""
    answered = ask.ask(scene, question)
    reply = answered.replies[0]
    if any(choice.key.startswith("full:") for choice in reply.choices):
        reply = replace(reply, text=f"{reply.text}\n\n{asking.IN_DIALOG_FULL}")
    offers = tuple(choice for choice in reply.choices if choice.key.startswith("sec:"))
    if reply.text != asking.OFFER:
        offers = ()
    prompt = _prompt(scene)
    last = (replace(reply, choices=offers), prompt) if prompt else (reply,)
    return replace(answered, replies=last)


def _prompt(scene: Scene) -> Reply | None:
    """The open dialog's question."""
    dialog = scene.dialog
    match dialog:
        case Registering():
            return registration.prompt(scene, dialog)
        case Subscribing():
            return reminders.prompt(scene, dialog)
        case Confirming():
            offered = scene.person.conversation.offered
            return Reply(common.choose_again(labels=""), tuple(Choice(*pair) for pair in offered))
        case Idle():
            return None


def _again(scene: Scene, sentence: str) -> Outcome:
    """A sentence, and the open question once more."""
    prompt = _prompt(scene)
    if prompt is None:
        return stay(scene, Reply(sentence, menu.MENU if sentence != common.OLD_BUTTON else ()))
    if isinstance(scene.dialog, Confirming):
        return stay(scene, replace(prompt, text=sentence))
    return stay(scene, with_notes((sentence,), prompt))


def _confirmed(scene: Scene, dialog: Confirming, typed: Typed) -> Outcome | None:
    """The answer to a yes/no before something that cannot be undone."""
    if typed.key == "no":
        return _kept(scene, dialog)
    if typed.key != "yes":
        return None
    match dialog.what:
        case "forget":
            return privacy.forget(scene)
        case "withdraw":
            return registration_sent.withdraw(scene, dialog)
        case "withdraw-consent":
            return privacy.withdraw_consent(scene)
        case "cancel":
            return say(scene, common.CANCELLED, drop_parked=True)


def _kept(scene: Scene, dialog: Confirming) -> Outcome:
    """ "No": nothing was changed; a parked registration comes back by itself."""
    return say(scene, common.GOING_ON if dialog.what == "cancel" else privacy_texts.KEPT)


def _global(scene: Scene, key: str) -> Outcome:
    """A choice that works in any state."""
    kind, _, rest = key.partition(":")
    first, _, second = rest.partition(":")
    match kind:
        case "go":
            return _command(scene, first, "")
        case "sec":
            return _then_prompt(scene, ask.section(scene, first, second))
        case "full":
            return _then_prompt(scene, ask.full_text(scene, first, second))
        case "fb":
            return _then_prompt(scene, ask.feedback(scene, first))
        case "view":
            return registration_sent.show(scene, first)
        case "edit":
            return registration_sent.edit(scene, first)
        case "withdraw":
            return registration_sent.ask_withdraw(scene, first)
        case "snooze":
            return _then_prompt(scene, reminders.snooze(scene, first, second))
        case _:
            return _again(scene, common.OLD_BUTTON)


def _then_prompt(scene: Scene, outcome: Outcome) -> Outcome:
    """After something said in passing, the open question once more."""
    prompt = _prompt(scene)
    if prompt is None or outcome.conversation.dialog != scene.dialog:
        return outcome
    silent = tuple(replace(reply, choices=()) for reply in outcome.replies)
    return replace(outcome, replies=(*silent, prompt))


def _command(scene: Scene, command: str, text: str) -> Outcome:
    dialog = scene.dialog
    registering_now = dialog if isinstance(dialog, Registering) else None
    match command:
        case "start":
            return _start(scene)
        case "ask":
            return _then_prompt(scene, stay(scene, common.ASK_ANYTHING))
        case "register":
            return registration.start(scene)
        case "interest":
            return registration.note_interest(scene)
        case "mine":
            return registration_sent.mine(scene)
        case "calendar":
            return _then_prompt(scene, reminders.calendar(scene))
        case "remind":
            return reminders.open_settings(scene)
        case "stop-reminders":
            return reminders.stop(scene)
        case "noted":
            return _then_prompt(scene, stay(scene, reminding.ACKNOWLEDGED))
        case "privacy":
            return privacy.show(scene)
        case "export":
            return privacy.export(scene)
        case "forget":
            return privacy.ask_forget(scene)
        case "withdraw-consent":
            return privacy.ask_withdraw_consent(scene)
        case "ask-staff":
            return _then_prompt(scene, ask.ask_staff(scene))
        case "more":
            told = ask.more(scene)
            return _then_prompt(scene, told) if told else _question(scene, text)
        case "help":
            return _help(scene)
        case "cancel":
            return _cancel(scene)
        case "back" | "skip" | "continue" | "restart" if registering_now:
            return _move(scene, registering_now, command)
        case "back":
            return _back(scene)
        case _:
            return ask.ask(scene, text) if text else menu.greet(scene)


def _move(scene: Scene, dialog: Registering, command: str) -> Outcome:
    match command:
        case "back":
            return registration.back(scene, dialog)
        case "skip":
            return registration.skip(scene, dialog)
        case "restart":
            return registration.restart(scene)
        case _:
            return say(scene, registration.prompt(scene, dialog), dialog=dialog)


def _start(scene: Scene) -> Outcome:
    greeted = menu.greet(scene)
    if isinstance(scene.dialog, Registering):
        resumed = registration.resume(scene, scene.dialog)
        bare = tuple(replace(reply, choices=()) for reply in greeted.replies)
        return replace(greeted, replies=(*bare, *resumed.replies))
    return replace(greeted, conversation=replace(greeted.conversation, dialog=Idle()))


def _help(scene: Scene) -> Outcome:
    if isinstance(scene.dialog, Idle):
        return menu.help_reply(scene)
    return _again(scene, common.HELP_IN_DIALOG)


def _cancel(scene: Scene) -> Outcome:
    dialog = scene.dialog
    match dialog:
        case Registering():
            return registration.cancel(scene, dialog)
        case Confirming():
            return _kept(scene, dialog)
        case Subscribing():
            return say(scene, reminding.ACKNOWLEDGED)
        case Idle():
            return stay(scene, Reply(common.NOTHING_TO_CANCEL, menu.MENU))


def _back(scene: Scene) -> Outcome:
    dialog = scene.dialog
    if isinstance(dialog, Confirming):
        return _kept(scene, dialog)
    if isinstance(dialog, Subscribing) and dialog.asks in ("consent", "menu"):
        return say(scene, reminding.ACKNOWLEDGED)
    if isinstance(dialog, Subscribing):
        return reminders.open_settings(scene)
    return stay(scene, Reply(common.NOTHING_TO_CANCEL, menu.MENU))
