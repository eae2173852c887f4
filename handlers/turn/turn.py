"""What every dialog is handed in a turn, and the two small ways to end one.

The rule: a turn is read-only; a dialog answers with an Outcome built by `say` or `ask`.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from functools import cached_property

from handlers.turn import citing_texts as citing
from handlers.turn import texts as common
from handlers.values.effects import Effect
from handlers.values.messages import Inbound, Outcome
from handlers.values.person import Lookup, Person, RegistrationView
from handlers.values.replies import Choice, Reply
from handlers.values.staff import Audience
from handlers.values.state import DialogState, Idle
from knowledge.plan.head import Organisation
from knowledge.plan.plan import Plan
from knowledge.plan.titles import Title
from knowledge.search.search import Matcher
from knowledge.typed.said import Said

# Shorter than a night and a day: the first word of a new morning is no answer to yesterday.
LONG_SILENCE = timedelta(hours=20)


@dataclass(frozen=True)
class EntryView:
    """The staff's own words to a question; in force on every day for None and None.

    `topic` is what the plan is silent on and they tell.
    """

    question: str
    answer: str
    source: str
    by: str
    on: date
    valid_from: date | None = None
    valid_until: date | None = None
    title: str | None = None
    topic: str | None = None

    def holds_on(self, day: date) -> bool:
        """Tell whether the answer is in force on that day."""
        begun = self.valid_from is None or self.valid_from <= day
        return begun and (self.valid_until is None or day <= self.valid_until)


@dataclass(frozen=True)
class Office:
    """What the office has laid ready: plans (newest first), their matchers, titles, event dates.

    `event_dates` are the days the office set, by plan id and event id, and `date_sources` where
    they are from, as far as that was said. `active` is the plan the office chose, or None to
    let the calendar choose. `staff_page` is the address of the staff's page and `staff_machine`
    the only one where it opens, if that is so; `chat_page` is the address of the public page.
    `bot_links` open our bots and say what is put for `{start}`. `keep_months` is how long
    registrations are kept after the campaign. `day_off` tells what a day is called on which
    nobody is at work, None for any other. `entries` are the answers by the staff, by plan id
    and "entry:<id>", a section of the plan's matcher. `audiences` are of events that are for
    some units only, by plan id and event id. The campaigns of `closed` plans are over; `used`
    were put into use by the office.
    """

    plans: tuple[Plan, ...]
    matchers: Mapping[str, Matcher]
    titles: tuple[Title, ...]
    event_dates: Mapping[str, Mapping[str, date]]
    active: str | None = None
    staff_page: str | None = None
    chat_page: str | None = None
    staff_machine: str | None = None
    bot_links: tuple[str, ...] = ()
    keep_months: int = 24
    entries: Mapping[str, Mapping[str, EntryView]] = field(default_factory=dict)
    date_sources: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    audiences: Mapping[str, Mapping[str, Audience]] = field(default_factory=dict)
    closed: frozenset[str] = frozenset()
    used: frozenset[str] = frozenset()
    day_off: Callable[[date], str | None] = lambda day: None

    def plan_on(self, day: date) -> Plan:
        """The active plan, else the newest whose period holds the day, else the newest of all.

        A draft is only chosen by the office, or when there is nothing else; a closed one likewise.
        """
        plans = [plan for plan in self.plans if plan.id not in self.closed] or self.plans
        active = next((plan for plan in plans if plan.id == self.active), None)
        reviewed = [plan for plan in plans if plan.reviewed]
        running = [plan for plan in reviewed if plan.period.contains(day)]
        return active or (running or reviewed or plans)[0]

    @property
    def said_of_itself(self) -> tuple[str, ...]:
        """Its names, numbers and addresses: nobody else's, whoever has typed them."""
        offices = (plan.organisation for plan in self.plans)
        said = ((one.name, one.former_name, one.office, one.phone, one.address) for one in offices)
        return tuple(dict.fromkeys(text for row in said for text in row if text))

    def in_use(self, day: date) -> tuple[Plan, ...]:
        """The plan of the day, then the others that are neither drafts nor closed, newest first."""
        first = self.plan_on(day)
        others = (one for one in self.plans if one.reviewed and one.id not in self.closed)
        return (first, *(plan for plan in others if plan.id != first.id))

    def answering(self, day: date) -> tuple[Plan, ...]:
        """The plan of the day, then the others that still run, newest first.

        What is over answers only when it is named.
        """
        first, *others = self.in_use(day)
        return (first, *(plan for plan in others if not plan.period.is_over(day)))

    def known(self, day: date) -> tuple[Plan, ...]:
        """Every plan that may be named: those in use, then those whose campaigns are closed."""
        used = self.in_use(day)
        return (*used, *(one for one in self.plans if one.reviewed and one not in used))

    def audience(self, plan_id: str, event_id: str) -> Audience:
        """Whom an event of the calendar is for."""
        return self.audiences.get(plan_id, {}).get(event_id, Audience())

    def plan(self, plan_id: str) -> Plan | None:
        """A plan by its id."""
        return next((plan for plan in self.plans if plan.id == plan_id), None)


@dataclass(frozen=True)
class Turn:
    """One turn: who, what is known, and local time (aware).

    `bare`: no page and no /start has said how long messages are kept.
    """

    person: Person
    inbound: Inbound
    now: datetime
    office: Office
    lookup: Lookup
    bare: bool = False

    @cached_property
    def said(self) -> Said:
        """What was typed, ready to compare."""
        return Said(self.inbound.text)

    @cached_property
    def today(self) -> date:
        """The local calendar day."""
        return self.now.date()

    @cached_property
    def plan(self) -> Plan:
        """The plan of the day."""
        return self.office.plan_on(self.today)

    @cached_property
    def answering(self) -> tuple[Plan, ...]:
        """The plans that answer today, that of the day first."""
        return self.office.answering(self.today)

    @cached_property
    def known(self) -> tuple[Plan, ...]:
        """The plans that may be named today."""
        return self.office.known(self.today)

    @cached_property
    def dialog(self) -> DialogState:
        """The open dialog."""
        return self.person.conversation.dialog

    @cached_property
    def idle(self) -> bool:
        """Tell whether no dialog is open."""
        return isinstance(self.dialog, Idle)

    @property
    def long_silent(self) -> bool:
        """Whether a night and a day have passed since the last word."""
        touched = self.person.conversation.touched
        return touched is not None and self.now - touched > LONG_SILENCE

    def local(self, moment: datetime) -> datetime:
        """A stored moment in local time."""
        return moment.astimezone(self.now.tzinfo)

    def registration(self, code: str) -> RegistrationView | None:
        """The person's own registration with this code."""
        return next((view for view in self.person.registrations if view.code == code), None)

    @property
    def plan_name(self) -> str:
        """The plan of the day as people cite it."""
        return citing.plan_name(number=self.plan.number, day=self.plan.date)

    def title_names(self) -> dict[str, str]:
        """Every title's name by id."""
        return {title.id: title.name for title in self.office.titles}


def start_text(plan: Plan) -> str | None:
    """How the start of the plan's period is said; None when it is not known."""
    start = plan.period.start
    return plan.period_start_text or (common.day_text(start) if start else None)


def organisation_name(organisation: Organisation, day: date) -> str:
    """The alliance's name on that day: the former one before the merger."""
    if organisation.merged_on and organisation.former_name and day < organisation.merged_on:
        return organisation.former_name
    return organisation.name


def say(
    turn: Turn,
    *replies: Reply | str,
    dialog: DialogState | None = None,
    effects: tuple[Effect, ...] = (),
) -> Outcome:
    """End the turn with replies; the dialog becomes `dialog`, or idle when None."""
    made = tuple(Reply(reply) if isinstance(reply, str) else reply for reply in replies)
    conversation = replace(turn.person.conversation, dialog=dialog or Idle())
    return Outcome(conversation, made, effects)


def stay(turn: Turn, *replies: Reply | str, effects: tuple[Effect, ...] = ()) -> Outcome:
    """End the turn with replies and leave the dialog as it is."""
    return say(turn, *replies, dialog=turn.dialog, effects=effects)


def in_passing(outcome: Outcome) -> Outcome:
    """Said without leaving the open dialog, whose question is asked once more below it."""
    return replace(outcome, then="ask-again")


def beside(outcome: Outcome) -> Outcome:
    """Done beside an unfinished registration, which stays open and is asked again."""
    return replace(outcome, then="stay-open")


def with_notes(notes: tuple[str, ...], reply: Reply) -> Reply:
    """The reply with notes set before its text, as paragraphs."""
    said = tuple(filter(None, notes))
    return replace(reply, text="\n\n".join((*said, reply.text))) if said else reply


PAGE_SIZE = 8


def paged(choices: tuple[Choice, ...], page: int) -> tuple[Choice, ...]:
    """One page of a long list with a last choice ("more") that turns the page."""
    # The last one fits where "more" would stand.
    if len(choices) <= PAGE_SIZE + 1:
        return choices
    # The page only counts up: behind the last one comes the first again.
    start = page * PAGE_SIZE % (PAGE_SIZE * -(-len(choices) // PAGE_SIZE))
    return (*choices[start : start + PAGE_SIZE], Choice("more", common.MORE))
