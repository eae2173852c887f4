"""A line of the aims that is to go, in words of any order: its place, its words, or both.

The rule: every word is of the wish or of one line; a place and words that speak of two lines, or
words of several, are asked about.
"""

import re
from dataclasses import dataclass, field, replace

from handlers.acts.heard import Heard
from handlers.registrations import dialog as registration
from handlers.registrations import open_aims, showing
from handlers.registrations.form.fields import Answered
from handlers.registrations.open_aims import AskedLine
from handlers.registrations.said.aims import texts
from handlers.registrations.said.taking import staying
from handlers.registrations.words.aims import dropped as words
from handlers.turn.turn import Turn, stay
from handlers.typed.read import plain
from handlers.typed.words.assent import LEFT_ALONE
from handlers.typed.words.ordinals import PLACES
from handlers.values.messages import Outcome
from handlers.values.state import OpenAim, Registering, Step
from knowledge.typed.normalize import fold, nfc

Lines = tuple[str, ...]
MOST_WORDS = 22
_WORD = re.compile(r"\w+")
_MAY_IT = re.compile(words.MAY_IT, re.IGNORECASE)
_GIVEN_UP, _SEVERAL, _NAMES_AIM = map(re.compile, (words.GIVEN_UP, words.SEVERAL, words.NAMES_AIM))


@dataclass
class Named:
    """The lines that are named by their places and by their words; `kept`: said not to go."""

    places: set[int] = field(default_factory=set)
    about: set[str] = field(default_factory=set)
    drops: bool = False
    kept: bool = False


def told(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """ "Cái số hai bỏ đi", "bỏ cái dòng đầu đi, cái váy đó không phải chỉ tiêu"; else None."""
    named, lines = _named(dialog, heard), dialog.form.targets
    if named is None:
        return None
    if named.kept:
        return stay(turn, showing.prompt(turn, dialog, (LEFT_ALONE,)))
    gone = _gone(lines, named)
    if isinstance(gone, AskedLine):
        return open_aims.asked(turn, dialog, gone)
    if gone is None:
        return None
    after = replace(dialog, form=replace(dialog.form, targets=_without(lines, gone)))
    emptied = dialog.step == Step.TARGETS and not after.form.targets
    goto = Step.TARGETS if emptied else staying(dialog, after)
    return registration.advance(turn, dialog, Answered(after, goto=goto))


def left(edit: Registering, heard: Heard) -> Lines | AskedLine | None:
    """The lines of what was sent without those; None where none is said to go."""
    named = _named(edit, heard)
    gone = _gone(edit.form.targets, named) if named and not named.kept else None
    return _without(edit.form.targets, gone) if isinstance(gone, set) else gone


def _without(lines: Lines, gone: set[int]) -> Lines:
    return tuple(line for at, line in enumerate(lines) if at not in gone)


def _named(dialog: Registering, heard: Heard) -> Named | None:
    bare, lines = _MAY_IT.sub("", heard.text), dialog.form.targets
    asks = "?" in bare or (bare == heard.text and heard.asks_whether)
    if not lines or heard.key is not None or asks:
        return None
    if dialog.form.people and not _NAMES_AIM.search(heard.unsigned):
        # A place may be that of somebody.
        return None
    return read(lines, bare)


def read(lines: Lines, said: str) -> Named | None:
    """What the sentence names; None where it is no wish that a line goes."""
    typed = _WORD.findall(nfc(said).lower())
    spoken = [*map(fold, typed)]
    if len(spoken) > MOST_WORDS or not words.OTHER.isdisjoint(spoken):
        return None
    text = " ".join(spoken)
    named = Named(drops=_GIVEN_UP.search(text) is not None)
    several = _SEVERAL.search(text)
    told: set[int] = set()
    if several is not None:
        named.places = _at_end(lines, several)
        first = len(text[: several.start()].split())
        told = set(range(first, first + len(several[0].split())))
    for at in sorted({*range(len(spoken))} - told):
        _word(named, lines, typed, spoken, at)
    known = named.places or named.about
    return named if named.drops and known else None


def _word(named: Named, lines: Lines, typed: list[str], spoken: list[str], at: int) -> None:
    word, before = spoken[at], spoken[at - 1] if at else ""
    if typed[at] in words.DROPS and not _counts(spoken, at):
        named.drops = True
        named.kept = named.kept or before in words.KEPT_BY
        return
    place = _place(lines, typed, spoken, at)
    if place is not None:
        named.places.add(place)
    elif word not in words.AROUND or _is_of_line(lines, typed, at):
        named.about.add(word)


def _counts(spoken: list[str], at: int) -> bool:
    """ "14 bo vay": sets, and no wish; "số 3 bo" is one."""
    number = at > 0 and spoken[at] == words.SETS and spoken[at - 1].isdigit()
    return number and (at < 2 or spoken[at - 2] not in words.LEADS)


def _place(lines: Lines, typed: list[str], spoken: list[str], at: int) -> int | None:
    word, before = spoken[at], spoken[at - 1] if at else ""
    behind = spoken[at + 1] if at + 1 < len(spoken) else ""
    if word in words.ENDS:
        marked = typed[at] in (words.ENDS[word], word)
        own = before in words.LEADS or behind in ("tien", "cung")
        if not own or not marked or (typed[at] == word and _stands(lines, word)):
            return None
        return len(lines) - 1 if word == "cuoi" else 0
    number = int(word) if word.isdigit() else PLACES.get(word)
    if number is None or before not in words.LEADS or not 1 <= number <= len(lines):
        return None
    return None if behind and _stands(lines, f"{word} {behind}") else number - 1


def _stands(lines: Lines, said: str) -> bool:
    return any(f" {said} " in f" {' '.join(_WORD.findall(plain(one)))} " for one in lines)


def _is_of_line(lines: Lines, typed: list[str], at: int) -> bool:
    """A small word with marks of its own that stands in a line as it is typed ("cấy", "đậu")."""
    word = typed[at]
    written = {one for line in lines for one in _WORD.findall(nfc(line).lower())}
    return not word.isascii() and word in written and fold(word) in words.THINGS


def _at_end(lines: Lines, several: re.Match[str]) -> set[int]:
    said = several["count"]
    count = min(words.COUNTS.get(said) or int(said), len(lines))
    every = range(len(lines))
    return set(every[:count] if several["end"] == "dau" else every[-count:])


def _gone(lines: Lines, named: Named) -> set[int] | AskedLine | None:
    about = [at for at, line in enumerate(lines) if _holds(line, named.about)]
    if named.about and not about:
        # Something is said that stands nowhere.
        return None
    if not named.places:
        return {about[0]} if len(about) == 1 else _asked(about)
    if named.about and (len(named.places) > 1 or not named.places & set(about)):
        return _asked([*named.places, *about])
    return named.places


def _asked(places: list[int]) -> AskedLine:
    return AskedLine(texts.WHICH_GOES, OpenAim(places=tuple(sorted(set(places)))))


def _holds(line: str, about: set[str]) -> bool:
    written = _WORD.findall(plain(line))
    # "Xóa 2 nhà tạm" is what the unit sets out to do.
    return about <= {*written} and (not written or written[0] not in ("xoa", "bo", "gach", "cat"))
