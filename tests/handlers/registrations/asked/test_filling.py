"""What to write where one is in doubt, and what to do where a button fails."""

import pytest

from handlers.registrations.asked.wanting import texts
from handlers.turn.turn import Office
from tests.support.talk import Talk, at_step, form_of, step_of


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (
            "tên cũ của HTX là Thanh Bình giờ đổi tên Bình Minh thì đăng ký tên nào",
            texts.NAME_OF_TODAY,
        ),
        ("htx doi ten roi thi ghi ten nao", texts.NAME_OF_TODAY),
        ("ghi xã cũ hay xã mới", texts.COMMUNE_OF_TODAY),
        ("xã nhập rồi, ghi xã nào cũ hay mới", texts.COMMUNE_OF_TODAY),
        ("htx anh có 3 người cùng họ tên Nguyễn Văn Hùng thì ghi sao", texts.SAME_NAMES),
        ("da nop ban giay roi co can nop tren day nua ko", texts.PAPER_SENT),
        ("sao chị bấm nút đăng ký không được", texts.TYPE_INSTEAD),
        ("nút gửi không bấm được", texts.TYPE_INSTEAD),
        (
            "em ơi giấy mời họp hôm 20 chị làm mất rồi, em gửi lại cho chị được không",
            texts.NO_LETTERS,
        ),
    ],
)
def test_it_is_told_as_the_form_does_it(office: Office, said: str, told: str) -> None:
    """No data of one's own, no clause on recipients, no list."""
    assert told in Talk(office).say(said)


@pytest.mark.parametrize("step", ["unit-name", "commune", "person-name"])
def test_in_the_form_its_question_stays(office: Office, step: str) -> None:
    talk = at_step(office, step)
    assert texts.SAME_NAMES in talk.say("hai người trùng tên thì ghi thế nào em")
    assert step_of(talk) == step


@pytest.mark.parametrize(
    "said",
    [
        "tên htx ghi sai, sửa lại là HTX Bình Minh",
        "xã Văn Chấn",
        "gửi bản giấy ở đâu",
        "giấy mời là gì",
    ],
)
def test_what_asks_none_of_it_is_heard_as_before(office: Office, said: str) -> None:
    told = at_step(office, "contact").say(said)
    answers = (texts.NAME_OF_TODAY, texts.COMMUNE_OF_TODAY, texts.SAME_NAMES, texts.PAPER_SENT)
    assert not any(one in told for one in answers)


@pytest.mark.parametrize(
    ("step", "said", "told"),
    [
        ("unit-name", "ten do may, htx toi ay", texts.UNIT_UNHEARD),
        ("commune", "o gan cau Mau A ay", texts.COMMUNE_UNHEARD),
        ("person-name", "ca nha toi 3 nguoi", texts.EACH_BY_NAME),
    ],
)
def test_what_is_pointed_at_is_no_value(office: Office, step: str, said: str, told: str) -> None:
    """A unit, a contact and an aim were made of it."""
    talk = at_step(office, step)
    before = form_of(talk)
    assert told in talk.say(said)
    assert form_of(talk) == before
    assert step_of(talk) == step
