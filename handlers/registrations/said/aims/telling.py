"""Aims that are mended, added, taken out or parted, where they are shown and after sending.

The rule: nothing that was said of the aims is dropped in silence; where it may mean two things it
is asked, and nothing is changed.
"""

import re
from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.acts.slots.aim.aims import is_dictated, read_aims
from handlers.acts.slots.corrections import read_correction
from handlers.acts.slots.form import read_people
from handlers.acts.slots.phones import read_numbers
from handlers.acts.slots.text.excused import without_excuse
from handlers.acts.slots.text.reading import Reading
from handlers.acts.slots.words.talk import SLIPS
from handlers.registrations import dialog as registration
from handlers.registrations import open_aims, showing
from handlers.registrations.form.fields import Answered
from handlers.registrations.form.said import said_targets
from handlers.registrations.form.targets import mended_targets, renumbered
from handlers.registrations.open_aims import AskedLine
from handlers.registrations.said.aims import dropped, fewer
from handlers.registrations.said.aims.detailed import detailed
from handlers.registrations.said.aims.exchanged import exchanged
from handlers.registrations.said.aims.instead import against, denied, headed, instead
from handlers.registrations.said.aims.reading import Told, weighed
from handlers.registrations.said.aims.spoken import spoken
from handlers.registrations.said.aims.texts import so_written
from handlers.registrations.said.persons.pointing import pointed
from handlers.registrations.said.steps.lines import with_replaced, with_swapped
from handlers.registrations.said.taking import staying
from handlers.registrations.words.aims.aims import (
    DROPPING,
    FIELD_TURNED,
    MOVED,
    NO_AIM,
    PARTED,
    SHEET,
    WHOLE,
)
from handlers.turn.turn import Turn, stay
from handlers.values.messages import Outcome
from handlers.values.replies import Reply
from handlers.values.state import Registering, Step
from knowledge.typed.normalize import nfc

Lines = tuple[str, ...]
MOST_ASKED = 3
# There what was sent is spoken of.
_BELOW_SENT = ("sent", "returned")
_SEVERAL = 2
_MOVED, _WHOLE = re.compile(MOVED, re.IGNORECASE), re.compile(WHOLE, re.IGNORECASE | re.DOTALL)
_NO_AIM, _PARTED, _SHEET = map(re.compile, (NO_AIM, PARTED, SHEET))
_FIELD_TURNED = re.compile(FIELD_TURNED)


# "150 thành viên: sửa thành 105".
_TURNED = re.compile(r"(?>.*?\b\d[\d.,]*\b).*\b(?:thanh|sang)\W+\d")


def told(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """What is said of the aims of the open form; None for anything else."""
    lines = dialog.form.targets
    # "Không có à? Rứa thì: …": what is asked is answered by what follows.
    before, _, behind = heard.text.rpartition("?")
    if before and len(behind.split()) > MOST_ASKED:
        heard = Heard(behind, at=heard.at)
    if dialog.step == Step.TARGETS and not lines and is_dictated(heard.text):
        result = registration.answer(turn, dialog, heard)
        return result if isinstance(result, Outcome) else None
    heard = unexcused(heard)
    whole = _whole(lines, heard)
    if whole is not None:
        return _told(turn, dialog, whole)
    put = _put(lines, heard)
    if put is not None:
        return _told(turn, dialog, put)
    pair = denied(heard.text) if lines else None
    heard = Heard(pair[0], at=heard.at) if pair else heard
    # "Bỏ nợ xấu, thay bằng …" puts another in its place.
    swapped = with_swapped(lines, heard.text) is not None
    if (dialog.step == Step.TARGETS and not lines) or swapped or _is_other(dialog, heard):
        return None
    return _told(turn, dialog, _said(dialog, heard, pair))


def _whole(lines: Lines, heard: Heard) -> Told:
    """ "Chỉ tiêu có 3 cái thôi: …": all of them told anew, in place of what stands there."""
    found = _WHOLE.search(nfc(heard.text)) if lines and "?" not in heard.text else None
    if found is None or any(map(str.isdigit, heard.text[: found.start()])):
        return None
    part = heard.part(found["aims"])
    if read_numbers(part.text) or _NO_AIM.search(part.unsigned) or Reading(part).of("title"):
        return None
    new = said_targets(read_aims(part.text, at_step=True))
    if len(new) < _SEVERAL:
        return None
    return new if new != lines else so_written(line="; ".join(lines))


def _told(turn: Turn, dialog: Registering, said: Told) -> Outcome | None:
    """What was made of it: asked about, answered, or written and shown."""
    if isinstance(said, AskedLine):
        return open_aims.asked(turn, dialog, said)
    if isinstance(said, str):
        return stay(turn, showing.prompt(turn, dialog, (said,)))
    if said is None:
        return None
    after = replace(dialog, form=replace(dialog.form, targets=said))
    # Nothing is left: it is asked anew.
    goto = Step.TARGETS if dialog.step == Step.TARGETS and not said else None
    answered = Answered(after, goto=goto or staying(dialog, after))
    return registration.advance(turn, dialog, answered)


def elsewhere(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """The same at another question, of aims that were said before they were asked for."""
    found = sent(turn, dialog, heard) if dialog.form.targets else None
    if not isinstance(found, Answered):
        return found
    noted = showing.noted(turn, dialog.form, replace(found.dialog, step=dialog.step))
    return registration.advance(turn, dialog, replace(found, notes=(noted,)))


def sent(turn: Turn, edit: Registering, heard: Heard) -> Answered | Outcome | None:
    """The same of what was sent, in words that mend, add or take out."""
    lines = edit.form.targets
    whole, heard = heard, unexcused(heard)
    excused = heard is not whole
    put = put_right(turn, edit, heard)
    if put is not None:
        return put
    pair = denied(heard.text) if lines else None
    heard = Heard(pair[0], at=heard.at) if pair else heard
    if not lines or _is_other(edit, heard):
        return None
    said = _said(edit, heard, pair)
    aim = spoken(heard.text)
    # Anything may be said where nothing is open.
    spoken_of = _SHEET.search(heard.unsigned) or heard.at in _BELOW_SENT
    if isinstance(said, AskedLine):
        return open_aims.asked(turn, edit, said) if spoken_of else None
    if isinstance(said, str):
        return stay(turn, Reply(said)) if spoken_of else None
    told_so = aim.adds or aim.mends or pair or excused or _MOVED.search(heard.text)
    if said is None or (len(said) >= len(lines) and not told_so):
        return None
    after = replace(edit, form=replace(edit.form, targets=said))
    return Answered(after, goto=staying(edit, after))


def put_right(turn: Turn, edit: Registering, heard: Heard) -> Answered | Outcome | None:
    """An amount of what was sent put right, or told in more detail: shown, or asked about."""
    put = _put(edit.form.targets, heard)
    if put is None or isinstance(put, AskedLine):
        return open_aims.asked(turn, edit, put) if put else None
    after = replace(edit, form=replace(edit.form, targets=put))
    return Answered(after, goto=staying(edit, after))


def _put(lines: Lines, heard: Heard) -> Lines | AskedLine | None:
    """One amount in the place of another that is named, or one that is said in more detail."""
    if "?" in heard.text:
        return None
    by_words = exchanged(lines, heard.text) or headed(lines, heard.text)
    put = by_words or instead(lines, heard.text)
    if put is None and _TURNED.match(heard.unsigned):
        put = renumbered(lines, heard.text)
    put = put or _turned(lines, heard)
    return put if put or denied(heard.text) else detailed(lines, heard.text)


def _turned(lines: Lines, heard: Heard) -> Lines | None:
    """ "Sửa chỉ tiêu thành 500 tấn chè": the only line gives way to another thing."""
    if len(lines) != 1 or not _FIELD_TURNED.match(heard.unsigned):
        return None
    new = said_targets(read_correction(heard, "review").targets)
    # Another amount of the same thing goes into the words that stand there.
    return new if len(new) == 1 and len(mended_targets(lines, new)) > 1 else None


def _said(dialog: Registering, heard: Heard, pair: tuple[str, str] | None) -> Told:
    lines = dialog.form.targets
    put = against(lines, *pair) if pair else None
    if put is not None:
        return put
    parted = fewer.parted(lines, heard)
    if parted is not None:
        return parted
    by_place = dropped.left(dialog, heard) if heard.at in _BELOW_SENT else None
    less = by_place or fewer.without(lines, heard, listed=bool(dialog.form.people))
    if less is not None:
        return less
    moved = _MOVED.sub("", heard.text)
    changed = weighed(lines, moved) if moved != heard.text else None
    # Where nothing stands that is moved, it is told as it was said.
    mended = isinstance(changed, tuple) and len(changed) == len(lines)
    return changed if mended else weighed(lines, heard.text)


def unexcused(heard: Heard) -> Heard:
    """ "Váy 14 bộ thôi, tay em gõ nhầm": without the excuse."""
    if SLIPS.isdisjoint(heard.unsigned.split()):
        return heard
    bare = without_excuse(heard.text)
    return heard if bare == heard.text else Heard(bare, at=heard.at).meaning(heard.key)


def _is_other(dialog: Registering, heard: Heard) -> bool:
    """What asks, gives a number to call, or speaks of somebody or of an honour."""
    counts = any(map(str.isdigit, heard.text))
    # Most messages are told apart by this alone.
    drops = not DROPPING.isdisjoint(heard.unsigned.split())
    if not (counts or drops or _PARTED.search(heard.unsigned)):
        return True
    if "?" in heard.text or heard.asks or heard.key is not None or heard.may_ask:
        return True
    if read_numbers(heard.text) or _NO_AIM.search(heard.unsigned):
        return True
    if with_replaced(dialog.form.targets, heard.text) is not None:
        # The line's own number is said.
        return True
    reading = Reading(heard)
    if reading.of("title") or any(one.name for one in read_people(heard, "people")):
        return True
    return any(one.rows for one in pointed(reading, dialog.form))
