"""All aims told once more where the whole is shown: they take the place of what stands there."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import Talk, form_of

LINES = (
    "đăng ký",
    "đồng ý",
    "cá nhân",
    "Quỹ tín dụng nhân dân Ngòi Đong, ở Minh Quán",
    "Phan Đình Lộc, Chủ tịch Hội đồng quản trị",
    "0913 268 045",
    "Vi Văn Páo nhân viên tín dụng lao động tiên tiến",
    "xong",
)
AIMS = ("nợ xấu dưới 0,8%", "dư nợ 95 tỷ", "kết nạp thêm 60 thành viên")
TWO = ("nợ xấu dưới 0,5%", "dư nợ 100 tỷ")


@pytest.fixture
def talk(office: Office) -> Talk:
    """The aims are asked for."""
    talk = Talk(office)
    for line in LINES:
        talk.say(line)
    return talk


@pytest.mark.parametrize(
    ("said", "aims"),
    [
        ("chỉ tiêu: nợ xấu dưới 0,5%, dư nợ 100 tỷ", TWO),
        ("chỉ tiêu ghi lại là: nợ xấu dưới 0,5%, dư nợ 100 tỷ", TWO),
        ("ui chi lạ rứa, chỉ tiêu chỉ có 2 cái: nợ xấu dưới 0,5%, dư nợ 100 tỷ", TWO),
        ("thôi chỉ tiêu có hai cái này thôi: nợ xấu dưới 0,5%; dư nợ 100 tỷ. Chừng đó thôi", TWO),
        ("chỉ tiêu có 3 cái thôi: nợ xấu dưới 0,8%, dư nợ 95 tỷ, kết nạp thêm 60 thành viên", AIMS),
        ("chỉ tiêu: dư nợ 90 tỷ", (AIMS[0], "dư nợ 90 tỷ", AIMS[2])),
        ("chỉ tiêu có 3 cái thôi hả em", AIMS),
    ],
)
def test_told_anew_at_the_review(talk: Talk, said: str, aims: tuple[str, ...]) -> None:
    """How many there are is none of them, and one alone mends its own line."""
    talk.say(", ".join(AIMS))
    talk.say(said)
    assert form_of(talk).targets == aims


@pytest.mark.parametrize(
    "said",
    [
        "chỉ tiêu có 2 cái thôi: nợ xấu dưới 0,5%, dư nợ 100 tỷ",
        "nợ xấu dưới 0,5%, dư nợ 100 tỷ. Chừng đó thôi",
        "dạ chỉ tiêu chỉ có mấy cái này: nợ xấu dưới 0,5%, dư nợ 100 tỷ. Bấy nhiêu thôi",
        "nợ xấu dưới 0,5%; dư nợ 100 tỷ; chừng ấy thôi nhé",
    ],
)
def test_how_many_there_are_is_no_aim(talk: Talk, said: str) -> None:
    """Nor that there are no more."""
    talk.say(said)
    assert form_of(talk).targets == TWO
