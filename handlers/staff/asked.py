"""What the staff ask for in words of their own: what waits, the figures, who has registered.

The rule: only whole lines about everybody's registrations; "đăng ký" alone is for whoever types it.
"""

import re

from handlers.staff.words import asked as words
from knowledge.typed.repeats import compiled

LONGEST = 300
_ASKED = {
    act: compiled(f"{words.BEFORE}(?:{asked}){words.AFTER}") for act, asked in words.ACTS.items()
}
_CODE = compiled(rf"{words.BEFORE_CODE}(dk-\d{{4}}-\d{{4,}})(?:{words.WHOSE}|{words.AFTER})")


def asked_for(plain: str) -> tuple[str, str] | None:
    """(act, code) of a folded line; None for a line that asks for nothing of the office's."""
    if len(plain) > LONGEST:
        return None
    coded = _CODE.fullmatch(plain)
    if coded:
        return "case", coded[1].upper()
    line = " ".join(re.sub(r"[?!.,]", " ", plain).split())
    if line in words.OWN:
        return None
    found = (act for act, form in _ASKED.items() if form.fullmatch(line))
    return next(((act, "") for act in found), None)
