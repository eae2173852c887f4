"""What a plan numbers ("wave 2", "cluster III"), found by its number however that is written.

Rule kept here: a number is only said not to exist where the plan numbers all of them from the
first to the last, and counts no more of them anywhere.
"""

from __future__ import annotations

import re
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from knowledge.passages.tables import Tables
from knowledge.typed.normalize import fold, nfc
from knowledge.typed.said import Said

FILE = "numbered.toml"
ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
_FEWEST = 2
# What may stand before the first word of a clause.
_MARK = re.compile(r"\W*(?:[a-z\u0111]\W|[\d.]+\W)?\W*")
#: (what it is called, without marks; its number)
Numbered = tuple[str, int]


@dataclass(frozen=True)
class NoSuch:
    """A number that does not exist: what was asked for, what there is, and where that stands."""

    asked: str
    there: tuple[str, ...]
    section: str


class Numberings:
    """The numbered things of one plan."""

    def __init__(
        self,
        sections: Mapping[str, str],
        headings: Mapping[str, Sequence[str]],
        tables: Tables,
        common_folder: Path,
    ) -> None:
        self._words = _Words.load(common_folder / FILE)
        self._forms: dict[Numbered, Counter[str]] = defaultdict(Counter)
        self._places: dict[Numbered, list[str]] = defaultdict(list)
        self._led_by: dict[Numbered | None, set[str]] = defaultdict(set)
        self._counts: dict[str, dict[int, str]] = defaultdict(dict)
        for section, text in sections.items():
            whole = nfc("\n".join((*headings.get(section, ())[-1:], text))).lower()
            self._read(section, whole)
        for (head, number), section in tables.numbered_rows():
            found = self._words.kind_of(head)
            if found is not None and (found[0], number) not in self._places:
                self._note((found[0], number), f"{found[1]} {number}", section)

    def _read(self, section: str, text: str) -> None:
        for match, thing in self._words.named(text):
            self._note(thing, match.group(), section)
            if _MARK.fullmatch(text[text.rfind("\n", 0, match.start()) + 1 : match.start()]):
                self._led_by[thing].add(section)
        for kind, number in self._words.counted(text):
            self._counts[kind].setdefault(number, section)

    def _note(self, thing: Numbered, form: str, section: str) -> None:
        self._forms[thing][" ".join(form.split())] += 1
        self._places[thing].append(section)

    def asked(self, said: Said) -> Numbered | None:
        """The one numbered thing that a question names; None for none or several."""
        things = {thing for _, thing in self._words.named(said.lowered)}
        return next(iter(things)) if len(things) == 1 else None

    def places(self, said: Said) -> tuple[str, ...]:
        """The sections that name the one numbered thing asked about, those it begins first."""
        asked = self.asked(said)
        found = dict.fromkeys(self._places.get(asked, ())) if asked is not None else {}
        return tuple(sorted(found, key=lambda one: one not in self._led_by[asked]))

    def begins(self, said: Said, section: str) -> bool:
        """Whether a section begins with the one numbered thing asked about."""
        return section in self._led_by[self.asked(said)]

    def as_written(self, said: Said) -> Said:
        """The question with the numbers of numbered things as this plan writes them."""
        text, at = "", 0
        for match, thing in self._words.named(said.lowered):
            if thing in self._forms:
                number = self._forms[thing].most_common(1)[0][0].split()[-1]
                written = fold(number) if said.lowered.isascii() else number
                text += said.lowered[at : match.start()]
                text += " ".join((*match.group().split()[:-1], written))
                at = match.end()
        text += said.lowered[at:]
        return said if text == said.lowered else Said(text)

    def no_such(self, said: Said) -> NoSuch | None:
        """That the number asked for does not exist; None wherever it may."""
        asked = self.asked(said)
        if asked is None or asked in self._places or asked[0] in self._words.uncounted:
            return None
        kind, number = asked
        there = sorted(n for each, n in self._places if each == kind)
        counts = self._counts.get(kind, {})
        if len(there) < _FEWEST or there != [*range(1, len(there) + 1)]:
            return None
        if number < len(there) or any(one >= number for one in counts):
            return None
        names = tuple(self._forms[kind, n].most_common(1)[0][0] for n in there)
        where = counts.get(len(there)) or self._places[kind, 1][0]
        first = names[0]
        return NoSuch(first.replace(first.split()[-1], str(number)), names, where)


@dataclass(frozen=True)
class _Words:
    """How numbered things are written."""

    name: re.Pattern[str]
    count: re.Pattern[str]
    kinds: Mapping[str, str]
    numbers: Mapping[str, int]
    uncounted: frozenset[str]

    @classmethod
    def load(cls, path: Path) -> _Words:
        stored = tomllib.loads(path.read_text(encoding="utf-8"))
        letters, hidden = (_both(stored[each]) for each in ("letters", "hidden"))
        kinds = {fold(each): each for each in reversed(stored["kinds"])}
        named = _any_of({*stored["kinds"], *kinds})
        units = _any_of({*stored["units"], *map(fold, stored["units"])})
        digits = r"0?\d{1,2}(?![\d%]|[.,/-]\d)"
        roman = "|".join(sorted(ROMAN, key=len, reverse=True))
        before = "".join(rf"(?<!\b{re.escape(each)} )" for each in stored["counting"])
        ordinal = f"(?:{_any_of({*stored['ordinal'], *map(fold, stored['ordinal'])})}) "
        name = (
            rf"{before}\b(?P<kind>{named}) (?:{ordinal}(?P<hidden>{_any_of(hidden)})"
            rf"|(?:{ordinal})?(?P<number>{digits}|{roman}|{_any_of(letters)}))\b"
            # The year behind it is no length of time.
            rf"(?! (?:{units})\b(?! \d))"
        )
        count = rf"\b(?P<number>{digits}|{_any_of(letters)}) (?P<kind>{named})\b"
        numbers = {each: place for place, each in enumerate(ROMAN, start=1)}
        return cls(
            re.compile(name),
            re.compile(count),
            kinds,
            {**numbers, **letters, **hidden},
            frozenset(stored["uncounted"]),
        )

    def named(self, lowered: str) -> Iterator[tuple[re.Match[str], Numbered]]:
        """The numbered things of a text in small letters, and where they stand."""
        for match in self.name.finditer(lowered):
            yield match, (fold(match["kind"]), self._number(match["hidden"] or match["number"]))

    def counted(self, lowered: str) -> Iterator[Numbered]:
        """How many of a kind a text says there are."""
        for match in self.count.finditer(lowered):
            yield fold(match["kind"]), self._number(match["number"])

    def kind_of(self, cell: str) -> tuple[str, str] | None:
        """What the rows of a column are, by its head: without marks, and with them."""
        head = fold(cell).removesuffix(" so")
        return (head, self.kinds[head]) if head in self.kinds else None

    def _number(self, written: str) -> int:
        return int(written) if written.isdigit() else self.numbers[written]


def _both(letters: Mapping[str, int]) -> dict[str, int]:
    return {form: number for each, number in letters.items() for form in (each, fold(each))}


def _any_of(words: Mapping[str, int] | set[str]) -> str:
    return "|".join(re.escape(each) for each in sorted(words, key=len, reverse=True))
