"""A correction of what was sent, in words that would be a question or a new wish with nothing open.

The rule: only what fits the form that was sent; the change is shown, and sent when it is agreed to.
"""

import re
from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.acts.meaning import LIKELY, Slots
from handlers.acts.slots.aim.aims import read_aims
from handlers.acts.slots.corrections import named_field, read_correction
from handlers.acts.slots.form import read_form
from handlers.acts.slots.phones import read_numbers, without_numbers
from handlers.registrations import opening
from handlers.registrations.communes import commune_read
from handlers.registrations.form.fields import Answered
from handlers.registrations.form.rows import found_row
from handlers.registrations.form.rows_texts import NAMELESS, nobody
from handlers.registrations.form.said import MAX_TARGETS, said_form, said_targets
from handlers.registrations.said import taking
from handlers.registrations.said.aims import telling as aims
from handlers.registrations.said.honours import retitled
from handlers.registrations.said.lists import aimless, asked_count, order, parting
from handlers.registrations.said.mending import reposted, retold
from handlers.registrations.said.mending.applying import changed
from handlers.registrations.said.mending.correcting import half_said, mended, numbered
from handlers.registrations.said.mending.people import without
from handlers.registrations.said.naming import respelt, unit, whole
from handlers.registrations.said.passing import adding, looked
from handlers.registrations.said.persons import editing, initiatives, renaming
from handlers.registrations.said.steps import honours, lines, switching
from handlers.registrations.said.striking import wording
from handlers.registrations.said.striking.telling import changed as struck
from handlers.registrations.sent import sent_texts
from handlers.registrations.words.naming.village import A_PLACE
from handlers.registrations.words.persons.leaving import DROPPED
from handlers.registrations.words.switching import (
    NEXT_UNIT,
    ONLY_COMMUNE,
    ONLY_PHONE,
    RENAMED,
    TYPE_TOLD,
)
from handlers.turn.turn import Turn, stay
from handlers.typed.words.calling import CALLS
from handlers.values.messages import Outcome
from handlers.values.replies import Reply
from handlers.values.state import Form, Registering

# More than elsewhere: what was sent is opened again by it.
REOPENS = 0.9
_RENAMED = re.compile(RENAMED, re.IGNORECASE)
_DROPPED = re.compile(DROPPED)
_CALLS = re.compile(CALLS)
_AMOUNT, _FEW_WORDS = re.compile(r"\d[\d.,]*\s*(?:%|[^\W\d_]+)"), 8
_A_PLACE = re.compile(A_PLACE)
_ASKED_FOR = re.compile(
    r"(?:da |em |e |chi |anh |bac |chu |co )*(?:xin|cho|gui|nho|lay|giup|can|muon)\b"
)
# "1200 là năm ngoái": told of what was, and nothing that is aimed at.
_OF_BEFORE = re.compile(
    r"^nam (?:ngoai|truoc|kia|roi)\b"
    r"|\b(?:nam (?:ngoai|truoc|kia|roi)|so cu)(?: (?:a|roi|ma|co|em|day|do))*$"
)
_NEXT_UNIT = re.compile(NEXT_UNIT)
_TYPE_TOLD = re.compile(TYPE_TOLD)
_PHONE, _COMMUNE = (re.compile(one, re.IGNORECASE) for one in (ONLY_PHONE, ONLY_COMMUNE))
_NO_AIM = ("register", "add-person", "status", "view", "human", "remind-set", "remind-on", "snooze")
_CHANGING = frozenset(
    (
        "change",
        "correct",
        "add-person",
        "remove-person",
        "register",
        "values",
        "question",
        "off-topic",
        "empty",
        "choice",
    )
)


def told(turn: Turn, heard: Heard) -> Outcome | None:
    """ "Doanh thu 15 tỷ chứ không phải 12", "ghi tên thành …", "thêm cá nhân tôi, giấy khen"."""
    # Of a number alone the reader of acts knows nothing, and says so.
    if not turn.idle:
        return None
    stands = next((one for one in turn.person.registrations if one.stands), None)
    shown = looked.of_sent(turn, stands.form, heard) if stands else None
    counted = asked_count.of_sent(turn, stands.form, heard) if stands else None
    mended = shown or counted or _next_unit(turn, heard) or _list_mended(turn, heard)
    if mended is not None:
        return mended
    if heard.meant.act not in _CHANGING and heard.meant.sure >= LIKELY:
        return None
    return _changed(turn, heard)


def _next_unit(turn: Turn, heard: Heard) -> Outcome | None:
    """ "Giờ đến cái thứ 2 là htx bản Lằm": another unit's, and no change of what was sent."""
    if not _NEXT_UNIT.search(heard.unsigned) or heard.is_negated or "?" in heard.text:
        return None
    said = said_form(turn, read_form(heard, "idle"))
    another = said.unit_name and any(view.stands for view in turn.person.registrations)
    if heard.asks or not another or not opening.is_of_another(turn, said):
        return None
    return opening.start(turn, said)


def _list_mended(turn: Turn, heard: Heard) -> Outcome | None:
    """ "Rút tên tui ra, chỉ để HTX": one of the list goes, and not the registration."""
    if heard.key is not None or not any(view.stands for view in turn.person.registrations):
        return None

    def change(at: Turn, edit: Registering) -> Answered | Outcome | None:
        posted = reposted.changed(at, edit, heard)
        if posted is not None:
            return posted
        named = wording.changed(at, edit, heard) or whole.changed(at, edit, heard)
        if named is not None:
            return named
        aimed = retold.sent(edit, heard) or aims.sent(at, edit, heard)
        if aimed is not None:
            return aimed
        mended = order.changed(at, edit, heard) or parting.changed(at, edit, heard)
        if mended is not None:
            return mended
        view = at.registration(edit.revising or "")
        whose = parting.unclear(at, view, heard) if view else None
        if whose is not None or parting.may_be_all(heard):
            return whose
        missed = adding.missing(at, edit, heard)
        if missed is not None:
            return missed
        edited = editing.changed(at, edit, heard) or honours.changed(at, edit, heard)
        return edited or retitled.sent(at, edit, heard) or struck(at, edit, heard)

    mended = changed(turn, None, change, opens=False)
    if mended is None and editing.names_self_alone(heard):
        # Nobody of the list is who speaks: nothing goes, and least of all everything.
        return stay(turn, Reply(nobody(who=NAMELESS)))
    return mended


def at_existing(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """The same where it is asked what to do with what was sent; another unit begins its own."""
    said = said_form(turn, read_form(heard, "unit-name"))
    another = said.unit_type and opening.is_of_another(turn, said)
    if another and not (heard.asks or heard.is_negated or "?" in heard.text):
        return opening.begun(turn, opening.entry(turn, said))
    return _changed(turn, heard)


def _changed(turn: Turn, heard: Heard) -> Outcome | None:
    stands = any(view.stands for view in turn.person.registrations)
    if not stands or "?" in heard.text or heard.asks or heard.key is not None:
        return None
    if _CALLS.search(heard.unsigned) and turn.lookup.open_request() is not None:
        return None  # "Đổi số 098…, gọi giúp" is about the call that is waited for.
    return changed(turn, None, lambda at, edit: change(at, edit, heard), opens=False)


def change(turn: Turn, edit: Registering, heard: Heard) -> Answered | Outcome | None:
    """What a sentence alone mends of the form."""
    half = aims.put_right(turn, edit, heard) or half_said(turn, edit, heard)
    half = half or unit.changed(turn, edit, heard)
    if half is not None:
        return half
    if edit.form.targets and aimless.says_none(heard):
        return aimless.without(edit)
    dropped = _DROPPED.match(heard.unsigned)
    name = dropped["name"] if dropped else None
    if name and found_row(edit.form.people, None, name) is not None:
        return without(turn, edit, None, name)
    honour = honours.changed(turn, edit, heard)
    if honour is not None:
        return honour
    renamed = renaming.renamed(turn, edit, heard) or respelt.changed(turn, edit, heard)
    if renamed is not None:
        return renamed
    form = initiatives.told(turn, edit, heard)
    if form is not None and form != edit.form:
        after = replace(edit, form=form)
        return Answered(after, goto=taking.staying(edit, after))
    whose = respelt.unclear(edit, heard)
    if whose:
        return stay(turn, Reply(whose))
    own = switching.own_added(edit, heard)
    if own is not None:
        return taking.take(turn, edit, own)
    named = _RENAMED.search(heard.text)
    if named is not None:
        said = read_form(Heard(named["name"]), "unit-name")
        name = said.unit_name or named["name"].strip(" .!")
        slots = Slots(unit_name=name, unit_type=said.unit_type)
        return taking.take(turn, edit, slots, mends=True)
    before = edit.form.targets
    named_by = lines.without_named(before, heard) or lines.with_replaced(before, heard.text)
    if named_by is not None:
        after = replace(edit, form=replace(edit.form, targets=named_by))
        return Answered(after, goto=taking.staying(edit, after))
    typed = _unit_type(turn, edit, heard)
    return typed or _of_listed(turn, edit, heard) or _value(turn, edit, heard)


def _unit_type(turn: Turn, edit: Registering, heard: Heard) -> Answered | Outcome | None:
    """ "Loại hình vẫn là đơn vị trực thuộc Liên minh": told of what was sent, and no question."""
    if not _TYPE_TOLD.search(heard.unsigned):
        return None
    slots = read_correction(heard, "review")
    if slots.unit_type is None:
        return None
    only = Slots(unit_type=slots.unit_type)
    if said_form(turn, only).unit_type == edit.form.unit_type:
        return stay(turn, sent_texts.as_sent(code=edit.revising or ""))
    return taking.take(turn, edit, only, mends=True)


def _value(turn: Turn, edit: Registering, heard: Heard) -> Answered | Outcome | None:
    """ "Doanh thu 15 tỷ", "số 098…", "xã Cát Thịnh": a value by itself, offered as a correction."""
    aims = _aims(edit, heard)
    if aims is not None:
        after = replace(edit, form=replace(edit.form, targets=aims))
        return Answered(after, goto=taking.staying(edit, after))
    said = _only_said(turn, heard)
    if said is None:
        return None
    same = said_form(turn, said) in (Form(phone=edit.form.phone), Form(commune=edit.form.commune))
    if same:
        return stay(turn, sent_texts.as_sent(code=edit.revising or ""))
    return taking.take(turn, edit, said, mends=True)


def _aims(edit: Registering, heard: Heard) -> tuple[str, ...] | None:
    """The aims with this amount; where the receipt stands above, one more is offered too."""
    before = edit.form.targets
    named = lines.named_amount(before, heard.text)
    if named is not None or heard.at != "sent" or len(heard.text.split()) > _FEW_WORDS:
        return named
    # "Xin em 1 bản copy" asks for something, "có bị ghi 2 lần k" whether it is so.
    asks = heard.asks_whether or heard.may_ask or heard.meant.act in _NO_AIM
    if asks or _ASKED_FOR.match(heard.unsigned) or _A_PLACE.match(heard.unsigned):
        return None
    # "Sửa chỉ tiêu thành …" says itself what is to be written, and where.
    if _OF_BEFORE.search(heard.unsigned) or named_field(heard) == "targets":
        return None
    counts = _AMOUNT.search(heard.text) is not None and not read_numbers(heard.text)
    new = said_targets(read_aims(heard.text, at_step=True)) if counts else ()
    return (*before, *new) if len(new) == 1 and len(before) < MAX_TARGETS else None


def _only_said(turn: Turn, heard: Heard) -> Slots | None:
    """A number or a commune, and nothing else."""
    numbers = read_numbers(heard.text)
    if len(numbers) == 1 and _PHONE.fullmatch(without_numbers(heard.text, numbers)):
        if _awaits_call(turn):
            return None
        return Slots(phone=numbers[0].number)
    name = heard.text.strip(" .!")
    if not _COMMUNE.fullmatch(name):
        return None
    read = commune_read(turn, heard)
    return Slots(commune=name) if read and (read.listed or read.offered) else None


def _awaits_call(turn: Turn) -> bool:
    """Whether somebody is to call and has no number yet: then it is the call's."""
    request = turn.lookup.open_request()
    returned = any(view.status == "returned" for view in turn.person.registrations)
    return request is not None and request.phone is None and not returned


def _of_listed(turn: Turn, edit: Registering, heard: Heard) -> Answered | Outcome | None:
    """ "Giàng Thị Mỷ là thủ quỹ chứ không phải kế toán": by the name on the list, or its number."""
    again = Heard(heard.text, at="review")
    if again.meant.act != "correct" or again.meant.sure < REOPENS:
        return None
    slots = numbered(again, again.meant.slots)
    named = slots.contact_name or next((one.name for one in slots.people), None)
    listed = found_row(edit.form.people, None, named) is not None
    by_number = slots.place is not None and bool(slots.people) and bool(edit.form.people)
    return mended(turn, edit, slots) if listed or by_number else None
