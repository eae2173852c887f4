"""The clerk's list: filtered, searched with slips, in the order of the alphabet, page by page."""

from dataclasses import replace

import pytest

from handlers.values.effects import ReviseRegistration
from handlers.values.state import Participant
from knowledge.typed.normalize import fold
from storage.registrations.decisions import Seen
from storage.registrations.listed import ListFilter
from storage.store import Store
from storage.units.names import short_kinds
from tests.support.chats import FORM
from tests.support.clerks import NOW, OFFICE, chat_at, owner
from tests.support.database.engines import POSTGRESQL_AT_NIGHT
from tests.support.verbs import decide

PLAN = "344-KH-LMHTX"
ALL = ListFilter(PLAN)
NAMES = ("HTX Ân Phú", "Hợp tác xã An Bình", "Tổ hợp tác Đức", "HTX Dũng Tiến", "HTX Ăn Khang")
IN_ORDER = ["An Bình", "Ăn Khang", "Ân Phú", "Dũng Tiến", "Đức"]


@pytest.fixture
def codes(store: Store) -> list[str]:
    """Five units have registered, and one in another campaign."""
    found = [
        owner(store, str(at), replace(FORM, unit_name=name, phone=f"091234567{at}"))
        for at, name in enumerate(NAMES)
    ]
    owner(store, "other", replace(FORM, unit_name="HTX Ân Phú"), "khác")
    return found


def names(store: Store, wanted: ListFilter, start: int = 0, most: int = 10) -> list[str]:
    """The units of a page, without the words all of them have."""
    found = store.registration_list.page(wanted, start, most).records
    kinds = ("HTX ", "Hợp tác xã ", "Tổ hợp tác ")
    shown = [one.form.unit_name or "" for one in found]
    return [next(n.removeprefix(kind) for kind in kinds if n.startswith(kind)) for n in shown]


@pytest.mark.usefixtures("codes")
def test_names_stand_in_the_order_of_the_alphabet(store: Store) -> None:
    """However the kind is written: A, Ă, Â, D, Đ, also over the edge of a page."""
    wanted = replace(ALL, order="name")
    assert names(store, wanted) == IN_ORDER
    assert [names(store, wanted, at, 2) for at in (0, 2, 4)] == [
        IN_ORDER[:2],
        IN_ORDER[2:4],
        IN_ORDER[4:],
    ]
    # Beyond the last page is the last page.
    assert names(store, wanted, 99, 2) == IN_ORDER[4:]
    assert store.registration_list.page(wanted, 0, 2).total == 5
    assert names(store, ALL)[0] == "Ăn Khang"


@POSTGRESQL_AT_NIGHT
@pytest.mark.parametrize(
    ("typed", "near"),
    [
        ("an binh", False),
        ("binh DK-2025-0002", False),
        ("0912345671", False),
        ("09123 45671", False),
        ("an bnih", True),
        ("hop tac xa an binhh", True),
        ("0912345771 binh", True),
    ],
)
@pytest.mark.usefixtures("codes")
def test_a_slip_of_the_finger_is_forgiven(store: Store, typed: str, near: bool) -> None:
    """Words as typed first; a letter too few, too many or swapped only when those are nowhere."""
    wanted = replace(ALL, words=tuple(short_kinds(fold(typed)).split()))
    assert names(store, wanted) == ["An Bình"]
    assert store.registration_list.page(wanted, 0, 10).near is near


@pytest.mark.usefixtures("codes")
def test_what_is_no_slip_finds_nothing(store: Store) -> None:
    """A short word is not guessed, and what a database takes for a sign is only a letter."""
    for typed in ("pho", "xyz quen", "%", "_", "htx 0999999999"):
        assert names(store, replace(ALL, words=tuple(typed.split()))) == [], typed


def test_filters_let_through_what_fits(store: Store, codes: list[str]) -> None:
    """By state, kind, commune in any spelling, and the title of anybody in it."""
    person = Participant("Lê Văn A", title="cstdcs")
    form = replace(FORM, unit_name="HTX Mới", unit_type="tht", commune="Văn Chấn", people=(person,))
    code = owner(store, "new", form)
    decide(store, codes[0], Seen(1, "sent"), "accepted", None, OFFICE, NOW)
    for one in (
        {"unit_type": "tht"},
        {"commune": "xã Văn Chấn", "unit_type": "tht"},
        {"title": "cstdcs"},
    ):
        found = store.registration_list.page(replace(ALL, **one), 0, 10)  # type: ignore[arg-type]
        assert [record.code for record in found.records] == [code], one
    assert names(store, replace(ALL, status="accepted")) == ["Ân Phú"]
    assert names(store, replace(ALL, title="cstd")) == []
    assert store.registration_list.count(PLAN) == 6


def test_what_waits_next(store: Store, codes: list[str]) -> None:
    """In the order of the list, over what is decided, and from the first again; None at the end."""
    by_name = replace(ALL, order="name")
    at = store.registration_list
    # An Bình, Ăn Khang, Ân Phú, Dũng Tiến, Đức
    binh, khang, phu, dung, duc = (codes[place] for place in (1, 4, 0, 3, 2))
    assert at.next_after(by_name, binh) == khang
    decide(store, khang, Seen(1, "sent"), "accepted", None, OFFICE, NOW)
    assert at.next_after(by_name, binh) == phu
    assert at.next_after(by_name, duc) == binh
    assert at.next_after(ALL, codes[3]) == codes[2]
    assert at.next_after(replace(ALL, order="oldest"), codes[3]) == codes[0]
    assert at.next_after(replace(ALL, words=("dung",)), phu) == dung
    assert at.next_after(replace(ALL, words=("dung",)), dung) is None


def test_a_revised_form_is_found_by_what_it_says_now(store: Store, codes: list[str]) -> None:
    """The words of the version before are found no more."""
    revised = replace(FORM, unit_name="HTX Bình Minh", phone="0987654321")
    chat_at(store, "1").says(ReviseRegistration(codes[1], revised))
    assert names(store, replace(ALL, words=("minh", "0987654321"))) == ["Bình Minh"]
    assert names(store, replace(ALL, words=("0912345671",), unit_type="tht")) == []
    facts = {fact.code: fact for fact in store.registration_list.facts(PLAN)}
    assert list(facts) == codes
    assert facts[codes[1]].unit_key == "htx binh minh"
