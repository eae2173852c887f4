"""A silent topic is only denied where no word of the text speaks against it."""

import tomllib

import pytest

from knowledge.plan.guards import guards, may_state, where_stated
from knowledge.plan.plan import COMMON
from tests.knowledge.plan.guard_texts import NEAR, ORDINARY, STATES

TOPICS = sorted(guards(COMMON))


def test_every_common_topic_has_a_guard_and_texts() -> None:
    """None is denied unchecked."""
    rows = tomllib.loads((COMMON / "silent.toml").read_text(encoding="utf-8"))["topic"]
    assert {row["id"] for row in rows} == set(TOPICS) == set(STATES)


@pytest.mark.parametrize("topic", TOPICS)
def test_a_topic_in_other_words_is_seen(topic: str) -> None:
    """Each of three texts by itself."""
    unseen = [text for text in STATES[topic] if topic not in may_state(COMMON, [text])]
    assert unseen == []


@pytest.mark.parametrize("topic", TOPICS)
def test_a_text_that_does_not_state_it_may_be_denied(topic: str) -> None:
    """What every plan says anyway, and where there is one a text that comes near."""
    texts = [*ORDINARY, *filter(None, [NEAR.get(topic)])]
    assert [text for text in texts if topic in may_state(COMMON, [text])] == []


def test_the_letters_may_be_composed_either_way() -> None:
    """A text copied from another machine holds its marks apart."""
    assert "vay-von" in may_state(COMMON, ["Hưởng la\u0303i suất thấp"])


def test_where_a_guard_finds_something_is_told() -> None:
    """The section and the words around, on one line; nothing for what no text may state."""
    sections = {"I": "Thi đua.", "II": f"Chi tiết:\nĐịa điểm: {'Hội trường, ' * 9}tầng 3."}
    found = where_stated(COMMON, sections)
    assert set(found) == may_state(COMMON, sections.values())
    assert found["dia-chi"].section == "II"
    assert "Địa điểm: Hội trường" in found["dia-chi"].words
    assert found["dia-chi"].words.endswith("…")
    assert "vay-von" not in found
