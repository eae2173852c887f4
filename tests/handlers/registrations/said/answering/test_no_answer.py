"""What is said at a step that takes words and is not its answer: done or asked, never written."""

import pytest

from handlers.talk.texts import HEARD
from handlers.turn.turn import Office
from handlers.typed.words.assent import LEFT_ALONE
from tests.support.talk import at_step, form_of, step_of

SENTENCES = ("targets", "person-initiative")


@pytest.mark.parametrize("step", SENTENCES)
@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("hôm nay ngày gì nhỉ", "Hôm nay là thứ"),
        ("bao giờ có kết quả", "chưa được báo ngày trả kết quả"),
        ("trời hôm nay nóng quá", "giữ gìn sức khỏe"),
        ("hôm nay rằm đấy em", HEARD),
        ("đừng bỏ qua", LEFT_ALONE),
    ],
)
def test_talk_is_no_aim_and_no_initiative(office: Office, step: str, said: str, told: str) -> None:
    """The step stays open with what was written before."""
    talk = at_step(office, step)
    before = form_of(talk)
    assert told in talk.say(said)
    assert step_of(talk) == step
    assert form_of(talk) == before


def test_what_was_doubted_is_kept_by_its_button(office: Office) -> None:
    """Who means it as an aim loses nothing."""
    talk = at_step(office, "targets", "tập thể")
    talk.say("đất đồi khô cằn")
    talk.tap("Ghi “đất đồi khô cằn”")
    assert form_of(talk).targets == ("đất đồi khô cằn",)


@pytest.mark.parametrize("step", SENTENCES)
@pytest.mark.parametrize(
    "said", ["thôi bỏ qua ạ", "chưa có, để sau", "chưa có", "thôi, bỏ qua đi em"]
)
def test_a_step_that_may_be_empty_is_left(office: Office, step: str, said: str) -> None:
    """In more words than the button has."""
    talk = at_step(office, step)
    talk.say(said)
    assert step_of(talk) != step
    left = form_of(talk).targets if step == "targets" else form_of(talk).people[0].initiative
    assert not left
