"""The member register in the store: taken in and edited by the staff, on both engines."""

import pytest

from storage.store import Store
from storage.units.register import Doubled
from storage.units.units import UnitEntry
from tests.support.clerks import NOW, OFFICE
from tests.support.verbs import Register


def test_a_renamed_unit_keeps_its_number(store: Store) -> None:
    """The number stays, the new name is found, the journal has both states and stays whole."""
    register = Register(store)
    assert register.take_in("x.xlsx", [UnitEntry("HTX Cũ", "htx", "xã A", "1")], OFFICE, NOW) == (
        1,
        0,
    )
    [old] = store.units.all()
    register.edit(old.id, UnitEntry("HTX Mới", None, "xã B"), OFFICE, NOW)
    [new] = store.units.all()
    assert (new.id, new.name, new.unit_type, new.tax_code) == (old.id, "HTX Mới", None, None)
    edited, taken = store.journal.lines()
    assert (edited.action, taken.action) == ("units.edit", "units.import")
    assert edited.before == {
        "name": "HTX Cũ",
        "unit_type": "htx",
        "commune": "xã A",
        "tax_code": "1",
    }
    assert store.journal.verify() is None
    assert register.take_in("x.xlsx", [UnitEntry("HTX Mới", None, "xã B")], OFFICE, NOW) == (0, 0)


def test_two_units_never_share_a_name_in_a_commune(store: Store) -> None:
    """The same name spelt otherwise is refused and nothing changes; elsewhere it is allowed."""
    register = Register(store)
    entries = [UnitEntry("HTX Minh Tâm", "htx", "xã A"), UnitEntry("HTX Sông Đà", "htx", "xã A")]
    register.take_in("x.xlsx", entries, OFFICE, NOW)
    other = next(unit for unit in store.units.all() if unit.name == "HTX Sông Đà")
    with pytest.raises(Doubled):
        register.edit(other.id, UnitEntry("Hợp tác xã Minh Tam", "htx", "A"), OFFICE, NOW)
    assert other in store.units.all()
    register.edit(other.id, UnitEntry("HTX Minh Tâm", "htx", "xã B"), OFFICE, NOW)
    with pytest.raises(LookupError):
        register.edit(10**6, UnitEntry("HTX Ai"), OFFICE, NOW)
