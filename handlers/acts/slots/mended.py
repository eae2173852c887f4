"""The new value of one field in a sentence that mends it.

The rule: each field is read as where it is first asked for; of two values the one that is not
refused counts, and of "từ A sang B" the last.
"""

import re
from collections.abc import Callable
from typing import Any

from handlers.acts.meaning import PersonSaid, Place, Slots
from handlers.acts.slots import titles
from handlers.acts.slots.aim.aims import only_aims, read_aims
from handlers.acts.slots.persons.jobs import job_at
from handlers.acts.slots.persons.names import as_name
from handlers.acts.slots.persons.people import People
from handlers.acts.slots.persons.spelling import called, respelt, whole_name
from handlers.acts.slots.phones import choose, read_numbers, without_numbers
from handlers.acts.slots.text.former import is_former
from handlers.acts.slots.text.reading import Reading
from handlers.acts.slots.text.refused import kept_text, meant
from handlers.acts.slots.unit.communes import in_place, read_communes
from handlers.acts.slots.unit.kinds import read_kind
from handlers.acts.slots.unit.units import best, read_units
from handlers.acts.slots.words import aims as aim_words
from handlers.acts.slots.words import kinds
from handlers.acts.slots.words import mending as words
from knowledge.typed.normalize import fold
from knowledge.typed.polite import without_polite
from knowledge.typed.said import Said

Value = str | None
_LONG_NAME = 6
_ADDED = re.compile(words.KIND_ADDED)
_LEFT = re.compile(words.POST_LEFT)
_NAMED = re.compile(words.UNIT_NAMED)
_NOT = re.compile(words.NOT)
_NO_KIND = re.compile(words.NO_KIND)
_ONLY_PERSONS = re.compile(words.ONLY_PERSONS)
# "Chế Cu Nha": with a capital it is a name.
_TAILS = re.compile(words.MENDING_TAILS)
_PLACE = re.compile(words.PLACE)
_OWN_NAME = re.compile(words.OWN_NAME, re.IGNORECASE)
_PAST_AIM = re.compile(words.PAST_AIM, re.IGNORECASE)
_RENAMED = re.compile(words.RENAMED)
_TAKES_BACK = re.compile(aim_words.TAKES_BACK, re.IGNORECASE)
_OF_TYPE = re.compile(words.OF_TYPE)
_CLAUSE, _OTHER_VALUE = re.compile(r"[,;.:!?\n]+"), re.compile(words.OTHER_VALUE)
_AIM = re.compile(words.AIM_STRETCH, re.IGNORECASE)
_AMOUNT = re.compile(words.AMOUNT, re.IGNORECASE)
_CLAUSE_OF_AIMS, _COUNTS = re.compile(r"[,;\n](?!\d)"), re.compile(aim_words.MEASURED)
_MENDS = re.compile(aim_words.MENDS)


def value_of(said: Said, named: str | None, at: Place) -> tuple[str | None, Value, Slots | None]:
    """(field, value, slots) of what is mended; (None, None, None) when no value is said."""
    numbers = read_numbers(said.text)
    phone = choose(numbers) or (numbers[-1].number if numbers else None)
    reading = Reading(said, without_numbers(said.text, numbers))
    if phone and named not in ("contact_name",):
        return "phone", phone, Slots(phone=phone)
    first = [named] if named in _READERS else []
    others = [one for one in _ORDER if one != named and not (named in _OF_UNIT and one in _WHOSE)]
    for field in (*first, *others):
        value = _READERS[field](reading)
        if value:
            return field, value, _slots(field, value, reading, phone)
    if named in (None, "targets"):
        aims = _aims(reading)
        if aims:
            return "targets", aims, Slots(targets=tuple(read_aims(aims, at_step=False)))
    # "Liên hệ 09…": a number, and nobody's name.
    return ("phone", phone, Slots(phone=phone)) if phone else (None, None, None)


def _slots(field: str, value: str, reading: Reading, phone: str | None) -> Slots:
    mended: dict[str, Any] = {field: value}
    if field == "unit_name":
        unit = best(read_units(reading))
        return Slots(unit_name=value, unit_type=unit.type if unit else None)
    if field == "targets":
        return Slots(targets=read_aims(value, at_step=False))
    if field == "contact_name":
        return Slots(contact_name=value, contact_position=_job(reading), phone=phone)
    return Slots(**mended)


def _title(reading: Reading) -> Value:
    refused = [mark for mark in reading.of("title") if not _is_refused(reading, mark.first)]
    marks = meant(reading, refused)
    if marks:
        return titles.for_unit(marks[-1].value)
    kept = kept_text(reading)
    if "danh hieu" in kept or "tap the" in kept:
        return titles.alone(kept, collective=True)
    return titles.of_unit(kept)


def _is_refused(reading: Reading, at: int) -> bool:
    before = " ".join(word.bare for word in reading.words[max(0, at - 4) : at])
    return is_former(reading, at) or bool(
        re.search(rf"(?:{words.NOT}|\btu|\bkhong)(?: (?:la|lam|con|giu))*$", before)
    )


def _title_later(reading: Reading) -> Value:
    """ "Đổi tập thể lao động tiên tiến thành xuất sắc": the new one in a word."""
    turned = re.search(rf"{words.TURN} (.*)$", reading.said.folded)
    after = _NOT.split(turned[1])[0] if turned else ""
    unit = any(named in reading.said.folded for named in ("danh hieu", "tap the"))
    if unit or reading.of("title"):
        short = titles.alone(after, collective=True)
        if short and not Reading(Said(after)).of("title"):
            return short
    return _title(reading)


def _unit(reading: Reading) -> Value:
    unit = best(read_units(reading))
    if unit is not None and unit.name:
        return unit.name
    called = _NAMED.search(reading.text)
    name = _NOT.split(called["name"])[0] if called else ""
    return _TAILS.sub("", without_polite(name).strip(" .,!")) or None


def _commune(reading: Reading) -> Value:
    communes = read_communes(reading)
    if communes:
        return communes[0].name
    said = reading.said.lowered if reading.is_marked else reading.said.folded
    about = re.search(words.ABOUT_PLACE, said)
    return in_place(reading) if about else None


def _kind(reading: Reading) -> Value:
    if _NO_KIND.search(reading.said.folded):
        # "Bỏ danh hiệu tập thể, chỉ cá nhân" says it all the same.
        return read_kind(reading, last=True) if _ONLY_PERSONS.search(reading.said.folded) else None
    added = _ADDED.search(reading.said.folded)
    return kinds.BOTH if added else read_kind(reading, last=True)


def _type(reading: Reading) -> Value:
    if _OF_TYPE.search(reading.said.folded):
        # "Loại hình vẫn là đơn vị trực thuộc, mần chi có HTX": whatever else it is a word of.
        marks = meant(reading, list(reading.of("unit")))
        return marks[-1].value if marks else None
    units = [unit for unit in read_units(reading) if unit.name is None]
    own = [one for one in units if _is_spoken_of(reading, one.first)]
    return own[0].type if own else None


def _is_spoken_of(reading: Reading, at: int) -> bool:
    """Not "danh hiệu của HTX", nor "sáng kiến là sổ tay hướng dẫn HTX …": of another value."""
    clause = _CLAUSE.split(fold(reading.between(0, at)))[-1].split()
    other = _OTHER_VALUE.search(" ".join(clause)) is not None
    return not other and (not clause or clause[-1] in words.BEFORE_TYPE)


def _position(reading: Reading) -> Value:
    people = People()
    people.read(reading, 0, len(reading.words))
    if people.found:
        return None
    return _job(reading)


def _job(reading: Reading) -> Value:
    # Of two posts the old one is told first ("ghi là thủ quỹ, tôi là …").
    for mark in reversed(reading.of("position")):
        before = " ".join(word.bare for word in reading.words[max(0, mark.first - 3) : mark.first])
        if not _is_refused(reading, mark.first) and not _LEFT.search(before):
            job, _ = job_at(reading, mark.first, len(reading.words))
            if fold(job) not in ("can bo", "thanh vien"):
                return job
    return None


def _name(reading: Reading) -> Value:
    people = People()
    people.read(reading, 0, len(reading.words))
    good = [one for one in people.found if one.name and not _is_refused(reading, one.first)]
    if good:
        best_named = max(good, key=lambda one: len((one.name or "").split()))
        name = respelt(as_name(best_named.name or ""), reading)
        # One word may belong to whatever else is mended ("tên HTX thiếu chữ Xanh").
        if len(name.split()) > 1:
            return name
    own = _OWN_NAME.search(reading.text)
    if own is not None or good:
        called = without_polite(own["name"]).strip(" .,!") if own is not None else ""
        return (
            called
            if called and called.replace(" ", "").isalpha() and len(called.split()) < _LONG_NAME
            else None
        )
    # No family name of the usual ones ("sửa thành Khoàng Gió Xá").
    turned = _RENAMED.search(reading.text)
    return whole_name(turned[1]) if turned else None


def _aims(reading: Reading) -> Value:
    """What is to stand as an aim: behind the field's name, or the amount that is not refused."""
    # "Doanh thu 2 tỷ, à nhầm, 2 tỷ 5": what is said anew.
    text = _TAKES_BACK.split(reading.text)[-1]
    match = _AIM.search(text)
    if match is not None:
        stretch = _NOT.split(_PAST_AIM.sub("", match["aim"]).strip(" ,.:"))[0].strip(" ,.:")
        if stretch:
            return stretch
    if _is_all_aims(reading.said):
        return text.strip(" ,.")
    good = [
        one for one in _AMOUNT.finditer(text) if not _NOT.search(fold(text[: one.start()])[-22:])
    ]
    # "Doanh thu 3 tỷ, trồng mới 2 ha chè": each is an aim by itself.
    if len(good) > 1 and _NOT.search(text) is None and len(only_aims(text)) == len(good):
        return text.strip(" .!")
    return good[0][0].strip() if good else None


def _is_all_aims(said: Said) -> bool:
    """ "32 hộ, doanh thu 2 tỷ": so much of something in every part, and nothing else is said."""
    parts = [part for part in _CLAUSE_OF_AIMS.split(said.folded) if part.strip()]
    mends = _MENDS.search(said.unsigned) is not None
    return bool(parts) and not mends and all(map(_COUNTS.search, parts))


_READERS: dict[str, Callable[[Reading], Value]] = {
    "collective_title": _title_later,
    "commune": _commune,
    "unit_name": _unit,
    "contact_name": _name,
    "contact_position": _position,
    "kind": _kind,
    "unit_type": _type,
    "targets": _aims,
}
_ORDER = (
    "collective_title", "unit_name", "commune", "contact_name", "contact_position", "kind",
    "unit_type",
)  # fmt: skip


# Beside the name of a field of the unit's a name in capitals is nobody's.
_OF_UNIT = frozenset(("unit_name", "targets"))
_WHOSE = ("contact_name", "contact_position")


def persons(said: Said) -> Slots:
    """What is mended about one of the listed persons: by number or by name."""
    reading = Reading(said)
    place = _PLACE.search(said.folded)
    number = int(place[1]) if place else None
    marks = [mark for mark in reading.of("title") if not _is_refused(reading, mark.first)]
    title = titles.name_of(marks[0].value) if marks else None
    title = title or titles.alone(kept_text(reading), collective=False)
    turned = re.search(words.MISSPELT, reading.text, re.IGNORECASE)
    if turned is not None:
        new = whole_name(turned["new"])
        if new:
            return Slots(people=(PersonSaid(name=new),), place=number)
    people = People()
    people.read(reading, 0, len(reading.words))
    found = as_name(people.found[0].name or "") if people.found else None
    name = None if number else called(reading) or found
    person = PersonSaid(name=name, position=_job(reading), title=title)
    return Slots(people=(person,), place=number) if person != PersonSaid(name=name) else Slots()


def is_about_person(field: str | None, value: Value, named: str | None, said: Said) -> bool:
    """ "Anh Lử lên phó giám đốc": a given name alone, or a title beside one, is of the list."""
    if named in ("contact_name", "unit_name") or value is None:
        return False
    if field == "contact_name":
        return len(value.split()) == 1
    reading = Reading(said)
    return field in ("collective_title", "contact_position") and called(reading) is not None
