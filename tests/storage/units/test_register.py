"""The member register in the store: taken in and edited by the staff, on both engines."""

from dataclasses import replace

import pytest

from storage.store import Store
from storage.units.register import Doubled
from storage.units.units import UnitEntry
from tests.support.clerks import NOW, OFFICE
from tests.support.verbs import Register


def test_a_renamed_unit_keeps_its_number(store: Store) -> None:
    """The number stays, the new name is found, the journal says what it was and stays whole."""
    register = Register(store)
    assert register.take_in([UnitEntry("HTX Cũ", "htx", "xã A", "1")], OFFICE, NOW) == (
        1,
        0,
    )
    [old] = store.units.all()
    register.edit(old.id, UnitEntry("HTX Mới", None, "xã B"), OFFICE, NOW)
    [new] = store.units.all()
    assert (new.id, new.name, new.unit_type, new.tax_code) == (old.id, "HTX Mới", None, None)
    edited, taken = store.journal.lines()
    assert (edited.action, taken.action) == ("units.edit", "units.import")
    were = {"name": True, "commune": True, "tax_code": True, "unit_type": "htx"}
    assert {name: was for name, was in (edited.before or {}).items() if was} == were
    became = {"name": "changed", "commune": "changed"}
    assert {name: now for name, now in (edited.after or {}).items() if now} == became
    assert store.journal.verify() is None
    assert register.take_in([UnitEntry("HTX Mới", None, "xã B")], OFFICE, NOW) == (0, 0)


def test_two_units_never_share_a_name_in_a_commune(store: Store) -> None:
    """The same name spelt otherwise is refused and nothing changes; elsewhere it is allowed."""
    register = Register(store)
    entries = [UnitEntry("HTX Minh Tâm", "htx", "xã A"), UnitEntry("HTX Sông Đà", "htx", "xã A")]
    register.take_in(entries, OFFICE, NOW)
    other = next(unit for unit in store.units.all() if unit.name == "HTX Sông Đà")
    with pytest.raises(Doubled):
        register.edit(other.id, UnitEntry("Hợp tác xã Minh Tam", "htx", "A"), OFFICE, NOW)
    assert other in store.units.all()
    register.edit(other.id, UnitEntry("HTX Minh Tâm", "htx", "xã B"), OFFICE, NOW)
    with pytest.raises(LookupError):
        register.edit(10**6, UnitEntry("HTX Ai"), OFFICE, NOW)


FULL = UnitEntry(
    "HTX Chè", "htx", "xã A", "5200123456", "Văn Yên", "Giàng A Páo", "0912345678", "TV01", "ghi"
)


def test_a_unit_is_added_with_all_that_is_known_of_it(store: Store) -> None:
    """The register keeps it whole; the same name again, even of a closed unit, is refused."""
    register = Register(store)
    number = register.add(FULL, OFFICE, NOW)
    assert store.units.entries() == {number: FULL}
    with pytest.raises(Doubled):
        register.add(UnitEntry("Hợp tác xã Che", None, "A"), OFFICE, NOW)
    register.close(number, NOW.date(), "Giải thể", OFFICE, NOW)
    assert store.units.entries() == {}
    with pytest.raises(Doubled):
        register.add(FULL, OFFICE, NOW)


def test_the_journal_keeps_no_ones_phone(store: Store) -> None:
    """That a phone or a name was changed stands in it for ever, what they were does not."""
    register = Register(store)
    number = register.add(FULL, OFFICE, NOW)
    new = replace(FULL, representative="Lý Thị Hoa", phone="0987654321", district="Trấn Yên")
    register.edit(number, new, OFFICE, NOW)
    assert store.units.entries() == {number: new}
    edited, added = store.journal.lines()
    assert edited.after is not None
    changed = {name for name, value in edited.after.items() if value == "changed"}
    assert changed == {"phone", "representative", "district"}
    for line in (edited, added):
        assert not any(said in str(line) for said in ("0912", "0987", "Giàng", "Lý Thị"))
    assert store.journal.verify() is None


def test_a_list_fills_in_what_is_missing(store: Store) -> None:
    """An empty cell erases nothing; a filled one changes."""
    register = Register(store)
    number = register.add(FULL, OFFICE, NOW)
    bare = UnitEntry("HTX Chè", None, "xã A", phone="0216385123")
    assert register.take_in([bare], OFFICE, NOW) == (0, 1)
    assert store.units.entries() == {number: replace(FULL, phone="0216385123")}
