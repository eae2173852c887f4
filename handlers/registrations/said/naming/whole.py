"""The whole or right name of somebody who is written: "chị Pọm tên đầy đủ là Điêu Thị Minh Pọm".

The rule: whoever is named, or stands there by the same given and family name, is called so; the
contact only by being named, and everything else of them stays.
"""

import re
from dataclasses import dataclass

from handlers.acts.heard import Heard
from handlers.acts.slots.text.reading import Reading
from handlers.registrations import dialog as registration
from handlers.registrations import showing
from handlers.registrations.form.fields import Answered
from handlers.registrations.form.rows_texts import as_written, nobody, whose_name
from handlers.registrations.said.naming.respelt import with_name
from handlers.registrations.words.naming import whole as words
from handlers.turn.turn import Turn, stay
from handlers.typed.read import plain
from handlers.values.messages import Outcome
from handlers.values.state import Form, Registering
from knowledge.typed.normalize import fold, nfc
from knowledge.typed.repeats import compiled

_WORD = compiled(r"[^\W\d_]+(?:['’][^\W\d_]+)?|\d+")
_SENTENCE = compiled(r"[.;!\n]+(?:\s+|$)")
_OF_A_NAME, _CALLED, _OF_OTHERS, _OTHERWISE, _OF_CONTACT, _IN_MIDDLE, _DENIED = map(
    compiled,
    (
        words.OF_A_NAME,
        words.CALLED,
        words.OF_OTHERS,
        words.OTHERWISE,
        words.OF_CONTACT,
        words.IN_THE_MIDDLE,
        words.DENIED,
    ),
)
_INSERTED = compiled(words.INSERTED, re.IGNORECASE)
_PLACE = compiled(r"\b(?:so|thu) (\d{1,2})\b")
_MAY = compiled(words.MAY)
_FEWEST, _MOST = 2, 6


@dataclass(frozen=True)
class Renamed:
    """Who is written so, and how they are called from now on."""

    old: str
    new: str


def told(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """The form with that name, or the sentence why nothing is another; None for anything else."""
    answered = changed(turn, dialog, heard)
    if isinstance(answered, Answered):
        return registration.advance(turn, dialog, answered)
    return answered


def of_listed(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """The same where the contact is asked for: only of somebody of the list who is called so."""
    said, contact = f" {heard.unsigned} ", plain(dialog.form.contact_name or "").split()[-1:]
    given = {plain(one).split()[-1] for one in _people(dialog.form)} - {*contact}
    called = any(f" {honour} {one} " in said for one in given for honour in words.HONOURS)
    return told(turn, dialog, heard) if called else None


def changed(turn: Turn, dialog: Registering, heard: Heard) -> Answered | Outcome | None:
    """The form with that name, of what is open or was sent."""
    if dialog.row is not None or heard.key is not None or "?" in heard.text or heard.asks:
        return None
    if len(heard.unsigned.split()) > words.MOST_WORDS or not _written(dialog.form):
        return None
    if not _MAY.search(heard.unsigned):
        return None  # Most messages speak of no name, and need not be read for it.
    for sentence in _SENTENCE.split(nfc(heard.text)):
        found = _read(dialog.form, sentence)
        if isinstance(found, Renamed):
            return with_name(turn, dialog, found.old, found.new)
        if found:
            return stay(turn, showing.prompt(turn, dialog, (found,)))
    return None


def _read(form: Form, sentence: str) -> Renamed | str | None:
    """Who is called how in this sentence; a string is the sentence why it is not clear."""
    said = plain(sentence)
    if _OTHERWISE.search(said) or _OF_OTHERS.search(said):
        return None
    spans = _names(form, sentence)
    if spans and _OF_A_NAME.search(said) and not Reading(Heard(sentence)).of("title"):
        return _called(form, sentence, *spans[-1])
    return None if spans else _inserted(form, sentence)


def _called(form: Form, sentence: str, start: int, end: int) -> Renamed | str | None:
    """ "… tên đầy đủ là Điêu Thị Minh Pọm"."""
    head, new = sentence[:start], _capital(sentence[start:end])
    named = _pointed(form, head)
    if _DENIED.search(plain(head)):
        return as_written(line=named[0]) if named else None
    if not {*plain(sentence[end:]).split()} <= words.TAIL:
        return None
    among = named or [one for one in _people(form) if _same_ends(one, new)]
    if len(set(among)) > 1:
        return whose_name(said=new.split()[-1], having=among)
    called = _CALLED.search(fold(head).strip()) is not None
    if not among:
        who = _unknown(form, head) if called else None
        return nobody(who=who) if who else None
    old = among[0]
    if not called and not _same_ends(old, new):
        return None
    new = _with_marks(old, new)
    return as_written(line=old) if new == old else Renamed(old, new)


def _inserted(form: Form, sentence: str) -> Renamed | str | None:
    """ "Pọm có chữ Minh ở giữa": before the given name of whoever is named."""
    found = _INSERTED.match(sentence)
    if found is None:
        return None
    tail = plain(found["tail"])
    middle = _IN_MIDDLE.search(tail) is not None
    rest = set(_IN_MIDDLE.sub("", tail).split())
    capital = found["new"][0].isupper()
    if not (found["part"] or (middle and capital)) or not rest <= words.TAIL:
        return None
    among = _pointed(form, found["head"])
    if len(among) != 1 or len(among[0].split()) < _FEWEST:
        return None
    *before, given = among[0].split()
    if plain(found["new"]) in map(plain, before):
        return as_written(line=among[0])
    return Renamed(among[0], " ".join((*before, _capital(found["new"]), given)))


def _names(form: Form, sentence: str) -> list[tuple[int, int]]:
    """Where whole names stand: in capitals, or in small letters from family to given name."""
    found = [one for one in _WORD.finditer(sentence) if not one[0].isdigit()]
    spans, run = [], list[re.Match[str]]()
    for at, word in enumerate(found):
        apart = at > 0 and sentence[found[at - 1].end() : word.start()].strip() != ""
        if apart or not word[0][:1].isupper():
            spans.append(run)
            run = []
        if word[0][:1].isupper() and (run or plain(word[0]) not in words.HONOURS | words.NO_NAME):
            run.append(word)
    spans = [one for one in (*spans, run) if _FEWEST <= len(one) <= _MOST]
    # "dieu thi minh pom": somebody's family name, and at the end his given one.
    for first in range(len(found) if not spans else 0):
        for last in range(first + _FEWEST, min(first + _MOST - 1, len(found))):
            said = " ".join(one[0] for one in found[first : last + 1])
            if any(_same_ends(one, said) and plain(one) != plain(said) for one in _people(form)):
                spans.append(found[first : last + 1])
    return [(one[0].start(), one[-1].end()) for one in spans]


def _written(form: Form) -> bool:
    return bool(form.people or form.contact_name)


def _people(form: Form) -> list[str]:
    return list(dict.fromkeys(row.name for row in form.people))


def _pointed(form: Form, head: str) -> list[str]:
    """Whoever is named before it: by the whole name, the given name or the number."""
    said = f" {plain(head)} "
    contact = form.contact_name if _OF_CONTACT.search(said) else None
    everybody = list(dict.fromkeys([*_people(form), *filter(None, [form.contact_name])]))
    whole = [one for one in everybody if f" {plain(one)} " in said]
    if whole or contact:
        return whole[-1:] or [contact or ""]
    given = [one for one in everybody if _is_called(head, one.split()[-1])]
    if given:
        return given
    place = _PLACE.search(said)
    at = int(place[1]) if place else 0
    return [form.people[at - 1].name] if 1 <= at <= len(form.people) else []


def _is_called(head: str, given: str) -> bool:
    """The given name stands there as a name: with a capital, or behind what calls somebody."""
    found = list(_WORD.finditer(head))
    for at, word in enumerate(found):
        if plain(word[0]) != plain(given) or not _alike(word[0], given):
            continue
        before = plain(found[at - 1][0]) if at else ""
        if word[0][0].isupper() or before in words.HONOURS | {"cua", "ten", ""}:
            return True
    return False


def _alike(said: str, given: str) -> bool:
    """Of two names with marks the same one; without them either."""
    return said.isascii() or given.isascii() or nfc(said).lower() == nfc(given).lower()


def _unknown(form: Form, head: str) -> str | None:
    """Whoever is called by a name that nobody has."""
    found = list(_WORD.finditer(head))
    for at, word in enumerate(found[1:], 1):
        if word[0][0].isupper() and plain(found[at - 1][0]) in words.HONOURS:
            return word[0]
    return None


def _same_ends(name: str, other: str) -> bool:
    one, two = plain(name).split(), plain(other).split()
    return len(one) > 1 and len(two) > 1 and (one[0], one[-1]) == (two[0], two[-1])


def _with_marks(old: str, new: str) -> str:
    """Typed without marks, a syllable that is the same keeps those it has."""
    if not new.isascii():
        return new
    marked = {plain(one): one for one in old.split()}
    return " ".join(marked.get(plain(one), one) for one in new.split())


def _capital(name: str) -> str:
    return " ".join(f"{one[0].upper()}{one[1:]}" for one in name.split())
