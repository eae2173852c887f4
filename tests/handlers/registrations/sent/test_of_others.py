"""Whether another unit has registered is told to nobody; of one's own is told how it stands."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import Talk, registered

NOT_TOLD = "em không báo cho người khác ở đây được"


@pytest.mark.parametrize(
    "said",
    [
        *("htx Hong Ha, xa Tran Yen da dang ky chua", "htx Phu Thinh dang ky chua em"),
        *("ai dang ky roi", "co bao nhieu htx dang ky roi", "htx nao da dang ky roi"),
        *("cho em xem danh sách htx đã đăng ký", "danh sách đăng ký đâu em"),
        *("đơn vị khác đăng ký chưa", "có bao nhiêu đơn vị đã đăng ký", "htx Hoa Ban gửi rồi à"),
    ],
)
@pytest.mark.parametrize("own", [False, True])
def test_nothing_is_told_of_others(office: Office, said: str, own: bool) -> None:
    """A clause, or the own registration, had been the answer."""
    talk = registered(office) if own else Talk(office)
    told = talk.say(said)
    assert NOT_TOLD in told
    assert "DK-" not in told
    assert "Nhờ cán bộ gọi lại" in talk.labels


@pytest.mark.parametrize(
    "said",
    [
        *("danh sách đăng ký gửi về đâu", "danh sách đăng ký nộp trước ngày mấy"),
        *("lien minh tinh gui danh sach dang ky ve ban nao", "ai tổng hợp danh sách đăng ký"),
    ],
)
def test_what_the_plan_says_of_the_list_is_asked_of_the_plan(office: Office, said: str) -> None:
    assert NOT_TOLD not in Talk(office).say(said)


@pytest.mark.parametrize(
    "said", ["htx Suoi Giang dang ky chua", "htx cua bac dang ky chua", "bac dang ky chua nhi"]
)
def test_the_own_unit_is_told_of(office: Office, said: str) -> None:
    assert "DK-2025-0001" in registered(office).say(said)


@pytest.mark.parametrize("said", ["htx cua bac dang ky chua", "bac dang ky chua nhi"])
def test_who_has_sent_nothing_is_told_so(office: Office, said: str) -> None:
    assert Talk(office).say(said).startswith("Anh/chị chưa gửi đăng ký thi đua nào")


@pytest.mark.parametrize("said", ["e in ho anh cai giay", "toi dang ky roi thi in giay o dau"])
def test_the_sheet_is_there_to_be_printed(office: Office, said: str) -> None:
    """Where nothing was sent, that is said."""
    talk = registered(office)
    assert "bản Word" in talk.say(said)
    assert talk.replies[0].attachment is not None
    assert "chưa gửi đăng ký" in Talk(office).say(said)


def test_the_plan_is_no_such_sheet(office: Office) -> None:
    talk = registered(office)
    talk.say("in ho anh ban ke hoach")
    assert all(reply.attachment is None for reply in talk.replies)


@pytest.mark.parametrize(
    "said",
    [
        "nop truc tiep duoc ko hay phai qua day",
        "bac ko biet dung dien thoai, len tan noi nop duoc ko",
        "đăng ký ở xã được không",
    ],
)
def test_whether_it_may_be_handed_in(office: Office, said: str) -> None:
    """Here is enough; of another place the plan says nothing, and no day is promised."""
    talk = Talk(office)
    assert "gửi ngay ở đây là cán bộ nhận được" in talk.say(said)
    assert "Đăng ký thi đua" in talk.labels
