"""What is counted is the end of no telephone number; what is said to be its end mends it."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import Talk, form_of

BANK = (
    "đăng ký",
    "đồng ý",
    "cá nhân",
    "Quỹ tín dụng nhân dân Ngòi Đong, ở Minh Quán",
    "Phan Đình Lộc, Chủ tịch Hội đồng quản trị",
    "0913 268 045",
    "Vi Văn Páo nhân viên tín dụng lao động tiên tiến",
    "xong",
    "nợ xấu dưới 0,8%, dư nợ 95 tỷ, kết nạp thêm 60 thành viên",
)
AIMS = ("nợ xấu dưới 0,8%", "dư nợ 95 tỷ", "kết nạp thêm 60 thành viên")


@pytest.fixture
def talk(office: Office) -> Talk:
    """The review, with a number and three aims."""
    talk = Talk(office)
    for line in BANK:
        talk.say(line)
    assert form_of(talk).targets == AIMS
    return talk


@pytest.mark.parametrize(
    "said",
    [
        "chỉ tiêu: nợ xấu dưới 0,8%, dư nợ 95 tỷ, kết nạp thêm 60 thành viên. Chừng đó thôi",
        "no xau duoi 3%, du no 80 ty",
        "no xau duoi 2 thoi",
        "ty le no xau duoi 1,5%",
        "đến cuối 2025 dư nợ 95 tỷ",
        "cuoi 2025 dat 120 thanh vien",
        "số thành viên 45 chứ không phải 60",
        "tổng số 60 thành viên chứ không phải 45 thành viên",
        "so tien vay 45 trieu, nham, 54 trieu",
        "hao hut duoi 10 phan tram",
        "giữ nợ xấu dưới 1",
        "chi phí dưới 500 triệu",
    ],
)
@pytest.mark.parametrize("after_sending", [False, True])
def test_an_amount_leaves_the_number(talk: Talk, said: str, after_sending: bool) -> None:
    """ "Dưới" and "đuôi" are one without their marks, and 45 members are no end of a number."""
    if after_sending:
        talk.say("gửi đi")
        assert talk.person.registrations
    assert "Điện thoại: 0913268045 →" not in talk.say(said)
    for view in talk.person.registrations:
        assert view.form.phone == "0913268045"
    dialog = talk.person.conversation.dialog
    assert getattr(dialog, "form", None) is None or form_of(talk).phone == "0913268045"


def test_aims_told_once_more_stay(talk: Talk) -> None:
    """A comma between digits parts nothing."""
    talk.say("chỉ tiêu: nợ xấu dưới 0,8%, dư nợ 95 tỷ, kết nạp thêm 60 thành viên. Chừng đó thôi")
    assert form_of(talk).targets == AIMS


@pytest.mark.parametrize(
    ("said", "phone"),
    [
        ("đuôi 046 mới đúng", "0913268046"),
        ("số tui đuôi 054 chớ không phải 045", "0913268054"),
        ("duoi so la 046", "0913268046"),
        ("ơ chết, nhầm số điện thoại rồi em ơi, cuối là 54 chứ không phải 45", "0913268054"),
        ("số điện thoại 54 chứ không phải 45 nhé", "0913268054"),
        ("lộn số rồi, số tui đuôi 363 mà", "0913268363"),
        ("sdt nham, duoi 47 moi dung", "0913268047"),
    ],
)
def test_the_end_of_the_number(talk: Talk, said: str, phone: str) -> None:
    """The rest of the number stays, and so do the aims."""
    talk.say(said)
    assert (form_of(talk).phone, form_of(talk).targets) == (phone, AIMS)
