"""Hours, days, dates, events, codes and places, read off whole messages."""

import json
from pathlib import Path
from typing import Any

import pytest

from handlers.acts.heard import Heard
from handlers.acts.slots.moment.when import read_when
from knowledge.typed.normalize import fold
from knowledge.typed.said import Said

SAMPLES = Path(__file__).parents[3] / "samples" / "acts" / "when.jsonl"
ROWS = [json.loads(line) for line in SAMPLES.read_text("utf-8").splitlines()]


def compared(value: Any) -> Any:
    """Text without case, marks and blanks; everything else as it is."""
    if isinstance(value, str):
        return fold(value).replace(" ", "")
    return list(map(compared, value)) if isinstance(value, list) else value


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['acts'][0]}: {row['text']}")
def test_a_slot_holds_what_is_said_and_nothing_more(row: dict[str, Any]) -> None:
    """Every demanded slot is found, and no slot that the text does not say."""
    found = read_when(Said(row["text"]), row["at"], row["acts"][0]).said()
    also = row.get("also", {})
    extra = {name: value for name, value in found.items() if name not in row["slots"]}
    assert {name: compared(found.get(name)) for name in row["slots"]} == {
        name: compared(value) for name, value in row["slots"].items()
    }
    assert all(compared(also.get(name)) == compared(value) for name, value in extra.items())


@pytest.mark.parametrize("typed", ["12 giờ đến " * 450, "đại hội " * 600, "1 " * 2500, "", "🙂"])
def test_what_is_no_message_of_a_person_is_read_too(typed: str) -> None:
    """Thousands of hours, nothing at all: a reader returns slots and never raises."""
    for act in ("remind-set", "remind-off", "snooze", "calendar", "status", "link", "choice"):
        read_when(Said(typed), "idle", act)


@pytest.mark.parametrize(
    ("said", "hour"),
    [
        ("buổi tối từ chín giờ đừng nhắn nhé bà ngủ sớm", 21),
        ("từ 9 giờ đừng nhắn", 21),
        ("sau 10h đừng nhắn tin nữa nhé", 22),
        ("từ 21 giờ đừng nhắn", 21),
        ("từ 9 giờ sáng đừng nhắn", 9),
    ],
)
def test_a_rest_without_an_end_begins_in_the_evening(said: str, hour: int) -> None:
    """Read as nine in the morning it kept whoever sleeps early from being told nearly all day."""
    assert Heard(said, at="idle").meant.slots.quiet_from == hour
