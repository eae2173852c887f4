"""Whom and what a sentence about the list points at: persons, honours, and the words between.

The rule: a person is pointed at by number, by name, or as who speaks; of several of one name the
post that is said decides, and where it does not, nobody is guessed at.
"""

from collections.abc import Sequence

from handlers.acts.heard import Heard
from handlers.acts.slots.persons.jobs import job_at
from handlers.acts.slots.text.reading import Reading
from handlers.acts.slots.text.scan import is_form_of
from handlers.registrations.said.lists.counted import Pointed, with_counted
from handlers.registrations.words.persons import editing as words
from handlers.registrations.words.persons import posts
from handlers.typed.read import plain
from handlers.typed.words.ordinals import PLACES
from handlers.values.state import Form, Participant
from knowledge.typed.normalize import fold

Rows = tuple[Participant, ...]
_GO = "di"


def pointed(reading: Reading, form: Form) -> list[Pointed]:
    """The sentence from left to right."""
    found, at = list[Pointed](), 0
    while at < len(reading.words):
        one, at = _next(reading, form, at, found)
        found += one
    return with_counted(found, form.people)


def names_one(heard: Heard, form: Form) -> bool:
    """ "Mơ chiến sĩ thi đua, bốn chị kia …": an honour of one, which is not everybody's."""
    people = heard.meant.slots.people
    named = [one.name for one in people if one.name]
    if named and len({*named}) == len(people):
        return False
    found = pointed(Reading(heard), form)
    return any(one.rows for one in found) and any(one.title for one in found)


def _next(
    reading: Reading, form: Form, at: int, before: Sequence[Pointed]
) -> tuple[list[Pointed], int]:
    mark = reading.at.get(at)
    if mark is not None and mark.tag in ("title", "short"):
        return [Pointed(at, title=mark.value)], mark.last
    post, end = _post(reading, form.people, at)
    if post:
        return [Pointed(at, post=post)], end
    numbered = _numbered(reading, form.people, at, before)
    if numbered is not None:
        return numbered
    named = _named(reading, form.people, at) or _joined(reading, form.people, at, before)
    if named is not None:
        return named
    word = reading.words[at].bare
    led = bool(before) and (before[-1].word in words.OWN_LED)
    if word in words.SELF and led:
        own = [
            n
            for n, row in enumerate(form.people)
            if plain(row.name) == plain(form.contact_name or "")
        ]
        if own:
            return [Pointed(at, tuple(own))], at + 1
    return [Pointed(at, word=word)], at + 1


def _post(reading: Reading, rows: Rows, at: int) -> tuple[str, int]:
    """ "Đội trưởng đội xe số 2": to its end, with a number that is no row's; ("", at) for none."""
    if reading.tag(at) not in ("position", "work") or _named(reading, rows, at) is not None:
        return "", at
    job, end = job_at(reading, at, len(reading.words))
    in_charge = [word.bare for word in reading.words[end : end + 2]] == ["phu", "trach"]
    if in_charge and not any(word.gap for word in reading.words[end : end + 3]):
        last = reading.first(end + 1, len(reading.words), lambda n: bool(reading.words[n].gap))
        job, end = f"{job} {reading.between(end, last)}", last
    spoken = job.split()
    while len(spoken) > 1 and fold(spoken[-1]) in posts.TAIL:
        spoken, end = spoken[:-1], end - 1
    return " ".join(spoken), max(end, at + 1)


def _numbered(
    reading: Reading, rows: Rows, at: int, before: Sequence[Pointed]
) -> tuple[list[Pointed], int] | None:
    """ "Số 1", "người thứ hai"; behind one, "với số 4", "và 3"."""
    bare = [word.bare for word in reading.words[at : at + 4]]
    skipped = 0
    while skipped < len(bare) and bare[skipped] in words.NUMBER_WORDS | {"thu"}:
        skipped += 1
    goes_on = bool(before) and (
        before[-1].by_number
        or (len(before) > 1 and before[-1].word in words.JOINING and before[-2].by_number)
    )
    alone = _stands_alone(reading, at)
    if (not skipped and not goes_on and not alone) or skipped >= len(bare):
        return None
    said = bare[skipped]
    place = int(said) if said.isdigit() and len(said) < 3 else None
    if place is None and skipped and bare[skipped - 1] == "thu":
        place = PLACES.get(said)
    if place is None or not 1 <= place <= len(rows):
        return None
    return [Pointed(at, (place - 1,), by_number=True)], at + skipped + 1


def _joined(
    reading: Reading, rows: Rows, at: int, before: Sequence[Pointed]
) -> tuple[list[Pointed], int] | None:
    """ "Mui va thanh ldtt": behind somebody and a word that joins it is a name, whatever else."""
    if len(before) < 2 or before[-1].word not in words.JOINING or not before[-2].rows:
        return None
    found, end = _by_name(reading, rows, at, honored=True)
    return ([Pointed(at, tuple(found))], end) if len(found) == 1 else None


def _stands_alone(reading: Reading, at: int) -> bool:
    """ "1 với 3 LĐTT, 2 CSTĐCS": a number at the head of a clause, before an honour or a number."""
    begins = at == 0 or bool(reading.words[at].gap) or reading.words[at - 1].bare in ("con", "cho")
    if not begins or not reading.words[at].bare.isdigit() or at + 1 >= len(reading.words):
        return False
    behind = at + 1
    while behind + 1 < len(reading.words) and (
        reading.words[behind].bare in words.JOINING or reading.words[behind].bare.isdigit()
    ):
        behind += 1
    return reading.tag(behind) in ("title", "short")


def _named(reading: Reading, rows: Rows, at: int) -> tuple[list[Pointed], int] | None:
    start = at
    while start < len(reading.words) - 1 and start < at + 2:
        word, behind = reading.words[start], reading.words[start + 1]
        if word.bare not in words.HONORS or behind.gap:
            break
        # "Đi em" closes the sentence, and is no "dì Em".
        if word.bare == _GO and (word.low != _GO or behind.low in words.SPOKEN_TO):
            break
        start += 1
    for begin in (at, start) if start > at else (at,):
        found, end = _by_name(reading, rows, begin, honored=begin > at)
        if found:
            persons = {(plain(rows[n].name), plain(rows[n].position or "")) for n in found}
            return [Pointed(at, tuple(found), persons=len(persons))], end
    return None


def _by_name(reading: Reading, rows: Rows, at: int, *, honored: bool) -> tuple[list[int], int]:
    """(the rows of that name, the word behind it and the post that is said)."""
    whole = [(n, end) for n, row in enumerate(rows) if (end := _stands(reading, row.name, at))]
    if whole:
        end = max(end for _, end in whole)
        return _in_post(reading, rows, [n for n, last in whole if last == end], end)
    typed = reading.words[at]
    sure = honored or (reading.is_name_like(at) and at > 0) or typed.bare not in words.NO_NAMES
    if typed.bare in words.SPOKEN_TO and typed.text.islower() and not honored:
        return [], at
    # "Lài xin cả giấy khen": with all its marks it is the name, and not "lại".
    exact = not typed.low.isascii() and any(
        typed.low == row.name.split()[-1].lower() for row in rows if row.name
    )
    sure = sure or exact
    given = [
        n for n, row in enumerate(rows) if row.name and _same(reading, row.name.split()[-1], at)
    ]
    return _in_post(reading, rows, given, at + 1) if given and sure else ([], at)


def _in_post(reading: Reading, rows: Rows, found: list[int], end: int) -> tuple[list[int], int]:
    if len(found) == 1:
        # Nobody has to be told apart, and what is said may be a new post.
        return found, end
    posted = [
        (n, last)
        for n in found
        if rows[n].position and (last := _stands(reading, rows[n].position or "", end))
    ]
    if not posted:
        return found, end
    last = max(last for _, last in posted)
    return [n for n, one in posted if one == last], last


def _stands(reading: Reading, said: str, at: int) -> int:
    """Where these words end, when they stand here; 0 else."""
    # "H'Bia" is two words of a sentence.
    typed = said.replace("'", " ").replace("\u2019", " ").split()
    end = at + len(typed)
    if not typed or end > len(reading.words):
        return 0
    alike = all(_same(reading, word, at + n) for n, word in enumerate(typed))
    parted = any(reading.words[n].gap for n in range(at + 1, end))
    return end if alike and not parted else 0


def _same(reading: Reading, word: str, at: int) -> bool:
    return is_form_of(reading.words[at].low, word.lower())
