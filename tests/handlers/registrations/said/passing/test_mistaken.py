"""Who pressed or wrote something wrong goes back to it; nothing is lost before."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import at_step, form_of, step_of


@pytest.mark.parametrize(
    ("said", "step"),
    [
        ("QUAY LAI, ME BAM NHAM SO", "phone"),
        ("quay lại giúp bà, số sai rồi", "phone"),
        ("số điện thoại gõ nhầm, cho mế gõ lại", "phone"),
        ("mế gõ sai số rồi cháu ơi", "phone"),
        ("cho tôi quay lại sửa tên", "contact"),
        ("tên tôi viết sai, quay lại", "contact"),
        ("quay lại chỗ xã, ghi nhầm", "commune"),
        ("lùi lại một bước, nhầm chức vụ", "contact-position"),
        ("ghi nhầm tên htx rồi quay lại đi", "unit-name"),
        ("bà bấm nhầm", "phone"),
        ("quay lại bước trước", "phone"),
    ],
)
def test_the_answer_that_is_meant_is_asked_again(office: Office, said: str, step: str) -> None:
    talk = at_step(office, "collective-title", "tập thể")
    before = form_of(talk)
    answer = talk.say(said)
    assert (step_of(talk), form_of(talk)) == (step, before)
    assert "Hiện ghi" in answer


def test_the_number_typed_then_takes_its_place(office: Office) -> None:
    talk = at_step(office, "collective-title", "tập thể")
    talk.say("QUAY LAI, ME BAM NHAM SO")
    talk.say("0369175820")
    assert (step_of(talk), form_of(talk).phone) == ("collective-title", "0369175820")


@pytest.mark.parametrize(
    "said",
    [
        "sai số, 0369175820 mới đúng",
        "không sai số",
        "số có sai không?",
        "tập thể lao động tiên tiến",
        "em quay lại rồi",
    ],
)
def test_what_says_more_or_other_goes_nowhere_back(office: Office, said: str) -> None:
    talk = at_step(office, "collective-title", "tập thể")
    talk.say(said)
    assert step_of(talk) != "phone"


def test_at_the_aims_it_is_none(office: Office) -> None:
    talk = at_step(office, "targets", "tập thể")
    talk.say("quay lại, tôi gõ nhầm số")
    assert (step_of(talk), form_of(talk).targets) == ("phone", ())
