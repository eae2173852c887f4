"""A registration returned in one line: its code or its place, and why.

The rule: what stands behind the code is the reason as it was typed; particles alone are none, and
the reason is asked for.
"""

import re

from handlers.staff.deciding import bulk
from handlers.staff.deciding import decide as staff_decide
from handlers.staff.deciding import decide_texts as texts
from handlers.turn.turn import Turn, stay
from handlers.typed.read import clean, plain
from handlers.values.messages import Outcome
from handlers.values.replies import Reply
from handlers.values.staff import CaseView

_ROOM = 60
# As typed, for the reason keeps its marks.
_HEAD = re.compile(
    r"\s*tr[\u1ea3a] l[\u1ea1a]i\s+"
    r"(?:(?P<code>dk-\d{4}-\d{4,})|(?:s\u1ed1\s+|so\s+)?(?P<place>\d{1,2}))"
    r"(?P<mark>\s*[:\u2013\u2014,;.-]\s*(?:v\u00ec|vi|l\u00fd do|ly do)?[\s:]+"
    r"|\s*[:\u2013\u2014,;-]\s*"
    r"|\s+(?:v\u00ec|vi|l\u00fd do|ly do)[\s:]+|\s+)(?P<reason>\S.*)",
    re.IGNORECASE | re.DOTALL,
)
# What is said with the order itself, or asks whether it may be: no reason yet.
_NO_REASON = re.compile(
    r"(?:(?:di|nhe|nha|a|em|anh|chi|giup|cho|voi|toi|duoc|co|chua|khong|luon|ngay|lai|sao)\s?)+"
)
_ANOTHER = re.compile(r"(?:va|voi|,)?\s*(?:dk-\d{4}-\d{4,}|\d{1,6}$)")


def in_one_line(text: str) -> tuple[str, str] | None:
    """The code or place that a line returns, and the reason; "" where none is said.

    None for any other line, and for several: each has its own reason.
    """
    found = _HEAD.fullmatch(clean(text, staff_decide.MAX_REASON + _ROOM))
    if found is None:
        return None
    reason = found["reason"].strip()
    words = plain(reason)
    # A bare number is a place only where a mark or "vì" follows it.
    if _ANOTHER.match(words) or (found["place"] and not found["mark"].strip()):
        return None
    which = found["code"] or found["place"]
    return which.upper(), "" if _NO_REASON.fullmatch(words) else reason


def return_it(turn: Turn, which: str, reason: str) -> Outcome:
    """Return it with that reason; asked for when there is none."""
    code = which
    if which.isdigit():
        listed = bulk.listed(turn)
        if not listed:
            return stay(turn, texts.RETURN_BY_CODE)
        if not 0 < int(which) <= len(listed):
            return stay(turn, bulk.not_on_list(int(which), len(listed)))
        code = listed[int(which) - 1]
    if not reason:
        return staff_decide.ask_reason(turn, code)
    case = staff_decide.waiting(turn, code, None)
    if not isinstance(case, CaseView):
        return stay(turn, case)
    kept = clean(reason, staff_decide.MAX_REASON)
    order = staff_decide.returning(case, kept)
    told = Reply(texts.returned(code=code, reason=kept), (staff_decide.undoing(turn),))
    return stay(turn, told, effects=(order,))
