"""The first page: what waits for the staff, and the numbers with their charts.

The rule: a chart never stands without its table, and the numbers are those of the office papers.
"""

from collections import Counter
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import partial

from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.app import App
from bot.channels.zalo_oa.texts import TITLE as BILL
from bot.clock import LOCAL
from bot.desk.access import staff_required
from bot.desk.frame import desk, now, page, staff
from bot.desk.masking import shown
from bot.desk.overview import texts
from bot.desk.overview.charts import Bar, across, along
from bot.desk.overview.share import share_of
from bot.desk.overview.watched import months, refused
from bot.desk.people import texts as failure_texts
from bot.desk.people.failures import unreached_people
from bot.desk.registrations.page import office_and_plan
from bot.papers import by_unit, rows
from bot.papers import texts as paper_texts
from handlers.values.deliveries import DeliveryState
from handlers.values.effects import QuestionOutcome
from handlers.values.shown import label_texts as labels
from knowledge.plan.plan import Plan
from knowledge.plan.titles import Title
from storage.registrations.facts import RegistrationFact
from storage.registrations.listed import ListFilter
from storage.reminders.reminders import DeliveryView

DAYS = 30
SHOWN = 8
LATE = timedelta(minutes=15)


@dataclass(frozen=True)
class Figure:
    """A chart and its table."""

    title: str
    heading: str
    chart: Markup
    bars: Sequence[Bar]
    zeros: Sequence[str] = ()

    @property
    def empty(self) -> bool:
        """Nothing to show yet."""
        return not any(bar.value for bar in self.bars)


@staff_required(reads="overview")
def overview(request: Request) -> Response:
    """What waits, and the numbers."""
    app, at = desk(request).app, now(request)
    office, plan = office_and_plan(request)
    facts = app.store.registration_list.facts(plan.id)
    stopped = app.troubles.everywhere(app.store)
    answered, unanswered = app.store.questions.answered_and_open()
    figures = (
        by_day(facts, at.date()),
        by_type(facts),
        by_title(facts, office.titles),
        by_outcome(app.store.reminders.deliveries(at - timedelta(days=DAYS))),
        by_question(app.store.questions.outcomes(_last_days(at.date()))),
        by_answer(answered, unanswered),
    )
    return page(
        request,
        "overview/page.html",
        200,
        t=texts,
        plan=plan,
        stopped=[*stopped.values(), *noticed(app, stopped, at)],
        bills=[one.figures(at) for one in app.watchings],
        statuses=labels.STATUSES,
        counts=Counter(one.status for one in facts),
        open_questions=unanswered,
        waiting_elsewhere=elsewhere(app.store.registrations.waiting(), office.plans, plan.id),
        drafts=[one for one in office.plans if not one.reviewed and one.id != plan.id],
        totals=app.store.figures.counts(),
        figures=figures,
        months=months(request),
        refused=refused(request),
        share=share_of(app.store.units.all(), app.store.units.districts(), facts, at),
        bill=BILL,
        **_waiting(request, plan),
    )


def _waiting(request: Request, plan: Plan) -> dict[str, object]:
    """What the staff have to do, by its name on the page."""
    store, own = desk(request).app.store, staff(request).id
    waits = ListFilter(plan.id, status="sent", order="oldest")
    waiting = store.registration_list.page(waits, 0, SHOWN)
    unreached = unreached_people(store, partial(shown, request))
    unapproved = [one for one in store.announcements.newest() if one.status == "waiting"]
    return {
        "waiting": waiting.records,
        "waiting_total": waiting.total,
        "open_requests": store.requests.count(),
        "data_requests": store.data_requests.waiting(),
        "told_wrong": store.questions.told_wrong(now(request) - timedelta(days=7)),
        "to_approve": [one for one in unapproved if one.author_id != own],
        # Apart: nobody approves their own, these wait for a colleague.
        "own_waiting": [one for one in unapproved if one.author_id == own],
        "sheets_percent": store.signed_room.used_percent(),
        "f": failure_texts,
        "unreached": unreached[:SHOWN],
        "unreached_total": len(unreached),
    }


def noticed(app: App, stopped: Container[str], at: datetime) -> list[str]:
    """What a platform that has to be watched shows, unless it stopped and says so itself."""
    watched = (one for one in app.watchings if one.channel not in stopped)
    return [line for one in watched for line in one.lines(at)]


def elsewhere(
    waiting: Mapping[str, int], plans: Sequence[Plan], current: str
) -> list[tuple[str, str, int]]:
    """Other campaigns with registrations that still wait: id, what it is called, how many."""
    names = {plan.id: f"{plan.number or plan.id} ({plan.year})" for plan in plans}
    return [(one, names.get(one, one), count) for one, count in waiting.items() if one != current]


def by_day(facts: Iterable[RegistrationFact], today: date) -> Figure:
    """Standing registrations of the last 30 days by the day they were first sent."""
    days = _last_days(today)
    standing = (one for one in facts if one.status != "withdrawn")
    sent = Counter(one.sent_at.astimezone(LOCAL).date() for one in standing)
    bars = [Bar(f"{day.day}/{day.month}", sent[day]) for day in days]
    total = sum(bar.value for bar in bars)
    words = texts.by_day_words(total=total, most=max(bar.value for bar in bars))
    chart = along("by-day", texts.BY_DAY, words, bars)
    # The table leaves out the days without any.
    return Figure(texts.BY_DAY, texts.DAY, chart, [bar for bar in bars if bar.value])


def by_type(facts: Iterable[RegistrationFact]) -> Figure:
    """Units with an accepted registration by unit type."""
    counted = [one for one in facts if one.status in rows.COUNTED]
    units = by_unit.together(map(by_unit.identity_of_fact, counted))
    kinds = Counter(counted[places[0]].unit_type for places in units)
    bars = [Bar(name, kinds.pop(kind, 0)) for kind, name in labels.UNIT_TYPES.items()]
    bars += [Bar(paper_texts.UNKNOWN_TYPE, kinds.total())] if kinds else []
    return _across("by-type", texts.BY_TYPE, texts.TYPE, bars)


def by_title(facts: Iterable[RegistrationFact], titles: Sequence[Title]) -> Figure:
    """Collectives and people of accepted registrations by title."""
    aims = (aim for one in facts if one.status in rows.COUNTED for aim in one.aims)
    counts = rows.title_counts(aims, titles)
    bars = [Bar(count.name, count.count, int(count.subject == "individual")) for count in counts]
    return _across("by-title", texts.BY_TITLE, texts.TITLE_OF, bars)


def by_outcome(deliveries: Sequence[DeliveryView]) -> Figure:
    """Reminders and announcements of the last 30 days by what became of them.

    What was told with another one is no message of its own and has no bar.
    """
    found = Counter(map(_outcome, deliveries))
    shades = {"sent": 0, "late": 2, "queued": 1, "failed": 3, "unknown": 3, "missed": 3}
    bars = [Bar(texts.OUTCOMES[name], found[name], shade) for name, shade in shades.items()]
    return _across("by-outcome", texts.BY_OUTCOME, texts.OUTCOME, bars)


def by_question(asked: Mapping[QuestionOutcome, int]) -> Figure:
    """What people asked in the last 30 days, by what became of it."""
    shades: dict[QuestionOutcome, int] = {
        "answered": 0,
        "offered": 1,
        "silent": 2,
        "unclear": 3,
        "off-topic": 2,
        "harmful": 2,
    }
    bars = [
        Bar(texts.QUESTION_OUTCOMES[outcome], asked.get(outcome, 0), shade)
        for outcome, shade in shades.items()
    ]
    return _across("by-question", texts.BY_QUESTION, texts.OUTCOME, bars)


def by_answer(answered: int, unanswered: int) -> Figure:
    """Questions for the staff, answered and open."""
    bars = [Bar(texts.ANSWERED, answered), Bar(texts.OPEN, unanswered, 2)]
    return _across("by-answer", texts.BY_ANSWER, texts.OUTCOME, bars)


def _last_days(today: date) -> list[date]:
    return [today - timedelta(days=back) for back in range(DAYS - 1, -1, -1)]


def _across(name: str, title: str, heading: str, bars: Sequence[Bar]) -> Figure:
    some = [bar for bar in bars if bar.value]
    words = texts.words(pairs=[(bar.label, bar.value) for bar in some])
    # What there is none of fills the page otherwise: it is named in a line of its own.
    zeros = [bar.label for bar in bars if not bar.value]
    return Figure(title, heading, across(name, title, words, some), some, zeros)


def _outcome(delivery: DeliveryView) -> str:
    if delivery.state == DeliveryState.SENT and delivery.sent_at is not None:
        return "late" if delivery.sent_at - delivery.due_at > LATE else "sent"
    # Perhaps sent: apart from what surely was not.
    if delivery.state == DeliveryState.FAILED and delivery.reason == "unknown":
        return "unknown"
    return "queued" if delivery.state == DeliveryState.PLANNED else delivery.state


routes = [Route("/", overview)]
