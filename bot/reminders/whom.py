"""People who are not reminded of an event, because it is for other units than theirs.

The rule: to a look they have had these reminders already. Nothing is stored of it, so that another
audience, or another unit, finds them due again.
"""

from collections.abc import Callable, Collection, Iterable, Mapping

from handlers.reminders.due import Decider
from handlers.values.staff import Audience
from storage.store import Listener

Outside = Callable[[Audience], Collection[int]]


def left_out(
    decider: Decider, people: Iterable[Listener], outside: Outside
) -> Mapping[int, frozenset[str]]:
    """By person the keys that are for others; `outside` finds whom an audience leaves out."""
    others: dict[Audience, Collection[int]] = {}
    found: dict[int, frozenset[str]] = {}
    for one in people:
        for audience, keys in decider.whom(one.subscription).items() if one.subscription else ():
            if audience not in others:
                others[audience] = outside(audience)
            if one.person_id in others[audience]:
                found[one.person_id] = found.get(one.person_id, frozenset()) | keys
    return found
