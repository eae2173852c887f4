"""One of the aims taken out, added or given another amount, by its number or by its words.

The rule: only what names one line of what is written changes it; the others stay, and a wish to
take out a line is never a line itself.
"""

import re
from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.acts.slots.aim.aims import read_aims
from handlers.acts.slots.form import read_people
from handlers.registrations import dialog as registration
from handlers.registrations import open_aims, showing
from handlers.registrations.form import said_texts as texts
from handlers.registrations.form.fields import Answered
from handlers.registrations.form.said import MAX_TARGETS, said_targets
from handlers.registrations.form.targets import AMOUNT, amounted
from handlers.registrations.said.taking import staying
from handlers.registrations.words import lines as words
from handlers.registrations.words import ordinals
from handlers.turn.turn import Turn, stay
from handlers.typed.read import plain
from handlers.values.messages import Outcome
from handlers.values.state import Registering, Step
from knowledge.typed.normalize import nfc
from knowledge.typed.said import Said

Lines = tuple[str, ...]
_WORD = re.compile(r"\w+")
_BY_PLACE = re.compile(words.DROPPED_BY_PLACE)
_BY_WORDS = re.compile(words.DROPPED_BY_WORDS)
_NO_AIM_SAID = re.compile(words.NO_AIM_SAID)
_REPLACED = re.compile(words.REPLACED, re.IGNORECASE)
_SWAPPED = re.compile(words.SWAPPED, re.IGNORECASE)
_QUOTED = re.compile(words.QUOTED)
_ANEW = re.compile(words.ANEW, re.IGNORECASE)
_ADDED = re.compile(words.ADDED, re.IGNORECASE)
_ONE_MORE = re.compile(words.ONE_MORE, re.IGNORECASE)


def told(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """What is said of the lines that are written; None for aims that are only told."""
    if "?" in heard.text or heard.asks:
        return None
    swapped = with_swapped(dialog.form.targets, heard.text)
    if swapped is not None:
        return _with(turn, dialog, swapped)
    dropped = _dropped(turn, dialog, heard)
    if dropped is not None:
        return dropped
    if dialog.form.people and dialog.step != Step.TARGETS and _says_line(heard.text):
        # "Sửa dòng 1 thành …": of which list is not said.
        return None
    lines = changed(dialog.form.targets, heard.text)
    if lines is None and dialog.step != Step.TARGETS:
        lines = with_one_more(dialog.form.targets, heard.text)
    return _with(turn, dialog, lines) if lines is not None else None


def changed(before: Lines, said: str) -> Lines | None:
    """The lines after one was added or has another amount, or all were said anew."""
    line = nfc(said).strip()
    anew, more = _ANEW.search(line), _ADDED.search(line)
    replaced = with_replaced(before, line)
    if replaced is not None:
        return replaced
    named = named_amount(before, line)
    if named is not None:
        return named
    if anew is not None:
        return said_targets(read_aims(anew["aims"], at_step=True)) or None
    if more is not None and before:
        new = said_targets(read_aims(more["aims"], at_step=True))
        return (*before, *new)[:MAX_TARGETS] if new else None
    return None


def named_amount(before: Lines, said: str) -> Lines | None:
    """ "Dư nợ 95 tỷ": the one line in which all of this is named has another amount now."""
    found = [one[0] for one in AMOUNT.finditer(said)]
    rest = {*_WORD.findall(plain(AMOUNT.sub(" ", said)))} - words.FILLING
    if not rest:
        return _same_counted(before, said)
    about = [line for line in before if rest <= {*_WORD.findall(plain(line))}]
    if len(found) != 1 or len(about) != 1:
        return None
    mended = amounted(tuple(about), said)
    if mended is None or mended == tuple(about):
        return None
    return tuple(mended[0] if line == about[0] else line for line in before)


def with_replaced(before: Lines, said: str) -> Lines | None:
    """ "Sửa chỉ tiêu 1 thành 35 tấn cá": the one line with other words, or another amount."""
    found = _REPLACED.match(nfc(said).strip())
    at = _at(plain(found["place"]), before) if found else -1
    if found is None or not 0 <= at < len(before):
        return None
    new = said_targets(read_aims(found["aims"], at_step=True))
    if len(new) != 1:
        return None
    alone = AMOUNT.fullmatch(new[0])
    mended = amounted((before[at],), new[0]) if alone else None
    return (*before[:at], *(mended or new), *before[at + 1 :])


def with_swapped(before: Lines, said: str) -> Lines | None:
    """ "Bỏ trồng quế, thay bằng trồng 5 ha chè": another aim where the one line stood."""
    found = _SWAPPED.match(nfc(said).strip())
    # Somebody of the list gives way to somebody else.
    if found is None or read_people(Said(found["aims"]), "people"):
        return None
    old = plain(found["old"])
    by_place = found["line"] and (old.isdigit() or old in ordinals.OF_LINES)
    at = [_at(old, before)] if by_place else [n for n, one in enumerate(before) if _names(old, one)]
    new = said_targets(read_aims(found["aims"], at_step=True))
    if len(at) != 1 or not 0 <= at[0] < len(before) or len(new) != 1:
        return None
    return (*before[: at[0]], *new, *before[at[0] + 1 :])


def with_one_more(before: Lines, said: str) -> Lines | None:
    """ "Với lại trồng 2 ha quế nữa": whole, where other things are shown as well."""
    found = _ONE_MORE.match(nfc(said).strip())
    new = said_targets(read_aims(found["aims"], at_step=True)) if found and before else ()
    return (*before, *new)[:MAX_TARGETS] if len(new) == 1 else None


def _same_counted(before: Lines, said: str) -> Lines | None:
    """ "3.500 lượt ạ": an amount alone, of what one line counts."""
    found = AMOUNT.search(said)
    if found is None or plain(found["thing"]) in words.COUNTED_ELSEWHERE:
        return None
    mended = amounted(before, said)
    return mended if mended != before else None


def _says_line(said: str) -> bool:
    found = _REPLACED.match(nfc(said).strip())
    return found is not None and plain(found["line"]) == "dong"


def without_named(lines: Lines, heard: Heard) -> Lines | None:
    """ "Bỏ chỉ tiêu số 1": the lines without the one whose number is said of the aims."""
    found = _BY_PLACE.match(heard.unsigned)
    if found is None or found["line"] == "dong":
        return None
    at = _at(found["place"], lines)
    return (*lines[:at], *lines[at + 1 :]) if 0 <= at < len(lines) else None


def _at(number: str, lines: Lines) -> int:
    place = int(number) if number.isdigit() else ordinals.OF_LINES[number]
    return place - 1 if place > 0 else len(lines) - 1


def _dropped(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    said, lines = heard.unsigned, dialog.form.targets
    if lines and _NO_AIM_SAID.match(said):
        alone = len(lines) == 1
        return _with(turn, dialog, ()) if alone else open_aims.which_goes(turn, dialog)
    by_place = _BY_PLACE.match(said)
    if by_place is not None:
        if by_place["line"] == "dong" and dialog.form.people and dialog.step != Step.TARGETS:
            # Both are lists of lines, and only one of them is meant.
            return _told(turn, dialog, texts.WHICH_LINE)
        at = _at(by_place["place"], lines)
        if not 0 <= at < len(lines):
            return open_aims.which_goes(turn, dialog)
        return _with(turn, dialog, (*lines[:at], *lines[at + 1 :]))
    by_words = _BY_WORDS.match(said)
    if by_words is None:
        return None
    quoted = _QUOTED.search(heard.text)
    what = plain(quoted["what"]) if quoted else by_words["what"]
    found = [at for at, line in enumerate(lines) if _names(what, line)]
    if len(found) == 1:
        return _with(turn, dialog, (*lines[: found[0]], *lines[found[0] + 1 :]))
    return open_aims.which_goes(turn, dialog) if by_words["line"] else None


def _names(what: str, line: str) -> bool:
    """Whether every word is one of the line, which does not begin like the wish itself."""
    said, written = _WORD.findall(what), _WORD.findall(plain(line))
    return bool(said) and set(said) <= set(written) and _BY_WORDS.match(" ".join(written)) is None


def _with(turn: Turn, dialog: Registering, lines: Lines) -> Outcome:
    after = replace(dialog, form=replace(dialog.form, targets=lines))
    if dialog.step == Step.TARGETS:
        # Nothing is left: it is asked anew.
        goto = None if lines else Step.TARGETS
        return registration.advance(turn, dialog, Answered(after, goto=goto))
    return registration.advance(turn, dialog, Answered(after, goto=staying(dialog, after)))


def _told(turn: Turn, dialog: Registering, sentence: str) -> Outcome:
    return stay(turn, showing.prompt(turn, dialog, (sentence,)))
