"""Half a sentence that mends an earlier answer: which field, and its new value.

The rule: what is said to be wrong, old or to be replaced is never the value; a field named without
a value is the field alone.
"""

import re
from dataclasses import replace
from typing import Any

from handlers.acts.meaning import PersonSaid, Place, Slots
from handlers.acts.slots import mended, titles
from handlers.acts.slots.form import read_form, read_people
from handlers.acts.slots.moment.when import read_when
from handlers.acts.slots.persons.spelling import called
from handlers.acts.slots.phones import read_numbers
from handlers.acts.slots.places import code_named
from handlers.acts.slots.text.asserted import without_insisting
from handlers.acts.slots.text.reading import Reading
from handlers.acts.slots.text.refused import kept_as_typed, without_denied
from handlers.acts.slots.unit.listed import listed_first
from handlers.acts.slots.words import mending as words
from knowledge.typed.repeats import compiled
from knowledge.typed.said import Said

# Where a registration lies sent or nothing is open, the wish is about a field of it.
_OUTSIDE = frozenset(
    "idle answered offered silent reminder returned sent delete withdraw stop-consent".split()
)
# There the person spoken of is the one being written down.
_OF_PERSON = frozenset("person person-title people initiative substitute roll-call".split())
# Where one thing is asked for, and what is said anew is that.
_STEPS = frozenset(
    "unit-name commune contact collective-title person person-title targets initiative"
    " substitute roll-call remind-days remind-hour".split()
)
# "…, còn xã là …", "…, vs lại tên htx …": another thing that is mended.
_JOINED = compiled(words.ALSO, re.IGNORECASE)
_OTHERS = compiled(words.OTHERS)
_FIELDS = tuple((field, compiled(pattern)) for field, pattern in words.FIELDS)
_CLAUSE = compiled(r"[,;]\s+")
_WARD = "ph\u01b0\u1eddng"
_PLACE = compiled(words.PLACE)
_AIMS_FIRST = compiled(words.AIMS_FIRST)
_LEADS = compiled(words.MENDING_LEADS, re.IGNORECASE)
# "Chế Cu Nha": with a capital it is a name.
_TAILS = compiled(words.MENDING_TAILS)


def read_correction(said: Said, at: Place) -> Slots:
    """Inside an open registration the mended slots; elsewhere `field` and `value`.

    Without a value, the field that is named; nothing where none is.
    """
    if at in _OUTSIDE and (code := code_named(said)):
        bare = said.part(said.text.replace(code, " "))
        return replace(_one(bare, at), code=code)
    said = without_denied(without_insisting(said))
    opens = listed_first(Reading(said)) if at == "commune" else None
    if opens is not None:
        # "Tú Lệ, mà tên đơn vị là …": the answer to the step, and what is mended behind it.
        behind = Reading(said).words[opens.last - 1].end
        rest = _mended(said.part(said.text[behind:]), at)
        return replace(rest, commune=rest.commune or opens.name, field=None)
    return _mended(said, at)


def _mended(said: Said, at: Place) -> Slots:
    joined = [part for part in _JOINED.split(said.text) if part.strip()]
    parts = [clause for part in joined for clause in _by_field(said.part(part))]
    if len(parts) > 1 and at not in _OUTSIDE:
        found: dict[str, Any] = {}
        for slots in (_one(said.part(part), at) for part in parts):
            found |= {name: getattr(slots, name) for name in slots.said() if name not in found}
        if found.keys() - {"field"}:
            return replace(Slots(), **found)
    anew = _at_step(said, at) if at == "targets" else Slots()
    if any(map(str.isdigit, "".join(anew.targets))):
        # "Bán 30 tấn cam, nãy viết nhầm 3 tấn": the whole aim, and not its amount alone.
        return anew
    found_one = _one(said, at)
    if found_one.said().keys() - {"field"} or at in _OUTSIDE:
        return found_one
    anew = _at_step(said, at)
    return anew if anew.said() else found_one


def _by_field(said: Said) -> list[str]:
    """ "Người liên hệ …, số điện thoại …": the clauses, parted where another field is named."""
    parts: list[str] = []
    named: str | None = None
    for clause in _CLAUSE.split(said.text):
        field = named_field(said.part(clause)) or ("phone" if read_numbers(clause) else None)
        if parts and (field is None or named is None or field == named):
            parts[-1] += f", {clause}"
        else:
            parts.append(clause)
        named = field or named
    return parts


def _at_step(said: Said, at: Place) -> Slots:
    """ "À không, 4 ngày", "Páo chứ không phải Pảo": what the open step asked for, said anew."""
    kept = kept_as_typed(Reading(said))
    value = said.part(_TAILS.sub("", _LEADS.sub("", kept)))
    if at not in _OF_PERSON and called(Reading(value)):
        person = mended.persons(value)
        if person.people:
            return person
    if not value.text or at not in _STEPS or named_field(said):
        return Slots()
    if at in ("remind-days", "remind-hour"):
        return read_when(value, at, "remind-set")
    return read_form(value, at)


def _one(said: Said, at: Place) -> Slots:
    named = named_field(said)
    if _PLACE.search(said.folded) or (at in ("people", "person", "person-title")):
        persons = mended.persons(said)
        if persons.people:
            return persons
    field, value, slots = mended.value_of(said, named, at)
    if mended.is_about_person(field, value, named, said):
        persons = mended.persons(said)
        if persons.people:
            return replace(persons, field="people") if at in _OUTSIDE else persons
    if field == "contact_name" and named != "contact_name" and _aims_at_title(said):
        # "Bổ sung cá nhân X, kế toán, LĐTT": who is registered, and nobody to be spoken to.
        return Slots(people=read_people(said, "people"))
    if slots is not None and at not in _OF_PERSON and _is_personal(slots):
        # "Người số 2 phải CSTĐCS": whose it is has to be said, and no unit has it.
        return Slots(field="people")
    if at in _OF_PERSON and slots is not None and not _OTHERS.search(said.folded):
        slots = _of_person(slots)
    if value is None or (named == "contact_name" and field == "contact_position"):
        # "Giám đốc mới thay, cần sửa tên người liên hệ": why, and not what to write.
        return Slots(field=named)
    if at in _OUTSIDE or slots is None:
        return Slots(field="people" if named == "people" else field, value=value)
    return slots


def _aims_at_title(said: Said) -> bool:
    marks = Reading(said).of("title")
    return any(titles.title_is_personal(titles.name_of(one.value)) for one in marks)


def _is_personal(slots: Slots) -> bool:
    title = slots.collective_title
    return title is not None and titles.title_is_personal(title)


def _of_person(slots: Slots) -> Slots:
    """A name, a post or a title that was mended, as said of the open person."""
    title = titles.for_person(slots.collective_title) if slots.collective_title else None
    person = PersonSaid(slots.contact_name, slots.contact_position, title)
    return Slots(people=(person,)) if person != PersonSaid() else slots


def named_field(said: Said) -> str | None:
    """The field a wish to change names ("sửa chỗ chỉ tiêu"), or None."""
    folded = said.folded
    if "phuong" in folded and not said.text.isascii() and _WARD not in said.lowered:
        # "Lù Thị Phương": with marks the name of a person.
        folded = folded.replace("phuong", "-")
    if _AIMS_FIRST.match(folded):
        # "Chỉ tiêu là tăng số máy lên 20": no number to call.
        return "targets"
    return next((field for field, pattern in _FIELDS if pattern.search(folded)), None)
