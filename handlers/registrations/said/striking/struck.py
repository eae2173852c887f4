"""A free sentence about the list: who is taken out of it and who is to stay.

The rule: whoever is said to stay stays, whatever else was read; what is not clear takes nobody out.
"""

import re
from dataclasses import dataclass, field

from handlers.registrations.said.striking.parts import WORD, Rows, StruckPart, parts_of
from handlers.registrations.words.persons import editing
from handlers.registrations.words.striking import leaving as words
from knowledge.typed.normalize import fold

_ONLY, _NOBODY, _NO_PERSON, _OF_PLACE = (
    re.compile(rf"{pattern}(?= |$)")
    for pattern in (words.ONLY, words.NOBODY, words.NO_PERSON, words.OF_PLACE)
)
_REST, _LAST_ONES = re.compile(words.REST), re.compile(words.LAST_ONES)
_LAST_ORDER = re.compile(words.LAST_ORDER)
_SOME, _NOT_ALL = re.compile(words.SOME), re.compile(words.NOT_ALL)
_FEWEST = 2


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
    parts = list(parts_of(text, rows, own))
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
    parts = list(parts_of(text, rows, ""))
    drops = [at for at, part in enumerate(parts) if part.word in words.DROPS]
    supposed = not words.SUPPOSING.isdisjoint(part.word for part in parts)
    behind = [parts[at + 1] for at in drops if at + 1 < len(parts)]
    known = words.BETWEEN | words.DROPS | {"/", "R", "nguyen"}
    foreign = len(behind) == len(drops) and all(one.word not in known for one in behind)
    return bool(drops) and (supposed or foreign)


def spares_all(text: str) -> bool:
    """ "Không xóa dữ liệu": nothing of what is stored is to be erased."""
    return _NOT_ALL.search(" ".join(WORD.findall(fold(text)))) is not None


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
