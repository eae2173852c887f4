"""Who says that something was taken down wrongly, without what is right, is asked about it."""

import pytest

from handlers.registrations.form.said_texts import MISHEARD
from handlers.turn.turn import Office
from tests.support.talk import at_step, form_of, step_of


@pytest.mark.parametrize("step", ["people", "review", "phone", "commune", "collective-title"])
@pytest.mark.parametrize(
    "said",
    [
        "ghi nhầm hết cả rồi",
        "sai bét cả rồi em ơi",
        "không phải thế, tôi nói khác cơ",
        "ghi sai rồi kìa",
        "em ghi thiếu của tôi rồi",
    ],
)
def test_what_is_right_is_asked_for(office: Office, step: str, said: str) -> None:
    """ "Dạ, em nghe ạ" changes nothing and promises that it does."""
    talk = at_step(office, step)
    before = form_of(talk)
    assert talk.say(said).startswith(MISHEARD)
    assert (form_of(talk), step_of(talk)) == (before, step)


@pytest.mark.parametrize("said", ["đã bảo lái xe cả mà", "tôi nói rồi mà", "da noi roi ma em"])
def test_who_has_said_it_before_is_asked_what(office: Office, said: str) -> None:
    assert at_step(office, "review").say(said).startswith(MISHEARD)


@pytest.mark.parametrize(
    "said",
    [
        "hôm nay đã nói chuyện với chủ tịch rồi",
        "trời mưa to quá",
        "mệt quá em ơi",
        "đúng rồi em",
        "cảm ơn em",
        "sửa số điện thoại thành 0912345679",
        "ai ký kế hoạch này?",
        "không phải sửa gì đâu",
    ],
)
def test_anything_else_is_none(office: Office, said: str) -> None:
    assert MISHEARD not in at_step(office, "people").say(said)
