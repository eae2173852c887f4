"""What the database and the folders beside it say: what waits, the copies, the month, the plans.

The rule: opened so that nothing can change; what keeps the database from being opened is told by
`htx-bot check`, whose sentences stand before these.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta

from bot.channels.registry import PLATFORMS
from bot.cli.doctor import texts
from bot.cli.doctor.found import Finding
from bot.clock import Clock
from bot.config import Settings
from bot.installation.database import reading, store_of
from bot.installation.moved import moved_at
from bot.keep.deleted import backups_dir
from bot.keep.nightly import every_copy
from bot.plans.folders import usable_plans
from bot.plans.in_use import laid_out_aside
from bot.sending.quotas import STEPS, Quotas
from handlers.turn.texts import clock_text
from handlers.turn.turn import Office
from handlers.values.shown.label_texts import channel_name
from knowledge.plan.plan import PlanError, plan_folders
from storage.store import Store, StoreError

# A night with the machine off is no news.
COPY_AT_LEAST = timedelta(hours=48)


def data_found(settings: Settings, clock: Clock) -> Iterator[Finding]:
    """Everything that lies in the data folder and the database."""
    store = store_of(settings, rehearsing=clock.rehearsing)
    folder = str(settings.data_dir.resolve())
    is_new = store.file is not None and not store.file.exists()
    if not is_new:
        yield Finding("data", "ok", texts.data_in(folder=folder, database=store.place))
        yield _copies(settings, store.place, clock.now())
    try:
        with reading(settings, clock) as opened:
            if is_new:
                yield Finding("data", "note", texts.data_new(folder=folder))
            yield from _stored(settings, opened, clock.now())
    except StoreError:
        return


def _stored(settings: Settings, store: Store, now: datetime) -> Iterator[Finding]:
    totals = store.figures.counts()
    waits: dict[str, float] = {"waiting": totals.waiting, "queued": totals.queued}
    line = texts.pending(waiting=totals.waiting, queued=totals.queued)
    yield Finding("backlog", "ok", line, waits)
    if totals.failed:
        lost = texts.failed(failed=totals.failed)
        yield Finding("failed", "note", lost, {"failed": totals.failed})
    yield from _quotas(settings, store, now)
    yield from _plans(settings, store, now)


def _quotas(settings: Settings, store: Store, now: datetime) -> Iterator[Finding]:
    for one in PLATFORMS:
        token = one.token(settings)
        if one.monthly is None or token is None:
            continue
        if one.token_form and not one.token_form.fits(token.get_secret_value()):
            # Told among the settings: nothing goes out by it.
            continue
        uses = Quotas(store, one.name, one.monthly(settings)).uses(now)
        use = next(use for use in uses if use.what == "messages")
        near = use.percent >= min(STEPS)
        say = texts.quota_near if near else texts.quota
        line = say(platform=channel_name(one.name), used=use.used, limit=use.limit)
        yield Finding("quota", "note" if near else "ok", line, {"used": use.used, "of": use.limit})


def _plans(settings: Settings, store: Store, now: datetime) -> Iterator[Finding]:
    try:
        with laid_out_aside(store) as laid_out:
            plans, used = usable_plans(settings.plans_dir, laid_out), tuple(laid_out)
    except PlanError:
        # Told by `check`, problem by problem.
        return
    standing = store.plans.standing()
    office = Office(plans, {}, (), {}, active=standing.active, closed=standing.closed)
    today = office.plan_on(now.date())
    name, end = today.number or today.id, today.period.end
    # Another organisation's greeting is seen by nobody who installs, and by everybody who asks.
    chosen = {one.name for one in (*used, *plan_folders(settings.plans_dir))}
    shipped = standing.active is None and today.id not in chosen
    speaks = texts.speaks(organisation=today.organisation.name, plan=name, shipped=shipped)
    yield Finding("speaks", "note" if shipped else "ok", speaks)
    numbers: dict[str, float] = {"plans": len(plans)}
    if end is not None and end < now.date():
        yield Finding("plans", "note", texts.plan_ended(plan=name, end=end), numbers)
    else:
        yield Finding("plans", "ok", texts.plans(usable=len(plans), today=name), numbers)


def _copies(settings: Settings, place: str, now: datetime) -> Finding:
    copies = every_copy(backups_dir(settings))
    newest = max(copies, key=lambda file: copies[file][0], default=None)
    if newest is None:
        return Finding("backup", "note", texts.NO_COPY)
    at, moved = copies[newest][0], moved_at(settings.data_dir, place)
    if moved is not None and at < moved:
        return Finding("backup", "note", texts.copy_before_move(at=clock_text(at)))
    if now - at > COPY_AT_LEAST:
        return Finding("backup", "note", texts.copy_old(at=clock_text(at)))
    return Finding("backup", "ok", texts.last_copy(at=clock_text(at), file=newest.name))
