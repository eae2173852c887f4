"""What seems to be no value is asked about once more.

The rule: what was typed can be kept as it stands, by a button.
"""

import re
from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.registrations import dialog as registration
from handlers.registrations import showing, texts
from handlers.registrations.communes import commune_read
from handlers.registrations.form.named import NamedPerson
from handlers.registrations.form.steps import ask_step
from handlers.turn.turn import Turn, stay
from handlers.typed.framing import without_denial
from handlers.typed.names import called
from handlers.typed.words import assent as assent_texts
from handlers.values.messages import Outcome
from handlers.values.replies import Choice, Reply
from handlers.values.state import Registering, Step
from knowledge.typed.normalize import fold

_PLACE = re.compile(r"(?:\w+ ){0,4}(?:xa|phuong|thi tran)\b")
_VILLAGE = re.compile(r"thon\b|xom\b|to dan pho\b|khu \d")


def asked_whether(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | str | None:
    """The step's own sentence or offer where it has one; else whether it is meant so."""
    read = registration.answer(turn, dialog, heard)
    after = read.conversation.dialog if isinstance(read, Outcome) else None
    if not isinstance(after, Registering) or after.step in showing.PICKS:
        return read
    return kept_if_meant(turn, dialog, heard, texts.NO_VALUE[dialog.step])


def kept_if_meant(
    turn: Turn, dialog: Registering, heard: Heard, sentence: str, read: NamedPerson | None = None
) -> Outcome:
    """Ask once more; what was typed, or read of somebody, can be kept as it stands by a button."""
    parts = (read.name, read.position, read.phone) if read else (" ".join(heard.text.split()),)
    typed = ", ".join(filter(None, parts))
    kept = Choice(assent_texts.AS_TYPED, assent_texts.as_typed(value=typed))
    return stay(turn, Reply(sentence, (*ask_step(turn, dialog).choices, kept)))


def with_post(turn: Turn, dialog: Registering, heard: Heard, read: NamedPerson) -> Outcome | None:
    """ "Cô Mai văn thư": her post and number are kept, and her whole name is asked for."""
    form = dialog.form
    alone = read.position is not None and " " not in read.name
    if not alone or dialog.step != Step.CONTACT or form.contact_name is not None:
        return None
    form = replace(form, contact_position=read.position, phone=read.phone or form.phone)
    sentence = texts.whole_name(name=called(heard.text, read.name))
    asked = kept_if_meant(turn, dialog, heard, sentence, read)
    after = replace(asked.conversation, dialog=replace(dialog, form=form))
    return replace(asked, conversation=after)


def is_hardly_place(turn: Turn, heard: Heard) -> bool:
    """ "Rut lai di", "thôn 3": unknown, and in small letters with no kind, or a village."""
    read = commune_read(turn, heard)
    # "Cao puc, ko phai nam puc": beside another place it is one.
    if read is None or not read.unknown or without_denial(heard.text) != heard.text:
        return False
    if _PLACE.match(heard.unsigned):
        return heard.text.islower() and heard.is_negated
    return heard.text.islower() or _VILLAGE.match(fold(read.name)) is not None
