"""One of the aims taken out, added or given another amount, by its number or by its words.

The rule: only what names one line of what is written changes it; the others stay, and a wish to
take out a line is never a line itself.
"""

import re
from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.acts.slots.aim.aims import read_aims
from handlers.registrations import dialog as registration
from handlers.registrations import showing
from handlers.registrations.form import said_texts as texts
from handlers.registrations.form.fields import Answered
from handlers.registrations.form.said import MAX_TARGETS, said_targets
from handlers.registrations.form.targets import amounted
from handlers.registrations.said.taking import staying
from handlers.registrations.words import lines as words
from handlers.turn.turn import Turn, stay
from handlers.typed.read import plain
from handlers.values.messages import Outcome
from handlers.values.state import Registering, Step
from knowledge.typed.normalize import nfc

Lines = tuple[str, ...]
_WORD = re.compile(r"\w+")
_BY_PLACE = re.compile(words.DROPPED_BY_PLACE)
_BY_WORDS = re.compile(words.DROPPED_BY_WORDS)
_QUOTED = re.compile(words.QUOTED)
_ANEW = re.compile(words.ANEW, re.IGNORECASE)
_ADDED = re.compile(words.ADDED, re.IGNORECASE)
_AMOUNT = re.compile(r"\d[\d.,]*\s*(?:%|[^\W\d_]+)")


def told(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """What is said of the lines that are written; None for aims that are only told."""
    if "?" in heard.text or heard.asks:
        return None
    dropped = _dropped(turn, dialog, heard)
    if dropped is not None:
        return dropped
    lines = changed(dialog.form.targets, heard.text)
    return _with(turn, dialog, lines) if lines is not None else None


def changed(before: Lines, said: str) -> Lines | None:
    """The lines after one was added or has another amount, or all were said anew."""
    line = nfc(said).strip()
    anew, more = _ANEW.search(line), _ADDED.search(line)
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
    found = _AMOUNT.findall(said)
    rest = {*_WORD.findall(plain(_AMOUNT.sub(" ", said)))} - words.FILLING
    about = [line for line in before if rest and rest <= {*_WORD.findall(plain(line))}]
    if len(found) != 1 or len(about) != 1:
        return None
    mended = amounted(tuple(about), said)
    if mended is None or mended == tuple(about):
        return None
    return tuple(mended[0] if line == about[0] else line for line in before)


def without_named(lines: Lines, heard: Heard) -> Lines | None:
    """ "Bỏ chỉ tiêu số 1": the lines without the one whose number is said of the aims."""
    found = _BY_PLACE.match(heard.unsigned)
    if found is None or found["line"] == "dong":
        return None
    at = _at(found["place"], lines)
    return (*lines[:at], *lines[at + 1 :]) if 0 <= at < len(lines) else None


def _at(number: str, lines: Lines) -> int:
    place = int(number) if number.isdigit() else words.PLACES[number]
    return place - 1 if place > 0 else len(lines) - 1


def _dropped(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    said, lines = heard.unsigned, dialog.form.targets
    by_place = _BY_PLACE.match(said)
    if by_place is not None:
        if by_place["line"] == "dong" and dialog.form.people and dialog.step != Step.TARGETS:
            # Both are lists of lines, and only one of them is meant.
            return _told(turn, dialog, texts.WHICH_LINE)
        at = _at(by_place["place"], lines)
        if not 0 <= at < len(lines):
            return _told(turn, dialog, texts.no_such_line(count=len(lines)))
        return _with(turn, dialog, (*lines[:at], *lines[at + 1 :]))
    by_words = _BY_WORDS.match(said)
    if by_words is None:
        return None
    quoted = _QUOTED.search(heard.text)
    what = plain(quoted["what"]) if quoted else by_words["what"]
    found = [at for at, line in enumerate(lines) if _names(what, line)]
    if len(found) == 1:
        return _with(turn, dialog, (*lines[: found[0]], *lines[found[0] + 1 :]))
    return _told(turn, dialog, texts.no_such_line(count=len(lines))) if by_words["line"] else None


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
