"""Whoever asks whether a human or a machine answers is told so, wherever it is asked."""

import pytest

from handlers.talk import texts
from handlers.turn.turn import Office
from tests.support.talk import Talk, at_step, form_of, step_of


@pytest.mark.parametrize(
    "said",
    [
        "bot co phai nguoi khong",
        "con bot nay co phai nguoi khong chau",
        "máy hay người",
        "đây là người thật hay robot trả lời thế",
        "tôi đang nói chuyện với máy à",
        "mi là người hay là máy rứa",
        "có phải người thật không em",
        "ủa robot hả",
    ],
)
def test_it_is_said_to_be_a_machine(office: Office, said: str) -> None:
    """With nothing open, and in the middle of the form, which stays."""
    assert Talk(office).say(said) == texts.WHO
    for step in ("phone", "collective-title", "review"):
        talk = at_step(office, step)
        before = form_of(talk)
        assert talk.say(said).startswith(texts.WHO)
        assert (form_of(talk), step_of(talk)) == (before, step)


@pytest.mark.parametrize(
    "said",
    [
        "htx dùng máy hay người hái chè",
        "em có phải người trong htx không",
        "có phải người đứng đầu mới được đăng ký không",
        "em là cán bộ có được không",
        "cho gặp người thật",
    ],
)
def test_other_questions_are_none(office: Office, said: str) -> None:
    """They name a machine or a human, and not who answers."""
    assert texts.WHO not in Talk(office).say(said)


@pytest.mark.parametrize(
    "said",
    [
        "mà có người trên liên minh đọc cái này không hay chỉ máy đọc thôi em",
        "tin này máy đọc hay người đọc thế em",
        "có cán bộ nào xem không hay toàn máy xử lý",
        "chỉ máy đọc thôi hả em",
        "có ai đọc thật không hay bot trả lời",
    ],
)
def test_who_reads_what_is_written(office: Office, said: str) -> None:
    """A machine answers here, and the office sees what was sent."""
    for talk in (Talk(office), at_step(office, "review")):
        told = talk.say(said)
        assert "em là trợ lý tự động (máy)" in told
        assert "cán bộ phụ trách thi đua của Liên minh HTX tỉnh xem" in told


def test_how_many_persons_is_no_question_about_a_machine(office: Office) -> None:
    """ "Mấy" and "máy" are one word without their marks."""
    talk = at_step(office, "people")
    assert "không phải người thật" not in talk.say("co gioi han may nguoi khong")
