"""Working days: Tết and weekends are none."""

from datetime import date

import pytest

from bot.days.off import holiday, working_days_after


@pytest.mark.parametrize(
    ("day", "due"),
    [
        (date(2025, 4, 1), date(2025, 4, 3)),
        # Friday: Saturday, Sunday and the Hùng kings' day on Monday do not count.
        (date(2025, 4, 4), date(2025, 4, 9)),
        # The last Friday before the Tết of Ất Tỵ, which ends on Sunday 2/2.
        (date(2025, 1, 24), date(2025, 2, 4)),
    ],
)
def test_what_is_due_in_two_working_days(day: date, due: date) -> None:
    """As a clerk counts on the wall calendar."""
    assert working_days_after(day, 2) == due


def test_a_day_off_has_a_name() -> None:
    """In Vietnamese, for whoever sets a date on it."""
    assert "Hùng Vương" in (holiday(date(2025, 4, 7)) or "")
    assert holiday(date(2025, 4, 8)) is None
