"""A clerk on the telephone speaks of registrations by their unit, and of what stands above."""

from dataclasses import replace
from datetime import timedelta

import pytest

from handlers.turn.turn import Office
from storage.store import Store
from tests.support.chats import FORM
from tests.support.clerks import Person, StaffedOffice, owner

UNITS = (
    "HTX Chè Suối Giàng",
    "HTX Quế Đại Sơn",
    "HTX Gà đồi Nậm Lành",
    "HTX Mật ong Tân Hương",
    "Tổ hợp tác Cá hồ Tân Hương",
    "HTX dịch vụ nông nghiệp Khoai",
)


@pytest.fixture
def staffed(sqlite_store: Store, office: Office) -> StaffedOffice:
    """One bot over a real store, with a registration of each unit."""
    for number, name in enumerate(UNITS, 1):
        owner(sqlite_store, f"leader{number}", replace(FORM, unit_name=name))
    return StaffedOffice(sqlite_store, office)


@pytest.fixture
def lan(staffed: StaffedOffice) -> Person:
    """A clerk whom everybody knows."""
    return staffed.joins("lan", "Lan", "clerk")


def states(staffed: StaffedOffice) -> dict[int, str]:
    """What became of those that were decided, by the last digits of their codes."""
    found = staffed.store.registrations.all()
    return {int(one.code[-4:]): one.status for one in found if one.status != "sent"}


@pytest.mark.parametrize(
    "typed",
    [
        "quế đại sơn duyệt luôn nhé",
        "duyet que dai son",
        "tiếp nhận htx quế đại sơn giúp chị",
        "HTX Quế Đại Sơn đủ rồi, duyệt đi em",
    ],
)
def test_a_whole_name_is_accepted(staffed: StaffedOffice, lan: Person, typed: str) -> None:
    """And taken back by the button or by words."""
    assert "Đã tiếp nhận DK-2025-0002" in lan.says(typed)
    assert states(staffed) == {2: "accepted"}
    assert lan.labels == ["Hoàn tác"]
    assert "Đã hoàn tác 1 đăng ký" in lan.says("thôi hoàn tác lại cái vừa rồi giúp chị")
    assert states(staffed) == {}


@pytest.mark.parametrize(
    "typed",
    [
        "duyệt suối giàng",
        "cho chị xem đăng ký của htx suối giàng",
        "htx chè suối giàng",
        "suối giàng liên hệ ai, số mấy",
        "chè suối giàng duyệt chưa",
        "chè suối giàng khoan duyệt nhé",
        "có nên duyệt chè suối giàng không",
        "đừng duyệt chè suối giàng",
        "dung duyet che suoi giang nhe",
        "mai chị duyệt chè suối giàng",
        "chè suối giàng duyệt à?",
        "chè suối giàng duyệt rồi à",
        "đừng trả lại chè suối giàng vì họ bổ sung rồi",
        "ai trả lại chè suối giàng vậy",
        "sao lại trả lại chè suối giàng",
    ],
)
def test_part_of_a_name_or_a_question_only_shows(
    staffed: StaffedOffice, lan: Person, typed: str
) -> None:
    """The form with its buttons; below it "duyệt cái này đi" is enough."""
    assert "• Đơn vị: HTX Chè Suối Giàng" in lan.says(typed)
    assert states(staffed) == {}
    assert lan.labels == ["Tiếp nhận", "Trả lại"]
    assert "Đã tiếp nhận DK-2025-0001" in lan.says("ok duyệt cái này đi em")
    assert states(staffed) == {1: "accepted"}


@pytest.mark.parametrize("typed", ["tân hương gửi chưa", "duyệt tân hương", "trả lại tân hương"])
def test_units_that_are_called_alike_are_listed(
    staffed: StaffedOffice, lan: Person, typed: str
) -> None:
    """Nothing is decided; a place on the list is."""
    said = lan.says(typed)
    assert "1. DK-2025-0005 – Tổ hợp tác Cá hồ Tân Hương" in said
    assert "2. DK-2025-0004 – HTX Mật ong Tân Hương" in said
    assert "Suối Giàng" not in said
    assert states(staffed) == {}
    assert "Đã tiếp nhận 1 đăng ký: DK-2025-0005" in lan.says("duyệt cái đầu tiên")


def test_what_is_decided_already_is_not_meant_by_an_order(
    staffed: StaffedOffice, lan: Person
) -> None:
    """A unit that was accepted the year before sends again; a question means both."""
    lan.says("duyệt DK-2025-0002")
    owner(staffed.store, "leader9", replace(FORM, unit_name="HTX Quế Đại Sơn"))
    assert "1. DK-2025-0007" in lan.says("xem hồ sơ quế đại sơn")
    assert "Đã tiếp nhận DK-2025-0007" in lan.says("quế đại sơn duyệt luôn nhé")
    assert states(staffed) == {2: "accepted", 7: "accepted"}


def test_more_of_the_name_tells_them_apart(staffed: StaffedOffice, lan: Person) -> None:
    assert "Đã tiếp nhận DK-2025-0004" in lan.says("mật ong tân hương thì duyệt đi")
    assert "Đã tiếp nhận DK-2025-0006" in lan.says("duyệt htx khoai")
    assert states(staffed) == {4: "accepted", 6: "accepted"}


@pytest.mark.parametrize("typed", ["duyệt htx khoai lang", "duyệt chè quế đại sơn"])
def test_a_longer_name_is_not_taken_for_a_shorter_one(
    staffed: StaffedOffice, lan: Person, typed: str
) -> None:
    """It is shown, and whoever sees it decides."""
    assert "• Đơn vị: HTX" in lan.says(typed)
    assert states(staffed) == {}


def test_what_is_returned_is_asked_why(staffed: StaffedOffice, lan: Person) -> None:
    """In one line below what was shown; an order about another one is no reason."""
    said = lan.says("cái của nậm lành thiếu số điện thoại, trả lại bảo họ bổ sung")
    assert "Trả lại DK-2025-0003 (HTX Gà đồi Nậm Lành) vì sao?" in said
    assert "Đã tiếp nhận DK-2025-0002" in lan.says("quế đại sơn duyệt luôn nhé")
    assert "• Đơn vị: HTX Mật ong" in lan.says("mở hồ sơ mật ong lên xem")
    assert "gửi nguyên văn" in lan.says("số điện thoại của họ là bao nhiêu vậy")
    assert "lý do: thiếu số điện thoại" in lan.says("thiếu số điện thoại")
    lan.says("cho chị xem suối giàng")
    said = lan.says("trả lại vì thiếu chức vụ người liên hệ")
    assert "Đã trả lại DK-2025-0001 với lý do: thiếu chức vụ người liên hệ." in said
    assert states(staffed) == {1: "returned", 2: "accepted", 3: "returned"}
    assert "Đã hoàn tác" in lan.taps("Hoàn tác")


def test_what_is_accepted_after_all_is_not_returned(staffed: StaffedOffice, lan: Person) -> None:
    lan.says("trả lại nậm lành")
    assert "Đã tiếp nhận DK-2025-0003" in lan.says("đủ giấy tờ rồi đấy, tiếp nhận nhé")
    assert "vì sao" not in lan.says("cảm ơn em")
    assert states(staffed) == {3: "accepted"}


def test_a_reason_in_the_same_line(staffed: StaffedOffice, lan: Person) -> None:
    said = lan.says("trả về cái gà đồi nậm lành, lý do: sai tên xã")
    assert "Đã trả lại DK-2025-0003 với lý do: sai tên xã." in said
    assert states(staffed) == {3: "returned"}


@pytest.mark.parametrize("typed", ["duyệt htx hoa mai tím", "trả lại hợp tác xã Hoa Mai"])
def test_a_unit_that_sent_nothing_is_said_so(
    staffed: StaffedOffice, lan: Person, typed: str
) -> None:
    assert "chưa thấy đăng ký nào" in lan.says(typed)
    assert states(staffed) == {}


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("nhắc chị 15 giờ gọi cho htx quế đại sơn", "em nhắc anh/chị"),
        ("đăng ký cho htx quế đại sơn giúp chị", "Anh/chị có đồng ý không?"),
    ],
)
def test_what_the_staff_want_for_themselves_is_theirs(lan: Person, typed: str, told: str) -> None:
    """A note, a registration of one's own: as everybody else."""
    assert told in lan.says(typed)


def test_who_only_looks_sees_no_number_and_decides_nothing(staffed: StaffedOffice) -> None:
    hoa = staffed.joins("hoa", "Hoa", "viewer")
    said = hoa.says("cho xem đăng ký của suối giàng")
    assert "HTX Chè Suối Giàng" in said
    assert "0912345678" not in said
    assert "quyền cán bộ" in hoa.says("duyệt quế đại sơn")
    assert states(staffed) == {}


def test_nobody_else_has_these_words(staffed: StaffedOffice) -> None:
    leader, other = staffed.person("leader1"), staffed.person("somebody")
    for somebody in (leader, other):
        said = somebody.says("cho xem đăng ký của htx quế đại sơn")
        assert "Quế Đại Sơn" not in said
        somebody.says("duyệt quế đại sơn")
    assert states(staffed) == {}


def test_a_withdrawn_one_is_not_meant(staffed: StaffedOffice, lan: Person) -> None:
    leader = staffed.person("leader2")
    leader.says("rút đăng ký")
    leader.says("đồng ý rút")
    assert states(staffed) == {2: "withdrawn"}
    assert "chưa thấy đăng ký nào" in lan.says("duyệt htx quế đại sơn")


@pytest.mark.parametrize(
    "typed",
    [
        "duyệt hết số còn lại đi",
        "tiếp nhận tất cả giúp chị",
        "thôi duyệt toàn bộ luôn em",
    ],
)
def test_all_of_them_in_other_words(lan: Person, typed: str) -> None:
    assert "Có 6 đăng ký chờ tiếp nhận" in lan.says(typed)


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("nhắn cho các htx chưa gửi là hạn cuối 15/12 nhé", "Thông báo được soạn"),
        ("báo cho tất cả các đơn vị chiều mai họp lúc 2 giờ", "Thông báo được soạn"),
        ("xuất excel danh sách cho chị", "tải tệp Excel"),
        ("câu hỏi nào chưa trả lời", "Câu hỏi chờ cán bộ trả lời"),
        ("chị Hoa nghỉ việc rồi, khóa tài khoản chị ấy lại", "mục “Nhân sự”"),
        ("đặt hạn đăng ký là 30/4", "mục “Kế hoạch”"),
        ("tạo sự kiện tập huấn ngày 20/5", "“Thêm sự kiện”"),
        ("htx nào chưa có chữ ký", "chưa có bản ký"),
        ("hôm nay duyệt được mấy cái rồi", "Số liệu lúc"),
        ("có ai gọi điện nhờ gì không", "mục “Yêu cầu”"),
        ("thống kê theo xã", "mục “Tổng quan”"),
        ("xã nào đăng ký nhiều nhất", "mục “Tổng quan”"),
        ("báo cho chị khi có người đăng ký mới", "điểm tin lúc mấy giờ"),
    ],
)
def test_the_office_is_spoken_of_in_other_words(lan: Person, typed: str, told: str) -> None:
    assert told in lan.says(typed)


@pytest.mark.parametrize("yes", ["ừ đặt đi", "đúng rồi", "vâng đặt ngày ấy giúp chị", "Đặt ngày"])
def test_an_event_and_its_day_are_heard_together(
    staffed: StaffedOffice, lan: Person, yes: str
) -> None:
    """Shown first, as every other day; set by any yes."""
    said = lan.says("đại hội liên minh dời sang ngày 20/10 em sửa lịch giúp chị")
    assert "vào thứ Hai, ngày 20/10/2025?" in said
    assert "Đã đặt Đại hội Liên minh" in lan.says(yes)
    days = staffed.store.calendar.read().dates["344-KH-LMHTX"]
    assert [f"{day:%d/%m/%Y}" for day in days.values()] == ["20/10/2025"]


def test_a_day_right_behind_the_event_is_its_day(lan: Person) -> None:
    assert "ngày 20/10/2025?" in lan.says("đặt ngày đại hội liên minh 20/10/2025")


def test_an_event_alone_is_asked_for_its_day(lan: Person) -> None:
    assert "Anh/chị gõ ngày" in lan.says("dời đại hội liên minh giúp chị")


def test_the_staff_are_greeted_with_what_waits(staffed: StaffedOffice, lan: Person) -> None:
    assert "Chào Lan ạ. Hiện có 6 đăng ký chờ tiếp nhận." in lan.says("chào em")
    assert "1. DK-2025-0001" in lan.taps("Chờ duyệt")
    staffed.clock.move(timedelta(minutes=5))
    assert "chờ tiếp nhận" not in staffed.person("leader1").says("chào em")
