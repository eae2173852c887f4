"""The communes of the country, present and former: common/communes.txt, found by a typed name.

The rule: nothing is read before the first question, and of the file's provinces only those that
were asked about are taken apart. Where the names are from, and the licence: the head of the file.
"""

import re
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache
from pathlib import Path

from knowledge.places.area import Area, Commune, Former, TypedName, own_name
from knowledge.typed.names import same_name
from knowledge.typed.normalize import fold, fold_ours, nfc

# The day from which the present communes are (the head of the file).
SINCE = date(2025, 7, 1)
COMMON = Path(__file__).parents[1] / "common"
_PROVINCE_KIND = re.compile(r"^(?:tinh|thanh pho|tp)[.\s]+")
_WITH_KIND = re.compile(r"(?:thi tran|dac khu|phuong|xa|tt|p|x)[.\s]")
_ANY_KIND = re.compile(
    r"^(?:tinh|thanh pho|tp|thi xa|tx|huyen|quan|thi tran|dac khu|phuong|xa|tt|[pqhx])[.\s]+"
)
# Of a line: the commune, and of each group the district, its province and the former communes.
_PARTS = re.compile(r"\t|, |: ")
# "xa To Mau huyen Luc Yen": what the place belongs to, said without a comma.
_LARGER = re.compile(r"\s(?=(?:huyen|quan|thi xa|thanh pho|tp|tinh)[.\s])")


@dataclass(frozen=True)
class FoundCommune:
    """What a typed name may be: nothing at all, when all are empty.

    `present`: communes of today by their letters, with nothing typed against them. `former`: old
    ones by their letters, or one letter off where nothing else was found. `near`: present ones
    that a mark, the kind or one letter speaks against.
    """

    present: tuple[Commune, ...] = ()
    former: tuple[Former, ...] = ()
    near: tuple[Commune, ...] = ()


NOTHING = FoundCommune()


class Communes:
    """The list; the text is kept, a province is taken apart when it is first asked about."""

    def __init__(self, text: str) -> None:
        listed = [line for line in text.splitlines() if line and not line.startswith("#")]
        starts = [place for place, line in enumerate(listed) if line.startswith("= ")]
        self._provinces: dict[str, str] = {}
        self._called: list[str] = []
        self._lines: dict[str, list[str]] = {}
        for start, end in zip(starts, [*starts[1:], len(listed)], strict=True):
            name, *former = listed[start][2:].split(", ")
            self._lines[name] = listed[start + 1 : end]
            self._called += (name, *former)
            self._provinces |= {fold(one): name for one in (name, *former)}
        self._areas: dict[str | None, Area] = {}

    @classmethod
    def load(cls, folder: Path = COMMON) -> "Communes":
        """The list of a folder. Raises OSError where there is none."""
        return cls((folder / "communes.txt").read_text(encoding="utf-8"))

    def province(self, name: str | None) -> str | None:
        """The present province of a present or former one; None for what is none."""
        return self._of(fold_ours(name or ""))

    @property
    def provinces(self) -> tuple[str, ...]:
        """The names of all provinces, present and former, folded."""
        return tuple(self._provinces)

    def _of(self, folded: str) -> str | None:
        return self._provinces.get(_PROVINCE_KIND.sub("", folded))

    def is_place(self, name: str) -> bool:
        """Whether a commune, a district or a province, of today or before, is called so."""
        bare = _ANY_KIND.sub("", fold(name))
        behind = " ".join(nfc(name).split()[-len(bare.split()) :])
        return any(same_name(behind, one) for one in self._names.get(bare, ()))

    @cached_property
    def _names(self) -> dict[str, list[str]]:
        """Every name without its kind, by its letters; made when one is first asked for."""
        lines = [line for listed in self._lines.values() for line in listed]
        parts = (part for line in lines for part in _PARTS.split(line))
        names = sorted({own_name(part.strip()) for part in (*self._called, *parts)})
        found: dict[str, list[str]] = {}
        for folded, one in zip(fold("|".join(names)).split("|"), names, strict=True):
            found.setdefault(folded.strip(), []).append(one)
        return found

    def find(self, text: str, province: str | None = None) -> FoundCommune:
        """What the name may be: in the province it says, else in this one, else anywhere."""
        line, folded = " ".join(nfc(text).split()), fold(text)
        names, larger = _parted(line, folded)
        said = next(filter(None, map(self._of, larger)), None)
        area = self._area(said or self.province(province))
        return next(
            (found for name in names if (found := _in(area, name, larger)) != FoundCommune()),
            FoundCommune(),
        )

    def _area(self, province: str | None) -> Area:
        if province not in self._areas:
            chosen = self._lines if province is None else {province: self._lines[province]}
            self._areas[province] = Area(chosen.items())
        return self._areas[province]


@lru_cache(maxsize=1)
def communes() -> Communes:
    """The shipped list, read when it is first asked for."""
    return Communes.load()


def _parted(line: str, folded: str) -> tuple[list[TypedName], list[str]]:
    """The name, whole and without the larger places behind it, and these, folded."""
    parts, bare = line.split(","), folded.split(",")
    if len(parts) != len(bare):
        return [TypedName(line, folded)], []
    # "thon 3, xa Lam Giang": the part that says its kind, whatever stands before it.
    at = next((n for n, part in enumerate(bare) if _WITH_KIND.match(part.strip())), 0)
    name, plain, larger = (
        parts[at].strip(),
        bare[at].strip(),
        [one.strip() for one in bare[at + 1 :]],
    )
    short, *behind = _LARGER.split(plain)
    names = [TypedName(name, plain)]
    if behind:
        names.append(TypedName(" ".join(name.split()[: len(short.split())]), short))
    return names, [*behind, *larger]


def _in(area: Area, typed: TypedName, larger: list[str]) -> FoundCommune:
    letters = area.present(typed)
    present = tuple(one for one in letters if typed.agrees(one.name))
    former = _within(area.former(typed), larger)
    former = tuple(one for one in former if typed.agrees(one.name)) or former
    if letters or former:
        return FoundCommune(present, former, () if present else letters)
    near, misspelt = area.misspelt(typed)
    return FoundCommune((), () if near else misspelt, near)


def _within(former: tuple[Former, ...], larger: list[str]) -> tuple[Former, ...]:
    """Those of the district that was said; all, when none of them lies there."""
    said = [words.split() for words in larger]
    within = (
        one
        for one in former
        if any(_ends(fold_ours(one.district).split(), words) for words in said)
    )
    return tuple(within) or former


def _ends(district: list[str], said: list[str]) -> bool:
    """ "luc yen" and "huyen luc yen" are the district "huyen luc yen"."""
    return 1 < len(said) <= len(district) and district[-len(said) :] == said
