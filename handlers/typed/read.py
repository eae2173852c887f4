"""Reading what people type: choices, words, tax codes.

The rule: a reader returns a value or None and never raises; the step then asks again with its own
sentence. Keywords are in plain form (no accents) and compared with `fold`.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz

from handlers.typed.assent import bare_words, contradicts, is_negated, is_polite, may_ask
from handlers.typed.words.assent import TONIGHT
from handlers.typed.words.ordinals import FIRST, PLACES
from handlers.values.replies import Choice
from knowledge.typed.normalize import nfc
from knowledge.typed.said import Said, said_of

# One wrong letter in seven is forgiven, one in six is not.
TYPO_SCORE = 84
# Two labels nearly as close as each other: neither is guessed.
TYPO_MARGIN = 6
# Choices that do, agree or refuse: a message that says more than their label is not the label.
ACTING_KEYS = frozenset(
    "yes no send anyway replace stop cancel skip keep done none unpause all go:restart"
    " submit drop try rewrite".split()
)
SENDING = "send"
# The same for what works in any state, by what stands before the colon.
ACTING_KINDS = frozenset(("staff", "withdraw", "link", "roll", "snooze", "again"))
_CHOICE_NUMBER = re.compile(r"(?:so|chon|muc|y|phim|bam|cau)?\s*(\d{1,2})\s*[.)]?")
_BARE_NUMBER = re.compile(r"(?:(?:chon|phim|bam)(?: so)? )?\d{1,2}\s*[.)]?")
_NUMBER_WORDS = ("mot", "hai", "ba", "bon", "nam", "sau", "bay", "tam", "chin")
_POLITE = re.compile(r"^(?:da|vang|thua|em|toi|minh) +|(?: +(?:a|nhe|nha|em|oi|di|duoc))+$")
_TONIGHT = re.compile(rf"(?:em |anh |da )*(?:toi|{TONIGHT}) ")
# No law prints these weights, they are known from codes in use: what does not fit is doubtful
# and never refused.
_TAX_WEIGHTS = (31, 29, 23, 19, 17, 13, 7, 5, 3)


def plain(text: Said | str) -> str:
    """The folded text without surrounding punctuation or symbols, for comparing whole answers."""
    return said_of(text).plain


def clean(text: str, max_chars: int) -> str:
    """One line of typed text: composed, blanks collapsed, cut to `max_chars`."""
    return " ".join(nfc(text).split())[:max_chars].strip()


def has_letters(text: str) -> bool:
    """Tell whether there is at least one letter (emoji, stickers and dots have none)."""
    return any(map(str.isalpha, text))


def read_choice(text: Said | str, choices: Sequence[Choice]) -> Choice | None:
    """The choice meant by a number, a label, an unaccented label or one with a typo.

    A message that refuses is no label that does not, however alike the letters are, nor the
    other way round.
    """
    text = said_of(text)
    named = _named(text, choices)
    if named is not None:
        return named if _is_meant(named, text) else None
    typed = text.plain
    # A number that no choice has is no label with a typing error.
    if not has_letters(typed) or read_place(typed) is not None:
        return None
    bare = _POLITE.sub("", typed)
    # "ko gui dang ky" is 88 % like "Gửi đăng ký": letters alone would send what is refused.
    negated = is_negated(text)
    alike = [choice for choice in choices if is_negated(shown(choice)) == negated]
    alike = [choice for choice in alike if not contradicts(text, shown(choice))]
    forms = [(form, choice) for choice in alike for form in _forms(choice.label)]
    # Of two labels that hold the words, the one that begins with them is meant.
    for same in (_starts, _holds):
        found = {choice.key: choice for form, choice in forms if same(form, bare)}
        if len(found) == 1:
            choice = next(iter(found.values()))
            meant = _says_no_more(choice, text) and _is_meant(choice, text)
            return choice if meant else None
    closest = _closest(bare, forms)
    return closest if closest is not None and _is_meant(closest, text) else None


def read_label(text: Said | str, choices: Sequence[Choice]) -> Choice | None:
    """The choice whose number or whole label was typed; where text is asked for, nothing less."""
    text = said_of(text)
    named = _named(text, choices)
    return named if named is not None and _is_meant(named, text) else None


def read_doubted(text: Said | str, choices: Sequence[Choice]) -> Choice | None:
    """The choice that is named and yet not chosen: "gửi đăng ký à?", "tối gửi đăng ký"."""
    text = said_of(text)
    named = _named(text, choices)
    return named if named is not None and not _is_meant(named, text) else None


def _named(text: Said, choices: Sequence[Choice]) -> Choice | None:
    typed = text.plain
    place = read_place(typed)
    if place is not None and place <= len(choices):
        # Zero is the way out, and minus one would be the last choice.
        return choices[place - 1] if place else None
    if not has_letters(typed):
        return None
    # As typed first: what looks polite may be the label's own word ("Đã rõ" folds to "da ro").
    for form in (typed, _POLITE.sub("", typed)):
        same = (choice for choice in choices if form in _forms(choice.label))
        found = {choice.key: choice for choice in same if not contradicts(text, shown(choice))}
        if len(found) == 1:
            return next(iter(found.values()))
    return None


def _is_meant(choice: Choice, text: Said) -> bool:
    """Whether a choice that does something is chosen: asked about or put off, it is not."""
    if not _acts(choice.key):
        return True
    if read_place(text.plain) is not None:
        # A bare number holds no word that could doubt or put off; "số một" may be a line's.
        number = _BARE_NUMBER.fullmatch(_POLITE.sub("", text.plain))
        return choice.key != SENDING or number is not None
    bare = bare_words(text)
    # "toi gui" without marks is "I send" or "I send tonight".
    put_off = choice.key == "send" and _TONIGHT.match(text.lowered)
    if may_ask(text) or put_off:
        return False
    forms = [(form, choice) for form in _forms(choice.label)]
    alike = any(same(form, bare) for form, _ in forms for same in (_starts, _holds))
    return alike or bare in _forms(choice.label) or _closest(bare, forms) is not None


def _acts(key: str) -> bool:
    return key in ACTING_KEYS or key.partition(":")[0] in ACTING_KINDS


def _says_no_more(choice: Choice, text: Said) -> bool:
    """A label that does something may be followed by politeness only."""
    if not _acts(choice.key):
        return True
    typed = text.plain
    after = [typed[len(form) :] for form in _forms(choice.label) if typed.startswith(form)]
    return all(map(is_polite, after))


# "Vậy chọn cái đầu", "lấy cái thứ hai": one of what is shown.
_ORDINALS = PLACES | FIRST
_ORDINAL = re.compile(
    r"(?:(?:vay|the|thi|thoi|u|ok|da) )*(?:(?:chon|lay|lam|xem|ghi|dang ky) )?"
    r"(?:cai|muc|dong|nut|loai) (?:thu |so )?"
    rf"(?P<place>{'|'.join(_ORDINALS)}|[1-9])(?: (?:tien|di|nhe|nha|em|a|thoi|do|ay|luon|cho|vay))*"
)


def read_place(typed: str) -> int | None:
    """A whole answer that is a number or a number word ("2", "so hai", "da 2 a"); else None."""
    bare = _POLITE.sub("", typed)
    number = _CHOICE_NUMBER.fullmatch(bare)
    if number:
        return int(number[1])
    ordinal = _ORDINAL.fullmatch(bare)
    if ordinal:
        said = ordinal["place"]
        return int(said) if said.isdigit() else _ORDINALS[said]
    word = re.sub(r"^(?:so|chon|muc|y|cau) ", "", bare)
    return _NUMBER_WORDS.index(word) + 1 if word in _NUMBER_WORDS else None


def shown(choice: Choice) -> Said:
    """A label ready to compare."""
    return _label(choice.label)


# Most labels are the same few; a name among them is soon pushed out by the next ones.
@lru_cache(maxsize=256)
def _label(label: str) -> Said:
    return Said(label)


@lru_cache(maxsize=256)
def _forms(label: str) -> frozenset[str]:
    """The ways a label may be typed: whole, without its brackets, and only what they hold."""
    inside = re.findall(r"\(([^)]*)\)", label)
    bare = re.sub(r"\([^)]*\)", "", label)
    forms = {plain(_label(label)), *map(plain, {bare, *bare.split(":")} - {label})}
    return frozenset(forms.union(map(plain, inside)) - {""})


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
    # Python counts the digits of every script, and a tax code has only ours.
    if not digits.isascii() or not digits.isdigit() or len(digits) not in (10, 12, 13):
        return None
    code = f"{digits[:10]}-{digits[10:]}" if len(digits) == 13 else digits
    # Twelve digits are a person's identity number; the check digit belongs to the ten of a unit.
    return TaxCode(code, doubtful=len(digits) != 12 and not _check_digit_fits(digits))


def _check_digit_fits(digits: str) -> bool:
    total = sum(weight * int(d) for weight, d in zip(_TAX_WEIGHTS, digits[:9], strict=True))
    # A sum divisible by eleven would need the digit 10; such a code is never issued.
    return 10 - total % 11 == int(digits[9])


def read_words(text: str, max_chars: int) -> str | None:
    """One line of words; None without letters or when longer than `max_chars`."""
    # One more than allowed: a text that is too long is then refused and not cut in silence.
    words = clean(text, max_chars + 1)
    return words if has_letters(words) and len(words) <= max_chars else None
