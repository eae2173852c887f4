"""A free sentence about the list: who is taken out of it and who is to stay.

The rule: whoever is said to stay stays, whatever else was read; what is not clear takes nobody out.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from handlers.registrations.words import ordinals
from handlers.registrations.words.persons import editing
from handlers.registrations.words.striking import leaving as words
from handlers.typed.read import plain
from handlers.values.state import Participant
from knowledge.typed.normalize import fold, nfc

Rows = tuple[Participant, ...]
_WORD, _BREAK = re.compile(r"\w+"), re.compile(r"[.;!?\n,:–—-]")
_ONLY, _NOBODY, _NO_PERSON, _OF_PLACE = (
    re.compile(rf"{pattern}(?= |$)")
    for pattern in (words.ONLY, words.NOBODY, words.NO_PERSON, words.OF_PLACE)
)
_REST, _LAST_ONES = re.compile(words.REST), re.compile(words.LAST_ONES)
_LAST_ORDER = re.compile(words.LAST_ORDER)
_SOME, _NOT_ALL = re.compile(words.SOME), re.compile(words.NOT_ALL)
_SELF = frozenset("em minh toi tui".split())
_PLACES = ordinals.LED
_FEWEST = 2


@dataclass(frozen=True)
class StruckPart:
    """A word of the sentence, somebody of the list, or ("/") a break."""

    word: str
    rows: frozenset[int] = frozenset()
    places: bool = False


@dataclass
class Struck:
    """Who goes, who stays, and how many were said to go without saying who."""

    out: set[int] = field(default_factory=set)
    kept: set[int] = field(default_factory=set)
    only: set[int] = field(default_factory=set)
    unclear: int = 0
    nobody: bool = False
    spared: set[int] = field(default_factory=set)
    beyond: int = 0

    def gone(self, rows: Rows) -> set[int]:
        """The rows that go."""
        out = set(self.out)
        if self.only:
            out |= set(range(len(rows))) - self.only
        return out - self.kept - self.spared - self.only


def read(text: str, rows: Rows, own: str = "") -> Struck:
    """What the sentence does to the list; `own`: the name of who speaks."""
    parts = list(_parts(text, rows, own))
    found = Struck()
    _by_verb(parts, found)
    _by_denial(parts, found)
    _only(parts, found)
    _but_the_rest(parts, found)
    _last_ones(parts, found, len(rows))
    _told_of_first(parts, found)
    found.beyond = next((at + 1 for at in sorted(found.out | found.only) if at >= len(rows)), 0)
    for said in (found.out, found.only, found.kept, found.spared):
        said &= set(range(len(rows)))
    some = _SOME.search(" ".join(part.word for part in parts if not part.rows))
    if some is not None and found.nobody and not found.gone(rows):
        count = words.COUNTS.get(some["count"], 0)
        if some["which"] in words.LAST and 0 < count < len(rows):
            found.out |= set(range(len(rows) - count, len(rows)))
        found.unclear = count or _FEWEST
    return found


def drops_else(text: str, rows: Rows) -> bool:
    """ "Chị Thơm bỏ nghề", "nếu xóa R thì": nobody is taken out by such a verb."""
    parts = list(_parts(text, rows, ""))
    drops = [at for at, part in enumerate(parts) if part.word in words.DROPS]
    supposed = not words.SUPPOSING.isdisjoint(part.word for part in parts)
    behind = [parts[at + 1] for at in drops if at + 1 < len(parts)]
    known = words.BETWEEN | words.DROPS | {"/", "R", "nguyen"}
    foreign = len(behind) == len(drops) and all(one.word not in known for one in behind)
    return bool(drops) and (supposed or foreign)


def spares_all(text: str) -> bool:
    """ "Không xóa dữ liệu": nothing of what is stored is to be erased."""
    return _NOT_ALL.search(" ".join(_WORD.findall(fold(text)))) is not None


def _parts(text: str, rows: Rows, own: str) -> Iterator[StruckPart]:
    """The sentence with the persons of the list put together."""
    typed = nfc(text)
    spans = list(_WORD.finditer(typed))
    folded = [fold(one[0]) for one in spans]
    names = [plain(row.name).split() for row in rows]
    at = 0
    while at < len(spans):
        between = typed[spans[at - 1].end() if at else 0 : spans[at].start()]
        if _BREAK.search(between):
            yield StruckPart("/")
        rows_at, last, places = _person(spans, folded, names, at, own)
        if rows_at:
            yield StruckPart("R", frozenset(rows_at), places)
        else:
            typed_so = spans[at][0].lower()
            yield StruckPart(typed_so if typed_so in words.OTHER_WORDS else folded[at])
        at = last


def _person(
    spans: list[re.Match[str]], folded: list[str], names: list[list[str]], at: int, own: str
) -> tuple[set[int], int, bool]:
    """(the rows meant here, the word behind, whether by their numbers)."""
    for length in range(min(len(folded) - at, 8), 1, -1):
        said = folded[at : at + length]
        having = {n for n, name in enumerate(names) if _holds(name, said)}
        whole = any(names[n] == said for n in having)
        if having and (whole or len(having) == 1):
            return having, at + length, False
    place = _place(folded, at)
    if place:
        return {place - 1}, at + 1, True
    given = {n for n, name in enumerate(names) if name[-1:] == [folded[at]]}
    before = folded[at - 1] if at else ""
    led = before in editing.HONORS | words.DROPS | {"thang", "con", "ten"} or _is_capital(spans, at)
    # "Inh, Ọi thôi": a list of given names at the head of the sentence.
    led = led or (at == 0 and spans[0][0][:1].isupper())
    if len(given) == 1 and led and _ends_there(spans, folded, at):
        return given, at + 1, False
    joined = before in editing.JOINING or folded[at + 1 : at + 2] in (
        [one] for one in editing.JOINING
    )
    if folded[at] in _SELF and (joined or before == "la") and own:
        return {n for n, name in enumerate(names) if name == plain(own).split()}, at + 1, False
    return set(), at + 1, False


def _ends_there(spans: list[re.Match[str]], folded: list[str], at: int) -> bool:
    """Whether the name ends with its one word: "lâm chạy" may be another's."""
    # "Với chị Ọi": a small word behind these is a name.
    joined = at > 1 and folded[at - 1] in editing.HONORS and folded[at - 2] in editing.JOINING
    capital = spans[at][0][:1].isupper() and at > 0
    if folded[at] in words.BETWEEN and not (joined or capital):
        return False
    if at + 1 == len(spans):
        return True
    parted = spans[at].string[spans[at].end() : spans[at + 1].start()].strip()
    return bool(parted) or folded[at + 1] in words.BEHIND_GIVEN


def _is_capital(spans: list[re.Match[str]], at: int) -> bool:
    return at > 0 and spans[at][0][:1].isupper()


def _holds(name: list[str], said: list[str]) -> bool:
    """Whether these words stand in the name, one behind the other, at its begin or end."""
    return name[: len(said)] == said or name[-len(said) :] == said


def _place(folded: list[str], at: int) -> int | None:
    """ "Số 3", "thứ ba"; "3" behind "số 2," as well."""
    before, word = folded[at - 1] if at else "", folded[at]
    number = int(word) if word.isdigit() and len(word) < 3 else None
    if number is None:
        led = before in ("thu", "so")
        return _PLACES.get(word) if led and (word != "dau") else None
    if before in words.NUMBER_LED:
        return number
    # "Xóa số 3, 4 và 5": on from a number before.
    back = at - 1
    while back >= 0 and folded[back] in editing.JOINING:
        back -= 1
    goes_on = back >= 1 and folded[back].isdigit() and _place(folded, back) is not None
    return number if goes_on else None


def _by_verb(parts: list[StruckPart], found: Struck) -> None:
    """ "Bỏ R", "R thì xóa", "giữ R", "đừng xóa R"."""
    state, waiting = "", set[int]()
    for at, part in enumerate(parts):
        if part.word in words.DROPS:
            state = "spared" if _is_spared(parts, at) else "out"
            if state == "out" and _ends_clause(parts, at):
                found.out |= waiting
            waiting = set()
        elif part.word in words.KEEPS and not _is_spared(parts, at):
            state = "kept"
            if _ends_clause(parts, at):
                found.kept |= waiting
                waiting = set()
        elif part.rows:
            if state == "out" and not _is_told_of(parts, at):
                found.out |= part.rows
            elif state == "kept":
                found.kept |= part.rows
            elif state == "spared":
                found.spared |= part.rows
            else:
                waiting = set(part.rows)
        elif part.word == "/":
            state = state if state == "out" else ""
        elif part.word not in words.BETWEEN:
            state = ""


def _is_spared(parts: list[StruckPart], at: int) -> bool:
    before = [one.word for one in parts[max(at - 2, 0) : at]]
    # "Bỏ cái ấy lại": only in front does "lại" ask why.
    asked = before[-2:] == ["sao", "lai"]
    return asked or (bool(before) and before[-1] in words.SPARED_BY - {"lai"})


def _ends_clause(parts: list[StruckPart], at: int) -> bool:
    """Whether nobody and nothing else is named behind the verb: it is of who stands before."""
    for part in parts[at + 1 :]:
        if part.word == "/" or part.word in words.TURNS:
            return True
        if part.rows or part.word not in words.BETWEEN | {"nguyen"}:
            return False
    return True


def _is_told_of(parts: list[StruckPart], at: int) -> bool:
    """Behind a break something is said of him: "bỏ An, Bình lên chiến sĩ"."""
    begin = next((n for n in range(at - 1, -1, -1) if parts[n].word == "/"), None)
    verb = next((n for n in range(at - 1, -1, -1) if parts[n].word in words.DROPS), -1)
    if begin is None or begin < verb:
        return False
    end = next((n for n in range(at, len(parts)) if parts[n].word == "/"), len(parts))
    clause = parts[begin + 1 : end]
    return any(not one.rows and one.word not in words.BETWEEN for one in clause)


def _but_the_rest(parts: list[StruckPart], found: Struck) -> None:
    """ "R thì giữ, còn lại bỏ hết", "R, R thôi, còn lại bỏ": whoever was named stays."""
    spelled = " ".join(part.word for part in parts)
    rest = _REST.search(spelled)
    if rest is None:
        return
    before = parts[: len(spelled[: rest.start()].split())]
    if not any(part.word in words.DROPS for part in before):
        found.only |= {at for part in before for at in part.rows}
        found.out.clear()


def _last_ones(parts: list[StruckPart], found: Struck, many: int) -> None:
    """ "Bỏ bớt hai người cuối": so many from the end."""
    said = _LAST_ONES.search(" ".join(part.word for part in parts))
    count = words.COUNTS.get(said["count"], 0) if said else 0
    if 0 < count < many:
        found.out |= set(range(many - count, many))


def _told_of_first(parts: list[StruckPart], found: Struck) -> None:
    """ "R bỏ ong đi làm công ty rồi gạch nó đi": the only one who is named."""
    named = {at for part in parts for at in part.rows}
    # "Dướn với ông Ún": not the only one.
    joined = not editing.JOINING.isdisjoint(part.word for part in parts)
    untouched = not (found.out or found.kept or found.only or found.spared or joined)
    if len(named) == 1 and untouched and _LAST_ORDER.search(" ".join(one.word for one in parts)):
        found.out |= named


def _by_denial(parts: list[StruckPart], found: Struck) -> None:
    """ "Nỏ có ai tên R", "R không phải tên người"."""
    spelled = " ".join(part.word for part in parts)
    starts = [0]
    for part in parts:
        starts.append(starts[-1] + len(part.word) + 1)
    for said in _NOBODY.finditer(spelled):
        at = starts.index(said.end() + 1) if said.end() + 1 in starts else len(parts)
        for part in parts[at:]:
            if not part.rows and part.word not in editing.JOINING | editing.HONORS:
                break
            found.out |= part.rows
    for pattern in (_NO_PERSON, _OF_PLACE):
        for said in pattern.finditer(spelled):
            found.nobody = True
            at = sum(start <= said.start() for start in starts) - 1
            before = [one for one in parts[:at] if one.rows]
            # Another name of the same sentence may stand in front, and is somebody.
            if before and not any(one.word == "/" for one in parts[parts.index(before[-1]) : at]):
                found.out |= _joined(parts[:at], before[-1])


def _joined(parts: list[StruckPart], last: StruckPart) -> set[int]:
    """ "R với R không phải tên người": both."""
    rows, at = set(last.rows), parts.index(last) - 1
    while at >= 0 and (parts[at].rows or parts[at].word in editing.JOINING | editing.HONORS):
        rows |= parts[at].rows
        at -= 1
    return rows


def _only(parts: list[StruckPart], found: Struck) -> None:
    """ "Chỉ có R với R thôi": everybody else goes, where nothing else is said of them."""
    spelled = " ".join(part.word for part in parts)
    said = _ONLY.search(spelled)
    if said is None:
        return
    named, clause = set[int](), set[int]()
    for part in parts[len(spelled[: said.end()].split()) :]:
        if part.rows:
            clause |= part.rows
        elif part.word == "/":
            named, clause = named | clause, set()
        elif part.word == "thoi" and named | clause:
            break
        elif part.word not in words.BESIDE_ONLY:
            if clause and part.word not in words.DROPS:
                return  # Something else is said of the last one: not all that is left.
            break
    named |= clause
    found.only = named
