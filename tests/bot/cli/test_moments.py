"""A day on the command line is read as people write it, too."""

from datetime import datetime

import pytest

from bot.cli.begin import moment
from bot.installation.errors import OfficeError


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("2026-12-01T09:30", datetime(2026, 12, 1, 9, 30)),
        ("2026-12-01", datetime(2026, 12, 1)),
        ("1/12/2026", datetime(2026, 12, 1)),
        ("ngày 1 tháng 12 năm 2026", datetime(2026, 12, 1)),
    ],
)
def test_a_day_is_read(typed: str, read: datetime) -> None:
    """As the machine writes it, and day first."""
    assert moment(typed) == read


def test_a_day_that_no_month_has() -> None:
    """What may be wrong with it is said beside the form."""
    with pytest.raises(OfficeError, match=r"“31/2/2026”\. Xem lại tháng ấy có ngày ấy không"):
        moment("31/2/2026")


def test_a_bare_year_is_no_day() -> None:
    """What is missing is said, and nothing of a month that has no such day."""
    with pytest.raises(OfficeError, match="“2026”: cần cả ngày, tháng, năm"):
        moment("2026")
