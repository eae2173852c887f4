"""Whom the office can call: name, position and number of the contact.

The rule: a number is asked of the person in the chat only.
"""

import re
from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.acts.slots.aim.aims import read_aims
from handlers.acts.slots.phones import left_out, read_numbers
from handlers.acts.slots.text.reading import Reading
from handlers.registrations import texts
from handlers.registrations.form.fields import Answered, Check, FieldWords, FormField, Result
from handlers.registrations.form.named import MAX_WORDS, read_named
from handlers.registrations.form.said_texts import phone_unread
from handlers.turn.turn import Turn, stay
from handlers.typed.assent import is_sending, read_lean
from handlers.typed.names import called, is_position, is_talk, read_position, says_without_post
from handlers.typed.phones import count_digits, is_old_mobile, read_phone, split_phone
from handlers.typed.read import has_letters, plain
from handlers.typed.words.positions import MEMBER_POST as MEMBER
from handlers.values.phones.said import digits_said, in_figures
from handlers.values.replies import Choice, Reply
from handlers.values.state import Form, Registering, Step
from knowledge.typed.normalize import fold

POSITION_NONE = (
    "Không giữ chức vụ thì em ghi “Thành viên” nhé? "
    "Nếu làm việc khác, anh/chị gõ việc ấy, ví dụ: Kế toán."
)
MAX_POSITION_WORDS = 12
ASK_CONTACT = (
    "Họ tên, chức vụ và số điện thoại người liên hệ? Ví dụ: Nguyễn Văn An, Giám đốc, 0912 345 678."
)
ASK_NAME_AND_PHONE = (
    "Họ và tên đầy đủ, số điện thoại người liên hệ ạ? Ví dụ: Nguyễn Văn An, 0912 345 678."
)
ASK_PHONE = "Số điện thoại liên hệ?"
PHONE_NONE = "Trợ lý chưa thấy số điện thoại trong câu trả lời. Ví dụ: 0912 345 678."
PHONE_OLD = (
    "Đây là đầu số 11 chữ số cũ, đã đổi từ năm 2018. Anh/chị gõ giúp số hiện nay (10 chữ số)."
)
PHONE_HOTLINE = "Đây là số tổng đài (1800, 1900). Anh/chị cho em số di động hoặc số bàn ạ."
PHONE_BAD = (
    "Số này chưa đúng: di động có 10 chữ số bắt đầu bằng 03, 05, 07, 08, 09; "
    "máy bàn ví dụ 0216 3 123 456."
)
PHONE = Check(read_phone, PHONE_BAD)
_HOTLINE = re.compile(r"0?1[89]00\d{4,6}")
# Two digits fewer than a mobile has.
_NEARLY = (8, 9)
# A digit or two too many; as many as a bank account has are no number.
_MOST, _NO_NUMBER = 10, 13
_COUNTED = re.compile(r"\d[\d.,]*\s*(?:%|[^\W\d]\w*)")
# "Lái xe 16 chỗ" is work.
_MEASURED = re.compile(r"\d[\d.,]* ?(?:%|(?:tan|ta|ha|kg|lit|ty|trieu|con|dan|ho)\b)")
_IS_POST = re.compile(r"^(?:l\u00e0|la|l\u00e0m|lam)\s+", re.IGNORECASE)
_MOST_AIMS = 5
_NO_POST = ("title", "unit", "commune", "kind")
_LABELLED = re.compile(
    r"\b(?:dien thoai|sdt|so dt|dt)\b\W{0,3}(?P<digits>(?:[\dosilb][ .-]?){8,12})(?!\w)"
)
_READ_BACK = re.compile(r"\b(?:doc|nhac|xem|coi) lai\b")


def use_phone(*, phone: str) -> str:
    """The number that was left for a call, offered."""
    return f"Số điện thoại liên hệ? Dùng luôn số {phone} anh/chị vừa cho ạ?"


def use_it(*, phone: str) -> str:
    """The button of that number."""
    return f"Dùng số {phone}"


def phone_short(*, digits: str) -> str:
    """A number that lacks a digit or two, as it was read."""
    lacking = 10 - len(digits)
    return f"Em đọc được {digits}, còn thiếu {lacking} chữ số. Anh/chị gõ lại cả số giúp em."


def phone_long(*, digits: str) -> str:
    """A number with a digit too many, as it was read."""
    return (
        f"Em đọc được {digits}, có {len(digits)} chữ số, mà số điện thoại chỉ có 10 (máy bàn 11), "
        "nên em chưa ghi. Anh/chị đọc lại cả số giúp em."
    )


def phone_heard(*, phone: str) -> str:
    """A number that was read out, read back."""
    return f"Em ghi số liên hệ: {phone}. Chưa đúng thì anh/chị gõ lại số ạ."


def phone_left(*, phone: str, other: str) -> str:
    """Of two numbers one was written down."""
    return (
        f"Em ghi số liên hệ: {phone}; số {other} em không ghi, muốn dùng số ấy thì anh/chị nhắn em."
    )


def phones_several(*, numbers: list[str]) -> str:
    """Two numbers, of which none was written down."""
    return f"Em thấy 2 số: {', '.join(numbers)}. Anh/chị gõ lại giúp số nào để liên hệ ạ."


def phone_stays(*, phone: str, name: str) -> str:
    """Another contact, of whom no number was said."""
    return f"Số liên hệ vẫn là {phone}; số của {name} khác thì anh/chị gõ luôn giúp em."


def about_number(said: str, before: Registering, after: Registering) -> str:
    """Why a number could not be read, how one that was spoken was heard, whose one stays."""
    was, now = before.form, after.form
    other = left_out(said, now.phone) if now.phone and now.phone != was.phone else None
    if other and now.phone:
        return phone_left(phone=now.phone, other=other)
    if now.phone and now.phone != was.phone:
        asked = before.step == Step.PHONE
        spoken = asked and next(in_figures(said), None) is None
        reads = spoken or (asked and _READ_BACK.search(fold(said)) is not None)
        return phone_heard(phone=now.phone) if reads else ""
    if now.phone and was.contact_name and now.contact_name and _is_other(was, now):
        return phone_stays(phone=now.phone, name=now.contact_name)
    if before.step == Step.PHONE or now.phone:
        return ""
    labelled = _LABELLED.search(fold(said)) if count_digits(said) >= min(_NEARLY) else None
    if after.step != Step.PHONE:
        # "Điện thoại: O912 34S 678" beside other things: it is not dropped without a word.
        return phone_unread(said=labelled["digits"].strip().upper()) if labelled else ""
    numbers = list(dict.fromkeys(one.number for one in read_numbers(said)))
    return phones_several(numbers=numbers) if len(numbers) == 2 else _wrong(said) or ""


def _is_other(was: Form, now: Form) -> bool:
    """Whether somebody else is named, and not the same one with another syllable."""
    old, new = (set(plain(one.contact_name or "").split()) for one in (was, now))
    return len(old - new) > 1 and len(new - old) > 1


def _wrong(said: str) -> str | None:
    """What is the matter with digits that make no number; None for too few of them."""
    digits = digits_said(said)
    if is_old_mobile(digits):
        return PHONE_OLD
    if _HOTLINE.fullmatch(digits):
        return PHONE_HOTLINE
    if len(digits) in _NEARLY:
        return phone_short(digits=digits)
    landline = digits.startswith("02") and len(digits) == _MOST + 1
    return phone_long(digits=digits) if _MOST < len(digits) < _NO_NUMBER and not landline else None


def _read_contact(turn: Turn, dialog: Registering, typed: Heard) -> Result:
    """Name and position; a phone written along is kept, it is the next question anyway."""
    if not has_letters(typed.text) and (number := split_phone(typed.text)[1]):
        return Answered(replace(dialog, form=replace(dialog.form, phone=number)))
    read = read_named(typed)
    if isinstance(read, str):
        return read
    before = dialog.form
    phone = read.phone or before.phone
    # The post may have been said before the whole name was.
    known = before.contact_name
    same = known is None or plain(read.name).split()[-1:] == plain(known).split()
    position = read.position or (before.contact_position if same else None)
    form = replace(before, contact_name=read.name, contact_position=position, phone=phone)
    return Answered(named_so(replace(dialog, form=form)))


def lacks_name(dialog: Registering) -> bool:
    """Whether a given name alone stands there, and it was not said that it is all."""
    name = dialog.form.contact_name or ""
    return bool(name) and " " not in name and name not in dialog.called_so


def named_so(dialog: Registering) -> Registering:
    """The same, where the contact was asked for: a given name that was kept is all of it."""
    asked = dialog.step == Step.CONTACT and lacks_name(dialog)
    name = dialog.form.contact_name or ""
    return replace(dialog, called_so=(*dialog.called_so, name)) if asked else dialog


def _ask_contact(turn: Turn, dialog: Registering) -> str:
    """Only what is not known yet."""
    form = dialog.form
    if form.contact_name and lacks_name(dialog):
        return texts.whole_name(name=called(turn.inbound.text, form.contact_name))
    if form.contact_name is None and form.contact_position and form.phone:
        return "Họ và tên đầy đủ của người liên hệ ạ? Ví dụ: Nguyễn Văn An."
    if form.contact_name is None and form.contact_position:
        return ASK_NAME_AND_PHONE
    if form.contact_name is None and form.phone:
        return "Họ tên, chức vụ của người liên hệ ạ? Ví dụ: Nguyễn Văn An, Giám đốc."
    return ASK_CONTACT


def _ask_position(turn: Turn, dialog: Registering) -> str:
    """Only the name was given."""
    name = dialog.form.contact_name or ""
    if dialog.form.phone:
        return f"Chức vụ của {name}? Ví dụ: Giám đốc, Chủ tịch HĐQT, Kế toán."
    return f"Chức vụ và số điện thoại của {name}? Ví dụ: Giám đốc, 0912 345 678."


def _read_position(turn: Turn, dialog: Registering, typed: Heard) -> Result:
    # The label of what cannot be sent yet is nobody's post.
    if is_sending(typed):
        return texts.POSITION_BAD
    offered = any(key == MEMBER for key, _ in turn.person.conversation.offered)
    if typed.key == MEMBER or (offered and read_lean(turn.inbound.text) == "yes"):
        typed = Heard(MEMBER)
    elif not typed.text and typed.key is None:
        return texts.POSITION_BAD
    # "Không có" would be stored as the position; what the person is is asked instead.
    if typed.says_none or says_without_post(typed):
        asked = stay(turn, Reply(POSITION_NONE, (Choice(MEMBER, MEMBER),)))
        return Answered(dialog, outcome=asked)
    text, phone = split_phone(typed.text)
    phone = phone or dialog.form.phone
    # The number alone answers half of the question; the other half is asked again.
    if phone and not has_letters(text):
        return Answered(replace(dialog, form=replace(dialog.form, phone=phone)))
    post = _IS_POST.sub("", text.strip(" ,;-"))
    said = typed.part(post if is_position(post) else text.strip(" ,;-"))
    # What is counted is an aim, a title is none, and no unit is a post.
    reading = Reading(said)
    tag = reading.tag(0)
    counted = _MEASURED if tag == "work" else _COUNTED
    counts = not reading.of("position") and counted.search(fold(text)) is not None
    aims = tuple(read_aims(text, at_step=True)) if counts else ()
    if aims and not dialog.form.targets and len(aims) <= _MOST_AIMS:
        after = replace(dialog, form=replace(dialog.form, targets=aims))
        return Answered(after, goto=Step.CONTACT_POSITION)
    if counts or tag in _NO_POST or reading.of("title", "short"):
        return texts.POSITION_BAD
    if said.plain == plain(dialog.form.contact_name or ""):
        return texts.WRITTEN_ALREADY
    position = read_position(said, MAX_WORDS)
    # A whole sentence is nobody's post.
    if position is None or len(position.split()) > MAX_POSITION_WORDS:
        return texts.POSITION_TOLD if is_talk(text) else texts.POSITION_BAD
    form = replace(dialog.form, contact_position=position, phone=phone)
    return Answered(replace(dialog, form=form))


def _read_phone(turn: Turn, dialog: Registering, typed: Heard) -> Result:
    phone = PHONE.keep(typed.text) or PHONE.keep(typed.key or "")
    if phone is not None:
        return Answered(replace(dialog, form=replace(dialog.form, phone=phone)))
    # Several sentences, because "wrong number" does not help who typed none, or one of before 2018.
    wrong = _wrong(typed.text)
    return wrong or (PHONE.wrong if count_digits(typed.text) else PHONE_NONE)


def _given_phone(turn: Turn) -> str | None:
    """The number that the office was asked to call."""
    request = turn.lookup.open_request()
    return request.phone if request else None


def _ask_phone(turn: Turn, dialog: Registering) -> str:
    phone = _given_phone(turn) if dialog.form.phone is None else None
    return use_phone(phone=phone) if phone else ASK_PHONE


def _phones(turn: Turn, dialog: Registering) -> tuple[Choice, ...]:
    phone = _given_phone(turn) if dialog.form.phone is None else None
    return (Choice(phone, use_it(phone=phone)),) if phone else ()


CONTACT = (
    FormField(
        Step.CONTACT,
        FieldWords("Người liên hệ", ASK_CONTACT, brief="Liên hệ"),
        _read_contact,
        ask=_ask_contact,
        own_words=True,
        names_person=True,
        keeps=("contact_name", "contact_position"),
        about="contact",
    ),
    FormField(
        Step.CONTACT_POSITION,
        FieldWords("Chức vụ người liên hệ"),
        _read_position,
        ask=_ask_position,
        own_words=True,
        keeps=("contact_position",),
        about="contact",
        said_with=Step.CONTACT,
    ),
    FormField(
        Step.PHONE,
        FieldWords("Số điện thoại", ASK_PHONE, "Điện thoại"),
        _read_phone,
        ask=_ask_phone,
        choices=_phones,
        check=PHONE,
        keeps=("phone",),
        about="contact",
    ),
)
