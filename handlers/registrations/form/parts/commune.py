"""The commune of the unit, and the communes that are offered for the name that was typed.

The rule: what was typed is in the form before anything is offered, so whoever leaves keeps it.
"""

from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.registrations import commune_texts as texts
from handlers.registrations.communes import are_merged, commune_read, is_former, offer_text
from handlers.registrations.form.fields import Answered, FieldWords, FormField, Result, TitleNames
from handlers.turn.turn import Turn
from handlers.typed.framing import value_of
from handlers.typed.read import read_words
from handlers.values.replies import Choice
from handlers.values.state import Registering, Step

MAX_WORDS = 80
NAME = "Xã, phường"
BAD = "Tên xã, phường cần có chữ và không quá 80 ký tự, ví dụ: xã Văn Chấn. Anh/chị gõ lại giúp."
KEEP = "none"


def _read(turn: Turn, dialog: Registering, typed: Heard) -> Result:
    """What follows from a commune typed at either question."""
    if read_words(value_of(typed.text, "commune"), MAX_WORDS) is None:
        return BAD
    read = commune_read(turn, typed)
    if read is None:
        return texts.NO_NAME
    form = replace(dialog.form, commune=read.name, commune_former=read.former or None)
    if read.offered:
        return Answered(replace(dialog, form=form, found=read.offered), goto=Step.COMMUNE_PICK)
    note = texts.kept_former(name=read.name) if read.former else read.note
    note = texts.written_unknown(name=read.name) if read.unknown else note
    return Answered(replace(dialog, form=form, found=()), notes=(note,) if note else ())


def _read_pick(turn: Turn, dialog: Registering, typed: Heard) -> Result:
    """One of those offered, or none of them; another name is read like the first."""
    key = typed.key or _said(dialog, typed)
    if key == KEEP:
        return Answered(kept(turn, dialog))
    if key is not None:
        place = int(key) if key.isascii() and key.isdigit() else len(dialog.found)
        if place >= len(dialog.found):
            return None
        form = replace(dialog.form, commune=dialog.found[place], commune_former=None)
        return Answered(replace(dialog, form=form, found=()))
    read = commune_read(turn, typed)
    if read and read.offered == dialog.found and not typed.is_negated:
        # The same name once more, below the question about it: it is to stay.
        return _read_pick(turn, dialog, typed.meaning(KEEP))
    # Whatever is no commune of the list may as well be a question.
    return _read(turn, dialog, typed) if read and (read.listed or read.offered) else None


def kept(turn: Turn, dialog: Registering) -> Registering:
    """With the name as it was typed, marked where it is one of before."""
    name, province = dialog.form.commune or "", turn.plan.organisation.province
    former = dialog.form.commune_former or (are_merged(turn) and is_former(name, province))
    return replace(dialog, form=replace(dialog.form, commune_former=former or None), found=())


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


def _say(value: str | bool, _: TitleNames) -> str:
    """The name, and whether it is one of before, which the office has to look up."""
    return texts.FORMER if value is True else str(value)


COMMUNE = (
    FormField(
        Step.COMMUNE,
        FieldWords(NAME, "Đơn vị ở xã, phường nào (tên hiện nay)?"),
        _read,
        own_words=True,
        keeps=("commune", "commune_former"),
        say=_say,
        about="unit",
    ),
    FormField(
        Step.COMMUNE_PICK,
        FieldWords(NAME),
        _read_pick,
        ask=_ask,
        choices=_choices,
        passing=True,
    ),
)
