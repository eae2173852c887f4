"""Which registrations a clerk's line names by their unit, on both engines."""

from dataclasses import replace

import pytest

from storage.staff.lookup import StoredClerkLookup
from storage.store import Store
from tests.support.chats import FORM
from tests.support.clerks import owner

UNITS = (
    "HTX Chè Suối Giàng",
    "HTX Mật ong Tân Hương",
    "THT Cá hồ Tân Hương",
    "HTX DV NN 100%_Sạch",
)


@pytest.mark.parametrize(
    ("line", "codes", "name"),
    [
        ("duyet htx che suoi giang", [1], "che suoi giang"),
        ("cua suoi giang", [1], ""),
        ("tan huong gui chua", [3, 2], ""),
        ("mat ong tan huong duyet di", [2], "mat ong tan huong"),
        ("hop tac xa dich vu nong nghiep 100 sach", [4], "100 sach"),
        ("giang oi duyet di", [], ""),
        ("%", [], ""),
        ("che, suoi", [1], ""),
        ("", [], ""),
    ],
)
def test_units_are_found_by_what_is_said_of_their_names(
    store: Store, line: str, codes: list[int], name: str
) -> None:
    for number, unit in enumerate(UNITS, 1):
        owner(store, f"leader{number}", replace(FORM, unit_name=unit))
    with store._database.read() as session:
        found, whole = StoredClerkLookup(session).mentioned(line)
    assert ([int(code[-4:]) for code in found], whole) == (codes, name)
