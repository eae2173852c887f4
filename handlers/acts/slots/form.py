"""Everything a message says about a registration, at the place where it was said.

The rule: where a step asks for one thing, that is read first, and what else is said is parted
from it.
"""

import re
from dataclasses import replace
from functools import lru_cache

from handlers.acts.meaning import PersonSaid, Place, Slots
from handlers.acts.slots import titles
from handlers.acts.slots.aim.aims import beside_person, only_aims, other_answers, read_aims
from handlers.acts.slots.aim.initiatives import initiative_behind, read_initiative
from handlers.acts.slots.aim.paragraph import cut_aims
from handlers.acts.slots.persons.contacts import post_alone, post_named
from handlers.acts.slots.persons.lists import given_names, persons_of
from handlers.acts.slots.persons.names import as_name
from handlers.acts.slots.persons.person import beside_in
from handlers.acts.slots.persons.real import real
from handlers.acts.slots.phones import choose, read_numbers
from handlers.acts.slots.plausible import is_talk, is_whole_name
from handlers.acts.slots.text.asserted import without_insisting
from handlers.acts.slots.text.doubt import without_doubt
from handlers.acts.slots.text.forwarded import unforwarded
from handlers.acts.slots.text.once import without_once
from handlers.acts.slots.text.reading import Reading
from handlers.acts.slots.text.refused import kept_text, meant
from handlers.acts.slots.whole import aims_of, read_text
from handlers.acts.slots.words import aims as aim_words
from handlers.acts.slots.words import heads, persons, phones, stops
from knowledge.typed.said import Said

_PERSON_STEPS = frozenset(("person", "people", "person-title"))
# The aims are asked for later, and may be said there.
_BEFORE_AIMS = frozenset(("contact", "phone", "collective-title"))
# What is called so may hold a number as well, but says no unit of measure.
_NAMING = frozenset(("kind", "unit-type", "unit-name", "commune"))
# There somebody is named who goes instead; a number may stand beside the name.
_SENDING = frozenset(("substitute", "roll-call"))
_OF_CONTACT = re.compile(
    r"\W*(?:(?:con|thi|a|da|the) )*(?:nguoi |dau moi )?(?:lien he|lien lac|lh)\b"
)
# There "… tên là" leads in to somebody as well.
_NAMES = frozenset(("unit-name", "commune"))
_SOMEBODY = re.compile(persons.SOMEBODY, re.IGNORECASE)
_NUMBER_LED = re.compile(phones.LED_TO, re.IGNORECASE)
_INTRODUCES = re.compile(persons.INTRODUCES)
_OWN_POST = re.compile(persons.OWN_POST, re.IGNORECASE)
_POST_IS_MINE = re.compile(persons.POST_IS_MINE, re.IGNORECASE)
_MEASURED = re.compile(aim_words.MEASURED)
# What is counted stands first, and more behind it than a size.
_COUNTED = re.compile(rf"(?!\d+ (?:nguoi|dua|em|thanh vien|xa vien)\b){aim_words.MEASURED} \w+")
_PHONE_WRONG = re.compile(phones.WRONG)
_TAKEN_BACK = re.compile(stops.TAKEN_BACK, re.IGNORECASE)


@lru_cache(maxsize=256)
def read_form(said: Said, at: Place) -> Slots:
    """The slots of a registration that the text says; a title that is taken back is not said."""
    said = without_insisting(said)
    slots, back = _read(said, at), _TAKEN_BACK.search(said.text)
    if back is None or not back.start():
        return slots
    last = said.part(said.text[back.end() :])
    if slots.collective_title:
        title = _read(last, "collective-title").collective_title
        return replace(slots, collective_title=title or slots.collective_title)
    if len(slots.people) == 1 and slots.people[0].title:
        titled = [one.title for one in _read(last, "person-title").people if one.title]
        own = replace(slots.people[0], title=titled[0] if titled else slots.people[0].title)
        return replace(slots, people=(own,))
    return slots


def _read(said: Said, at: Place) -> Slots:
    said = said.part(without_once(unforwarded(without_doubt(said))))
    if at in _PERSON_STEPS and _OF_CONTACT.match(said.folded):
        at = "review"  # Among those who are registered the label tells of whom it is.
    if at in _NAMES and (called := _called(said)):
        return called
    if at not in _PERSON_STEPS and (led := led_in(said.text)) != said.text:
        said = said.part(led)
    if at == "targets":
        return _at_targets(said)
    if at == "initiative":
        return _at_initiative(said)
    if at in _PERSON_STEPS:
        rest, aims = cut_aims(said.text)
        rest, others = beside_person(rest)
        part = said.part(rest) if aims or others else said
        people, phone = read_people(part, at), _mended_phone(said)
        beside = read_text(said.part(others), "review") if others else Slots(phone=phone)
        return replace(beside, people=people, targets=aims_of(aims))
    counts = at in _BEFORE_AIMS and _MEASURED.search(said.folded)
    ahead = only_aims(said.text) if counts else _before_names(said, at)
    if ahead:
        return Slots(targets=ahead)
    if at in _SENDING:
        people = read_people(said, at)
        if people:
            return Slots(people=people, phone=choose(read_numbers(said.text)))
    return read_text(said, at)


def _before_names(said: Said, at: Place) -> tuple[str, ...]:
    """ "Trồng 2ha quế", "500 thùng ong" where a name is asked for: aims, and no name."""
    if at not in _NAMING or not _MEASURED.search(said.folded):
        return ()
    if Reading(said).of("position", "commune", "title", "contact", "kind"):
        return ()
    if any(mark.value != heads.CHARITY for mark in Reading(said).of("unit")):
        return ()
    counted = at != "kind" and _COUNTED.match(said.folded)
    return only_aims(said.text) or (read_aims(said.text, at_step=True) if counted else ())


def _called(said: Said) -> Slots | None:
    """ "Chị ấy tên Lò Thị Hặc, số …", where a unit or a place is asked for: a whole name."""
    led = _SOMEBODY.match(said.text)
    if led is None:
        return None
    numbers = read_numbers(said.text)
    named = said.text[led.end() : numbers[0].start if numbers else None]
    named = (_NUMBER_LED.sub("", named) if numbers else named).strip(" .,")
    if not is_whole_name(said.part(named)):
        return None
    return Slots(contact_name=as_name(named), phone=choose(numbers))


def led_in(text: str) -> str:
    """ "Tui làm giám đốc luôn, X": the speaker, with the words that lead to his name."""
    text = _INTRODUCES.sub(persons.INTRODUCED, text)
    return _POST_IS_MINE.sub(persons.OWN_POST_SAID, _OWN_POST.sub(persons.OWN_POST_SAID, text))


def _at_targets(said: Said) -> Slots:
    """The aims, and what else was answered beside them."""
    text, others = other_answers(said.text)
    aims = () if is_talk(said) else read_aims(text, at_step=True)
    beside = read_text(said.part(others), "review") if others else Slots()
    return replace(beside, targets=aims)


def _at_initiative(said: Said) -> Slots:
    """The initiative's name, and what else was answered beside it."""
    text, others = other_answers(said.text)
    rest, aims = cut_aims(text)
    initiative = read_initiative(rest)
    beside = read_text(said.part(others), "review") if others else Slots()
    position = beside.contact_position if not beside.contact_name else None
    own = PersonSaid(position=position, initiative=initiative)
    if position:
        beside = replace(beside, contact_position=None)
    people = (own, *beside.people) if own != PersonSaid() else beside.people
    return replace(beside, people=people, targets=aims_of(aims))


def _mended_phone(said: Said) -> str | None:
    """ "Số ban nãy ghi sai, 0395…", said beside a person."""
    if not _PHONE_WRONG.search(said.folded):
        return None
    return choose(read_numbers(said.text))


def read_people(said: Said, at: Place) -> tuple[PersonSaid, ...]:
    """Everybody a text names; at a person's steps a title alone is the open person's."""
    people = real(said.text, given_names(said.text) or persons_of(said.text))
    if at not in ("person", "person-title", "substitute"):
        return people
    reading = Reading(said)
    if not people and at != "person-title":
        post = post_alone(reading)
        if post:
            return (PersonSaid(position=post),)
    said_titles = meant(reading, reading.of("title"))
    led = not said_titles or any(one.first < said_titles[0].first for one in reading.of("name"))
    if at == "person-title" and not led:
        title = titles.name_of(said_titles[0].value)
        post = post_alone(reading) if said_titles[0].first else post_named(reading)
        beside = beside_in(title, [titles.name_of(one.value) for one in said_titles[1:]])
        own = PersonSaid(None, post, title, initiative_behind(reading), beside)
        return (own, *people) if own not in people else people
    if not people and said_titles:
        title = titles.name_of(said_titles[0].value)
        return (PersonSaid(title=title, initiative=initiative_behind(reading)),)
    alone = None
    if at == "person-title":
        alone = titles.alone(kept_text(reading), collective=False)
    if alone and not people:
        return (PersonSaid(title=alone, initiative=initiative_behind(reading)),)
    return people
