"""What the office asked of an initiative or of an aim, told in the owner's own words.

The rule: only the field that its note speaks of is filled; the words are kept as they were typed.
"""

import re
from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.acts.slots.aim.initiatives import says_no_name
from handlers.acts.slots.text.reading import Reading
from handlers.registrations import dialog as registration
from handlers.registrations.form.fields import Answered
from handlers.registrations.said.persons.pointing import pointed
from handlers.registrations.words.sending import asked_for
from handlers.registrations.words.sending import noted as words
from handlers.turn.turn import Turn
from handlers.typed.read import plain
from handlers.values.messages import Outcome
from handlers.values.state import Form, Registering, Step
from knowledge.typed.normalize import fold, nfc
from knowledge.typed.repeats import compiled

_LED, _SMALL, _TAIL = compiled(words.LED), compiled(words.SMALL), compiled(words.TAIL)
_WHEN, _PUT_OFF = compiled(words.WHEN), compiled(words.PUT_OFF)
_GRUMBLE, _SENTENCE = compiled(words.GRUMBLE), re.compile(r"(?<!\d)[.;!\n]+\s*|[.;!\n]+\s+")
_OF_INITIATIVE, _OF_TIME = compiled(words.OF_INITIATIVE), compiled(words.OF_TIME)
_COUNTED_TO, _DATED_ALONE = re.compile(words.COUNTED_TO), re.compile(words.DATED_ALONE)
_WORD, _NUMBER = re.compile(r"\w+"), re.compile(r"\d[\d.,]*")
# So many words that both have say that the same thing is spoken of.
ENOUGH = 2
FEWEST = 3


def past_grumble(heard: Heard) -> Heard:
    """Without "răng mà kỹ rứa" before it, which asks nothing."""
    head, *rest = _SENTENCE.split(nfc(heard.text).strip(), maxsplit=1)
    grumbles = bool(rest and rest[0]) and _GRUMBLE.match(fold(head).strip(" ,"))
    return Heard(rest[0], at=heard.at) if grumbles else heard


def in_edit(turn: Turn, heard: Heard) -> Outcome | None:
    """The same where what was sent back is open to be mended, and shown whole."""
    dialog = turn.dialog
    if not isinstance(dialog, Registering) or not dialog.revising or dialog.step != Step.REVIEW:
        return None
    view = turn.registration(dialog.revising)
    if view is None or view.status != "returned" or not view.note or heard.key is not None:
        return None
    answered = put(dialog, past_grumble(heard), nfc(view.note))
    return registration.advance(turn, dialog, answered) if answered else None


def put(edit: Registering, heard: Heard, note: str) -> Answered | None:
    """The form with what was missed; None where the note asks for something else."""
    asked = fold(note)
    if _PUT_OFF.search(heard.plain) or "?" in heard.text:
        return None
    if _OF_INITIATIVE.search(asked):
        return _initiative(edit, heard, note)
    return _dated(edit, heard, note) if _OF_TIME.search(asked) else None


def _initiative(edit: Registering, heard: Heard, note: str) -> Answered | None:
    at = _whose(edit.form, note)
    if at is None:
        return None
    row = edit.form.people[at]
    said, led = _value(heard)
    head, _, behind = said.partition(":")
    if behind and at in _named(edit.form, head):
        said, led = behind.strip(), True
    shared = _words(said) & _words(row.initiative or "")
    # Any sentence may be an initiative: it is one that is led in to, that says the old one anew, or
    # that stands as a title does right below what was asked.
    named = led or len(shared) >= ENOUGH or (heard.at == "returned" and _is_title(said))
    if not named or len(said.split()) < FEWEST or says_no_name(said):
        return None
    if _OF_INITIATIVE.search(fold(said)) or plain(said) == plain(row.initiative or ""):
        return None
    people = (*edit.form.people[:at], replace(row, initiative=said), *edit.form.people[at + 1 :])
    return Answered(replace(edit, form=replace(edit.form, people=people)), goto=Step.REVIEW)


def _is_title(said: str) -> bool:
    """ "Đặt phòng homestay qua mã QR": with a capital, and nobody who speaks or is spoken to."""
    return said[:1].isupper() and words.SPOKEN.isdisjoint(fold(said).split())


def _named(form: Form, text: str) -> set[int]:
    return {at for one in pointed(Reading(Heard(text)), form) for at in one.rows}


def _whose(form: Form, note: str) -> int | None:
    """Whom the note names; else the only one who has an initiative."""
    named = _named(form, note)
    having = {at for at, row in enumerate(form.people) if row.initiative}
    for at in (named & having, named, having):
        if len(at) == 1:
            return next(iter(at))
    return None


def _dated(edit: Registering, heard: Heard, note: str) -> Answered | None:
    """ "Tính đến 31/12/2025" behind the aim that the note speaks of, or that aim said anew."""
    lines, said = edit.form.targets, _value(heard)[0]
    at = _line(lines, note)
    if at is None or not said:
        return None
    if _WHEN.match(fold(said)):
        to = words.COUNTED if _COUNTED_TO.search(fold(note)) else words.TO
        when = f"{to} {said}" if _DATED_ALONE.match(said) else f"{said[0].lower()}{said[1:]}"
        line = f"{lines[at].rstrip(' .')} {when}"
    elif len(_words(said) & _words(lines[at])) >= ENOUGH and _numbers(lines[at]) <= _numbers(said):
        line = said
    else:
        return None
    after = (*lines[:at], line, *lines[at + 1 :])
    return Answered(replace(edit, form=replace(edit.form, targets=after)), goto=Step.REVIEW)


def _line(lines: tuple[str, ...], note: str) -> int | None:
    """The aim that the note speaks of: by its words, or by its amount."""
    shared = [len(_words(line) & _words(note)) for line in lines]
    best = max(shared, default=0)
    places = [at for at, count in enumerate(shared) if count == best]
    return places[0] if best >= ENOUGH and len(places) == 1 else None


def _value(heard: Heard) -> tuple[str, bool]:
    """(what is said without what stands around it, whether something led in to it)."""
    # As it is folded: every run of blanks one.
    text = " ".join(nfc(heard.text).split()).strip(" .!")
    led = _LED.match(fold(text))
    begin = led or _SMALL.match(fold(text))
    text = text[begin.end() :] if begin else text
    tail = _TAIL.search(fold(text))
    text = text[: tail.start()] if tail else text
    return text.strip(" ,.;:!\"'\u201c\u201d"), led is not None


def _words(text: str) -> set[str]:
    return {*_WORD.findall(plain(text))} - asked_for.EMPTY


def _numbers(text: str) -> set[str]:
    return {one.rstrip(".,") for one in _NUMBER.findall(text)}
