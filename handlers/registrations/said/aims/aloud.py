"""Aims told at the review as they are spoken: numbers in letters, nothing that parts them.

The rule: every part says what is done and how much, and nothing else is said; what is there of the
same thing gives way, the rest comes behind, and it is shown.
"""

import re
from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.acts.slots.aim.aims import only_aims
from handlers.acts.slots.form import read_people
from handlers.acts.slots.text.reading import Reading
from handlers.registrations import dialog as registration
from handlers.registrations import showing
from handlers.registrations.form.fields import Answered
from handlers.registrations.form.said import MAX_TARGETS
from handlers.registrations.said.aims import texts
from handlers.registrations.said.taking import staying
from handlers.registrations.words.aims import aims as words
from handlers.turn.turn import Turn, stay
from handlers.typed.read import plain
from handlers.values.messages import Outcome
from handlers.values.state import Registering
from knowledge.typed.normalize import nfc

Lines = tuple[str, ...]
# So many words in common are of the same thing.
ENOUGH = 2
FEWEST = 4
_WORD, _NUMBER = re.compile(r"\w+"), re.compile(words.SPELLED)
_ADDS = re.compile(words.ADDS, re.IGNORECASE)
_NO_AIM, _OTHER = re.compile(words.NO_AIM), re.compile(words.SAID_BESIDE)


def told(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """ "Hái hai mươi tấn chè trồng thêm một nghìn cây con"; None for anything else."""
    lines = dialog.form.targets
    if heard.key is not None or "?" in heard.text or len(heard.unsigned.split()) < FEWEST:
        return None
    # With digits another reader knows which line is meant.
    if lines and any(map(str.isdigit, heard.text)):
        return None
    if _NO_AIM.search(heard.unsigned) or _OTHER.search(heard.unsigned):
        return None
    new = only_aims(_ADDS.sub("", nfc(heard.text)))
    if not new or Reading(heard).of("title") or read_people(heard, "people"):
        return None
    after = _with(lines, new)
    if len(after) > MAX_TARGETS:
        note = texts.too_many(before=lines, new=new, most=MAX_TARGETS)
        return stay(turn, showing.prompt(turn, dialog, (note,)))
    if after == lines:
        return stay(turn, showing.prompt(turn, dialog, (texts.stands(line=new[0]),)))
    form = replace(dialog, form=replace(dialog.form, targets=after))
    return registration.advance(turn, dialog, Answered(form, goto=staying(dialog, form)))


def _with(lines: Lines, new: Lines) -> Lines:
    for one in new:
        same = [at for at, line in enumerate(lines) if len(_about(line) & _about(one)) >= ENOUGH]
        if len(same) == 1:
            lines = (*lines[: same[0]], one, *lines[same[0] + 1 :])
        elif one not in lines:
            lines = (*lines, one)
    return lines


def _about(line: str) -> set[str]:
    """What is done with what: without the number, and what is counted."""
    bare = _NUMBER.sub(" ", plain(line))
    return {*_WORD.findall(bare)} - words.FILLING
