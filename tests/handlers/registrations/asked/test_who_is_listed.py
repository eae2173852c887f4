"""Of what was sent: who stands on the list, or that nothing is missing, and not both."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import Talk, at_step

NOTHING_LEFT = "không còn mục nào phải khai"
LISTED = "1 người: Lò Văn Ún."


def _sent(office: Office) -> Talk:
    talk = at_step(office, "review")
    talk.say("gửi đăng ký")
    return talk


@pytest.mark.parametrize(
    "said",
    [
        "Giờ trong danh sách có những ai, đọc lại anh nghe",
        "danh sách có ai",
        "còn ai trong danh sách nữa",
        "gio danh sach co may nguoi",
        "đã ghi những ai rồi em",
    ],
)
def test_who_is_asked_for_is_named(office: Office, said: str) -> None:
    """And nothing is said of what nobody asked."""
    told = _sent(office).say(said)
    assert LISTED in told
    assert NOTHING_LEFT not in told


@pytest.mark.parametrize("said", ["còn thiếu gì nữa không", "còn mục nào chưa khai không em"])
def test_what_is_missing_is_nothing(office: Office, said: str) -> None:
    """The list is no part of it."""
    told = _sent(office).say(said)
    assert NOTHING_LEFT in told
    assert "Danh sách" not in told
