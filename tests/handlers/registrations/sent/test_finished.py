""" "Xong" at the review: nobody knows whether it is to be sent, so it is asked and never sent."""

import pytest

from handlers.turn.turn import Office
from handlers.typed.words import assent as texts
from handlers.values.effects import SaveRegistration
from tests.support.talk import Talk, at_step, step_of

FINISHED = (
    "xong", "xong rồi em", "ok xong", "thế là xong nhé", "hoàn tất rồi ạ", "đủ rồi", "done",
    "tôi làm xong rồi", "xong phần của anh rồi", "ổn rồi",
)  # fmt: skip


def finished(office: Office, said: str = "xong") -> Talk:
    """A talk in which it was asked what is meant."""
    talk = at_step(office, "review")
    assert talk.say(said) == texts.FINISHED_HOW
    assert talk.labels == ["Gửi đăng ký", texts.NOT_YET]
    assert talk.effects == ()
    return talk


@pytest.mark.parametrize("said", FINISHED)
def test_finished_is_asked_about(office: Office, said: str) -> None:
    """Two choices, and nothing is sent."""
    finished(office, said)


@pytest.mark.parametrize("said", ["1", "gửi", "gửi luôn", "gửi đăng ký"])
def test_sending_is_said_in_so_many_words(office: Office, said: str) -> None:
    """By its number or the word for it."""
    talk = finished(office)
    talk.say(said)
    assert any(isinstance(effect, SaveRegistration) for effect in talk.effects)


@pytest.mark.parametrize("said", ["vâng", "ừ em", "👍", "ok", "nhất trí", "xong"])
def test_a_yes_to_either_sends_nothing(office: Office, said: str) -> None:
    """It chooses neither of the two."""
    talk = finished(office)
    talk.say(said)
    assert talk.effects == ()
    assert step_of(talk) == "review"


@pytest.mark.parametrize("said", ["2", "chưa", "để đó", "khoan gửi"])
def test_left_for_later_it_waits(office: Office, said: str) -> None:
    """The form stays at the review and can be sent afterwards."""
    talk = finished(office)
    talk.say(said)
    assert talk.effects == ()
    talk.say("gửi đăng ký")
    assert any(isinstance(effect, SaveRegistration) for effect in talk.effects)


@pytest.mark.parametrize("said", ["xong chưa", "chưa xong", "đăng ký xong rồi phải không"])
def test_whether_it_is_finished_is_another_matter(office: Office, said: str) -> None:
    """A question or a "not yet" is not asked back."""
    talk = at_step(office, "review")
    assert texts.FINISHED_HOW not in talk.say(said)
    assert talk.effects == ()
