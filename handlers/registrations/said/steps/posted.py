"""Somebody with a post where a commune is asked for: the contact, told a question early.

The rule: no commune has a post; the contact is filled in and the commune asked again.
"""

from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.acts.meaning import Slots
from handlers.acts.slots.form import read_form
from handlers.acts.slots.text.reading import Reading
from handlers.registrations.communes import commune_read
from handlers.registrations.form.named import read_named
from handlers.registrations.said import taking
from handlers.turn.turn import Turn
from handlers.typed.read import plain
from handlers.values.messages import Outcome
from handlers.values.state import Registering
from knowledge.typed.said import Said


def told(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """ "Hoàng Văn Sinh, giám đốc"; None where a place is named, or the contact is known."""
    if dialog.form.contact_name or heard.is_negated:
        return None
    said = read_form(heard, "contact")
    if not said.contact_position:
        said = _with_post(heard) or said
    name = said.contact_name or ""
    if not said.contact_position or len(name.split()) < 2:
        return None
    named = heard.meant.slots
    # The reader has found a place beside the person: both are taken elsewhere.
    if named.contact_name or plain(named.commune or "") not in plain(name):
        return None
    place = commune_read(turn, Heard(name))
    if place is not None and place.listed:
        return None
    return taking.take(turn, dialog, replace(said, commune=None))


def _with_post(heard: Heard) -> Slots | None:
    """ "HÀ QUANG DUYỆT, TỔNG GIÁM ĐỐC": all in capitals, or in small letters; by the post alone."""
    read = read_named(heard)
    if (
        isinstance(read, str)
        or not read.position
        or not Reading(Said(read.position)).of("position")
    ):
        return None
    return Slots(contact_name=read.name, contact_position=read.position, phone=read.phone)
