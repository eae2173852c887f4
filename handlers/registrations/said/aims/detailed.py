"""A line said anew by its words, or its amount said in more detail.

The rule: the line is named by words that stand in it alone, or by its own amount; what stands in
the line behind that amount and is not said again is asked about, and never dropped.
"""

import re

from handlers.registrations.form.targets import AMOUNT
from handlers.registrations.open_aims import AskedLine
from handlers.registrations.said.aims import texts
from handlers.registrations.words.aims import detailed as words
from handlers.typed.read import plain
from handlers.values.state import OpenAim
from knowledge.typed.normalize import nfc

Lines = tuple[str, ...]
_WORD = re.compile(r"\w+")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_NAMED, _MEANS = (
    tuple(re.compile(one, re.IGNORECASE) for one in patterns)
    for patterns in (words.NAMED, words.MEANS)
)
_TURNS = re.compile(words.TURNS, re.IGNORECASE)
_MORE = re.compile(words.SAID_MORE, re.IGNORECASE)


def detailed(before: Lines, said: str) -> Lines | AskedLine | None:
    """ "2 công là 2 công ten nơ 20 feet", "sửa chỗ xuất Ấn Độ lại thành …"; else None."""
    text = nfc(said).strip()
    if not before or "?" in text or not any(map(str.isdigit, text)):
        return None
    return _named(before, text) or _meant(before, text) or _more(before, text)


def _named(before: Lines, text: str) -> Lines | AskedLine | None:
    found = _first(_NAMED, text)
    # One amount alone takes the place of the amount of the same thing.
    if found is None or len(_NUMBER.findall(found["new"])) < 2:
        return None
    about = {*_WORD.findall(plain(found["what"]))} - words.AROUND
    at = [n for n, line in enumerate(before) if about and about <= {*_WORD.findall(plain(line))}]
    if len(at) != 1:
        return None
    line, new = before[at[0]], found["new"]
    amounts = list(AMOUNT.finditer(line))
    if not new[0].isdigit():
        return _with(before, at[0], new)
    return _put(before, at[0], amounts[0], new) if len(amounts) == 1 else None


def _meant(before: Lines, text: str) -> Lines | AskedLine | None:
    found = _first(_MEANS, text)
    if found is None:
        return None
    old = plain(found["old"])
    held = [
        (at, one) for at, one in _amounts(before) if old in (plain(one[0]), plain(one["thing"]))
    ]
    if len(held) != 1:
        return None
    ((at, one),) = held
    new = found["new"]
    if new[0].isdigit():
        return _put(before, at, one, new)
    return _put(before, at, one, one[0][: one.start("thing") - one.start()] + new)


def _more(before: Lines, text: str) -> Lines | AskedLine | None:
    found = _MORE.match(text)
    amount = AMOUNT.search(found["new"]) if found else None
    if found is None or amount is None or _TURNS.search(text):
        return None
    led, new = found["new"][: amount.start()], found["new"][amount.start() :]
    if not found["led"] and len(_NUMBER.findall(new)) < 2:
        return None
    about = {*_WORD.findall(plain(led))} - words.AROUND
    held = [
        (at, one)
        for at, one in _amounts(before)
        if is_detail(new, one) and about <= {*_WORD.findall(plain(before[at]))}
    ]
    return _put(before, *held[0], new) if len(held) == 1 else None


def is_detail(new: str, amount: re.Match[str]) -> bool:
    """ "40 lượt HTX" of "40 HTX": the same number, what it counts, and more."""
    said, written = (_WORD.findall(plain(one)) for one in (new, amount[0]))
    return said[0] == written[0] and {*written} < {*said}


def _amounts(before: Lines) -> list[tuple[int, re.Match[str]]]:
    return [(at, one) for at, line in enumerate(before) for one in AMOUNT.finditer(line)]


def _put(before: Lines, at: int, amount: re.Match[str], new: str) -> Lines | AskedLine | None:
    line = before[at]
    head = line[: amount.start()]
    if {*_WORD.findall(plain(line[amount.end() :]))} <= {*_WORD.findall(plain(new))}:
        return _with(before, at, head + new)
    sentence = texts.which(said=head + new, lines=before, places=(at,))
    return AskedLine(sentence, OpenAim(head + new, (at,)), offers=True)


def _with(before: Lines, at: int, line: str) -> Lines | None:
    return (*before[:at], line, *before[at + 1 :]) if line != before[at] else None


def _first(patterns: tuple[re.Pattern[str], ...], text: str) -> re.Match[str] | None:
    return next(filter(None, (one.match(text) for one in patterns)), None)
