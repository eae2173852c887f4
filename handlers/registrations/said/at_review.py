"""What is said where the whole form is shown, in words that resemble sending or waiting.

The rule: nothing is sent here but the change of what was sent already, when it is agreed to.
"""

import re

from handlers.acts.assent import is_clear_yes
from handlers.acts.closing import (
    ends_plainly,
    may_refuse_sending,
    orders_cancel,
    says_cancel,
    says_right,
    says_send,
    speaks_of_sending,
)
from handlers.acts.heard import Heard
from handlers.acts.meaning import LIKELY, Slots
from handlers.acts.slots.form import read_form
from handlers.registrations import dialog as registration
from handlers.registrations import opening, refusals
from handlers.registrations.form.filling.filled import PEOPLE_STEPS
from handlers.registrations.said import taking
from handlers.registrations.said.mending.correcting import corrected, half_said
from handlers.registrations.said.passing.begun_again import is_ordered
from handlers.registrations.said.steps.ordering import orders_again
from handlers.registrations.showing import NAME_STEPS
from handlers.registrations.words.refusing import STOPS
from handlers.registrations.words.sending.agreeing import DONT, NAMED_BY, RIGHT_NOW, SENT_BUT
from handlers.registrations.words.telling import (
    LOOKED_MEANWHILE,
    NOT_LEAVING,
    PLEA_BEFORE,
    RENAMED,
    THANKS_BEHIND,
)
from handlers.turn.turn import Turn
from handlers.typed.assent import is_sending
from handlers.typed.framing import value_of
from handlers.typed.returning import says_back
from handlers.values.messages import Outcome
from handlers.values.state import Registering, Step
from knowledge.typed.repeats import compiled
from knowledge.typed.said import Said

_RIGHT_NOW, _SENT_BUT = compiled(RIGHT_NOW), compiled(SENT_BUT)
_RENAMED = compiled(RENAMED, re.IGNORECASE)
_THANKS = compiled(THANKS_BEHIND, re.IGNORECASE)
_LOOKED = compiled(LOOKED_MEANWHILE, re.IGNORECASE)
_PLEA = compiled(PLEA_BEFORE, re.IGNORECASE)
_NOT_LEAVING, _CLAUSE = compiled(NOT_LEAVING), compiled(r"[,.;!\n]+")
_STOPS = compiled(STOPS)
_SENDING = "gui"
_NAMING = {*NAME_STEPS, Step.UNIT_NAME}
_SEEN_FIRST = compiled(
    r"\b(?:xem|coi|doc)(?: lai)? (?:da |xong |ky )?(?:roi|da)(?: moi| hang)? gui$"
)
_SHOWN = compiled(
    r"^(?:da |vang |the |a )?(?:cho|gui) (?:\w+ )?(?:xem|coi)(?: lai)?"
    r" (?:ca|het|toan bo|lai|ds|danh sach|ban)\b(?!.*\b(?:da|mai|gui)$)"
)
_JOINED = compiled(
    r"(?:(?:da|vang|u|ua|uh|uk|ukm|um|ok|oke|dung|duoc)(?: roi)? )*"
    r"(?:them|gop|ghi them|cap nhat|sua)"
    r"(?: (?:vao|chung|ban|dang ky|don|cu|luon|di|nhe|ad|em|giup|a))*"
)


def said(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """Half a sentence that mends, the whole once more, or the yes to a change that was sent."""
    led = _THANKS.search(heard.text) or _PLEA.match(heard.text)
    if (led and sends(heard)) or _sends_all_the_same(heard):
        sent = registration.answer(turn, dialog, heard.meaning("send"))
        return sent if isinstance(sent, Outcome) else None
    mended = half_said(turn, dialog, heard)
    if mended is not None:
        return registration.advance(turn, dialog, mended)
    if "?" in heard.text or heard.asks:
        return None
    seen = _SEEN_FIRST.search(heard.plain) or _SHOWN.match(heard.plain)
    if seen and not heard.is_negated:
        return opening.go_on(turn, dialog)
    if dialog.revising and _agrees(turn, dialog, heard):
        sent = registration.answer(turn, dialog, heard.meaning("send"))
        return sent if isinstance(sent, Outcome) else None
    return _renamed(turn, dialog, heard)


def closed(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """Sent in so many words, before anything else is read of them."""
    if opening.paused(turn):
        return None
    looked = _LOOKED.match(heard.text) if dialog.step == Step.REVIEW else None
    if looked is not None and sends(part := Heard(heard.text[looked.end() :], at=heard.at)):
        sent = registration.answer(turn, dialog, part.meaning("send"))
        return sent if isinstance(sent, Outcome) else None
    if dialog.step == Step.TARGETS:
        # No aim: it is left empty, and sent where the whole is shown.
        return registration.skip(turn, dialog) if says_send(heard) else None
    if dialog.step == Step.REVIEW and may_refuse_sending(heard):
        return refusals.asked_to_send(turn, dialog)
    if dialog.step == Step.REVIEW and (says_send(heard) or orders_again(dialog, heard)):
        sent = registration.answer(turn, dialog, heard.meaning("send"))
        return sent if isinstance(sent, Outcome) else None
    spoken = heard.key is None and not heard.asks_whether
    if spoken and speaks_of_sending(heard, anew=dialog.revising is not None):
        asked = refusals.refuse(turn, dialog, heard)
        if isinstance(asked, Outcome) or dialog.step != Step.REVIEW:
            return asked if isinstance(asked, Outcome) else None
        return refusals.asked_to_send(turn, dialog)
    return None


def stays_as_shown(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """ "Đúng, giữ nguyên hết": as it is, and whether it goes is asked."""
    if opening.paused(turn) or heard.key is not None or not says_right(heard):
        return None
    return refusals.asked_to_send(turn, dialog)


def given_up(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """ "Hủy dùm anh đi", "hủy luôn, để dịp khác": whether to give the form up is asked anywhere."""
    stops = _STOPS.fullmatch(heard.lowered.strip(" .!")) and dialog.step != Step.REVIEW
    if stops and not opening.paused(turn):
        return registration.cancel(turn, dialog)
    if not says_cancel(heard):
        return opening.go_on(turn, dialog) if _goes_on_all_the_same(heard) else None
    # "Anh Huy" alone is somebody, and "bỏ đi" at a list somebody of it.
    if dialog.step in _NAMING and not (orders_cancel(heard) or opening.paused(turn)):
        return None
    # "Không làm tiếp nữa" below "shall we go on?" leaves it for another time.
    weak = dialog.step in PEOPLE_STEPS or opening.paused(turn)
    return registration.cancel(turn, dialog) if ends_plainly(heard) or not weak else None


def after_pause(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """ "Sửa doanh thu thành 15 tỷ" where it is asked whether to go on: done, and not lost by it."""
    if dialog.step != Step.REVIEW or heard.asks or "?" in heard.text or heard.key is not None:
        return None
    again = Heard(heard.text, at="review")
    if again.meant.act not in ("correct", "change") or again.meant.sure < LIKELY:
        return None
    return corrected(turn, again)


def mended_too(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """ "Gửi đi nhưng mà số điện thoại đổi lại 09…": mended and shown, and nothing of it is lost."""
    if dialog.step != Step.REVIEW or not _SENT_BUT.match(heard.unsigned):
        return None
    values = heard.meant.slots.said().keys() - {"field"}
    open_yet = heard.asks or heard.is_negated or "?" in heard.text
    mends = heard.meant.act in ("correct", "change") and values and not open_yet
    return corrected(turn, heard) if mends else None


def but(dialog: Registering, heard: Heard) -> Heard | None:
    """ "Gửi đi nhưng bỏ ông Ún ra": what stands behind the order to send; None for nothing."""
    found = _SENT_BUT.match(heard.unsigned) if dialog.step == Step.REVIEW else None
    behind = heard.text.split()[len(found[0].split()) :] if found else []
    asks = "?" in heard.text or heard.asks_whether
    return Heard(" ".join(behind), None, heard.at) if behind and not asks else None


def keeps(heard: Heard) -> bool:
    """ "Tôi có bảo hủy đâu, gửi đi" at "give it up?": it stays, and is sent where it is shown."""
    clauses = [heard.part(one) for one in _CLAUSE.split(heard.text) if one.strip()]
    denied = any(_NOT_LEAVING.search(clause.unsigned) for clause in clauses)
    return (denied and "?" not in heard.text) or sends(heard) or is_ordered(heard)


def _sends_all_the_same(heard: Heard) -> bool:
    """The same where it is shown: that it be given up is denied, and nothing else is said."""
    left = _beside_staying(heard)
    return len(left) == 1 and sends(Heard(left[0].text, at="review"))


def _goes_on_all_the_same(heard: Heard) -> bool:
    """ "Không hủy, làm tiếp"."""
    left = _beside_staying(heard)
    return bool(left) and all(map(says_back, left))


def _beside_staying(heard: Heard) -> list[Said]:
    """What stands beside "I give nothing up"; nothing where that is not said."""
    if not _NOT_LEAVING.search(heard.unsigned):
        return []
    clauses = [heard.part(one) for one in _CLAUSE.split(heard.text) if one.strip()]
    left = [one for one in clauses if not _NOT_LEAVING.search(one.unsigned)]
    return left if len(left) < len(clauses) else []


def sends(heard: Heard) -> bool:
    """ "Ừ thế gửi đi cháu nhé, bác cảm ơn": sent, with a thank-you or a plea around it."""
    if says_send(heard):
        return True
    if heard.is_negated or heard.may_ask or heard.asks:
        return False
    if heard.text.isascii() and "toi" in heard.plain.split():
        # Without marks it may be "tonight".
        return False
    bare = _PLEA.sub("", _THANKS.sub("", heard.text.strip()))
    part = heard.part(bare)
    return is_sending(part) or (_SENDING in part.plain.split() and is_clear_yes(part))


def _agrees(turn: Turn, dialog: Registering, heard: Heard) -> bool:
    """ "Thêm vào nhé", "đúng số đấy": a yes that names what was changed, and nothing else."""
    if _JOINED.fullmatch(heard.unsigned):
        return not heard.is_negated
    named = _RIGHT_NOW.fullmatch(heard.unsigned)
    view = turn.registration(dialog.revising or "")
    if named is None or view is None or DONT in heard.text.lower():
        return False
    fields = NAMED_BY.get(named["what"] or named["first"] or "", ())
    changed = [one for one in fields if getattr(view.form, one) != getattr(dialog.form, one)]
    return bool(changed) or not fields


def _renamed(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """ "Khoan, tên phải là htx …": the unit's right name, however the message begins."""
    named = _RENAMED.search(heard.text)
    part = heard.part(named["name"]) if named else None
    slots = read_form(part, "unit-name") if part else Slots()
    name = slots.unit_name or (value_of(part.text, "unit") if part and slots.unit_type else None)
    if name is None:
        return None
    mended = Slots(unit_name=name, unit_type=slots.unit_type)
    return taking.take(turn, dialog, mended, mends=True)
