"""The reminder settings as a row, and whom the calendar has to look at anew.

The rule: since when they count is everybody's own and stands beside the settings, so that people
with equal settings are found, counted and written to as one set. Whatever can make a reminder due
again that was settled before gives the row a new number in `anew`; the look takes it away.
"""

import json
from hashlib import sha256
from secrets import randbits
from typing import Any

from sqlalchemy import update
from sqlalchemy.sql import ColumnElement
from sqlmodel import Session

from handlers.values.reminding.settings import Subscription
from storage.tables.people import SubscriptionRow
from storage.tables.values import SUBSCRIPTION

SINCE = "since"


def columns_of(chosen: Subscription) -> dict[str, Any]:
    """The columns of somebody who chose this, to be looked at anew."""
    settings = SUBSCRIPTION.dump(chosen)
    del settings[SINCE]
    return {
        "settings": settings,
        "since": chosen.since,
        "alike": alike(settings),
        "anew": _number(),
    }


def alike(settings: dict[str, Any]) -> str:
    """A name for these settings, the same for the same ones."""
    return sha256(json.dumps(settings, sort_keys=True).encode()).hexdigest()[:32]


def chosen_in(row: SubscriptionRow) -> Subscription:
    """What the person chose."""
    return SUBSCRIPTION.load(row.settings | {SINCE: row.since})


def look_anew(session: Session, *who: ColumnElement[bool]) -> None:
    """At these subscriptions, whatever was settled for them before."""
    session.exec(update(SubscriptionRow).where(*who).values(anew=_number()))


def _number() -> int:
    # Never one that was there before: a look that is under way takes away only what it has seen.
    # Small enough to add up those of a million people.
    return randbits(40)
