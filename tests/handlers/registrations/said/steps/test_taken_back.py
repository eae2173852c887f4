"""The last change taken back in words."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import Talk, at_step, form_of, step_of


@pytest.fixture
def talk(office: Office) -> Talk:
    """A list of two, of whom the second is taken out."""
    talk = at_step(office, "people")
    talk.say("thêm Hà Thị Điện, thủ quỹ, lao động tiên tiến")
    talk.say("xóa số 2")
    assert [row.name for row in form_of(talk).people] == ["Lò Văn Ún"]
    return talk


@pytest.mark.parametrize(
    "said",
    ["À nhầm, cho chị Điện lại vào", "à thôi để nó lại", "không xóa nữa", "thôi giữ như cũ đi em"],
)
def test_who_was_taken_out_is_back(talk: Talk, said: str) -> None:
    """With post and title, at the old place; said twice it does no harm."""
    assert "em lấy lại như trước" in talk.say(said)
    row = form_of(talk).people[1]
    assert (row.name, row.position, row.title) == ("Hà Thị Điện", "Thủ quỹ", "ldtt")
    talk.say(said)
    assert len(form_of(talk).people) == 2


@pytest.mark.parametrize("said", ["để chị xem lại", "cho anh Phin lại vào", "gửi lại cho chị xem"])
def test_what_only_sounds_like_it_takes_nothing_back(talk: Talk, said: str) -> None:
    """Who looks again, or names somebody else."""
    talk.say(said)
    assert len(form_of(talk).people) == 1


def test_nothing_to_take_back_is_said(office: Office) -> None:
    """One honest sentence."""
    talk = at_step(office, "people")
    assert "không còn giữ bản trước" in talk.say("à thôi để nó lại")


def test_the_other_kind_is_taken_back(office: Office) -> None:
    """The title of the collective comes back, and nobody stays who has no place there."""
    talk = at_step(office, "review", "tập thể")
    talk.say("ơ cá nhân cơ mà, em đăng ký cho mỗi em thôi")
    talk.say("vẫn em ạ")
    talk.say("lao động tiên tiến")
    talk.say("thôi để tập thể như cũ đi ạ")
    form = form_of(talk)
    assert (form.kind, form.collective_title, form.people) == ("collective", "ttldtt", ())
    assert step_of(talk) == "review"
