"""A message is read once: nobody below folds its words again, and nobody folds ours in a chat."""

import pytest

from handlers.acts.heard import Heard
from handlers.turn.turn import Office
from knowledge.typed.normalize import fold
from knowledge.typed.said import Said
from tests.support.journey import Journey, forget_lines
from tests.support.talk import Talk, at_step


def _journey(talk: Talk, text: str) -> Journey:
    """The way of a line that was said once before, so that our own texts are known.

    Said three times: of much that is kept a little may just have been given up, and is read once
    more; what is folded again every time is folded again in each of them.
    """
    before, journeys = talk.person, []
    for _ in range(4):
        forget_lines(talk.office)
        talk.person = before
        journeys.append(Journey())
        journeys[-1].watch(talk.say, text)
    return min(journeys[1:], key=lambda way: way.folded.total())


@pytest.mark.parametrize(
    ("step", "text"),
    [
        ("phone", "0912 345 678"),
        ("commune", "em ở xã Văn Chấn ạ"),
        ("contact-position", "Giám đốc"),
        ("contact-position", "giam doc"),
        ("person-name", "Lò Văn Ún"),
        ("person-title", "chiến sĩ thi đua cơ sở"),
        ("review", "để mai gửi"),
    ],
)
def test_an_answer_is_folded_once(office: Office, step: str, text: str) -> None:
    """A number, free words, a label, a "later": the house folds it once.

    The readers of slots cut it up, and fold what they cut out, at most twice each.
    """
    folded = _journey(at_step(office, step), text).folded
    assert folded[text] >= 1
    assert max(times for part, times in folded.items() if part) <= 3


@pytest.mark.parametrize("text", ["Giàng A Páo, Giám đốc", "Giám đốc Giàng A Páo"])
def test_each_part_of_an_answer_is_folded_once(office: Office, text: str) -> None:
    """Where an answer holds two values, each part is a text of its own."""
    folded = _journey(at_step(office, "contact"), text).folded
    assert folded[text] == 1
    # Nothing at all costs nothing; a part is read by the slots and by its step.
    assert max(times for part, times in folded.items() if part) <= 2


@pytest.mark.parametrize(
    "text",
    [
        "Thi đua đến bao giờ?",
        "Có phải thi đua đến hết năm 2025 không?",
        "Đại hội Liên minh họp ngày nào?",
        "mức thưởng bao nhiêu tiền",
        "lịch",
        "lịch tháng 9 có gì",
        "xóa dữ liệu của tôi đi",
        "đăng ký của tôi đến đâu rồi",
    ],
)
def test_a_question_or_a_command_is_folded_once(office: Office, text: str) -> None:
    """Answered, declined, dated, a command or a wish: the plan's reader takes the same words."""
    talk = Talk(office)
    talk.say("xin chào")
    assert _journey(talk, text).folded == {text: 1}


def test_a_question_at_a_step_is_folded_once(office: Office) -> None:
    """Read as an answer, too, before it is known to be none."""
    journey = _journey(at_step(office, "kind"), "Thi đua đến bao giờ?")
    assert journey.folded == {"Thi đua đến bao giờ?": 1}


@pytest.mark.parametrize(
    "text", ["Đừng gửi!", "don't", "½ №2", "đượ\u0300c rồi", "TỐI NAY", "ﷺ xa", "a\u200db"]
)
def test_words_without_marks_are_those_of_the_folded_text(text: str) -> None:
    """Also where a rare letter falls apart into several."""
    said = Said(text)
    for word in said.lowered.split():
        assert said.bare(word) == fold(word)


def test_meaning_keeps_what_was_read() -> None:
    """The key is found by the words; finding it must not forget them."""
    heard = Heard("Vâng ạ")
    assert (heard.lean, heard.key) == ("yes", None)
    meant = heard.meaning("yes")
    assert (meant.key, meant.text, heard.key) == ("yes", "Vâng ạ", None)
    assert meant.__dict__["lean"] == "yes"


@pytest.mark.parametrize("text", ["Thi đua đến bao giờ?", "lịch tháng 9 có gì"])
def test_what_many_write_is_read_once(office: Office, text: str) -> None:
    """The second who asks at eight in the morning gets what the first one's words were read as."""
    forget_lines(office)
    Talk(office).say(text)
    journey = Journey()
    journey.watch(Talk(office).say, text)
    assert not journey.folded
