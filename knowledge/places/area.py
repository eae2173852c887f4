"""One province of the list: its communes, and the former ones that lead to them, by their letters.

The rule: letters decide what is looked up, marks and kinds only which of the finds agree.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from rapidfuzz import process
from rapidfuzz.distance import OSA

from knowledge.places.onsets import is_another
from knowledge.typed.normalize import fold, fold_ours

# Shorter names are too alike: "Mau A" is one letter from "Mau B".
TYPO_FROM = 6
_NOT_LETTER = re.compile(r"[^a-z0-9]")
# As words too: "xa dung" may be the commune Xa Dung.
_KIND = re.compile(r"^(thi tran|dac khu|phuong|xa|tt|p|x)(?:[.\s]+|(?=\d))")
_KINDS = {"tt": "thi tran", "p": "phuong", "x": "xa"}
_COMMUNE_KIND = "x\u00e3 "
_ALIKE = (("tr", "ch"), ("gi", "d"), ("s", "x"), ("y", "i"))


@dataclass(frozen=True, slots=True)
class Commune:
    """A present commune with its kind ("xã Văn Chấn"), and its province."""

    name: str
    province: str


@dataclass(frozen=True, slots=True)
class Former:
    """A commune of before 1 July 2025 and the present ones it went to: several, if divided."""

    name: str
    district: str
    province: str
    now: tuple[Commune, ...]


Named = TypeVar("Named", bound=Commune | Former)


class Area:
    """The communes of the lines of one province, or of all."""

    def __init__(self, provinces: Iterable[tuple[str, Iterable[str]]]) -> None:
        present: list[Commune] = []
        divided: dict[tuple[str, str, str], list[Commune]] = {}
        for province, lines in provinces:
            for line in lines:
                name, *groups = line.split("\t")
                present.append(Commune(name, province))
                for former in _former(groups):
                    divided.setdefault(former, []).append(present[-1])
        self._now = _by_letters(present)
        self._before = _by_letters([Former(*one, tuple(now)) for one, now in divided.items()])

    def present(self, typed: "TypedName") -> tuple[Commune, ...]:
        """The present communes of these letters."""
        return _under(self._now, typed)

    def former(self, typed: "TypedName") -> tuple[Former, ...]:
        """The former communes of these letters."""
        return _under(self._before, typed)

    def misspelt(self, typed: "TypedName") -> tuple[tuple[Commune, ...], tuple[Former, ...]]:
        """The present and the former communes that sound the same or are one wrong letter away."""
        if len(typed.bare) < TYPO_FROM:
            return (), ()
        now = _nearest(self._now, self._sounds[0], typed)
        return now, _nearest(self._before, self._sounds[1], typed)

    @cached_property
    def _sounds(self) -> tuple[dict[str, str], dict[str, str]]:
        """How the letters sound, by the letters; made when a name is not found."""
        return {key: _sound(key) for key in self._now}, {key: _sound(key) for key in self._before}


@dataclass(frozen=True)
class TypedName:
    """A typed name: as it was typed, its folded words, and its kind as far as that was typed."""

    text: str
    folded: str

    @cached_property
    def whole(self) -> str:
        """All its letters."""
        return _letters(self.folded)

    @cached_property
    def bare(self) -> str:
        """Its letters without the kind."""
        return _letters(_KIND.sub("", self.folded))

    @cached_property
    def kind(self) -> str | None:
        """The kind that was typed, folded and in full."""
        found = _KIND.match(self.folded)
        return _KINDS.get(found[1], found[1]) if found else None

    def agrees(self, name: str) -> bool:
        """Whether no mark and no kind that was typed speaks against this name of these letters."""
        kind = fold_ours(_kind_of(name))
        if (
            self.kind is not None
            and self.kind != kind
            and self.whole != _letters(fold_ours(own_name(name)))
        ):
            return False
        typed, meant = _syllables(self.text), _syllables(name)[len(kind.split()) :]
        typed = typed[-len(meant) :]
        if len(typed) != len(meant):  # "vanchan"
            return all(map(str.isascii, typed))
        return all(map(_same, typed, meant))


def own_name(name: str) -> str:
    """A commune's name without its kind, which stands before it in small letters."""
    words = name.split(" ")
    while len(words) > 1 and words[0][:1].islower():
        words = words[1:]
    return " ".join(words)


def _former(groups: Iterable[str]) -> Iterator[tuple[str, str, str]]:
    for group in groups:
        place, _, names = group.partition(": ")
        district, _, province = place.rpartition(", ")
        for name in names.split(", "):
            yield (name if name[:1].islower() else _COMMUNE_KIND + name), district, province


def _by_letters(named: Sequence[Named]) -> dict[str, tuple[Named, ...]]:
    # Folded in one piece: thousands of small calls would take several times as long.
    folded = fold("|".join(own_name(one.name) for one in named)).split("|")
    found: dict[str, tuple[Named, ...]] = {}
    for words, one in zip(folded, named, strict=True):
        key = _letters(words)
        found[key] = (*found.get(key, ()), one)
    return found


def _under(names: dict[str, tuple[Named, ...]], typed: TypedName) -> tuple[Named, ...]:
    return names.get(typed.whole) or names.get(typed.bare, ())


def _nearest(
    names: dict[str, tuple[Named, ...]], sounds: dict[str, str], typed: "TypedName"
) -> tuple[Named, ...]:
    found = process.extract(_sound(typed.bare), sounds, scorer=OSA.distance, score_cutoff=1)
    words = _KIND.sub("", typed.folded).split()
    found = [
        one for one in found if not is_another(words, fold(own_name(names[one[2]][0].name)).split())
    ]
    least = min((distance for _, distance, _ in found), default=0)
    nearest: list[Named] = []
    for _, distance, key in found:
        nearest += names[key] if distance == least else ()
    return tuple(nearest)


def _sound(letters: str) -> str:
    """Letters that many people say alike, as one: "Van Tran" is heard as "Van Chan"."""
    for typed, heard in _ALIKE:
        letters = letters.replace(typed, heard)
    return letters


def _kind_of(name: str) -> str:
    """What stands in small letters before the name itself."""
    return name[: len(name) - len(own_name(name))]


def _letters(folded: str) -> str:
    return _NOT_LETTER.sub("", folded)


def _syllables(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower().replace("'", "").replace("\u2019", ""))


def _same(typed: str, meant: str) -> bool:
    """Typed without marks, or with the same ones wherever they stand ("Hoà", "Hòa")."""
    if typed.isascii():
        return True
    return sorted(unicodedata.normalize("NFD", typed)) == sorted(
        unicodedata.normalize("NFD", meant)
    )
