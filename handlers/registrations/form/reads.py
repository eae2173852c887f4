"""How each answer of the registration is read.

The rule: a reader returns Answered, the specific sentence for what it cannot read, or None when a
choice was not recognised.
"""

import re
from dataclasses import replace

from handlers.registrations import texts
from handlers.registrations.form import commune_pick
from handlers.registrations.form.fields import Answered, pick
from handlers.registrations.form.row import read_title
from handlers.turn.turn import Turn
from handlers.typed.framing import value_of
from handlers.typed.heard import Heard
from handlers.typed.names import (
    is_position,
    read_person_name,
    read_position,
    split_name_and_position,
)
from handlers.typed.phones import count_digits, is_old_mobile, read_phone, split_phone
from handlers.typed.read import clean, has_letters, read_tax_code, read_words
from handlers.values.state import Kind, Registering, Step

Result = Answered | str | None
MAX_TARGETS = 5
MAX_WORDS = 80
_LIST_MARK = re.compile(r"^(?:[-–•*+ ]+|\d{1,2}[.)] +)+")
_TYPE_WORDS = frozenset(
    ("htx", "hop tac xa", "lien hiep htx", "lhhtx", "tht", "to hop tac", "qtdnd", "quy tin dung")
)


def read_kind(turn: Turn, dialog: Registering, typed: Heard) -> Result:
    # The words before the likeness of labels, of which the third holds both of the others.
    kind = pick(texts.KINDS, typed) if typed.key else _kind_said(typed)
    kind = kind or pick(texts.KINDS, typed)
    if kind is None:
        return None
    form, gone = dialog.form, []
    # What this kind has no question for would be sent unseen: it goes, and is named.
    if kind == "individual" and form.collective_title:
        gone.append(turn.title_names()[form.collective_title])
        form = replace(form, collective_title=None)
    if kind == "collective" and form.people:
        gone.append(", ".join(row.name for row in form.people))
        form = replace(form, people=())
    notes = (texts.dropped(what="; ".join(gone)),) if gone else ()
    # A person half-filled in belongs to the kind of before.
    changed = replace(dialog, form=replace(form, kind=kind), row=None, row_index=None)
    return Answered(changed, notes=notes)


def _kind_said(typed: Heard) -> Kind | None:
    """ "ca tap the ca nhan" names both; one of the words alone names that one, refused neither."""
    if typed.is_negated:
        return None
    words = f" {typed.plain} "
    collective = any(f" {word} " in words for word in ("tap the", "don vi", "htx", "hop tac xa"))
    individual = any(f" {word} " in words for word in ("ca nhan", "ban than", "cho toi"))
    if (collective and individual) or " ca 2 " in words or " ca hai " in words:
        return "both"
    if collective:
        return "collective"
    return "individual" if individual else None


def read_unit_type(turn: Turn, dialog: Registering, typed: Heard) -> Result:
    unit_type = pick(texts.UNIT_TYPES, typed)
    if unit_type is None:
        return None
    return Answered(replace(dialog, form=replace(dialog.form, unit_type=unit_type)))


def read_unit_name(turn: Turn, dialog: Registering, typed: Heard) -> Result:
    # One more than allowed: a name that is too long is refused and not cut.
    name = clean(value_of(typed.text, "unit"), 151)
    if not has_letters(name) or not 3 <= len(name) <= 150:
        return texts.UNIT_NAME_BAD
    if typed.part(name).plain in _TYPE_WORDS:
        return texts.UNIT_NAME_IS_TYPE
    # Another name is another unit until one of the register's is picked.
    form = replace(dialog.form, unit_name=name, unit_id=None)
    similar = turn.lookup.units_like(name)
    if similar:
        found = tuple(str(unit.id) for unit in similar)
        asked = replace(dialog, form=form, found=found, typed_unit=name)
        return Answered(asked, goto=Step.UNIT_PICK)
    return Answered(replace(dialog, form=form, typed_unit=None))


def read_unit_pick(turn: Turn, dialog: Registering, typed: Heard) -> Result:
    key = typed.key or _pick_said(dialog, typed)
    if key == "none":
        return Answered(replace(dialog, found=()))
    # Of those offered only: a forged key would open any unit of the register.
    unit = turn.lookup.unit(int(key)) if key in dialog.found else None
    if unit is None:
        return None
    form = replace(
        dialog.form,
        unit_id=unit.id,
        unit_name=unit.name,
        # The register knows better; where it knows nothing, what was typed stays.
        commune=unit.commune or dialog.form.commune,
        tax_code=unit.tax_code or dialog.form.tax_code,
    )
    return Answered(replace(dialog, form=form, found=()))


def _pick_said(dialog: Registering, typed: Heard) -> str | None:
    """Yes means the one unit offered, no means none of them."""
    lean = typed.lean
    if lean == "no":
        return "none"
    return dialog.found[0] if lean == "yes" and len(dialog.found) == 1 else None


def read_commune(turn: Turn, dialog: Registering, typed: Heard) -> Result:
    if read_words(value_of(typed.text, "commune"), MAX_WORDS) is None:
        return texts.COMMUNE_BAD
    return commune_pick.answered(turn, dialog, typed)


def read_contact(turn: Turn, dialog: Registering, typed: Heard) -> Result:
    """Name and position; a phone written along is kept, it is the next question anyway."""
    text, phone = split_phone(typed.text)
    first, after = split_name_and_position(typed.part(text))
    name = read_person_name(first)
    if name is None:
        return texts.NAME_BAD
    if is_position(typed.part(first)):
        return texts.NAME_IS_POSITION
    position = read_position(after or "", MAX_WORDS)
    if after and position is None:
        return texts.POSITION_BAD
    form = replace(dialog.form, contact_name=name, contact_position=position)
    return Answered(replace(dialog, form=replace(form, phone=phone or form.phone)))


def read_contact_position(turn: Turn, dialog: Registering, typed: Heard) -> Result:
    # "Không có" would be stored as the position; what the person does is asked instead.
    if typed.says_none:
        return texts.POSITION_NONE
    position = read_position(typed, MAX_WORDS)
    if position is None:
        return texts.POSITION_BAD
    return Answered(replace(dialog, form=replace(dialog.form, contact_position=position)))


def read_contact_phone(turn: Turn, dialog: Registering, typed: Heard) -> Result:
    phone = read_phone(typed.text)
    if phone is not None:
        return Answered(replace(dialog, form=replace(dialog.form, phone=phone)))
    # Three sentences, because "wrong number" does not help who typed none, or one of before 2018.
    if not count_digits(typed.text):
        return texts.PHONE_NONE
    return texts.PHONE_OLD if is_old_mobile(typed.text) else texts.PHONE_BAD


def read_collective_title(turn: Turn, dialog: Registering, typed: Heard) -> Result:
    title = read_title(turn, typed, "collective")
    if title is None:
        return None
    form = replace(dialog.form, collective_title=title.id)
    notes = (texts.warning(text=title.warning),) if title.warning else ()
    return Answered(replace(dialog, form=form), notes=notes)


def read_review(turn: Turn, dialog: Registering, typed: Heard) -> Result:
    if typed.key == "send":
        return Answered(dialog, act="send")
    steps = {"edit": Step.FIELDS, "more-info": Step.MORE}
    step = steps.get(typed.key or "")
    return Answered(dialog, goto=step) if step else None


def read_unit_tax_code(turn: Turn, dialog: Registering, typed: Heard) -> Result:
    tax = read_tax_code(typed.text)
    if tax is None:
        return texts.TAX_CODE_BAD
    form = replace(dialog.form, tax_code=tax.code)
    notes = (texts.TAX_CODE_DOUBTFUL,) if tax.doubtful else ()
    return Answered(replace(dialog, form=form), goto=Step.REVIEW, notes=notes)


def read_targets(turn: Turn, dialog: Registering, typed: Heard) -> Result:
    typed_lines = typed.text.replace(";", "\n").split("\n")
    lines = [_LIST_MARK.sub("", clean(line, 201)) for line in typed_lines]
    # A line of dots or a bare number is no target.
    targets = tuple(line for line in lines if has_letters(line))
    if not 1 <= len(targets) <= MAX_TARGETS or any(len(line) > 200 for line in targets):
        return texts.TARGETS_BAD
    return Answered(replace(dialog, form=replace(dialog.form, targets=targets)), goto=Step.REVIEW)
