"""Several people at once: added, found, changed and taken out by number or name.

The rule: nobody is lost and nobody is doubled without a word; what a row lacks is asked for.
"""

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace

from handlers.acts.slots.titles import LEVELS, NO_LEVEL
from handlers.registrations.form.fields import Answered
from handlers.registrations.form.levels import untitled
from handlers.registrations.form.rows_texts import (
    TOO_MANY,
    both_honours,
    namesakes,
    several_honours,
    twice,
)
from handlers.typed.read import plain
from handlers.values.state import Participant, Registering, Step

MAX_PEOPLE = 60
Rows = tuple[Participant, ...]


def added(
    rows: Rows, new: Sequence[Participant], commended: Collection[str] = ()
) -> tuple[Rows, tuple[str, ...]]:
    """The list with these people behind it, and what is to be said about it.

    `commended`: the ids of commendations; one beside a title has a row of its own.
    """
    kept, notes = list(rows), list[str]()
    for at, row in enumerate(new):
        if kept and any(_is_further(one, row) for one in new[:at]):
            # "LĐTT, giấy khen, bằng khen": of one person in one breath, each has a row.
            if not any(_is_whole(one, row) for one in kept):
                kept.append(row)
            continue
        short = _short(rows, kept, row)
        if short is not None:
            kept[short] = merged(kept[short], row)
            continue
        called = _called(kept, row)
        if called is not None and _beside(kept[called], row, commended):
            row = replace(row, name=kept[called].name, position=kept[called].position)
            called = None
        place = _same(kept, row, commended)
        if place is None and called is None:
            row = _in_post(kept, row, commended)
        if called is not None:
            kept[called] = merged(kept[called], replace(row, name=kept[called].name))
        elif place is not None:
            # Said again, with a position or a title perhaps: the same person.
            kept[place] = merged(kept[place], row)
            notes.append(twice(name=row.name, place=place + 1))
        elif len(kept) >= MAX_PEOPLE:
            notes.append(TOO_MANY)
            break
        else:
            kept.append(row)
    return tuple(kept), tuple(dict.fromkeys((*notes, *of_one_name(kept, commended))))


def _is_further(one: Participant, row: Participant) -> bool:
    """Another honour of the same person."""
    return None not in (one.title, row.title) and one.title != row.title and _is_person(one, row)


def _is_person(one: Participant, row: Participant) -> bool:
    return bool(row.name) and (plain(one.name), one.position) == (plain(row.name), row.position)


def _is_whole(one: Participant, row: Participant) -> bool:
    return one.title == row.title and _is_person(one, row)


def _beside(row: Participant, said: Participant, commended: Collection[str]) -> bool:
    """A commendation beside a title of the same person: neither takes the other's place."""
    both = row.title is not None and said.title is not None
    return both and (row.title in commended) != (said.title in commended)


def _in_post(
    rows: Sequence[Participant], new: Participant, commended: Collection[str]
) -> Participant:
    """Who stands there with a title already has the same post beside a commendation."""
    named = [row for row in rows if plain(row.name) == plain(new.name)]
    beside = len(named) == 1 and new.position is None and _beside(named[0], new, commended)
    return replace(new, position=named[0].position) if beside else new


def _called(rows: Sequence[Participant], new: Participant) -> int | None:
    """ "Bác Quỳnh": a given name alone is whoever stands there already and is called so."""
    return found_row(tuple(rows), None, new.name) if len(new.name.split()) == 1 else None


def _short(rows: Rows, kept: Sequence[Participant], new: Participant) -> int | None:
    """ "Bàn Thị Xiên": the whole name of the one who stood there as "Xiên" before."""
    *family, called = plain(new.name).split() or [""]
    found = [at for at, row in enumerate(kept[: len(rows)]) if plain(row.name) == called]
    if not family or len(found) != 1:
        return None
    # "Thêm Hoàng Thị Lan, thủ quỹ" beside "Lan, kế toán": in another post it is somebody else.
    posts = {plain(one) for one in (kept[found[0]].position, new.position) if one}
    return found[0] if len(posts) < 2 else None


def _same(rows: Sequence[Participant], new: Participant, commended: Collection[str]) -> int | None:
    for place, row in enumerate(rows):
        if _beside(row, new, commended):
            continue
        posts = {plain(one) for one in (row.position, new.position) if one}
        if plain(row.name) == plain(new.name) and len(posts) < 2:
            return place
    return None


def of_one_name(rows: Sequence[Participant], commended: Collection[str]) -> list[str]:
    """People of one name in two posts may be two, or one said differently."""
    places: dict[str, list[int]] = {}
    for place, row in enumerate(rows, start=1):
        places.setdefault(plain(row.name), []).append(place)
    return [
        _twice(rows, found, commended)(name=rows[found[0] - 1].name, places=found)
        for found in places.values()
        if len(found) > 1
    ]


def _twice(
    rows: Sequence[Participant], found: Sequence[int], commended: Collection[str]
) -> Callable[..., str]:
    """What is told of two rows of one name: one person with both honours, or perhaps two."""
    first, second = rows[found[0] - 1], rows[found[1] - 1]
    one = first.position == second.position and _beside(first, second, commended)
    if one and len(found) == 2:
        return both_honours
    mine = [rows[place - 1] for place in found]
    # Of one person in one post each row is another honour.
    several = {row.title for row in mine} - {None}
    same = len({plain(row.position or "") for row in mine}) == 1
    return several_honours if same and len(several) == len(mine) else namesakes


def merged(row: Participant, said: Participant) -> Participant:
    """The row with what was said of it now."""
    levelled = said.title == NO_LEVEL and row.title in LEVELS.values()
    return Participant(
        said.name or row.name,
        said.position if not _is_shorter(said.position, row.position) else row.position,
        row.title if levelled else said.title or row.title,
        said.initiative or row.initiative,
    )


def _is_shorter(said: str | None, written: str | None) -> bool:
    """Nothing, or the same post in fewer words ("tổ trưởng" of "tổ trưởng tổ xay xát")."""
    return said is None or f"{plain(written or '')} ".startswith(f"{plain(said)} ")


def found_row(rows: Rows, place: int | None, name: str | None) -> int | None:
    """The row meant by its number, its name, or the one given name; None when it is not clear."""
    if place is not None:
        at = place - 1 if place > 0 else len(rows) + place
        return at if 0 <= at < len(rows) else None
    said = plain(name or "")
    whole = [at for at, row in enumerate(rows) if plain(row.name) == said]
    # The last word of a Vietnamese name is the one people are called by.
    called = [at for at, row in enumerate(rows) if said and plain(row.name).split()[-1:] == [said]]
    ends = [at for at, row in enumerate(rows) if said and plain(row.name).endswith(f" {said}")]
    for found in (whole, called, ends):
        if found:
            return found[0] if len(found) == 1 else None
    return None


def in_post(rows: Rows, name: str | None, said: str) -> int | None:
    """Of several who are called so, the one whose position is said as well."""
    called, words = plain(name or "").split()[-1:], f" {plain(said)} "
    found = [
        at
        for at, row in enumerate(rows)
        if called
        and plain(row.name).split()[-1:] == called
        and row.position
        and f" {plain(row.position)} " in words
    ]
    return found[0] if len(found) == 1 else None


def unfinished(dialog: Registering) -> Answered | None:
    """What a row lacks, as the next question; None when nothing is missing."""
    rows = dialog.form.people
    for place, row in enumerate(rows):
        if len(row.name.split()) < 2 and row.name not in dialog.called_so:
            return Answered(replace(dialog, row=row, row_index=place), goto=Step.PERSON_NAME)
    lacking = untitled(rows)
    if len(lacking) == 1:
        row = rows[lacking[0]]
        asked = replace(dialog, row=row, row_index=lacking[0])
        return Answered(asked, goto=Step.PERSON_TITLE)
    if lacking:
        return Answered(replace(dialog, row=None, row_index=None), goto=Step.PEOPLE_TITLE)
    return None


def without_post(rows: Rows, new: Sequence[Participant]) -> list[str]:
    """Of those who came, whoever has no post where another of the list has one."""
    came = [row for row in rows if any(plain(row.name) == plain(one.name) for one in new)]
    lacking = [row.name for row in came if row.position is None]
    return list(dict.fromkeys(lacking)) if any(row.position for row in rows) else []
