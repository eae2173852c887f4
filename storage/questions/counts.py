"""How many questions were asked each day, by what became of them.

The rule: numbers only, so they stay when a person is forgotten or the messages are purged. Days are
local.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import get_args

from sqlmodel import Session, col, select

from handlers.values.effects import QuestionOutcome
from storage.tables.counters import bump
from storage.tables.office import CounterRow
from storage.zone import VIETNAM

OUTCOMES: tuple[QuestionOutcome, ...] = get_args(QuestionOutcome)


def count_questions(session: Session, asked: Mapping[QuestionOutcome, int], now: datetime) -> None:
    """More questions of this moment's day."""
    day = now.astimezone(VIETNAM).date()
    # In one order, so that two transactions do not wait for each other's counters.
    for outcome, number in sorted(asked.items()):
        bump(session, _name(day, outcome), number)


def questions_on(session: Session, days: Iterable[date]) -> Counter[QuestionOutcome]:
    """The questions of all these days together."""
    outcomes = {_name(day, outcome): outcome for day in days for outcome in OUTCOMES}
    rows = session.exec(select(CounterRow).where(col(CounterRow.name).in_(outcomes)))
    counts: Counter[QuestionOutcome] = Counter()
    for row in rows:
        counts[outcomes[row.name]] += row.value
    return counts


def _name(day: date, outcome: QuestionOutcome) -> str:
    return f"question/{day.isoformat()}/{outcome}"
