"""Which of two numbers that were typed is the contact's, and whether it is the one given before.

The rule: both are offered, and one of them is chosen by its place, in words or by its button.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.acts.meaning import SURE, Slots
from handlers.acts.slots.form import read_form
from handlers.acts.slots.phones import read_numbers, without_numbers
from handlers.acts.slots.text.reading import Reading
from handlers.registrations import dialog as registration
from handlers.registrations import texts
from handlers.registrations.form.rows import found_row
from handlers.registrations.form.steps import ask_step
from handlers.registrations.said import taking
from handlers.registrations.words.telling import (
    DESK_NUMBER,
    FOR_OFFICE,
    MOBILE_NUMBER,
    NAMED_BESIDE,
    NOUGHT_FIRST,
    NUMBER_LED,
    NUMBER_OF,
    NUMBER_OF_ANOTHER,
    NUMBER_OF_ONE,
    OF_COURSE,
    PART_OF_NUMBER,
    THAT_NUMBER,
    WHEN_CALLED,
    WHICH_NUMBER,
)
from handlers.turn.turn import Turn, stay, with_notes
from handlers.typed.phones import read_phone, split_phone
from handlers.values.messages import Outcome
from handlers.values.phones.said import digits_said
from handlers.values.replies import Choice, Reply
from handlers.values.state import Registering, Step
from knowledge.typed.repeats import compiled

_WHICH, _THAT_ONE = compiled(WHICH_NUMBER), compiled(THAT_NUMBER)
_FOR_OFFICE = compiled(FOR_OFFICE)
_NOUGHT_FIRST, _NUMBER_OF = compiled(NOUGHT_FIRST), compiled(NUMBER_OF)
_KINDS = {"desk": compiled(DESK_NUMBER), "mobile": compiled(MOBILE_NUMBER)}
_OF_COURSE, _PART = compiled(OF_COURSE, re.IGNORECASE), compiled(PART_OF_NUMBER)
_CALLING, _NAMED, _OWN_LEAD = map(compiled, (WHEN_CALLED, NAMED_BESIDE, NUMBER_LED))
_OF_ONE, _OF_ANOTHER = compiled(NUMBER_OF_ONE), compiled(NUMBER_OF_ANOTHER)
_SHORTEST_SPOKEN = 15
_OF_DESKS = "02"
_LACKS_ONE = 9


def asked(turn: Turn, dialog: Registering, numbers: Sequence[str]) -> Outcome:
    """The numbers as choices, none of which is written yet."""
    choices = tuple(Choice(number, number) for number in dict.fromkeys(numbers))
    reply = Reply(texts.two_phones(numbers=numbers), (*choices, *ask_step(turn, dialog).choices))
    return stay(turn, reply)


def with_nought(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """Nine digits read out that are a number with a nought before them: that one, offered."""
    digits = digits_said(heard.text)
    number = read_phone(f"0{digits}") if len(digits) == _LACKS_ONE and digits[0] != "0" else None
    if number is None:
        return None
    choices = (Choice(number, number), *ask_step(turn, dialog).choices)
    return stay(turn, Reply(texts.phone_with_nought(phone=number), choices))


def mended(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """ "Nhầm rồi cháu, số bác là 09…": the number alone is put right, and nobody is added."""
    meant = heard.meant if any(map(str.isdigit, heard.text)) else None
    if meant is None or meant.act not in ("correct", "change") or meant.sure < SURE:
        return None
    if meant.slots.said().keys() != {"phone"} or "?" in heard.text:
        return None
    return taking.take(turn, dialog, meant.slots, mends=True)


def of_another(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """ "Số đó của chồng chị, số chị 09…": whose the one that stands there is, and the own one."""
    digits = sum(map(str.isdigit, heard.text))
    if digits < _LACKS_ONE or "?" in heard.text or not _OF_ANOTHER.search(heard.unsigned):
        return None
    numbers = read_numbers(heard.text)
    if len(numbers) != 1:
        return None
    return taking.take(turn, dialog, Slots(phone=numbers[0].number), mends=True)


def of_listed(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """ "Chị Oanh 0915 667 788" below the list: whoever stands there and has a number is called."""
    rest, phone = split_phone(heard.text)
    if not phone or "?" in heard.text or dialog.form.contact_name or heard.is_negated:
        return None
    words = _NUMBER_OF.sub(" ", f" {Heard(rest).unsigned} ").split()
    if not words and not dialog.form.phone and dialog.step != Step.CONTACT:
        return taking.take(turn, dialog, Slots(phone=phone))
    at = found_row(dialog.form.people, None, " ".join(words))
    if at is None:
        return _contact_named(turn, dialog, heard)
    row = dialog.form.people[at]
    slots = Slots(contact_name=row.name, contact_position=row.position, phone=phone)
    return taking.take(turn, dialog, slots)


def _contact_named(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """ "Giàng A Páo giám đốc 0912…": nobody of the list is asked for a number, the contact is."""
    said = read_form(heard, "contact")
    whole = said.contact_name is not None and " " in said.contact_name
    if not whole or said.phone is None or Reading(heard).of("title", "short"):
        return None
    named = Slots(
        contact_name=said.contact_name, contact_position=said.contact_position, phone=said.phone
    )
    return taking.take(turn, dialog, named)


def for_office(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """ "0374…, cán bộ thôi, đừng cho ai khác": the number, and for whom it is; no question."""
    rest, phone = split_phone(heard.text)
    if not phone or "?" in heard.text or _FOR_OFFICE.search(Heard(rest).unsigned) is None:
        return None
    result = registration.answer(turn, dialog, Heard(phone))
    if not isinstance(result, Outcome) or not result.replies:
        return None
    first, *others = result.replies
    return replace(result, replies=(with_notes((texts.KEPT_TO_IT,), first), *others))


def beside(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """ "So dt 09… hay goi buoi toi" where a unit or a place is asked for: a number, and no name."""
    spoken = not any(map(str.isdigit, heard.text))
    if dialog.form.phone or "?" in heard.text or (spoken and len(heard.text) < _SHORTEST_SPOKEN):
        return None
    numbers = read_numbers(heard.text)
    if len(numbers) != 1:
        return None
    rest = Heard(without_numbers(heard.text, numbers)).unsigned
    said = _CALLING.search(rest) or _OF_ONE.fullmatch(rest)
    said = said if _NAMED.search(rest) is None else None
    if not said and not (spoken and _OWN_LEAD.fullmatch(rest)):
        return None
    return taking.take(turn, dialog, Slots(phone=numbers[0].number))


def told(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """ "Số đầu" where two were offered just now, "ừ dùng luôn" where one; None for all else."""
    found = _WHICH.match(heard.unsigned)
    offered = [key for key, _ in turn.person.conversation.offered if key.isdigit() and len(key) > 8]
    # One number alone was left for a call before: a yes takes it, and nothing else does.
    only = len(offered) == 1 and not heard.is_negated and not heard.may_ask
    takes = only and (heard.lean == "yes" or _THAT_ONE.fullmatch(heard.unsigned) is not None)
    # "Có số không ở đầu chứ": a nought, and no refusal.
    kind = _of_kind(offered, heard)
    if kind is not None:
        found, offered, takes = None, [kind], True
    takes = takes or (len(offered) == 1 and _NOUGHT_FIRST.fullmatch(heard.unsigned) is not None)
    if not takes and (found is None or len(offered) < 2):
        return None
    number = offered[0] if takes or (found and found["first"]) else offered[-1]
    result = registration.answer(turn, dialog, Heard(number))
    return result if isinstance(result, Outcome) else None


def _of_kind(offered: Sequence[str], heard: Heard) -> str | None:
    """ "Cô Mai thì máy bàn" of two, one of which stands on a desk; "cái 0913" of all."""
    # "Số di động của tui chớ số mô nữa" refuses nothing and asks nothing.
    heard = Heard(_OF_COURSE.sub("", heard.text))
    if len(offered) < 2:
        return None
    digits = _PART.fullmatch(heard.unsigned)
    if digits is not None:
        ends = [one for one in offered if one.startswith(digits[1]) or one.endswith(digits[1])]
        return ends[0] if len(ends) == 1 else None
    desks = [one for one in offered if one.startswith(_OF_DESKS)]
    if len(offered) != 2 or len(desks) != 1 or heard.is_negated or heard.may_ask or heard.asks:
        return None
    desk, mobile = (_KINDS[kind].search(heard.unsigned) for kind in ("desk", "mobile"))
    if bool(desk) == bool(mobile) or any(map(str.isdigit, heard.text)):
        return None
    return next(one for one in offered if one.startswith(_OF_DESKS) == bool(desk))
