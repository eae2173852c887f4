"""Greeting, menu and help."""

from dataclasses import replace

from handlers.turn import citing_texts as citing
from handlers.turn import texts as common
from handlers.turn.turn import Turn, organisation_name, start_text, stay
from handlers.values.effects import ForgetPerson
from handlers.values.messages import Outcome
from handlers.values.replies import Choice, Reply
from handlers.values.state import Idle

MENU = (
    Choice("go:ask", common.MENU_ASK),
    Choice("go:register", common.MENU_REGISTER),
    Choice("go:mine", common.MENU_MINE),
    Choice("go:calendar", common.MENU_CALENDAR),
    Choice("go:remind", common.MENU_REMIND),
    Choice("go:privacy", common.MENU_PRIVACY),
)


def greet(turn: Turn) -> Outcome:
    """The first message and the menu."""
    plan = turn.plan
    text = common.greeting(
        organisation=organisation(turn),
        plan=citing.plan_name(number=plan.number, day=plan.date),
        standing=standing(turn),
        registers=plan.registers,
    )
    outcome = stay(turn, Reply(text, MENU))
    return replace(outcome, conversation=replace(outcome.conversation, greeted=True))


def is_new(turn: Turn) -> bool:
    """Whether nobody has introduced the assistant to this person yet."""
    person = turn.person
    return not (person.conversation.greeted or person.consents or person.registrations)


def with_keeping(turn: Turn, outcome: Outcome) -> Outcome:
    """The first answer of a chat that nobody greeted says how long messages are kept."""
    after = outcome.conversation
    if not turn.bare or turn.inbound.group or turn.person.staff or not is_new(turn):
        return outcome
    # A form says it with its consent, and who has everything deleted is kept no longer.
    forgets = any(isinstance(effect, ForgetPerson) for effect in outcome.effects)
    if after.greeted or forgets or not isinstance(after.dialog, Idle) or not outcome.replies:
        return outcome
    last = outcome.replies[-1]
    last = replace(last, text=f"{last.text}\n\n{common.MESSAGES_KEPT}")
    told = replace(after, greeted=True)
    return replace(outcome, replies=(*outcome.replies[:-1], last), conversation=told)


def standing(turn: Turn) -> str:
    """Where today lies in the campaign; "" when nobody has looked at the period yet."""
    period, registers = turn.plan.period, turn.plan.registers
    # Of a period that a machine has read nobody is told that it is over.
    if not turn.plan.reviewed:
        return ""
    start = start_text(turn.plan)
    if period.end and period.is_over(turn.today):
        return common.standing_over(end=period.end, today=turn.today, registers=registers)
    if start and period.is_ahead(turn.today):
        return common.standing_ahead(start=start, today=turn.today, registers=registers)
    days = (period.end - turn.today).days if period.end else 0
    return common.standing_running(start=start, end=period.end, days=days, registers=registers)


def organisation(turn: Turn) -> str:
    """The alliance's name today; after a merger with the former name once."""
    organisation = turn.plan.organisation
    name = organisation_name(organisation, turn.today)
    if name == organisation.name and organisation.former_name and organisation.merged_on:
        return common.organisation_now(
            name=name, former=organisation.former_name, merged_on=organisation.merged_on
        )
    return name


def help_reply(turn: Turn) -> Outcome:
    """What can be said, with the menu."""
    return stay(turn, Reply(common.HELP if turn.plan.registers else common.HELP_WITHOUT, MENU))
