"""An invitation's code as it is typed: alone as it is printed, or behind the word for the desk.

The rule: what cannot be a code is none, so that nobody's ordinary words are tried and counted.
"""

import re

# Letters and digits that are not taken for each other; with one digit, so they are no words.
_CODE_LETTERS = re.compile(r"(?=.*\d)[a-hjkmnp-z2-9]{10}")
_CODE_TYPED = re.compile(r"(/quantri|quantri|quan tri) (?:ma )?(.+)")
_GROUPS = re.compile(r"[a-z0-9]{10}|[a-z0-9]{5}[^a-z0-9]{1,3}[a-z0-9]{5}")
# As it is printed, by itself: two words of five letters have no dash and no digit.
_ALONE = re.compile(
    r"(?:(?:da |vang |cho )?(?:em|anh|chi|toi|tui)? ?(?:gui |nhap )?(?:cai )?ma(?: moi)?"
    r"(?: (?:can bo|cua \w+|la|day))*[ :]+)?"
    r"(?=[a-z0-9–—-]*[a-z])([a-z0-9]{5} ?[-–—] ?[a-z0-9]{5})(?: (?:a|nhe|day|em|oi))*"
)
# Of a sentence: it is another's, or nobody's, or not to be taken now.
_NOT_MEANT = re.compile(
    r"\b(?:khong|ko|chua|dung|nham|huy|thu hoi|rut|xoa|lo|cua ai|ai gui|ai moi|la gi|la sao|"
    r"co phai|cho ai|gui cho|chuyen cho)\b"
)
_DIGITS = re.compile(r"[\d -]{6,24}")


def invitation(words: str) -> str | None:
    """The code in these folded words, without its dash; None when they are no code."""
    behind = behind_word(words)
    alone = _ALONE.fullmatch(words) if behind is None else None
    said = behind if behind is not None else alone[1] if alone else ""
    code = re.sub(r"[^a-z0-9]", "", said)
    if not _CODE_LETTERS.fullmatch(code):
        return None
    # Behind plain words only a code as it is printed: other people's sentences begin so, too.
    return code if behind is None or is_command(words) or _GROUPS.fullmatch(behind) else None


def behind_word(words: str) -> str | None:
    """What stands behind the word for the desk; None without it."""
    typed = _CODE_TYPED.fullmatch(words)
    return typed[2] if typed else None


def is_command(words: str) -> bool:
    """Whether it is the command, which nobody types by accident."""
    return words.startswith("/")


def is_not_meant(words: str) -> bool:
    """Whether a sentence with a code in it says rather that nobody is to be let in by it."""
    return _NOT_MEANT.search(words) is not None


def is_digits(behind: str) -> bool:
    """Whether what was typed are digits alone."""
    return _DIGITS.fullmatch(behind) is not None
