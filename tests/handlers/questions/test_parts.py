"""A part of the plan is asked for by its number, or what the plan consists of, or its file."""

from dataclasses import replace

import pytest

from handlers.turn.turn import Office
from knowledge.answer.chapters import part_of
from knowledge.plan.plan import Section, load_plan
from tests.support.plans.plan_344 import PLAN_344
from tests.support.talk import Talk, at_step, form_of

OUTLINE = "• Mục III. NỘI DUNG THI ĐUA\n• Mục IV. TỔ CHỨC THỰC HIỆN"
THIRD = "Mục III. NỘI DUNG THI ĐUA:\n1. "


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("muc III noi gi", THIRD),
        ("mục 3 nói gì thế em", THIRD),
        ("phan thu ba noi gi", THIRD),
        ("doc muc II cho bac", "Mục II. ĐỐI TƯỢNG VÀ THỜI GIAN THI ĐUA:"),
        ("khoan 2 muc iv.1", "📌 Mục IV.1, khoản (2), Kế hoạch 344"),
        ("mục I.3 là gì", "📌 Mục I.3, Kế hoạch 344"),
        # Three numbers are in whatever order finds a clause; "nội dung" is what is headed so.
        ("khoản 3 mục IV phần 2", "“(3) Nâng cao năng lực nội tại"),
        ("mục 4 phần 2 ý 3", "“(3) Nâng cao năng lực nội tại"),
        ("phong trao thi dua nam nay co may noi dung", THIRD),
        ("noi dung thu 2", "📌 Mục III.2"),
    ],
)
def test_a_part_is_told_by_its_number(office: Office, said: str, told: str) -> None:
    """A clause itself; of a part with several a list, each of them to be opened."""
    assert told in Talk(office).say(said)


@pytest.mark.parametrize(
    "said",
    [
        "ke hoach co may phan",
        "kế hoạch gồm những phần nào",
        "Kế hoạch 344 có bao nhiêu mục",
        "bac muon hoi cai ke hoach nay gom nhung muc gi",
        "tom tat cho bac di",
        "nội dung chính của kế hoạch",
    ],
)
def test_what_the_plan_consists_of_is_told(office: Office, said: str) -> None:
    """And each part below it is opened by its number, or its button."""
    talk = Talk(office)
    told = talk.say(said)
    assert "Kế hoạch có 4 phần" in told
    assert OUTLINE in told
    assert THIRD in talk.say("cai muc 3 noi gi")
    assert "Mục IV. TỔ CHỨC THỰC HIỆN:" in talk.say("con muc IV")


def test_what_is_not_found_is_not_denied(office: Office) -> None:
    told = Talk(office).say("muc V noi gi")
    assert told.startswith("Dạ, em chưa thấy mục ấy")
    assert OUTLINE in told


@pytest.mark.parametrize("said", ["khoản 3 mục IV nói gì", "phan iv khoan 3"])
def test_an_order_that_is_left_out_is_asked_back(office: Office, said: str) -> None:
    """Of IV.1 and IV.2 both have a third; neither is denied."""
    talk = Talk(office)
    assert "có ở mấy chỗ" in talk.say(said)
    assert "📌 Mục IV.2, khoản (3)" in talk.say("2")


def test_an_order_that_is_left_out_and_stands_once_is_told(office: Office) -> None:
    assert "📌 Mục II.1, điểm b" in Talk(office).say("diem b muc 2")


@pytest.mark.parametrize(
    ("said", "place"),
    [("muc 4 phan 2 noi gi", "Mục II. ĐỐI TƯỢNG"), ("muc IV.7", "Mục IV. TỔ CHỨC")],
)
def test_below_a_part_that_is_there_its_own_are_shown(
    office: Office, said: str, place: str
) -> None:
    told = Talk(office).say(said)
    assert told.startswith(f"Dạ, trong {place}")
    assert "chưa thấy số ấy. Ở đó có:" in told


@pytest.mark.parametrize(("typed", "number"), [("mục Đ", "\u0110"), ("mục D", "D"), ("muc D", "D")])
def test_two_letters_that_fold_alike_are_two_chapters(typed: str, number: str) -> None:
    """Which of them is meant says the stroke that was typed."""
    sections = {each: Section(each, each) for each in ("D.1", "D.2", "\u0110.1", "\u0110.2")}
    plan = replace(load_plan(PLAN_344), sections=sections)
    part = part_of(plan, "muc", ["d"], typed)
    assert part is not None
    assert part.number == number


@pytest.mark.parametrize("said", ["muc 1 trieu dong", "muc tieu la gi", "kế hoạch 343 có mấy phần"])
def test_other_questions_stay_what_they_are(office: Office, said: str) -> None:
    told = Talk(office).say(said)
    assert OUTLINE not in told


def test_below_a_list_a_number_is_its_place(office: Office) -> None:
    """Nothing is handed to the staff by the number of a part."""
    talk = Talk(office)
    talk.say("ai chi dao")
    assert "Đã chuyển câu hỏi" not in talk.say("con muc 4")


def test_beside_a_registration_the_form_stays(office: Office) -> None:
    talk = at_step(office, "phone")
    before = form_of(talk)
    assert THIRD in talk.say("muc III noi gi")
    assert form_of(talk) == before


def test_in_a_form_the_summary_is_the_forms(office: Office) -> None:
    talk = at_step(office, "review")
    assert OUTLINE not in talk.say("tóm tắt lại giúp chú với")
    assert OUTLINE in talk.say("tóm tắt kế hoạch giúp chú")
