"""A contact given with a word of what is not to be written; and who never wished a deletion."""

import pytest

from handlers.people import privacy_texts
from handlers.turn import texts as common
from handlers.turn.turn import Office
from handlers.values.state import Confirming
from tests.support.talk import Talk, at_step, form_of

CALLED = "Đinh Công Thắng, Giám đốc, 0869 315 742"


@pytest.mark.parametrize(
    "said",
    [
        f"dạ ghi giám đốc em ạ: {CALLED}. số em là 0345 118 906 nhưng đừng ghi số em nhé",
        f"{CALLED}. số em đừng ghi ạ",
        f"{CALLED}. Số của tôi là 0345118906 thì không cần ghi",
        f"{CALLED}. số tui 0345118906 mà đừng có ghi số tui nghen",
        f"{CALLED}, số em 0345118906 để liên lạc thôi, đừng ghi vào phiếu",
        f"{CALLED}. đừng ghi tên em nhé, em là Nhiên",
        f"em là Nhiên nhưng đừng ghi tên em, ghi {CALLED}",
    ],
)
def test_the_number_that_is_not_to_be_written_deletes_nothing(office: Office, said: str) -> None:
    talk = at_step(office, "contact")
    talk.say(said)
    form = form_of(talk)
    assert (form.contact_name, form.contact_position) == ("Đinh Công Thắng", "Giám đốc")
    assert form.phone == "0869315742"


def test_who_wants_nothing_kept_is_still_asked(office: Office) -> None:
    talk = at_step(office, "contact")
    assert privacy_texts.ASK_WITHDRAW in talk.say("đừng lưu thông tin của tôi nữa")


def _asked(office: Office) -> Talk:
    talk = at_step(office, "contact")
    talk.say("xóa dữ liệu của tôi")
    assert isinstance(talk.person.conversation.dialog, Confirming)
    return talk


@pytest.mark.parametrize(
    "said",
    [
        "dạ không không ạ, em có xóa gì đâu ạ 😥 em chỉ nói là ghi số của giám đốc thôi",
        "em có xóa gì đâu",
        "tôi đâu có bảo xóa",
        "ai bảo xóa, tôi nói đừng ghi số tôi thôi",
        "chị có nói xóa hồi nào",
        "sao lại xóa, có ai xóa đâu",
    ],
)
def test_a_deletion_that_nobody_wished_is_let_be(office: Office, said: str) -> None:
    talk = _asked(office)
    assert common.KEPT in talk.say(said)
    assert not isinstance(talk.person.conversation.dialog, Confirming)


@pytest.mark.parametrize("said", ["có xóa được không", "xóa gì vậy", "xóa từ đầu hả"])
def test_a_question_about_it_leaves_it_open(office: Office, said: str) -> None:
    talk = _asked(office)
    talk.say(said)
    assert isinstance(talk.person.conversation.dialog, Confirming)
    assert not talk.effects


def test_what_is_said_behind_the_no_is_written(office: Office) -> None:
    talk = _asked(office)
    talk.say(f"không xóa đâu, ghi {CALLED}")
    assert form_of(talk).phone == "0869315742"


def test_a_sentence_of_small_words_is_no_name(office: Office) -> None:
    """ "A thế thì ghi thế đi" without its marks had been written as whoever is to be called."""
    talk = at_step(office, "contact")
    talk.say("a the thi ghi the di")
    assert form_of(talk).contact_name is None
    talk.say("giang a lu seo tua, giam doc")
    assert form_of(talk).contact_name == "Giang A Lu Seo Tua"
