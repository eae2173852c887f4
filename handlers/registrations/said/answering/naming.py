"""Somebody's name at the step that asks for one.

The rule: a name of one word is asked about once, with the way to keep it as it stands.
"""

import re
from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.acts.meaning import SURE, Slots
from handlers.acts.slots.form import read_form, read_people
from handlers.acts.slots.text.reading import Reading
from handlers.acts.slots.words.families import FAMILIES, FAMILIES_AND_WORDS
from handlers.registrations import dialog as registration
from handlers.registrations import showing, texts
from handlers.registrations.form.fields import Answered
from handlers.registrations.form.filling.filled import ROW_STEPS
from handlers.registrations.form.named import read_named
from handlers.registrations.said import taking
from handlers.registrations.said.answering.asking import kept_if_meant, with_post
from handlers.registrations.said.answering.talk import (
    FILLING,
    SENTENCE_WORDS,
    TALK,
    is_chatty,
)
from handlers.registrations.said.naming import respelt
from handlers.registrations.said.persons.speaker import is_self, names_speaker
from handlers.registrations.words.naming import whole as words
from handlers.turn.turn import Turn
from handlers.typed.assent import is_sending
from handlers.typed.names import called
from handlers.typed.read import plain
from handlers.values.messages import Outcome
from handlers.values.state import Participant, Registering, Step
from knowledge.typed.normalize import fold, nfc
from knowledge.typed.repeats import compiled

_ALL_OF_NAME = compiled(words.ALL_OF_NAME)
_MAY_BE_NAME = re.compile(words.MAY_BE_NAME)
_FAMILY, _FAMILIES = re.compile(words.FAMILY_SAID), frozenset(map(fold, FAMILIES))
_LEVEL = re.compile(words.LEVEL)
_FAMILY_BEHIND = re.compile(words.FAMILY_BEHIND, re.IGNORECASE)
_SURE_FAMILIES = frozenset(map(fold, FAMILIES - FAMILIES_AND_WORDS))


def kept_name(turn: Turn, dialog: Registering, heard: Heard, key: str) -> Outcome | str | None:
    """Below "nếu chỉ có vậy": that it is all of the name, or the family that it lacks."""
    if dialog.step not in (Step.PERSON_NAME, Step.CONTACT) or "?" in heard.text:
        return None
    row = dialog.row.name if dialog.row else ""
    name = (row if dialog.step == Step.PERSON_NAME else dialog.form.contact_name) or ""
    if is_all_of_name(heard, name):
        return registration.answer(turn, dialog, heard.meaning(key))
    family = _FAMILY.fullmatch(heard.unsigned) if name and " " not in name else None
    sure = _FAMILIES if heard.text[:1].islower() else _SURE_FAMILIES
    if family is None or family["family"].split()[0] not in sure:
        return None
    if family["own"] not in (None, plain(name), *words.AROUND_ALL):
        return None
    size = len(family["family"].split())
    typed = heard.text.replace(",", " ").split()
    own = typed[family["before"].count(" ") :][:size]
    return registration.answer(turn, dialog, Heard(" ".join((*own, name)).title(), at=heard.at))


def is_all_of_name(heard: Heard, name: str) -> bool:
    """ "Dung", "the thoi", "Hoa thôi", "kg co ho": that it is all, and nobody's name."""
    said = heard.unsigned
    spoken = said.split()
    if name and plain(name) in spoken and " " not in name:
        spoken.remove(plain(name))
        if spoken and words.BEHIND_NAME.issuperset(spoken):
            return True
    capital = any(word[:1].isupper() for word in heard.text.split()[1:])
    if capital or _MAY_BE_NAME.fullmatch(said):
        return False
    return words.AROUND_ALL.issuperset(said.split()) and _ALL_OF_NAME.search(said) is not None


def family_first(heard: Heard) -> Heard:
    """ "Anh Bách họ Hoàng": Hoàng Bách, with what is said behind it."""
    behind = _FAMILY_BEHIND.fullmatch(" ".join(nfc(heard.text).split()))
    if behind is None or fold(behind["family"].split()[0]) not in _FAMILIES:
        return heard
    whole = f"{behind['family']} {behind['given']}".title()
    return Heard(f"{whole}{behind['rest'] or ''}", at=heard.at)


def named(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | str | None:
    """A person: named, or the contact; a title or a wish is nobody."""
    heard = family_first(heard)
    meant = heard.meant
    if is_sending(heard) or _LEVEL.fullmatch(heard.unsigned):
        return texts.NAME_BAD
    another = _of_another(turn, dialog, heard)
    if another is not None:
        return another
    same = _calls_contact(dialog, heard)
    if same or (is_self(turn, heard) and (meant.act in ("yes", "same") or names_speaker(heard))):
        return registration.answer(turn, dialog, heard.meaning("self"))
    people = meant.slots.people
    if people and all(one.name is None and one.title for one in people):
        called = _called_before(dialog, heard) if len(people) == 1 else None
        if called is None:
            return texts.NAME_IS_TITLE
        return taking.take(turn, dialog, Slots(people=(replace(people[0], name=called),)))
    if dialog.row_index is None and (len(people) > 1 or any(one.title for one in people)):
        return taking.take(turn, dialog, meant.slots)
    if meant.act in TALK and meant.sure >= SURE and heard.lean is None:
        return texts.NAME_BAD
    if heard.is_negated and meant.act not in FILLING and not people:
        # "Không phải thêm người": nobody is called so.
        return texts.NAME_BAD
    return doubted(turn, dialog, heard)


def _calls_contact(dialog: Registering, heard: Heard) -> bool:
    """ "Nhài luôn", "Nguyễn Thị Hội chứ ai": whoever is spoken to, by the name or the given one."""
    own = plain(dialog.form.contact_name or "").split()
    spoken = heard.unsigned.split()
    if not own or dialog.form.people or (dialog.row is not None and dialog.row.name):
        return False
    for name in (own, own[-1:]):
        rest = spoken[len(name) :]
        if spoken[: len(name)] == name and rest and words.HERSELF.issuperset(rest):
            return not words.ONLY_SHE.isdisjoint(rest)
    return False


def _called_before(dialog: Registering, heard: Heard) -> str | None:
    """ "Hùng lao động tiên tiến": whoever is spoken to, by the given name before the title."""
    reading = Reading(heard)
    marks = reading.of("title")
    given = plain(dialog.form.contact_name or "").split()[-1:]
    before = [word.bare for word in reading.words[: marks[0].first]] if marks else []
    return dialog.form.contact_name if given and before == given else None


def _of_another(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """ "Vũ Văn Hùng" where the whole name of Liên is asked for: Hùng's, or asked about."""
    row, at = dialog.row, dialog.row_index
    if row is None or at is None or not row.name or " " in row.name:
        return None
    whole = Heard(turn.inbound.text, at=heard.at)
    spelt = respelt.changed(turn, replace(dialog, row=None, row_index=None), whole)
    if spelt is not None and spelt.dialog.form.people[at] == dialog.form.people[at]:
        # "Chị Thoa viết là Thỏa cơ": somebody else's name is put right.
        return _with_people(turn, dialog, spelt.dialog.form.people)
    read = read_named(heard)
    said = plain(read.name).split() if not isinstance(read, str) else []
    if isinstance(read, str) or len(said) < 2 or plain(row.name) in said:
        return None
    rows = list(dialog.form.people)
    others = [n for n, one in enumerate(rows) if n != at and plain(one.name) == said[-1]]
    people = read_people(heard, "people")
    if people and people[0].title and people[0].name and " " in people[0].name:
        return taking.take(turn, dialog, Slots(people=people))
    if len(said) > words.MOST_OF_NAME or not (people or read_form(heard, "contact").contact_name):
        return None
    if len(others) != 1:
        sentence = texts.whose_whole_name(said=read.name, name=row.name)
        return kept_if_meant(turn, dialog, heard, sentence, read)
    old = rows[others[0]]
    rows[others[0]] = replace(old, name=read.name, position=read.position or old.position)
    return _with_people(turn, dialog, tuple(rows))


def _with_people(turn: Turn, dialog: Registering, people: tuple[Participant, ...]) -> Outcome:
    after = replace(dialog, form=replace(dialog.form, people=people))
    notes = (showing.noted(turn, dialog.form, after),)
    return registration.advance(turn, dialog, Answered(after, goto=dialog.step, notes=notes))


def doubted(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """One word may be a given name only: asked for once, and kept when it is all."""
    read = read_named(heard)
    if isinstance(read, str):
        return None
    alone = with_post(turn, dialog, heard, read)
    if alone is not None:
        return alone
    chatty = is_chatty(heard, read.name) or _is_sentence(heard, read.name)
    if not chatty and (read.position or _is_whole(heard, read.name)):
        return None
    if dialog.step in ROW_STEPS and dialog.row_index is not None:
        return None
    if chatty and len(read.name.split()) >= SENTENCE_WORDS:
        return kept_if_meant(turn, dialog, heard, texts.NAME_BAD)
    sentence = texts.whole_name(name=called(turn.inbound.text, read.name))
    return kept_if_meant(turn, dialog, heard, sentence, read)


def _is_sentence(heard: Heard, name: str) -> bool:
    """ "A the thi ghi the di": many small words that no family name begins."""
    words = plain(name).split()
    return heard.text.islower() and len(words) > SENTENCE_WORDS and words[0] not in _FAMILIES


def _is_whole(heard: Heard, name: str) -> bool:
    """Two words in small letters are a name where a family name begins them ("lò pản")."""
    words = name.split()
    if len(words) != 2 or not heard.text.islower():
        return len(words) > 1
    said = read_form(heard, "contact")
    return bool(said.contact_name or said.people)
