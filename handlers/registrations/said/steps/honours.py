"""An honour of the unit wished besides, or given up, in a few words.

The rule: whose it is has to be clear, and nothing else may be said; the other honour stays.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.acts.slots import titles
from handlers.acts.slots.text.reading import Reading
from handlers.acts.slots.text.scan import Mark
from handlers.registrations import dialog as registration
from handlers.registrations.form.fields import NOT_HERE, Answered
from handlers.registrations.form.honours import (
    only_two,
    wishes_besides,
    with_honour,
    without_honour,
)
from handlers.registrations.form.named import warnings
from handlers.registrations.said.persons.pointing import pointed
from handlers.registrations.said.taking import staying
from handlers.registrations.showing import noted
from handlers.registrations.words import honours as words
from handlers.turn.turn import Turn
from handlers.typed.read import plain
from handlers.values.messages import Outcome
from handlers.values.state import Form, Registering, Step
from knowledge.plan.titles import Title

_OF_PERSON = re.compile(words.OF_PERSON)
_STAYS = frozenset(
    {Step.PEOPLE, Step.PERSON_NAME, Step.TARGETS, Step.UNIT_NAME, Step.COMMUNE, Step.PHONE}
    | {Step.CONTACT, Step.CONTACT_POSITION}
)


def told(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """ "Thêm bằng khen cho tập thể", "bỏ bằng khen của tập thể"; None for anything else."""
    answered = changed(turn, dialog, heard)
    return registration.advance(turn, dialog, answered) if answered else None


def changed(turn: Turn, dialog: Registering, heard: Heard) -> Answered | None:
    """The form with one honour more or less."""
    if words.CHANGING.isdisjoint(heard.unsigned.split()):
        return None
    reading = Reading(heard)
    marks = reading.of("title")
    if len(marks) == 2 and "?" not in heard.text:
        return _exchanged(turn, dialog, reading, marks)
    if "?" in heard.text or (
        _OF_PERSON.search(heard.unsigned) and not _says_unit(heard.unsigned.split())
    ):
        return None
    if any(one.rows for one in pointed(reading, dialog.form)):
        # "Bỏ chị Lài với cờ": of one of the list as well, and not half of it is done.
        return None
    if len(marks) < 2:
        short = _exchanged_in_short(turn, dialog, reading, marks)
        short = short or _dropped_in_short(turn, dialog, reading, marks)
        if short is not None or not marks:
            return short
    if len(marks) != 1 or "?" in heard.text or heard.asks or marks[0].value in NOT_HERE:
        return None
    own = range(marks[0].first, marks[0].last)
    said = [word.bare for at, word in enumerate(reading.words) if at not in own]
    form = dialog.form
    theirs = _says_unit(said) or form.kind == "collective"
    theirs = theirs or (_drops(said) and _is_theirs_alone(form, titles.title_of(marks[0].value)))
    title = titles.title_of(titles.own_of_unit(marks[0].value) if theirs else marks[0].value)
    if not set(said) <= words.BESIDE or form.kind == "individual" or form.kind is None:
        return None
    if title.subject == "individual" or not (theirs or title.subject == "collective"):
        return None
    if _drops(said):
        honour = _written(form, title)
        after = without_honour(form, honour) if honour else form
    elif words.ADDS & set(said) and not words.NO & set(said):
        if wishes_besides(turn, form, title.id):
            return Answered(dialog, goto=dialog.step, notes=(only_two(form, [title.id]),))
        after = with_honour(turn, form, title.id)
    else:
        return None
    return _answered(turn, dialog, after, title) if after != form else None


def _is_theirs_alone(form: Form, title: Title) -> bool:
    """ "Bỏ giấy khen đi": the unit has one, and nobody on the list."""
    written = _written(form, title)
    head = plain(title.said).split()[:2]
    others = [plain(titles.name_of(row.title)).split()[:2] for row in form.people if row.title]
    return written is not None and head not in others


def _dropped_in_short(
    turn: Turn, dialog: Registering, reading: Reading, marks: Sequence[Mark]
) -> Answered | None:
    """ "Xin bỏ cờ, còn lại giữ nguyên": the only one that is called so in short."""
    kept = {titles.own_of_unit(mark.value) for mark in marks}
    if not kept <= set(dialog.form.honours):
        return None
    # What stays is named beside it: "cờ thì thôi, để lao động xuất sắc thôi".
    beside = {at for mark in marks for at in range(mark.first, mark.last)}
    said = [word.bare for at, word in enumerate(reading.words) if at not in beside]
    for head in words.HEADS:
        if not _gives_up(said, head):
            continue
        rest = set(said) - set(head)
        named = [
            one
            for one in dialog.form.honours
            if one
            and one not in kept
            and tuple(plain(titles.name_of(one)).split()[: len(head)]) == head
        ]
        if rest <= words.BESIDE and len(named) == 1:
            title = titles.title_of(named[0])
            return _answered(turn, dialog, without_honour(dialog.form, named[0]), title)
    return None


def _exchanged_in_short(
    turn: Turn, dialog: Registering, reading: Reading, marks: Sequence[Mark]
) -> Answered | None:
    """ "Thay cờ bằng giấy khen của liên minh": the old one by its first word."""
    if len(marks) != 1 or marks[0].value in NOT_HERE:
        return None
    new = titles.title_of(titles.own_of_unit(marks[0].value))
    before = [word.bare for word in reading.words[: marks[0].first]]
    behind = {word.bare for word in reading.words[marks[0].last :]}
    if new.subject == "individual" or not {*before, *behind} <= words.BESIDE | words.SWAPPING:
        return None
    for head in words.HEADS:
        old = [one for one in dialog.form.honours if one and _head(one, head)]
        at = next((n for n in range(len(before)) if tuple(before[n : n + len(head)]) == head), None)
        if at is None or len(old) != 1:
            continue
        swaps = {*before[:at]} & words.SWAPS and {*before[at + len(head) :]} & words.SWAPPED_TO
        if swaps:
            return in_place(turn, dialog, old[0], new)
    return None


def _head(honour: str, head: tuple[str, ...]) -> bool:
    return tuple(plain(titles.name_of(honour)).split()[: len(head)]) == head


def in_place(turn: Turn, dialog: Registering, old: str | None, new: Title) -> Answered:
    """The new honour where the old one stood; each in its kind's place."""
    form = dialog.form
    if old is not None and old == form.collective_commendation and not new.is_commendation:
        # "Bỏ bằng khen, lấy tập thể xuất sắc": the title changes, and nothing stands beside it.
        after = replace(form, collective_title=new.id, collective_commendation=None)
    elif old is not None and old == form.collective_commendation:
        after = replace(form, collective_commendation=new.id)
    elif old is not None:
        after = replace(form, collective_title=new.id)
    else:
        after = with_honour(turn, form, new.id)
    return _answered(turn, dialog, after, new)


def _gives_up(said: list[str], head: tuple[str, ...]) -> bool:
    """ "Bỏ cái cờ đi, giữ mỗi xuất sắc": it stands right by the word that gives up."""
    many = len(head)
    for at in range(len(said) - many + 1):
        if tuple(said[at : at + many]) != head:
            continue
        before, behind = said[max(0, at - 4) : at], said[at + many : at + many + 3]
        if _drops(before) or _drops(behind) or "thoi" in behind:
            return True
        if words.NO & set(before) and words.DROPS_BEHIND_NO & set(before):
            return True
    return False


def _holds(said: list[str], head: tuple[str, ...]) -> bool:
    return f" {' '.join(head)} " in f" {' '.join(said)} "


def _exchanged(
    turn: Turn, dialog: Registering, reading: Reading, marks: Sequence[Mark]
) -> Answered | None:
    """ "Bỏ cờ thi đua, thay bằng bằng khen của tỉnh": one for the other."""
    first, second = marks
    before = {word.bare for word in reading.words[: first.first]}
    between = {word.bare for word in reading.words[first.last : second.first]}
    old = _written(dialog.form, titles.title_of(titles.own_of_unit(first.value)))
    new = titles.title_of(titles.own_of_unit(second.value))
    if not before & words.DROPS or not between & words.INSTEAD:
        return None
    if new.subject == "individual" or second.value in NOT_HERE:
        return None
    if old is None and "lay" in between:
        return None
    return in_place(turn, dialog, old, new)


def _says_unit(said: list[str]) -> bool:
    return any(_holds(said, one) for one in words.OF_UNIT)


def _drops(said: list[str]) -> bool:
    refused = any(
        one in words.NO and {*said[at + 1 : at + 3]} & words.DROPS_BEHIND_NO
        for at, one in enumerate(said)
    )
    return bool(words.DROPS & set(said)) or refused


def _written(form: Form, title: Title) -> str | None:
    """The honour that is meant: this one, or the only one that is called so in short."""
    if title.id in form.honours:
        return title.id
    head = plain(title.said).split()[:2]
    named = [one for one in form.honours if one and plain(titles.name_of(one)).split()[:2] == head]
    return named[0] if len(named) == 1 else None


def _answered(turn: Turn, dialog: Registering, form: Form, title: Title) -> Answered:
    after = replace(dialog, form=form)
    stays = dialog.step in _STAYS and form.collective_title is not None
    notes = warnings(title) if title.id in form.honours else ()
    if stays:
        notes = (*notes, noted(turn, dialog.form, after))
    return Answered(after, goto=dialog.step if stays else staying(dialog, after), notes=notes)
