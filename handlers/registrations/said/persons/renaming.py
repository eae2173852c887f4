"""Another spelling of somebody on the list: "Lê Văn Cừ là Lê Văn Cử nha", "tên đúng là …".

The rule: only who stands there by that name is renamed, and everything else of the row stays.
"""

import re
from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.acts.slots.text.reading import Reading
from handlers.registrations import dialog as registration
from handlers.registrations.form.fields import Answered
from handlers.registrations.form.named import MAX_WORDS
from handlers.registrations.form.rows import found_row
from handlers.registrations.said.lists.counted import Pointed
from handlers.registrations.said.persons.pointing import pointed
from handlers.registrations.said.persons.rewritten import with_rows
from handlers.registrations.said.taking import staying
from handlers.registrations.words.persons import renaming as words
from handlers.turn.turn import Turn
from handlers.typed.names import is_position, read_position
from handlers.typed.read import plain
from handlers.values.messages import Outcome
from handlers.values.state import Registering
from knowledge.typed.normalize import fold, nfc
from knowledge.typed.repeats import compiled

_CLAUSE = re.compile(r"[,;.!\n]+")
_RESPELT, _OF_UNIT = re.compile(words.RESPELT), re.compile(words.OF_UNIT)
_NUMBERED = re.compile(words.NUMBERED)
_POST_REQUEST, _POST_ASKED = compiled(words.POST_REQUEST), compiled(words.POST_ASKED)
_MAY_REQUEST = compiled(r"\b(?:doi|sua|chinh|cap nhat|thay|update)\b")
_BECOMES, _RIGHTLY = re.compile(words.BECOMES), re.compile(words.RIGHTLY)


def told(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """The list with the other name; None for anything else."""
    answered = renamed(turn, dialog, heard)
    return registration.advance(turn, dialog, answered) if answered else None


def _unit_respelt(turn: Turn, dialog: Registering, heard: Heard) -> Answered | None:
    """ "Giảng chứ không phải Giàng, tên HTX ấy": one word of the unit's name with other marks."""
    found, name = _RESPELT.search(nfc(heard.text)), dialog.form.unit_name
    if found is None or name is None or not _OF_UNIT.search(heard.unsigned):
        return None
    new = found["new"]
    typed = [word for word in name.split() if plain(word) == plain(new) and word != new]
    if len(typed) != 1 or (found["old"] and plain(found["old"]) != plain(new)):
        return None
    unit = " ".join(new if word == typed[0] else word for word in name.split())
    after = replace(dialog, form=replace(dialog.form, unit_name=unit))
    return Answered(after, goto=staying(dialog, after))


def renamed(turn: Turn, dialog: Registering, heard: Heard) -> Answered | None:
    """The form with the other name; None where nobody of the list is meant."""
    rows = dialog.form.people
    if "?" in heard.text:
        return None
    unit = _unit_respelt(turn, dialog, heard)
    if unit is not None or not rows:
        return unit
    posted = _posted(turn, dialog, heard)
    if posted is not None:
        return posted
    for clause in _CLAUSE.split(nfc(heard.text)):
        numbered = _NUMBERED.match(clause)
        place = int(numbered["place"]) if numbered else 0
        if numbered is not None and 1 <= place <= len(rows):
            row = replace(rows[place - 1], name=numbered["new"].strip())
            return with_rows(turn, dialog, (*rows[: place - 1], row, *rows[place:]))
        found = _BECOMES.match(clause) or _RIGHTLY.match(clause)
        if found is None:
            continue
        new = found["new"].strip()
        old = found.groupdict().get("old") or new
        at = found_row(rows, None, old)
        # "Chú Tứ là Đậu Văn Tư": called by the given name, the whole is the same without marks.
        same = at is not None and plain(rows[at].name) in (plain(old), plain(new))
        if at is not None and same and rows[at].name != new:
            row = replace(rows[at], name=new)
            return with_rows(turn, dialog, (*rows[:at], row, *rows[at + 1 :]))
    return None


def _posted(turn: Turn, dialog: Registering, heard: Heard) -> Answered | None:
    """ "Chị Mơ là bếp trưởng ạ", "…, đổi chức vụ chị ấy giúp em": the post of one of the list."""
    if not _MAY_REQUEST.search(heard.unsigned):
        return _post_of_one(turn, dialog, heard)
    said = " ".join(nfc(heard.text).split())
    folded = fold(said)
    request, asked = _POST_REQUEST.search(folded), _POST_ASKED.match(folded)
    if asked is not None:
        said = f"{said[asked.start('who') : asked.end('who')].strip()} {said[asked.end() :]}"
    elif request is not None:
        said = said[: request.start()]
    return _post_of_one(turn, dialog, Heard(said, at=heard.at))


def _post_of_one(turn: Turn, dialog: Registering, heard: Heard) -> Answered | None:
    reading = Reading(heard)
    found = pointed(reading, dialog.form)
    at = next((n for n, one in enumerate(found) if one.rows), None)
    if at is None or found[at].persons > 1:
        return None
    text = _post_said(reading, found[:at], found[at + 1 :])
    name = dialog.form.people[found[at].rows[0]].name
    # Of the contact it may be meant in both places: that is asked for elsewhere.
    if text is None or plain(name) == plain(dialog.form.contact_name or ""):
        return None
    # A usual post is written as everywhere.
    post = read_position(f"{text[0].upper()}{text[1:]}" if is_position(text) else text, MAX_WORDS)
    rows = tuple(
        replace(row, position=post) if n in found[at].rows else row
        for n, row in enumerate(dialog.form.people)
    )
    return with_rows(turn, dialog, rows) if post and rows != dialog.form.people else None


def _post_said(reading: Reading, before: list[Pointed], behind: list[Pointed]) -> str | None:
    """The post behind the one who is pointed at; None where something else is said."""
    led = {one.word for one in before}
    said = list(behind)
    # "Đội trưởng" begins like "đổi", which only leads to a post.
    while said and said[0].word in words.POST_LINK and reading.words[said[0].at].low != words.TEAM:
        said = said[1:]
    linked = len(said) < len(behind) or "sua" in led
    while said and said[-1].word in words.POST_TAIL:
        said = said[:-1]
    if not (linked and said and led <= words.POST_LEAD) or len(said) > words.MOST_POST_WORDS:
        return None
    if len(said) == 1 and said[0].post:
        return said[0].post
    ends = {said[0].word, said[-1].word}
    parted = any(reading.words[one.at].gap for one in said[1:])
    if parted or not all(one.word for one in said) or words.POST_WORDS.isdisjoint(ends):
        return None
    text = reading.text[reading.words[said[0].at].start : reading.words[said[-1].at].end]
    return text if text[0].islower() else None
