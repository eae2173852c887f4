"""One syllable of somebody's name put right: "tên là Mảy, không phải Máy".

The rule: only who is written with the syllable that is refused, or with all the others, is meant;
where two could be, nobody is renamed.
"""

import re
from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.acts.meaning import Slots
from handlers.acts.slots.text.reading import Reading
from handlers.registrations import dialog as registration
from handlers.registrations.form.fields import Answered
from handlers.registrations.form.fill import PEOPLE_STEPS
from handlers.registrations.said import mending, taking
from handlers.registrations.said.taking import staying
from handlers.registrations.words.naming import respelt as words
from handlers.turn.turn import Turn
from handlers.typed.read import plain
from handlers.values.messages import Outcome
from handlers.values.state import Registering
from knowledge.places.area import own_name
from knowledge.typed.normalize import nfc

MOST_WORDS = 16
_NOT_SO = tuple(re.compile(one, re.IGNORECASE) for one in words.NOT_SO)
_BECOMES, _RIGHTLY, _WHOSE = (
    re.compile(one, re.IGNORECASE) for one in (words.BECOMES, words.RIGHTLY, words.WHOSE)
)


def told(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """The form with the other spelling; None for anything else."""
    spoken = set(heard.unsigned.split())
    form = dialog.form
    names = {row.name for row in form.people} | (
        {form.contact_name} if form.contact_name else set()
    )
    # Without one of these words nothing is put right, and there has to be something that is.
    if words.TELLING.isdisjoint(spoken) or not (names or form.commune) or "?" in heard.text:
        return None
    text = " ".join(nfc(heard.text).rstrip(" .!").split())
    if dialog.row is not None or len(text.split()) > MOST_WORDS:
        return None
    renamed = _renamed(text, names)
    if renamed is None:
        return _elsewhere(turn, dialog, text)
    if Reading(heard).of("title", "short", "position", "work"):
        # "Xong đổi sang GK": another honour or post, and no syllable.
        return None
    return registration.advance(turn, dialog, _with(turn, dialog, *renamed))


def _elsewhere(turn: Turn, dialog: Registering, text: str) -> Outcome | None:
    """ "Không phải Văn Chấn, là Trạm Tấu": the commune that is written is another."""
    written = plain(own_name(dialog.form.commune or ""))
    for found in filter(None, (pattern.match(text) for pattern in _NOT_SO)):
        if written and plain(own_name(found["old"])) == written:
            return taking.take(turn, dialog, Slots(commune=found["new"]), mends=True)
    return None


def _renamed(text: str, names: set[str]) -> tuple[str, str] | None:
    """Who is meant, and the name he has now."""
    who = _WHOSE.match(text)
    for pattern in _NOT_SO:
        found = pattern.match(text[who.end() :] if who else text)
        if found is not None:
            among = {one for one in names if _has(one, who["who"])} if who else names
            return _only(among, found["old"], found["new"])
    found = _BECOMES.match(text)
    if found is not None:
        return _only(names, found["old"], found["new"])
    found = _RIGHTLY.match(text)
    return _nearly(names, found["new"]) if found is not None else None


def _has(name: str, word: str) -> bool:
    return word in name.split() or (word.isascii() and plain(word) in plain(name).split())


def _only(names: set[str], old: str, new: str) -> tuple[str, str] | None:
    """The one name that has what is refused, with the new in its place."""
    found = [(name, other) for name in names if (other := _put(name, old, new)) not in (None, name)]
    return (found[0][0], found[0][1] or "") if len(found) == 1 else None


def _put(name: str, old: str, new: str) -> str | None:
    said, olds, news = name.split(), old.split(), new.split()
    if len(news) > 1 and len(olds) == 1:
        # "Chú Ún là Lò Văn Úm": the whole name, of which all but one syllable is known.
        return new if _has(name, old) and _differ_in_one(said, news) else None
    if len(news) != len(olds):
        return None
    for at in range(len(said) - len(olds) + 1):
        part = said[at : at + len(olds)]
        same = part == olds or (
            old.isascii() and [plain(one) for one in part] == plain(old).split()
        )
        if same:
            return " ".join((*said[:at], *news, *said[at + len(olds) :]))
    return None


def _nearly(names: set[str], new: str) -> tuple[str, str] | None:
    """The one name that differs in a single syllable."""
    near = [name for name in names if _differ_in_one(name.split(), new.split())]
    return (near[0], new) if len(near) == 1 else None


def _differ_in_one(said: list[str], other: list[str]) -> bool:
    differ = [one for one, two in zip(said, other, strict=False) if one != two]
    return len(said) == len(other) > 1 and len(differ) == 1


def _with(turn: Turn, dialog: Registering, name: str, other: str) -> Answered:
    form = dialog.form
    contact = other if form.contact_name == name else form.contact_name
    rows = tuple(replace(row, name=other) if row.name == name else row for row in form.people)
    after = replace(dialog, form=replace(form, contact_name=contact))
    if rows != form.people:
        return mending.with_rows(turn, after, rows)
    goto = dialog.step if dialog.step in PEOPLE_STEPS else staying(dialog, after)
    return Answered(after, goto=goto)
