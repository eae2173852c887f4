"""An answer says the thing asked for first, then shows the plan's own words."""

from datetime import date
from pathlib import Path

import pytest

from knowledge.answer.answer import OPENING_LIMIT, WHOLE_CLAUSE_LIMIT, Answer, compose, opening
from knowledge.plan.plan import load_plan

PLAN = load_plan(Path("knowledge/plans/344-KH-LMHTX"))


def answer(section: str, question: str) -> Answer:
    """What the bot has to say from this section to this question."""
    return compose(PLAN, section, question)


@pytest.mark.parametrize("section", PLAN.sections)
def test_whatever_is_asked_the_quotes_are_exact_spans_of_the_section(section: str) -> None:
    """A general question to any section quotes it verbatim, and not at endless length."""
    made = answer(section, "mục này nói gì")
    assert made.quotes
    assert all(quote in PLAN.sections[section].text for quote in made.quotes)
    assert sum(map(len, made.quotes)) <= WHOLE_CLAUSE_LIMIT
    assert made.whole == (made.quotes == (PLAN.sections[section].text,))


def test_asked_about_digital_transformation_only_that_movement_is_quoted() -> None:
    """Of ten movements the person gets the one asked for."""
    made = answer("III.2", "tỉnh mình có phong trào chuyển đổi số không")
    assert made.quotes == ("*Thi đua chuyển đổi số tỉnh Yên Bái giai đoạn 2022-2025*",)
    assert "2022-2025" in made.short
    assert "nông thôn mới" not in made.short
    assert not made.whole


def test_the_same_words_point_to_another_item_in_another_section() -> None:
    """Digital transformation under the alliance's duties is its support, not the movement."""
    made = answer("IV.1.2", "chuyển đổi số")
    assert made.short.startswith("Liên minh HTX tỉnh hỗ trợ ứng dụng chuyển đổi số")


def test_two_things_asked_are_both_answered_in_the_plans_order() -> None:
    """Two anniversaries in one question give two figures."""
    made = answer("I.1", "bác hồ viết thư bao nhiêu năm rồi, còn ngày sinh bác là bao nhiêu năm")
    assert made.short.index("135 năm") < made.short.index("79 năm")
    assert len(made.quotes) == 2


def test_a_general_question_gives_all_ten_movements_in_one_breath() -> None:
    """Asked for the list, the short names every movement and the quote stops at a whole item."""
    made = answer("III.2", "có những phong trào nào")
    for name in ("nông thôn mới", "chuyển đổi số", "xã hội học tập", "cải cách hành chính"):
        assert name in made.short
    assert made.quotes[0].endswith("”;")


def test_misspelt_words_still_find_their_item() -> None:
    """A slip of the finger does not turn a precise question into a general one."""
    made = answer("III.4", "hội nghị đien hình tiên tiên lân thư mấy")
    assert "lần thứ IX" in made.short
    assert made.quotes == (
        "Hội nghị điển hình tiên tiến Liên minh HTX tỉnh Yên Bái lần thứ IX năm 2025",
    )


def test_a_number_may_not_be_misspelt() -> None:
    """Directive 35 is not taken for directive 34 or 05: the general answer lists what there is."""
    assert answer("III.1", "chỉ thị 35").short == PLAN.answers["III.1"].short


@pytest.mark.parametrize(
    ("question", "start"),
    [
        ("deadline của phong trào là 30/6/2025 đúng không?", "Không, phong trào kết thúc"),
        ("phong trào kết thúc ngày 31/12/2025 phải không", "Đúng, phong trào kết thúc"),
        ("phong trao ket thuc nam 2026 a?", "Phong trào kết thúc"),
        ("phong trào kết thúc năm 2026 à?", "Không, phong trào kết thúc"),
        ("có phải phong trào bắt đầu từ tháng 1 năm 2025 không", "Không, phong trào bắt đầu"),
        ("phong trào bắt đầu từ tháng 11/2024 phải không ạ", "Đúng, phong trào bắt đầu"),
        ("phong trào bắt đầu ngày 15/11/2024 đúng không", "Phong trào bắt đầu"),
        ("phong trào không kết thúc vào 31/12/2025, đúng không?", "Phong trào kết thúc"),
        ("phong trào kết thúc ngày nào", "Phong trào kết thúc"),
        ("phong trào kết thúc 31/12/2025 và thưởng 5 triệu phải không", "Phong trào kết thúc"),
    ],
)
def test_the_end_of_the_movement_is_confirmed_or_put_right(question: str, start: str) -> None:
    """A wrong date is refused, a right one confirmed, and what cannot be told gets neither."""
    assert answer("II.2", question).short.startswith(start)


@pytest.mark.parametrize(
    ("section", "question", "start"),
    [
        ("III.4", "Đại hội Liên minh lần này là khóa VI phải không?", "Không, Đại hội Liên minh"),
        ("III.4", "đại hội liên minh lần thứ 7 phải không", "Đúng, Đại hội Liên minh"),
        ("III.4", "đại hội chi bộ là lần thứ VII đúng không", "Không, Đại hội Chi bộ"),
        ("I.1", "kỷ niệm 130 năm ngày sinh Bác Hồ đúng không", "Không, kế hoạch chào mừng 135 năm"),
        ("III.1", "Chỉ thị 34 là của Ban Bí thư, đúng không ạ?", "Không, Chỉ thị số 34-CT/TW"),
        ("III.1", "chỉ thị 34 là của Bộ Chính trị phải không", "Đúng, Chỉ thị số 34-CT/TW"),
        ("III.3", "nghị quyết 06 do Quốc hội ban hành phải không", "Không, Nghị quyết số 06"),
        ("IV.1.4", "dự án SPRINT do Nhật Bản tài trợ đúng không", "Không, Dự án SPRINT"),
        ("IV.2.2", "phải đăng ký thi đua với UBND huyện đúng ko", "Không, đơn vị tổ chức"),
        ("can-cu", "KH 882 là của UBND tỉnh à?", "Không, kế hoạch số 882"),
        ("can-cu", "kế hoạch 882 ký ngày 30/11/2024 đúng không", "Không, kế hoạch số 882"),
        ("mo-dau", "kế hoạch 344 do UBND tỉnh ban hành à", "Không, kế hoạch do Liên minh"),
        ("noi-nhan", "có gửi cho sở tài chính không", "Không, trong nơi nhận chỉ có một sở"),
        ("II.2", "kế hoạch 344 kết thúc ngày 31/12/2025 phải không", "Đúng, phong trào"),
    ],
)
def test_a_false_premise_is_answered_before_anything_else(
    section: str, question: str, start: str
) -> None:
    """A wrong ordinal, body, country or number is put right in the first word."""
    assert answer(section, question).short.startswith(start)


@pytest.mark.parametrize(
    ("section", "question", "start"),
    [
        ("II.2", "tháng 6 năm 2025 phong trào còn chạy không", "Có, phong trào kéo dài"),
        ("II.2", "thang 12 nam 2024 da tinh vao dot thi dua chua", "Phong trào kéo dài"),
        ("II.2", "năm 2026 phong trào còn chạy không", "Không, phong trào kéo dài"),
        ("II.2", "thi đua từ tháng 11/2024 đến 30/6/2025 phải không", "Phong trào kéo dài"),
        ("II.2", "thi đua từ tháng 11/2024 đến 31/12/2025 phải không", "Đúng, phong trào kéo dài"),
        ("II.2", "phong trào đến hết năm 2024 là xong à?", "Không, phong trào kết thúc"),
        ("II.2", "thi đua năm 2024 phải không", "Phong trào kéo dài"),
        ("III.1", "chỉ thị 05 còn áp dụng năm 2023 phải không", "Chỉ thị số 05"),
        ("IV.1.1", "luật HTX 2023 có hiệu lực từ 1/7/2024 phải không", "Liên minh HTX tỉnh"),
        ("IV.1.1", "luật HTX 2023 có hiệu lực từ năm 2024 phải không", "Liên minh HTX tỉnh"),
        ("III.4", "đại hội liên minh và đại hội chi bộ đều lần VII phải không", "Đại hội Chi bộ"),
    ],
)
def test_a_claim_the_facts_cannot_settle_is_left_open(
    section: str, question: str, start: str
) -> None:
    """A day within a period, a law's year, two things in one breath: no rash yes or no."""
    assert answer(section, question).short.startswith(start)


def test_a_right_name_with_an_unknown_claim_is_not_confirmed() -> None:
    """The congress has the right number, but the plan does not say where it is held."""
    made = answer("III.4", "đại hội liên minh lần thứ VII tổ chức ở Hà Nội phải không")
    assert made.short.startswith("Đại hội Liên minh")


def test_both_kinds_of_participants_are_mentioned_together() -> None:
    """Asked about collectives, the individuals are offered as well, and time is not an issue."""
    made = answer("II.1.a", "đối tượng thi đua là ai")
    assert made.also == ("II.1.b",)
    assert not made.time_matters
    assert made.whole


def test_the_period_carries_an_as_of_mark() -> None:
    """Whoever shows the period must say what day it is today: the movement may be over."""
    assert answer("II.2", "thời gian thi đua").time_matters


def test_a_plan_without_prepared_answers_shows_its_clause(tmp_path: Path) -> None:
    """A plan added today answers with a neutral lead and the clause itself."""
    folder = tmp_path / "5-KH-LMHTX"
    folder.mkdir()
    files = {
        "plan.toml": 'number = "5/KH-LMHTX"\ndate = 2026-01-05\nissuer = "Liên minh"\n'
        'title = "Thi đua"\n[period]\nstart = 2026-01-01\nend = 2026-12-31\n'
        '[organisation]\nname = "Liên minh"\nprovince = "Lào Cai"\noffice = "văn phòng"\n',
        "text.txt": "1. Thi đua làm kinh tế giỏi.",
        "sections.jsonl": '{"id": "1", "text": "1. Thi đua làm kinh tế giỏi."}',
    }
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    plan = load_plan(folder)
    made = compose(plan, "1", "mục 1 nói gì")
    assert made.short == "Kế hoạch ghi như sau:"
    assert made.quotes == ("1. Thi đua làm kinh tế giỏi.",)
    assert made.whole
    assert plan.date == date(2026, 1, 5)


def test_a_long_clause_opens_with_complete_items_only() -> None:
    """The opening ends after ";" or ".", never inside quotation marks or brackets."""
    first = "Một việc " + "rất dài " * 30 + "xong"
    text = f"{first}; việc “hai; trong ngoặc” " + "và nữa " * 60 + "xong."
    assert opening(text) == f"{first};"
    assert len(opening(text)) <= OPENING_LIMIT


def test_a_short_clause_is_shown_whole() -> None:
    """Up to six hundred characters nothing is cut."""
    text = "Một; hai; " * 60
    assert opening(text[:WHOLE_CLAUSE_LIMIT]) == text[:WHOLE_CLAUSE_LIMIT]
