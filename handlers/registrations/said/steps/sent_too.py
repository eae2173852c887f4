"""A correction of what was sent, in words that would be a question or a new wish with nothing open.

The rule: only what fits the form that was sent; the change is shown, and sent when it is agreed to.
"""

import re
from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.acts.meaning import Slots
from handlers.acts.slots.form import read_form
from handlers.registrations.form.fields import Answered
from handlers.registrations.form.rows import found_row
from handlers.registrations.said import mending, taking
from handlers.registrations.said.steps import honours, lines, switching
from handlers.registrations.words.switching import RENAMED
from handlers.turn.turn import Turn
from handlers.values.messages import Outcome
from handlers.values.state import Registering

SURE = 0.9
_RENAMED = re.compile(RENAMED, re.IGNORECASE)
_CHANGING = frozenset(
    ("change", "correct", "add-person", "remove-person", "register", "values", "question")
)


def told(turn: Turn, heard: Heard) -> Outcome | None:
    """ "Doanh thu 15 tỷ chứ không phải 12", "ghi tên thành …", "thêm cá nhân tôi, giấy khen"."""
    if not turn.idle or heard.meant.act not in _CHANGING:
        return None
    return _changed(turn, heard)


def at_existing(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """The same where it is asked what to do with what was sent."""
    return _changed(turn, heard)


def _changed(turn: Turn, heard: Heard) -> Outcome | None:
    stands = any(view.stands for view in turn.person.registrations)
    if not stands or "?" in heard.text or heard.asks or heard.key is not None:
        return None
    return mending.changed(turn, None, lambda at, edit: _change(at, edit, heard), opens=False)


def _change(turn: Turn, edit: Registering, heard: Heard) -> Answered | Outcome | None:
    half = mending.half_said(turn, edit, heard)
    if half is not None:
        return half
    honour = honours.changed(turn, edit, heard)
    if honour is not None:
        return honour
    own = switching.own_added(edit, heard)
    if own is not None:
        return taking.take(turn, edit, own)
    named = _RENAMED.search(heard.text)
    if named is not None:
        said = read_form(Heard(named["name"]), "unit-name")
        name = said.unit_name or named["name"].strip(" .!")
        slots = Slots(unit_name=name, unit_type=said.unit_type)
        return taking.take(turn, edit, slots, mends=True)
    aims = lines.without_named(edit.form.targets, heard)
    if aims is not None:
        after = replace(edit, form=replace(edit.form, targets=aims))
        return Answered(after, goto=taking.staying(edit, after))
    return _of_listed(turn, edit, heard)


def _of_listed(turn: Turn, edit: Registering, heard: Heard) -> Answered | Outcome | None:
    """ "Giàng Thị Mỷ là thủ quỹ chứ không phải kế toán": by the name on the list, or its number."""
    again = Heard(heard.text, at="review")
    if again.meant.act != "correct" or again.meant.sure < SURE:
        return None
    slots = mending.numbered(again, again.meant.slots)
    listed = found_row(edit.form.people, None, slots.contact_name) is not None
    by_number = slots.place is not None and bool(slots.people) and bool(edit.form.people)
    return mending.mended(turn, edit, slots) if listed or by_number else None
