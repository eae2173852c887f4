"""The question that offers communes for the name that was typed, and the answers to both.

The rule: what was typed is in the form before anything is offered, so whoever leaves keeps it.
"""

from dataclasses import replace

from handlers.registrations import commune_texts as texts
from handlers.registrations.communes import offer_text, read_commune
from handlers.registrations.form.field_texts import COMMUNE, FieldWords
from handlers.registrations.form.fields import Answered, FormField
from handlers.turn.turn import Turn
from handlers.typed.heard import Heard
from handlers.values.replies import Choice
from handlers.values.state import Registering, Step

KEEP = "none"


def answered(turn: Turn, dialog: Registering, typed: Heard) -> Answered | str:
    """What follows from a commune typed at either question."""
    read = read_commune(typed, turn.plan.organisation.province)
    if read is None:
        return texts.NO_NAME
    form = replace(dialog.form, commune=read.name)
    if read.offered:
        return Answered(replace(dialog, form=form, found=read.offered), goto=Step.COMMUNE_PICK)
    return Answered(replace(dialog, form=form, found=()), notes=(read.note,) if read.note else ())


def _read(turn: Turn, dialog: Registering, typed: Heard) -> Answered | str | None:
    """One of those offered, or none of them; another name is read like the first."""
    key = typed.key or _said(dialog, typed)
    if key == KEEP:
        return Answered(replace(dialog, found=()))
    if key is not None:
        place = int(key) if key.isascii() and key.isdigit() else len(dialog.found)
        if place >= len(dialog.found):
            return None
        form = replace(dialog.form, commune=dialog.found[place])
        return Answered(replace(dialog, form=form, found=()))
    read = read_commune(typed, turn.plan.organisation.province)
    # Whatever is no commune of the list may as well be a question.
    return answered(turn, dialog, typed) if read and (read.listed or read.offered) else None


def _said(dialog: Registering, typed: Heard) -> str | None:
    """Yes means the one that is offered, no means what was typed."""
    if typed.lean == "no":
        return KEEP
    return "0" if typed.lean == "yes" and len(dialog.found) == 1 else None


def _ask(turn: Turn, dialog: Registering) -> str:
    return offer_text(dialog.form.commune or "", dialog.found, turn.plan.organisation.province)


def _choices(turn: Turn, dialog: Registering) -> tuple[Choice, ...]:
    offered = (Choice(str(place), name) for place, name in enumerate(dialog.found))
    return (*offered, Choice(KEEP, texts.keep(name=dialog.form.commune or "")))


COMMUNE_PICK = FormField(
    Step.COMMUNE_PICK,
    FieldWords(COMMUNE.name),
    _read,
    ask=_ask,
    choices=_choices,
    passing=True,
)
