"""Lists of persons and whole registrations as people paste them: everything said, nothing else."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from handlers.acts.slots.form import read_form
from knowledge.typed.normalize import fold
from knowledge.typed.said import Said

SAMPLES = Path(__file__).parents[3] / "samples" / "acts" / "pasted.jsonl"
ROWS = [json.loads(line) for line in SAMPLES.read_text("utf-8").splitlines()]
# The text says them by implication only.
IMPLIED = ("kind", "unit_type", "contact_position")


def folded(value: Any) -> Any:
    """Without case, marks, blanks and the word before a commune."""
    if isinstance(value, str):
        return re.sub(r"\W|^(?:xa|phuong) ", "", fold(value))
    if isinstance(value, dict):
        return {key: folded(one) for key, one in value.items() if key != "initiative"}
    return [folded(one) for one in value]


@pytest.mark.parametrize(
    "row", [row for row in ROWS if "people" in row], ids=lambda row: row["name"]
)
def test_everybody_of_a_pasted_list_is_read(row: dict[str, Any]) -> None:
    """Name, position and title of each row; heads, sums, signatures and numbers are nobody."""
    said = read_form(Said(row["text"]), row["at"]).said()
    assert folded(said.get("people", [])) == folded(row["people"])


@pytest.mark.parametrize(
    "row", [row for row in ROWS if "slots" in row], ids=lambda row: row["name"]
)
def test_a_paragraph_fills_every_slot_it_says(row: dict[str, Any]) -> None:
    """What stands in a paragraph, a letter or a forwarded form; nothing that is not said."""
    said = read_form(Said(row["text"]), row["at"]).said()
    wanted = row["slots"]
    extra = {key for key in said if key not in wanted and key not in IMPLIED}
    wrong = {
        key: said.get(key) for key in wanted if folded(said.get(key, "")) != folded(wanted[key])
    }
    assert (wrong, extra) == ({}, set())


def test_five_hundred_rows_are_read_whole() -> None:
    """A long list is read to its end, each row for itself."""
    rows = [f"{number}. Giàng A Páo{number % 7 * 'n'} - tổ viên - LĐTT" for number in range(1, 501)]
    lines = "\n".join(
        row.replace(
            "Páo",
            f"P{'aeiouy'[n % 6]}{'bcdghk'[n // 6 % 6]}{'lmnprst'[n // 36 % 7]}{'aeiou'[n // 252]}",
        )
        for n, row in enumerate(rows)
    )
    people = read_form(Said(lines), "people").people
    assert len(people) == 500
    assert {person.title for person in people} == {"Lao động tiên tiến"}
