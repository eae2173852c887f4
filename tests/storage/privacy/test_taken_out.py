"""Whoever is erased at the desk takes nothing with them that is somebody else's."""

from dataclasses import replace
from datetime import timedelta

import pytest

from handlers.values.effects import NoteRequest
from storage.privacy.data_requests import take
from storage.privacy.others_chats import NamedInChats
from storage.privacy.subjects import erase, traces_of_subject
from storage.store import Store
from storage.units.units import UnitEntry
from tests.support.chats import FORM, LAN
from tests.support.clerks import NOW, OFFICE, chat_at, deliver, owner
from tests.support.database.stored import every_row
from tests.support.notices import NOTICES
from tests.support.verbs import Register

BI, PHONE = "Vàng Thị Bị", "0977222333"
KA = ("Lò Văn Ka", "0977666551")

Unit = tuple[str | None, str | None, str | None]
UNITS: tuple[tuple[Unit, Unit], ...] = (
    ((*KA, f"Kế toán là bà {BI}, {PHONE}"), (*KA, "Kế toán là bà …, …")),
    ((BI, KA[1], "nghe máy"), (None, None, "nghe máy")),
    ((KA[0], PHONE, None), (None, None, None)),
    ((*KA, "không ai khác"), (*KA, "không ai khác")),
    # Several in one field: exactly the name and the number go.
    ((f"Ông {KA[0]} – Bà {BI}", f"{PHONE}, {KA[1]}", None), (f"Ông {KA[0]}", KA[1], None)),
    ((f"Bà {BI} – Ông {KA[0]}", f"{KA[1]} / {PHONE}", None), (f"Ông {KA[0]}", KA[1], None)),
    ((f"{BI}, Giám đốc, {KA[0]}, Kế toán", KA[1], None), (f"{KA[0]}, Kế toán", KA[1], None)),
    ((f"{BI} (GĐ); {KA[0]} (PGĐ)", f"{PHONE} {KA[1]}", None), (f"{KA[0]} (PGĐ)", KA[1], None)),
    ((f"ông {KA[0]} và bà {BI}", None, None), (f"ông {KA[0]}", None, None)),
    ((f"ông {KA[0]} bà {BI}", f"0977.222.333; {KA[1]}", None), (f"ông {KA[0]}", KA[1], None)),
    ((f"{KA[0]}, Hà Thị Mơ", PHONE, None), (f"{KA[0]}, Hà Thị Mơ", None, None)),
    ((KA[0], f"{PHONE}, {KA[1]}", None), (*KA, None)),
    ((f"Giám đốc {BI}, xã Văn Chấn", f"{PHONE}, 02163852345", None), (None, None, None)),
    ((f"{BI}, {KA[0]}".lower(), f"{PHONE}, {KA[1]}", None), (KA[0].lower(), KA[1], None)),
    ((f"{BI} - Bàn Văn Quý", None, None), ("Bàn Văn Quý", None, None)),
    ((f"{BI}, Phó Giám Đốc", KA[1], None), (None, None, None)),
)


def erased(store: Store) -> None:
    """The person, wherever they stand."""
    keys = {place.key for place in store.subjects.find(BI, PHONE)}
    with store.change(LAN, NOW) as act:
        erase(act, 1, traces_of_subject(BI, PHONE), keys, NamedInChats(), NOTICES)


def units_of(store: Store) -> list[Unit]:
    """Whom the office calls, and what it noted, in the order of the names."""
    found = sorted(store.units.entries().values(), key=lambda one: one.name)
    return [(one.representative, one.phone, one.notes) for one in found]


def listed(units: list[Unit]) -> list[UnitEntry]:
    """The units of a list."""
    return [
        UnitEntry(f"HTX {number:02}", "htx", "xã A", representative=who, phone=phone, notes=notes)
        for number, (who, phone, notes) in enumerate(units)
    ]


@pytest.mark.parametrize("before", [True, False])
def test_a_unit_whose_notes_name_the_person_keeps_its_own(store: Store, before: bool) -> None:
    """Its representative and number go when they are the person's; so with a list taken in later."""
    entries, after = listed([one for one, _ in UNITS]), [one for _, one in UNITS]
    if not before:
        Register(store).take_in(listed([(BI, PHONE, None)]), OFFICE, NOW)
        erased(store)
    Register(store).take_in(entries, OFFICE, NOW)
    if before:
        erased(store)
    assert units_of(store) == after


def test_somebody_else_is_still_called_back(store: Store) -> None:
    """A wish to be called ends only with the number, and whoever it was is told."""
    about, number = chat_at(store, "about"), chat_at(store, "number")
    about.says(NoteRequest(f"nhờ gọi lại em về việc chị {BI}", "0955777222"))
    number.says(NoteRequest("gọi giúp em", PHONE))
    erased(store)
    (left,) = store.requests.open()
    assert (left.phone, left.words) == ("0955777222", "nhờ gọi lại em về việc chị …")
    assert deliver(store, NOW) == [("number", "đã bỏ yêu cầu")]
    assert store.subjects.find(BI, PHONE) == []


def test_a_request_nobody_marked_names_nobody_a_year_after_it_was_due(store: Store) -> None:
    """The register still says that it was asked, and until when it was to be answered."""
    due = NOW.date() + timedelta(days=2)
    with store.change(LAN, NOW) as act:
        take(act, "erase", BI, PHONE, "ở bàn", due)
    store.retention.clean(24, NOW + timedelta(days=366))
    assert store.data_requests.all()[0].name == BI
    store.retention.clean(24, NOW + timedelta(days=368))
    (kept,) = store.data_requests.all()
    assert (kept.name, kept.phone, kept.contact, kept.due_on) == ("—", "", "", due)


def test_a_number_in_the_name_of_a_unit_goes(store: Store) -> None:
    """It stood in every list, and whoever named the unit was offered it with the number."""
    register = Register(store)
    names = (f"Tổ hợp tác {BI} {PHONE}", f"HTX Chè {PHONE}", "HTX Chè", f"HTX Mận {KA[1]}")
    register.take_in([UnitEntry(name, "htx", "xã A") for name in names], OFFICE, NOW)
    form = replace(FORM, unit_name=f"HTX Quế {PHONE}")
    owner(store, "lan", form)
    erased(store)
    left = sorted(unit.name for unit in store.units.entries().values())
    # A person's name in it is the unit's own; two of one name are told apart.
    assert left == ["HTX Chè", "HTX Chè (2)", f"HTX Mận {KA[1]}", f"Tổ hợp tác {BI}"]
    (record,) = store.registrations.all()
    assert record.form.unit_name == "HTX Quế"
    assert PHONE not in every_row(store.url)
    assert {place.key for place in store.subjects.find("", PHONE)} == set()
