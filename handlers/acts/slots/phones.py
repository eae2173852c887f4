"""The telephone number a text gives for the contact.

The rule: of two good numbers the one said to be the contact's, the mobile before the office's;
where the text does not say, none: it is asked.
"""

import re
from dataclasses import dataclass

from handlers.acts.slots.words import phones as words
from knowledge.typed.normalize import fold
from knowledge.typed.said import Said

_WRITTEN = re.compile(
    r"(?<![\d/])(?:\+?84|0084|0|\(0|\(\+84\))[ ._\-()\u00a0]{0,2}(?:[1-9]|0(?=[ .\-]?[1-9]))"
    r"(?:[ ._\-()\u00a0]{0,2}\d){7,9}(?!\d)"
)
_NEXT_ROW = re.compile(r"\.\s\d{1,2}$")
_WITHOUT_NOUGHT = 9
# Five digits' words and more; a shorter text holds no number that is read out.
_SHORTEST_SPOKEN = 15
_NUMBER = re.compile(r"0[235789]\d{8}|02\d{9}")
_SPOKEN = re.compile(words.SPOKEN)
# What stands behind the number is counted by its last word.
_COUNTS = re.compile(r" +[^\W\d]")
_LED_BY_NOUGHT = re.compile(words.LED_BY_NOUGHT)
_REPEATED = re.compile(words.REPEATED)
# Letters that look like digits: "O986…", "09I2…".
_LETTERS = re.compile(r"\b[Oo0](?=[ .\-]?\d)(?:[ .\-]?[\dOoIl]){9}\b")
_AS_DIGITS = str.maketrans("OoIl", "0011")
_STRETCH = re.compile(r"\d[\d ._()\-]*\d")
_STROKES = re.compile(r"(?<![\d/])0\d{2,3}/\d{3}/\d{3,4}(?![\d/])")


@dataclass(frozen=True)
class Phone:
    """A number in a text: its national digits, where it stands, what is said before and behind."""

    number: str
    start: int
    end: int
    before: str
    after: str


def read_numbers(text: str) -> list[Phone]:
    """Every number of the text, in its order; `start` and `end` count the text's letters."""
    if any(map(str.isdigit, text)):
        spans = [_span(m) for m in _WRITTEN.finditer(text)]
        spans += [
            (m.start(), m.end(), _national(m[0].translate(_AS_DIGITS)))
            for m in _LETTERS.finditer(text)
            if any(map(str.isalpha, m[0]))
        ]
        spans += [(m.start(), m.end(), _national(m[0])) for m in _STROKES.finditer(text)]
    else:
        spans = []
    if not spans and len(text) > _SHORTEST_SPOKEN:
        spoken = list(_SPOKEN.finditer(text.lower()))
        led = bool(spoken) and bool(_LED_BY_NOUGHT.search(fold(text)))
        spans = [
            (m.start(), m.end(), _said_digits(m[0], led=led, counts=_COUNTS.match(text, m.end())))
            for m in spoken
        ]
    good = [(start, end, number) for start, end, number in spans if number]
    return [_phone(text, good, place) for place in range(len(good))]


def _span(found: re.Match[str]) -> tuple[int, int, str]:
    """ "… 4. SĐT: 0901 234 567. 5. Danh hiệu": the number of the next row is no digit of it."""
    cut = _NEXT_ROW.search(found[0])
    if cut is not None and not _national(found[0]):
        return found.start(), found.start() + cut.start(), _national(found[0][: cut.start()])
    return found.start(), found.end(), _national(found[0])


def _phone(text: str, spans: list[tuple[int, int, str]], place: int) -> Phone:
    start, end, number = spans[place]
    since = spans[place - 1][1] if place else 0
    until = spans[place + 1][0] if place + 1 < len(spans) else len(text)
    return Phone(number, start, end, fold(text[since:start]), fold(text[end:until]))


def _national(written: str) -> str:
    digits = re.sub(r"\D", "", written)
    digits = re.sub(r"^(?:0084|840?)(?=\d{9,10}$)", "0", digits)
    return digits if _NUMBER.fullmatch(digits) else ""


def _said_digits(spoken: str, *, led: bool, counts: object) -> str:
    """The number read out; `led`: its nought was said apart; `counts`: "… tám hai người"."""
    plain = _REPEATED.sub(lambda m: f"{m[2]} " * int(words.DIGITS[m[1]]), fold(spoken))
    pieces = re.findall(r"\d+|[a-z]+", plain)
    digits = "".join(words.DIGITS.get(piece, piece if piece.isdigit() else "") for piece in pieces)
    if led and len(digits) == _WITHOUT_NOUGHT:
        digits = f"0{digits}"
    # Begun anew ("không à không chín …"): the last ten count.
    tries = (digits, digits[-10:], digits[:10] if counts else "")
    return next((one for one in tries if _NUMBER.fullmatch(one)), "")


def digits_said(text: str) -> str:
    """The longest stretch of digits that was typed or read out, whatever number it makes."""
    typed = [re.sub(r"\D", "", one) for one in _STRETCH.findall(text)]
    spoken = [
        "".join(words.DIGITS.get(piece, piece) for piece in re.findall(r"\d+|[a-z]+", fold(one[0])))
        for one in _SPOKEN.finditer(text.lower())
    ]
    return max((*typed, *spoken), key=len, default="")


def choose(phones: list[Phone]) -> str | None:
    """The contact's number, or None when none is said or the text does not tell which."""
    good = [one for one in phones if not _is_refused(one)]
    good = [one for one in good if not _is_for_need(one)] or good
    # The same number twice is one number.
    if len({one.number for one in good}) <= 1:
        return good[0].number if good else None
    taken = {one.number for one in good if words.TAKEN.search(_near(one.before))}
    if len(taken) == 1:
        return taken.pop()
    mobiles = [one for one in good if not _is_office(one)]
    said_so = words.CHOSEN.search(good[-1].after)
    if said_so:
        said = (said_so[1], said_so[1].split()[0])
        called = next((one for one in said if any(_is_of(phone, one) for phone in mobiles)), "")
        whose = [one for one in mobiles if called and _is_of(one, called)]
        if len({one.number for one in whose}) == 1:
            return whose[0].number
    mobiles = [one for one in mobiles if not _is_family(one)] or mobiles
    if len({one.number for one in mobiles}) == 1:
        return mobiles[0].number
    speaker = [one for one in mobiles if not words.OF_POST.search(_near(one.before))]
    if len(speaker) == 1 and words.OF_SPEAKER.search(_near(speaker[0].before)):
        # "Số bác …, số của kế toán …": who speaks is called, not the office's accountant.
        return speaker[0].number
    theirs = [one for one in mobiles if words.OTHERS.search(_near(one.before))]
    own = [one for one in mobiles if words.OWN.search(_near(one.before))]
    chosen = [one for one in mobiles if one not in own] if own else theirs
    if len({one.number for one in chosen}) == 1:
        return chosen[0].number
    named = [one for one in mobiles if words.CONTACT.search(_near(one.before))]
    return named[0].number if len({one.number for one in named}) == 1 else None


def left_out(text: str, kept: str) -> str | None:
    """The one other number of a text that names two, and says of neither that it is wrong."""
    phones = read_numbers(text)
    others = {one.number for one in phones if not _is_refused(one)} - {kept}
    both = len({one.number for one in phones}) == 2 and kept in {one.number for one in phones}
    return others.pop() if both and len(others) == 1 else None


def number_of(phones: list[Phone], name: str) -> str | None:
    """ "Trâm 09…, còn tôi 09…", "09… của chị Trâm": the number of whoever has this name."""
    if any(words.EITHER.match(one.before) for one in phones[1:]):
        return None
    given = fold(name).split()[-1]
    behind = re.compile(rf"{words.OF_WHOM}{re.escape(given)}\b")
    led = [one for one in phones if re.search(rf"\b{re.escape(given)}\b", _led(one))]
    theirs = {one.number for one in phones if behind.match(one.after)} | {one.number for one in led}
    return theirs.pop() if len(theirs) == 1 else None


def _led(phone: Phone) -> str:
    """What leads in to a number; whose the one before it is stands apart."""
    return words.OF_BEFORE.sub("", _near(phone.before))


def _near(before: str) -> str:
    return before[-45:]


def _is_of(phone: Phone, whose: str) -> bool:
    return re.search(rf"\b{re.escape(whose)}\b", _near(phone.before)) is not None


def _is_family(phone: Phone) -> bool:
    """A number of the contact's family."""
    before = words.FAMILY.search(_near(phone.before))
    return bool(before or words.FAMILY_AFTER.match(phone.after))


def _is_refused(phone: Phone) -> bool:
    wrong = words.WRONG_AFTER.match(phone.after) or words.WRONG_BEFORE.search(phone.before)
    return bool(wrong) or _is_left(phone)


def _is_left(phone: Phone) -> bool:
    """ "… số em 09… nhưng đừng ghi số em nhé": said, and not to be written."""
    own = words.OWN_BEFORE.search(_near(phone.before)) is not None
    return bool(
        words.LEFT_AFTER.match(phone.after) or (own and words.OWN_LEFT_AFTER.match(phone.after))
    )


def _is_for_need(phone: Phone) -> bool:
    """ "…, khi nào cần lắm mới gọi": the other one is to be called."""
    rarely = words.RARELY_AFTER.match(phone.after) or words.RARELY_BEFORE.search(phone.before)
    return rarely is not None


def _is_office(phone: Phone) -> bool:
    fixed = phone.number.startswith("02")
    return fixed or bool(words.OFFICE.search(_near(phone.before)))


def without_numbers(text: str, phones: list[Phone]) -> str:
    """The text with a break where each number stood; every other letter keeps its place."""
    for phone in phones:
        text = text[: phone.start] + ";" + " " * (phone.end - phone.start - 1) + text[phone.end :]
    return text


def read_phone_of(said: Said) -> str | None:
    """The contact's number of a message, or None."""
    return choose(read_numbers(said.text))
