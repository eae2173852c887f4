"""How much of the register has registered, by district and by type, and how it grew.

The rule: it is counted as the papers count who is missing; a part of the register in which nobody
has registered is named in one line, not drawn.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from markupsafe import Markup

from bot.desk.overview import texts
from bot.desk.overview.charts import Bar, along
from bot.papers import by_unit
from bot.papers import texts as paper_texts
from handlers.values.person import UnitView
from handlers.values.shown import label_texts as labels
from knowledge.typed.alphabet import alphabetical
from storage.registrations.facts import RegistrationFact
from storage.units.names import unit_key

WEEKS = 8
WEEK = timedelta(days=7)


@dataclass(frozen=True)
class SharePart:
    """A district or type: its members, how many of them have registered, and lately."""

    name: str
    members: int
    registered: int
    lately: int

    @property
    def percent(self) -> int:
        """The share, as a whole number; rounded down, so that only all of them are 100."""
        return self.registered * 100 // self.members


@dataclass(frozen=True)
class Share:
    """The whole register, its parts, and those in which nobody has registered."""

    whole: SharePart
    chart: Markup
    tables: Sequence[tuple[str, Sequence[SharePart], Sequence[str]]]


def share_of(
    members: Sequence[UnitView],
    districts: Mapping[int, str],
    facts: Iterable[RegistrationFact],
    now: datetime,
) -> Share | None:
    """None for an empty register."""
    if not members:
        return None
    standing = [one for one in facts if one.status != "withdrawn"]
    since = _since(members, standing)
    types = _parts(members, since, now, _type_of)
    by_district = _parts(members, since, now, lambda unit: districts.get(unit.id, ""))
    tables = [(texts.BY_DISTRICT, *by_district)] if districts else []
    return Share(
        _part(texts.WHOLE, members, since, now),
        _chart(since.values(), len(members), now),
        [*tables, (texts.BY_KIND, *types)],
    )


def _since(
    members: Sequence[UnitView], standing: Sequence[RegistrationFact]
) -> dict[int, datetime]:
    """When each member that has registered did so first."""
    absent = {
        one.id for one in by_unit.missing_from(members, map(by_unit.identity_of_fact, standing))
    }
    by_id, by_name = dict[int, datetime](), dict[str, datetime]()
    for one in reversed(standing):  # the oldest stands first, and is what stays
        if one.unit_id is not None:
            by_id[one.unit_id] = one.sent_at
        by_name[one.unit_key] = one.sent_at
    there = (unit for unit in members if unit.id not in absent)
    # By a name it is found among others the papers know; then its moment is that of the newest.
    latest = max((one.sent_at for one in standing), default=None)
    found = (
        (unit.id, by_id.get(unit.id) or by_name.get(unit_key(unit.name, unit.unit_type)) or latest)
        for unit in there
    )
    return {number: at for number, at in found if at is not None}


def _parts(
    members: Sequence[UnitView],
    since: Mapping[int, datetime],
    now: datetime,
    of: Callable[[UnitView], str],
) -> tuple[list[SharePart], list[str]]:
    """The parts with somebody, the lowest share first; and the names of the others."""
    within = defaultdict[str, list[UnitView]](list)
    for unit in members:
        within[of(unit) or texts.UNKNOWN].append(unit)
    parts = [_part(name, own, since, now) for name, own in within.items()]
    some = [part for part in parts if part.registered]
    nobody = [
        texts.empty_part(name=part.name, members=part.members)
        for part in parts
        if not part.registered
    ]
    some.sort(key=lambda part: (part.percent, alphabetical(part.name)))
    return some, sorted(nobody, key=alphabetical)


def _part(
    name: str, own: Sequence[UnitView], since: Mapping[int, datetime], now: datetime
) -> SharePart:
    there = [since[unit.id] for unit in own if unit.id in since]
    return SharePart(name, len(own), len(there), sum(at > now - WEEK for at in there))


def _chart(since: Iterable[datetime], members: int, now: datetime) -> Markup:
    """How many have registered by the end of each of the last weeks."""
    ends = [now - WEEK * back for back in range(WEEKS - 1, -1, -1)]
    moments = list(since)
    bars = [Bar(f"{end.day}/{end.month}", sum(at <= end for at in moments)) for end in ends]
    words = texts.grown(first=bars[0].value, last=bars[-1].value, members=members, weeks=WEEKS)
    return along("share", texts.GROWTH, words, bars, labels_every=2)


def _type_of(unit: UnitView) -> str:
    return labels.UNIT_TYPES.get(unit.unit_type or "", paper_texts.UNKNOWN_TYPE)
