"""What somebody was before: "nguyên chủ nhiệm HTX Bình Minh, nay đăng ký cho …".

The rule: the post of before goes with the unit it was in, and what is said of today stays.
"""

import re

from handlers.acts.slots.words.heads import ONCE

_ONCE = re.compile(ONCE, re.IGNORECASE)
_WORDS = ("nguy\u00ean ", "nguyen ", "c\u1ef1u ")


def without_once(text: str) -> str:
    """The text without it; the same where nothing of the kind is said."""
    low = text.lower()
    return _ONCE.sub("", text) if any(one in low for one in _WORDS) else text
