"""Rights in words of their own: a copy, what a word means, and what is no longer to be kept.

The rule: nothing is withdrawn and nothing deleted here; what each of the two does is told first.
"""

import re

from handlers.acts.heard import Heard
from handlers.acts.meant import names_deletion
from handlers.people import exported, privacy, stored_texts
from handlers.people import privacy_texts as texts
from handlers.people.words.of_somebody import OF_SOMEBODY
from handlers.people.words.one_value import NUMBER
from handlers.registrations.asked.terms import trust
from handlers.registrations.asked.wanting import listed_numbers
from handlers.registrations.sent import sent
from handlers.registrations.texts import EDIT_IT
from handlers.turn.turn import Turn, in_passing, stay
from handlers.values.messages import Outcome
from handlers.values.replies import Choice, Reply
from handlers.values.state import Form, Registering
from knowledge.typed.normalize import nfc
from knowledge.typed.repeats import compiled

MOST_WORDS = 14
_OF_DATA = (
    r"(?:du lieu|thong tin|so (?:dien thoai|may|dt)|sdt|tin nhan|so cua (?:toi|tui|em|minh|bac))"
)
_SPAN = r"\b(?:bao lau|(?:may|bao nhieu) (?:ngay|thang|nam)|den (?:bao gio|khi nao))\b"
_WHEN = r"\b(?:khi nao|bao gio|chung nao|khi mo)\b"
_HOW_LONG = re.compile(
    rf"{_SPAN}.*{_OF_DATA}.*\b(?:xoa|luu|giu|mat|huy)\b|\b(?:luu|giu|xoa|{_OF_DATA})\b.*{_SPAN}"
    rf"|{_WHEN}.*\b(?:xoa|huy|bo)\b.*{_OF_DATA}|{_OF_DATA}.*{_WHEN}.*\bxoa\b"
)
# An office, a title, a forest that is kept, poverty that is done away with, the files of an award
# and what a report tells: the plan says of them how long.
_OF_THE_PLAN = re.compile(
    r"\b(?:giu|luu)(?: (?:lai|vung|gin|nguyen|duoc|phai|on dinh))* (?:chuc|cuong vi|vi tri|vai tro|"
    r"danh hieu|co|giai|ngoi|hang|muc|ty le|rung|dat|nghe|nguon|vung|gin|on dinh|nhiem vu|kho|"
    r"(?:ho so|bien ban|bao cao|chung tu|so sach))\b"
    r"|\bxoa (?:nha|doi|ngheo|mu|hoc|cho|diem|no\b|bo (?!(?:du lieu|thong tin|so|ten)\b))"
    r"|\bthong tin,? (?:bao cao|tuyen truyen|truyen thong|tinh hinh|thi truong|dien tu)\b"
    r"|\b(?:ho so|bien ban|chung tu|so sach|bao cao)\b.*\b(?:luu|giu)\b"
)
_COPY = re.compile(
    r"\b(?:xin|gui|cho|lay|can|muon|tai)\b(?: \w+){0,5}? (?:ban sao|ban copy|copy)\b"
    r"(?!.*\b(?:ke hoach|giay|van ban)\b)"
)
_OF_REGISTRATION = re.compile(r"\b(?:phieu|dang ky|word)\b")
_MEANS = (
    r"(?:la (?:gi|sao|the nao)|nghia (?:la )?(?:gi|sao|the nao)|(?:thi|se|co|lam) (?:\w+ )?"
    r"(?:sao|gi|mat gi|the nao)|co mat|mat gi|de lam gi|anh huong)"
)
_MEANT = {
    texts.WITHDRAWING: re.compile(rf"\b(?:rut|thu hoi)(?: lai)? (?:su )?dong y\b.*\b{_MEANS}\b"),
    texts.DELETING: re.compile(
        rf"\bxoa(?: \w+)? (?:du lieu|tat ca|het)\b.*\b{_MEANS}\b"
        r"|\bxoa(?! (?:nha|doi|ngheo|mu)\b)(?: \w+){0,3}? (?:thi|la|roi|xong)"
        r"(?: \w+){0,2}? (?:mat|con|sao|lay lai|phai)\b"
    ),
    texts.TAKING_BACK: re.compile(rf"\brut (?:don |ho so |lai )?dang ky\b.*\b{_MEANS}\b"),
}
_NOT = r"(?:khong|ko|k|kg|hong|hok|khum|no|a|ha|chua)"
_MESSAGES = r"(?:tin nhan|(?<!thong )tin|doan chat|cuoc (?:tro chuyen|noi chuyen)|loi nhan|chat)"
_MESSAGES_KEPT = re.compile(
    r"^(?!.*\bxoa\b)(?:.*\b(?:luu|giu|ghi)(?: lai)?(?: (?:cac|may|nhung|het|lich su))*"
    rf" {_MESSAGES}\b"
    rf"(?: \w+){{0,5}}? {_NOT}\b|.*\b{_MESSAGES}\b(?: \w+){{0,7}}? (?:luu|giu|ghi lai)"
    rf"(?: \w+){{0,3}}? (?:{_NOT}|lam (?:gi|chi)|bao lau)\b)"
)
_SAYING = r"(?:nhan|noi|chat|go|viet|hoi)"
_TALK_KEPT = re.compile(
    r"^(?!.*\b(?:xoa|dang ky|dk|so|ten|ho so|chi tieu|ke hoach|bi mat)\b)"
    rf"(?:.*\b{_SAYING}\b(?: \w+){{0,6}}? (?:luu|giu|ghi)(?: lai)?(?: (?:het|gi))* {_NOT}\b"
    rf"|.*\b(?:luu|giu|ghi)(?: lai)?(?: (?:het|cac|may|nhung))* (?:gi|dieu|thu|loi|cau)"
    rf" (?:\w+ ){{0,2}}?{_SAYING}\b.* {_NOT}\b"
    rf"|(?:.* )?(?:ban|bot|em|may|tro ly|chau) (?:co )?(?:luu|giu|ghi) lai(?: het)?"
    rf" {_NOT}(?: \w+)?$)"
)
_ASKS_ERASED = re.compile(
    r"\b(?:chua|roi (?:a|ha|chu|phai|nhi|sao|hay|the)|roi$|mat het|bay"
    r"|con (?:\w+ )?(?:luu|giu|gi|chi|sot|ai|cai|ten|so|nho|thay))\b"
)
_WISHES_ERASED = re.compile(
    r"\b(?:giup|gium|dum|xin|nho|de nghi|yeu cau|lam on|xoa (?:\w+ ){0,4}di"
    r"|(?:duoc|dc) (?:khong|ko|k|hong))\b"
)
_OF_SOMEBODY, _ONE_NUMBER = re.compile(OF_SOMEBODY), compiled(NUMBER)
_ONE_COPY = re.compile(
    r"\b(?:ban sao|copy|mot ban|1 ban|file|tep|tai|xuat ra)\b"
    r"|\bin (?:het|ra|toan bo|tat ca|cho|giup)\b"
)


def asked(turn: Turn, heard: Heard) -> Outcome | None:
    """A copy of everything, or what withdrawing and deleting do; None for the rest."""
    said = heard.plain
    kept = _messages_kept(turn, heard)
    if kept is not None or turn.inbound.group or len(said.split()) > MOST_WORDS:
        return kept
    meant = told(turn, heard) or _how_long(turn, heard)
    if meant is not None:
        return meant
    if not _COPY.search(said) or heard.is_negated or not turn.idle:
        return None
    if _OF_REGISTRATION.search(said) and turn.person.registrations:
        return in_passing(sent.mine(turn))
    return in_passing(exported.export(turn))


def shown(turn: Turn, heard: Heard) -> Outcome:
    """What is stored, or all of it as a copy where one is asked for ("in hết ra một bản")."""
    # "Muốn đăng ký, nhưng bạn lưu những gì": of what is not stored yet.
    before = listed_numbers.told(turn, heard) or trust.before_any(turn, heard)
    if before is not None and not turn.inbound.group:
        return in_passing(stay(turn, before))
    if _OF_SOMEBODY.search(nfc(heard.text)) and not turn.inbound.group:
        return in_passing(stay(turn, texts.OF_SOMEBODY))
    kept = _messages_kept(turn, heard)
    if kept is not None:
        return kept
    copied = _ONE_COPY.search(heard.plain) is not None
    return in_passing(exported.export(turn) if copied else privacy.show(turn))


def _messages_kept(turn: Turn, heard: Heard) -> Outcome | None:
    """ "Bạn có lưu tin nhắn của mình không": yes, how long, what for, and the two rights."""
    said = heard.unsigned
    asked = _MESSAGES_KEPT.search(said) or (turn.idle and _TALK_KEPT.search(said))
    kept = asked and not turn.inbound.group
    return in_passing(stay(turn, texts.MESSAGES_KEPT)) if kept else None


def told(turn: Turn, heard: Heard) -> Outcome | None:
    """ "Rút đồng ý là gì ạ": what it does; None for whoever wants it done."""
    meant = (text for text, pattern in _MEANT.items() if pattern.search(heard.plain))
    text = next(meant, None)
    return in_passing(stay(turn, text)) if text is not None else None


def _how_long(turn: Turn, heard: Heard) -> Outcome | None:
    """ "Bao lâu thì dữ liệu tự xóa": how long each thing is kept."""
    # The number for a call is kept for another time.
    called = "so" in heard.plain.split() and turn.lookup.open_request() is not None
    if called or _OF_THE_PLAN.search(heard.plain) or not _HOW_LONG.search(heard.plain):
        return None
    return in_passing(stay(turn, stored_texts.kept(months=turn.office.keep_months)))


def erased(turn: Turn, heard: Heard) -> Outcome | None:
    """ "Xóa sạch chưa cháu": what is still kept; None for the wish, which is asked about."""
    if not _ASKS_ERASED.search(heard.plain) or _WISHES_ERASED.search(heard.plain):
        return None
    if not keeps_nothing(turn):
        return in_passing(privacy.show(turn))
    return in_passing(stay(turn, texts.NOTHING_KEPT))


def left_alone(turn: Turn, heard: Heard) -> Outcome | None:
    """ "Không xóa nữa, xong rồi mà" after a deletion; None where something could be deleted."""
    return in_passing(stay(turn, texts.NOTHING_MORE)) if keeps_nothing(turn) else None


def keeps_nothing(turn: Turn) -> bool:
    """Whether nothing but the messages of the last days is stored."""
    person, memory = turn.person, turn.person.conversation
    if person.registrations or person.consents or person.subscription or person.interests:
        return False
    drafts = (turn.dialog, memory.parked, memory.parked_edit)
    if any(isinstance(one, Registering) and one.form != Form() for one in drafts):
        return False
    return not turn.lookup.stored().requests


def forget(turn: Turn, heard: Heard) -> Outcome:
    """ "Không cho lưu dữ liệu nữa" may mean either, so both are offered; "xóa" is clear."""
    meant = told(turn, heard)
    if meant is not None:
        return meant
    consents = "registration" in turn.person.consents
    if consents and not names_deletion(heard):
        return privacy.ask_withdraw_consent(turn)
    return privacy.ask_forget(turn)


def one_number(turn: Turn, heard: Heard) -> Outcome | None:
    """ "Xóa số điện thoại của tôi": where it stands and what may be done; None for all else.

    Nothing is deleted by it: a registration needs a number.
    """
    if not turn.idle or turn.inbound.group or not _ONE_NUMBER.fullmatch(heard.unsigned):
        return None
    codes = [view.code for view in turn.person.registrations if view.stands and view.form.phone]
    # A number that was left for a call alone goes by itself, and is heard of elsewhere.
    if not codes or turn.lookup.open_request() is not None:
        return None
    ways = (Choice(f"edit:{codes[0]}", EDIT_IT), Choice("go:forget", texts.DELETE))
    return in_passing(stay(turn, Reply(texts.number_stands(codes=codes), ways)))
