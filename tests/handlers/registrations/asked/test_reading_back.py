"""Read back in a line, whether it is right, and who decides: told, and nothing sent by asking."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import Talk, at_step, form_of, registered, step_of

LINE = "HTX Chè Suối Giàng, xã Văn Chấn; Tập thể lao động tiên tiến; cá nhân: Lò Văn Ún"
ASKED = "gửi đăng ký của HTX Chè Suối Giàng chứ ạ?"


@pytest.mark.parametrize(
    "said",
    [
        "đọc lại cho anh gọn thôi",
        "tóm tắt lại giúp chú với",
        "xem lại nhanh cho bác cái",
        "dung chua",
        "thế này đã đúng hết chưa hả cháu",
        "ghi rua co dung khong",
        "có sai chỗ nào không em",
        "on chua e",
    ],
)
def test_at_the_review_it_is_read_in_a_line(office: Office, said: str) -> None:
    """What is about to be sent, and the question again."""
    talk = at_step(office, "review")
    before = form_of(talk)
    told = talk.say(said)
    assert LINE in told
    assert ASKED in told
    assert "•" not in told
    assert (form_of(talk), step_of(talk)) == (before, "review")


def test_before_the_review_what_is_missing_is_named(office: Office) -> None:
    """And the open question comes again."""
    talk = at_step(office, "phone")
    told = talk.say("đọc lại gọn cho anh nghe")
    assert "liên hệ: Giàng A Páo" in told
    assert "Còn thiếu: Số điện thoại" in told
    assert step_of(talk) == "phone"


@pytest.mark.parametrize("said", ["sai rồi", "sai chỗ nào thì sửa"])
def test_what_is_no_such_question_is_not_reassured(office: Office, said: str) -> None:
    """Who calls it wrong is not told that it is right."""
    assert "em ghi đúng" not in at_step(office, "review").say(said)


def test_a_yes_still_sends(office: Office) -> None:
    """ "Đúng rồi" is no question."""
    assert "Đã gửi đăng ký" in at_step(office, "review").say("đúng rồi")


@pytest.mark.parametrize("said", ["thế ai duyệt cho anh đấy em", "ai duyệt hồ sơ của bác"])
def test_who_decides_comes_first(office: Office, said: str) -> None:
    """Before it is sent, and after."""
    who = "Dạ, cán bộ phụ trách thi đua của Liên minh HTX tỉnh xem và tiếp nhận ạ."
    assert at_step(office, "review").say(said).startswith(who)
    assert registered(office).say(said).startswith(who)
    assert who in Talk(office).say("ai duyệt đăng ký của tôi")
