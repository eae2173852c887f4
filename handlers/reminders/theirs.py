"""The events a person is reminded of: those of the plan that are not for other units than theirs.

The rule: of whom no unit is known, nothing is kept from; the calendar is shown whole to everybody.
"""

from handlers.turn.turn import Turn
from knowledge.plan.events import Event
from knowledge.plan.plan import Plan


def theirs(turn: Turn, plan: Plan) -> tuple[Event, ...]:
    """The plan's events for everybody, and those for a unit of the person."""
    return tuple(event for event in plan.events if is_theirs(turn, plan, event.id))


def is_theirs(turn: Turn, plan: Plan, event_id: str) -> bool:
    """Whether the calendar reminds this person of the event."""
    audience = turn.office.audiences.get(plan.id, {}).get(event_id)
    return audience is None or not turn.lookup.outside(audience)
