"""Aims put right in free words: "quế vỏ 300 là của năm ngoái, năm nay 450", "5000, à 4500 thôi".

The rule: a number gives way only in the one line that holds it, or that is about the same thing;
what says that something is wrong or is to go is never an aim.
"""

import re
from dataclasses import replace

from handlers.acts.closing import says_send
from handlers.acts.heard import Heard
from handlers.acts.meaning import Slots
from handlers.acts.slots.aim.aims import read_aims
from handlers.acts.slots.phones import read_numbers
from handlers.acts.slots.text.reading import Reading
from handlers.registrations import dialog as registration
from handlers.registrations import showing, texts
from handlers.registrations.form import said_texts
from handlers.registrations.form.fields import Answered
from handlers.registrations.form.said import said_targets
from handlers.registrations.form.targets import AMOUNT, is_money, thing_of, with_amount
from handlers.registrations.said import taking
from handlers.registrations.words.aims import retold as words
from handlers.registrations.words.aims.aims import NO_AIM
from handlers.turn.turn import Turn, stay
from handlers.typed.read import plain
from handlers.values.messages import Outcome
from handlers.values.state import Registering, Step
from knowledge.typed.normalize import nfc
from knowledge.typed.repeats import compiled

Lines = tuple[str, ...]
_TAKEN_BACK, _OF_BEFORE, _NOW_IS, _WRONG, _NONE_OF, _BEHIND_ALL, _ONLY_ONE, _ALL_ANEW = (
    compiled(one, re.IGNORECASE)
    for one in (
        words.TAKEN_BACK,
        words.OF_BEFORE,
        words.NOW_IS,
        words.WRONG,
        words.NONE_OF,
        words.BEHIND_ALL,
        words.ONLY_ONE,
        words.ALL_ANEW,
    )
)
_DROPS, _TOO, _LEADS, _SPEAKER, _STAYS = (
    compiled(one, re.IGNORECASE)
    for one in (words.DROPS, words.DROPPED_TOO, words.LEADS_LINE, words.SPEAKER, words.STAYS)
)
_BEFORE_LAST = compiled(words.BEFORE_LAST, re.IGNORECASE)
_NO_AIM = compiled(NO_AIM)
# A longer sentence before it says more than what may be left unread.
_MOST_BEFORE = 6
_WORD, _NUMBER = re.compile(r"\w+"), re.compile(words.NUMBER)
_CLAUSE = re.compile(r"(?<!\d)[,;.!\n]+|[,;.!\n]+(?=\s|$)")


def told(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """The form with the aims as they are to be; None for anything else."""
    if heard.key is not None or "?" in heard.text or read_numbers(heard.text):
        return None
    text, lines = nfc(heard.text).strip(), dialog.form.targets
    if dialog.step == Step.TARGETS and not lines:
        return _first(turn, dialog, heard, text)
    after, unread = changed(lines, text), ""
    if after is None:
        before, _, behind = text.rpartition(". ")
        after, unread = changed(lines, behind) if before else None, before
    if after is None or any(map(str.isdigit, unread)) or len(unread.split()) > _MOST_BEFORE:
        return None
    form = replace(dialog, form=replace(dialog.form, targets=after))
    goto = Step.TARGETS if dialog.step == Step.TARGETS and not after else None
    noted = showing.noted(turn, dialog.form, replace(form, step=dialog.step))
    missed = said_texts.parts_unread(parts=[unread]) if unread else ""
    notes = (missed, noted)
    answered = Answered(form, goto=goto or taking.staying(dialog, form), notes=notes)
    return registration.advance(turn, dialog, answered)


def changed(lines: Lines, text: str) -> Lines | None:
    """The lines after what is said of them; None where nothing is."""
    whole = _anew(text)
    if whole:
        return whole if whole != lines else None
    return _put(lines, text) or _dropped(lines, text) if lines else None


def _anew(text: str) -> Lines | None:
    """ "Chỉ tiêu ghi đúng 1 dòng: …", "sửa chỉ tiêu: …. Không có 300": in place of all."""
    only, every = _ONLY_ONE.search(text), _ALL_ANEW.search(text)
    found = only or every
    if found is None:
        return None
    aims = _BEHIND_ALL.sub("", found["aims"])
    said = Heard(aims)
    if _NO_AIM.search(said.unsigned) or Reading(said).of("title"):
        return None
    new = said_targets(read_aims(aims, at_step=True))
    counted = any(map(str.isdigit, aims))
    return new if counted and (len(new) > 1 or only or aims != found["aims"]) else None


def _put(lines: Lines, text: str) -> Lines | None:
    for pattern in (_OF_BEFORE, _BEFORE_LAST, _WRONG):
        found = pattern.match(text)
        if found is None:
            continue
        said = found.groupdict()
        about = _about(f"{said.get('about', '')} {said['thing'] or ''}")
        held = [at for at, line in enumerate(lines) if found["old"] in _NUMBER.findall(line)]
        near = [at for at in held if about <= _words(lines[at])] or held
        return _of_unit(lines, near, said) or _with(lines, near, found["old"], found["new"])
    found = _NOW_IS.match(text)
    if found is None:
        return None
    about = _about(found["about"])
    held = [at for at, line in enumerate(lines) if about and about <= _words(line)]
    numbers = _NUMBER.findall(lines[held[0]]) if len(held) == 1 else []
    alike = _about(found["thing"]) <= _words(lines[held[0]]) if numbers else False
    return _with(lines, held, numbers[0], found["new"]) if len(numbers) == 1 and alike else None


def _of_unit(lines: Lines, held: list[int], said: dict[str, str]) -> Lines | None:
    """ "850 triệu là năm ngoái, năm nay 1,2 tỷ": the amount with its own unit."""
    amount = AMOUNT.search(f"{said['new']}{said.get('behind') or ''}")
    if len(held) != 1 or amount is None or not is_money(thing_of(amount)):
        return None
    line = with_amount(lines[held[0]], amount)
    return (*lines[: held[0]], line, *lines[held[0] + 1 :]) if line else None


def sent(edit: Registering, heard: Heard) -> Answered | None:
    """The same of what was sent: "ôi quên, 1200 là năm ngoái, năm nay 1500 cái khăn cơ"."""
    text, lines = nfc(heard.text).strip(), edit.form.targets
    said = not read_numbers(text) and any(one.match(text) for one in (_OF_BEFORE, _BEFORE_LAST))
    after = _put(lines, text) if said else None
    if after is None:
        return None
    form = replace(edit, form=replace(edit.form, targets=after))
    return Answered(form, goto=taking.staying(edit, form))


def _with(lines: Lines, held: list[int], old: str, new: str) -> Lines | None:
    if len(held) != 1 or old == new:
        return None
    at = held[0]
    line = re.sub(rf"(?<![\d.,]){re.escape(old)}(?![\d])", new, lines[at], count=1)
    return (*lines[:at], line, *lines[at + 1 :])


def _dropped(lines: Lines, text: str) -> Lines | None:
    none_of = _NONE_OF.fullmatch(text.strip(" .!"))
    if none_of is not None:
        gone = [at for at, line in enumerate(lines) if none_of["old"] in _NUMBER.findall(line)]
        return _without(lines, gone) if len(gone) == 1 else None
    found = _DROPS.match(text)
    if found is None or any(map(str.isdigit, found["lines"])):
        return None
    gone = []
    for one in _TOO.split(found["lines"]):
        about = _words(_LEADS.sub("", one.strip()))
        at = [n for n, line in enumerate(lines) if about and about <= _words(line)]
        if len(at) != 1:
            return None
        gone += at
    return _without(lines, gone)


def _without(lines: Lines, gone: list[int]) -> Lines:
    return tuple(line for at, line in enumerate(lines) if at not in gone)


def _first(turn: Turn, dialog: Registering, heard: Heard, text: str) -> Outcome | None:
    """Where the aims are asked for: an order to send, and what is taken back, are none of them."""
    if _NONE_OF.fullmatch(text.strip(" .!")):
        return stay(turn, showing.prompt(turn, dialog, (texts.NO_VALUE[Step.TARGETS],)))
    if _SPEAKER.match(text) and not Reading(heard).of("title"):
        said = Heard(text, at="contact").meant.slots
        named = Slots(contact_name=said.contact_name, contact_position=said.contact_position)
        return taking.take(turn, dialog, named, mends=True) if said.contact_name else None
    meant = settled(text)
    clauses = [one.strip() for one in _CLAUSE.split(meant) if one.strip()]
    kept = [one for one in clauses if not says_send(Heard(one, at="review"))]
    counted = [one for one in kept if any(map(str.isdigit, one)) and _STAYS.search(one)]
    if counted and len(kept) < len(clauses):
        meant = "\n".join(_STAYS.sub("", one) for one in kept)
    if meant == text:
        return None
    result = registration.answer(turn, dialog, Heard(meant, at=heard.at))
    return result if isinstance(result, Outcome) else None


def settled(text: str) -> str:
    """ "Đón 5000 lượt khách, à 4500 thôi": with the number that was said last."""
    return _TAKEN_BACK.sub(_settled, text)


def _settled(found: re.Match[str]) -> str:
    """The number that was said last in the place of the first; of another thing both stand."""
    thing, first = found["thing"].split(), found["mid"].split()
    same = [*map(plain, thing)] == [*map(plain, first[: len(thing)])]
    return f"{found['new']}{found['mid'].rstrip(' ,')}" if same else found[0]


def _words(line: str) -> set[str]:
    return {*_WORD.findall(plain(line))}


def _about(said: str) -> set[str]:
    return _words(said) - words.ABOUT_NOTHING
