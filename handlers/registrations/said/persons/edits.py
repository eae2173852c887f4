"""What a sentence makes of the list: who goes, who comes, and the honours each has then.

The rule: several rows of one name and post are one person; his honours are mended together.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from handlers.acts.slots.titles import title_of
from handlers.registrations.said.lists.counted import Pointed
from handlers.registrations.words.persons import editing as words
from handlers.typed.read import plain
from handlers.values.state import Participant

Rows = tuple[Participant, ...]


class SeveralOfOneName(Exception):
    """Several persons of one name, and nothing that tells which."""

    def __init__(self, rows: tuple[int, ...]) -> None:
        super().__init__("several of one name")
        self.rows = rows


@dataclass
class Edit:
    """What becomes of the list: rows that go, honours by person, who comes."""

    rows: Rows
    gone: set[int] = field(default_factory=set)
    titles: dict[int, list[str | None]] = field(default_factory=dict)
    posts: dict[int, str] = field(default_factory=dict)
    initiatives: dict[int, str] = field(default_factory=dict)
    new: list[tuple[int, Participant]] = field(default_factory=list)
    subject: tuple[int, ...] = ()
    verb: str = ""
    all_gone: bool = False
    until: int = 0


def entitled(edit: Edit, clause: list[Pointed], rows: tuple[int, ...]) -> bool:
    """The honours of a clause: given, taken away, in the place of the others or besides."""
    if not rows:
        return False
    said = {one.word for one in clause}
    # One clause may give different honours to different people ("Ún LĐTT, Hặc giấy khen").
    groups = list(_by_person(clause)) if any(one.rows for one in clause) else [(rows, clause)]
    if edit.verb == "?" and edit.subject and any(one.rows for one in clause):
        groups = [((*edit.subject, *groups[0][0]), groups[0][1]), *groups[1:]]
    for at, part in groups:
        dropped = {one.title for one in _behind_drop(part) if one.title}
        given = [one.title for one in part if one.title and one.title not in dropped]
        # "Chị Lài LĐTT, giấy khen với bằng khen": in one breath with the honour before.
        goes_on = edit.verb == "title" and not any(one.rows for one in clause)
        only = not words.ALONE.isdisjoint(said)
        adds = not words.ADDS.isdisjoint(said) or goes_on
        beside = adds and not (words.ONLY & said)
        for person in {first_of(edit.rows, n) for n in at}:
            _give(edit, person, given, dropped, beside=beside, only=only)
        edit.subject = tuple(dict.fromkeys(first_of(edit.rows, n) for n in at))
    edit.verb = "title"
    return True


def _by_person(clause: list[Pointed]) -> Iterator[tuple[tuple[int, ...], list[Pointed]]]:
    """Each with the honours said behind them; "thêm giấy khen cho số 1" has them before."""
    if not any(one.title for one in clause[_last_row(clause) :]):
        yield tuple(n for one in clause for n in one.rows), clause
        return
    at, part = list[int](), list[Pointed]()
    for one in clause:
        if one.rows and any(each.title for each in part):
            yield tuple(at), part
            at, part = [], []
        at += one.rows
        part.append(one)
    yield tuple(at), part


def _last_row(clause: list[Pointed]) -> int:
    return max(place for place, one in enumerate(clause) if one.rows)


def _behind_drop(part: list[Pointed]) -> Iterator[Pointed]:
    """What stands behind a word that gives up, before one that gives."""
    dropping, given = False, False
    for at, one in enumerate(part):
        # "Không lấy LĐTT, chỉ giấy khen" gives up as well.
        dropping = one.word in words.DROPS | words.REFUSING or (
            dropping and one.word not in ("chi", "lay", "thay", "con")
        )
        # "Lên LĐTT thay giấy khen": behind what is given, what it takes the place of.
        dropping = dropping or (given and at > 0 and _instead(part[:at]))
        given = given or (one.title is not None and not dropping)
        if dropping:
            yield one


def _instead(before: list[Pointed]) -> bool:
    """Whether the words that lead to an honour end in "thay", "thay cho", "thay vì"."""
    said = [one.word for one in before][-2:]
    return said[-1] == "thay" or (said[0] == "thay" and said[-1] in words.INSTEAD_OF)


def first_of(rows: Rows, at: int) -> int:
    """The first row of the person who has this one."""
    return next(n for n, row in enumerate(rows) if _is_same(row, rows[at]))


def _is_same(one: Participant, other: Participant) -> bool:
    return (plain(one.name), plain(one.position or "")) == (
        plain(other.name),
        plain(other.position or ""),
    )


def _give(
    edit: Edit, person: int, given: list[str], dropped: set[str], *, beside: bool, only: bool
) -> None:
    """The person's honours then: with those before, or in their place.

    One of several gives way to its own kind alone, unless it is said to be the only one.
    """
    written = [row.title for row in edit.rows if _is_same(row, edit.rows[person])]
    now = [one for one in edit.titles.get(person, written) if one is not None]
    kept = [one for one in now if one not in dropped]
    kinds = {title_of(one).is_commendation for one in given}
    if given and not beside:
        others = [one for one in kept if title_of(one).is_commendation not in kinds]
        kept = others if len(now) > 1 and not only else []
    edit.titles[person] = [*dict.fromkeys([*kept, *given])]
