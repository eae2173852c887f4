"""What a message makes of the aims that are written.

The rule: an amount takes the place of another only where all beside it stands in that one line;
what names another thing is one more; where it may be either, it is asked, and nothing is lost.
"""

import re
from dataclasses import replace

from handlers.acts.slots.aim.aims import is_dictated, read_aims
from handlers.acts.slots.words.aims import VERBS
from handlers.registrations.form.said import MAX_TARGETS, said_targets
from handlers.registrations.form.targets import AMOUNT, is_money, thing_of, with_amount
from handlers.registrations.open_aims import AskedLine
from handlers.registrations.said.aims import texts
from handlers.registrations.said.aims.detailed import is_detail
from handlers.registrations.said.aims.spoken import SpokenAim, spoken
from handlers.registrations.words.aims import aims as words
from handlers.registrations.words.lines import COUNTED_ELSEWHERE
from handlers.typed.read import plain
from handlers.values.state import OpenAim

Lines = tuple[str, ...]
Told = Lines | AskedLine | str | None
_WORD = re.compile(r"\w+")
_VERBS, _ANEW = re.compile(VERBS), re.compile(words.ANEW)


def read(before: Lines, said: str) -> Lines | str | None:
    """The aims now, or the sentence that asks what is meant; None for anything else."""
    told = weighed(before, said)
    return told.sentence if isinstance(told, AskedLine) else told


def weighed(before: Lines, said: str) -> Told:
    """The same, with the change that waits where a line is asked for."""
    aim = spoken(said) if any(map(str.isdigit, said)) else SpokenAim("")
    if not aim.text or AMOUNT.search(aim.text) is None:
        return None
    new = said_targets(read_aims(aim.text, at_step=True))
    if len(new) > 1:
        # "Chỉ tiêu là: …" says all of them anew.
        return None if before and _ANEW.search(plain(said)) else _all_of(before, new)
    if before and new and is_dictated(said) and not _near(before, new[0]):
        return _added(before, new[0])
    return _one_of(before, replace(aim, text=new[0])) if before and new else None


def _all_of(before: Lines, new: Lines) -> Lines | str | None:
    """A list: each takes the place of its own line, or comes behind; none is dropped."""
    if not all(AMOUNT.search(one) for one in new):
        return None
    lines = before
    for one in new:
        at = [place for place in _about(lines, one) if _counts_same(lines[place], one)]
        if len(at) == 1:
            amount = AMOUNT.search(one)
            line = (amount and with_amount(lines[at[0]], amount)) or one
            lines = (*lines[: at[0]], line, *lines[at[0] + 1 :])
        elif one not in lines:
            lines = (*lines, one)
    if len(lines) > MAX_TARGETS:
        return texts.too_many(before=before, new=new, most=MAX_TARGETS)
    return lines if lines != before else None


def _one_of(before: Lines, aim: SpokenAim) -> Told:
    amounts = list(AMOUNT.finditer(aim.text))
    if len(amounts) != 1 or any(map(str.isdigit, AMOUNT.sub(" ", aim.text))):
        # Of two numbers one may be the old one.
        return None
    (amount,) = amounts
    if not _about_words(aim.text):
        return _amount_alone(before, aim, amount)
    about = _about(before, aim.text)
    same = [at for at in about if _counts_same(before[at], aim.text)]
    if len(same) > 1:
        return _which(before, aim, same)
    if same and aim.adds:
        sentence = texts.more_or_instead(said=aim.text, line=before[same[0]])
        return AskedLine(sentence, OpenAim(aim.text, (same[0],)))
    if same:
        return _put(before, same[0], amount)
    does = _VERBS.match(plain(aim.text)) is not None
    elsewhere = not does and thing_of(amount) in COUNTED_ELSEWHERE
    if not elsewhere and (aim.adds or (does and not aim.mends and not about)):
        return _added(before, aim.text)
    if about or (aim.mends and not elsewhere):
        near = about or _near(before, aim.text)
        return _which(before, aim, near) if near else None
    return None


def _amount_alone(before: Lines, aim: SpokenAim, amount: re.Match[str]) -> Told:
    """ "Ý lộn 2500 khách": of what one line counts; of what several count, it is asked."""
    if amount["thing"] is None or (plain(amount["thing"]) in COUNTED_ELSEWHERE and not aim.mends):
        return None
    places = [at for at, line in enumerate(before) if with_amount(line, amount) is not None]
    if len(places) > 1 or (places and aim.adds):
        return _which(before, aim, places)
    if places:
        return _put(before, places[0], amount)
    return _which(before, aim, []) if aim.adds and not aim.mends else None


def _which(before: Lines, aim: SpokenAim, places: list[int]) -> AskedLine:
    said = _within(before[places[0]], aim.text) if len(places) == 1 else aim.text
    sentence = texts.which(said=said, lines=before, places=places)
    return AskedLine(sentence, OpenAim(said, tuple(places)), offers=len(places) == 1)


def _within(line: str, said: str) -> str:
    """ "40 lượt HTX" in "Tư vấn 40 HTX": what leads to the amount stays before it."""
    held = [one for one in AMOUNT.finditer(line) if is_detail(said, one)]
    whole = len(held) == 1 and {*_WORD.findall(plain(line[held[0].end() :]))} <= {
        *_WORD.findall(plain(said))
    }
    return line[: held[0].start()] + said if whole else said


def _put(before: Lines, at: int, amount: re.Match[str]) -> Lines | str | None:
    line = with_amount(before[at], amount)
    if line == before[at]:
        return texts.so_written(line=line)
    if line is None:
        return None
    return (*before[:at], line, *before[at + 1 :])


def _added(before: Lines, line: str) -> Lines | str:
    if len(before) >= MAX_TARGETS:
        return texts.too_many(before=before, new=(line,), most=MAX_TARGETS)
    return (*before, line) if line not in before else texts.stands(line=line)


def _about_words(text: str) -> set[str]:
    before, *behind = AMOUNT.split(text, maxsplit=1)[:: AMOUNT.groups + 1]
    about = {*_WORD.findall(plain(before))} - words.FILLING
    # Right behind the amount stands of what it is ("10 con dê").
    return about.union(*({*_WORD.findall(plain(one))} - words.FILLING_BEHIND for one in behind))


def _about(lines: Lines, said: str) -> list[int]:
    """The lines in which all stands that is said beside the amount."""
    about = _about_words(said)
    return [at for at, line in enumerate(lines) if about and about <= {*_WORD.findall(plain(line))}]


def _near(lines: Lines, said: str) -> list[int]:
    about = _about_words(said)
    return [at for at, line in enumerate(lines) if about & {*_WORD.findall(plain(line))}]


def _counts_same(line: str, said: str) -> bool:
    """Whether both have an amount of one thing, or both of money."""
    there = {thing_of(one) for one in AMOUNT.finditer(line)}
    here = {thing_of(one) for one in AMOUNT.finditer(said)}
    return bool(there & here) or (any(map(is_money, there)) and any(map(is_money, here)))
