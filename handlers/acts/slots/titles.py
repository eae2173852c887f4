"""The titles and commendations a text names, by the names and abbreviations of the one table.

The rule: the longest name counts; who it is for is said by the title, or asked.
"""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from handlers.acts.slots.text.scan import Mark, Scan
from handlers.acts.slots.words import titles as words
from knowledge.plan import titles as table
from knowledge.plan.titles import Title, load_titles
from knowledge.typed.normalize import fold, nfc

_COMMON = Path(table.__file__).parents[1] / "common"


# "Chiến sĩ thi đua" and no level: no title of the table, and the question which one.
NO_LEVEL = "cstd"
LEAST = "cstdcs"
LEVELS = {"co so": LEAST, "tinh": "cstd-tinh", "toan quoc": "cstd-tq"}


@cache
def _titles() -> dict[str, Title]:
    known = {title.id: title for title in load_titles(_COMMON)}
    name, short = words.NO_LEVEL, words.NO_LEVEL_SHORT
    open_one = Title(NO_LEVEL, name, short, "individual", False, None, None, name)
    others = {
        id_: _elsewhere(id_, *said)
        for id_, said in (words.OF_FORCES | words.OF_OTHER_KINDS).items()
    }
    return {**known, NO_LEVEL: open_one, **others}


def _elsewhere(id_: str, name: str, also: tuple[str, ...]) -> Title:
    """An honour that is known by its name alone, so that it is never taken for a likely one."""
    return Title(id_, name, name, "either", False, None, None, name, also)


def title_rows() -> Iterator[tuple[str, str, str]]:
    """(phrase, "title", id) of every way a title is written."""
    for title in _titles().values():
        for phrase in {nfc(form).lower() for form in (title.name, title.short, *title.also)}:
            spelt = phrase.replace('"', "").replace("-", " ").replace(",", "")
            yield spelt, "title", NO_LEVEL if fold(spelt) in words.WITHOUT_LEVEL else title.id


def in_table(id_: str) -> str:
    """The title of the table that is asked about: without a level the lowest one."""
    return LEAST if id_ == NO_LEVEL else id_


def title_of(id_: str) -> Title:
    """The title with this id."""
    return _titles()[id_]


def name_of(id_: str) -> str:
    """Its name as it is repeated to a person."""
    return _titles()[id_].said


def for_unit(id_: str) -> str:
    """The title where a unit is meant: "lao động tiên tiến" is then the collective's."""
    return name_of(own_of_unit(id_))


def own_of_unit(id_: str) -> str:
    """The title that is called so where a unit is meant."""
    return {"ldtt": "ttldtt"}.get(id_, id_)


def for_person(name: str) -> str:
    """The title of this name where a person is meant: the other way round."""
    return name_of("ldtt") if name == name_of("ttldtt") else name


def is_collective(reading: Scan, mark: Mark) -> bool:
    """Whether words right around the title say that it is the unit's."""
    before = [word.bare for word in reading.words[max(0, mark.first - 4) : mark.first]]
    after = [word.bare for word in reading.words[mark.last : mark.last + 3]]
    if after[:1] == ["cho"]:
        after = after[1:]
    return ["tap", "the"] in (before[-3:-1], before[-2:], before[:2], after[:2])


def alone(plain: str, *, collective: bool) -> str | None:
    """A title said in the fewest words where one is asked for: "tiên tiến", "xuất sắc thôi"."""
    if collective and (plain in ("co", "lay co", "co thi dua") or _FLAG_OF_PROVINCE.search(plain)):
        return name_of("co-thi-dua")
    if _OF_OTHERS.search(plain):
        return None
    for said, unit, person in _IN_FEW_WORDS:
        if re.search(rf"\b{said}\b", plain) and (unit if collective else person):
            return name_of(unit if collective else person)
    return None


# "Cái cờ gì đó của tỉnh á".
_FLAG_OF_PROVINCE = re.compile(
    r"\bco (?:thi dua )?(?:(?:gi|chi|j) (?:do|ay|no|y) )?(?:thi dua )?"
    r"(?:(?:cua|cap) )?(?:ubnd |uy ban )?tinh\b"
)
_OF_OTHERS = re.compile(
    rf"\b{words.OF_OTHERS} (?:tien tien|xuat sac)\b|\bchien si {words.OTHER_SOLDIERS}\b"
)
# Folded words, the unit's title and the person's; the longer before what it holds.
_IN_FEW_WORDS = (
    ("tien tien", "ttldtt", "ldtt"),
    ("(?:xuat sac|xs)", "ttldxs", ""),
    ("(?:toan quoc|ca nuoc)", "", "cstd-tq"),
    ("(?:cap|chien si) tinh", "", "cstd-tinh"),
    ("co so", "", LEAST),
    ("(?:chien si|chien sy|cs ?thi dua|cstd)", "", NO_LEVEL),
)


_OF_UNIT = re.compile(
    r"\b(?:tap the|danh hieu(?: cua)?(?: tap the| don vi| htx| hop tac xa| to| quy)?)(?: \w+){0,3}?"
    r" (?P<title>tien tien|xuat sac)\b|\b(?P<before>tien tien|xuat sac) (?:cho )?tap the\b"
)


def of_unit(plain: str, *, named: bool = False) -> str | None:
    """The unit's title in two words beside "tập thể" or "danh hiệu" ("tiên tiến tập thể").

    `named`: a person's title is said as well, so only "tập thể" tells whose it is.
    """
    found = _OF_UNIT.search(plain)
    if found and named and "tap the" not in found[0]:
        return None
    return alone(found["title"] or found["before"], collective=True) if found else None


def is_commendation(name: str) -> bool:
    """Whether what is called so is a commendation, which may stand beside a title."""
    return any(one.said == name and one.is_commendation for one in _titles().values())


def title_is_personal(name: str) -> bool:
    """Whether the title of this name is a person's, not a unit's or a commendation of either."""
    return any(one.said == name and one.subject == "individual" for one in _titles().values())
