"""A picture or a PDF from somebody who has registered: the signed sheet that comes back.

The rule: it is taken for the registration that the words beside it name, else for the only one
there is; among several it is asked. Pictures sent together are answered once.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.signed import texts
from handlers.turn.turn import Turn, in_passing, stay
from handlers.values.effects import DropHeld, Effect, KeepSigned, TakeBackSigned
from handlers.values.messages import Outcome
from handlers.values.person import RegistrationView
from handlers.values.replies import Choice, Reply
from handlers.values.state import Conversation, Registering
from knowledge.typed.normalize import fold

MOST_ASKED = 8
_CODE = re.compile(r"\bdk[- ]?(\d{4})[- ]?(\d{3,})\b")


def arrived(turn: Turn, heard: Heard) -> Outcome | None:
    """Keep what came, or ask whose it is; None when nothing came that is held."""
    file = turn.inbound.file
    if file is None or not file.held:
        return None
    if isinstance(turn.dialog, Registering):
        # A list of people, an identity card: whatever it is, nobody has signed this form yet.
        return in_passing(stay(turn, texts.NOT_NOW, effects=(DropHeld(),)))
    meant = _meant(_sent(turn), heard)
    if len(meant) == 1:
        return _kept(turn, meant[0], (KeepSigned(meant[0].code),))
    names = [(view.code, view.form.unit_name or "") for view in meant[:MOST_ASKED]]
    choices = tuple(
        Choice(f"signed:{code}", texts.choice(code=code, unit=unit)) for code, unit in names
    )
    none = Choice("signed-none:", texts.NONE_OF_THESE)
    return stay(turn, Reply(texts.ASK_WHOSE, (*choices, none)))


def next_of_album(turn: Turn) -> Outcome | None:
    """Another picture of those that were answered already: it goes where the first one went."""
    album, memory = turn.inbound.album, turn.person.conversation
    if album is None or memory.album is None or memory.album[0] != album:
        return None
    if turn.inbound.text.strip():
        return None  # any picture may have the caption, which is answered
    code, file = memory.album[1], turn.inbound.file
    effects = (KeepSigned(code),) if file is not None and file.held and code else ()
    return Outcome(replace(memory, touched=turn.now), effects=effects)


def album_answered(turn: Turn, conversation: Conversation) -> Conversation:
    """The conversation that knows the pictures which have just been answered."""
    album, known = turn.inbound.album, conversation.album
    if album is None or (known is not None and known[0] == album):
        return conversation
    return replace(conversation, album=(album, ""))


def chosen(turn: Turn, code: str) -> Outcome:
    """Whose it is was said."""
    view = turn.registration(code)
    if view is None or not turn.lookup.held_pages():
        return in_passing(stay(turn, texts.GONE))
    return _kept(turn, view, (KeepSigned(code),))


def none(turn: Turn) -> Outcome:
    """It is no signed sheet at all."""
    return in_passing(stay(turn, texts.DROPPED, effects=(DropHeld(),)))


def taken_back(turn: Turn, code: str) -> Outcome:
    """It was taken for the sheet of this registration, and is not."""
    if turn.registration(code) is None:
        return in_passing(stay(turn, texts.GONE))
    said = texts.taken_back(code=code)
    return in_passing(stay(turn, said, effects=(TakeBackSigned(code),)))


def _sent(turn: Turn) -> list[RegistrationView]:
    """The registrations whose sheet may come: of this campaign, else of those before."""
    sent = [view for view in turn.person.registrations if view.status != "withdrawn"]
    return [view for view in sent if view.campaign == turn.plan.id] or sent


def _meant(sent: Sequence[RegistrationView], heard: Heard) -> Sequence[RegistrationView]:
    """Those that the words beside the picture name; all of them when they name none."""
    words = f" {heard.plain} "
    found = _CODE.search(words)
    code = f"DK-{found[1]}-{found[2]}" if found else None
    units = [view for view in sent if f" {fold(view.form.unit_name or '-')} " in words]
    return [view for view in sent if view.code == code] or units or sent


def _kept(turn: Turn, view: RegistrationView, effects: tuple[Effect, ...]) -> Outcome:
    said = texts.received(code=view.code, unit=view.form.unit_name or "")
    wrong = Choice(f"unsigned:{view.code}", texts.NOT_SIGNED)
    outcome = stay(turn, Reply(said, (wrong,)), effects=effects)
    if turn.inbound.album is not None:
        memory = replace(outcome.conversation, album=(turn.inbound.album, view.code))
        outcome = replace(outcome, conversation=memory)
    return in_passing(outcome)
