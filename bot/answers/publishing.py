"""The answers by the staff that are in use, and the publication of a new one.

The rule: one fit at a time, in a thread of its own; what is served changes only when the new
matcher is ready. An answer is used, and its askers are told, only when its minute is over.
"""

from collections import ChainMap
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from threading import Lock, Thread

import structlog

from bot.answers.entries import (
    Taught,
    in_force,
    judge_entry,
    label_of,
    matcher_with,
    plain_words,
    view_of,
)
from bot.answers.told import answered_by, message_of
from bot.answers.tries import missed, try_out
from bot.clock import Clock
from handlers.turn.turn import EntryView, Office
from knowledge.plan.plan import Plan
from knowledge.search.search import Matcher
from storage.journal.journal import Actor
from storage.questions.entries import Entry, judged, publish
from storage.questions.judging import JudgeStep, end_judging
from storage.store import Store, StoreError

log = structlog.get_logger(__name__)

# How often the others are told how far a judgement is, from its beginning to its end.
TOLD = 20


@dataclass(frozen=True)
class _Served:
    """The plans, and the answers in use by plan."""

    base: Office
    entries: Mapping[str, tuple[Entry, ...]]
    matchers: Mapping[str, Matcher]

    @cached_property
    def office(self) -> Office:
        """What is served."""
        views: dict[str, Mapping[str, EntryView]] = {
            plan_id: {label_of(e): view_of(e) for e in entries if e.text.answer is not None}
            for plan_id, entries in self.entries.items()
        }
        return replace(self.base, matchers=self.matchers, entries=views)


class Answers:
    """The answers by the staff of one running program; safe to call from several threads."""

    def __init__(self, store: Store, base: Office, clock: Clock, cache: Path) -> None:
        self._store, self._clock, self._cache = store, clock, cache
        self._served = _Served(base, {}, base.matchers)
        self._fitting = Lock()
        # By answer: the token of its judgement. What failed is given back as soon as it can be.
        self._judging: dict[int, str] = {}
        self._failed: set[str] = set()
        self._taking = Lock()
        self._refreshing: Thread | None = None

    @property
    def base(self) -> Office:
        """The office without the answers by the staff."""
        return self._served.base

    def office(self) -> Office:
        """The office with the answers in use: the same object until they change."""
        return self._served.office

    def step(self, entry_id: int) -> JudgeStep | None:
        """How far this entry's judgement is, here or at another copy; None when none goes on."""
        return self._store.judgings.step(entry_id)

    def refresh(self) -> None:
        """Serve what is published and in force today; fits (10 s a plan) only what changed."""
        with self._fitting:
            self._refresh(self._wanted(self._clock.now().date()), self.base)

    def rebase(self, base: Office) -> None:
        """Serve other plans from now on, with their answers."""
        with self._fitting:
            self._refresh(self._wanted(self._clock.now().date()), base)

    def refresh_soon(self) -> bool:
        """The same in the background, when something was published, retired or has expired.

        Whether that was needless.
        """
        running = self._refreshing is not None and self._refreshing.is_alive()
        # A judgement serves what is published first; a second thread would wait for the same lock.
        self._give_back()
        if running or self._judging:
            return False
        if self._is_served(self._wanted(self._clock.now().date())):
            self._sweep()
            return True
        self._refreshing = Thread(target=self.refresh, name="answers", daemon=True)
        self._refreshing.start()
        return False

    def judge_soon(self, entry_id: int, by: Actor) -> bool:
        """Judge and schedule in the background; False when that goes on, here or elsewhere."""
        if not self._takes(entry_id):
            return False
        Thread(target=self._try, args=(entry_id, by), name="entry", daemon=True).start()
        return True

    def judge(self, entry_id: int, by: Actor) -> Entry:
        """Judge an entry; it is scheduled when nothing got worse.

        Raises LookupError for one that is not to be judged now, or is of an unknown plan.
        """
        if not self._takes(entry_id):
            raise LookupError(f"entry {entry_id} is not to be judged now")
        return self._judge_taken(entry_id, by)

    def publish_due(self, now: datetime) -> None:
        """Publish the answers whose minute is over by `now`, and tell their askers."""
        for entry in self._store.entries.due(now):
            plan = self.base.plan(entry.text.plan_id)
            if plan is None:
                continue
            ids = [one.id for one in answered_by(entry.text, self._store.questions.all())]
            change_of = self._store.change(Actor(entry.written_by), now)
            # Another copy was faster, or it was just taken back.
            with suppress(LookupError), change_of as change:
                publish(change, entry.id, ids, message_of(plan, entry.text))

    def _try(self, entry_id: int, by: Actor) -> None:
        try:
            self._judge_taken(entry_id, by)
        # Runs in the background with nobody to tell: the entry stays "judging", and the page
        # offers to try again.
        except Exception:
            log.exception("entry not judged", entry=entry_id)

    def _takes(self, entry_id: int) -> bool:
        """Whether this answer is ours to judge from now on; raises StoreError."""
        with self._taking:
            if entry_id in self._judging:
                return False
            token = self._store.judgings.begin(entry_id)
            if token is not None:
                self._judging[entry_id] = token
            return token is not None

    def _judge_taken(self, entry_id: int, by: Actor) -> Entry:
        token = self._judging[entry_id]
        try:
            with self._fitting:
                return self._judge(entry_id, by, token)
        except BaseException:
            self._failed.add(token)
            raise
        finally:
            with suppress(StoreError):
                self._give_back()
            del self._judging[entry_id]

    def _give_back(self) -> None:
        """What failed is anybody's to judge; raises StoreError, and is tried again."""
        for token in tuple(self._failed):
            self._store.judgings.drop(token)
            self._failed.discard(token)

    def _judge(self, entry_id: int, by: Actor, token: str) -> Entry:
        entry = self._store.entries.get(entry_id)
        plan = self.base.plan(entry.text.plan_id) if entry else None
        if entry is None or plan is None:
            raise LookupError(f"no entry {entry_id} of a plan in use")
        self._show(token, JudgeStep("fitting"))
        self._refresh(self._wanted(self._clock.now().date()), self.base)
        others, before = self._as_it_will_be(plan, entry)
        candidate, base = self._candidate(plan, entry.id), self.base.matchers[plan.id]
        after = matcher_with(plan, base, _in_order([*others, entry]), candidate)
        with_entry = Taught(after, [*others, entry])
        tried = try_out(plan, with_entry, entry)
        problems = judge_entry(
            plan,
            Taught(before, others),
            with_entry,
            entry,
            {plain_words(one.question) for one in self._store.questions.all(open_only=False)},
            lambda done, whole: self._checks(token, done, whole),
        )
        problems = (*problems, *missed(entry, tried))
        # What was fitted holds the askers' words and is of no use any more.
        if problems:
            candidate.unlink(missing_ok=True)
        with self._store.change(by, self._clock.now()) as change:
            # First: whoever was taken for dead meanwhile writes nothing.
            end_judging(change, entry_id, token)
            return judged(change, entry.id, problems, tried)

    def _as_it_will_be(self, plan: Plan, entry: Entry) -> tuple[list[Entry], Matcher]:
        """The other answers with those whose minute still runs, and the matcher that knows them."""
        served = [e for e in self._served.entries.get(plan.id, ()) if e.id != entry.id]
        running = [
            e
            for e in self._store.entries.all()
            if e.status == "scheduled" and not e.only_askers and e.text.plan_id == plan.id
        ]
        if not running:
            return served, self._served.matchers[plan.id]
        others, cache = _in_order([*served, *running]), self._candidate(plan, running[-1].id)
        return list(others), matcher_with(plan, self.base.matchers[plan.id], others, cache)

    def _checks(self, token: str, done: int, whole: int) -> None:
        if done * TOLD // whole != (done - 1) * TOLD // whole:
            self._show(token, JudgeStep("checking", done, whole))

    def _show(self, token: str, step: JudgeStep) -> None:
        # How far it is is worth no judgement.
        with suppress(StoreError):
            self._store.judgings.move(token, step)

    def _wanted(self, today: date) -> dict[str, tuple[Entry, ...]]:
        found: dict[str, list[Entry]] = {}
        for entry in self._store.entries.all():
            if entry.status == "published" and in_force(entry.text, today):
                found.setdefault(entry.text.plan_id, []).append(entry)
        return {plan_id: _in_order(entries) for plan_id, entries in found.items()}

    def _is_served(self, wanted: Mapping[str, tuple[Entry, ...]]) -> bool:
        return wanted == self._served.entries

    def _refresh(self, wanted: dict[str, tuple[Entry, ...]], base: Office) -> None:
        served = self._served
        if base is served.base and self._is_served(wanted):
            return
        matchers: dict[str, Matcher] = {}
        for plan in base.plans:
            entries = wanted.get(plan.id, ())
            if entries and self._is_as_before(plan, entries, base):
                matchers[plan.id] = served.matchers[plan.id]
            elif entries:
                # The newest answer was judged with all others
                # in: its fit is the one that is wanted.
                fitted = self._candidate(plan, max(entry.id for entry in entries))
                if fitted.exists():
                    fitted.replace(self._file(plan))
                own = base.matchers[plan.id]
                matchers[plan.id] = matcher_with(plan, own, entries, self._file(plan))
            else:
                self._file(plan).unlink(missing_ok=True)
        # Behind one another, and only read: to copy them all would be to learn every draft. The
        # library's type asks for maps that can be written, which the first of them is.
        behind: Mapping[str, Matcher] = ChainMap(matchers, base.matchers)  # type: ignore[arg-type]
        self._served = _Served(base, wanted, behind)

    def _is_as_before(self, plan: Plan, entries: tuple[Entry, ...], base: Office) -> bool:
        """Whether the plan and its answers are those that are served."""
        before = self._served.base.matchers.get(plan.id)
        same = entries == self._served.entries.get(plan.id)
        return same and base.matchers[plan.id] is before

    def _sweep(self) -> None:
        """Remove what was fitted for answers that do not wait: it holds their askers' words."""
        waiting = [one for one in self._store.entries.all() if one.status == "scheduled"]
        kept = {f"{one.text.plan_id}-candidate-{one.id}.npz" for one in waiting}
        for left in self._cache.glob("*-candidate-*"):
            if left.name not in kept:
                left.unlink(missing_ok=True)

    def _file(self, plan: Plan) -> Path:
        return self._cache / f"{plan.id}-entries.npz"

    def _candidate(self, plan: Plan, entry_id: int) -> Path:
        """What was fitted to judge an entry; served when it is published."""
        return self._cache / f"{plan.id}-candidate-{entry_id}.npz"


def _in_order(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    return tuple(sorted(entries, key=lambda entry: entry.id))
