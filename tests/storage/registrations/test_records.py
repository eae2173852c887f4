"""Registrations asked for by their people, unit or state are those a look through all would find."""

from collections import Counter
from dataclasses import replace
from datetime import date

import pytest

from handlers.values.effects import NoteQuestion
from handlers.values.replies import Reply
from storage.questions.questions import answer_questions
from storage.registrations import records
from storage.registrations.decisions import Seen
from storage.registrations.records import RegistrationRecord
from storage.store import Store, UnitEntry
from storage.units.names import commune_key, unit_key
from tests.support.chats import FORM
from tests.support.clerks import NOW, OFFICE, chat_at, owner
from tests.support.database.engines import POSTGRESQL_AT_NIGHT
from tests.support.verbs import Register, decide

NAMES = ("HTX Tân Phát", "HTX Tân Phát Cũ", "HTX Khác", "")
COMMUNES = ("xã Văn Chấn", "xã Mù Cang Chải", None)


@POSTGRESQL_AT_NIGHT
def test_the_registrations_of_some_people(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """All of theirs, of every campaign, however many people are asked about at once."""
    monkeypatch.setattr(records, "AT_ONCE", 2)
    for address, campaign in (("1", "a"), ("2", "a"), ("3", "b"), ("1", "b"), ("4", "b")):
        owner(store, address, campaign=campaign)
    everything = store.registrations.all()
    people = [one.person_id for one in everything if one.code != everything[2].code]
    found = store.registrations.of(people)
    wanted = [one for one in everything if one.person_id in people]
    assert sorted(found, key=lambda one: one.code) == wanted
    mine = [one.code for one in found if one.person_id == people[0]]
    assert mine == [everything[0].code, everything[3].code]
    assert store.registrations.of([]) == []


@POSTGRESQL_AT_NIGHT
def test_the_registrations_of_a_unit(store: Store) -> None:
    """By number or very name, also through a unit that was joined to it; no namesake's."""
    register = Register(store)
    kept, joined = UnitEntry(NAMES[0], "htx", COMMUNES[0]), UnitEntry(NAMES[1], "htx", COMMUNES[0])
    other = UnitEntry(NAMES[0], "htx", COMMUNES[1])
    register.take_in([kept, joined, other], OFFICE, NOW)
    ids = {(unit.name, unit.commune): unit.id for unit in store.units.all()}
    numbers = (None, *ids.values())
    forms = [
        replace(FORM, unit_name=name, commune=commune, unit_type="htx", unit_id=number)
        for name in NAMES
        for commune in COMMUNES
        for number in numbers
    ]
    for at, form in enumerate(forms):
        owner(store, str(at), form)
    register.join(ids[joined.name, COMMUNES[0]], ids[kept.name, COMMUNES[0]], DAY, "", OFFICE, NOW)
    for unit in store.units.all():
        key = unit_key(unit.name, unit.unit_type), commune_key(unit.commune)

        def is_of_it(one: RegistrationRecord, unit_id: int, key: tuple[str, str]) -> bool:
            form = one.form
            named = unit_key(form.unit_name or "", form.unit_type), commune_key(form.commune)
            return form.unit_id == unit_id or (form.unit_id is None and named == key)

        wanted = [one.code for one in store.registrations.all() if is_of_it(one, unit.id, key)]
        assert store.registrations.codes_of(unit) == wanted
        assert len(wanted) > len(NAMES)


DAY = date(2025, 4, 3)


def test_what_waits_is_counted_by_campaign(store: Store) -> None:
    """Where the oldest waits stands first, as in a look through all; what is decided waits no more."""
    codes = [owner(store, str(at), campaign=name) for at, name in enumerate("bcabab")]
    assert list(store.registrations.waiting().items()) == [("b", 3), ("c", 1), ("a", 2)]
    decide(store, codes[0], Seen(1, "sent"), "accepted", None, OFFICE, NOW)
    decide(store, codes[1], Seen(1, "sent"), "returned", "x", OFFICE, NOW)
    waiting = Counter(one.campaign for one in store.registrations.all() if one.status == "sent")
    assert list(store.registrations.waiting().items()) == list(waiting.items())
    assert list(waiting) == ["a", "b"]


def test_answered_and_open_questions_are_counted(store: Store) -> None:
    """As many as there are of each."""
    for text in ("Ai ký?", "Ở đâu?", "Bao giờ?"):
        chat_at(store, "1").says(NoteQuestion(text, "asked-staff"))
    with store.change(OFFICE, NOW) as change:
        answer_questions(change, [store.questions.all()[0].id], Reply("Chị Lan"), "Lan")
    assert store.questions.answered_and_open() == (1, 2)
