"""How many days remain: of the movement, with its last day, and never as the last day to register."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from bot.clock import LOCAL
from handlers.turn.turn import Office
from tests.support.talk import Talk

END = "đến hết thứ Tư, ngày 31/12/2025, còn 271 ngày"
UNKNOWN = "Hạn đăng ký thi đua thì em chưa có ngày"


@pytest.mark.parametrize(
    "said",
    [
        "phong trào này kéo tới bao giờ, từ nay tới đó còn nhiêu ngày",
        "tính từ nay đến cuối phong trào còn mấy ngày",
        "con nhieu ngay nua la het phong trao",
        "đợt này còn mấy bữa nữa em",
    ],
)
def test_both_halves_are_told(office: Office, said: str) -> None:
    """The day and the count."""
    assert END in Talk(office).say(said)


@pytest.mark.parametrize(
    "said",
    [
        "ủa còn nhiêu ngày nữa em",
        "còn mấy ngày nữa vậy ad",
        "ủa vậy còn nhiêu ngày nữa em, anh hỏi còn mấy ngày á",
    ],
)
def test_named_by_nothing_the_deadline_is_said_to_be_unknown(office: Office, said: str) -> None:
    """The end of the movement is no last day to register."""
    told = Talk(office).say(said)
    assert END in told
    assert UNKNOWN in told
    assert "nhận đến hết" not in told


def test_a_deadline_that_is_set_is_told(office: Office) -> None:
    plan = replace(office.plans[0], registration_deadline=date(2025, 4, 30))
    told = Talk(replace(office, plans=(plan,))).say("còn mấy ngày nữa em")
    assert "ngày 30/4/2025 (còn 26 ngày)" in told


@pytest.mark.parametrize(
    "said", ["còn mấy ngày nữa đến 19/5", "còn mấy ngày nữa tới đại hội", "còn mấy người nữa"]
)
def test_another_day_is_another_question(office: Office, said: str) -> None:
    """And so is another thing that is counted."""
    assert END not in Talk(office).say(said)


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("ngay 11/4 la thu may", "Thứ Sáu, ngày 11/4/2025"),
        ("ngày htx việt nam là thứ mấy hả cháu", "thứ Sáu, ngày 11/4/2025"),
        ("sinh nhat bac ho roi vao thu may", "thứ Hai, ngày 19/5/2025"),
    ],
)
def test_the_day_of_the_week_is_told_wherever_it_is_asked(
    office: Office, said: str, told: str
) -> None:
    """Below a consent too, which stays open."""
    talk = Talk(office)
    assert told in talk.say(said)
    talk.say("nhac bac truoc 3 ngay nhe")
    assert told in talk.say(said)
    assert "Anh/chị có đồng ý nhận nhắc lịch không?" in talk.replies[-1].text


def test_another_day_right_below_is_told(office: Office) -> None:
    talk = Talk(office)
    talk.say("19/5 roi vao thu may")
    assert "20/10/2025 chưa có mốc nào" in talk.say("20/10 thi sao")


@pytest.mark.parametrize("said", ["hôm nay là ngày gì", "hôm nay kỷ niệm gì thế em"])
def test_on_a_day_that_is_celebrated_all_of_it_is_told(office: Office, said: str) -> None:
    """Two anniversaries fall on 11/4; on any other day the occasion is the next one."""
    talk = Talk(office, now=datetime(2025, 4, 11, 9, 0, tzinfo=LOCAL))
    told = talk.say(said)
    assert "Ngày Hợp tác xã Việt Nam – 14 năm" in told
    assert "Bác Hồ viết thư" in told
    assert "còn 7 ngày" in Talk(office).say(said)


def test_another_day_is_asked_below_the_calendar(office: Office) -> None:
    """ "Ngày kia thì sao", "thế tuần sau": no clause, and nothing that is put off."""
    talk = Talk(office)
    talk.say("ngày mai là ngày gì")
    assert "ngày 6/4/2025" in talk.say("ngày kia thì sao")
    assert "Tuần từ 7/4" in talk.say("thế tuần sau")


@pytest.mark.parametrize(
    ("said", "clause"),
    [
        ("ngày htx việt nam là thứ mấy", "📌 Mục I.1, Kế hoạch 344/KH-LMHTX ngày 11/11/2024"),
        ("phong trào còn mấy ngày nữa", "📌 Mục II.2, Kế hoạch 344/KH-LMHTX ngày 11/11/2024"),
        ("còn mấy ngày nữa em", "📌 Mục II.2, Kế hoạch 344/KH-LMHTX ngày 11/11/2024"),
    ],
)
def test_a_day_of_the_plan_is_told_with_its_clause(office: Office, said: str, clause: str) -> None:
    """A day that the office has set has the office's source instead."""
    assert Talk(office).say(said).count(clause) == 1
    event = next(one for one in office.plans[0].events if one.id == "ngay-htx-viet-nam")
    own = {office.plans[0].id: {event.id: "Giấy mời 12"}}
    set_by_office = Talk(replace(office, date_sources=own)).say("ngày htx việt nam là thứ mấy")
    assert "Nguồn: Giấy mời 12" in set_by_office
    assert "📌" not in set_by_office


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("mai có họp không", "Ngày mai chưa có mốc nào trong lịch."),
        ("chieu nay co hoi nghi ko em", "Hôm nay chưa có mốc nào trong lịch."),
        ("có cuộc họp nào tuần sau không", "Ngày Hợp tác xã Việt Nam"),
    ],
)
def test_what_is_held_then_is_the_calendars(office: Office, said: str, told: str) -> None:
    """No clause about meetings, and no list of them."""
    assert told in Talk(office).say(said)
