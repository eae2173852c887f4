"""Whom a clause points at, and those who are counted: "hai người đầu", "cả ba", "còn lại".

The rule: a number of people has to fit the list; one that does not points at nobody.
"""

import re
from dataclasses import dataclass, replace

from handlers.registrations.words.persons import editing as words
from handlers.values.state import Participant

Rows = tuple[Participant, ...]
_REST, _ENDS, _ALL = map(re.compile, (words.REST, words.ENDS, words.EVERYBODY))


@dataclass(frozen=True)
class Pointed:
    """A person by the rows he has, an honour by its id, a post, or a word; `at`: where it begins.

    More than one `persons` means that it is not clear which of them.
    """

    at: int
    rows: tuple[int, ...] = ()
    title: str | None = None
    post: str = ""
    word: str = ""
    persons: int = 1
    by_number: bool = False
    counted: bool = False


def with_counted(found: list[Pointed], rows: Rows) -> list[Pointed]:
    """The same, with those who are counted in the place of the words that count them."""
    found = _with_ends(found, rows)
    return _with_rest(_with_all(found, rows), rows)


def _with_ends(found: list[Pointed], rows: Rows) -> list[Pointed]:
    """ "Hai người đầu", "2 người cuối": counted from an end of the list."""
    spelled = " ".join(one.word or "_" for one in found)
    said = _ENDS.search(spelled)
    if said is None or (said["end"] in words.AMBIGUOUS and any(one.rows for one in found)):
        return found
    count = words.COUNTS[said["count"]] if said["count"] else 1
    if count >= len(rows):
        return found
    at = range(len(rows) - count, len(rows)) if said["end"] in words.LAST else range(count)
    first = len(spelled[: said.start()].split())
    last = first + len(said[0].split())
    pointed_at = Pointed(found[first].at, tuple(at), counted=True)
    return _with_ends([*found[:first], pointed_at, *found[last:]], rows)


def _with_all(found: list[Pointed], rows: Rows) -> list[Pointed]:
    """ "Cả ba LĐTT", "tất cả …, trừ Quyên": everybody but who is left out."""
    spelled = " ".join(one.word or ("T" if one.title else "R") for one in found)
    said = _ALL.search(spelled)
    if said is None or not rows:
        return found
    count = words.COUNTS.get(said["count"] or "", len(rows))
    if count != len(rows):
        return found
    first = len(spelled[: said.start()].split())
    last = first + len(said[0].split())
    but = next((n for n in range(last, len(found)) if found[n].word in words.BUT), len(found))
    # "Trừ Quyên CSTĐCS": another honour is his; without one he has none.
    out = {n for one in found[but:] for n in one.rows}
    kept = tuple(n for n in range(len(rows)) if n not in out)
    rest = [replace(one, word="rieng") if one.word in words.BUT else one for one in found[last:]]
    if not any(one.title for one in found[but:]):
        rest = rest[: but - last]
    return [*found[:first], Pointed(found[first].at, kept, counted=True), *rest]


def _with_rest(found: list[Pointed], rows: Rows) -> list[Pointed]:
    """ "Còn hai đứa kia tiên tiến", "còn lại …": who is not named, before an honour or a post."""
    named = {n for one in found for n in one.rows}
    spelled = " ".join(one.word or ("T" if one.title or one.post else "R") for one in found)
    said = _REST.search(spelled) if named else None
    if said is None:
        return found
    others = [n for n in range(len(rows)) if n not in named]
    # Where honours are still asked for, those who have one are not meant; so with posts.
    given = next(one for one in found[len(spelled[: said.end()].split()) :] if not one.word)
    field = "title" if given.title else "position"
    others = [n for n in others if getattr(rows[n], field) is None] or others
    count = words.COUNTS.get(said["count"] or "", len(others))
    if said["which"] in words.LAST:
        others = others[-count:]
    elif said["which"] in words.FIRST:
        others = others[:count]
    if len(others) != count or not others:
        return found
    first = len(spelled[: said.start()].split())
    last = first + len(said[0].split())
    return [*found[:first], Pointed(found[first].at, tuple(others)), *found[last:]]
