"""Who is registered: the unit, people of it, or both.

The rule: what the chosen kind has no question for is dropped, and named.
"""

import re
from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.acts.meaning import Slots
from handlers.acts.slots.form import read_form
from handlers.acts.slots.text.reading import Reading
from handlers.acts.slots.words.kinds import BOTH, COLLECTIVE, INDIVIDUAL
from handlers.registrations import commune_texts
from handlers.registrations.communes import commune_read
from handlers.registrations.form.fields import Answered, FieldWords, FormField, Result, pick
from handlers.registrations.form.said_texts import SELF
from handlers.registrations.words.switching import FOR_PEOPLE
from handlers.registrations.words.telling import ONLY_MYSELF
from handlers.turn.turn import Turn
from handlers.values.state import Form, Kind, Participant, Registering, Step
from knowledge.places.communes import communes
from knowledge.typed.repeats import compiled
from knowledge.typed.said import Said

_ONLY_MYSELF = re.compile(ONLY_MYSELF)
_TAIL = re.compile(r"(?: (?:nhé|nhe|em|ạ|a|nha|cháu|chau|đó|do|đấy|day))+$", re.IGNORECASE)

_KINDS_ALONE = re.compile(r"\b(?:tap the|ca nhan|don vi|ca hai|ca 2)\b")
_FOR_PEOPLE = compiled(FOR_PEOPLE)
_GROUP = re.compile(
    r"(?:cho |chau |em |bac |la |thuoc )*(?:to|hoi|nhom|cau lac bo)\b(?! (?:truong|pho|vien)\b)"
)
_FEWEST = 4

KINDS: dict[Kind, str] = {
    "collective": "Tập thể (cả đơn vị)",
    "individual": "Cá nhân",
    "both": "Cả hai: tập thể và cá nhân",
}
_KINDS_SAID: dict[str, Kind] = {COLLECTIVE: "collective", INDIVIDUAL: "individual", BOTH: "both"}
_CLAUSES = re.compile(r"[,.;!\n]")
FIRST_FOR_WHOM = "Dạ, trước hết là cho tập thể hay cá nhân ạ. Danh hiệu thì em hỏi ngay sau đó."
NEEDED = "Chọn đăng ký cho tập thể hay cá nhân."


def _read_kind(turn: Turn, dialog: Registering, typed: Heard) -> Result:
    # The words before the likeness of labels, of which the third holds both of the others.
    # "Cá nhân tôi thôi" begins with a label and says who it is as well.
    if place := _place_alone(turn, typed):
        form = replace(dialog.form, commune=place, commune_former=None)
        note = commune_texts.written(name=place)
        return Answered(replace(dialog, form=form), goto=Step.KIND, notes=(note,))
    alone = is_for_oneself(typed)
    kind: Kind | None = "individual" if alone else None
    if kind is None and not typed.is_negated and read_form(typed, "kind").kind == BOTH:
        # "Tập thể với 3 thằng em" begins with a label, too.
        kind = "both"
    kind = kind or (pick(KINDS, typed) if typed.key else _kind_said(typed) or _with_reason(typed))
    kind = kind or pick(KINDS, typed)
    if kind is None:
        return FIRST_FOR_WHOM if _speaks_of_titles(typed) else None
    answered = of_kind(turn, dialog, kind)
    if not alone or answered.dialog.form.people:
        return answered
    waits = Form(people=(Participant(SELF),))
    return replace(answered, dialog=replace(answered.dialog, carried=waits))


def with_unit(dialog: Registering, typed: Heard) -> Slots:
    """ "Tổ hợp tác", "tổ tiết kiệm thôn Đồng Bưởi": which unit it is was said by it as well."""
    slots, form, said = typed.meant.slots, dialog.form, typed.plain
    whole = slots.kind == COLLECTIVE and slots.said().keys() == {"kind"}
    if not whole or form.unit_name or typed.is_negated or _KINDS_ALONE.search(said):
        return slots
    named = _GROUP.match(said) is not None and len(said.split()) >= _FEWEST
    name = read_form(typed, "unit-name").unit_name if named else None
    own = read_form(typed, "unit-type").unit_type if form.unit_type is None else None
    return replace(slots, unit_type=own, unit_name=name)


def _speaks_of_titles(typed: Heard) -> bool:
    """A title both kinds have, or help with choosing one; what is asked is the plan's to answer."""
    if "danh hieu" in typed.plain:
        return not typed.asks
    return not (typed.asks or typed.is_negated) and bool(Reading(typed).of("title", "short"))


def _place_alone(turn: Turn, typed: Heard) -> str | None:
    """The commune that is the whole answer: "Cam Nhan" is one typing error from "Cá nhân"."""
    # What is pressed has no text; what is typed may have been taken for a label nearly alike.
    words = _TAIL.sub("", typed.text.strip(" .,"))
    if not words or "?" in typed.text or typed.is_negated:
        return None
    province = turn.plan.organisation.province
    named = communes().find(words, communes().province(province)).present
    read = commune_read(turn, Heard(words)) if named else None
    return read.name if read is not None and read.listed else None


def is_for_oneself(said: Said) -> bool:
    """ "Cá nhân tôi thôi", "chỉ tôi": who speaks is the one who is registered."""
    return bool(_ONLY_MYSELF.fullmatch(said.unsigned)) and not said.text.rstrip().endswith("?")


def of_kind(turn: Turn, dialog: Registering, kind: Kind) -> Answered:
    """The form for this kind of registration."""
    form, gone = dialog.form, []
    # What this kind has no question for would be sent unseen: it goes, and is named.
    if kind == "individual" and form.collective_title:
        honours = (form.collective_title, form.collective_commendation)
        gone += [turn.title_names().get(one, "") for one in honours if one]
        form = replace(form, collective_title=None, collective_commendation=None)
    if kind == "collective" and len(form.people) == 1 and form.phone and not form.contact_name:
        # Whose number was told: "gđ Lò Thị Phượng 09…, lđtt", and then "tập thể".
        (one,) = form.people
        form = replace(form, contact_name=one.name, contact_position=one.position, people=())
    if kind == "collective" and form.people:
        gone.append(", ".join(dict.fromkeys(row.name for row in form.people)))
        form = replace(form, people=())
    notes = (dropped(what="; ".join(gone)),) if gone else ()
    # A person half-filled in belongs to the kind of before.
    changed = replace(dialog, form=replace(form, kind=kind), row=None, row_index=None)
    return Answered(changed, notes=notes)


def _kind_said(typed: Heard) -> Kind | None:
    """ "ca tap the ca nhan" names both; one of the words alone names that one, refused neither."""
    if typed.is_negated:
        return None
    words = f" {typed.plain} "
    collective = any(f" {word} " in words for word in ("tap the", "don vi", "htx", "hop tac xa"))
    if _FOR_PEOPLE.fullmatch(typed.unsigned) and not typed.asks_whether:
        return "individual"
    individual = any(f" {word} " in words for word in ("ca nhan", "ban than", "cho toi"))
    if (collective and individual) or " ca 2 " in words or " ca hai " in words:
        return "both"
    if collective:
        return "collective"
    return "individual" if individual else None


def _with_reason(typed: Heard) -> Kind | None:
    """ "Công ty thôi, mấy đứa nhỏ hổng có đăng ký": said first; the refusal is behind it."""
    first, *behind = (part for part in _CLAUSES.split(typed.text) if part.strip())
    said = Heard(first, None, typed.at)
    kind = read_form(typed, "kind").kind
    if not behind or said.is_negated or not typed.is_negated or "?" in typed.text:
        return None
    return _KINDS_SAID.get(kind or "") if read_form(said, "kind").kind == kind else None


def dropped(*, what: str) -> str:
    """What a switch of kind removed."""
    return f"Em bỏ “{what}” ra, vì đăng ký này không cần nữa ạ."


KIND = (
    FormField(
        Step.KIND,
        FieldWords("Tập thể hay cá nhân", "Anh/chị đăng ký thi đua cho ai?", "Đăng ký"),
        _read_kind,
        needed=NEEDED,
        labels=KINDS,
        keeps=("kind",),
    ),
)
