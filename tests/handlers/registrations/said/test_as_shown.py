"""Where the whole is shown: all of it stays, or the name of one of the list is read out."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import at_step, form_of

GOES = "em gửi luôn cho anh/chị nhé?"
NAMED = "Dạ, em đang ghi: Lò Văn Ún, họ Lò."


@pytest.mark.parametrize(
    "said",
    [
        "ĐÚNG, GIỮ NGUYÊN HẾT", "giữ nguyên hết nhé em", "đúng rồi, cứ để y vậy", "giu nguyen",
        "ok giữ nguyên", "cứ giữ nguyên như vậy, đúng hết rồi",
    ],
)  # fmt: skip
def test_all_of_it_stays_and_it_is_asked_whether_it_goes(office: Office, said: str) -> None:
    talk = at_step(office, "review")
    assert GOES in talk.say(said)
    assert not talk.person.registrations
    assert "Mã của anh/chị" in talk.say("ừ")


@pytest.mark.parametrize(
    "said",
    [
        "giữ nguyên tên, sửa số", "đừng giữ nguyên", "giữ nguyên số cũ", "giữ nguyên không?",
        "giữ nguyên, đổi danh hiệu thành xuất sắc", "không giữ nguyên đâu",
    ],
)  # fmt: skip
def test_what_changes_or_refuses_something_is_no_such_word(office: Office, said: str) -> None:
    assert GOES not in at_step(office, "review").say(said)


@pytest.mark.parametrize("step", ["people", "review"])
@pytest.mark.parametrize(
    "said",
    [
        "khoan gửi đã, đọc lại cho tui coi tên anh Ún họ chi", "anh Ún họ gì nhỉ",
        "ten anh Un ho gi vay em", "Ún họ tên đầy đủ là gì",
    ],
)  # fmt: skip
def test_the_name_that_is_asked_for_is_read_out(office: Office, step: str, said: str) -> None:
    talk = at_step(office, step)
    before = form_of(talk)
    assert talk.say(said).startswith(NAMED)
    assert form_of(talk) == before


@pytest.mark.parametrize("said", ["họ gì cũng được", "nó họ gì", "đọc lại số điện thoại"])
def test_where_nobody_is_named_nobody_is_read_out(office: Office, said: str) -> None:
    assert NAMED not in at_step(office, "review").say(said)
