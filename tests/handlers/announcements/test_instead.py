"""Who comes instead of whoever stays away: only a name is kept as a name."""

import pytest

from handlers.acts.heard import Heard
from handlers.announcements.answered import read_roll
from handlers.announcements.instead import Instead, read_instead

NAMED = (
    ("Lường Văn Biên", "Lường Văn Biên"),
    ("chị Hoa kế toán", "chị Hoa kế toán"),
    ("Dạ, chị Nguyễn Thị Phương Chi, phó giám đốc, sẽ đi thay ạ", "Nguyễn Thị Phương Chi, Phó giám đốc"),
    ("em cử em Sùng", "em Sùng"),
    ("Cử anh Cứ A Phía", "anh Cứ A Phía"),
    ("nhờ anh Trần Văn Sáu thay tui nghen", "anh Trần Văn Sáu"),
    ("Lù Văn Vâng đi thay bác", "Lù Văn Vâng"),
    ("Hà Văn Đoàn, phó giám đốc", "Hà Văn Đoàn, phó giám đốc"),
    ("Lò Thị Chưa, thủ quỹ", "Lò Thị Chưa, Thủ quỹ"),
    ("Nguyễn Văn Thôi", "Nguyễn Văn Thôi"),
    ("chị Mai nhé, không phải chị Hoa", "Mai"),
    ("à đổi, không phải Nết mà là Nhất", "Nhất"),
    ("con trai tôi", "con trai tôi"),
    ("phó giám đốc", "phó giám đốc"),
    # Who of the two comes is not known to us, and is to be read by the staff.
    (
        "Anh Kiên nghỉ ốm nên em Bích Ngọc thay, chức danh phó phòng tín dụng",
        "Anh Kiên nghỉ ốm nên em Bích Ngọc thay, chức danh phó phòng tín dụng",
    ),
)  # fmt: skip


@pytest.mark.parametrize(("typed", "name"), NAMED)
def test_somebody_is_named(typed: str, name: str) -> None:
    """As it was written, without what is only polite."""
    assert read_instead(Heard(typed, at="substitute")) == Instead("named", name)


@pytest.mark.parametrize(
    "typed",
    [
        "thôi không cử ai",
        "không cử ai đâu em",
        "chẳng có ai rảnh cả",
        "chưa có người",
        "không ai đi được hết",
        "khỏi cử",
        "khỏi cần người thay",
        "đơn vị không có người đi thay",
        "ko co ai di thay",
        "k ai rảnh",
        "không",
        "thôi nhé",
        "không biết nữa",
        "không cử chị Hoa nữa",
        "Dạ đơn vị em chưa cử ai thay ạ",
        "tôi không tự đi được",
        "hủy, vắng luôn",
    ],
)
def test_nobody_comes(typed: str) -> None:
    """A refusal is never the name of somebody."""
    assert read_instead(Heard(typed, at="substitute")) == Instead("nobody")


@pytest.mark.parametrize(
    "typed",
    [
        "à thôi tôi tự đi",
        "thôi không phải thay nữa, tôi tự đi",
        "tự đi được rồi",
        "để tôi đi",
        "vẫn tôi thôi, không thay ai",
    ],
)
def test_the_speaker_comes_after_all(typed: str) -> None:
    """Whoever said that he stays away may think better of it."""
    assert read_instead(Heard(typed, at="substitute")) == Instead("self")


@pytest.mark.parametrize(
    "typed",
    [
        "vâng",
        "ai cũng được",
        "hôm đó ai cũng bận",
        "đúng cô ấy",
        "để chị ấy tự đi",
        "người liên hệ luôn",
        "họp ở đâu thế",
        "mấy giờ họp vậy em",
        "thay thì có phải làm giấy ủy quyền không?",
        "0359 000 447",
    ],
)
def test_what_names_nobody_is_asked_again(typed: str) -> None:
    """Agreement, a question, a number: none of them is a name."""
    assert read_instead(Heard(typed, at="substitute")) is None


@pytest.mark.parametrize(
    "typed",
    [
        "không cử chị Hoa đi thay",
        "chưa cử ai thay",
        "đừng cử anh Nam đi thay nhé",
        "khỏi nhờ chị Hoa đi thay",
        "chưa phân công đồng chí Hùng dự thay",
        "khong cu ai di thay",
    ],
)
def test_nobody_is_sent_where_sending_is_denied(typed: str) -> None:
    """Also where nobody has asked for a name."""
    said = read_roll(Heard(typed))
    assert said is None or said.substitute is None


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("tôi không đi được, cử chị Hoa đi thay", "chị Hoa"),
        ("cử chị Ái đi thay", "chị Ái"),
        ("bác không dự, nhờ anh Nam dự thay", "anh Nam"),
    ],
)
def test_a_denial_of_oneself_still_sends_somebody(typed: str, name: str) -> None:
    """The denial stands before another verb."""
    said = read_roll(Heard(typed))
    assert said is not None
    assert said.substitute == name
