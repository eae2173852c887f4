"""Reading and checking phone numbers.

The rule: every way a Vietnamese number is written is read; what is kept is its national digits.
"""

import re
import unicodedata

import phonenumbers

_DIGITS = re.compile(r"\d+")
_PHONE = re.compile(r"\+?\d[\d .()\-]{7,}\d")


def read_phone(text: str) -> str | None:
    """A Vietnamese mobile or landline as national digits ("0912345678"), or None."""
    text = unicodedata.normalize("NFKC", text)
    digits = _DIGITS.findall(text)
    if not digits:
        return None
    written = text[text.index(digits[0]) :]
    prefix = "+" if "+" in text else ""
    try:
        number = phonenumbers.parse(prefix + written.lstrip("+"), "VN")
    except phonenumbers.NumberParseException:
        number = None
    if number is None or not phonenumbers.is_valid_number(number):
        return _read_bare_phone("".join(digits))
    return "0" + str(number.national_number) if number.country_code == 84 else None


def split_phone(text: str) -> tuple[str, str | None]:
    """The text without the phone number written in it, and that number (None: there is none)."""
    found = _PHONE.search(unicodedata.normalize("NFKC", text))
    phone = read_phone(found[0]) if found else None
    if found is None or phone is None:
        return text, None
    return _PHONE.sub(" ", unicodedata.normalize("NFKC", text)).strip(" ,;.-–\n"), phone


def _read_bare_phone(digits: str) -> str | None:
    """The same after everything that is not a digit was dropped ("0912345678 nhe")."""
    try:
        number = phonenumbers.parse(digits, "VN")
    except phonenumbers.NumberParseException:
        return None
    return "0" + str(number.national_number) if phonenumbers.is_valid_number(number) else None


def count_digits(text: str) -> int:
    """How many digits were typed; lets the phone step say what is wrong."""
    return sum(char.isdigit() for char in text)


def is_old_mobile(text: str) -> bool:
    """An 11-digit mobile number of before 2018 (012x, 016x, 018x, 019x)."""
    digits = "".join(_DIGITS.findall(unicodedata.normalize("NFKC", text)))
    return bool(re.fullmatch(r"(?:0|84|0084)1[2689]\d{8}", digits))
