"""Putting a plan into use, taking that back, closing a campaign.

The rule: the choice and its content are one transaction; who decides by a page that is no longer
true is refused; without a choice the calendar chooses.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256

from sqlmodel import Session, col, func, select

from storage.change import Change
from storage.plans.withdrawn import bring_back, withdraw
from storage.tables.counters import bump, current
from storage.tables.office import SettingRow
from storage.tables.plans import PlanUseRow

ACTIVE = "active-plan"
CLOSED = "closed-plan/"
CHOICES = "plan-choices"


class PlansMoved(Exception):
    """Somebody else has put a plan into use, or taken one back, since this was looked at."""


@dataclass(frozen=True)
class Chosen:
    """What is chosen at a moment (None: the calendar chooses), and how many choices led there."""

    plan_id: str | None
    choices: int


def digest_of(files: Mapping[str, str]) -> str:
    """What names this very content."""
    return sha256(json.dumps(dict(files), sort_keys=True).encode()).hexdigest()


def use_plan(
    change: Change,
    plan_id: str | None,
    files: Mapping[str, str] | None = None,
    seen: Chosen | None = None,
    *,
    was_draft: bool = False,
) -> None:
    """Choose the plan in force, with its content by file name; None lets the calendar choose.

    `was_draft` is told again when the use is taken back. Raises PlansMoved when `seen` is given
    and no longer so.
    """
    now = _counted(change.session)
    if seen is not None and seen != now:
        raise PlansMoved
    _choose(change.session, plan_id)
    if plan_id is not None:
        use = _row(change, plan_id, files, now.plan_id)
        use.was_draft, use.reopened = was_draft, close_plan(change, plan_id, closed=False)
        # It may have been taken back before.
        bring_back(change.session, plan_id)
    change.record("plan.activate", ACTIVE, {"plan": now.plan_id}, {"plan": plan_id})


def keep_plan(change: Change, plan_id: str, files: Mapping[str, str]) -> None:
    """Keep the content of a plan that is in use by its folder alone; what is chosen stays."""
    _row(change, plan_id, files, _counted(change.session).plan_id)
    change.record("plan.keep", ACTIVE, after={"plan": plan_id})


def take_back(change: Change, use_id: int) -> bool:
    """Undo the last use: the plan before it is chosen again, and open or closed as before.

    Tells whether the plan was a draft before. Raises PlansMoved when it is not the last use.
    """
    now, use = _counted(change.session), change.session.get(PlanUseRow, use_id)
    if use is None or use_id != last_use(change.session) or now.plan_id != use.plan_id:
        raise PlansMoved
    use.taken_back_at = change.now
    _choose(change.session, use.before)
    if use.before is not None:
        close_plan(change, use.before, closed=False)
    if use.reopened:
        close_plan(change, use.plan_id)
    if use.was_draft:
        withdraw(change.session, use.plan_id, change.now)
    change.record("plan.undo", ACTIVE, {"plan": use.plan_id}, {"plan": use.before})
    return use.was_draft


def close_plan(change: Change, plan_id: str, *, closed: bool = True) -> bool:
    """Put a campaign away, or take it out again; whether that changed anything.

    A closed one answers, reminds and registers no more; nothing of it is deleted, and what waits to
    be sent of it is kept back. Raises PlansMoved when it is the chosen plan.
    """
    if closed and _counted(change.session).plan_id == plan_id:
        raise PlansMoved
    row = change.session.get(SettingRow, CLOSED + plan_id)
    if closed == (row is not None):
        return False
    if row is None:
        change.session.add(SettingRow(name=CLOSED + plan_id, value=change.now.isoformat()))
        withdraw(change.session, plan_id, change.now)
    else:
        change.session.delete(row)
        bring_back(change.session, plan_id)
    change.record("plan.close" if closed else "plan.reopen", plan_id)
    return True


def chosen(session: Session) -> Chosen:
    """What is chosen now."""
    row = session.get(SettingRow, ACTIVE)
    return Chosen(row.value if row else None, current(session, CHOICES))


def _row(
    change: Change, plan_id: str, files: Mapping[str, str] | None, before: str | None
) -> PlanUseRow:
    use = PlanUseRow(
        plan_id=plan_id,
        digest=digest_of(files) if files is not None else "",
        files=json.dumps(files, ensure_ascii=False) if files is not None else None,
        before=before,
        used_by=change.actor.name,
        used_at=change.now,
    )
    change.session.add(use)
    return use


def _counted(session: Session) -> Chosen:
    """What was chosen up to here; others who choose wait until this transaction ends."""
    bump(session, CHOICES)
    now = chosen(session)
    return Chosen(now.plan_id, now.choices - 1)


def last_use(session: Session) -> int | None:
    """The last use that was not taken back."""
    in_use = select(func.max(PlanUseRow.id)).where(col(PlanUseRow.taken_back_at).is_(None))
    return session.exec(in_use).one()


def _choose(session: Session, plan_id: str | None) -> None:
    row = session.get(SettingRow, ACTIVE)
    if plan_id is not None:
        session.merge(SettingRow(name=ACTIVE, value=plan_id))
    elif row is not None:
        session.delete(row)
