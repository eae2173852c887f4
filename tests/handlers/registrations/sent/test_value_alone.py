"""A value by itself after sending: offered as a correction, old beside new, never applied."""

import pytest

from handlers.turn.turn import Office
from handlers.values.state import Idle, Registering
from tests.support.talk import Talk, at_step, registered


def sent(office: Office, aim: str) -> Talk:
    talk = at_step(office, "targets", "tập thể")
    for line in (aim, "gửi"):
        talk.say(line)
    return talk


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("doanh thu 15 tỷ", "Doanh thu 12 tỷ → Doanh thu 15 tỷ"),
        ("số 0987654321", "0912345678 → 0987654321"),
        ("0987 654 321 nhé em", "0912345678 → 0987654321"),
        ("xã Cát Thịnh", "xã Văn Chấn → xã Cát Thịnh"),
        ("Trồng mới 5 ha chè", "– Trồng mới 5 ha chè"),
        ("sửa số 679 cuối chứ không phải 678", "0912345678 → 0912345679"),
    ],
)
def test_it_is_shown_beside_what_was_sent_and_waits_for_a_yes(
    office: Office, typed: str, shown: str
) -> None:
    talk = sent(office, "Doanh thu 12 tỷ")
    before = talk.person.registrations[0].form
    assert shown in talk.say(typed)
    assert talk.person.registrations[0].form == before
    talk.say("ừ sửa")
    assert talk.person.registrations[0].form != before


def test_below_the_choices_of_a_question_it_is_heard_as_well(office: Office) -> None:
    talk = sent(office, "Doanh thu 12 tỷ")
    talk.say("người ký kế hoạch là ai")
    assert "Doanh thu 12 tỷ → Doanh thu 15 tỷ" in talk.say("doanh thu 15 tỷ chứ không phải 12")


@pytest.mark.parametrize("typed", ["số 0912345678", "xã Văn Chấn"])
def test_what_stands_there_already_is_told_so(office: Office, typed: str) -> None:
    talk = registered(office)
    assert "vẫn đúng như bản anh/chị đã gửi" in talk.say(typed)
    assert isinstance(talk.person.conversation.dialog, Idle)


def test_a_change_taken_back_before_it_is_sent_leaves_nothing_open(office: Office) -> None:
    """Or one would be reminded of a draft in which nothing is changed."""
    talk = at_step(office, "people")
    talk.say("thêm chị Trần Thị Bình, kế toán, LĐTT")
    for line in ("xong", "bỏ qua", "gửi", "xóa Lò Văn Ún", "à thôi để nó lại"):
        told = talk.say(line)
    assert "không có gì thay đổi" in told
    assert not isinstance(talk.person.conversation.dialog, Registering)
