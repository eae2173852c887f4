"""One look at the reminder calendar, and the way of one reminder through it.

 0. **Look.** The copy that leads calls `App.tick` again and again (`bot.rounds.chores`).
 1. **Correct.** Was anybody told a day that is not the day any more? Reminders of it that wait are
    taken back, and whoever read one is corrected (`bot.reminders.corrections`).
 2. **Decide.** For all people with equal settings: which reminders has the calendar brought by now,
    and which of them come too late to be sent? (`handlers.reminders.due`)
 3. **Narrow.** Of these each person gets what they have not had yet and what came due since they
    subscribed; of several late reminders of one day only the latest. People with equal settings to
    whom the same is due are one share, and are asked about only what no look has settled before
    (`bot.reminders.settled`).
 4. **Join.** Events of one day go into one message; the others are noted as told with it.
 5. **Write.** The ledger puts message and delivery into the outbox in one transaction, under a key
    that a person has once (`bot.reminders.ledger`; a share by `storage.reminders.sets`, one person
    by `.queue`). So nothing is lost and nothing comes twice, whenever the program is killed.
 6. **Recall, repeat, announce.** Registrations left unfinished, reminders asked for again, and the
    news that registration is open go the same way.

From the outbox it is sent by `bot.sending.delivery`, which lets `bot.reminders.leaving` word it for
the day on which it leaves; `storage.outbox.outbox.record_sent` makes the delivery SENT.

The rule: the running program, the rehearsed clock, `htx-bot reminders` and the desk's preview look
with this same tick and differ in the ledger alone. What a look has settled stands in the database
and not in memory; when the next one is needed says `bot.reminders.next_look`.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta

from bot.reminders.corrections import correct
from bot.reminders.ledger import Ledger
from bot.reminders.unfinished import UNFINISHED_AFTER, nudges
from handlers.reminders.calendar import own_errand, registration_open, reminder
from handlers.reminders.due import PAST, Decider, Due
from handlers.reminders.running import running_plans, whose
from handlers.turn.turn import Office
from handlers.values.deliveries import DeliveryKind
from handlers.values.reminding.quiet import in_quiet_hours
from handlers.values.reminding.settings import Subscription
from knowledge.plan.plan import Plan
from storage.outbox.lasting import end_of
from storage.store import NewReminder, Snooze, Store

OPENING = "registration-open"
# How long the news of an opening is news where the plan names no last day.
NEWS = timedelta(days=30)


class Tick:
    """Looks at the calendar with the office as it is then, and writes into one ledger."""

    def __init__(self, store: Store, office: Callable[[], Office], ledger: Ledger) -> None:
        self._store = store
        self._office = office
        self._ledger = ledger

    def at(self, now: datetime) -> None:
        """Write everything that is due by `now` (aware local time)."""
        office = self._office()
        self._ledger.begin()
        correct(self._store, self._ledger, office, now)
        self._ledger.close(now)
        remind(self._ledger, office, now)
        self._repeat(office, now)
        self._announce_opening(office, now)
        self._ledger.close(now)

    def _repeat(self, office: Office, now: datetime) -> None:
        """The reminders people asked to get again."""
        for snooze in self._store.reminders.snoozes_due(now):
            if new := _again(snooze, office, now):
                self._ledger.write(new, now)

    def _announce_opening(self, office: Office, now: datetime) -> None:
        """Tell whoever asked for it that registration is open: once a campaign, not at night."""
        plan = office.plan_on(now.date())
        window = plan.registration
        open_now = plan.registers and window is not None and window.contains(now.date())
        if window is None or not open_now or in_quiet_hours(Subscription(since=now), now):
            return
        key, reply = f"{OPENING}/{plan.id}", registration_open(plan, window.end)
        day, until = window.start or now.date(), end_of(window.end or now.date() + NEWS)
        for person_id in self._store.reminders.interested(key):
            new = NewReminder(person_id, key, OPENING, day, 0, now, reply, until=until)
            new = replace(new, kind=DeliveryKind.OPENING, plan_id=plan.id)
            self._ledger.write(new, now)


def remind(ledger: Ledger, office: Office, now: datetime) -> None:
    """The reminders of all listeners, and the nudges for registrations they left unfinished."""
    decider = Decider(office, now)
    for share in ledger.shares(decider):
        for plan, current, found in decider.due(share.chosen, share.known):
            # Nobody can register for a movement that another one has followed.
            registered = not current or plan.id in share.registered
            for new in _joined(plan, share.people[0], found, now, registered):
                ledger.write_to(share, new, now)
    for listener in ledger.unfinished(now - UNFINISHED_AFTER):
        for nudge in nudges(listener, now):
            ledger.write(nudge, now)


def _joined(
    plan: Plan, person_id: int, found: list[Due], now: datetime, registered: bool
) -> Iterator[NewReminder]:
    """One message for the events of a day, then a line for each that is told with it.

    The message comes first: a crash between the two repeats a line, it does not lose one.
    """
    sent_with: dict[tuple[date, int], list[Due]] = {}
    for due in found:
        if due.reason:
            yield replace(_entry(plan, person_id, due), reason=due.reason)
        else:
            sent_with.setdefault((due.occurs_on, due.days_before), []).append(due)
    for (day, _), group in sent_with.items():
        reply = reminder(plan, [due.event for due in group], day, now, registered)
        yield replace(_entry(plan, person_id, group[0]), reply=reply)
        yield from (_entry(plan, person_id, other) for other in group[1:])


def _entry(plan: Plan, person_id: int, due: Due) -> NewReminder:
    """Without a message and a reason: another one's message tells it."""
    new = NewReminder(person_id, due.key, due.event.id, due.occurs_on, due.days_before, due.due_at)
    return replace(new, plan_id=plan.id)


def _again(snooze: Snooze, office: Office, now: datetime) -> NewReminder | None:
    """A reminder asked for again; None while its plan is left out until somebody mends it."""
    if snooze.kind == DeliveryKind.OWN:
        return _own(snooze, office, now)
    plans = running_plans(office, now.date())
    plan = whose(replace(office, plans=plans), snooze.event_id, snooze.occurs_on, snooze.plan_id)
    event = next((e for e in plan.events if e.id == snooze.event_id), None) if plan else None
    past = snooze.occurs_on < now.date()
    if event is None and not past:
        return None
    new = NewReminder(
        person_id=snooze.person_id,
        key=snooze.key,
        event_id=snooze.event_id,
        occurs_on=snooze.occurs_on,
        days_before=snooze.days_before,
        due_at=snooze.due_at,
        kind=DeliveryKind.SNOOZE,
        plan_id=snooze.plan_id,
    )
    if event is None or plan is None or past:
        return replace(new, reason=PAST)
    # As in `remind`: only the plan of the day, the first, still takes registrations.
    registered = plan.id != plans[0].id or plan.id in snooze.registered
    return replace(new, reply=reminder(plan, [event], snooze.occurs_on, now, registered))


def _own(snooze: Snooze, office: Office, now: datetime) -> NewReminder:
    """An errand of the person's own; its words go with the message and stay nowhere else."""
    new = NewReminder(
        person_id=snooze.person_id,
        key=snooze.key,
        event_id=DeliveryKind.OWN,
        occurs_on=snooze.occurs_on,
        days_before=0,
        due_at=snooze.due_at,
        kind=DeliveryKind.OWN,
    )
    if snooze.occurs_on < now.date():
        return replace(new, reason=PAST)
    registered = office.plan_on(now.date()).id in snooze.registered
    return replace(new, reply=own_errand(snooze.event_id, registered=registered))
