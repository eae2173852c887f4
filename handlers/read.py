"""Reading what people type: choices, phones, names, numbers, days and hours.

The rule: a reader returns a value or None and never raises; the step then asks again with its own
sentence. Keywords are in plain form (no accents) and compared with `fold`.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta

import phonenumbers
from rapidfuzz import fuzz

from handlers.messages import Choice
from knowledge.normalize import fold, nfc

TYPO_SCORE = 84
TYPO_MARGIN = 6
_CHOICE_NUMBER = re.compile(r"(?:so|chon|muc|y|phim|bam)?\s*(\d{1,2})\s*[.)]?")
_DIGITS = re.compile(r"\d+")
_HOUR = re.compile(r"(?:luc )?(\d{1,2})(?:\s*(?:h|g|gio|:)\s*(\d{1,2})?)?(?: ?p(?:hut)?)?")
_DATE = re.compile(
    r"(?:ngay )?(\d{1,2})(?:[/.-]| thang )(\d{1,2})(?:(?:[/.-]| nam )(\d{4}|\d{2}))?"
)
_SPAN = re.compile(r"(\d{1,3})\s*(ngay|tuan|thang|gio)")
_TAX_WEIGHTS = (31, 29, 23, 19, 17, 13, 7, 5, 3)


def plain(text: str) -> str:
    """The folded text without surrounding punctuation or symbols, for comparing whole answers."""
    return fold(text).strip(" \t\n.,;:!?'\"()[]-–…*")


def clean(text: str, max_chars: int) -> str:
    """One line of typed text: composed, blanks collapsed, cut to `max_chars`."""
    return " ".join(nfc(text).split())[:max_chars].strip()


def has_letters(text: str) -> bool:
    """Tell whether there is at least one letter (emoji, stickers and dots have none)."""
    return any(unicodedata.category(char).startswith("L") for char in text)


def read_choice(text: str, choices: Sequence[Choice]) -> Choice | None:
    """The choice meant by a number, a label, an unaccented label or one with a typo."""
    typed = plain(unicodedata.normalize("NFKC", text))
    number = _CHOICE_NUMBER.fullmatch(typed)
    if number:
        place = int(number[1])
        return choices[place - 1] if 1 <= place <= len(choices) else None
    if not typed:
        return None
    named = [(form, choice) for choice in choices for form in _forms(choice.label)]
    for same in (lambda form: form == typed, lambda form: _starts(form, typed)):
        found = {choice.key: choice for form, choice in named if same(form)}
        if len(found) == 1:
            return next(iter(found.values()))
    return _closest(typed, named)


def _forms(label: str) -> set[str]:
    """The ways a label may be typed: whole, without its brackets, and only what they hold."""
    inside = re.findall(r"\(([^)]*)\)", label)
    bare = re.sub(r"\([^)]*\)", "", label)
    forms = {plain(label), plain(bare), plain(bare.partition(":")[0]), *map(plain, inside)}
    return forms - {""}


def _starts(label: str, typed: str) -> bool:
    shorter, longer = sorted((label, typed), key=len)
    return len(shorter) >= 3 and longer.startswith(shorter + " ")


def _closest(typed: str, named: Sequence[tuple[str, Choice]]) -> Choice | None:
    """The one clearly nearest label; short labels get no mercy, they are too alike."""
    if len(typed) < 4:
        return None
    scores: dict[str, float] = {}
    for form, choice in named:
        scores[choice.key] = max(scores.get(choice.key, 0.0), fuzz.ratio(typed, form))
    ranked = sorted(scores.items(), key=lambda item: item[1], reverse=True)
    best = ranked[0][1] if ranked else 0.0
    runner_up = ranked[1][1] if len(ranked) > 1 else 0.0
    if best < TYPO_SCORE or best - runner_up < TYPO_MARGIN:
        return None
    return next(choice for _, choice in named if choice.key == ranked[0][0])


def read_phone(text: str) -> str | None:
    """A Vietnamese mobile or landline as national digits ("0912345678"), or None."""
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
    return bool(re.fullmatch(r"01[2689]\d{8}", "".join(_DIGITS.findall(text))))


def mask_phone(phone: str) -> str:
    """The number with its middle hidden: 0912***678."""
    return f"{phone[:4]}***{phone[-3:]}" if len(phone) >= 9 else "***"


@dataclass(frozen=True)
class TaxCode:
    """A tax code as written for people; `doubtful` when its check digit does not fit."""

    code: str
    doubtful: bool


def read_tax_code(text: str) -> TaxCode | None:
    """10 digits, 10-3 digits for a dependent unit, or 12 for a person's; None otherwise."""
    digits = re.sub(r"[\s.\-]", "", text.strip())
    if not digits.isascii() or not digits.isdigit() or len(digits) not in (10, 12, 13):
        return None
    code = f"{digits[:10]}-{digits[10:]}" if len(digits) == 13 else digits
    return TaxCode(code, doubtful=len(digits) != 12 and not _check_digit_fits(digits))


def _check_digit_fits(digits: str) -> bool:
    total = sum(weight * int(d) for weight, d in zip(_TAX_WEIGHTS, digits[:9], strict=True))
    return 10 - total % 11 == int(digits[9])


def read_person_name(text: str) -> str | None:
    """A person's name as typed; all-lower or ALL-CAPS input gets capitals. None without letters."""
    name = clean(text, 80)
    letters = [char for char in name if char.isalpha()]
    if len(letters) < 2 or any(char.isdigit() for char in name):
        return None
    if name.islower() or name.isupper():
        return " ".join(word.capitalize() for word in name.split())
    return name


def split_name_and_position(text: str) -> tuple[str, str | None]:
    """Split "Nguyen Van A, giam doc" at the first comma, dash or line break."""
    parts = re.split(r"\s*[,;\n]\s*|\s+[-–]\s+", text.strip(), maxsplit=1)
    position = parts[1].strip() if len(parts) == 2 else ""
    return parts[0].strip(), position or None


def read_days_before(text: str) -> tuple[int, ...] | None:
    """Whole days, furthest first, from text such as "30, 7 va 1"; None when none or over 365."""
    days = {int(number) for number in _DIGITS.findall(text)}
    if not days or max(days) > 365 or len(days) > 8:
        return None
    return tuple(sorted(days, reverse=True))


def read_hour(text: str) -> time | None:
    """A time of day: "8", "8h", "8h30", "8:30", "luc 7 gio sang", "3 gio chieu"."""
    typed = plain(text)
    afternoon = any(word in typed for word in ("chieu", "toi", "dem"))
    typed = re.sub(r"\b(sang|trua|chieu|toi|dem)\b", "", typed).strip()
    found = _HOUR.fullmatch(typed)
    if not found:
        return None
    hour, minute = int(found[1]), int(found[2] or 0)
    if afternoon and hour < 12:
        hour += 12
    return time(hour, minute) if hour < 24 and minute < 60 else None


def read_hour_span(text: str) -> tuple[time, time] | None:
    """Two times of day, from and to: "21h den 7h", "21:00-07:00"."""
    parts = re.split(r"\s*(?:-|–|den|toi|->)\s*", re.sub(r"^tu ", "", plain(text)))
    if len(parts) != 2:
        return None
    start, end = read_hour(parts[0]), read_hour(parts[1])
    return (start, end) if start and end else None


def read_date(text: str, today: date) -> date | None:
    """A day, day first: 11/4, 11-4-2025, 11.4.25, "ngay 11 thang 4", "mai"; no year: the next."""
    typed = plain(text)
    if typed in ("hom nay", "mai", "ngay mai"):
        return today + timedelta(days=0 if typed == "hom nay" else 1)
    found = _DATE.fullmatch(typed)
    if not found:
        return None
    year = int(found[3]) if found[3] else today.year
    year += 2000 if year < 100 else 0
    try:
        day = date(year, int(found[2]), int(found[1]))
    except ValueError:
        return None
    return day.replace(year=year + 1) if not found[3] and day < today else day


def read_span(text: str) -> timedelta | None:
    """A length of time: "7 ngay", "2 tuan", "1 thang" (30 days), "3 gio"."""
    found = _SPAN.search(plain(text))
    if not found:
        return None
    number = int(found[1])
    return {
        "gio": timedelta(hours=number),
        "ngay": timedelta(days=number),
        "tuan": timedelta(weeks=number),
        "thang": timedelta(days=30 * number),
    }[found[2]]


_ASKING = re.compile(
    r"\b(la gi|gi vay|la sao|tai sao|vi sao|bao gio|khi nao|luc nao|hom nao|ngay nao|nam nao"
    r"|o dau|the nao|nhu nao|ra sao|bao nhieu|bao lau|may nguoi|may nam|lan thu may|nhung ai"
    r"|cho ai|ai duoc|duoc khong|duoc k|duoc ko|co khong|phai khong|dung khong|co phai"
    r"|co duoc|cho hoi|cho em hoi|xin hoi|ntn|la ai|nhung gi|cai gi|cai nao|khong a|the a"
    r"|so may|van ban nao|nao khong|thi sao|lam gi)\b"
)


def looks_like_question(text: str) -> bool:
    """Tell whether a typed line reads as a question rather than as an answer."""
    return "?" in text or bool(_ASKING.search(plain(text)))
