"""What putting a plan into use changes, and for whom, before it is done.

The rule: the reminders are found by the tick that sends, once as things are and once as they will
be; nothing is written.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from bot.app import App
from bot.desk.plans.using import texts
from bot.desk.reminders.outlook import AHEAD, ComingReminders, coming
from bot.reminders.dated import with_calendar
from bot.reminders.foreseen import Entry, foresee
from handlers.questions.clauses import place_of
from handlers.reminders.running import running_plans
from handlers.turn.turn import Office
from knowledge.plan.events import occurrence
from knowledge.plan.plan import Plan, newest_first


@dataclass(frozen=True)
class Changes:
    """`lines` say what changes; `more` and `fewer` are reminders that will come or will not."""

    lines: tuple[str, ...]
    more: Sequence[ComingReminders]
    fewer: Sequence[ComingReminders]

    @property
    def people(self) -> tuple[int, int]:
        """How many people are reminded of something more, and of something less."""
        more = {person for one in self.more for person in one.people}
        fewer = {person for one in self.fewer for person in one.people}
        return len(more), len(fewer)


def changes(app: App, plan: Plan, now: datetime) -> Changes:
    """What becomes different when `plan`, as it will be in use, is the chosen one."""
    before = app.office()
    after = chosen(app, plan)
    plan = next(one for one in after.plans if one.id == plan.id)
    was, will = _reminders(app, before, now), _reminders(app, after, now)
    plans = (*(one for one in before.plans if one.id != plan.id), plan)
    more = _by_plan([entry for key, entry in will.items() if key not in was], plans, now)
    fewer = _by_plan([entry for key, entry in was.items() if key not in will], plans, now)
    return Changes(tuple(_lines(app, before, after, now.date())), more, fewer)


def chosen(app: App, plan: Plan) -> Office:
    """The office as it will be when `plan`, as it will be in use, is the chosen one."""
    before, calendar = app.office(), app.store.calendar.read()
    plan = with_calendar(replace(before, plans=(plan,)), calendar).plans[0]
    others = (one for one in before.plans if one.id != plan.id)
    return replace(
        before,
        plans=newest_first((*others, plan)),
        active=plan.id,
        closed=before.closed - {plan.id},
        used=before.used | {plan.id},
    )


def closing(app: App, plan: Plan, now: datetime) -> Changes:
    """What becomes different when the campaign of `plan` is closed."""
    office = app.office()
    was = _reminders(app, office, now)
    will = _reminders(app, replace(office, closed=office.closed | {plan.id}), now)
    gone = [entry for key, entry in was.items() if key not in will]
    fewer = _by_plan(gone, (plan,), now)
    lines = [texts.CLOSE_HINT]
    if waiting := app.store.registrations.waiting().get(plan.id, 0):
        lines.append(texts.waiting(count=waiting, was=plan))
    if queued := app.store.plans.waiting(plan.id):
        lines.append(texts.withdrawn(count=queued))
    return Changes(tuple(lines), (), fewer)


def _by_plan(
    entries: Sequence[Entry], plans: Iterable[Plan], now: datetime
) -> list[ComingReminders]:
    """The reminders of these plans; two may have an event of one name."""
    found = (
        one
        for plan in plans
        for one in coming([e for e in entries if e[1].plan_id == plan.id], plan.events, now)
    )
    return sorted(found, key=lambda one: one.on)


def _reminders(app: App, office: Office, now: datetime) -> dict[tuple[object, ...], Entry]:
    """What will be sent, by whom it goes to and what of."""
    entries = foresee(app.store, office, now, now + AHEAD)
    return {
        (new.person_id, new.event_id, new.occurs_on, at.date()): (at, new) for at, new in entries
    }


def _lines(app: App, before: Office, after: Office, today: date) -> list[str]:
    # What reads documents comes with a draft, and not when the program starts.
    from bot.plans.forms.hints import deadline_words

    was, plan = before.plan_on(today), after.plan_on(today)
    waiting = app.store.registrations.waiting().get(was.id, 0)
    listeners = app.store.reminders.listeners()
    unfinished = sum(any(c.draft_touched for c in one.chats) for one in listeners)
    same = was.id == plan.id
    answers = sum(
        entry.status == "published" and entry.text.plan_id == was.id
        for entry in app.store.entries.all()
    )
    lines = [texts.SAME_PLAN if same else texts.other_plan(was=was, plan=plan)]
    if not same and plan.period.start and plan.period.start > today:
        lines.append(texts.early(was=was, starts=plan.period.start))
    if was.organisation.name != plan.organisation.name:
        lines.append(texts.office(was=was, plan=plan))
    words, others = deadline_words(plan)
    lines.append(texts.registration(plan=plan, words=words))
    if plan.registers and plan.registration_deadline and others:
        places = [(each.words, place_of(plan, each.section)) for each in others]
        lines.append(texts.other_deadlines(days=places))
    lines += _calendar(after, plan, today)
    if not same and waiting:
        lines.append(texts.waiting(count=waiting, was=was))
    if not same and unfinished:
        lines.append(texts.unfinished(people=unfinished, plan=plan))
    if not same and answers:
        lines.append(texts.own_answers(count=answers, was=was))
    return lines


def _calendar(after: Office, plan: Plan, today: date) -> list[str]:
    """What the calendar of everybody gets, and what stays in it of campaigns that go on."""
    ahead, undated = _ahead(after, plan, today)
    lines = [texts.calendar(plan=plan, events=ahead, undated=undated)]
    for other in running_plans(after, today):
        still, _ = _ahead(after, other, today)
        if other.id != plan.id and still:
            lines.append(texts.calendar_stays(plan=other, events=still))
    return lines


def _ahead(office: Office, plan: Plan, today: date) -> tuple[int, int]:
    """How many events of a plan have a day that is still to come, and how many have none yet."""
    dates = office.event_dates.get(plan.id, {})
    known = [occurrence(event, today, dates.get(event.id)) for event in plan.events]
    waiting = (each for each in plan.events if each.office_sets_date and each.id not in dates)
    return sum(day is not None for day in known), sum(1 for _ in waiting)
