"""Whoever mends what nobody keeps is told kindly that there is nothing, and how to give it."""

import pytest

from handlers.people import privacy_texts as texts
from handlers.turn.turn import Office
from tests.support.talk import Talk, at_step


@pytest.mark.parametrize(
    "said",
    [
        "em oi so dien thoai cua bac doi roi",
        "so moi la 0911222333",
        "số mới của tôi 0911222333",
        "ten bac bi sai, phai la Nguyen Thi Lanh chu khong phai Lanh",
        "ten bac ghi sai roi",
        "doi ten giam doc thanh Hoang Van Tung",
        "email cua anh cung doi",
        "bác mới đổi số điện thoại cháu ạ",
        "sua so dien thoai giup toi thanh 0911222333",
        "bac bi mat dien thoai so cu khong dung nua",
        "chuc vu cua anh ghi nham roi em",
    ],
)
def test_nothing_is_kept_and_so_it_is_said(office: Office, said: str) -> None:
    """The page of everything stored, or "not understood", had been the answer."""
    talk = Talk(office)
    assert texts.NOTHING_TO_MEND in talk.say(said)
    assert "Đăng ký thi đua" in talk.labels


@pytest.mark.parametrize(
    "said",
    [
        "xa toi doi ten roi",
        "HTX đổi tên rồi thì có phải đăng ký lại không?",
        "ten phong trao la gi",
        "the so moi la bao nhieu",
    ],
)
def test_what_is_asked_is_no_mending(office: Office, said: str) -> None:
    assert texts.NOTHING_TO_MEND not in Talk(office).say(said)


def test_with_a_draft_it_is_mended_there(office: Office) -> None:
    talk = at_step(office, "review", "tập thể")
    assert texts.NOTHING_TO_MEND not in talk.say("so moi la 0911222333")
    assert "0911222333" in talk.replies[-1].text
