"""Which of several sent registrations a change said in words is meant for, and the others.

The rule: what is named or was just shown is meant, else the newest that can be changed; the others
are offered, and a change goes to one of them only where it would change something there.
"""

import re
from dataclasses import fields, replace
from functools import lru_cache

from handlers.registrations.changeable import may_edit
from handlers.turn.turn import Turn
from handlers.typed.read import plain
from handlers.values.person import RegistrationView
from handlers.values.state import Form, Participant

MOST_OTHERS = 3
_SHOWN = "edit:"
_KIND = re.compile(r"(?:htx|hop tac xa|to hop tac|tht|quy tin dung nhan dan|cong ty) ")


def meant(turn: Turn, *, renames: bool = False) -> RegistrationView | None:
    """The one a change is meant for, whether or not it can be changed; None without any.

    With `renames` the name of a unit in the message is the new one.
    """
    views = [view for view in turn.person.registrations if view.status != "withdrawn"]
    by_name = named(turn, renames=renames)
    shown = [view for view in views if view.code in _shown(turn)]
    # One choice of editing below the last message says which was shown.
    first = by_name or (shown if len(shown) == 1 else None)
    changeable = [view for view in views if may_edit(turn, view.code)]
    return next(iter(first or changeable or views), None)


def others(turn: Turn, view: RegistrationView) -> tuple[str, ...]:
    """The codes of the others that can be changed; none where this one was named."""
    if named(turn) == [view]:
        return ()
    codes = (one.code for one in turn.person.registrations if one.code != view.code)
    return tuple(code for code in codes if may_edit(turn, code))[:MOST_OTHERS]


def carried(before: Form, after: Form, to: Form) -> Form:
    """The form `to` with what was changed between the two others."""
    changed = {
        field.name: getattr(after, field.name)
        for field in fields(Form)
        if getattr(after, field.name) != getattr(before, field.name)
    }
    if "targets" in changed:
        changed["targets"] = _targets(before.targets, after.targets, to.targets)
    if "people" in changed:
        changed["people"] = _people(before.people, after.people, to.people)
        # It followed from the people there, and follows from those here.
        changed.pop("kind", None)
        if to.kind == "collective" and changed["people"]:
            changed["kind"] = "both"
    return replace(to, **changed)


def named(turn: Turn, *, renames: bool = False) -> list[RegistrationView]:
    """Those whose code stands in the message, else whose unit does, with its kind or without."""
    views, said = turn.person.registrations, turn.said.lowered
    by_code = [view for view in views if view.code.lower() in said]
    units = [(view, _names(view.form.unit_name)) for view in views if view.form.unit_name]
    if by_code or renames or not units:
        return by_code
    line = f" {turn.said.unsigned} "
    found = [view for view, (whole, _) in units if f" {whole} " in line]
    found = found or [view for view, (_, own) in units if f" {own} " in line]
    return found if len(found) == 1 else []


@lru_cache(maxsize=256)
def _names(unit: str) -> tuple[str, str]:
    """The whole name, and "Hoa Sim" of "HTX Hoa Sim"; of one word more all of it is needed."""
    whole = plain(unit)
    own = _KIND.sub("", whole)
    return whole, own if " " in own else whole


def _shown(turn: Turn) -> set[str]:
    keys = [choice.key for choice in turn.person.pushed]
    keys = keys or [key for key, _ in turn.person.conversation.offered]
    return {key.removeprefix(_SHOWN) for key in keys if key.startswith(_SHOWN)}


def _targets(
    before: tuple[str, ...], after: tuple[str, ...], to: tuple[str, ...]
) -> tuple[str, ...]:
    gone, new = set(before) - set(after), [one for one in after if one not in before]
    # What gives way there has to stand here, or the new one would mean something else.
    if gone and gone.isdisjoint(to):
        return to
    return (*(one for one in to if one not in gone), *(one for one in new if one not in to))


def _people(
    before: tuple[Participant, ...], after: tuple[Participant, ...], to: tuple[Participant, ...]
) -> tuple[Participant, ...]:
    known, left = {row.name for row in before}, {row.name for row in after}
    new = {row.name: row for row in after if row not in before}
    kept = [new.pop(row.name, row) for row in to if row.name in left or row.name not in known]
    # Somebody who was only mended there is nobody's new row here.
    return (*kept, *(row for name, row in new.items() if name not in known))
