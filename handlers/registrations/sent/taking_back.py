"""What a wish about something sent is meant for, before anything is shown or taken back.

The rule: a code that is nobody's own stands for nothing else, and words that may mean three things
are asked about.
"""

from handlers.acts.heard import Heard
from handlers.acts.slots.places import code_named
from handlers.registrations import texts as registering
from handlers.registrations.sent import own_file_texts, sent_texts
from handlers.turn.turn import Turn, stay
from handlers.values.messages import Outcome
from handlers.values.replies import Choice, Reply
from knowledge.typed.repeats import compiled

MOST = 3
_SENT = compiled(
    r"\b(?:gui|nop)(?: \w+){0,2} (?:roi|hom|bua|tuan|thang|lan|nam|dot|ngay)\b"
    r"|\b(?:da|moi|vua|lo) (?:gui|goi|nop|dang ky)\b"
    r"|\b(?:hom|bua|lan|tuan|thang|dot) (?:truoc|qua|no)\b"
)
_FILE = r"(?:dang ky|ho so|phieu|don|to khai|to|ban)"
_TAKES = compiled(
    rf"\blay (?:lai|ve)(?: \w+){{0,2}}? {_FILE}\b"
    rf"|\blay (?:cai |to )?{_FILE}(?: \w+){{0,4}}? (?:lai|ve)\b"
)
# "Hay là rút lại ta": somebody thinks aloud, and nothing is taken back by it.
_MUSES = compiled(
    r"(?:(?:thoi|ma|o|u|a|em|chau) )*(?:hay(?: la)?(?: thoi)?|co nen|dang tinh|khong biet co nen)"
    rf" (?:toi |tui |minh |bac |em )?rut(?: (?:lai|ve|cai|to|{_FILE}))*"
    r"(?: (?:ta|nhi|he|vay|khong|em|chau|ha|luon|cho roi))*"
)
_BARE = compiled(
    r"(?:(?:da|thoi|em|anh|chi|bac|toi|tui|chau|cho|xin|muon|nho) )*"
    rf"rut(?: (?:lai|ve|{_FILE}|thi dua|nay))*"
    r"(?: (?:di|nhe|nha|a|giup|ho|voi|luon|em|chau|anh|chi|bac|toi|tui))*"
)
# Said with it, and then it is told what for.
_FOR_WHAT = compiled(
    r"\b(?:xem|coi|doc|in|sua|chinh|rut|huy|bo|khong|ko|hong|no|khoi|thoi|nham|lon|lo|ban sao|copy"
    r"|file|word|ma|(?<!ho )so|mau|nua)\b"
)


def of_sent(turn: Turn, heard: Heard) -> bool:
    """ "Bản tôi gửi hôm trước thì rút lại nhé": not the form that is open, but what was sent."""
    # At a step the same words are likelier something else, so what they are elsewhere counts, too.
    if not _SENT.search(heard.plain) or "withdraw" not in (heard.meant.act, heard.aside.act):
        return False
    return any(view.stands for view in turn.person.registrations)


def says_so(heard: Heard) -> bool:
    """ "Rút lại" and no more, at a step that asks for something else."""
    return _BARE.fullmatch(heard.unsigned) is not None


def asked_back(turn: Turn, heard: Heard) -> Outcome | None:
    """What is meant is not clear yet; None where it is."""
    return unknown(turn, heard) or _for_what(turn, heard)


def unknown(turn: Turn, heard: Heard) -> Outcome | None:
    """A code that is none of the person's own: said so, and what there is can be seen."""
    code, own = code_named(heard), turn.person.registrations[:MOST]
    if code is None or not own or turn.registration(code) is not None:
        return None
    choices = tuple(
        Choice(f"view:{view.code}", own_file_texts.view(code=view.code)) for view in own
    )
    return stay(turn, Reply(sent_texts.no_such(code=code), choices))


def mused(turn: Turn, heard: Heard) -> Outcome | None:
    """ "Hay là rút lại ta", with nothing open: asked what is meant."""
    return _for_what(turn, heard) if turn.idle and _muses(heard) else None


def _muses(heard: Heard) -> bool:
    return _MUSES.fullmatch(heard.unsigned) is not None


def _for_what(turn: Turn, heard: Heard) -> Outcome | None:
    """ "Lấy lại tờ tui mới nộp" may be to see it, to mend it or to take it back."""
    standing = [view for view in turn.person.registrations if view.stands]
    takes = _TAKES.search(heard.plain) and not _FOR_WHAT.search(heard.plain)
    if len(standing) != 1 or not (takes or _muses(heard)):
        return None
    code = standing[0].code
    choices = (
        Choice(f"view:{code}", sent_texts.SEE_AGAIN),
        Choice(f"edit:{code}", registering.EDIT_IT),
        Choice(f"withdraw:{code}", registering.WITHDRAW_IT),
    )
    return stay(turn, Reply(sent_texts.taken_for_what(code=code), choices))
