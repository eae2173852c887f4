"""Builds every part and connects them; runs until told to stop.

The rule: the only place that knows all parts. Tests build the same application from fakes.
"""

from contextlib import closing
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from functools import cached_property
from pathlib import Path
from socket import gethostname

import structlog

import knowledge
from bot.answering import Answering
from bot.answers.publishing import Answers
from bot.channels.registry import PLATFORMS, Platform, opened
from bot.clock import Clock
from bot.config import Settings
from bot.installation.database import open_to_run, store_of
from bot.installation.keys import Keys, load_keys
from bot.reminders.leaving import Leaving
from bot.reminders.ledger import StoreLedger
from bot.reminders.tick import Tick
from bot.sending.quota_texts import quota_near
from bot.sending.quotas import Quotas
from bot.troubles import Troubles
from handlers.reminders.texts import source_line
from handlers.turn.turn import Office
from handlers.values.label_texts import channel_name
from handlers.values.replies import Reply
from knowledge.plan.events import Event
from knowledge.plan.plan import Plan, PlanError, newest_first, read_plans
from knowledge.plan.titles import load_titles
from knowledge.search.search import Matcher
from storage.journal.journal import SCHEDULER
from storage.reminders.calendar import OfficeCalendar
from storage.staff.staff import tell_all
from storage.store import Store, StoreError

log = structlog.get_logger(__name__)

KNOWLEDGE = Path(knowledge.__file__).parent
COMMON = KNOWLEDGE / "common"
CACHE = "cache"
SHIPPED_PLANS = KNOWLEDGE / "plans"
STAFF_PATH = "/quan-tri"
LOOPBACK = ("127.0.0.1", "::1", "localhost")
KEEP_MESSAGES = timedelta(days=30)


def load_office(plans_dir: Path) -> Office:
    """Read the plans and fit their matchers. Raises PlanError when a shipped one is broken.

    One of the office's own that is broken is left out: `broken_plans` names it.
    """
    plans = usable_plans(plans_dir)
    cache = plans_dir.parent / CACHE
    matchers = {}
    for plan in plans:
        matchers[plan.id] = Matcher.load(
            plan.folder, COMMON, plan.texts, cache / f"{plan.id}.npz", headings=plan.headings
        )
    return Office(plans, matchers, load_titles(COMMON), {})


def list_office(plans_dir: Path) -> Office:
    """The same for a command that answers no question: nothing is fitted, nothing is kept."""
    return Office(usable_plans(plans_dir), {}, load_titles(COMMON), {})


def usable_plans(plans_dir: Path) -> tuple[Plan, ...]:
    """The plans in use, newest first. Raises PlanError when a shipped one is broken or none is."""
    shipped, broken = read_plans(SHIPPED_PLANS)
    if broken:
        raise broken[0]
    # The office's broken ones are told by `broken_plans`: the program runs without them.
    own, _ = read_plans(plans_dir)
    if not shipped and not own:
        raise PlanError(SHIPPED_PLANS, ("no plan folder",))
    return newest_first((*shipped, *own))


def broken_plans(plans_dir: Path) -> tuple[PlanError, ...]:
    """What is wrong with the office's own plans that are left out."""
    return read_plans(plans_dir)[1]


@dataclass
class App:
    """Everything a running program consists of."""

    settings: Settings
    clock: Clock
    store: Store
    base_office: Office
    troubles: Troubles = field(default_factory=Troubles)
    known_platforms: tuple[Platform, ...] = PLATFORMS

    def __post_init__(self) -> None:
        self.conversation = Answering(self.store, self.office, self.clock)
        cache = self.settings.plans_dir.parent / CACHE
        self.answers = Answers(self.store, self.base_office, self.clock, cache)
        self.platforms = opened(self.settings, self.known_platforms)
        self.quotas = tuple(
            Quotas(self.store, one.name, one.monthly(self.settings))
            for one in self.platforms
            if one.monthly
        )
        self.leaving = Leaving(self.store, self.office)
        self.calendar = Tick(self.store, self.office, StoreLedger(self.store))

    @cached_property
    def keys(self) -> Keys:
        """The installation's keys, read or made at first need; raises ConfigError."""
        return load_keys(self.settings)

    def office(self) -> Office:
        """The desk with the dates, the events and the plan the office has chosen by now."""
        office = replace(
            with_calendar(self.base_office, self.store.calendar.read()),
            active=self.store.active_plan.get(),
            staff_page=self._staff_page(),
            chat_page=str(self.settings.public_url) if self.settings.public_url else None,
            staff_machine=self._staff_machine(),
            keep_months=self.settings.retention_months,
        )
        return self.answers.office(office)

    def _staff_page(self) -> str:
        """Where the staff sign in: the public address, else the one of this machine."""
        chosen = self.settings
        if chosen.public_url:
            return f"{str(chosen.public_url).rstrip('/')}{STAFF_PATH}"
        here = "127.0.0.1" if self._staff_machine() else gethostname()
        return f"http://{here}:{chosen.port}{STAFF_PATH}"

    def _staff_machine(self) -> str | None:
        """This machine's name when the pages open on it alone."""
        alone = self.settings.host in LOOPBACK and self.settings.public_url is None
        return gethostname() if alone else None

    def tick(self) -> None:
        """One look at the calendar, and at announcements and answers whose minute is over."""
        now = self.clock.now()
        self.troubles.tell(self.store, now)
        self.calendar.at(now)
        self.store.announcements.start_due(now)
        self.answers.publish_due(now)
        self.answers.refresh_soon()
        self._watch_quotas(now)

    def _watch_quotas(self, now: datetime) -> None:
        """Tell the staff when a platform's limits come near."""
        for quotas in self.quotas:
            for use in quotas.warn(now):
                text = quota_near(
                    channel=channel_name(quotas.channel),
                    what=use.what,
                    percent=use.percent,
                    used=use.used,
                    limit=use.limit,
                )
                with self.store.change(SCHEDULER, now) as change:
                    tell_all(change, Reply(text))

    def purge(self) -> None:
        """Forget in time: messages, drafts, questions, sessions, old campaigns, silent chats."""
        now = self.clock.now()
        self.store.retention.purge_messages(now - KEEP_MESSAGES)
        self.store.staff.purge_sessions(now)
        # A movement with an open end is kept as if it ended with its year.
        plans = self.base_office.plans
        ends = {plan.id: plan.period.end or date(plan.year, 12, 31) for plan in plans}
        months = self.settings.retention_months
        self.store.retention.anonymise(ends, months, now)
        self.store.retention.clean(months, now)


def with_calendar(office: Office, calendar: OfficeCalendar) -> Office:
    """The desk with the dates the office has set; its own events stand behind each plan's."""
    return replace(
        office,
        plans=tuple(_with_events(plan, calendar) for plan in office.plans),
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


def office_as_set(settings: Settings, office: Office) -> Office:
    """The office with the plan, the dates and the events it has set, for a single question.

    It is returned as it is where there is no database to read: a question needs none.
    """
    clock = Clock(settings.clock_start)
    with closing(store_of(settings, rehearsing=clock.rehearsing, read_only=True)) as store:
        try:
            if store.is_new(rehearsing=clock.rehearsing):
                return office
            calendar, active = store.calendar.read(), store.active_plan.get()
        except StoreError as error:
            log.warning("asked without the office's calendar", code=error.code)
            return office
    return replace(with_calendar(office, calendar), active=active)


def build_app(settings: Settings, clock: Clock | None = None, office: Office | None = None) -> App:
    """For `run`: read the plans and open the store; raises PlanError or StoreError."""
    office = office or load_office(settings.plans_dir)
    clock = clock or Clock(settings.clock_start)
    app = App(settings, clock, open_to_run(settings, clock), office)
    app.troubles.add_plans(broken_plans(settings.plans_dir))
    app.answers.refresh()
    return app
