"""A clerk accepts many registrations with one line of the chat, and takes it back."""

from dataclasses import replace
from datetime import timedelta

import pytest

from handlers.staff.deciding.bulk import codes_in
from handlers.turn.turn import Office
from handlers.values.effects import ReviseRegistration
from storage.store import Store
from tests.support.chats import FORM
from tests.support.clerks import Person, StaffedOffice, chat_at, owner
from tests.support.rows import few


@pytest.fixture
def staffed(sqlite_store: Store, office: Office) -> StaffedOffice:
    """One bot over a real store, with five registrations."""
    for number in range(1, 6):
        owner(sqlite_store, f"leader{number}", replace(FORM, unit_name=f"HTX Số {number}"))
    return StaffedOffice(sqlite_store, office)


def accepted(staffed: StaffedOffice) -> list[int]:
    """The last digits of what is accepted."""
    found = staffed.store.registrations.all()
    return [int(one.code[-4:]) for one in found if one.status == "accepted"]


@pytest.mark.parametrize(
    ("typed", "codes"),
    [
        ("duyet dk-2025-0001, 3, 5", ("DK-2025-0001", "DK-2025-0003", "DK-2025-0005")),
        ("tiep nhan dk-2025-0001 va 0003", ("DK-2025-0001", "DK-2025-0003")),
        ("duyet dk-2025-0009;dk-2026-0001,2", ("DK-2025-0009", "DK-2026-0001", "DK-2026-0002")),
        ("duyet dk-2025-0001,1", ("DK-2025-0001",)),
        ("duyet 2, 3", ()),
        ("duyet", None),
        ("duyet dk-2025-0001 chua", None),
        ("chua duyet dk-2025-0001, 3", None),
        ("duyet thong bao 3", None),
    ],
)
def test_which_codes_a_line_means(typed: str, codes: tuple[str, ...] | None) -> None:
    """Short numbers are of the year before them; any other word makes it another line."""
    assert codes_in(typed) == codes


def test_some_are_accepted_by_their_numbers(staffed: StaffedOffice) -> None:
    """The owners are told; what cannot be accepted is said beside, and nothing is guessed."""
    leaders = [staffed.person(f"leader{number}") for number in (1, 3, 5)]
    lan = staffed.joins("lan", "Lan", "clerk")
    assert "mã đầu tiên đầy đủ" in lan.says("duyệt 1, 3")
    assert accepted(staffed) == []
    lan.says("duyệt DK-2025-0003")
    said = lan.says("duyệt DK-2025-0001, 3, 5, 77")
    assert "Đã tiếp nhận 2 đăng ký: DK-2025-0001, DK-2025-0005" in said
    assert "• Đăng ký DK-2025-0003 đã được tiếp nhận (Lan)." in said
    assert "• Không có đăng ký DK-2025-0077." in said
    assert accepted(staffed) == [1, 3, 5]
    assert ["đã tiếp nhận" in one.hears_all() for one in leaders] == [True] * 3
    assert "nhiều nhất 60" in lan.says(f"duyệt DK-2025-0001, {', '.join(map(str, range(2, 70)))}")


def test_places_of_the_shown_list_are_accepted(staffed: StaffedOffice) -> None:
    """While the list is what was shown last; a place it has not is said and nothing is done."""
    lan = staffed.joins("lan", "Lan", "clerk")
    assert "3. DK-2025-0003" in lan.says("chờ duyệt")
    assert "không có số 9" in lan.says("duyệt 2, 9")
    lan.says("chờ duyệt")
    assert "Đã tiếp nhận 2 đăng ký: DK-2025-0002, DK-2025-0004" in lan.says("duyệt 2 và 4")
    assert accepted(staffed) == [2, 4]
    assert "chờ duyệt" in lan.says("duyệt 1, 3")
    lan.says("chờ duyệt")
    lan.says("duyệt 2")
    assert accepted(staffed) == [2, 3, 4]


def test_all_are_counted_first(staffed: StaffedOffice) -> None:
    """Nothing before the yes; who came or changed since the count is counted again."""
    lan = staffed.joins("lan", "Lan", "clerk")
    assert "Có 5 đăng ký chờ tiếp nhận (từ DK-2025-0001 đến DK-2025-0005)" in lan.says("duyệt hết")
    assert accepted(staffed) == []
    lan.taps("Thôi")
    lan.says("duyệt hết")
    chat_at(staffed.store, "leader2").says(ReviseRegistration("DK-2025-0002", FORM))
    owner(staffed.store, "leader6", replace(FORM, unit_name="HTX Số 6"))
    assert "Có 6 đăng ký" in lan.taps("Tiếp nhận cả 5")
    assert accepted(staffed) == []
    assert "Đã tiếp nhận 6 đăng ký" in lan.taps("Tiếp nhận cả 6")
    assert accepted(staffed) == [1, 2, 3, 4, 5, 6]
    assert "Không có đăng ký nào chờ" in lan.says("duyệt tất cả")


@pytest.mark.parametrize(
    "said",
    few(
        4,
        [
            "có",
            "tiếp nhận đi",
            "ừ duyệt hết đi",
            "duyệt luôn đi",
            "ừ",
            "được",
            "vâng ạ",
            "ok em",
            "có, tiếp nhận cả",
            "dong y",
            "đồng ý, tiếp nhận cả 5",
            "nhận hết giúp chị",
            "thì duyệt",
            "uk",
            "được rồi, duyệt đi",
        ],
    ),
)
def test_a_plain_yes_to_the_count_accepts(staffed: StaffedOffice, said: str) -> None:
    """It had been answered "anything else?", and all five still waited."""
    lan = staffed.joins("lan", "Lan", "clerk")
    lan.says("duyệt hết")
    assert "Đã tiếp nhận 5 đăng ký" in lan.says(said)
    assert accepted(staffed) == [1, 2, 3, 4, 5]


@pytest.mark.parametrize(
    "said",
    few(
        5,
        [
            "không",
            "khoan đã",
            "được không",
            "có?",
            "để chị xem lại đã",
            "thôi",
            "chưa duyệt vội",
            "đừng",
            "có ai rút không",
            "duyệt được chưa",
            "chờ duyệt",
            "dung duyet",
            "có 5 cái à",
        ],
    ),
)
def test_nothing_else_accepts_all(staffed: StaffedOffice, said: str) -> None:
    lan = staffed.joins("lan", "Lan", "clerk")
    lan.says("duyệt hết")
    lan.says(said)
    assert accepted(staffed) == []


def test_a_yes_later_is_to_something_else(staffed: StaffedOffice) -> None:
    """Another answer stands between, or nothing was counted."""
    lan = staffed.joins("lan", "Lan", "clerk")
    lan.says("có")
    lan.says("duyệt hết")
    lan.says("số liệu")
    lan.says("có")
    assert accepted(staffed) == []


def undone(lan: Person, staffed: StaffedOffice, after: timedelta) -> str:
    """Everything accepted, and taken back some time later."""
    lan.says("duyệt hết")
    lan.taps("Tiếp nhận cả 5")
    staffed.clock.move(after)
    return lan.taps("Hoàn tác")


def test_all_are_taken_back_within_a_minute(staffed: StaffedOffice) -> None:
    """The owners are told; later it stands."""
    leader = staffed.person("leader1")
    lan = staffed.joins("lan", "Lan", "clerk")
    assert "Đã hoàn tác 5 đăng ký" in undone(lan, staffed, timedelta(seconds=59))
    assert accepted(staffed) == []
    assert "trạng thái trở lại “chờ tiếp nhận”" in leader.hears_all()
    assert "Không hoàn tác được" in undone(lan, staffed, timedelta(seconds=60))
    assert accepted(staffed) == [1, 2, 3, 4, 5]


def test_others_may_not(staffed: StaffedOffice) -> None:
    """A viewer is told so, and to anybody else these are ordinary words."""
    vy = staffed.joins("vy", "Vy", "viewer")
    for words in ("duyệt hết", "duyệt DK-2025-0001, 2"):
        assert "quyền cán bộ" in vy.says(words), words
    stranger = staffed.person("stranger")
    for key in ("staff:accept-all:x", "staff:take-back:1", "staff:count-all:"):
        assert "quyền cán bộ" in vy.presses(key), key
        assert "DK-" not in stranger.presses(key)
    assert "DK-" not in stranger.says("duyệt hết")
    assert accepted(staffed) == []


@pytest.fixture
def filling(staffed: StaffedOffice) -> Person:
    """A clerk in the midst of a registration of her own, asked for its unit."""
    lan = staffed.joins("lan", "Lan", "clerk")
    lan.says("đăng ký thi đua")
    lan.taps("Đồng ý")
    assert "Tên đầy đủ của đơn vị" in lan.says("cả hai")
    return lan


def test_in_a_form_the_yes_is_to_what_was_counted(staffed: StaffedOffice, filling: Person) -> None:
    """Its question alone is open; then the form goes on, and all can still be taken back."""
    assert "Có 5 đăng ký chờ tiếp nhận" in filling.says("duyệt hết")
    assert filling.labels == ["Tiếp nhận cả 5", "Thôi"]
    said = filling.says("đồng ý")
    assert "Đã tiếp nhận 5 đăng ký" in said
    assert "Tên đầy đủ của đơn vị" in said.split("người gửi được báo.")[1]
    assert accepted(staffed) == [1, 2, 3, 4, 5]
    assert "Đã hoàn tác 5 đăng ký" in filling.says("hoàn tác")
    assert accepted(staffed) == []
    assert "HTX Chè Tuyết" in filling.says("HTX Chè Tuyết, xã Cát Thịnh")


def test_in_a_form_the_no_leads_back_to_it(staffed: StaffedOffice, filling: Person) -> None:
    """Nothing is accepted, by word or button; who came meanwhile is counted again."""
    for leave in ("không", "thôi"):
        filling.says("duyệt hết")
        assert "Tên đầy đủ của đơn vị" in filling.says(leave)
    assert accepted(staffed) == []
    filling.says("duyệt hết")
    owner(staffed.store, "leader6", replace(FORM, unit_name="HTX Số 6"))
    assert "Có 6 đăng ký" in filling.taps("Tiếp nhận cả 5")
    assert accepted(staffed) == []
    filling.taps("Tiếp nhận cả 6")
    assert accepted(staffed) == [1, 2, 3, 4, 5, 6]
