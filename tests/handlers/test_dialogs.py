"""The house: a dialog is found by its state, and what is not complete is refused at import."""

import re
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from handlers import subjects
from handlers.acts.heard import Heard
from handlers.respond import respond
from handlers.turn.dialog import Dialog, Move
from handlers.turn.turn import Office, Turn, say
from handlers.typed.commands import IDLE_WORDS, WORDS
from handlers.values.messages import Inbound, Outcome
from handlers.values.replies import Choice, Reply
from handlers.values.state import Conversation, Idle
from tests.support.talk import MORNING, Talk


@dataclass(frozen=True)
class Weighing:
    """The state of a dialog that nobody has heard of."""

    unit: str = "kg"
    name: str = "weighing"


class WeighingDialog(Dialog[Weighing]):
    """Asks for a weight; knows nothing of the roof."""

    def prompt(self, turn: Turn, state: Weighing) -> Reply:
        return Reply(f"Bao nhiêu {state.unit}?", (Choice("none", "Chưa cân"),))

    def answer(self, turn: Turn, state: Weighing, typed: Heard) -> Outcome | str | None:
        if typed.key == "none":
            return say(turn, "Để lần sau ạ.")
        return say(turn, f"Đã ghi {typed.text}.") if typed.text.isdigit() else None

    def move(self, turn: Turn, state: Weighing, name: Move) -> Outcome | None:
        return say(turn, "Thôi không cân.") if name == "cancel" else None


def test_a_new_dialog_is_one_state_one_module_and_one_entry(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is asked, read, left, and questions are answered beside it, without touching the roof."""
    monkeypatch.setitem(subjects.DIALOGS, Weighing, WeighingDialog())
    assert _say(office, "120") == ("Đã ghi 120.", Idle())
    assert _say(office, "chưa cân") == ("Để lần sau ạ.", Idle())
    assert _say(office, "hủy") == ("Thôi không cân.", Idle())
    told, state = _say(office, "thi đua đến bao giờ?")
    assert told.endswith("Bao nhiêu kg?")
    assert state == Weighing()
    told, state = _say(office, "không phải nói gì cả")
    assert told.endswith("Bao nhiêu kg?")
    assert state == Weighing()


def _say(office: Office, text: str) -> tuple[str, object]:
    asked = Conversation(dialog=Weighing(), offered=(("none", "Chưa cân"),))  # type: ignore[arg-type]
    talk = Talk(office)
    person = replace(talk.person, conversation=asked)
    outcome = respond(Turn(person, Inbound(text), MORNING, office, talk.lookup))
    assert outcome.then == ""
    return "\n\n".join(reply.text for reply in outcome.replies), outcome.conversation.dialog


def test_a_state_without_a_dialog_is_refused() -> None:
    """A stored state that nobody can talk about never reaches a chat."""
    with pytest.raises(ValueError, match="Linking"):
        subjects.dialogs_of(one for one in subjects.SUBJECTS if one is not subjects.PEOPLE)


def test_what_is_confirmed_needs_somebody_who_does_it() -> None:
    """A yes/no that leads nowhere is refused, too."""
    with pytest.raises(ValueError, match="forget"):
        subjects.ConfirmDialog({})


def test_nothing_is_brought_in_twice() -> None:
    """Two subjects with one key would take each other's buttons."""
    with pytest.raises(ValueError, match="view"):
        subjects.once((subjects.CHOICES, {"view": subjects.CHOICES["view"]}))


def test_every_command_does_something() -> None:
    """A word that is listed as a command is one."""
    of_the_roof = {"start", "help", "back", "skip", "continue", "cancel"}
    assert {*WORDS, *IDLE_WORDS.values()} - of_the_roof <= set(subjects.COMMANDS)


def test_the_roof_names_no_dialog() -> None:
    """Whoever adds a dialog opens no file of the roof."""
    roof = (
        "respond",
        "always",
        "dialogs",
        "refusing",
        "choosing",
        "parking",
        "group",
        "wishes/doing",
    )
    states = {state.__name__ for state in subjects.DIALOGS}
    for name in roof:
        text = (Path(subjects.__file__).parent / f"{name}.py").read_text(encoding="utf-8")
        named = {word for word in re.findall(r"\w+", text) if word in states}
        owned = (
            r"handlers\.(?:registrations|reminders|announcements|people|staff|requests|signed)\b"
        )
        assert not named, (name, named)
        assert not re.search(owned, text), name
