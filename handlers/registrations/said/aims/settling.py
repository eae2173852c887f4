"""The line of a change that was asked for just now: named by its place or its words.

The rule: only what names one line settles it; a yes only where one line was offered.
"""

import re
from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.registrations import dialog as registration
from handlers.registrations import open_aims, showing
from handlers.registrations.form.fields import Answered
from handlers.registrations.form.said import MAX_TARGETS
from handlers.registrations.form.targets import AMOUNT, with_amount
from handlers.registrations.open_aims import AskedLine
from handlers.registrations.said.aims import telling, texts
from handlers.registrations.said.aims.spoken import spoken
from handlers.registrations.said.taking import staying
from handlers.registrations.sent.returned import sends_again
from handlers.registrations.words import ordinals
from handlers.registrations.words.aims import settling as words
from handlers.turn.turn import Turn, say
from handlers.typed.read import plain
from handlers.typed.words.assent import LEFT_ALONE
from handlers.values.messages import Outcome
from handlers.values.state import OpenAim, Registering
from knowledge.typed.normalize import nfc
from knowledge.typed.repeats import compiled

Lines = tuple[str, ...]
# Longer ones say something of their own.
MOST_WORDS = 8
_WORD = compiled(r"\w+")
_PLACE, _MORE, _LEAVE = map(compiled, (words.PLACE, words.MORE, words.LEAVE))
_YES_BEFORE, _MENDS_SO, _SENT_BEHIND = (
    compiled(one, re.IGNORECASE) for one in (words.YES_BEFORE, words.MENDS_SO, words.SENT_BEHIND)
)
_SENDS, _ONLY_SENDS = map(compiled, (words.SENDS, words.ONLY_SENDS))


def told(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """ "Cái số một", "dòng đầu", "cái váy ấy", "thôi để nguyên"; None for anything else."""
    opened = dialog.open_aim
    if opened is None or heard.key is not None or "?" in heard.text or heard.asks:
        return None
    if sends_again(heard):
        return open_aims.before_sending(turn, dialog, opened)
    agreed = _agreed(turn, dialog, heard)
    if agreed is not None:
        return agreed
    key = _key(dialog, opened, heard)
    if key is None and heard.lean == "yes":
        # A yes to none of them.
        return open_aims.asked(turn, dialog, AskedLine(texts.CHOOSE_LINE, opened))
    return chosen(turn, dialog, heard.meaning(key)) if key is not None else None


def chosen(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """The choice of a line, done; None for the choice of anything else."""
    opened, key = dialog.open_aim, heard.key or ""
    if opened is None or not key.startswith(open_aims.LINE):
        return None
    closed = replace(dialog, open_aim=None)
    if key == open_aims.NONE:
        return say(turn, showing.prompt(turn, closed, (LEFT_ALONE,)), dialog=closed)
    if key == open_aims.AS_IS:
        sent = registration.answer(turn, closed, heard.meaning("send"))
        return sent if isinstance(sent, Outcome) else None
    after = _closed(dialog, opened, key.removeprefix(open_aims.LINE))
    if after is None:
        note = texts.too_many(before=dialog.form.targets, new=(opened.said,), most=MAX_TARGETS)
        return say(turn, showing.prompt(turn, closed, (note,)), dialog=closed)
    return registration.advance(turn, dialog, Answered(after, goto=staying(dialog, after)))


def _agreed(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """A yes to the one line that was offered, with the change said again, or another beside it."""
    opened = dialog.open_aim
    if opened is None or not opened.said or len(opened.places) != 1:
        return None
    # Without its mark "đúng" looks like "đừng".
    if heard.is_negated and not heard.text.lower().startswith(words.UNMARKED):
        return None
    at, said = opened.places[0], nfc(heard.text)
    yes = _YES_BEFORE.match(said)
    rest = _SENT_BEHIND.sub("", said[yes.end() :] if yes else said)
    again = _said_again(dialog.form.targets[at], opened, rest)
    if again is not None:
        return chosen(turn, replace(dialog, open_aim=again), heard.meaning(_line(at)))
    closed = _closed(dialog, opened, str(at + 1)) if yes else None
    if closed is None:
        return None
    if sends_again(Heard(said[yes.end() :] if yes else said)):
        sent = registration.answer(turn, closed, heard.meaning("send"))
        return sent if isinstance(sent, Outcome) else None
    both = telling.told(turn, closed, Heard(rest, at=heard.at))
    after = both.conversation.dialog if both else None
    writes = isinstance(after, Registering) and after.form not in (dialog.form, closed.form)
    return both if writes else None


def _said_again(line: str, opened: OpenAim, rest: str) -> OpenAim | None:
    """ "Tư vấn 40 lượt HTX" to "40 lượt HTX phải không": the change as it is said now."""
    aim = spoken(_MENDS_SO.sub("", rest).strip()).text
    new, offered, written = ({*_WORD.findall(plain(one))} for one in (aim, opened.said, line))
    more = new - offered - written - words.AROUND
    if not any(map(str.isdigit, aim)) or new <= written or more:
        return None
    if new <= offered:
        return opened
    return replace(opened, said=aim) if offered <= new else None


def _closed(dialog: Registering, opened: OpenAim, which: str) -> Registering | None:
    """The form with the change in that line; None where that line is not there, or one too many."""
    lines = _applied(dialog.form.targets, opened.said, which)
    if lines is None or len(lines) > MAX_TARGETS:
        return None
    return replace(dialog, open_aim=None, form=replace(dialog.form, targets=lines))


def _line(at: int) -> str:
    return f"{open_aims.LINE}{at + 1}"


def _key(dialog: Registering, opened: OpenAim, heard: Heard) -> str | None:
    lines, said = dialog.form.targets, heard.unsigned
    if len(said.split()) > MOST_WORDS:
        return None
    if opened.said and _MORE.fullmatch(said):
        return open_aims.MORE
    if _LEAVE.fullmatch(said) and (_SENDS.search(said) or not _ONLY_SENDS.search(said)):
        return open_aims.AS_IS if _SENDS.search(said) else open_aims.NONE
    place = _PLACE.fullmatch(said)
    if place is not None:
        number = place["place"]
        at = int(number) if number.isdigit() else ordinals.OF_LINES[number]
        at = len(lines) if at < 0 else at
        return _line(at - 1) if 1 <= at <= len(lines) else None
    if heard.lean == "yes" and len(opened.places) == 1:
        return _line(opened.places[0])
    about = {*_WORD.findall(said)} - words.AROUND
    named = [at for at, one in enumerate(lines) if about <= {*_WORD.findall(plain(one))}]
    by_words = about and len(named) == 1 and not any(map(str.isdigit, said))
    return _line(named[0]) if by_words else None


def _applied(before: Lines, said: str, which: str) -> Lines | None:
    """The lines with the change; None where the line stands nowhere."""
    if which == "more":
        return (*before, said)
    at = int(which) - 1 if which.isdigit() else -1
    if not 0 <= at < len(before):
        return None
    amounts = list(AMOUNT.finditer(said))
    line = with_amount(before[at], amounts[0]) if len(amounts) == 1 else None
    # Where the amount stands, the rest of what was said is the change.
    line = said if line in (None, before[at]) else line
    return (*before[:at], *([line] if line else []), *before[at + 1 :])
