"""Questions about the person's own registration: state, since when, who has it, what comes next.

The rule: answered from the store and never from the plan; no deadline is promised that nobody set.
"""

import re
from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.acts.slots.places import code_named
from handlers.registrations import texts as registering_texts
from handlers.registrations.asked import texts as asked_texts
from handlers.registrations.form.steps import step_name
from handlers.registrations.form.table import form_text
from handlers.registrations.sent import own_file_texts as texts
from handlers.registrations.sent import sent, sent_texts, taking_back, which
from handlers.registrations.words.sending.paper import NO_PAPER, PAPER, PRINTED
from handlers.registrations.words.sending.unanswered import SAID_SENT, SENT_BEFORE, UNANSWERED
from handlers.turn import texts as common
from handlers.turn.turn import Turn, in_passing, stay, with_notes
from handlers.typed.spoken import core_of
from handlers.values.messages import Outcome
from handlers.values.person import RegistrationView
from handlers.values.replies import Choice, Reply
from handlers.values.state import Form, Registering
from knowledge.typed.repeats import compiled

MOST = 3
_CODE = compiled(r"\bdk[- ]?\d{4}[- ]?\d{3,}\b", re.IGNORECASE)
_FILE = (
    r"(?:ban dang ky|dang ky(?: thi dua)?|ho so(?: thi dua| dang ky)?|phieu(?: dang ky)?|don"
    r"|to khai)"
)
_DONE = r"(?:duyet|xet|nhan duoc|nhan|tiep nhan|xu ly|gui|nop|xem|vao|den|thanh cong|duoc|xong)"
_STATUS = tuple(
    compiled(pattern)
    for pattern in (
        rf"(?:{_FILE} )?(?:cua )?ai (?:dang |se )?(?:la nguoi )?"
        rf"(?:duyet|xet duyet|xet|tiep nhan|xu ly|giu|cam|giai quyet)(?: {_FILE})?(?: cua)?"
        r"(?: (?:cai|ban|phieu) (?:nay|do|day))?",
        rf"(?:{_FILE} )?(?:cua )?(?:dang )?(?:den|toi|di den) (?:dau|khau nao|buoc nao) roi",
        rf"{_FILE} (?:cua )?(?:dang )?(?:nam )?(?:o |den |toi |ra )?(?:dau|sao|the nao) roi",
        rf"{_FILE} cua (?:dang )?(?:nam )?(?:o |den |toi |ra )?(?:dau|sao|the nao)",
        rf"(?:{_FILE} )?(?:cua )?(?:da |duoc )*(?:{_DONE} )+(?:{_FILE} )?(?:cua )?"
        r"(?:xong )?(?:chua|roi (?:a|ha|phai khong|dung khong))",
        rf"(?:da )?dang ky (?:thi dua )?(?:roi|chua|(?:{_DONE} )+(?:chua|roi|khong))"
        r"(?: phai khong| dung khong| chua)?",
        rf"co (?:dang ky|{_FILE} ?)(?: thi dua)? (?:roi|chua)",
        r"(?:da |dang )*(?:co|gui|nop|dang ky) (?:duoc )?(?:may|bao nhieu) (?:cai |ban |phieu )?"
        rf"(?:{_FILE} ?)?(?:roi)?",
        rf"(?:con )?(?:dang )?(?:giu|luu|co|ton tai) (?:ban |cai |may )?{_FILE} (?:nao|gi)"
        r"(?: cua)?(?: khong)?",
        r"(?:kiem tra|tra cuu)(?: (?:lai|giup|ho|gium|cho|xem|cai))*"
        rf"(?: {_FILE})?(?: (?:cua|cai|voi))*",
        r"co ten (?:trong danh sach )?(?:dang ky )?chua",
        rf"(?:xem |kiem tra )?(?:tinh trang|trang thai|tien do|ket qua) {_FILE}(?: cua)?",
        UNANSWERED,
        SAID_SENT,
        rf"(?:sao )?(?:lau |mai |van )*chua (?:thay )?(?:ai )?(?:duyet|tra loi|goi lai|phan hoi)"
        rf"(?: {_FILE})?(?: gi)?",
    )
)
_WHEN = compiled(
    r"(?:bao gio|khi nao|chung nao|bao lau(?: nua)?|luc nao|hom nao) (?:moi |se |thi )?"
    r"(?:co |duoc )?"
    rf"(?:biet )?(?:ket qua|duyet|tra loi|phan hoi|xet duyet|xu ly xong)(?: {_FILE})?(?: cua)?"
)
_WHO = compiled(
    r"\b(?:ai|nguoi nao|noi nao|co quan nao|cap nao|phong nao|ben nao|o dau)(?: \w+){0,2}?"
    r" (?:duyet|xet|xem|xu ly|tiep nhan|nhan|giu|cam|giai quyet|thu ly|phu trach|quyet)\b"
)
_MINE = r"(?:cua|dang ky|ho so|phieu|quen|xem|lai|(?:khong|ko|k) nho)"
_CODE_ASKED = compiled(
    r"(?:quen |xem |lay |gui |biet )?(?:lai )?ma (?:so )?(?:dang ky |ho so |phieu )?"
    r"(?:cua ?)?(?:la |bao nhieu|gi|so may|dau|nao| )*(?:khong|ko|k)?"
)
_VIEW = compiled(
    rf"(?:muon |can |duoc )?(?:(?:xem|coi|doc|mo|in|tai)(?: lai)?|gui lai|lay lai|(?:lay )?lai)"
    rf" (?:file |word |ban |to |tep |mau )*(?:{_FILE}|ban da gui|file|word)"
    r"(?: cua| da gui| word| vua gui)*"
)
# Beside a code: "xem …", "mã của tôi là …", or nothing.
_OF_CODE = compiled(rf"(?:(?:xem|coi|mo|lai|ma|so|cua|la|{_FILE}) ?)*")
# "Tôi đăng ký cái gì rồi nhỉ": what was sent, where something was.
_WHAT_SENT = compiled(
    r"(?:(?:muon|xem|coi|biet|kiem tra|co|nho|doc|quen(?: mat)?|lai|hom (?:truoc|qua|no|kia)"
    r"|(?:dot|luc) (?:nay|truoc)|khong|ko) )*dang ky (?:nhung |cac )?(?:danh hieu |muc |thu )?"
    r"(?:gi|nao)(?: (?:roi|ay|do|khong|ko))*"
)
_SENT_BEFORE = compiled(SENT_BEFORE)
# "Gửi chưa", "em gửi rồi phải không": whether it was sent, and not how far it is.
# "Thế là liên minh nhận rồi hả cháu": whether it was received, and no other thing.
_RECEIVED = compiled(
    r"\b(?:tiep nhan|nhan)(?: (?:duoc|phieu|dang ky|ho so|don|ban|cua|cho))*"
    r"(?: (?:em|toi|tui|minh|bac|ba|ong|anh|chi))*"
    r" (?:chua|(?:roi|r|xong)(?: roi)? (?:ha|h|hen|phai|dung|chu|khong|ko|k|hong))"
    r"(?: (?:a|khong|ko|k|hong|the|vay|em|chau|ad|con|anh|chi))*$"
)
_SENT_YET = compiled(
    r"\b(?:gui|nop|dang ky)(?: (?!duoc\b|cho\b)\w+){0,2}?"
    r" (?:chua|roi (?:a|ha|phai|dung|ko|khong))\b"
)
# "Lấy bản ở đâu", "bản Word đâu em": the paper, and where it is.
_WHERE = compiled(
    r"\b(?:ban|phieu|file|tep|to|word)(?: \w+){0,3}? (?:(?:o )?(?:dau|mo)|cho nao|cho mo)\b"
    r"|\b(?:lay|tai|in|tim|xem)(?: \w+){0,4}? (?:o (?:dau|mo)|cho nao|cho mo)\b"
)
_PAPER, _NO_PAPER, _PRINTED = compiled(PAPER), compiled(NO_PAPER), compiled(PRINTED)
_SHEET = compiled(r"\b(?:phieu|file|word|in|tai|tep|to khai|gui lai)\b")


def is_asked(heard: Heard) -> bool:
    """Tell whether the message asks about one's own registration."""
    return _kind(heard) is not None


def recalled(turn: Turn, heard: Heard) -> Outcome | None:
    """ "Tôi đăng ký cái gì rồi nhỉ": what was sent; without anything sent it asks for advice."""
    stands = any(view.stands for view in turn.person.registrations)
    asked = stands and not turn.inbound.group and _WHAT_SENT.fullmatch(heard.core)
    return view(turn, heard) if asked else None


def asked(turn: Turn, heard: Heard) -> Outcome | None:
    """The answer from the store; None when it is about something else."""
    match _kind(heard):
        case "view":
            return in_passing(_view(turn, heard))
        case "when":
            return in_passing(_status(turn, heard, when=True))
        case "status":
            return in_passing(_status(turn, heard, when=False))
        case _:
            return None


def paper_wished(turn: Turn, heard: Heard) -> Outcome | None:
    """ "Cho chị bản Word để in ký": the sheet of what was sent, and none where nothing was."""
    stands = [view for view in turn.person.registrations if view.stands]
    said = heard.unsigned
    printed = turn.idle and _PRINTED.search(said) is not None
    if turn.inbound.group or not (printed or _PAPER.search(said)) or _NO_PAPER.search(said):
        return None
    if not stands:
        return in_passing(_nothing(turn, heard, when=False)) if printed else None
    if len(stands) > 1:
        return in_passing(sent.mine(turn))
    shown = sent.show(turn, stands[0].code)
    first, *others = shown.replies
    sheet = replace(first, attachment=sent.sheet(stands[0].code))
    return in_passing(replace(shown, replies=(with_notes((texts.SHEET_HERE,), sheet), *others)))


def status(turn: Turn, heard: Heard) -> Outcome:
    """How far one's own registration is, who handles it, what comes next."""
    return in_passing(_status(turn, heard, when=False))


def view(turn: Turn, heard: Heard) -> Outcome:
    """One's own registration again, with its sheet when the paper is meant."""
    return in_passing(_view(turn, heard))


def standing_of(turn: Turn, view: RegistrationView) -> str:
    """Where one registration stands, since when, and what comes next."""
    return _standing(turn, view, turn.plan.organisation.office)


def _kind(heard: Heard) -> str | None:
    # No such question is longer, and these patterns take long over a long line.
    if len(heard.text) > 120:
        return None
    if _is_code(heard):
        return "view"
    core = core_of(_CODE.sub(" ", heard.text)) if _CODE.search(heard.text) else heard.core
    # Whole wordings only: a question about the plan may hold each of these words.
    if _WHEN.fullmatch(core):
        return "when"
    if any(pattern.fullmatch(core) for pattern in _STATUS):
        return "status"
    if _CODE_ASKED.fullmatch(core) and re.search(rf"\b{_MINE}\b", heard.unsigned):
        return "status"
    return "view" if _VIEW.fullmatch(core) else None


def _is_code(heard: Heard) -> bool:
    """A code alone, or with what leads in to it."""
    return _CODE.search(heard.text) is not None and bool(
        _OF_CODE.fullmatch(core_of(_CODE.sub(" ", heard.text)))
    )


def _named(turn: Turn, heard: Heard) -> list[RegistrationView]:
    """The registration whose code is in the text, else all of the person."""
    code = code_named(heard)
    views = list(turn.person.registrations)
    return [view for view in views if code == view.code] or which.named(turn) or views


def _status(turn: Turn, heard: Heard, *, when: bool) -> Outcome:
    unknown = taking_back.unknown(turn, heard)
    if unknown is not None:
        return unknown
    office = turn.plan.organisation.office
    views = _named(turn, heard)
    if not views:
        return _nothing(turn, heard, when=when)
    parts = [*_who(turn, heard), *(_standing(turn, view, office) for view in views[:MOST])]
    received = not when and _RECEIVED.search(heard.unsigned) is not None
    told = texts.RECEIVED.get(views[0].status) if received else None
    yes = not when and views[0].status != "withdrawn" and _SENT_YET.search(heard.unsigned)
    if told:
        parts[0] = f"{told}\n{parts[0]}"
    elif yes:
        parts[0] = f"{texts.SENT}\n{parts[0]}"
    elif when or any(view.status in ("sent", "accepted") for view in views[:MOST]):
        parts.append(texts.no_deadline(office=office))
    choices = [Choice(f"view:{view.code}", texts.view(code=view.code)) for view in views[:MOST]]
    choices += [
        Choice(f"edit:{view.code}", registering_texts.EDIT_IT)
        for view in views[:1]
        if view.status == "returned"
    ]
    return stay(turn, Reply("\n\n".join(parts), tuple(choices)))


def _standing(turn: Turn, view: RegistrationView, office: str) -> str:
    return texts.standing(
        code=view.code,
        unit=view.form.unit_name or "",
        status=registering_texts.STATUSES[view.status],
        since=turn.local(view.changed_at),
        then=texts.THEN[view.status].format(office=office, note=view.note or ""),
    )


def _who(turn: Turn, heard: Heard) -> tuple[str, ...]:
    """Who has it comes first where that is asked."""
    who = texts.who(office=turn.plan.organisation.office)
    return (who,) if _WHO.search(heard.unsigned) else ()


def _nothing(turn: Turn, heard: Heard, *, when: bool) -> Outcome:
    """Nothing sent: said so, with the way to begin or to go on."""
    draft = _draft(turn)
    # Who has sent it says so: it may have been sent elsewhere.
    sent_it = not draft and (_is_code(heard) or _SENT_BEFORE.search(heard.unsigned))
    none = asked_texts.NONE_HERE if sent_it and "?" not in heard.text else texts.NONE
    parts = [*_who(turn, heard), texts.draft(step=step_name(draft.step)) if draft else none]
    if when:
        parts.append(texts.no_deadline(office=turn.plan.organisation.office))
    begin = Choice("go:register", common.MENU_REGISTER)
    go_on = Choice("go:continue", common.CONTINUE)
    return stay(turn, Reply("\n\n".join(parts), (go_on if draft else begin,)))


def _draft(turn: Turn) -> Registering | None:
    dialog = turn.dialog
    if isinstance(dialog, Registering) and dialog.form != Form() and not dialog.revising:
        return dialog
    return turn.person.conversation.parked


def _view(turn: Turn, heard: Heard) -> Outcome:
    """What was sent, with its sheet when the paper is meant; what is filled in so far."""
    draft = _draft(turn)
    # Whoever is filling in means that form, and not what was sent another time.
    if draft is not None and draft is turn.dialog:
        form = form_text(draft.form, turn.title_names())
        return stay(turn, Reply(f"{sent_texts.DRAFTS_HEAD}\n{form}"))
    asked_back = taking_back.asked_back(turn, heard)
    if asked_back is not None:
        return asked_back
    views = _named(turn, heard)
    if len(views) != 1:
        return sent.mine(turn) if views else _nothing(turn, heard, when=False)
    shown = sent.show(turn, views[0].code)
    where = _WHERE.search(heard.unsigned) is not None
    if not (where or _SHEET.search(heard.core)) or views[0].status == "withdrawn":
        return shown
    first, *others = shown.replies
    with_sheet = replace(first, attachment=sent.sheet(views[0].code))
    if where:
        with_sheet = with_notes((texts.HERE,), with_sheet)
    return replace(shown, replies=(with_sheet, *others))
