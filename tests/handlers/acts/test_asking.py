"""What asks, by a word of it or by how it ends, and what only sounds so."""

import pytest

from handlers.acts.asking import looks_like_question
from handlers.turn.turn import Office
from tests.support.talk import Talk, at_step, step_of


@pytest.mark.parametrize(
    "typed",
    [
        "thi đua đến bao giờ",
        "ai được tham gia?",
        "duoc thuong gi ko",
        "ke hoach nay con han ko",
        "don cua toi duyet chua",
        "nhac luc may gio",
        "noi dung nao cho htx moi vay chau",
        "bua mo toi han rua",
        "toi hoi han nop dang ky",
    ],
)
def test_it_asks(typed: str) -> None:
    assert looks_like_question(typed)


@pytest.mark.parametrize(
    "typed",
    [
        "HTX Nông nghiệp Minh Tâm",
        "Giàng Thế A",
        "Lò Văn Ún, Giám đốc",
        "Chi hội trưởng, cơ hội cho bà con",
        "không có sáng kiến gì",
        "đợi tí bác hỏi vợ",
        "thì giám đốc chứ gì",
        "cá nhân: không",
        "chỗ này cần chữa",
        "HTX Vận tải Sông Hồng",
        "nhận khoán, đóng bảo hiểm cho 12 lao động",
    ],
)
def test_it_asks_nothing(typed: str) -> None:
    assert not looks_like_question(typed)


@pytest.mark.parametrize("typed", ["a ma hoi cai, duoc thuong gi ko", "thi dua den bao gio"])
def test_what_is_asked_in_the_middle_of_a_form_is_answered(office: Office, typed: str) -> None:
    talk = at_step(office, "contact-position")
    assert "Em chưa thấy chức vụ" not in talk.say(typed)
    assert step_of(talk) == "contact-position"


def test_below_an_apology_a_question_begins_nothing(office: Office) -> None:
    talk = Talk(office)
    talk.say("troi oi sao hoi mai khong tra loi the")
    assert "hạn đăng ký" in talk.say("toi hoi han nop dang ky")


def test_what_only_ends_so_and_is_in_no_plan_is_asked_again(office: Office) -> None:
    """ "Xã nào nhỉ" where a name is asked: no list of what the plan says of communes."""
    talk = at_step(office, "unit-name")
    assert "Có phải anh/chị hỏi về" not in talk.say("xã nào nhỉ")


def test_who_wonders_and_then_orders_is_heard(office: Office) -> None:
    talk = Talk(office)
    talk.say("toi da dang ky chua")
    assert "đồng ý" in talk.say("chua dk a? vay dk cho toi")
