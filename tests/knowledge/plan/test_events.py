"""The days a plan names come round each year, and their numbers are counted, never written down."""

from datetime import date
from pathlib import Path

import pytest

from knowledge.plan.events import Event, count_on, occurrence
from knowledge.plan.plan import load_plan

PLAN = load_plan(Path("knowledge/plans/344-KH-LMHTX"))
EVENTS = {event.id: event for event in PLAN.events}


@pytest.mark.parametrize(
    ("year", "expected"),
    [(2025, date(2025, 7, 5)), (2026, date(2026, 7, 4)), (2027, date(2027, 7, 3))],
)
def test_the_international_day_is_the_first_saturday_of_july(year: int, expected: date) -> None:
    """Asked at the start of a year, the calendar finds that year's first Saturday of July."""
    assert occurrence(EVENTS["ngay-quoc-te-htx"], date(year, 1, 1)) == expected


def test_the_letter_is_eighty_years_old_in_2026() -> None:
    """The letter of 1946 counts years: 79 in the plan's year, 80 in 2026."""
    letter = EVENTS["thu-bac-ho"]
    assert count_on(letter, date(2025, 4, 11)) == 79
    assert count_on(letter, date(2026, 4, 11)) == 80


def test_the_international_day_of_2026_is_the_104th() -> None:
    """The day is held since 1923 and counts itself, so 2025 is the 103rd and 2026 the 104th."""
    day = EVENTS["ngay-quoc-te-htx"]
    assert count_on(day, date(2025, 7, 5)) == 103
    assert count_on(day, date(2026, 7, 4)) == 104


def test_the_counts_of_2025_are_those_the_plan_prints() -> None:
    """What is computed for 2025 is what stands in the quoted words of the plan."""
    for event in PLAN.events:
        count = count_on(event, date(2025, 12, 31))
        if count is not None and event.quote is not None:
            assert f"{count} năm" in event.quote


def test_a_yearly_day_counts_on_the_day_itself_and_then_moves_on() -> None:
    """On 11 April the next occurrence is today; on 12 April it is next year."""
    day = EVENTS["ngay-htx-viet-nam"]
    assert occurrence(day, date(2026, 4, 11)) == date(2026, 4, 11)
    assert occurrence(day, date(2026, 4, 12)) == date(2027, 4, 11)


def test_the_first_saturday_after_it_passed_is_next_years() -> None:
    """The day after the first Saturday of July, the rule gives the following year's."""
    assert occurrence(EVENTS["ngay-quoc-te-htx"], date(2026, 7, 5)) == date(2027, 7, 3)


def test_a_congress_has_no_day_until_the_office_sets_one() -> None:
    """No date is invented for a congress; the office's date is used, and passes."""
    congress = EVENTS["dai-hoi-lien-minh"]
    assert congress.office_sets_date
    assert occurrence(congress, date(2025, 1, 1)) is None
    assert occurrence(congress, date(2025, 1, 1), date(2025, 8, 20)) == date(2025, 8, 20)
    assert occurrence(congress, date(2025, 8, 21), date(2025, 8, 20)) is None


def test_a_fixed_day_happens_once() -> None:
    """The end of the movement is ahead in 2025 and gone in 2026."""
    end = EVENTS["ket-thuc-phong-trao"]
    assert occurrence(end, date(2025, 6, 1)) == PLAN.period.end
    assert occurrence(end, date(2026, 1, 1)) is None


def test_the_last_weekday_of_a_month_can_be_a_rule_too() -> None:
    """Another plan may name the last Friday of a month."""
    event = Event(id="x", name="x", weekday_rule="last-friday-november")
    assert occurrence(event, date(2026, 1, 1)) == date(2026, 11, 27)
