"""Who speaks, named by no name: alone, with others, or as the one whose title it is.

The rule: who speaks is the contact, once that one is known; nobody alone is meant where one word
more may be a name.
"""

import re
from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.acts.meaning import PersonSaid, Slots
from handlers.acts.slots import titles
from handlers.acts.slots.phones import read_numbers
from handlers.acts.slots.text.reading import Reading
from handlers.registrations.said import taking
from handlers.registrations.words import telling as words
from handlers.registrations.words.persons import speaking
from handlers.registrations.words.telling import BESIDE, NOBODY_ELSE, PRONOUNS
from handlers.turn.turn import Turn
from handlers.values.messages import Outcome
from handlers.values.state import Registering
from knowledge.typed.normalize import nfc
from knowledge.typed.said import Said

_WITH_OTHERS = re.compile(words.WITH_OTHERS, re.IGNORECASE)
_OWN_TITLE = re.compile(words.OWN_TITLE, re.IGNORECASE)
_EVERYBODY = re.compile(words.EVERYBODY, re.IGNORECASE)
_MYSELF = re.compile(words.MYSELF)
_SELF = frozenset("dung phai chinh toi em luon".split())
_ONLY_MYSELF = re.compile(words.ONLY_MYSELF)
_BY_PRONOUN = PRONOUNS | words.SHORT_PRONOUNS | NOBODY_ELSE | BESIDE | words.FOR_WHOM
_SPEAKING = PRONOUNS | NOBODY_ELSE | BESIDE


def is_only_speaker(heard: Said) -> bool:
    """ "Vẫn mình", "thì bác chứ còn ai": nothing but who speaks, and that it is nobody else."""
    bare, alone = _MYSELF.subn(" ", heard.lowered)
    spoken = set(bare.replace(",", " ").replace(".", " ").split())
    only = bool(alone) or bool(spoken & NOBODY_ELSE)
    return spoken <= _SPEAKING and bool(spoken & PRONOUNS) and only


def names_speaker(heard: Said) -> bool:
    """ "Em ạ", "cá nhân em", "cho tôi": where somebody is asked for, who speaks and no name."""
    if is_only_speaker(heard) or _ONLY_MYSELF.search(heard.unsigned) or _is_alone(heard):
        return True
    spoken = re.findall(r"\w+", heard.text)
    said = {word.lower() for word in spoken}
    # One word alone may be a name, and so may a capital inside ("em Cô").
    small = len(spoken) > 1 and all(word.islower() for word in spoken[1:])
    return small and said <= _BY_PRONOUN and bool(said & (PRONOUNS | words.SHORT_PRONOUNS))


def _is_alone(heard: Said) -> bool:
    """ "Thì tui chớ ai", "em o thi la e do": who speaks, in more words than a pronoun."""
    spoken = heard.unsigned.split()
    small = not any(word[:1].isupper() for word in heard.text.split()[1:])
    who = speaking.WHO & set(spoken)
    return small and len(spoken) > 1 and bool(who) and set(spoken) <= speaking.ALONE


def is_self(turn: Turn, heard: Heard) -> bool:
    """ "Đúng tôi", "chính em": the contact, who is offered just there."""
    offered = any(key == "self" for key, _ in turn.person.conversation.offered)
    if offered and names_speaker(heard):
        return True
    return offered and bool(_SELF & set(heard.plain.split())) and not speaks_against(heard)


def asks_beside_names(heard: Heard) -> bool:
    """ "Nông Thị Sao": what asks may be somebody's name."""
    named = [one.name for one in heard.meant.slots.people if one.name and " " in one.name]
    named = [one for one in named if one in heard.text] if heard.asks else []
    if not named or "?" in heard.text:
        return heard.asks
    text = heard.text
    for one in named:
        text = text.replace(one, " ")
    return Heard(text, at=heard.at).asks


def speaks_against(heard: Heard) -> bool:
    """A refusal, a doubt or a question fills in nothing."""
    return heard.is_negated or bool(heard.refused) or heard.may_ask or asks_beside_names(heard)


def is_the_one(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """ "Anh luôn, 0964…": who speaks is the one who is registered."""
    text = heard.text
    for number in reversed(read_numbers(text)):
        text = text[: number.start] + text[number.end :]
    if not is_only_speaker(heard.part(text)):
        return None
    row, numbers = dialog.form.people[0], read_numbers(heard.text)
    phone = numbers[0].number if len(numbers) == 1 else None
    said = Slots(contact_name=row.name, contact_position=row.position, phone=phone)
    return taking.take(turn, dialog, said)


def with_speaker(dialog: Registering, heard: Heard) -> Slots | None:
    """ "Chị với chú Phin": who speaks first, then those who are named; None for anything else."""
    contact, named = dialog.form.contact_name, heard.meant.slots.people
    joined = _WITH_OTHERS.match(nfc(heard.text))
    if contact is None or not joined or not named or any(one.name is None for one in named):
        return None
    title = named[0].title if len({one.title for one in named}) == 1 else None
    own = PersonSaid(contact, dialog.form.contact_position, title)
    return replace(heard.meant.slots, people=(own, *named))


def titled(dialog: Registering, heard: Heard) -> Slots | None:
    """A title of who speaks, or of everybody on the list; None where it is somebody else's."""
    rows = dialog.form.people
    if not rows:
        return None
    reading = Reading(heard)
    marks = reading.of("title")
    if len(marks) != 1 or titles.title_of(marks[0].value).subject == "collective":
        return None
    title, before = titles.name_of(marks[0].value), reading.between(0, marks[0].first)
    if _OWN_TITLE.match(f"{before} ") and dialog.form.contact_name:
        return Slots(people=(PersonSaid(dialog.form.contact_name, title=title),))
    behind = reading.between(marks[0].last, len(reading.words))
    if any(one.name for one in heard.meant.slots.people):
        # "Thêm 2 người lđtt: …": of those who are named, and not of the list.
        return None
    if len(rows) < 2 or not (_EVERYBODY.search(before) or _EVERYBODY.search(behind)):
        return None
    return Slots(people=tuple(PersonSaid(row.name, row.position, title) for row in rows))
