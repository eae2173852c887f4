"""Builds every part and connects them; runs until told to stop.

The rule: the only place that knows all parts. Tests build the same application from fakes.
"""

from collections.abc import Callable
from contextlib import closing
from dataclasses import InitVar, dataclass, field, replace
from datetime import date, datetime, timedelta
from functools import cached_property, partial
from socket import gethostname

import structlog

from bot.answers.publishing import Answers
from bot.answers.trial import Trials
from bot.beside.beating import CALENDAR
from bot.channels.registry import PLATFORMS, Platform, bot_links, opened
from bot.clock import Clock
from bot.config import Settings
from bot.days import off
from bot.installation.database import open_to_run, store_of
from bot.installation.keys import Keys, load_keys
from bot.journal_texts import sealed
from bot.keep.journal_seen import JournalSeen
from bot.papers.apart import PaperOrder, make_apart
from bot.plans.folders import broken_plans, load_office
from bot.plans.in_use import PlansInUse, laid_out_aside, lay_out
from bot.plans.learned.learned import CACHE
from bot.receiving.answering import Answering
from bot.reminders.dated import with_calendar
from bot.reminders.leaving import Leaving
from bot.reminders.ledger import StoreLedger
from bot.reminders.next_look import NextLook, Rest
from bot.reminders.tick import Tick
from bot.sending.quota_texts import quota_near
from bot.sending.quotas import Quotas, QuotaUse
from bot.troubles import Troubles
from bot.watch.refusals import Refusing
from bot.web.texts import staff_page_ended
from handlers.staff.digest import compose, new_requests, withdrawn
from handlers.turn.turn import Office
from handlers.values.reminding.quiet import in_quiet_hours
from handlers.values.reminding.settings import Subscription
from handlers.values.replies import Reply
from handlers.values.shown.label_texts import channel_name
from storage.change import Change
from storage.journal.journal import SCHEDULER
from storage.journal.seal import seal
from storage.registrations.withdrawals import tell_withdrawn
from storage.requests.telling import tell_new
from storage.staff.digests import send_due
from storage.staff.page_chats import end_silent
from storage.staff.staff import tell_all
from storage.store import Store, StoreError

log = structlog.get_logger(__name__)

STAFF_PATH = "/quan-tri"
LOOPBACK = ("127.0.0.1", "::1", "localhost")
KEEP_MESSAGES = timedelta(days=30)


@dataclass
class App:
    """Everything a running program consists of."""

    settings: Settings
    clock: Clock
    store: Store
    first_office: InitVar[Office]
    troubles: Troubles = field(default_factory=Troubles)
    known_platforms: tuple[Platform, ...] = PLATFORMS
    make_paper: Callable[[PaperOrder], bytes] = make_apart

    def __post_init__(self, first_office: Office) -> None:
        self._kept: tuple[tuple[int, Office], Office] | None = None
        self.refusing = Refusing(self.clock.now)
        self.trials = Trials(self.store.learnings, self.clock.now)
        self.conversation = Answering(
            self.store, self.office, self.clock, lambda where: self.refusing.note("code", where)
        )
        cache = self.settings.plans_dir.parent / CACHE
        self.answers = Answers(self.store, first_office, self.clock, cache)
        self.plans = PlansInUse(self.store, self.settings.plans_dir, self.answers)
        self.platforms = opened(self.settings, self.known_platforms)
        self.quotas = tuple(
            Quotas(self.store, one.name, one.monthly(self.settings))
            for one in self.platforms
            if one.monthly
        )
        self.watchings = tuple(
            one.watching(self.store, self.settings) for one in self.platforms if one.watching
        )
        self.leaving = Leaving(self.store, self.office)
        self.rest = Rest(NextLook(self.store), self.office)
        self.calendar = Tick(self.store, self.office, StoreLedger(self.store))
        # A rehearsal has a database of its own.
        seen_in = None if self.clock.rehearsing else self.settings.data_dir
        self._journal_seen = JournalSeen(self.store.journal, seen_in)

    @cached_property
    def keys(self) -> Keys:
        """The installation's keys, read or made at first need; raises ConfigError."""
        return load_keys(self.settings)

    @property
    def leads(self) -> bool:
        """Whether this copy of the program does what one of them does for all."""
        return self.store.presence.leads(CALENDAR)

    @property
    def base_office(self) -> Office:
        """The plans in use, as they are read from their folders."""
        return self.answers.base

    def used_up(self) -> frozenset[str]:
        """The channels whose platform says that the month's messages are used up."""
        now = self.clock.now()
        return frozenset(one.channel for one in self.quotas if one.is_refused(now) and one.is_over)

    def office(self) -> Office:
        """The desk with the dates, the events and the plan the office has chosen by now.

        Read again only when that may have changed.
        """
        # Whatever the office decides has a line in the journal, written with it.
        seen = (self.store.journal.last(), self.answers.office())
        kept = self._kept
        if kept is None or kept[0][0] != seen[0] or kept[0][1] is not seen[1]:
            kept = self._kept = (seen, self._office_now(seen[1]))
        return kept[1]

    def _office_now(self, served: Office) -> Office:
        standing = self.plans.standing()
        return replace(
            with_calendar(served, self.store.calendar.read()),
            active=standing.active,
            closed=standing.closed,
            used=standing.used,
            staff_page=self._staff_page(),
            chat_page=str(self.settings.public_url) if self.settings.public_url else None,
            staff_machine=self._staff_machine(),
            bot_links=bot_links(self.settings),
            keep_months=self.settings.retention_months,
            day_off=off.called,
        )

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

    def tick(self) -> bool:
        """One look at the calendar, and at announcements and answers whose minute is over.

        False when none was needed: nothing was stored since the last, and nothing is due yet. Of
        several copies of the program one writes; the others only see what is in use by now.
        """
        now, leads = self.clock.now(), self.leads
        self.store.retention.wipe_again()
        # Whoever takes over looks, whatever was seen before.
        version = f"{self.store.version()} {leads}"
        if self.rest.lasts(version, now) and not self.troubles.is_news(self.store):
            return False
        self.troubles.tell(self.store, now)
        if leads:
            self.calendar.at(now)
            self.store.announcements.start_due(now)
            self.answers.publish_due(now)
            self._send_digests(now)
            self._tell_arrived(now)
        # Both: the second is asked whatever the first says.
        served = [self.plans.refresh_soon(), self.answers.refresh_soon()]
        self._watch_quotas(now)
        self.rest.begins(version, now, done=all(served))
        return True

    def _send_digests(self, now: datetime) -> None:
        if self.store.digests.any_due(now):
            with self.store.change(SCHEDULER, now) as change:
                send_due(change, now, compose)

    def _tell_arrived(self, now: datetime) -> None:
        # At night nobody calls anybody: whoever wrote then is told of in the morning.
        if in_quiet_hours(Subscription(since=now), now):
            return
        if self.store.requests_told.waits():
            with self.store.change(SCHEDULER, now) as change:
                tell_new(change, new_requests)
        if self.store.withdrawals.waits(now):
            with self.store.change(SCHEDULER, now) as change:
                tell_withdrawn(change, withdrawn)

    def _watch_quotas(self, now: datetime) -> None:
        """Tell the staff when a platform's limits come near."""
        for quotas in self.quotas:
            quotas.warn(now, partial(_tell_of_limit, quotas.channel))
        for watching in self.watchings:
            watching.watch(now, lambda change, line: tell_all(change, Reply(line), of_staff=True))

    def seal(self) -> None:
        """Send the journal's last hash of the day to the admins, in waking hours.

        Of one that was cut off it would be taken for the right one.
        """
        now = self.clock.now()
        if not self._journal_seen.follow(now):
            return
        if not in_quiet_hours(Subscription(since=now), now):
            with self.store.change(SCHEDULER, now) as change:
                seal(change, lambda line, mark: Reply(sealed(line=line, seal=mark)))

    def hide_codes(self) -> None:
        """What opened something for a while stands nowhere any more."""
        self.store.outbox.hide_codes(self.clock.now())

    def purge(self) -> None:
        """Forget in time: messages, drafts, questions, sessions, old campaigns, silent chats."""
        now = self.clock.now()
        self.store.retention.purge_messages(now - KEEP_MESSAGES)
        self.store.staff.purge_sessions(now)
        self.store.outbox.hide_codes(now, everywhere=True)
        with self.store.change(SCHEDULER, now) as change:
            end_silent(change, lambda name: Reply(staff_page_ended(name=name)))
        # A movement with an open end is kept as if it ended with its year.
        plans = self.base_office.plans
        ends = {plan.id: plan.period.end or date(plan.year, 12, 31) for plan in plans}
        months = self.settings.retention_months
        self.store.retention.anonymise(ends, months, now)
        self.store.retention.clean(months, now)


def _tell_of_limit(channel: str, change: Change, use: QuotaUse) -> None:
    """To everybody of the staff who may act."""
    text = quota_near(
        channel=channel_name(channel),
        what=use.what,
        percent=use.percent,
        used=use.used,
        limit=use.limit,
    )
    tell_all(change, Reply(text), of_staff=True)


def office_as_set(settings: Settings) -> Office:
    """The office with the plans, the dates and the events it has set, for a single question.

    Where there is no database to read the folders alone: a question needs none.
    """
    clock = Clock(settings.clock_start)
    with closing(store_of(settings, rehearsing=clock.rehearsing, read_only=True)) as store:
        try:
            if store.is_new(rehearsing=clock.rehearsing):
                return load_office(settings.plans_dir)
            calendar, standing = store.calendar.read(), store.plans.standing()
            with laid_out_aside(store) as laid_out:
                read = load_office(settings.plans_dir, laid_out)
        except (StoreError, OSError) as error:
            log.warning("asked without what the office has set", why=str(error))
            return load_office(settings.plans_dir)
    office = with_calendar(read, calendar)
    return replace(office, active=standing.active, closed=standing.closed, used=standing.used)


def build_app(settings: Settings, clock: Clock | None = None, office: Office | None = None) -> App:
    """For `run`: read the plans and open the store; raises PlanError or StoreError."""
    clock = clock or Clock(settings.clock_start)
    store = open_to_run(settings, clock)
    laid_out = lay_out(store, settings.plans_dir)
    office = office or load_office(settings.plans_dir, laid_out)
    app = App(settings, clock, store, office)
    app.troubles.add_plans(broken_plans(settings.plans_dir, laid_out))
    app.answers.refresh()
    return app
