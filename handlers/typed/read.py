"""Reading what people type: choices, words, numbers, days and hours.

The rule: a reader returns a value or None and never raises; the step then asks again with its own
sentence. Keywords are in plain form (no accents) and compared with `fold`.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta

from rapidfuzz import fuzz

from handlers.typed.assent import bare_words, contradicts, is_negated, is_polite, may_ask
from handlers.typed.words.assent import TONIGHT
from handlers.values.replies import Choice
from knowledge.typed.normalize import fold, nfc

TYPO_SCORE = 84
TYPO_MARGIN = 6
# Choices that do, agree or refuse: a message that says more than their label is not the label.
ACTING_KEYS = frozenset(
    "yes no send anyway replace stop cancel skip keep done none unpause all go:restart"
    " submit drop try rewrite".split()
)
# The same for what works in any state, by what stands before the colon.
ACTING_KINDS = frozenset(("staff", "withdraw", "link", "roll", "snooze"))
_CHOICE_NUMBER = re.compile(r"(?:so|chon|muc|y|phim|bam|cau)?\s*(\d{1,2})\s*[.)]?")
_NUMBER_WORDS = ("mot", "hai", "ba", "bon", "nam", "sau", "bay", "tam", "chin")
_POLITE = re.compile(r"^(?:da|vang|thua|em|toi|minh) +|(?: +(?:a|nhe|nha|em|oi|di|duoc))+$")
_TONIGHT = re.compile(rf"(?:em |anh |da )*(?:toi|{TONIGHT}) ")
_DIGITS = re.compile(r"\d+")
_HOUR = re.compile(r"(?:luc )?(\d{1,2})(?:\s*(?:h|g|gio|:)\s*(\d{1,2})?)?(?: ?p(?:hut)?)?")
_DATE = re.compile(
    r"(?:den )?(?:het )?(?:ngay )?(\d{1,2})(?:[/.-]| thang )(\d{1,2})"
    r"(?:(?:[/.-]| nam )(\d{4}|\d{2}))?"
)
_SPAN = re.compile(r"(\d{1,3})\s*(ngay|tuan|thang|gio)")
_TAX_WEIGHTS = (31, 29, 23, 19, 17, 13, 7, 5, 3)


def plain(text: str) -> str:
    """The folded text without surrounding punctuation or symbols, for comparing whole answers."""
    return fold(text).strip(" \t\n.,;:!?'\"()[]-–…*\ufe0f\u20e3")


def clean(text: str, max_chars: int) -> str:
    """One line of typed text: composed, blanks collapsed, cut to `max_chars`."""
    return " ".join(nfc(text).split())[:max_chars].strip()


def has_letters(text: str) -> bool:
    """Tell whether there is at least one letter (emoji, stickers and dots have none)."""
    return any(unicodedata.category(char).startswith("L") for char in text)


def read_choice(text: str, choices: Sequence[Choice]) -> Choice | None:
    """The choice meant by a number, a label, an unaccented label or one with a typo.

    A message that refuses is no label that does not, however alike the letters are, nor the
    other way round.
    """
    named = _named(text, choices)
    if named is not None:
        return named if _is_meant(named, text) else None
    typed = plain(unicodedata.normalize("NFKC", text))
    if not has_letters(typed) or read_place(typed) is not None:
        return None
    bare = _POLITE.sub("", typed)
    negated = is_negated(text)
    alike = [choice for choice in choices if is_negated(choice.label) == negated]
    alike = [choice for choice in alike if not contradicts(text, choice.label)]
    forms = [(form, choice) for choice in alike for form in _forms(choice.label)]
    for same in (_starts, _holds):
        found = {choice.key: choice for form, choice in forms if same(form, bare)}
        if len(found) == 1:
            choice = next(iter(found.values()))
            meant = _says_no_more(choice, text) and _is_meant(choice, text)
            return choice if meant else None
    closest = _closest(bare, forms)
    return closest if closest is not None and _is_meant(closest, text) else None


def read_label(text: str, choices: Sequence[Choice]) -> Choice | None:
    """The choice whose number or whole label was typed; where text is asked for, nothing less."""
    named = _named(text, choices)
    return named if named is not None and _is_meant(named, text) else None


def read_doubted(text: str, choices: Sequence[Choice]) -> Choice | None:
    """The choice that is named and yet not chosen: "gửi đăng ký à?", "tối gửi đăng ký"."""
    named = _named(text, choices)
    return named if named is not None and not _is_meant(named, text) else None


def _named(text: str, choices: Sequence[Choice]) -> Choice | None:
    typed = plain(unicodedata.normalize("NFKC", text))
    place = read_place(typed)
    if place is not None and place <= len(choices):
        return choices[place - 1] if place else None
    if not has_letters(typed):
        return None
    for form in (typed, _POLITE.sub("", typed)):
        same = (choice for choice in choices if form in _forms(choice.label))
        found = {choice.key: choice for choice in same if not contradicts(text, choice.label)}
        if len(found) == 1:
            return next(iter(found.values()))
    return None


def _is_meant(choice: Choice, text: str) -> bool:
    """Whether a choice that does something is chosen: asked about or put off, it is not."""
    typed = plain(text)
    if not _acts(choice.key) or read_place(typed) is not None:
        return True
    bare = bare_words(text)
    # "toi gui" without marks is "I send" or "I send tonight".
    put_off = choice.key == "send" and _TONIGHT.match(nfc(text).lower())
    if may_ask(text) or put_off:
        return False
    forms = [(form, choice) for form in _forms(choice.label)]
    alike = any(same(form, bare) for form, _ in forms for same in (_starts, _holds))
    return alike or bare in _forms(choice.label) or _closest(bare, forms) is not None


def _acts(key: str) -> bool:
    return key in ACTING_KEYS or key.partition(":")[0] in ACTING_KINDS


def _says_no_more(choice: Choice, text: str) -> bool:
    """A label that does something may be followed by politeness only."""
    if not _acts(choice.key):
        return True
    typed = plain(text)
    after = [typed[len(form) :] for form in _forms(choice.label) if typed.startswith(form)]
    return all(map(is_polite, after))


def read_place(typed: str) -> int | None:
    """A whole answer that is a number or a number word ("2", "so hai", "da 2 a"); else None."""
    bare = _POLITE.sub("", typed)
    number = _CHOICE_NUMBER.fullmatch(bare)
    if number:
        return int(number[1])
    word = re.sub(r"^(?:so|chon|muc|y|cau) ", "", bare)
    return _NUMBER_WORDS.index(word) + 1 if word in _NUMBER_WORDS else None


def _forms(label: str) -> set[str]:
    """The ways a label may be typed: whole, without its brackets, and only what they hold."""
    inside = re.findall(r"\(([^)]*)\)", label)
    bare = re.sub(r"\([^)]*\)", "", label)
    forms = {plain(label), plain(bare), *map(plain, bare.split(":")), *map(plain, inside)}
    return forms - {""}


def _starts(label: str, typed: str) -> bool:
    shorter, longer = sorted((label, typed), key=len)
    return len(shorter) >= 3 and re.match(rf"{re.escape(shorter)}\b", longer) is not None


def _holds(label: str, typed: str) -> bool:
    """Every typed word, of at least two, stands in the label ("co tinh")."""
    words = typed.split()
    return len(words) >= 2 and set(words) <= set(label.split())


def _closest(typed: str, named: Sequence[tuple[str, Choice]]) -> Choice | None:
    """The one clearly nearest label; short labels get no mercy, they are too alike."""
    if len(typed) < 4:
        return None
    scores: dict[str, float] = {}
    # A typing error does not add a word; the word may be the one that turns it round.
    for form, choice in named:
        if len(typed.split()) > len(form.split()):
            continue
        scores[choice.key] = max(scores.get(choice.key, 0.0), fuzz.ratio(typed, form))
    ranked = sorted(scores.items(), key=lambda item: item[1], reverse=True)
    best = ranked[0][1] if ranked else 0.0
    runner_up = ranked[1][1] if len(ranked) > 1 else 0.0
    if best < TYPO_SCORE or best - runner_up < TYPO_MARGIN:
        return None
    return next(choice for _, choice in named if choice.key == ranked[0][0])


@dataclass(frozen=True)
class TaxCode:
    """A tax code as written for people; `doubtful` when its check digit does not fit."""

    code: str
    doubtful: bool


def read_tax_code(text: str) -> TaxCode | None:
    """10 digits, 10-3 digits for a dependent unit, or 12 for a person's; None otherwise."""
    digits = re.sub(r"[\s.\-]", "", re.sub(r"^[^\d]+", "", unicodedata.normalize("NFKC", text)))
    if not digits.isascii() or not digits.isdigit() or len(digits) not in (10, 12, 13):
        return None
    code = f"{digits[:10]}-{digits[10:]}" if len(digits) == 13 else digits
    return TaxCode(code, doubtful=len(digits) != 12 and not _check_digit_fits(digits))


def _check_digit_fits(digits: str) -> bool:
    total = sum(weight * int(d) for weight, d in zip(_TAX_WEIGHTS, digits[:9], strict=True))
    return 10 - total % 11 == int(digits[9])


def read_words(text: str, max_chars: int) -> str | None:
    """One line of words; None without letters or when longer than `max_chars`."""
    words = clean(text, max_chars + 1)
    return words if has_letters(words) and len(words) <= max_chars else None


def read_days_before(text: str) -> tuple[int, ...] | None:
    """Whole days, furthest first, from text such as "30, 7 va 1"; None when none or over 365."""
    days = {int(number) for number in _DIGITS.findall(text)}
    if not days or max(days) > 365 or len(days) > 8:
        return None
    return tuple(sorted(days, reverse=True))


def read_hour(text: str) -> time | None:
    """A time of day: "8", "8h", "8h30", "8:30", "luc 7 gio sang", "3 gio chieu"."""
    typed = plain(text)
    words = set(typed.split())
    found = _HOUR.fullmatch(re.sub(r"\b(sang|trua|chieu|toi|dem)\b", "", typed).strip())
    if not found:
        return None
    hour, minute = int(found[1]), int(found[2] or 0)
    if hour == 12 and "dem" in words:
        hour = 0
    elif hour < 12 and (words & {"chieu", "toi"} or ("dem" in words and hour > 6)):
        hour += 12
    return time(hour, minute) if hour < 24 and minute < 60 else None


def read_hour_span(text: str) -> tuple[time, time] | None:
    """Two times of day, from and to: "21h den 7h", "21:00-07:00"."""
    parts = re.split(r"\s*(?:->|-|–|\bden\b|\btoi\b(?= \d))\s*", re.sub(r"^tu ", "", plain(text)))
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
        return day.replace(year=year + 1) if not found[3] and day < today else day
    except ValueError:
        return None


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
    r"|co duoc|cho hoi|cho em hoi|xin hoi|ntn|la ai|nhung gi|cai gi|cai nao|khong a"
    r"|so may|van ban nao|nao khong|thi sao|lam gi)\b"
)


def looks_like_question(text: str) -> bool:
    """Tell whether a typed line reads as a question rather than as an answer."""
    return "?" in text or bool(_ASKING.search(plain(text)))
