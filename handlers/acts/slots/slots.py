"""Which slots an act has, and who reads them.

The rule: only slots that its act can have are read; whatever else a text holds is not said.
"""

import re
from dataclasses import replace
from typing import Literal

from handlers.acts.meaning import Act, Place, Slots
from handlers.acts.slots.corrections import read_correction
from handlers.acts.slots.form import read_form, read_people
from handlers.acts.slots.moment.when import read_when
from handlers.acts.slots.phones import read_phone_of
from handlers.acts.slots.places import read_places
from handlers.acts.slots.text.refused import without_denied
from handlers.acts.slots.words import persons
from knowledge.typed.normalize import fold
from knowledge.typed.said import Said

_FILLING: frozenset[Act] = frozenset(("register", "values"))
# "Ừ tiếp tục, số tôi đây …": the yes and an answer in one go. A yes that sends says nothing more.
_BESIDE: frozenset[tuple[Act, Place]] = frozenset(
    (("yes", "consent"), ("yes", "resume"), ("continue", "resume"), ("yes", "reuse"))
)
_MENDING: frozenset[Act] = frozenset(("correct", "change"))
_LAST = re.compile(r"\b(?:nam (?:ngoai|truoc)|lan truoc|dot truoc|ky truoc)\b")
# "Như năm ngoái mà làm cho chú": beside the wish to register.
_BEFORE = r"(?:nam ngoai|nam truoc|lan truoc|dot truoc|ky truoc)"
_AS_LAST = re.compile(
    rf"(?<!khong )(?<!ko )(?<!chang )\b(?:nhu|giong|theo|y chang|y het)(?: \w+)?? {_BEFORE}\b"
    rf"|\b{_BEFORE} (?:sao|the nao|ra sao)[ ,]+(?:thi )?nam nay"
)
_CONTACT = re.compile(r"\b(?:lien he|dau moi|so (?:dang|nay|nhan|nhu tren))\b")
_CLAUSE = re.compile(r"[,;.]\s+|\s(?=(?:m\u00e0|nh\u01b0ng)\s)")
_NOT_OUT = re.compile(persons.NOT_OUT)
_REMOVING = re.compile(persons.REMOVING, re.IGNORECASE)
_BY_NUMBER = re.compile(r"\b(?:thu|so|dong|muc) (?:\d|nhat|hai|ba|tu|bon|nam)\b")
_PERSONS: frozenset[Act] = frozenset(("add-person", "remove-person"))


def slots_of(act: Act, said: Said, at: Place) -> Slots:
    """What a message that is this act says."""
    if act in _FILLING or (act, at) in _BESIDE:
        form = read_form(said, at)
        alone = not form.said() and _AS_LAST.search(said.folded)
        return replace(form, of="last") if alone else form
    if act in _MENDING:
        return read_correction(said, at)
    if act in _PERSONS:
        return _persons(act, said, at)
    if act == "human":
        return Slots(phone=read_phone_of(said))
    if act == "same":
        return Slots(of=_whose(said, at))
    if act in ("choice", "no", "yes") and at == "unit-pick":
        return _picked(said, at, act)
    return read_when(said, at, act)


def _picked(said: Said, at: Place, act: Act) -> Slots:
    """Which of the units shown, by its name, its type or its place; else by its number."""
    form = read_form(without_denied(said), at)
    if form.unit_name and not _BY_NUMBER.search(said.folded):
        return replace(Slots(), unit_name=form.unit_name)
    numbered = read_when(said, at, "choice") if act == "choice" else Slots()
    if numbered.places:
        return numbered
    return replace(Slots(), unit_type=form.unit_type, commune=form.commune)


def _whose(said: Said, at: Place) -> Literal["last", "contact"]:
    """Last time's where it is said; the contact's by its words and at a person's steps."""
    if _LAST.search(said.folded):
        return "last"
    return "contact" if "person" in at or _CONTACT.search(said.folded) else "last"


def _persons(act: Act, said: Said, at: Place) -> Slots:
    """Whom to add with all that is said of them; whom to remove by number or name."""
    if act == "add-person":
        return Slots(people=read_people(said, "people"))
    clauses = _CLAUSE.split(said.text)
    gone = [one for one in clauses if not _NOT_OUT.search(fold(one))]
    # "Không bỏ chị Hà, bỏ chị Lan": who is to stay is not the one who goes.
    said = said.part(", ".join(gone)) if gone and len(gone) < len(clauses) else said
    found = read_places(said.part(_REMOVING.sub("", said.text)))
    people = read_people(said, "people")
    name = people[0].name if people else None
    return Slots(name=name) if name else Slots(place=found[0] if found else None)
