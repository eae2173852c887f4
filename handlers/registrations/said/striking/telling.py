"""Somebody taken out of the list in words of any order: "nỏ có ai tên R cả, xóa số 3, số 4".

The rule: it is always the list that is meant and never all that is stored; whoever is said to stay
stays, and what else the message says of those who stay is taken with it.
"""

import re
from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.acts.slots.form import read_people
from handlers.acts.slots.text.reading import Reading
from handlers.registrations import dialog as registration
from handlers.registrations import showing, texts
from handlers.registrations.form.fields import Answered
from handlers.registrations.form.filling.filled import PEOPLE_STEPS
from handlers.registrations.form.rows import unfinished
from handlers.registrations.form.rows_texts import (
    WHICH_TO_LEAVE,
    brought_back,
    list_stays,
    nobody,
    removed,
    row_called,
    row_left,
)
from handlers.registrations.form.said import honours, row_of
from handlers.registrations.said.persons import editing
from handlers.registrations.said.persons.rewritten import row_gone, with_rows
from handlers.registrations.said.striking import struck, wording
from handlers.registrations.words.striking import leaving as words
from handlers.turn.texts import KEPT
from handlers.turn.turn import Turn, stay
from handlers.typed.read import plain
from handlers.values.messages import Outcome
from handlers.values.shown.persons import first_rows
from handlers.values.state import Confirming, Participant, Registering, Step
from knowledge.typed.normalize import fold

Rows = tuple[Participant, ...]
# There a number may be a line's.
_OF_LINES = (Step.TARGETS, Step.REVIEW, Step.FIELDS, Step.MORE)
# There "loại thứ nhất" is the first kind, and takes out nobody.
_CHOICES = (Step.KIND, Step.UNIT_TYPE, Step.COLLECTIVE_TITLE, Step.PERSON_TITLE)
_KIND = re.compile(words.KIND)
_TRIGGERS, _BEGGED = re.compile(words.TRIGGERS), re.compile(words.BEGGED)
_COMES = re.compile(words.COMES, re.IGNORECASE)
_PICKED = re.compile(words.PICKED)
_GOES_ON = re.compile(words.GOES_ON, re.IGNORECASE)


def told(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """The list without them; None for anything else."""
    if dialog.step in _CHOICES and _KIND.match(heard.unsigned):
        return None
    result = changed(turn, dialog, heard)
    if result is not None:
        return registration.advance(turn, dialog, result)
    found = _found(dialog, heard)
    if found is not None and _is_beyond(found):
        who = row_called(place=found.beyond)
        at_list = dialog.step in PEOPLE_STEPS and dialog.row_index is None
        # Where no list is written yet it is still one of a list that is meant.
        written = dialog.form.people or dialog.form.targets
        at_list = at_list or (not written and dialog.step not in _OF_LINES)
        return stay(turn, showing.prompt(turn, dialog, (nobody(who=who),))) if at_list else None
    if found is None or found.gone(_listed(dialog)):
        return None
    if found.unclear and len(_listed(dialog)) > 1 and not found.only:
        return _asked_which(turn, dialog)
    return _as_it_is(turn, dialog) if _spares(dialog, heard, found) else None


def changed(turn: Turn, dialog: Registering, heard: Heard) -> Answered | None:
    """The form without them, or with who was taken out by mistake; also of what was sent."""
    found = _found(dialog, heard)
    if found is None or _is_beyond(found) or wording.is_struck(heard):
        return None
    gone = found.gone(_listed(dialog))
    if found.nobody and not gone and dialog.row is not None and not found.unclear:
        gone = {_open_at(dialog)}
    if not gone:
        return None if found.unclear else _brought_back(turn, dialog, heard)
    if _is_of_others(dialog, heard, gone, found) or _is_edit(turn, dialog, heard, found):
        return None
    return _without(turn, dialog, heard, gone)


def _found(dialog: Registering, heard: Heard) -> struck.Struck | None:
    """Who is taken out and who stays; None where nothing of that is said."""
    picks = dialog.step == Step.PERSON_REMOVE and _PICKED.fullmatch(heard.unsigned) is not None
    if not (picks or _TRIGGERS.search(heard.unsigned)) or not _orders(heard):
        return None
    text = f"{words.PICKED_OUT} {heard.text}" if picks else heard.text
    return struck.read(text, _listed(dialog), dialog.form.contact_name or "")


def _is_beyond(found: struck.Struck) -> bool:
    """A number that nobody has takes nobody out, unless it is denied that they are persons."""
    return bool(found.beyond) and not (found.nobody or found.only)


def _spares(dialog: Registering, heard: Heard, found: struck.Struck) -> bool:
    """ "Chỉ có A với B thôi" of the two who stand there, "không xóa hết mô"."""
    whole = len(found.only) == len(_listed(dialog)) or struck.spares_all(heard.text)
    stays = whole or bool(found.spared)
    return bool(dialog.form.people) and stays and not _is_honour(heard.text)


def _brought_back(turn: Turn, dialog: Registering, heard: Heard) -> Answered | None:
    """ "Sao lại xóa R": who was taken out just before stands where he stood."""
    before = dialog.before.people if dialog.before else ()
    missing = tuple(row for row in before if row not in dialog.form.people)
    said = struck.read(heard.text, missing)
    back = [missing[at] for at in sorted(said.spared)]
    if not back:
        return None
    stands = [row for row in before if row in back or row in dialog.form.people]
    people = (*stands, *(row for row in dialog.form.people if row not in before))
    note = brought_back(name=", ".join(row.name for row in back))
    return with_rows(turn, replace(dialog, row=None, row_index=None), people, note)


def _as_it_is(turn: Turn, dialog: Registering) -> Outcome:
    people = dialog.form.people
    names = [people[at].name for at in dict.fromkeys(first_rows(people))]
    note = list_stays(names=names)
    return stay(turn, showing.prompt_in_short(turn, dialog, (note,)))


def below_question(turn: Turn, heard: Heard) -> Outcome | None:
    """Below "Xóa tất cả?": who speaks of the list that waits meant the list."""
    memory = turn.person.conversation
    waiting = memory.parked_edit or memory.parked
    asked = turn.dialog
    if not isinstance(asked, Confirming) or asked.what != "forget" or waiting is None:
        return None
    if memory.parked_edit:
        memory = replace(memory, dialog=waiting, parked_edit=None)
    else:
        memory = replace(memory, dialog=waiting, parked=None)
    opened = replace(turn, person=replace(turn.person, conversation=memory))
    named = struck.read(heard.text, _listed(waiting)).gone(_listed(waiting))
    if named or not struck.spares_all(heard.text) or not _orders(heard):
        return told(opened, waiting, heard)
    return registration.advance(
        opened, waiting, Answered(waiting, goto=waiting.step, notes=(KEPT,))
    )


def _orders(heard: Heard) -> bool:
    """No question, but an order that is put as one."""
    if not words.SUPPOSING.isdisjoint(heard.unsigned.split()):
        return False
    asks = "?" in heard.text or heard.asks_whether
    return not asks or _BEGGED.search(heard.unsigned) is not None


def _listed(dialog: Registering) -> Rows:
    """The list, with the row that is open where it stands."""
    rows, row = dialog.form.people, dialog.row
    if row is None or not row.name:
        return rows
    at = _open_at(dialog)
    return (*rows[:at], row, *rows[at + 1 :])


def _open_at(dialog: Registering) -> int:
    return len(dialog.form.people) if dialog.row_index is None else dialog.row_index


def _is_of_others(dialog: Registering, heard: Heard, gone: set[int], found: struck.Struck) -> bool:
    """Whether an honour, a line or everybody is meant, which is read elsewhere."""
    rows = _listed(dialog)
    if len(gone) == len(rows) and (len(rows) > 1 or dialog.step not in PEOPLE_STEPS):
        return True
    names = [rows[at].name for at in gone]
    if any(sum(row.name == name for row in rows) > names.count(name) for name in names):
        # One of several rows of somebody: which is asked for elsewhere.
        return True
    by_line = dialog.step in (Step.TARGETS, Step.REVIEW, Step.FIELDS) and "dong" in heard.unsigned
    return by_line and not found.nobody and not found.only


def _is_edit(turn: Turn, dialog: Registering, heard: Heard, found: struck.Struck) -> bool:
    """Whether the whole sentence is understood word by word, and whoever is to stay stays."""
    edit = editing.changed(turn, dialog, heard)
    if not isinstance(edit, Answered):
        return edit is not None
    rows = _listed(dialog)
    stays = {row.name for row in edit.dialog.form.people}
    return all(rows[at].name in stays for at in found.only | found.kept | found.spared)


def _without(turn: Turn, dialog: Registering, heard: Heard, gone: set[int]) -> Answered:
    rows, open_at = _listed(dialog), _open_at(dialog)
    names = ", ".join(dict.fromkeys(row_gone(rows, at) for at in sorted(gone)))
    told = removed(name=names) if gone != {open_at} else row_left(name=names)
    kept = tuple(row for at, row in enumerate(dialog.form.people) if at not in gone)
    shut = dialog.row is None or open_at in gone
    if shut:
        after = replace(dialog, row=None, row_index=None, found=())
    else:
        before = sum(at < open_at for at in gone)
        index = None if dialog.row_index is None else dialog.row_index - before
        after = replace(dialog, row_index=index)
    if not kept and shut:
        empty = replace(after, form=replace(dialog.form, people=()))
        return Answered(empty, goto=Step.PERSON_NAME, notes=(texts.NO_PEOPLE_LEFT,))
    return _with_rest(turn, with_rows(turn, after, kept, told), heard)


def _with_rest(turn: Turn, answered: Answered, heard: Heard) -> Answered:
    """What else is said of those who stay ("chị Nga lao động tiên tiến, còn …")."""
    said = [part for part in _GOES_ON.split(heard.text) if _is_honour(part)]
    for part in said:
        result = editing.changed(turn, answered.dialog, Heard(part, at=heard.at))
        if isinstance(result, Answered):
            shut = replace(result.dialog, row=None, row_index=None)
            notes = (*answered.notes, *result.notes)
            answered = replace(result, dialog=shut, notes=notes)
    answered = _with_new(turn, answered, heard)
    if answered.dialog.step in PEOPLE_STEPS and answered.dialog.row is None:
        lacking = unfinished(answered.dialog)
        answered = replace(lacking, notes=answered.notes) if lacking else answered
    return answered


def _with_new(turn: Turn, answered: Answered, heard: Heard) -> Answered:
    """ "… rồi ghi lại Vũ Đình Lâm, lái xe, LĐTT": who comes in behind those who went."""
    comes = _COMES.search(heard.text)
    if comes is None:
        return answered
    new = [
        row_of(turn, one)
        for said in read_people(heard.part(comes["people"]), "people")
        for one in honours(said)
    ]
    rows = answered.dialog.form.people
    names = {plain(row.name) for row in rows}
    new = [row for row in new if len(row.name.split()) > 1 and plain(row.name) not in names]
    if not new:
        return answered
    form = replace(answered.dialog.form, people=(*rows, *new))
    return replace(answered, dialog=replace(answered.dialog, form=form))


def _is_honour(part: str) -> bool:
    """A clause that gives somebody an honour, and takes nobody out."""
    takes_out = words.DROPS.intersection(fold(part).split())
    return not takes_out and bool(Reading(Heard(part)).of("title", "short"))


def _asked_which(turn: Turn, dialog: Registering) -> Outcome:
    shut = replace(dialog, row=None, row_index=None)
    answered = Answered(shut, goto=Step.PERSON_REMOVE, notes=(WHICH_TO_LEAVE,))
    return registration.advance(turn, dialog, answered)
