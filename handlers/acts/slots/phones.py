"""The telephone number a text gives for the contact.

The rule: of two good numbers the one said to be the contact's, the mobile before the office's;
where the text does not say, none: it is asked.
"""

import re
from dataclasses import dataclass

from handlers.acts.slots.words import phones as words
from handlers.values.phones.said import in_figures, read_out
from knowledge.typed.normalize import fold
from knowledge.typed.said import Said


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
    spans = [(one.start, one.end, one.number) for one in in_figures(text)]
    spans = spans or [(one.start, one.end, one.number) for one in read_out(text)]
    good = [(start, end, number) for start, end, number in spans if number]
    return [_phone(text, good, place) for place in range(len(good))]


def _phone(text: str, spans: list[tuple[int, int, str]], place: int) -> Phone:
    start, end, number = spans[place]
    since = spans[place - 1][1] if place else 0
    until = spans[place + 1][0] if place + 1 < len(spans) else len(text)
    return Phone(number, start, end, fold(text[since:start]), fold(text[end:until]))


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
