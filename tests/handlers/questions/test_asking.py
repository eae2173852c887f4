"""Questions about the plan in a talk: follow-ups, whole text, feedback, staff, honest silence."""

from datetime import datetime, timedelta

import pytest

from bot.clock import LOCAL
from handlers.questions import texts
from handlers.turn.turn import Office
from handlers.values.effects import CountQuestion, NoteQuestion
from handlers.values.messages import Inbound
from tests.support.talk import Talk, at_step


def test_an_answer_quotes_and_cites_the_plan(office: Office) -> None:
    """The answer first, then the plan's words, then where they stand."""
    talk = Talk(office)
    said = talk.say("thi đua đến bao giờ?")
    assert "31/12/2025" in said.splitlines()[0]
    assert "📌 Mục II.2, Kế hoạch 344/KH-LMHTX ngày 11/11/2024" in said
    assert texts.FULL_TEXT in talk.labels


def test_the_whole_clause_is_one_choice_away(office: Office) -> None:
    """The button, the words and "nói rõ hơn" give the clause whole."""
    by_button, by_words, by_more = (Talk(office) for _ in range(3))
    for talk in (by_button, by_words, by_more):
        talk.say("thi đua đến bao giờ?")
    whole = by_button.tap(texts.FULL_TEXT)
    assert whole.startswith("Mục II.2")
    assert by_words.say("xem nguyên văn") == whole
    assert by_more.say("nói rõ hơn") == whole


def test_a_follow_up_is_understood(office: Office) -> None:
    """ "Còn cá nhân thì sao?" after a question about collectives is about individuals."""
    talk = Talk(office)
    talk.say("tập thể nào được tham gia?")
    assert "cá nhân" in talk.say("còn cá nhân thì sao?").lower()


COLLECTIVES, AND_INDIVIDUALS = "tập thể nào được tham gia?", "còn cá nhân thì sao?"


def alone(office: Office) -> str:
    """What is answered to the words of a follow-up when nothing was asked before."""
    return Talk(office).say(AND_INDIVIDUALS)


def test_a_question_is_no_subject_any_more_after_ten_minutes(office: Office) -> None:
    """Nine minutes later it is leaned on, eleven minutes later the words stand alone."""
    soon, late = Talk(office), Talk(office)
    for talk, minutes in ((soon, 9), (late, 11)):
        talk.say(COLLECTIVES)
        talk.wait(timedelta(minutes=minutes))
        talk.say(AND_INDIVIDUALS)
    assert soon.replies[0].text != alone(office)
    assert late.replies[0].text == alone(office)


@pytest.mark.parametrize("between", ["lịch", "đăng ký của tôi", "cảm ơn em"])
def test_a_question_is_no_subject_any_more_after_something_else(
    office: Office, between: str
) -> None:
    """What was spoken of last is the calendar, one's own registration, nothing any more."""
    talk = Talk(office)
    talk.say(COLLECTIVES)
    talk.say(between)
    assert talk.say(AND_INDIVIDUALS) == alone(office)


@pytest.mark.parametrize("about", ["xem nguyên văn", texts.GOOD])
def test_what_is_about_the_answer_keeps_it_the_subject(office: Office, about: str) -> None:
    """The whole clause and a verdict are no other subject."""
    talk = Talk(office)
    talk.say(COLLECTIVES)
    talk.say(about)
    assert talk.say(AND_INDIVIDUALS) != alone(office)


@pytest.mark.parametrize(
    ("moment", "note"),
    [
        (datetime(2024, 9, 4, 9, tzinfo=LOCAL), "chưa bắt đầu"),
        (datetime(2026, 2, 4, 9, tzinfo=LOCAL), "đã kết thúc"),
    ],
)
def test_an_answer_about_time_says_what_holds_today(
    office: Office, moment: datetime, note: str
) -> None:
    """Before and after the campaign the as-of line is added."""
    assert note in Talk(office, now=moment).say("thi đua đến bao giờ?")


def test_wrong_is_noted_and_something_else_offered(office: Office) -> None:
    """Question, answer and clause go to the staff's list, by the button and in words."""
    talk = Talk(office)
    for wrong in (talk.tap, talk.say):
        answer = talk.say("thi đua đến bao giờ?")
        wrong(texts.WRONG)
        (note,) = talk.effects
        assert isinstance(note, NoteQuestion)
        assert (note.question, note.reason) == ("thi đua đến bao giờ?", "wrong")
        assert note.said == answer[:500]
        assert note.sections[0]
    assert texts.ASK_STAFF in talk.labels


def test_nothing_is_wrong_before_an_answer(office: Office) -> None:
    """Words of the kind without an answer before them are told so, and nothing is noted."""
    talk = Talk(office)
    assert talk.say("trả lời sai rồi").startswith(texts.NOTHING_ANSWERED)
    assert talk.effects == ()


def test_right_is_thanked(office: Office) -> None:
    """ "Đúng ý" ends it."""
    talk = Talk(office)
    talk.say("thi đua đến bao giờ?")
    assert talk.tap(texts.GOOD) == texts.THANKS


def test_a_question_goes_to_the_staff_on_request(office: Office) -> None:
    """Without a question there is nothing to hand on; with one it is handed on."""
    talk = Talk(office)
    assert talk.say("hỏi cán bộ") == texts.NOTHING_ASKED
    talk.say("thi đua đến bao giờ?")
    assert talk.say("hỏi cán bộ") == texts.SENT_TO_STAFF


def test_what_the_plan_does_not_say_is_not_invented(office: Office) -> None:
    """Money is asked for often; the plan is silent and the bot says so."""
    talk = Talk(office)
    said = talk.say("tiền thưởng là bao nhiêu?")
    assert "xin hỏi" in said.lower()
    assert texts.ASK_STAFF in talk.labels


@pytest.mark.parametrize("typed", ["sec:x:y", "sec:", "full::", "full:344-KH-LMHTX:XX"])
def test_a_forged_clause_is_not_found(office: Office, typed: str) -> None:
    """A key that names no clause is answered politely."""
    said = Talk(office).send(Inbound(choice=typed, turn=0, kind="choice"))
    assert said == texts.unclear(office=office.plans[0].organisation.office, registers=True)


def test_the_whole_clause_inside_a_step_leads_back(office: Office) -> None:
    """Question, "nguyên văn", and the step is asked each time."""
    talk = at_step(office, "phone")
    assert texts.IN_DIALOG_FULL in talk.say("thi đua đến bao giờ?")
    said = talk.say("nguyên văn")
    assert said.startswith("Mục II.2")
    assert said.endswith("Số điện thoại liên hệ?")


@pytest.mark.parametrize("province", ["Yên Bái", "Lào Cai"])
def test_both_province_names_are_understood(office: Office, province: str) -> None:
    """The old and the new name of the province lead to the same answer."""
    assert "31/12/2025" in Talk(office).say(f"thi đua của {province} đến bao giờ?")


def test_a_thing_without_the_value_asked_for_is_told_as_such(office: Office) -> None:
    """Both are said: where the plan names it, and that the sum is not there; the staff can be asked."""
    talk = Talk(office)
    said = talk.say("huy động vốn góp thành viên bao nhiêu tiền")
    assert said.startswith("Kế hoạch có nhắc ")
    assert "nhưng không nêu số tiền." in said.splitlines()[0]
    assert "📌 Mục IV.2, khoản (3)" in said
    assert talk.labels[-1] == texts.ASK_STAFF
    assert CountQuestion("silent") in talk.effects


def test_a_long_clause_is_folded_and_goes_on(office: Office) -> None:
    """Six hundred letters at once; nothing of the clause is lost between the two."""
    talk = Talk(office)
    section = next(one for one in office.plans[0].sections.values() if len(one.text) > 900)
    key = f"full:{office.plans[0].id}:{section.id}"
    shown = talk.send(Inbound(choice=key, kind="choice"))
    assert len(shown) < 800
    assert talk.labels == ["Xem tiếp"]
    rest = talk.tap("Xem tiếp")
    whole = f"{shown} {rest}".replace("[…]", " ")
    assert section.text.replace("*", "").split()[-5:] == rest.split()[-5:]
    assert " ".join(section.text.replace("*", "").split())[:400] in " ".join(whole.split())
