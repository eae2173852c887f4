"""Which of what was found is certain by the plan's own words, and which is nothing near."""

import numpy as np
import pytest

from bot.plans.folders import COMMON
from knowledge.passages.lookup import FoundSections
from knowledge.passages.named import NamedPlan
from knowledge.passages.stated import Stated
from knowledge.search.as_it_comes.certain import Certain
from knowledge.search.judgement import Match
from knowledge.typed.said import Said
from knowledge.typed.spelling import Speller

SECTIONS = {
    "1": "1. Vùng miền núi kết nạp thêm ít nhất 14 hộ nuôi ong.",
    "2": "2. Đội xung kích trực đêm theo phân công của Chủ nhiệm.",
    "2.a": "a) Trưởng ấp gọi đội xung kích khi nước lên.",
    "2.b": "b) Thuyền cứu sinh neo ở bến Cái Nước.",
    "3": "3. Chọn 20 học viên xuất sắc đi tham quan trại giống; thợ giỏi kèm người mới.",
    "4": "4. Mỗi trại giống có 03 thợ giỏi.",
}


@pytest.fixture(scope="module")
def certain() -> Certain:
    """A plan about bees."""
    speller = Speller(COMMON)
    speller.learn(SECTIONS.values())
    named = NamedPlan(SECTIONS, {}, speller, COMMON)
    stated = Stated(SECTIONS, {}, named.cover, COMMON)
    title = frozenset(named.cover.sounds("Phát triển nghề nuôi ong năm 2026"))
    return Certain(named, stated, title)


def _found(*, answered: float, right: float = 0.9) -> FoundSections:
    return FoundSections(np.zeros(len(SECTIONS)), 0.5, 0.5, False, right, answered)


def _matches(*sections: str, scores: tuple[float, ...] = (90.0, 5.0, 1.0)) -> tuple[Match, ...]:
    return tuple(map(Match, sections, scores))


@pytest.mark.parametrize("said", ["miền núi kết nạp mấy hộ", "mien nui ket nap may ho"])
def test_the_clause_that_alone_counts_them_answers(certain: Certain, said: str) -> None:
    """The number stands by the thing, and the words stand nowhere else."""
    assert certain.is_first(Said(said), _found(answered=0.6), _matches("1", "3", "4"))


@pytest.mark.parametrize(
    ("said", "first"),
    [
        ("trực đêm mấy hộ", "2"),  # no such number
        ("trại giống có mấy thợ giỏi", "3"),  # the words stand by another number
        ("đội xung kích gồm những ai", "2"),  # nothing that is known by its shape
    ],
)
def test_without_the_value_it_stays_an_offer(certain: Certain, said: str, first: str) -> None:
    """Or where another clause may be meant."""
    assert not certain.is_first(Said(said), _found(answered=0.6), _matches(first, "1", "2.b"))


def test_what_the_plan_hardly_answers_stays_an_offer(certain: Certain) -> None:
    """Nor where another section may be the right one."""
    said, matches = Said("miền núi kết nạp mấy hộ"), _matches("1", "3", "4")
    assert not certain.is_first(said, _found(answered=0.4), matches)
    assert not certain.is_first(said, _found(answered=0.6, right=0.7), matches)


@pytest.mark.parametrize("pair", [("2", "2.a"), ("2.a", "2")])
def test_a_section_and_its_own_part_are_one_answer(certain: Certain, pair: tuple[str, str]) -> None:
    """Either leads to the other; where only others are likely nothing is certain."""
    said, scores = Said("nước lên thì ai gọi"), (48.0, 40.0, 2.0)
    assert certain.is_first(said, _found(answered=0.6), _matches(*pair, "3", scores=scores))
    assert not certain.is_first(said, _found(answered=0.6), _matches("3", *pair, scores=scores))


def test_two_points_of_one_heading_are_told_by_the_likelier(certain: Certain) -> None:
    """When next to nothing is left for all others."""
    said = Said("nước lên thì làm gì")
    apart, both = (55.0, 15.0, 10.0), (66.0, 30.0, 1.0)
    assert certain.is_first(said, _found(answered=0.8), _matches("2.a", "2.b", "3", scores=both))
    assert not certain.is_first(
        said, _found(answered=0.8), _matches("2.a", "2.b", "3", scores=apart)
    )
    assert not certain.is_first(
        said, _found(answered=0.7), _matches("2.a", "2.b", "3", scores=both)
    )


@pytest.mark.parametrize("said", ["nuôi ong đóng thuế bao nhiêu", "lịch bóng đá hôm nay"])
def test_what_says_no_word_of_it_is_nothing_near(certain: Certain, said: str) -> None:
    """The words of the plan's own title tell nothing."""
    assert certain.is_nothing_near(Said(said), _found(answered=0.2), _matches("2", "3", "4"))


def test_what_says_some_of_it_may_be_meant(certain: Certain) -> None:
    """The less likely the plan answers at all, the more it has to say."""
    some, matches = Said("xung kích mua bảo hiểm ở công ty nào"), _matches("2", "2.a", "1")
    assert not certain.is_nothing_near(some, _found(answered=0.4), matches)
    assert certain.is_nothing_near(Said("mua bảo hiểm cho đội"), _found(answered=0.2), matches)


def test_words_that_stand_together_may_be_meant(certain: Certain) -> None:
    """However it is asked."""
    said, matches = Said("đội xung kích mấy người"), _matches("2", "2.a", "1")
    assert not certain.is_nothing_near(said, _found(answered=0.01), matches)
