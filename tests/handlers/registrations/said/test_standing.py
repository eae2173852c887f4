"""Where one's own draft stands, what to do now, and the calendar, asked in the middle of the form.

The rule: it is answered where it is asked, the open question comes again, and nothing is written.
"""

from datetime import timedelta

import pytest

from handlers.registrations import texts
from handlers.registrations.said import advice_texts
from handlers.talk import texts as talking
from handlers.turn.turn import Office
from handlers.values.effects import NoteQuestion
from handlers.values.messages import Inbound
from tests.support.talk import Talk, at_step, form_of, registered, step_of


@pytest.mark.parametrize("step", ["commune", "collective-title", "people", "targets"])
@pytest.mark.parametrize(
    "typed",
    [
        "Hôm trước tôi khai đến đâu rồi?",
        "xem lai nhung gi da ghi",
        "Thế là xong chưa cháu?",
        "Tôi quay lại rồi",
        "em điền đến mục nào rồi nhỉ",
        "đến bước nào rồi em",
    ],
)
def test_the_draft_is_told_with_what_is_missing(office: Office, step: str, typed: str) -> None:
    talk = at_step(office, step)
    before, asked = form_of(talk), talk.replies[-1].text.splitlines()[-1]
    told = talk.say(typed)
    assert "• Đơn vị: HTX Chè Suối Giàng" in told
    assert "Còn thiếu: " in told
    assert asked in told
    assert (form_of(talk), step_of(talk)) == (before, step)


def test_at_the_review_only_sending_is_left(office: Office) -> None:
    talk = at_step(office, "review")
    assert texts.ONLY_SENDING in talk.say("Thế là xong chưa cháu?")
    assert talk.person.registrations == ()
    assert "Xem lại trước khi gửi" in talk.say("xem lại những gì đã ghi")
    assert "DK-2025-0001" in registered(office).say("Thế là xong chưa cháu?")


def test_a_greeting_after_days_brings_the_draft_back(office: Office) -> None:
    talk = at_step(office, "targets")
    talk.say("để mai")
    talk.wait(timedelta(days=9))
    told = talk.say("chào em")
    assert told.startswith("Chào anh/chị Páo ạ.")
    assert "Còn thiếu: Chỉ tiêu thi đua." in told


@pytest.mark.parametrize(
    ("step", "typed", "answer"),
    [
        ("consent", "Tôi bấm vào đâu hả cháu?", advice_texts.HOW["consent"]),
        ("consent", "phải làm gì bây giờ hả cháu?", advice_texts.HOW["consent"]),
        ("kind", "giờ bấm vào đâu", advice_texts.CHOOSE),
        ("targets", "Cháu hỏi gì bác không hiểu", advice_texts.HOW["targets"]),
        ("consent", "Cháu là ai mà hỏi, cháu con nhà ai", talking.WHO),
        ("commune", "Chúc cháu mạnh khỏe", talking.WISHED_WELL),
        ("review", "cho em hỏi với ạ", talking.ask(own=talking.ANYBODY)),
        ("review", "2 tiếng nữa nhắc chị gọi cho liên minh", "em nhắc anh/chị: gọi cho liên minh."),
        ("review", "Bác chả nhớ được cái mã dài thế đâu", texts.NO_CODE_NEEDED),
        ("review", "tuần sau có gì không em", "📅 Tuần từ 7/4 đến 13/4/2025"),
        ("phone", "còn mấy ngày nữa đến 11/4", "còn 7 ngày"),
        ("targets", "không, hôm nay ngày gì nhỉ", "Hôm nay là thứ Sáu"),
    ],
)
def test_what_is_said_in_between_is_answered(
    office: Office, step: str, typed: str, answer: str
) -> None:
    """No welcome, no clause, nothing for the staff's list; the same question stands below."""
    talk = at_step(office, step, "tập thể")
    before = talk.person.conversation.dialog
    asked = talk.replies[-1].choices[:1]
    told = talk.say(typed)
    assert answer in told
    assert "Kính chào" not in told
    assert talk.person.conversation.dialog == before
    assert talk.replies[-1].choices[:1] == asked
    assert not any(isinstance(one, NoteQuestion) for one in talk.effects)


def test_an_aim_with_a_month_in_it_is_an_aim(office: Office) -> None:
    talk = at_step(office, "targets", "tập thể")
    talk.say("tháng 5 có đại hội thành viên, tuần sau trồng 5 ha chè")
    assert len(form_of(talk).targets) == 2


def test_a_wish_and_a_question_of_the_calendar_are_both_heard(office: Office) -> None:
    talk = Talk(office)
    told = talk.say(
        "đăng ký tập thể cho Liên hiệp HTX Rau an toàn Yên Bái, với lại cho chị hỏi tháng 5 có sự kiện gì"
    )
    assert "• Đơn vị: Liên hiệp HTX Rau an toàn Yên Bái" in told
    assert "📅 Tháng 5/2025" in told


def test_a_caption_that_only_points_gets_one_sentence(office: Office) -> None:
    told = Talk(office).send(Inbound(text="danh sách đây em", kind="photo"))
    assert len(told.split("\n\n")) == 1
    assert "chưa xem được ảnh" in told
    talk = Talk(office)
    assert talk.say("danh sách đây em") == talking.NOTHING_THERE
    assert talk.effects == ()


@pytest.mark.parametrize("step", ["", "kind", "review"])
@pytest.mark.parametrize(
    ("typed", "of"),
    [("chi tieu la gi", "targets"), ("sang kien la gi vay chau", "person-initiative")],
)
def test_a_word_of_the_form_is_explained_anywhere(
    office: Office, step: str, typed: str, of: str
) -> None:
    """Where its own question is not open, and nothing is written by it."""
    talk = at_step(office, step) if step else Talk(office)
    assert talk.say(typed).startswith(advice_texts.MEANINGS[of])
