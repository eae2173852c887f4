"""Reading and checking phone numbers.

The rule: every way a Vietnamese number is written is read; what is kept is its national digits.
"""

import re
import unicodedata

import phonenumbers

from knowledge.normalize import fold

_DIGITS = re.compile(r"\d+")
_PHONE = re.compile(r"\(?\+?\d[\d .()\-]{7,}\d")
_LEADING = frozenset({"", "so", "sdt", "dt", "dien", "thoai", "tel", "lien", "he", "lh", "la"})
_TRAILING = frozenset({"", "nhe", "nha", "a"})


def read_phone(text: str) -> str | None:
    """A Vietnamese mobile or landline as national digits ("0912345678"), or None.

    Of several numbers the first good one is taken.
    """
    text = unicodedata.normalize("NFKC", text)
    candidates = [*_PHONE.findall(text), "".join(_DIGITS.findall(text))]
    return next((phone for phone in map(_national, candidates) if phone), None)


def _national(written: str) -> str | None:
    """The national digits of one written number; None when it is not a Vietnamese one."""
    digits = "".join(_DIGITS.findall(written))
    for form in (written, f"+{digits}" if "+" in written else digits):
        try:
            number = phonenumbers.parse(form, "VN")
        except phonenumbers.NumberParseException:
            continue
        if phonenumbers.is_valid_number(number) and number.country_code == 84:
            return "0" + str(number.national_number)
    return None


def split_phone(text: str) -> tuple[str, str | None]:
    """The text without the phone number written in it, and that number (None: there is none)."""
    plain = unicodedata.normalize("NFKC", text)
    found = _PHONE.search(plain)
    phone = read_phone(found[0]) if found else None
    if found is None or phone is None:
        return text, None
    before, after = plain[: found.start()].split(" "), plain[found.end() :].split(" ")
    while before and fold(before[-1]).strip(",;:.-–") in _LEADING:
        before.pop()
    while after and fold(after[0]).strip(",;:.-–") in _TRAILING:
        after.pop(0)
    parts = (" ".join(words).strip(" ,;:.-–\n") for words in (before, after))
    return ", ".join(part for part in parts if part), phone


def count_digits(text: str) -> int:
    """How many digits were typed; lets the phone step say what is wrong."""
    return sum(char.isdigit() for char in text)


def is_old_mobile(text: str) -> bool:
    """An 11-digit mobile number of before 2018 (012x, 016x, 018x, 019x)."""
    digits = "".join(_DIGITS.findall(unicodedata.normalize("NFKC", text)))
    return bool(re.fullmatch(r"(?:0|84|0084)1[2689]\d{8}", digits))
