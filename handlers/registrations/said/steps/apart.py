"""Another part of the form, told where aims are asked for or the whole is shown.

The rule: who is named as registered is registered, and nobody's place is taken by it; a name, a
title or a post alone is no aim, and asked about.
"""

import re
from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.acts.meaning import PersonSaid, Slots
from handlers.acts.slots import titles
from handlers.acts.slots.form import read_form, read_people
from handlers.acts.slots.persons.names import as_name
from handlers.acts.slots.plausible import is_whole_name
from handlers.acts.slots.text.reading import Reading
from handlers.acts.slots.words import kinds
from handlers.registrations import dialog as registration
from handlers.registrations import texts
from handlers.registrations.form.fields import Answered
from handlers.registrations.said import taking
from handlers.registrations.said.answering.asking import kept_if_meant
from handlers.registrations.said.honours.texts import no_aim as no_aim_but_title
from handlers.registrations.words.persons import apart as words
from handlers.turn.turn import Turn
from handlers.typed.assent import bare_words
from handlers.typed.names import is_position
from handlers.typed.read import plain
from handlers.values.messages import Outcome
from handlers.values.state import Registering
from knowledge.typed.normalize import nfc

_OF_PERSONS, _DOING, _MENDS = map(re.compile, (words.OF_PERSONS, words.DOING, words.MENDS))
_MYSELF, _WITH_ME = re.compile(words.MYSELF), re.compile(words.WITH_ME)
_KINDS = re.compile(words.KINDS)
_FAMILY_ALONE = re.compile(words.FAMILY_ALONE)
_WORD = re.compile(r"\w+")


def persons(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """ "Cá nhân thì có bác với thằng Tuấn kế toán": they are put on the list."""
    said = heard.unsigned
    led = _OF_PERSONS.match(said) if heard.key is None and "?" not in heard.text else None
    if led is None or heard.asks or heard.is_negated or _DOING.search(said[led.end() :]):
        return None
    people = _with_speaker(dialog, said[led.end() :].strip(), _behind(heard, led.group()))
    if not people:
        return None
    kind = kinds.BOTH if dialog.form.kind == "collective" else None
    return taking.take(turn, dialog, Slots(kind=kind, people=people))


def no_aim(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """ "Lò Thị Bính", "lao động tiên tiến", "họ Nguyễn": whether it is meant as an aim is asked."""
    if heard.key is not None or "?" in heard.text or any(map(str.isdigit, heard.text)):
        return None
    # "Nhầm, cá nhân cơ" mends for whom it is.
    if _MENDS.search(heard.unsigned) and _KINDS.search(heard.unsigned):
        return None
    named = _contact_anew(dialog, heard)
    if named is not None:
        post = dialog.form.contact_position
        slots = Slots(contact_name=named, contact_position=post)
        return taking.take(turn, dialog, slots, mends=True)
    if _of_something_else(heard):
        sentence = _of_title(dialog, heard) or texts.NO_VALUE[dialog.step]
        return kept_if_meant(turn, dialog, heard, sentence)
    return None


def _of_title(dialog: Registering, heard: Heard) -> str | None:
    """Of a title it is told where it belongs, and what stands there."""
    named = [one.value for one in Reading(heard).of("title", "short") if titles.title_of(one.value)]
    if not named or _MENDS.search(heard.unsigned):
        return None
    unit = dialog.form.collective_title
    title = titles.own_of_unit(named[0]) if dialog.form.kind == "collective" else named[0]
    return no_aim_but_title(
        said=titles.name_of(title), written=titles.name_of(unit) if unit else None
    )


def no_thought(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """ "Nguyễn Thị Nga" where an initiative is asked for: nobody's; her name, where she is Nga."""
    row = dialog.row
    if heard.key is not None or row is None or not is_whole_name(heard):
        return None
    if plain(row.name) != heard.unsigned.split()[-1]:
        return kept_if_meant(turn, dialog, heard, texts.NO_VALUE[dialog.step])
    after = replace(dialog, row=replace(row, name=as_name(heard.text.strip(" .,"))))
    return registration.advance(turn, dialog, Answered(after, goto=dialog.step))


def _contact_anew(dialog: Registering, heard: Heard) -> str | None:
    """ "Sai rồi, Lò Thị Bính": the contact's own name with another syllable."""
    name = read_form(heard, "contact").contact_name if _MENDS.search(heard.unsigned) else None
    old, new = plain(dialog.form.contact_name or "").split(), plain(name or "").split()
    alike = len(old) == len(new) and sum(a == b for a, b in zip(old, new, strict=True))
    return name if alike and alike == len(new) - 1 and alike > 1 else None


def _with_speaker(dialog: Registering, said: str, behind: Heard) -> tuple[PersonSaid, ...]:
    form = dialog.form
    own: tuple[PersonSaid, ...] = ()
    if form.contact_name:
        own = (PersonSaid(form.contact_name, form.contact_position),)
    if _MYSELF.fullmatch(said):
        return own
    people = read_people(behind, "people")
    if not all(one.name for one in people):
        return ()
    if people and _WITH_ME.match(said):
        title = people[0].title if len({one.title for one in people}) == 1 else None
        own = tuple(PersonSaid(one.name, one.position, title) for one in own)
        return (*own, *people)
    return people


def _behind(heard: Heard, led: str) -> Heard:
    """What stands behind these folded words, as it was typed."""
    typed, text = list(_WORD.finditer(nfc(heard.text))), nfc(heard.text)
    count = len(led.split())
    return Heard(text[typed[count - 1].end() :] if count <= len(typed) else "", at=heard.at)


def _of_something_else(heard: Heard) -> bool:
    """Whether the line holds nothing but a name, a title, a post or a kind, or mends something."""
    said = heard.unsigned
    if _FAMILY_ALONE.fullmatch(said) or _OF_PERSONS.fullmatch(said) or _MENDS.search(said):
        return True
    reading = Reading(heard)
    marks = [mark for mark in reading.of("title", "short") if titles.title_of(mark.value)]
    own = {at for mark in marks for at in range(mark.first, mark.last)}
    if marks and _is_filling({word.bare for at, word in enumerate(reading.words) if at not in own}):
        return True
    if is_position(bare_words(heard)):
        return True
    people = read_people(heard, "people")
    parts = " ".join(f"{one.name} {one.position or ''}" for one in people)
    # "Đào tạo nghề cho thành viên" begins with a family's letters as well.
    whole = bool(people) and all(
        one.name and " " in one.name and (one.name in heard.text or heard.text.isascii())
        for one in people
    )
    posts = {
        reading.words[at].bare
        for one in reading.of("position")
        for at in range(one.first, one.last)
    }
    return whole and _is_filling({*said.split()} - {*plain(parts).split()} - posts)


def _is_filling(rest: set[str]) -> bool:
    return rest <= words.AROUND
