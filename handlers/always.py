"""What the words and buttons that always work do.

The rule: what a word or a button does is declared by its subject; here are the few that are the
same for all of them, and what happens when none is meant.
"""

from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.dialogs import again, dialog_of, prompt
from handlers.elsewhere import in_its_sentence, several_asked
from handlers.questions import ask
from handlers.subjects import CHOICES, COMMANDS, IDLE
from handlers.turn import menu
from handlers.turn import texts as common
from handlers.turn.dialog import Move
from handlers.turn.turn import Turn, say, stay
from handlers.values.messages import Outcome
from handlers.values.replies import Reply
from handlers.values.state import Idle

# A button has no words: what is ordered by one must read none, not even its label.
NOTHING = Heard("")


def global_choice(turn: Turn, key: str) -> Outcome:
    """A choice that works in any state; a forged or outdated one says so and does no harm."""
    kind, _, rest = key.partition(":")
    first, _, second = rest.partition(":")
    if kind == "go":
        return command(turn, first, NOTHING)
    chosen = CHOICES.get(kind)
    outcome = chosen(turn, first, second) if chosen else None
    # A button that means nothing to this person is an old one, whoever it was for.
    return outcome or again(turn, common.OLD_BUTTON)


def command(turn: Turn, name: str, heard: Heard) -> Outcome:
    """Do what a command or its word says; an unknown name is a question (`heard`) or a greeting."""
    match name:
        case "start" | "back" | "skip" | "continue" | "restart" | "cancel":
            return _move(turn, name)
        case "help":
            asked = prompt(turn)
            return again(turn, common.HELP_IN_DIALOG) if asked else menu.help_reply(turn)
    ordered = COMMANDS.get(name)
    if ordered is not None:
        return ordered(turn, heard)
    return ask.ask(turn, heard) if heard.text else menu.greet(turn)


def question(turn: Turn, heard: Heard) -> Outcome:
    """An idle chat: what a subject hears in the line, else a question about the plan."""
    said = (outcome for hear in IDLE if (outcome := hear(turn, heard)) is not None)
    beside = next(said, None) or in_its_sentence(turn, heard)
    return beside or several_asked(turn, heard) or ask.ask(turn, heard)


def _move(turn: Turn, name: Move) -> Outcome:
    """Back, skip, cancel …: first what the open dialog does then."""
    dialog = dialog_of(turn.dialog)
    moved = dialog.move(turn, turn.dialog, name) if dialog else None
    if moved is not None:
        return moved
    match name:
        case "start":
            # "Menu" is the way out of a dialog that does nothing of its own with it.
            greeted = menu.greet(turn)
            return replace(greeted, conversation=replace(greeted.conversation, dialog=Idle()))
        case "continue" | "restart":
            return _go_on(turn)
        case _:
            return stay(turn, Reply(common.NOTHING_TO_CANCEL, menu.MENU))


def _go_on(turn: Turn) -> Outcome:
    """ "Continue" outside what waits: it comes back, else the menu."""
    conversation = turn.person.conversation
    if conversation.parked or conversation.parked_edit:
        return say(turn)
    return again(turn, common.NOTHING_OPEN)
