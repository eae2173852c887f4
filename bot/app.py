"""Builds every part and connects them; runs until told to stop.

The rule: the only place that knows all parts. Tests build the same application from fakes.
"""

from contextlib import closing
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from pathlib import Path

import structlog

import knowledge
from bot.clock import Clock
from bot.config import Settings
from bot.conversation import Conversation
from bot.corrections import queue_corrections
from bot.planner import Planner, StoreLedger, queue_openings, queue_snoozed
from bot.plans.publishing import Answers
from bot.quotas import Quotas
from handlers.replies import Reply
from handlers.scene import Desk
from handlers.texts.quotas import quota_near
from handlers.texts.reminding import source_line
from knowledge.events import Event
from knowledge.plan import Plan, PlanError, load_plans
from knowledge.search import Matcher
from knowledge.titles import load_titles
from storage.calendar import OfficeCalendar
from storage.store import Store, StoreError

log = structlog.get_logger(__name__)

KNOWLEDGE = Path(knowledge.__file__).parent
COMMON = KNOWLEDGE / "common"
CACHE = "cache"
SHIPPED_PLANS = KNOWLEDGE / "plans"
TICK_S = 2
STAFF_PATH = "/quan-tri"
KEEP_MESSAGES = timedelta(days=30)


def load_desk(plans_dir: Path) -> Desk:
    """Read all plans and fit their matchers; raises PlanError."""
    plans = load_plans(SHIPPED_PLANS, plans_dir)
    if not plans:
        raise PlanError(SHIPPED_PLANS, ("no plan folder",))
    cache = plans_dir.parent / CACHE
    matchers = {}
    for plan in plans:
        sections = {section.id: section.text for section in plan.sections.values()}
        matchers[plan.id] = Matcher.load(plan.folder, COMMON, sections, cache / f"{plan.id}.npz")
    return Desk(plans, matchers, load_titles(COMMON), {})


@dataclass
class App:
    """Everything a running program consists of."""

    settings: Settings
    clock: Clock
    store: Store
    base_desk: Desk

    def __post_init__(self) -> None:
        self.conversation = Conversation(self.store, self.desk, self.clock)
        cache = self.settings.plans_dir.parent / CACHE
        self.answers = Answers(self.store, self.base_desk, self.clock, cache)
        self.quotas = Quotas(
            self.store, self.settings.zalo_max_users, self.settings.zalo_max_messages_per_month
        )
        self.planner = Planner(self.desk, StoreLedger(self.store))

    def desk(self) -> Desk:
        """The desk with the dates, the events and the plan the office has chosen by now."""
        office = replace(
            with_calendar(self.base_desk, self.store.calendar.read()),
            active=self.store.office.active_plan(),
            staff_page=self._staff_page(),
            keep_months=self.settings.retention_months,
        )
        return self.answers.desk(office)

    def _staff_page(self) -> str | None:
        """Where the staff sign in from outside; None when there is no public address."""
        base = self.settings.public_url
        return f"{str(base).rstrip('/')}{STAFF_PATH}" if base else None

    def tick(self) -> None:
        """One look at the calendar, at announcements whose minute is over, and at the answers."""
        now = self.clock.now()
        queue_corrections(self.store, self.desk(), now)
        self.planner.tick(now)
        queue_snoozed(self.store, self.desk(), now)
        queue_openings(self.store, self.desk(), now)
        self.store.announcements.start_due(now)
        self.answers.refresh_soon()
        if self.settings.zalo_bot_token:
            self._watch_quotas(now)

    def _watch_quotas(self, now: datetime) -> None:
        """Tell the staff when Zalo's limits come near."""
        for use in self.quotas.warn(now):
            text = quota_near(what=use.what, percent=use.percent, used=use.used, limit=use.limit)
            self.store.staff.tell_all(Reply(text), now)

    def purge(self) -> None:
        """Forget in time: message texts after 30 days, sessions that are over, old campaigns."""
        now = self.clock.now()
        self.store.office.purge_messages(now - KEEP_MESSAGES)
        self.store.staff.purge_sessions(now)
        # A movement with an open end is kept as if it ended with its year.
        plans = self.base_desk.plans
        ends = {plan.id: plan.period.end or date(plan.year, 12, 31) for plan in plans}
        self.store.retention.anonymise(ends, self.settings.retention_months, now)


def with_calendar(desk: Desk, calendar: OfficeCalendar) -> Desk:
    """The desk with the dates the office has set; its own events stand behind each plan's."""
    return replace(
        desk,
        plans=tuple(_with_events(plan, calendar) for plan in desk.plans),
        event_dates=calendar.dates,
        date_sources=calendar.sources,
    )


def _with_events(plan: Plan, calendar: OfficeCalendar) -> Plan:
    added, sources = calendar.events.get(plan.id, ()), calendar.sources.get(plan.id, {})
    notes = (source_line(source=sources.get(one.id, one.source)) for one in added)
    events = (
        Event(one.id, one.name, note=note, office_sets_date=True)
        for one, note in zip(added, notes, strict=True)
    )
    return replace(plan, events=(*plan.events, *events)) if added else plan


def desk_of_office(settings: Settings, desk: Desk) -> Desk:
    """The desk with the plan, the dates and the events of the office, for a single question.

    It is returned as it is where there is no database to read: a question needs none.
    """
    file = settings.database_url.removeprefix("sqlite:///")
    if file != settings.database_url and not Path(file).exists():
        return desk
    store = Store(settings.database_url)
    try:
        with closing(store):
            store.open()
            calendar, active = store.calendar.read(), store.office.active_plan()
    except StoreError as error:
        log.warning("asked without the office's calendar", code=error.code)
        return desk
    return replace(with_calendar(desk, calendar), active=active)


def build_app(settings: Settings, clock: Clock | None = None, desk: Desk | None = None) -> App:
    """Read the plans and open the store; raises PlanError or StoreError."""
    desk = desk or load_desk(settings.plans_dir)
    store = Store(settings.database_url)
    store.open()
    clock = clock or Clock(settings.clock_start)
    store.recover(clock.now())
    app = App(settings, clock, store, desk)
    app.answers.refresh()
    return app
