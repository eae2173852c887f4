"""Days on which nobody is at work: weekends, Tết and the other days off of Vietnam.

The rule: what the law counts in working days is counted here; a day that the government moves by a
decision of its own is not known.
"""

from datetime import date, timedelta
from functools import cache

from bot.days import texts

SATURDAY = 5


@cache
def _of_year(year: int) -> dict[date, str]:
    # A third of a second to import, and only few pages ask.
    from holidays import country_holidays

    return dict(country_holidays("VN", years=[year], language="vi").items())


def holiday(day: date) -> str | None:
    """The name of the public holiday that day is; None for any other."""
    return _of_year(day.year).get(day)


def is_off(day: date) -> bool:
    """Whether it is a weekend or a public holiday."""
    return day.weekday() >= SATURDAY or holiday(day) is not None


def called(day: date) -> str | None:
    """What a day is called on which nobody is at work; None for a working day."""
    return holiday(day) or (texts.WEEKEND[day.weekday() - SATURDAY] if is_off(day) else None)


def working_days_after(day: date, count: int) -> date:
    """The last of `count` working days behind this day."""
    while count:
        day += timedelta(days=1)
        count -= not is_off(day)
    return day
