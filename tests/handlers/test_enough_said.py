"""Nothing more is wanted: a short goodbye, never a clause of the plan and never the whole menu."""

import pytest

from handlers.talk import texts
from handlers.turn.turn import Office
from tests.support.talk import Talk, registered


@pytest.mark.parametrize(
    "typed",
    [
        "Mình thôi, hết rồi",
        "thôi em, hết rồi nhé",
        "thoi nha, minh xong roi",
        "thoi hay, cam on. chu may ma cung biet noi chuyen hay hè",
        "thôi nhé cảm ơn em nhiều",
        "ok thoi, cam on chau",
        "thôi, tui hết chuyện rồi",
    ],
)
def test_enough_is_a_goodbye(office: Office, typed: str) -> None:
    assert Talk(office).say(typed) == texts.BYE
    assert registered(office).say(typed) == texts.BYE


@pytest.mark.parametrize(
    "typed",
    [
        "thôi cảm ơn, cho tôi hỏi kế hoạch có mấy phong trào",
        "thôi, hết hạn đăng ký chưa?",
        "thôi, cảm ơn. rút đăng ký giúp tôi",
        "hết hạn rồi thì sao",
    ],
)
def test_what_says_more_is_none(office: Office, typed: str) -> None:
    assert Talk(office).say(typed) != texts.BYE
