"""When a person is not to be written to.

The rule: the hours are local and each person's own; equal ends mean that there are none.
"""

from datetime import datetime, time, timedelta

from handlers.values.reminding.settings import Subscription


def in_quiet_hours(settings: Subscription, now: datetime) -> bool:
    """Tell whether this person is not to be written to right now."""
    return quiet(settings, now.time())


def next_moment(settings: Subscription, now: datetime) -> datetime:
    """When this person may be written to: now, or at the end of their quiet hours."""
    if not in_quiet_hours(settings, now):
        return now
    morning = datetime.combine(now.date(), settings.quiet_to, tzinfo=now.tzinfo)
    return morning if morning > now else morning + timedelta(days=1)


def quiet(settings: Subscription, at: time) -> bool:
    """Whether this time of the day lies within the quiet hours."""
    start, end = settings.quiet_from, settings.quiet_to
    # Equal ends are no quiet hours, and not the whole day.
    if start == end:
        return False
    return start <= at < end if start < end else at >= start or at < end
