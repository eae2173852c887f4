"""How long a message has sense: after that it is not sent any more, and the office sees it.

The rule: an answer a day, an announcement three days, what the office has decided about somebody's
registration a month, a reminder until its event's day is over in Viet Nam. Every row carries its
own end, because a row alone does not say what it is about.
"""

from datetime import date, datetime, time, timedelta

from storage.zone import VIETNAM

ANSWER = timedelta(hours=24)
ANNOUNCEMENT = timedelta(days=3)
# "Tiếp nhận", "trả lại": nobody asks a second time, so it outlives every outage there was.
DECISION = timedelta(days=30)


def end_of(day: date) -> datetime:
    """The moment at which this day is over."""
    return datetime.combine(day + timedelta(days=1), time.min, VIETNAM)
