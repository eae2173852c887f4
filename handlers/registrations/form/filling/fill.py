"""Everything a message says goes into the form, at whichever step it was said.

The rule: what was not said stays; a unit of the register is still offered and picked by the person,
and whatever a new value makes impossible is named when it goes.
"""

import re
from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.acts.meaning import Slots
from handlers.registrations.commune_texts import renamed
from handlers.registrations.communes import (
    are_merged,
    commune_read,
    kind_changed,
    names_former,
)
from handlers.registrations.form.fields import titles_for
from handlers.registrations.form.filling.contact import contact_said
from handlers.registrations.form.filling.filled import Filled
from handlers.registrations.form.filling.people import with_people
from handlers.registrations.form.honours import (
    anew,
    left_out,
    only_two,
    wishes_besides,
    with_honour,
)
from handlers.registrations.form.named import warnings
from handlers.registrations.form.parts.kind import of_kind
from handlers.registrations.form.parts.unit import named_unit
from handlers.registrations.form.said import MAX_TARGETS, of_speaker, refusals, said_form
from handlers.registrations.form.said_texts import TOO_MANY_TARGETS
from handlers.registrations.form.targets import mended_targets
from handlers.registrations.words.switching import ADDS, INSTEAD
from handlers.turn.turn import Turn
from handlers.typed.read import plain
from handlers.values.state import Form, Kind, Registering, Step

_ADDS, _INSTEAD = re.compile(ADDS), re.compile(INSTEAD)
_ONLY = re.compile(r"\b(?:thoi|chi|rieng|bo tap the|khong|ko)\b")


def fill(turn: Turn, dialog: Registering, slots: Slots, *, mends: bool = False) -> Filled:
    """The dialog with every slot of a message; `mends`: it corrects what was said before."""
    said = said_form(turn, slots)
    said = of_speaker(turn, said) if dialog.step == Step.KIND else said
    refused = refusals(turn, slots)
    if refused and dialog.form.kind is not None:
        # Whose an honour is that is not written says nothing of who is registered.
        said = replace(said, kind=None)
    return merge(turn, dialog, said, mends=mends).noting(*refused)


def merge(turn: Turn, dialog: Registering, said: Form, *, mends: bool = False) -> Filled:
    """The dialog with these values, as if each had been the answer to its question."""
    filled = _kind(turn, Filled(dialog), said)
    form = filled.dialog.form
    plainly, said, notes = contact_said(dialog, form, said, turn.inbound.text, mends=mends)
    unit_type = said.unit_type or form.unit_type
    filled = filled.noting(*notes).holding(replace(form, unit_type=unit_type, **plainly))
    # The commune first: with it a unit of the register may be the very same.
    filled = _title(turn, _unit(turn, _commune(turn, filled, said), said), said)
    return _targets(with_people(turn, filled, said), said, mends=mends)


def joined(turn: Turn, dialog: Registering) -> Filled | None:
    """The persons who waited for the contact, one of whom it is; None while nobody waits."""
    waiting = dialog.carried.people
    if not waiting or not (dialog.form.contact_name and dialog.form.phone):
        return None
    return merge(turn, replace(dialog, carried=Form()), Form(people=waiting))


def _kind(turn: Turn, filled: Filled, said: Form) -> Filled:
    """The kind said, or the one that what was said makes it."""
    before = filled.dialog.form.kind
    # "Tập thể thì xuất sắc": whose title it is, and not what is registered.
    whose = said.kind == "collective" and before == "both" and bool(said.collective_title)
    # "Cá nhân: 1. …" heads a list, and gives the unit's registration up by no word.
    whose = whose or (before == "both" and _heads_list(turn, said))
    kind = _implied(before, said) if whose else said.kind or _implied(before, said)
    if kind == "collective" and any(row.name and row.title for row in said.people):
        kind = "both"  # "Tập thể: cờ thi đua; Hà Ba - GĐ - bằng khen": both are told of.
    if before is not None and kind not in (None, before) and _is_added(turn):
        kind = "both"
    if kind is None or kind == before:
        return filled
    row, place = filled.dialog.row, filled.dialog.row_index
    answered = of_kind(turn, filled.dialog, kind)
    dialog = answered.dialog
    if kind != "collective":
        dialog = replace(dialog, row=row, row_index=place)
    return replace(filled, dialog=dialog).noting(*answered.notes)


def _heads_list(turn: Turn, said: Form) -> bool:
    """Persons below "cá nhân", and no word that only they are meant."""
    if said.kind != "individual" or not any(row.name for row in said.people):
        return False
    text = plain(turn.inbound.text)
    return not (_INSTEAD.search(text) or _ONLY.search(text))


def _is_added(turn: Turn) -> bool:
    """ "Ghi thêm cá nhân …", "tập thể vẫn giữ nguyên": of both neither is given up."""
    text = plain(turn.inbound.text)
    return bool(_ADDS.search(text)) and not _INSTEAD.search(text)


def _implied(before: Kind | None, said: Form) -> Kind | None:
    named = [row for row in said.people if row.name]
    individual = bool(named) or before in ("individual", "both")
    collective = bool(said.collective_title) or before in ("collective", "both")
    if not named and not said.collective_title:
        return None
    if individual and collective:
        return "both"
    return "collective" if collective else "individual"


def _commune(turn: Turn, filled: Filled, said: Form) -> Filled:
    """A commune of the province by its own name; what else it may be is offered."""
    if not said.commune:
        return filled
    text, merged = turn.inbound.text, are_merged(turn)
    read = commune_read(turn, Heard(said.commune))
    if read is None:
        return filled
    former = names_former(Heard(text)) and not read.listed
    form = replace(filled.dialog.form, commune=read.name, commune_former=former or None)
    written = filled.holding(form)
    town = kind_changed(text, read.name, turn.plan.organisation.province) if merged else None
    if town and read.listed and not read.offered:
        return written.noting(renamed(former=town, now=read.name))
    if not read.offered:
        return written
    dialog = replace(written.dialog, found=read.offered)
    return replace(written, dialog=dialog, goto=Step.COMMUNE_PICK)


def _is_known(said: str, written: str) -> bool:
    """The same name; with other marks it is another spelling, without any it says nothing new."""
    bare = said.lower() == plain(said)
    return plain(said) == plain(written) and (bare or said.lower() == written.lower())


def _unit(turn: Turn, filled: Filled, said: Form) -> Filled:
    form = filled.dialog.form
    known = _is_known(said.unit_name or "", form.unit_name or "")
    # Typed again where it is asked for, it takes back what was picked there.
    if not said.unit_name or (known and filled.dialog.step != Step.UNIT_NAME):
        return filled
    named = named_unit(turn, filled.dialog, said.unit_name)
    dialog = named.dialog
    if said.unit_type:
        dialog = replace(dialog, form=replace(dialog.form, unit_type=said.unit_type))
    return replace(filled, dialog=dialog, goto=named.goto or filled.goto)


def _title(turn: Turn, filled: Filled, said: Form) -> Filled:
    if not said.collective_title:
        return filled
    form, first, beside = filled.dialog.form, said.collective_title, said.collective_commendation
    if not beside and wishes_besides(turn, form, first):
        return filled.noting(only_two(form, [first]))
    if beside:
        form = replace(form, collective_title=first, collective_commendation=beside)
    elif filled.dialog.step == Step.COLLECTIVE_TITLE:
        form = anew(form, first)
    else:
        form = with_honour(turn, form, first)
    told = [warnings(one) for one in titles_for(turn, "collective") if one.id in (first, beside)]
    left = left_out(turn, form)
    asked = (only_two(form, left),) if left else ()
    return filled.holding(form).noting(*(note for notes in told for note in notes), *asked)


def _targets(filled: Filled, said: Form, *, mends: bool) -> Filled:
    if not said.targets:
        return filled
    form = filled.dialog.form
    if mends:
        targets = mended_targets(form.targets, said.targets)
    else:
        new = [line for line in said.targets if line not in form.targets]
        targets = (*form.targets, *new)
    notes = (TOO_MANY_TARGETS,) if len(targets) > MAX_TARGETS else ()
    return filled.holding(replace(form, targets=targets[:MAX_TARGETS])).noting(*notes)
