"""The unit that is registered: its name, where it stands in the register, its kind and place.

The rule: a unit of the register is picked by the person, never guessed from a likeness.
"""

from collections.abc import Sequence
from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.acts.slots.unit.casing import cased_unit
from handlers.registrations import texts
from handlers.registrations.form import said_texts
from handlers.registrations.form.fields import (
    Answered,
    Check,
    FieldWords,
    FormField,
    Result,
    pick,
)
from handlers.registrations.form.parts.commune import COMMUNE
from handlers.registrations.form.parts.spelt import bare_where_certain
from handlers.registrations.form.parts.twice import UNIT_TAKEN
from handlers.turn.turn import Turn
from handlers.typed.framing import value_of
from handlers.typed.read import clean, has_letters, plain, read_tax_code
from handlers.values.person import UnitView
from handlers.values.replies import Choice
from handlers.values.state import Form, Registering, Step, UnitType

# How a unit's name begins, the longest first; alone it is the type and no name.
_HEADS: tuple[tuple[str, UnitType], ...] = (
    ("lien hiep hop tac xa", "lien-hiep"), ("lien hiep htx", "lien-hiep"), ("lhhtx", "lien-hiep"),
    ("lien hiep", "lien-hiep"), ("quy tin dung nhan dan", "qtdnd"), ("quy tin dung", "qtdnd"),
    ("qtdnd", "qtdnd"), ("hop tac xa", "htx"), ("htx", "htx"), ("to hop tac", "tht"),
    ("tht", "tht"), ("doanh nghiep", "doanh-nghiep"), ("cong ty", "doanh-nghiep"),
)  # fmt: skip
NAME = "Tên đơn vị"
NAME_SHORT = "Đơn vị"
NAME_BAD = "Tên đơn vị cần có chữ và dài từ 3 đến 150 ký tự. Anh/chị gõ lại giúp."
NAME_IS_TYPE = "Đó mới là loại hình. Anh/chị gõ giúp cả tên riêng, ví dụ: HTX Nông nghiệp Minh Tâm."
MARKED = "marked"
PICK_NONE = "Không phải, giữ tên đã gõ"
NAME_NEEDED = "Cần có tên đơn vị."
TAX_CODE_BAD = "Mã số thuế có 10 chữ số (hoặc 10 số-3 số)."
AGAIN_OR_SKIP = "Anh/chị gõ lại, hoặc gõ “bỏ qua”."
TAX_CODE_DOUBTFUL = (
    "Lưu ý: số kiểm tra của mã số thuế này chưa khớp, có thể gõ nhầm một chữ số. "
    "Trợ lý vẫn ghi; muốn sửa, chọn “Thêm thông tin”."
)


def _read_name(turn: Turn, dialog: Registering, typed: Heard) -> Result:
    # One more than allowed: a name that is too long is refused and not cut.
    name = clean(value_of(typed.text, "unit"), 151)
    if not has_letters(name) or not 3 <= len(name) <= 150:
        return NAME_BAD
    bare = typed.part(name).plain
    if bare in dict(_HEADS):
        kind_of = replace(dialog, form=replace(dialog.form, unit_type=dict(_HEADS)[bare]))
        return Answered(kind_of, goto=Step.UNIT_NAME, notes=(NAME_IS_TYPE,))
    return named_unit(turn, dialog, cased_unit(name, turn.plan.organisation.province))


def named_unit(turn: Turn, dialog: Registering, name: str) -> Answered:
    """The form with this unit; one of the register's is offered, and the same one taken."""
    # Another name is another unit until one of the register's is picked.
    form = replace(dialog.form, unit_name=name, unit_id=None)
    form = replace(form, unit_type=type_of(name) or form.unit_type)
    similar = turn.lookup.units_like(name)
    asked = replace(dialog, form=form, typed_unit=name)
    same = [unit for unit in similar if _is_same(unit, form)]
    if len(same) == 1:
        return Answered(_picked(replace(asked, typed_unit=None), same[0]))
    offered = (*(str(unit.id) for unit in similar), *_registered(turn, name, similar))
    if not similar:
        # Nothing of the register is offered, so a no says nothing about it.
        asked = replace(asked, typed_unit=None)
    if offered:
        return Answered(replace(asked, found=offered), goto=Step.UNIT_PICK)
    return Answered(asked)


def _registered(turn: Turn, name: str, similar: Sequence[UnitView]) -> tuple[str, ...]:
    """What a registered unit is called with its marks, unless the register offers just that."""
    # Marks that were put in here are none that were typed.
    marked = turn.lookup.unit_with_marks(bare_where_certain(turn, name))
    known = {plain(unit.name) for unit in similar}
    offered = marked is not None and marked != name and plain(marked) not in known
    return (marked,) if offered and marked else ()


def type_of(name: str) -> UnitType | None:
    """The type of unit with which a name begins ("HTX …")."""
    bare = f"{plain(name)} "
    return next((kind for head, kind in _HEADS if bare.startswith(f"{head} ")), None)


def _is_same(unit: UnitView, form: Form) -> bool:
    """The very name in the very commune is no likeness."""
    both = unit.commune and form.commune and _place(unit.commune) == _place(form.commune)
    return bool(both) and plain(unit.name) == plain(form.unit_name or "")


def _place(commune: str) -> str:
    return plain(commune).removeprefix("xa ").removeprefix("phuong ")


def _read_pick(turn: Turn, dialog: Registering, typed: Heard) -> Result:
    key = typed.key or _pick_said(dialog, typed)
    if key == "none":
        kept = said_texts.noted(lines=f"• {NAME_SHORT}: {dialog.form.unit_name}")
        return Answered(replace(dialog, found=()), notes=(kept,))
    marked = _marked(dialog)
    if marked and key in (MARKED, marked):
        form = replace(dialog.form, unit_name=marked, unit_type=type_of(marked))
        form = replace(form, unit_type=form.unit_type or dialog.form.unit_type)
        return Answered(replace(dialog, form=form, found=()))
    # Of those offered only: a forged key would open any unit of the register.
    unit = turn.lookup.unit(int(key)) if key in dialog.found else None
    if unit is None:
        return None
    return Answered(_picked(dialog, unit))


def _marked(dialog: Registering) -> str | None:
    """The registered name among those offered; the others are numbers of the register."""
    return next((name for name in dialog.found if not name.isdecimal()), None)


def _picked(dialog: Registering, unit: UnitView) -> Registering:
    form = replace(
        dialog.form,
        unit_id=unit.id,
        unit_name=unit.name,
        # The register knows better; where it knows nothing, what was typed stays.
        commune=unit.commune or dialog.form.commune,
        tax_code=unit.tax_code or dialog.form.tax_code,
    )
    return replace(dialog, form=form, found=())


def _pick_said(dialog: Registering, typed: Heard) -> str | None:
    """Yes means the one unit offered, no means none of them."""
    lean = typed.lean
    if lean == "no":
        return "none"
    return dialog.found[0] if lean == "yes" and len(dialog.found) == 1 else None


def _units_found(turn: Turn, dialog: Registering) -> tuple[Choice, ...]:
    """The units of the register that may be meant, and none of them."""
    marked = _marked(dialog)
    units = (turn.lookup.unit(int(found)) for found in dialog.found if found != marked)
    found = tuple(
        Choice(str(unit.id), f"{unit.name}, {unit.commune}" if unit.commune else unit.name)
        for unit in units
        if unit
    )
    named = (Choice(MARKED, marked),) if marked else ()
    return (*found, *named, Choice("none", PICK_NONE))


def _ask_pick(turn: Turn, dialog: Registering) -> str:
    """A yes is enough where one is offered."""
    marked = _marked(dialog)
    if marked and len(dialog.found) == 1:
        return f"Ý anh/chị là {marked} ạ?"
    return "Có phải đơn vị của anh/chị là:"


def _read_type(turn: Turn, dialog: Registering, typed: Heard) -> Result:
    unit_type = pick(texts.UNIT_TYPES, typed)
    if unit_type is None:
        return None
    return Answered(replace(dialog, form=replace(dialog.form, unit_type=unit_type)))


def _tax_code(typed: str) -> str | None:
    tax = read_tax_code(typed)
    return tax.code if tax else None


def _read_tax_code(turn: Turn, dialog: Registering, typed: Heard) -> Result:
    tax = read_tax_code(typed.text)
    if tax is None:
        return f"{TAX_CODE_BAD} {AGAIN_OR_SKIP}"
    form = replace(dialog.form, tax_code=tax.code)
    notes = (TAX_CODE_DOUBTFUL,) if tax.doubtful else ()
    return Answered(replace(dialog, form=form), goto=Step.REVIEW, notes=notes)


def _ask_name(turn: Turn, dialog: Registering) -> str:
    """With the commune, as long as that is not known either."""
    if dialog.form.commune:
        return "Tên đầy đủ của đơn vị? Ví dụ: HTX Nông nghiệp Minh Tâm."
    return "Tên đầy đủ của đơn vị, ở xã, phường nào? Ví dụ: HTX Nông nghiệp Minh Tâm, xã Văn Chấn."


UNIT = (
    FormField(
        Step.UNIT_NAME,
        FieldWords(NAME, short=NAME_SHORT),
        _read_name,
        ask=_ask_name,
        needed=NAME_NEEDED,
        own_words=True,
        keeps=("unit_name",),
        beside=("unit_id",),
        about="unit",
    ),
    FormField(
        Step.UNIT_PICK,
        FieldWords(NAME),
        _read_pick,
        ask=_ask_pick,
        choices=_units_found,
        passing=True,
    ),
    UNIT_TAKEN,
    FormField(
        Step.UNIT_TYPE,
        FieldWords("Loại hình đơn vị", "Đơn vị thuộc loại hình nào?", "Loại hình"),
        _read_type,
        labels=texts.UNIT_TYPES,
        keeps=("unit_type",),
        about="unit",
    ),
    *COMMUNE,
    FormField(
        Step.TAX_CODE,
        FieldWords(
            "Mã số thuế",
            "Mã số thuế của đơn vị? 10 số, hoặc 10 số kèm 3 số của đơn vị phụ thuộc.",
        ),
        _read_tax_code,
        check=Check(_tax_code, TAX_CODE_BAD),
        optional=True,
        keeps=("tax_code",),
        about="unit",
    ),
)
