"""One syllable of somebody's name put right: "tên là Mảy, không phải Máy".

The rule: only who is written with the syllable that is refused, or with all the others, is meant;
where two could be, nobody is renamed.
"""

import re
from dataclasses import replace

from rapidfuzz.distance import Levenshtein

from handlers.acts.heard import Heard
from handlers.acts.meaning import Slots
from handlers.acts.slots.text.reading import Reading
from handlers.registrations import dialog as registration
from handlers.registrations import showing
from handlers.registrations.form.fields import Answered
from handlers.registrations.form.filling.filled import PEOPLE_STEPS
from handlers.registrations.form.rows_texts import as_written, whose_name
from handlers.registrations.said import taking
from handlers.registrations.said.persons.rewritten import with_rows
from handlers.registrations.said.taking import staying
from handlers.registrations.words.naming import respelt as words
from handlers.registrations.words.persons.renaming import OF_UNIT
from handlers.turn.turn import Turn, stay
from handlers.typed.read import plain
from handlers.values.messages import Outcome
from handlers.values.state import Form, Registering, Step
from knowledge.places.area import own_name
from knowledge.typed.normalize import nfc
from knowledge.typed.repeats import compiled

MOST_WORDS = 20
_NOT_SO = tuple(compiled(one, re.IGNORECASE) for one in words.NOT_SO)
_BECOMES, _RIGHTLY, _WHOSE, _WRONG_THEN = (
    compiled(one, re.IGNORECASE)
    for one in (words.BECOMES, words.RIGHTLY, words.WHOSE, words.WRONG_THEN)
)
_OF_PART = tuple(compiled(one, re.IGNORECASE) for one in words.OF_PART)
_FAMILY, _MIDDLE = (compiled(one, re.IGNORECASE) for one in (words.FAMILY, words.MIDDLE))
_OF_CONTACT = compiled(words.OF_CONTACT)
_MISTAKEN = compiled(words.MISTAKEN)
_OF_A_NAME, _OF_UNIT = compiled(words.OF_A_NAME), compiled(OF_UNIT)
_STARRED = compiled(words.STARRED, re.IGNORECASE)
_OF_WHOM = compiled(words.OF_WHOM, re.IGNORECASE)
_QUOTES = dict.fromkeys(map(ord, words.QUOTES))


def told(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """The form with the other spelling, or whose name it is asked; None for anything else."""
    answered = changed(turn, dialog, heard)
    if answered is not None:
        same = answered.dialog.form.people == dialog.form.people
        if same and dialog.step not in (Step.REVIEW, Step.FIELDS):
            note = showing.noted(turn, dialog.form, answered.dialog)
            answered = replace(answered, notes=(*answered.notes, note))
        return registration.advance(turn, dialog, answered)
    text = _text(dialog, heard)
    if text is None:
        return None
    if _renamed(text, _names(dialog.form, heard)) is not None:
        return None
    note = _as_it_is(text, _names(dialog.form, heard)) or unclear(dialog, heard)
    asked = stay(turn, showing.prompt(turn, dialog, (note,))) if note else None
    return _elsewhere(turn, dialog, text) or asked


def changed(turn: Turn, dialog: Registering, heard: Heard) -> Answered | None:
    """The form with the other spelling."""
    starred = _starred(dialog.form, heard) if dialog.row is None else None
    if starred is not None:
        return with_name(turn, dialog, *starred)
    text = _text(dialog, heard)
    if text is None:
        return None
    names = _names(dialog.form, heard)
    renamed = _renamed(text, names)
    # "Xong đổi sang GK": another honour or post, and no syllable.
    if renamed and not Reading(heard).of("title", "short", "position", "work"):
        return with_name(turn, dialog, *renamed)
    anew = _said_anew(heard, names)
    return with_name(turn, dialog, *anew) if anew else None


def _names(form: Form, heard: Heard) -> set[str]:
    """Everybody who is written down; of whom to call, if it is said, that one alone."""
    if _OF_CONTACT.search(heard.unsigned):
        return {form.contact_name} if form.contact_name else set()
    return {row.name for row in form.people} | ({form.contact_name} if form.contact_name else set())


def _text(dialog: Registering, heard: Heard) -> str | None:
    """What is said, without its quotes; None where no name is put right by it."""
    form = dialog.form
    # Without one of these words nothing is put right, and there has to be something that is.
    if words.TELLING.isdisjoint(heard.unsigned.split()) or "?" in heard.text:
        return None
    if not (_names(form, heard) or form.commune) or dialog.row is not None:
        return None
    text = " ".join(nfc(heard.text).translate(_QUOTES).rstrip(" .!").split())
    text = _OF_WHOM.sub(words.TURNED, text)
    return text if len(text.split()) <= MOST_WORDS else None


def unclear(dialog: Registering, heard: Heard) -> str:
    """The question whose name is meant; empty where it is clear, or about something else."""
    text = _text(dialog, heard) or ""
    found = _WRONG_THEN.match(text) or _BECOMES.match(text)
    if found is None or not _OF_A_NAME.search(heard.lowered) or _OF_UNIT.search(heard.unsigned):
        return ""
    old = found["old"].split()[-1]
    having = sorted(one for one in _names(dialog.form, heard) if _has(one, old))
    # Of one alone it is clear; how he is called anew is read elsewhere.
    return "" if len(having) == 1 else whose_name(said=found["old"], having=having)


def _as_it_is(text: str, names: set[str]) -> str:
    """ "Là Inh chứ không phải Ing", where Inh is written: that it stands so; else empty."""
    for found in filter(None, (pattern.match(text) for pattern in _NOT_SO)):
        written = [one for one in names if _has(one, found["new"])]
        if len(written) == 1 and not any(_has(one, found["old"]) for one in names):
            return as_written(line=written[0])
    return ""


def _elsewhere(turn: Turn, dialog: Registering, text: str) -> Outcome | None:
    """ "Không phải Văn Chấn, là Trạm Tấu": the commune that is written is another."""
    written = plain(own_name(dialog.form.commune or ""))
    for found in filter(None, (pattern.match(text) for pattern in _NOT_SO)):
        if written and plain(own_name(found["old"])) == written:
            return taking.take(turn, dialog, Slots(commune=found["new"]), mends=True)
    return None


def _renamed(text: str, names: set[str]) -> tuple[str, str] | None:
    """Who is meant, and the name he has now."""
    part = _of_part(text, names)
    if part is not None:
        return part
    who = _WHOSE.match(text)
    for pattern in _NOT_SO:
        found = pattern.match(text[who.end() :] if who else text)
        if found is not None:
            among = {one for one in names if _has(one, who["who"])} if who else names
            return _only(among, found["old"], found["new"])
    found = _WRONG_THEN.match(text) or _BECOMES.match(text)
    if found is not None:
        return _only(names, found["old"], found["new"])
    found = _RIGHTLY.match(text)
    return _nearly(names, found["new"]) if found is not None else None


def _of_part(text: str, names: set[str]) -> tuple[str, str] | None:
    """ "Bà Thơm họ là Vy": the family, middle or given name of the one who is called so."""
    found = next(filter(None, (pattern.match(text) for pattern in _OF_PART)), None)
    if found is None:
        return None
    who = found["who"].split()
    having = [one for one in names if all(_has(one, word) for word in who)]
    if len(having) != 1 or len(having[0].split()) < 2:
        return None
    said = having[0].split()
    if len(found["new"].split()) > 1:
        # "Kiệt họ Hoàng Văn": the family and the middle name, before the given one.
        return (
            (having[0], f"{found['new']} {said[-1]}") if _FAMILY.fullmatch(found["part"]) else None
        )
    middle = len(said) == 3 and _MIDDLE.fullmatch(found["part"])
    at = 0 if _FAMILY.fullmatch(found["part"]) else 1 if middle else len(said) - 1
    if _MIDDLE.fullmatch(found["part"]) and not middle:
        return None  # Of two middle names it is not said which.
    return having[0], " ".join((*said[:at], found["new"], *said[at + 1 :]))


def _starred(form: Form, heard: Heard) -> tuple[str, str] | None:
    """ "*Vân": the one syllable of all that are written that differs in its marks or a letter."""
    found = _STARRED.fullmatch(nfc(heard.text))
    if found is None:
        return None
    said = (found["before"] or found["behind"]).split()
    near = {
        (name, " ".join((*(parts := name.split())[:at], *said, *parts[at + len(said) :])))
        for name in _names(form, heard)
        for at in range(len(name.split()) - len(said) + 1)
        if _are_near(name.split()[at : at + len(said)], said)
    }
    return near.pop() if len(near) == 1 else None


def _are_near(parts: list[str], said: list[str]) -> bool:
    """Not the same, and no other word: a letter or the marks of one syllable."""
    differ = [(plain(one), plain(two)) for one, two in zip(parts, said, strict=True) if one != two]
    return len(differ) == 1 and Levenshtein.distance(*differ[0]) <= 1


def _said_anew(heard: Heard, names: set[str]) -> tuple[str, str] | None:
    """ "Tên mình gõ sai, Sùng Thị Dợ chữ D nha": the whole name, one syllable of it mended."""
    slots = heard.meant.slots
    said = {slots.contact_name, *(one.name for one in slots.people)} - {None}
    if _MISTAKEN.search(heard.unsigned) is None or len(said) != 1:
        return None
    mended = {(name, new) for name in names if (new := _mended(name, said.copy().pop() or ""))}
    return mended.pop() if len(mended) == 1 else None


def _mended(name: str, said: str) -> str | None:
    """The name with the one syllable that was written a little differently; None for another's."""
    olds, news = name.split(), said.split()
    if len(olds) != len(news) or len(olds) < 2:
        return None
    kept = _with_marks(olds, news)
    differ = [(one, two) for one, two in zip(olds, kept, strict=True) if one != two]
    near = len(differ) == 1 and Levenshtein.distance(*map(plain, differ[0])) <= 1
    return " ".join(kept) if near else None


def _with_marks(olds: list[str], news: list[str]) -> list[str]:
    """Typed without marks, a syllable that is the same keeps those it has."""
    if len(olds) != len(news) or not "".join(news).isascii():
        return news
    same = zip(olds, news, strict=True)
    return [old if plain(old) == plain(new) else new for old, new in same]


def _has(name: str, word: str) -> bool:
    return word in name.split() or (word.isascii() and plain(word) in plain(name).split())


def _only(names: set[str], old: str, new: str) -> tuple[str, str] | None:
    """The one name that has what is refused, with the new in its place."""
    found = [(name, other) for name in names if (other := _put(name, old, new)) not in (None, name)]
    return (found[0][0], found[0][1] or "") if len(found) == 1 else None


def _put(name: str, old: str, new: str) -> str | None:
    said, olds, news = name.split(), old.split(), new.split()
    if len(news) > 1 and len(olds) == 1:
        # "Chú Ún là Lò Văn Úm": the whole name, of which all but one syllable is known.
        news = _with_marks(said, news)
        return " ".join(news) if _has(name, old) and _differ_in_one(said, news) else None
    if len(news) == 1 and said == olds:
        # "Bà Vi Thị Thơm là Vy": the one syllable of the name that is nearly so.
        near = [at for at, one in enumerate(said) if _is_near(one, new)]
        return " ".join((*said[: near[0]], new, *said[near[0] + 1 :])) if len(near) == 1 else None
    if len(news) != len(olds):
        return None
    for at in range(len(said) - len(olds) + 1):
        part = said[at : at + len(olds)]
        same = part == olds or (
            old.isascii() and [plain(one) for one in part] == plain(old).split()
        )
        if same:
            return " ".join((*said[:at], *news, *said[at + len(olds) :]))
    return None


def _is_near(one: str, other: str) -> bool:
    return one != other and Levenshtein.distance(plain(one), plain(other)) <= 1


def _nearly(names: set[str], new: str) -> tuple[str, str] | None:
    """The one name that differs in a single syllable."""
    near = [name for name in names if _differ_in_one(name.split(), new.split())]
    return (near[0], new) if len(near) == 1 else None


def _differ_in_one(said: list[str], other: list[str]) -> bool:
    differ = [one for one, two in zip(said, other, strict=False) if one != two]
    return len(said) == len(other) > 1 and len(differ) == 1


def with_name(turn: Turn, dialog: Registering, name: str, other: str) -> Answered:
    """The form in which who is called so has the other name, as the contact too."""
    form = dialog.form
    contact = other if form.contact_name == name else form.contact_name
    rows = tuple(replace(row, name=other) if row.name == name else row for row in form.people)
    after = replace(dialog, form=replace(form, contact_name=contact))
    if dialog.row is not None and dialog.row.name == name:
        after = replace(after, row=replace(dialog.row, name=other))
    if rows != form.people:
        return with_rows(turn, after, rows)
    goto = dialog.step if dialog.step in PEOPLE_STEPS else staying(dialog, after)
    return Answered(after, goto=goto)
