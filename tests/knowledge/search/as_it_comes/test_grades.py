"""A clause of grades or prizes is told for those that it has."""

import pytest

from knowledge.passages.named import NamedPlan
from knowledge.plan.plan import COMMON
from knowledge.search.as_it_comes.grades import unless_other_grade
from knowledge.search.judgement import Judgement, Match
from knowledge.typed.said import Said
from knowledge.typed.spelling import Speller

SECTIONS = {
    "1": "Điều 7. Xếp loại\nTừ 85 điểm: xuất sắc; từ 70 đến dưới 85 điểm: tốt; từ 50 điểm: đạt.",
    "2": "Giải nhất 10 triệu đồng, giải nhì 6 triệu đồng; 03 giải khuyến khích.",
}


@pytest.fixture(scope="module")
def named() -> NamedPlan:
    """A plan that grades, as it comes."""
    speller = Speller(COMMON)
    speller.learn(SECTIONS.values())
    return NamedPlan(SECTIONS, {}, speller, COMMON)


@pytest.mark.parametrize(
    ("question", "section", "outcome"),
    [
        ("xếp loại yếu là mấy điểm", "1", "offer"),
        ("loai trung binh tu bao nhieu diem", "1", "offer"),
        ("giải đặc biệt bao nhiêu tiền", "2", "offer"),
        ("xếp loại xuất sắc là mấy điểm", "1", "answer"),
        ("loại tốt mấy điểm", "1", "answer"),
        ("có mấy giải khuyến khích", "2", "answer"),
        ("xếp loại từ bao nhiêu điểm", "1", "answer"),
    ],
)
def test_another_grade_is_only_offered(
    named: NamedPlan, question: str, section: str, outcome: str
) -> None:
    found = Judgement("answer", (Match(section, 90.0),), None)
    assert unless_other_grade(named, Said(question), found).outcome == outcome
