"""Reading and checking phone numbers.

The rule: every way a Vietnamese number is written is read; what is kept is its national digits.
"""

import re
import unicodedata
from functools import lru_cache

from handlers.typed.read import has_letters
from handlers.typed.words import phones as words
from handlers.values.phones.typed import typed_numbers
from knowledge.typed.normalize import fold
from knowledge.typed.polite import without_polite

_DIGITS = re.compile(r"\d+")
_VALUE = "x x"
_PHONE = re.compile(r"\(?\+?\d[\d .()\-]{7,}\d")


@lru_cache(maxsize=256)
def read_phone(text: str) -> str | None:
    """A Vietnamese mobile or landline as national digits ("0912345678"), or None.

    Of several numbers the first good one is taken.
    """
    return next((one.number for one in typed_numbers(text)), None)


def split_phone(text: str) -> tuple[str, str | None]:
    """The text without the phone number written in it, and that number (None: there is none)."""
    plain = unicodedata.normalize("NFKC", text)
    found = _PHONE.search(plain)
    phone = read_phone(found[0]) if found else None
    if found is None or phone is None:
        return text, None
    before = _without_label(plain[: found.start()].rstrip(" ("))
    # What is only polite behind the number is taken off as if it stood behind a value.
    after = without_polite(f"{_VALUE} {plain[found.end() :].lstrip(' )')}").removeprefix(_VALUE)
    parts = (part.strip(" ,;:.-–\n") for part in (before, after))
    return ", ".join(part for part in parts if has_letters(part)), phone


def _without_label(text: str) -> str:
    """The text before a number without "sdt", "lien he:"; a given name that looks so stays."""
    found = words.LABEL.search(text)
    if found is None or not text[: found.start()].strip(" ,;:.-–("):
        return "" if found else text
    label, rest = found["label"], text[: found.start()].rstrip(" ,;:.-–(")
    first, _, more = label.partition(" ")
    named = rest.split()
    last = named[-1]
    # "A" and "Seo" are middle names behind the family name only: "Le Thi A" is a whole name.
    begun = (
        fold(last) in words.MIDDLE_NAMES
        or (fold(last) in words.SECOND_NAMES and len(named) == 2)
        or (len(named) == 1 and label == "so")
    )
    if begun and first[0].isupper() == last[0].isupper() and label not in words.SHORT_LABELS:
        # "Le Thi So dien thoai: 09…": the first word is the name that "Thi" leads to.
        return f"{rest} {first}" if more or found["mark"].strip() != ":" else rest
    capital = first[0].isupper() and (not more or label.istitle())
    marked = found["mark"].strip() == ":" or label in words.SHORT_LABELS
    return text if capital and not marked else rest


def count_digits(text: str) -> int:
    """How many digits were typed; lets the phone step say what is wrong."""
    return sum(char.isdigit() for char in text)


def is_old_mobile(text: str) -> bool:
    """An 11-digit mobile number of before 2018 (012x, 016x, 018x, 019x)."""
    digits = "".join(_DIGITS.findall(unicodedata.normalize("NFKC", text)))
    return bool(re.fullmatch(r"(?:0|84|0084)1[2689]\d{8}", digits))
