"""A plan of loans, as it comes, is asked about in a chat.

The kind: a round that does not exist is answered by another; "after a month" is read as a day of
it; another body's number, or another body's last day, is told for the one that was asked for.
"""

from datetime import date, datetime

import pytest

from bot.clock import LOCAL
from handlers.turn.turn import Office
from tests.support.plans import asked_plans
from tests.support.talk import Talk

# Learns a plan: rounds are asked for in tests/bot/plans/test_tables_asked.py, months in test_fair.py.
pytestmark = [pytest.mark.xdist_group("plan of loans"), pytest.mark.nightly]
BEFORE = datetime(2025, 4, 4, 9, tzinfo=LOCAL)


@pytest.fixture(scope="module")
def loans(office: Office, tmp_path_factory: pytest.TempPathFactory) -> Office:
    """The clerk has put the last day to register right."""
    root = tmp_path_factory.mktemp("loans")
    deadline = date(2026, 3, 5)
    return asked_plans.active(office, asked_plans.loans(root), root, registration_deadline=deadline)


@pytest.mark.parametrize(
    "question",
    [
        "đợt 4 nhận hồ sơ từ ngày nào",
        "dot 4 nhan ho so khi nao",
        "nhận hồ sơ đợt 4 khi nào",
        "đợt 5 nhận hồ sơ vào ngày nào vậy em",
    ],
)
def test_no_other_round_answers_for_one_that_is_not(loans: Office, question: str) -> None:
    """In whatever order the words stand."""
    said = Talk(loans, now=BEFORE).say(question)
    assert "chỉ có 3 đợt" in said
    assert "Kế hoạch ghi như sau" not in said


def test_a_round_that_is_has_its_days(loans: Office) -> None:
    """The guard stops no other."""
    said = Talk(loans, now=BEFORE).say("đợt 2 nhận hồ sơ khi nào")
    assert "Đợt 2: từ ngày 03 tháng 5" in said


@pytest.mark.parametrize(
    "question",
    [
        "lai suat sau thang 7",
        "sau thang 7 thi lai suat tinh sao",
        "lãi suất sau tháng 7 thế nào",
        "lãi suất từ tháng 7 trở đi",
        "lãi suất tháng 7 bao nhiêu",
    ],
)
def test_a_month_beside_a_thing_asks_for_the_thing(loans: Office, question: str) -> None:
    """ "Sau" is no six, and no plan's calendar is opened for a rate."""
    talk = Talk(loans, now=BEFORE)
    said = talk.say(question)
    assert "trong lịch" not in said
    assert "📅" not in said
    assert "ãi suất" in said or any("ãi suất" in label for label in talk.labels)


@pytest.mark.parametrize(
    "question", ["tháng 7 có gì", "sau thang 7 co lich gi", "ngày sáu tháng bảy có gì"]
)
def test_what_is_on_is_asked_of_the_calendar(loans: Office, question: str) -> None:
    """As before."""
    said = Talk(loans, now=BEFORE).say(question)
    assert "📅" in said or "trong lịch" in said


@pytest.mark.parametrize(
    "question",
    ["han dang ky la ngay nao", "hạn đăng ký", "đăng ký đến ngày nào", "hạn chót đăng ký"],
)
def test_the_last_day_to_register_is_the_one_that_is_set(loans: Office, question: str) -> None:
    """The department's day to pass the list on is five days late."""
    said = Talk(loans, now=BEFORE).say(question)
    assert "05 tháng 3 năm 2026" in said
    assert "10 tháng 3" not in said


def test_the_days_left_to_register_are_counted(loans: Office) -> None:
    """Nobody registers for emulation here, and the day is not said to be missing."""
    said = Talk(loans, now=BEFORE).say("còn mấy ngày nữa hết hạn đăng ký")
    assert "5/3/2026" in said
    assert "thi đua" not in said


@pytest.mark.parametrize(
    "question",
    [
        "cho xin so zalo cua phong chinh sach",
        "số zalo của Phòng Chính sách là bao nhiêu",
        "phòng chính sách có zalo không, cho tôi số",
    ],
)
def test_the_office_s_number_is_not_another_body_s(loans: Office, question: str) -> None:
    """The plan names theirs and does not give it."""
    assert "chưa thấy trong kế hoạch" in Talk(loans, now=BEFORE).say(question)


def test_the_office_s_number_is_the_office_s(loans: Office) -> None:
    """As before."""
    assert "chưa thấy trong kế hoạch" not in Talk(loans, now=BEFORE).say("số máy liên minh")


@pytest.mark.parametrize(
    "question", ["ai ký kế hoạch này", "kế hoạch do ai ký vậy em", "cho hỏi ai là người ký"]
)
def test_who_has_signed_is_told(loans: Office, question: str) -> None:
    """A word more than the drafted question has is no reason to ask back."""
    assert "Trần Văn Mẫu" in Talk(loans, now=BEFORE).say(question)


def test_a_telephone_is_told_by_the_clause_that_gives_it(loans: Office) -> None:
    """Not by the one that only speaks of a telephone."""
    talk = Talk(loans, now=BEFORE)
    said = talk.say("số điện thoại của quỹ hỗ trợ")
    assert "Zalo" not in said
    assert "0256 3 847 219" in said or talk.labels


def test_a_last_day_is_told_by_the_clause_that_gives_it(loans: Office) -> None:
    """Of two clauses below one heading."""
    said = Talk(loans, now=BEFORE).say("hạn chót đăng ký buổi tư vấn")
    assert "10 tháng 3" not in said
    assert "vẫn được tiếp nếu còn chỗ" not in said


def test_a_clause_that_refers_to_it_says_the_rest(loans: Office) -> None:
    """Who is preferred stands in one clause, and what that is worth in another: none is missing."""
    talk = Talk(loans, now=BEFORE)
    said = talk.say("HTX có chị em phụ nữ làm giám đốc được giảm lãi bao nhiêu phần trăm")
    assert "không nêu" not in said
    assert "0,3%/năm" in said
