"""What a message wants (its act), where it was said (the place), and what it says (the slots).

The rule: these words are the contract of `htx-bot understand`; a slot counts only where the text
says it, so what was not said is None or empty.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal, get_args

Act = Literal[
    "question", "register", "continue", "restart", "view", "status", "change", "withdraw",
    "cancel", "back", "skip", "keep", "yes", "no", "wait", "choice", "values", "correct", "same",
    "add-person", "remove-person", "remind-on", "remind-off", "remind-set", "snooze", "calendar",
    "my-data", "delete-data", "withdraw-consent", "link", "human", "greeting", "thanks", "bye",
    "praise", "complaint", "who-are-you", "help", "off-topic", "harmful", "empty",
]  # fmt: skip
Place = Literal[
    "idle", "answered", "offered", "silent", "reminder", "returned", "sent", "consent", "kind",
    "unit-type", "unit-name", "commune", "contact", "phone", "collective-title", "person",
    "person-title", "people", "targets", "review", "cancel", "resume", "reuse", "unit-pick",
    "initiative", "delete", "withdraw", "stop-consent", "remind-days", "remind-hour", "roll-call",
    "substitute",
]  # fmt: skip
ACTS: tuple[Act, ...] = get_args(Act)
PLACES: tuple[Place, ...] = get_args(Place)


@dataclass(frozen=True)
class PersonSaid:
    """One person of a list as far as the text says: titles and positions by their full names.

    `beside`, a commendation beside the title or the other way round, is no slot of the contract.
    """

    name: str | None = None
    position: str | None = None
    title: str | None = None
    initiative: str | None = None
    beside: str | None = None


@dataclass(frozen=True)
class Slots:
    """What a message says. The form's slots first, then those of wishes and corrections.

    Kinds, types of unit, titles and positions stand in full, in the words of the contract; names,
    units, communes and aims as typed, without lead-ins and politeness. `phone`: digits from 0.
    `hour`: 0-23 or "7:30". `days_before`: whole days. `date`, `event`: as said. `month`, `week`: a
    number, "this" or "next". `places`: choices from 1, the last one -1. `field`: a slot's name.
    `collective_commendation`, beside a title of the unit, is no slot of the contract.
    """

    kind: str | None = None
    unit_type: str | None = None
    unit_name: str | None = None
    commune: str | None = None
    contact_name: str | None = None
    contact_position: str | None = None
    phone: str | None = None
    collective_title: str | None = None
    collective_commendation: str | None = None
    targets: tuple[str, ...] = ()
    people: tuple[PersonSaid, ...] = ()
    code: str | None = None
    field: str | None = None
    value: str | None = None
    places: tuple[int, ...] = ()
    place: int | None = None
    name: str | None = None
    of: Literal["last", "contact"] | None = None
    hour: int | str | None = None
    days_before: tuple[int, ...] = ()
    date: str | None = None
    event: str | None = None
    in_hours: float | None = None
    until: str | None = None
    quiet_from: int | str | None = None
    quiet_to: int | str | None = None
    month: int | str | None = None
    week: int | str | None = None

    def said(self) -> dict[str, Any]:
        """Only what was said, as JSON shows it; the same object each time."""
        return self._said

    @cached_property
    def _said(self) -> dict[str, Any]:
        kept = _filled(self)
        if self.people:
            kept["people"] = [_filled(person) for person in self.people]
        # Never said without the title, and the contract has one honour of the unit or of a person.
        for one in (kept, *kept.get("people", ())):
            one.pop("collective_commendation", None)
            one.pop("beside", None)
        return {name: list(v) if isinstance(v, tuple) else v for name, v in kept.items()}


def _filled(value: object) -> dict[str, Any]:
    """What stands there; asked for many times a message, so without `asdict`, which copies all."""
    # What a cached property keeps beside the fields is named with "_".
    return {
        name: one
        for name, one in vars(value).items()
        if one is not None and one != () and name[0] != "_"
    }


@dataclass(frozen=True)
class Talk:
    """How much of a message is talk that asks for nothing, from 0 to 1, and the likeliest kind."""

    act: Act
    share: float


# How sure a reading has to be, where a step has no measure of its own: likelier than the others if
# something else speaks for it too; than all others together; four times that, so that a message may
# be taken at its word; and so much that hardly anything else is left, for what goes far.
POSSIBLE, LIKELY, SURE, CERTAIN = 0.35, 0.5, 0.8, 0.95


@dataclass(frozen=True)
class Meant:
    """The act of a message; `sure` from 0 to 1, 1 for what a rule decided.

    Its slots are read by `read` when somebody asks for them: most acts have none.
    """

    act: Act
    sure: float = 1.0
    read: Callable[[], Slots] = Slots

    @cached_property
    def slots(self) -> Slots:
        """What it says."""
        return self.read()
