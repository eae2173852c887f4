"""What people ask before they give anything: what is kept, who sees it, why it is asked.

The rule: a straight answer and the open question again; no consent is ever taken from it.
"""

from handlers.acts.affairs import Affair
from handlers.acts.assent import says_agreed
from handlers.acts.heard import Heard
from handlers.registrations import opening
from handlers.registrations.asked.terms import priced, terms
from handlers.registrations.asked.terms import trust_texts as texts
from handlers.registrations.asked.terms.words import fraud
from handlers.registrations.asked.wanting import listed_numbers
from handlers.registrations.texts import kept_until
from handlers.registrations.words import consenting as words
from handlers.turn import texts as common
from handlers.turn.turn import Turn, in_passing, organisation_name, stay
from handlers.typed.words.wishes import FOR_WHAT
from handlers.values.messages import Outcome
from handlers.values.replies import Choice, Reply
from handlers.values.state import Registering, Step
from knowledge.typed.repeats import compiled

_ME = r"(?:toi|tui|minh|em|anh|chi|bac|chau|co|chu|tau)"
_SEEN = compiled(
    r"\b(?:so|dien thoai|thong tin|du lieu|ten tuoi)\b(?: \w+){0,3} ai(?: \w+)?"
    r" (?:coi|xem|thay|biet|doc)\b"
    r"|\b(?:ai|nhung ai)(?: \w+){0,3}? (?:coi|xem|thay|biet|doc)\b(?: \w+){0,2}?"
    rf" (?:so|sdt|dien thoai|thong tin|du lieu|ten tuoi)\b.* (?:cua )?{_ME}\b"
    r"|\b(?:dem|mang)(?: \w+)? ban\b(?: \w+){0,3} (?:khong|ko|hong|mo|dau)\b"
    r"|\bco(?: dem)? ban"
    rf"(?: (?:so|sdt|thong tin|du lieu|ten|cho|ai|nguoi|khac|di|ra|ngoai|cua|{_ME}))*"
    r" (?:khong|ko|hong|mo|dau)\b"
)  # fmt: skip
_LEAKS = compiled(r"\b(?:co )?(?:lo|lot|ro ri)(?: \w+){0,2} (?:so|thong tin)\b")
# "Lò Văn Số" is somebody's name.
_LEAKS_MARKED = compiled("l\u1ed9|l\u1ecdt|r\u00f2")
_WITHOUT = compiled(
    r"\b(?:khong|ko|no|hong|hok|chua) (?:cho (?:\w+ )?luu|dong y|muon luu)\b"
    r".*\b(?:dang ky|ghi danh|lam)\b"
    r".*\b(?:sao|the nao|kieu (?:chi|gi)|cach (?:nao|chi)|duoc (?:khong|ko|hong))\b"
)
_NUMBER = r"(?:so|sdt|so dt|dt|dien thoai)\b"
_MUST = compiled(
    rf"\b{_NUMBER}(?: \w+)? (?:co )?bat buoc\b|"
    rf"\b(?:phai|bat buoc|can)\b(?: \w+){{0,2}}? (?:cho|dua|khai|ghi|nhap|co)\b"
    rf"(?: \w+){{0,2}}? {_NUMBER}"
    rf"|\b(?:khong|ko|k|hong) (?:cho|khai|ghi|dua|co)\b(?: \w+){{0,2}}? {_NUMBER}"
    r"(?: \w+){0,2}? (?:dc|duoc|co sao)\b"
)
_UNMARKED = compiled(
    r"\b(?:khong|ko|k|chang|hong|kho) (?:go|viet|danh|bam|nhan)(?: (?:duoc|noi|ra))? (?:co )?dau\b"
)
# Whose, or what of it: then it is also asked with nothing open.
_OWN = compiled(
    rf"\b(?:so|sdt|dt|dien thoai|thong tin|du lieu|ten(?: tuoi)?|ho ten)\b(?: \w+){{0,2}}? {_ME}\b"
)
_ASKED_FOR = compiled(r"\b(?:thong tin|du lieu|ten(?: tuoi)?|ho ten|chuc vu|cai (?:nay|do|so))\b")
# "Dân tộc thiểu số", "chuyển đổi số", "nghị quyết số 06" hold no number of anybody's.
_OF_NUMBER = compiled(
    r"(?<!thieu )(?<!da )(?<!doi )(?<!mot )(?<!quyet )(?<!thi )(?<!hoach )(?<!dinh )(?<!tu )"
    r"(?<!kinh te )(?<!cong nghe )(?<!ky thuat )\bso\b(?! (?:hoa|lieu|luong|hieu|\d))"
    r"|\b(?:sdt|dt|dien thoai)\b"
)
_FOR_WHAT = compiled(FOR_WHAT)
_LONG = compiled(
    r"\b(?:luu|giu|de|cat|ghi)(?: \w+){0,4}?"
    r" (?:bao lau|may (?:nam|thang|ngay)|den (?:bao gio|khi nao|luc nao|bao h))\b"
    r"|\b(?:bao lau|khi nao|bao gio|luc nao|may nam|bao h)(?: \w+){0,2} xoa\b"
)
_READ = compiled(r"\b(?:ai|nhung ai)(?: \w+){0,2}? (?:coi|xem|thay|biet|doc)\b")
_FRAUD, _MAKER, _WARNS = map(compiled, (fraud.FRAUD, fraud.MAKER, fraud.WARNS))
_AGREES = compiled(rf"^(?:da |vang |u |thoi |duoc )*(?:{_ME} )?dong y(?: roi| nhe| a| nha)?$")
_CLAUSES, _SENTENCES = compiled(r"[.,;!\n]+"), compiled(r"[.,;!?\n]+")
_KEEPERS = compiled(words.KEEPERS)
_WHAT_KEPT = compiled(words.WHAT_KEPT)
_PUZZLED = compiled(words.PUZZLED)
_HOW_LONG = compiled(words.HOW_LONG)
_REGISTERS = compiled(r"\b(?:dang k[yi]|ghi danh|dk)\b")
_WISHES = compiled(words.WISHES)
_GIVEN_ON = compiled(words.GIVEN_ON)
_OF_OTHERS = compiled(words.OF_OTHERS)
_PRICED, _CLAIMED = compiled(words.PRICED), compiled(words.CLAIMED)
_OTHERS_AGREE = compiled(words.OTHERS_AGREE)
_MESSAGES_SEEN = compiled(
    rf"\bai(?: \w+){{0,3}}? (?:coi|xem|thay|biet|doc)\b(?: \w+){{0,2}}?"
    rf" (?:tin nhan|loi nhan|tin|doan chat)\b(?: (?:nay|cua|{_ME}|vay|the|nhi|a|gui|nhan))*$"
    rf"|\b(?:tin nhan|loi nhan|doan chat)\b(?: \w+){{0,3}}? ai(?: \w+)? (?:coi|xem|thay|biet|doc)\b"
)
_LIABLE, _SERVER, _PLATFORM = map(compiled, (words.LIABLE, words.SERVER, words.PLATFORM))
MOST_OF_CLAIM = 20
_COSTS, _RECEIVED, _FEES = map(compiled, (words.COSTS, words.RECEIVED, words.FEES))


def about_terms(turn: Turn, heard: Heard) -> str | None:
    """What it costs, who has it, how long and what: everything that is asked or doubted of it."""
    said = heard.unsigned
    long = texts.kept_long(until=kept_until(months=turn.office.keep_months))
    costs = () if _RECEIVED.search(said) and not _FEES.search(said) else (_COSTS,)
    about = (
        (costs, terms.fee(turn)),
        ((_WHAT_KEPT,), texts.KEPT),
        ((_KEEPERS, _READ, _SEEN), texts.seen(office=turn.plan.organisation.office)),
        ((_LONG, _HOW_LONG), long),
    )
    found = (text for patterns, text in about if any(one.search(said) for one in patterns))
    first, *others = [*found, ""]
    return "\n".join((first, *map(texts.one_more, filter(None, others)))) or None


def _asks_about(heard: Heard, affair: Affair) -> bool:
    """Whether that is asked, alone or behind a value ("xã Văn Chấn, hỏi xã để làm gì")."""
    if heard.affair == affair:
        return True
    if not (heard.asks or heard.may_ask or heard.asks_whether):
        return False
    clauses = [one.strip() for one in _CLAUSES.split(heard.text) if one.strip()]
    if len(clauses) < 2:
        return False
    last = Heard(clauses[-1], None, heard.at)
    asks = last.asks or last.may_ask or last.asks_whether
    return asks and last.affair == affair


def _asked_at_consent(turn: Turn, heard: Heard) -> str | None:
    """Whatever of the terms is asked where they are agreed to."""
    asks = heard.asks or heard.may_ask or heard.asks_whether
    if not _at_consent(turn) or not asks:
        return None
    return texts.OTHERS if _OF_OTHERS.search(heard.unsigned) else about_terms(turn, heard)


def _at_consent(turn: Turn) -> bool:
    return isinstance(turn.dialog, Registering) and turn.dialog.step == Step.CONSENT


def _is_puzzled(turn: Turn, heard: Heard) -> bool:
    """ "La sao", "dài quá không hiểu" at the consent: its long text is said plainly."""
    return _at_consent(turn) and _PUZZLED.fullmatch(heard.unsigned.strip()) is not None


def before_any(turn: Turn, heard: Heard) -> str | None:
    """What registering keeps and what a number is for, asked before or in the middle of it."""
    said = heard.unsigned
    asks = heard.asks or heard.may_ask or "?" in heard.text
    if not asks or "ke hoach" in said:
        return None
    registers = _at_consent(turn) or _REGISTERS.search(said) is not None
    if registers and "registration" not in turn.person.consents and _WHAT_KEPT.search(said):
        return f"{about_terms(turn, heard)}\n{texts.WHY}"
    if _OF_NUMBER.search(said) and _FOR_WHAT.search(said):
        sold = any(one.search(said) for one in (_KEEPERS, _SEEN, _GIVEN_ON))
        seen = texts.seen(office=turn.plan.organisation.office)
        return f"{texts.NUMBER}\n{seen}" if sold else texts.NUMBER
    return None


def why(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """ "Giữ số của tôi để làm gì" in the middle of a form: one line, and on with the question."""
    # "Trợ lý lưu gì" opens the page that says it all.
    said = (before_any(turn, heard) or _purpose(heard)) if heard.command is None else None
    return in_passing(stay(turn, Reply(said))) if said else None


def about_consent(turn: Turn, heard: Heard) -> str | None:
    """The answer to what is asked beside a yes: how long, who sees it, what for."""
    why = _purpose(heard) or (texts.WHY if heard.affair == "purpose" else None)
    return about_terms(turn, heard) or why


def _is_leaking(heard: Heard) -> bool:
    if not _LEAKS.search(heard.plain):
        return False
    marked = _LEAKS_MARKED.search(heard.lowered) is not None
    return marked or (heard.text.isascii() and (heard.may_ask or heard.asks))


def _is_priced(heard: Heard) -> bool:
    """ "Phải nộp 2 triệu mới được đăng ký à", "nghe bảo đăng ký mất 500 nghìn"."""
    said = heard.unsigned
    if not _PRICED.search(said) or len(said.split()) > MOST_OF_CLAIM:
        return False
    return bool(_REGISTERS.search(said) and _CLAIMED.search(said))


def _purpose(heard: Heard) -> str | None:
    said = heard.unsigned
    number = _OF_NUMBER.search(said) is not None
    if not _FOR_WHAT.search(said) or not (number or _ASKED_FOR.search(said)):
        return None
    return texts.NUMBER if number else texts.WHY


def asked(turn: Turn, heard: Heard) -> Outcome | None:
    """The answer to such a question; None when it is about something else."""
    said, registering = heard.plain, isinstance(turn.dialog, Registering)
    # "Đồng ý rồi sao hỏi mãi thế" agrees, whatever it sounds like.
    if turn.inbound.group or len(heard.text) > 160 or (registering and says_agreed(heard)):
        return None
    listed = listed_numbers.told(turn, heard)
    if listed is not None:
        return in_passing(stay(turn, Reply(listed)))
    asks = heard.asks or heard.may_ask or heard.asks_whether or "?" in heard.text
    warned = _WARNS.search(heard.unsigned) is not None
    if warned or _MAKER.search(heard.unsigned) or (asks and _FRAUD.search(heard.unsigned)):
        return in_passing(stay(turn, Reply(_honest(turn, heard))))
    if _is_puzzled(turn, heard):
        return in_passing(stay(turn, Reply(texts.PLAINLY)))
    wishes = _WISHES.search(said) and not (registering or "registration" in turn.person.consents)
    if wishes and _WHAT_KEPT.search(heard.unsigned):
        # The consent itself says it all, and asks.
        return opening.start(turn)
    before = before_any(turn, heard)
    if before is not None:
        return terms.told(turn, heard, before)
    if _WITHOUT.search(said):
        begin = Choice("go:register", common.MENU_REGISTER)
        office = turn.plan.organisation.office
        return stay(turn, Reply(texts.without(office=office), (begin,) if turn.idle else ()))
    if (turn.idle or _at_consent(turn)) and _is_priced(heard):
        office = turn.plan.organisation.office
        told = f"{terms.fee(turn)} {texts.not_paid(office=office)}"
        return in_passing(stay(turn, Reply(told)))
    if _LIABLE.search(said) or _SERVER.search(said):
        called = organisation_name(turn.plan.organisation, turn.today)
        return in_passing(stay(turn, texts.liable(organisation=called)))
    if _PLATFORM.fullmatch(said):
        return in_passing(stay(turn, texts.PLATFORM))
    if _MESSAGES_SEEN.search(said):
        return in_passing(stay(turn, texts.messages_seen(office=turn.plan.organisation.office)))
    others = turn.idle or _at_consent(turn)
    if others and heard.asks_whether and _OTHERS_AGREE.search(heard.unsigned):
        return in_passing(stay(turn, Reply(texts.OTHERS)))
    if _asks_about(heard, "costs") and not priced.by_plan(turn, heard):
        return in_passing(stay(turn, Reply(terms.fee(turn))))
    stated = _asked_at_consent(turn, heard)
    if stated is not None:
        return in_passing(stay(turn, Reply(stated)))
    if _SEEN.search(said) or _is_leaking(heard):
        told = about_terms(turn, heard) or texts.seen(office=turn.plan.organisation.office)
        return in_passing(stay(turn, Reply(_not_yet(turn, told))))
    if (registering and _asks_about(heard, "purpose")) or (_OWN.search(said) and _purpose(heard)):
        return in_passing(stay(turn, Reply(texts.WHY)))
    asks = heard.may_ask or heard.asks or heard.is_negated
    if asks and registering and _MUST.search(said):
        return in_passing(stay(turn, Reply(texts.NUMBER)))
    if _UNMARKED.search(said) and registering:
        return in_passing(stay(turn, Reply(texts.UNMARKED)))
    return _agreed(turn, heard)


def _honest(turn: Turn, heard: Heard) -> str:
    """Whose the assistant is, and how to make sure of it."""
    organisation = turn.plan.organisation
    name = organisation_name(organisation, turn.today)
    contact = common.contact(office=organisation.office, phone=organisation.phone)
    honest = texts.honest(organisation=name, contact=contact)
    # "Có đưa cho ai không? Tháng trước bị gọi lừa đảo": what is asked comes first.
    parts = (one for one in _SENTENCES.split(heard.text) if one.strip())
    rest = ", ".join(one for one in parts if not _FRAUD.search(heard.part(one).unsigned))
    stated = about_terms(turn, Heard(rest, None, heard.at)) if rest else None
    return f"{stated}\n{texts.one_more(honest)}" if stated else honest


def _not_yet(turn: Turn, told: str) -> str:
    """Of whoever has not agreed, or refused, nothing of a registration is kept."""
    consents = "registration" in turn.person.consents
    known = consents or turn.person.registrations
    return told if known else f"{texts.NOTHING_KEPT}\n{texts.one_more(told)}"


def _agreed(turn: Turn, heard: Heard) -> Outcome | None:
    """Whoever refused and agrees after all is asked once more, with all that is kept."""
    consents = "registration" in turn.person.consents
    if not turn.idle or consents or "?" in heard.text:
        return None
    clauses = [heard.part(part.strip()).plain for part in _CLAUSES.split(heard.text)]
    agrees = len(clauses) > 1 and any(_AGREES.match(clause) for clause in clauses)
    # "Ủa c bảo đồng ý mà": a bare yes is an answer to something else.
    agrees = agrees or (heard.lean is None and says_agreed(heard))
    return opening.start(turn) if agrees else None
