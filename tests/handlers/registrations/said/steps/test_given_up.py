"""Giving up in anybody's words, at any question: asked once, and never anybody's name or an aim."""

from datetime import timedelta

import pytest

from handlers.registrations.form.steps import FIELDS
from handlers.turn import texts as common
from handlers.turn.turn import Office
from handlers.values.state import Form, Idle
from tests.support.talk import at_step, form_of, step_of

SAID = (
    "ổng nói thôi khỏi. hủy dùm anh đi",
    "ừa hủy",
    "hủy dùm anh đi",
    "sếp bảo hủy đi em ơi",
    "vo anh keu huy di em",
    "năm nay ít người quá, hủy giúp chị nhé",
    "giám đốc không chịu ký, hủy luôn giùm",
    "hủy giúp anh được không em",
    "xóa cái đăng ký này đi em",
    "ngừng đăng ký giúp tôi",
    "thôi dẹp đi em",
)
NO_CANCEL = (
    ("contact", "anh Huy"),
    ("contact", "Huy nhé"),
    ("person-name", "anh Huy nhé"),
    ("contact", "Đỗ Quang Huy, giám đốc"),
    ("unit-name", "HTX Hủy"),
    ("kind", "không hủy"),
    ("kind", "đừng hủy nhé"),
    ("kind", "ai bảo hủy"),
    ("review", "chưa hủy đâu"),
    ("review", "sửa xã, đừng hủy"),
    ("review", "hủy số điện thoại đi, ghi số khác"),
    ("targets", "hủy bỏ thuốc trừ sâu hóa học 100%"),
    ("targets", "thu gom, tiêu hủy rác thải 2 tấn"),
    ("people", "hủy anh Ún đi"),
)


@pytest.mark.parametrize(
    "step", ["unit-name", "contact", "phone", "person-name", "targets", "review"]
)
@pytest.mark.parametrize("said", SAID)
def test_it_is_asked_once(office: Office, step: str, said: str) -> None:
    talk = at_step(office, step)
    assert talk.say(said).endswith("Hủy hẳn, hay làm tiếp?")
    assert talk.say("ừa hủy") == common.CANCELLED
    assert isinstance(talk.person.conversation.dialog, Idle)


@pytest.mark.parametrize("said", SAID)
def test_below_going_on_it_is_asked_too(office: Office, said: str) -> None:
    talk = at_step(office, "phone")
    talk.wait(timedelta(hours=25))
    talk.say("chào em")
    assert talk.say(said).endswith("Hủy hẳn, hay làm tiếp?")


def test_where_nothing_is_written_there_is_nothing_to_ask(office: Office) -> None:
    talk = at_step(office, "kind")
    assert form_of(talk) == Form()
    assert talk.say("ổng nói thôi khỏi. hủy dùm anh đi") == common.CANCELLED


@pytest.mark.parametrize(("step", "said"), NO_CANCEL)
def test_what_only_resembles_it_gives_nothing_up(office: Office, step: str, said: str) -> None:
    talk = at_step(office, step)
    assert "Hủy hẳn, hay làm tiếp?" not in talk.say(said)
    assert step_of(talk) in {field.step for field in FIELDS} | {"review"}


@pytest.mark.parametrize("said", ["không hủy, làm tiếp", "ai bảo hủy đâu, làm tiếp đi"])
def test_who_goes_on_is_asked_the_open_question(office: Office, said: str) -> None:
    talk = at_step(office, "targets")
    assert talk.say(said).startswith("Chỉ tiêu, nội dung thi đua?")
    assert form_of(talk).targets is None or form_of(talk).targets == ()
