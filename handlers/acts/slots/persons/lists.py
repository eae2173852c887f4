"""Pasted lists of persons: line by line, by tabs, or with every cell on its own line.

The rule: a list's head, its sum and its signature are no persons; numbers of rows, years and
telephone numbers are read over and kept nowhere.
"""

import re
from collections.abc import Mapping

from handlers.acts.meaning import PersonSaid
from handlers.acts.slots.persons.jobs import job_at
from handlers.acts.slots.persons.people import People
from handlers.acts.slots.persons.person import HeardPerson, beside_in
from handlers.acts.slots.phones import read_numbers, without_numbers
from handlers.acts.slots.text.reading import Reading
from handlers.acts.slots.titles import name_of, title_of
from handlers.acts.slots.words import persons as words
from knowledge.typed.normalize import fold, nfc
from knowledge.typed.said import Said

_NUMBERED = re.compile(
    r"^\s*(?:\(?\d{1,3}\s*[.)/\-:]\s*|\d{1,3}\s+(?=[^\W\d])|[\-\u2013\u2014•*+▪●✅☑👤·]+\s*)"
)
_ROMAN = re.compile(r"^\s*(?:[IVX]{1,4}|[A-C])\s*[.)/:]\s*")
_NOISE = re.compile(r"^(?:" + "|".join((*words.LIST_NOISE, *map(fold, words.LIST_NOISE))) + r")\b")
# "…: nt" at the end of a row: the title of the row above.
_SAME = re.compile(words.SAME_BEHIND)
_ONE_SAME = re.compile(words.SAME)
_INLINE = re.compile(r"(?<=\S)[ ;,:]+(?=\(?\d{1,2}[.)]\s*(?!\d)[^\W\d_])")
_FEWEST = 2
# "Tiên tiến: A; B" over names is the title of that name.
_SHORT_HEAD = re.compile(words.SHORT_HEAD, re.IGNORECASE | re.MULTILINE)
_HEADED = re.compile(words.HEADED, re.IGNORECASE)
_AND = r"\s*(?:[,;\n]|\s(?:" + "|".join(words.AND) + r")\s)\s*"
_GIVEN = re.compile(rf"[^\W\d_a-z]\w+(?:{_AND}[^\W\d_a-z]\w+){{2,}}\.?")
_PARTED = re.compile(_AND)
_SMALL_CALLED = re.compile(words.SMALL_CALLED)
_SEX = re.compile(words.SEX, re.IGNORECASE)
SUM = re.compile(r"^(?:tong cong|tong so|cong|ky ten|thu truong|nguoi lap|xac nhan)\b")
_BIRTH = re.compile(
    r"\b(?:sinh n\u0103m|sn|sinh)?\s*(?:19[3-9]\d|200\d|201\d)\b"
    r"|\b(?:(?:cccd|cmnd|cmt)\W{0,3})?\d{9,12}\b",
    re.IGNORECASE,
)


def read_lines(text: str) -> list[HeardPerson]:
    """The persons of a text in lines or of one line."""
    people = People()
    lines = [line for line in nfc(text).splitlines() if line.strip()]
    several = len(lines) > 1
    numbered = sum(bool(_NUMBERED.match(line)) for line in lines) > 1
    for line in lines:
        bare = _BIRTH.sub(" ", _SEX.sub(r"\1", _ROMAN.sub("", _NUMBERED.sub("", line))))
        folded = fold(bare)
        if several and people.found and (SUM.match(folded) or _signs(line, bare, numbered)):
            break
        noise = _NOISE.match(bare.lower().strip()) and not _NUMBERED.match(line)
        if several and noise and not _names_title(bare):
            continue
        before = len(people.found)
        if several and (_belongs(people, bare) or _is_of_unit(bare)):
            continue
        _read_line(people, bare, several)
        if says_same(bare) and 0 < before < len(people.found):
            people.found[-1].title = people.found[-1].title or people.found[before - 1].title
    return people.found


def _is_of_unit(line: str) -> bool:
    """ "Tập thể: TTLĐTT, đề nghị giấy khen": what the unit aims at is no heading over persons."""
    reading = Reading(Said(line))
    subjects = [title_of(mark.value).subject for mark in reading.of("title")]
    if "collective" not in subjects:
        return False
    people = People()
    people.read(reading, 0, len(reading.words))
    return not people.found


def _belongs(people: People, line: str) -> bool:
    """A post or a title on a line of its own below a name: given to that person."""
    if not people.found or people.heading is not None:
        return False
    person, reading = people.found[-1], Reading(Said(line))
    if not reading.words:
        return False
    job, end = job_at(reading, 0, len(reading.words))
    if job and end == len(reading.words) and person.position is None:
        person.position = job
        return True
    marks = reading.of("title")
    alone = len(marks) == 1 and marks[0].first == 0 and marks[0].last == len(reading.words)
    if alone and ":" not in line and person.title is None:
        person.title = name_of(marks[0].value)
        return True
    return False


def _signs(line: str, bare: str, numbered: bool) -> bool:
    """A position alone below a numbered list: who signs follows."""
    if not numbered or _NUMBERED.match(line):
        return False
    reading = Reading(Said(bare))
    mark = reading.at.get(0)
    return mark is not None and mark.tag == "position" and mark.last == len(reading.words)


def _names_title(line: str) -> bool:
    return bool(Reading(Said(line)).of("title"))


def _read_line(people: People, line: str, several: bool) -> None:
    line = without_numbers(line, read_numbers(line))
    reading = Reading(Said(line))
    if several and reading.of("title") and not reading.is_flat and _is_heading(reading):
        people.heading = None
    first = 0
    for place in range(1, len(reading.words) + 1):
        if place == len(reading.words) or reading.words[place].gap == "stop":
            people.read(reading, first, place, row=True)
            first = place


def _is_heading(reading: Reading) -> bool:
    mark = reading.of("title")[0]
    return mark.first == 0


def read_tabs(text: str) -> list[HeardPerson] | None:
    """The persons of lines with tabs; None when no line has any."""
    if "\t" not in text:
        return None
    rows = [line.split("\t") for line in nfc(text).splitlines() if "\t" in line]
    columns = _columns(rows[0])
    if "name" in columns:
        return [one for one in (_row(cells, columns) for cells in _filled(rows[1:])) if one]
    plain = [", ".join(cell.strip() for cell in cells if cell.strip()) for cells in rows]
    return read_lines("\n".join(plain))


def _columns(cells: list[str]) -> list[str]:
    """What each column holds by the heading row; "" for one that is not known."""
    named = []
    for cell in cells:
        folded = re.sub(r"[^a-z ]+", " ", fold(cell)).strip()
        folded = " ".join(folded.split())
        kinds = (kind for kind, names in words.COLUMNS.items() if folded in map(fold, names))
        named.append("number" if folded in words.NUMBER_HEADINGS else next(kinds, ""))
    return named


def _filled(rows: list[list[str]]) -> list[list[str]]:
    """The rows with "nt" and the mark for it replaced by the cell above."""
    above: list[str] = []
    filled = []
    for cells in rows:
        above = [
            above[at] if cell.strip().lower() in words.SAME_AS_ABOVE and at < len(above) else cell
            for at, cell in enumerate(cells)
        ]
        filled.append(above)
    return filled


def _row(cells: list[str], columns: list[str]) -> HeardPerson | None:
    kinds = zip(columns, cells, strict=False)
    return person_in({kind: cell.strip() for kind, cell in kinds if kind})


def person_in(held: Mapping[str, str]) -> HeardPerson | None:
    """The person of a row by what its columns hold; None when its name is none."""
    name = held.get("name", "")
    people = People()
    reading = Reading(Said(name))
    people.read(reading, 0, len(reading.words), row=True)
    if not people.found and not _is_full_name(name):
        return None
    # The column says that it is one, whatever the family name and however it ends.
    whole = _is_full_name(name) and not reading.of("position", "work", "title")
    person = people.found[0] if people.found and not whole else HeardPerson(name, 0)
    person.position = _position(held.get("position", "")) or person.position
    marks = Reading(Said(held.get("title", ""))).of("title")
    if marks:
        person.title = name_of(marks[0].value)
        person.beside = beside_in(person.title, [name_of(one.value) for one in marks[1:]])
    person.initiative = held.get("initiative") or None
    return person


def _is_full_name(cell: str) -> bool:
    words = cell.split()
    return 2 <= len(words) <= 6 and all(word.isalpha() for word in words)


def _position(cell: str) -> str | None:
    reading = Reading(Said(cell))
    if not reading.words:
        return None
    job, last = job_at(reading, 0, len(reading.words))
    return job if last == len(reading.words) else cell


def read_cells(text: str) -> list[HeardPerson] | None:
    """A Word table: every cell on its own line, a lone number begins a row; None when it is not."""
    lines = [line.strip() for line in nfc(text).splitlines() if line.strip()]
    starts = [at for at, line in enumerate(lines) if re.fullmatch(r"\d{1,3}[.)]?", line)]
    if len(starts) < 2 or len(lines) < 4:
        return None
    columns = [kind for kind in _columns(lines[: starts[0]]) if kind != "number"]
    bounds = zip(starts, [*starts[1:], len(lines)], strict=True)
    rows = [lines[start + 1 : end] for start, end in bounds]
    if "name" not in columns:
        columns = ["name", "position", "title"]
    return [one for one in (_row(cells, columns) for cells in _filled(rows)) if one]


def _with_tabs(text: str) -> str:
    """A table drawn with "|" as one with tabs; any other text as it is."""
    if text.count("|") < 2:
        return text
    lines = (line.strip().strip("|") for line in text.splitlines())
    drawn = (line for line in lines if line.strip(" -:|+="))
    return "\n".join("\t".join(cell.strip() for cell in line.split("|")) for line in drawn)


def _with_lines(text: str) -> str:
    """ "1) X (kế toán) 2) Y": every number that begins a person begins a line."""
    parts = _INLINE.split(text)
    return "\n".join(parts) if len(parts) > _FEWEST else text


def _with_heads(text: str) -> str:
    """ "LĐTT chị Ban, CSTĐCS anh Sử": honours before the names, each over those behind it."""
    if "\n" in text or "\t" in text or not _HEADED.match(text):
        return text
    reading = Reading(Said(text))
    marks = [one for one in reading.of("title") if title_of(one.value).subject != "collective"]
    leads = [word.bare for word in reading.words[: marks[0].first]] if marks else []
    if len(marks) < _FEWEST or not {*leads} <= words.TITLE_LEADS:
        return text
    bounds = [*(mark.first for mark in marks[1:]), len(reading.words)]
    spans = list(zip(marks, bounds, strict=True))
    # "LĐTT, giấy khen cho …": two honours of the same people are no heads of lists.
    if any(end - mark.last < _FEWEST for mark, end in spans):
        return text
    lines = []
    for mark, end in spans:
        first, last = mark.last, end
        while first < last and reading.words[first].bare in words.HEAD_LINKS:
            first += 1
        while last > first and reading.words[last - 1].bare in words.TITLE_LEADS:
            last -= 1
        title = reading.between(mark.first, mark.last)
        lines.append(f"{title}: {reading.between(first, last)}")
    return "\n".join(lines)


def _with_same(text: str) -> str:
    """ "A giám đốc CSTĐ; B kế toán cũng vậy": a row each, so that it is told whose is the same."""
    if "\n" in text or "\t" in text or _ONE_SAME.search(fold(text)) is None:
        return text
    for mark in ";,":
        parts = [part.strip() for part in text.split(mark)]
        rows = mark == ";" or all(part[:1].isupper() and " " in part for part in parts)
        if rows and any(map(says_same, parts[1:])):
            return "\n".join(parts)
    return text


def says_same(text: str) -> bool:
    """Whether a row ends with "nt", "cũng vậy": the honour of who stands above."""
    return _SAME.search(fold(text)) is not None


def _called_so(text: str) -> str:
    """ "anh tien cstd, chi lan ldtt": a capital for whoever is called by the given name."""
    return _SMALL_CALLED.sub(lambda one: one["lead"] + one["who"].capitalize(), text)


def given_names(text: str) -> tuple[PersonSaid, ...]:
    """ "Tâm, Đực, Phước": at least three given names, and nothing else."""
    if _GIVEN.fullmatch(text.strip()) is None:
        return ()
    names = _PARTED.split(text.strip(" .\n"))
    posts = [name for name in names if Reading(Said(name)).of("position", "work", "title", "unit")]
    return () if posts else tuple(PersonSaid(name) for name in names)


def persons_of(text: str) -> tuple[PersonSaid, ...]:
    """Everybody a pasted list or a sentence names; the same row twice is one person."""
    text = _called_so(text) if text.islower() else text
    text = _with_heads(_with_same(_with_lines(_with_tabs(_SHORT_HEAD.sub(words.IN_FULL, text)))))
    found = read_tabs(text)
    found = read_cells(text) if found is None else found
    found = read_lines(text) if found is None else found
    return tuple(dict.fromkeys(said for person in found for said in person.all_said()))
