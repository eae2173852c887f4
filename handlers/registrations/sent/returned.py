"""What the office asked for, asked about: its words, and which registrations it sent back.

The rule: only of somebody whose registration was sent back, and only where every word of the line
is about that; the same words may ask what the plan demands.
"""

import re
from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.registrations import texts as registering
from handlers.registrations.sent import own_file, sent, sent_texts
from handlers.registrations.words.sending.noted import SENDS_AGAIN
from handlers.turn.turn import Turn, beside, in_passing, stay
from handlers.values.messages import Outcome
from handlers.values.person import RegistrationView
from handlers.values.replies import Choice, Reply
from handlers.values.state import Registering
from knowledge.typed.repeats import compiled

MOST = 8
_RETURNED = r"\b(?:tra (?:lai|ve)|chuyen lai|gui tra|bi tra|khong (?:duyet|nhan))\b"
_ADDED = r"\b(?:bo sung|sua|chinh|dieu chinh|thieu|yeu cau|de nghi|lam lai)\b"
_ABOUT = re.compile(f"{_RETURNED}|{_ADDED}")
_WHAT = re.compile(r"\b(?:gi|nao|vi sao|tai sao|sao|ly do|may|cho nao|dau)\b")
_WHY = re.compile(
    r"(?:the )?(?:ly do(?: la)?(?: gi)?|vi sao|tai sao|sao)(?: (?:the|vay|a|em|nhi|ha))*"
)
_AROUND = frozenset(
    "tra lai ve chuyen gui bi khong duyet nhan bo sung sua chinh dieu thieu yeu cau de nghi lam gi"
    " nao vi tai sao ly do may cai ban don ho so cho o dau the con can bo ben lien minh phong co"
    " quan tren em anh chi bac chu ong ba toi minh tui chau a ah oi da vay nhi ha roi ma phai them"
    " nua la duoc ay day cua dang ky thi dua phieu to khai nhung bao nhe nha e vang uh xem hoi muon"
    " biet htx".split()
)
_EDIT = compiled(
    r"(?:(?:da|vang|u|cho|em|toi|tui|minh|bac|chi|anh|muon|de) )*sua (?:lai )?(?:ban |cai )?dang ky"
    r"(?: (?:di|nhe|nha|nghen|a|em|chau|giup|voi|lai|do|day|nay|ay))*"
)
_SENDS_AGAIN = compiled(SENDS_AGAIN)
_NOT_WORD = re.compile(r"\W+")


def asked(turn: Turn, heard: Heard) -> Outcome | None:
    """ "Vì sao bị trả lại", "cần bổ sung gì": what was asked for; None for any other line."""
    views = [view for view in turn.person.registrations if view.status == "returned"]
    if len(views) == 1 and turn.idle and sends_again(heard):
        # Whoever has mended nothing yet is told what is missing, and that nothing went.
        reply = _reply(turn, views)
        return in_passing(
            stay(turn, replace(reply, text=f"{sent_texts.NOT_MENDED}\n\n{reply.text}"))
        )
    # A form that is new has something missing, too.
    filling = isinstance(turn.dialog, Registering) and turn.dialog.revising is None
    if not views or filling or not _is_asked(turn, heard):
        return None
    return in_passing(stay(turn, _reply(turn, views)))


def edit_typed(turn: Turn, heard: Heard) -> Outcome | None:
    """ "Sửa đăng ký" typed, as its button: of the one that was sent back, with no form open."""
    views = [view for view in turn.person.registrations if view.status == "returned"]
    if len(views) != 1 or isinstance(turn.dialog, Registering):
        return None
    return beside(sent.edit(turn, views[0].code)) if _EDIT.fullmatch(heard.plain) else None


def sends_again(heard: Heard) -> bool:
    """ "Ừ gửi lại", "gửi lại giúp chị", and nothing else."""
    return _SENDS_AGAIN.fullmatch(heard.plain) is not None


def again(turn: Turn, view: RegistrationView) -> Outcome:
    """What was asked for, once more, with the way to mend it."""
    return in_passing(stay(turn, _reply(turn, [view])))


def _is_asked(turn: Turn, heard: Heard) -> bool:
    said = [word for word in _NOT_WORD.split(heard.plain) if word]
    if not _AROUND.issuperset(said):
        return False
    line = " ".join(said)
    if _WHY.fullmatch(line):
        # By itself it asks about what came last.
        return any(choice.key.startswith("edit:") for choice in turn.person.pushed)
    return _ABOUT.search(line) is not None and _WHAT.search(line) is not None


def _reply(turn: Turn, views: list[RegistrationView]) -> Reply:
    if len(views) == 1:
        edit = Choice(f"edit:{views[0].code}", registering.EDIT_IT)
        return Reply(own_file.standing_of(turn, views[0]), (edit,))
    named = {view.code: view.form.unit_name or "" for view in views}
    by_note: dict[str, list[str]] = {}
    for view in views:
        by_note.setdefault(view.note or "", []).append(view.code)
    parts = [
        sent_texts.asked_for(note=note, which=[(code, named[code]) for code in codes])
        for note, codes in by_note.items()
    ]
    choices = (
        Choice(f"edit:{code}", sent_texts.other(code=code, unit=unit))
        for code, unit in [*named.items()][:MOST]
    )
    return Reply("\n\n".join(parts), tuple(choices))
