"""A row is told of the commune that is named, never of one whose name begins alike."""

import pytest

from knowledge.passages.named import NamedPlan
from knowledge.plan.plan import COMMON
from knowledge.search.as_it_comes.places import unless_elsewhere
from knowledge.search.judgement import Judgement, Match
from knowledge.typed.said import Said
from knowledge.typed.spelling import Speller

SECTIONS = {
    "1": "1. Mỗi xã lập ít nhất 02 tổ liên kết.",
    "2": "Xã Ea Rông | 120 | 3 | 2",
    "3": "Phường Tân Hòa | 40 | 2 | 1",
    "4": "Các xã còn lại | 445 | 18 | 4",
}


@pytest.fixture(scope="module")
def named() -> NamedPlan:
    """A plan with a table of communes, as it comes."""
    speller = Speller(COMMON)
    speller.learn(SECTIONS.values())
    return NamedPlan(SECTIONS, {}, speller, COMMON)


def _outcome(named: NamedPlan, question: str, section: str) -> str:
    found = Judgement("answer", (Match(section, 90.0),), None)
    return unless_elsewhere(named, Said(question), found).outcome


@pytest.mark.parametrize(
    ("question", "section"),
    [
        ("xã Ea Kmút giao bao nhiêu ha", "2"),
        ("xa ea kmut giao bao nhieu ha", "2"),
        ("phường Tân An có mấy tổ", "3"),
    ],
)
def test_a_name_that_begins_alike_is_another(named: NamedPlan, question: str, section: str) -> None:
    assert _outcome(named, question, section) == "offer"


@pytest.mark.parametrize(
    ("question", "section"),
    [
        ("xã Ea Rông giao bao nhiêu ha", "2"),
        ("xa ea rong giao may ha", "2"),
        ("Ea Rông mấy ha", "2"),
        ("phường tân hòa mấy tổ", "3"),
        ("xã Cư Kuin mấy lớp", "4"),
        ("mỗi xã lập mấy tổ", "1"),
        ("xã tôi được giao mấy tổ", "2"),
    ],
)
def test_the_place_that_is_named_is_told(named: NamedPlan, question: str, section: str) -> None:
    assert _outcome(named, question, section) == "answer"
