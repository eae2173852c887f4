"""A sentence about the list, clause by clause.

The rule: each word has to be known; a clause that is not understood leaves the list as it is.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.acts.slots.aim.initiatives import read_initiative
from handlers.acts.slots.form import read_people
from handlers.acts.slots.text.reading import Reading
from handlers.registrations.form.said import honours, row_of
from handlers.registrations.said.lists.clause import ListClause
from handlers.registrations.said.lists.counted import Pointed
from handlers.registrations.said.lists.posts import of_everybody, posted, without_refused
from handlers.registrations.said.persons.edits import (
    Edit,
    SeveralOfOneName,
    entitled,
    first_of,
)
from handlers.registrations.said.persons.pointing import pointed
from handlers.registrations.words.finishing import POLITE
from handlers.registrations.words.persons import editing as words
from handlers.turn.turn import Turn
from handlers.values.state import Participant, Registering

_KEEPS = re.compile(words.KEEPS)
_AWAY = re.compile(words.AWAY)
_STANDS_IN = re.compile(words.STANDS_IN)
_CLAUSE = frozenset(("comma", "stop", "line", "dash"))


def read(turn: Turn, dialog: Registering, heard: Heard) -> Edit | None:
    """What becomes of the list; None where not every word is understood.

    Raises `Unclear` where one of several is meant and it is not said which.
    """
    reading, edit = Reading(heard), Edit(dialog.form.people)
    found = pointed(reading, dialog.form)
    clauses = list(_clauses(reading, found))
    of_all = any(of_everybody(Edit(edit.rows), clause) for clause in clauses)
    if not of_all and not any(one.rows for one in found):
        return None
    for n, clause in enumerate(clauses):
        # Who is new is read up to where one of the list is spoken of.
        others = (one[0].at for one in clauses[n + 1 :] if any(each.rows for each in one))
        edit.until = next(others, len(reading.words))
        if not _clause(turn, dialog, heard, reading, edit, clause) and not _is_reason(clause):
            return None
    # "Chỉ lấy chị Inh, chị Ọi LĐTT": who is given something does not go.
    edit.gone -= {place for place, titles in edit.titles.items() if titles}
    kept = len(edit.gone) < len(edit.rows) or edit.new
    return edit if kept and not edit.all_gone and not (edit.subject and edit.verb == "?") else None


def _clauses(reading: Reading, found: list[Pointed]) -> Iterator[list[Pointed]]:
    """The sentence at its breaks, and before "còn" and what takes somebody out."""
    clause = list[Pointed]()
    for one in found:
        last = clause[-1].word if clause else ""
        begins = one.word == "con" and last not in words.ONLY
        begins = begins or (one.word == "thay" and "roi" in {each.word for each in clause[-3:]})
        begins = begins or (one.word == "chi" and any(each.title for each in clause))
        if clause and (reading.words[one.at].gap in _CLAUSE or begins):
            yield clause
            clause = []
        clause.append(one)
    if clause:
        yield clause


def _clause(
    turn: Turn,
    dialog: Registering,
    heard: Heard,
    reading: Reading,
    edit: Edit,
    parts: list[Pointed],
) -> bool:
    """Take one clause in; False when it holds what is not understood."""
    parts = without_refused(parts)
    clause = ListClause(parts)
    if of_everybody(edit, parts):
        return True
    if _is_initiative(edit, clause, reading) or _swapped(turn, heard, reading, edit, parts):
        return True
    if _stands_in(turn, heard, reading, edit, parts):
        return True
    if _comes(turn, heard, reading, edit, parts) or clause.says_nothing_new(dialog.form):
        return True
    if clause.rows and not clause.titles and clause.is_reason:
        # "Nhạn nghỉ rồi, bỏ ra": who is spoken of, and why.
        edit.subject, edit.verb = clause.at, "?"
        return all(one.persons == 1 for one in clause.rows)
    if not clause.is_known:
        return False
    if clause.rows and not clause.titles and "them" in clause.said:
        # "Thêm Nguyễn Văn Hùng, bảo vệ": somebody more, of the same name perhaps.
        return False
    mended = None if words.DROPS & set(clause.said) else posted(edit, parts)
    if mended is not None:
        return mended
    _refuse_several(clause)
    if clause.keeps_all:
        # "Không rút hết, …": nobody is given up by it; and "đừng bỏ chị Hà" mends nothing.
        return not clause.rows and not clause.titles
    _refuse_namesakes(turn, clause)
    if clause.titles:
        return _of_titles(edit, clause)
    return _of_rows(edit, clause) if clause.rows else _of_nobody(edit, clause)


def _refuse_several(clause: ListClause) -> None:
    unclear = next((one for one in clause.rows if one.persons > 1), None)
    if unclear is not None:
        raise SeveralOfOneName(unclear.rows)


def _refuse_namesakes(turn: Turn, clause: ListClause) -> None:
    """Somebody who stands there twice is not dropped before it is known which of both."""
    several = [one for one in clause.rows if len(one.rows) > 1 and not one.counted]
    if several and clause.drops and not clause.titles and turn.idle is False:
        raise SeveralOfOneName(several[0].rows)


def _of_titles(edit: Edit, clause: ListClause) -> bool:
    if not clause.rows and not words.OTHERS.isdisjoint(clause.said):
        # "…, bốn người kia giấy khen", where two are left: nobody who was named before.
        return False
    if clause.drops and _is_row(edit, clause):
        _drop(edit, clause.at)
        return True
    return entitled(edit, clause.parts, clause.at or edit.subject)


def _of_nobody(edit: Edit, clause: ListClause) -> bool:
    """Whoever the clause before was about, or all of them."""
    drops, of_all = clause.drops, not words.ALL.isdisjoint(clause.said)
    if drops and edit.verb == "?" and not of_all:
        _drop(edit, edit.subject)
        return True
    edit.all_gone = drops and of_all
    # "…, mấy người kia để nguyên"; "ê khoan, …".
    return edit.all_gone or not (drops or (set(clause.said) - words.CALLS and not edit.gone))


def _of_rows(edit: Edit, clause: ListClause) -> bool:
    said, text = set(clause.said), " ".join(one.word or "_" for one in clause.parts)
    if _KEEPS.match(text) and not _AWAY.search(text):
        edit.gone, edit.all_gone = set(range(len(edit.rows))) - set(clause.at), False
        edit.subject, edit.verb = (), "keep"
        return True
    if clause.drops or (edit.verb == "drop" and said <= words.BESIDE_DROPPED):
        _drop(edit, clause.at)
        return True
    if said - words.HONORS - words.JOINING - POLITE - {"cho", "nguoi", "so"}:
        return False
    before = edit.subject if edit.verb == "?" else ()
    edit.subject, edit.verb = (*before, *clause.at), "?"
    return True


def _drop(edit: Edit, at: tuple[int, ...]) -> None:
    edit.gone |= set(at)
    edit.subject, edit.verb = (), "drop"


def _is_row(edit: Edit, clause: ListClause) -> bool:
    """ "Xóa dòng 4, Oanh giấy khen": by its number the row goes, and not its honour alone."""
    parts = clause.parts
    first = next(n for n, one in enumerate(parts) if one.word in words.DROPS | words.REFUSING)
    numbered = first + 1 < len(parts) and parts[first + 1].by_number
    said = {one.title for one in clause.titles}
    return numbered and said == {edit.rows[clause.rows[0].rows[0]].title}


def _is_reason(clause: list[Pointed]) -> bool:
    """ "…, chị ấy nghỉ việc rồi": why, and nobody else is spoken of."""
    named = any(one.rows or one.title or one.post for one in clause)
    return not named and ListClause(clause).is_reason


def _is_initiative(edit: Edit, clause: ListClause, reading: Reading) -> bool:
    """ "…, sáng kiến làm né tằm bằng gỗ": of the person the clause before was about."""
    if clause.rows or clause.said[:2] != ["sang", "kien"] or len(edit.subject) != 1:
        return False
    name = read_initiative(reading.between(clause.parts[0].at, len(reading.words)))
    if name is not None:
        edit.initiatives[edit.subject[0]] = name
    return name is not None


def _swapped(turn: Turn, heard: Heard, reading: Reading, edit: Edit, clause: list[Pointed]) -> bool:
    """ "Bỏ ông Hặc thay bằng ông Lường Văn Pành": one person in the place of another."""
    said = [one.word for one in clause]
    # "Số 1 đổi tên thành …": the same person, spelled anew.
    swaps = not words.SWAPS.isdisjoint(said) and "ten" not in said
    to = next((n for n, one in enumerate(clause) if n and one.word in words.SWAPPED_TO), None)
    before = clause[:to] if to else []
    rows = [one for one in before if one.rows]
    if not swaps or to is None or any(one.rows or one.title for one in clause[to:]):
        return False
    if rows and rows[0].persons > 1:
        raise SeveralOfOneName(rows[0].rows)
    # "Bỏ chị Mận đi, thay bằng …": of whom the clause before was.
    old = rows[0].rows if len(rows) == 1 else _spoken_of(edit) if not rows else ()
    known = words.KNOWN | words.HONORS
    if not old or not {one.word for one in before if one.word} <= known or to + 1 >= len(clause):
        return False
    return _replaced(turn, heard, edit, old, reading.between(clause[to + 1].at, edit.until))


def _stands_in(
    turn: Turn, heard: Heard, reading: Reading, edit: Edit, parts: list[Pointed]
) -> bool:
    """ "…, cho Hà Thị Đào vào thay": in the place of whom the clause before was about."""
    old, said = _spoken_of(edit), " ".join(one.word or "_" for one in parts)
    found = _STANDS_IN.match(said)
    if found is None or not old:
        return False
    lead = found["lead"] or found["leads"]
    first = parts[len(lead.split())].at
    last = parts[len(f"{lead}{found['who'] or found['whom']}".split())].at
    behind = reading.between(parts[-1].at + 1, edit.until).lstrip(" ,")
    return _replaced(turn, heard, edit, old, f"{reading.between(first, last)}, {behind}")


def _spoken_of(edit: Edit) -> tuple[int, ...]:
    """Whom the clause before told a reason of, or took out, where that is one person."""
    at = edit.subject if edit.verb == "?" else tuple(edit.gone) if edit.verb == "drop" else ()
    return at if len({first_of(edit.rows, n) for n in at}) == 1 else ()


def _replaced(turn: Turn, heard: Heard, edit: Edit, old: tuple[int, ...], text: str) -> bool:
    people = _people(turn, heard, text)
    if len(people) != 1 or len(people[0].name.split()) < 2:
        return False
    row = replace(people[0], title=people[0].title or edit.rows[old[0]].title)
    edit.gone |= set(old)
    edit.new.append((old[0], row))
    edit.subject, edit.verb = (), "new"
    return True


def _comes(turn: Turn, heard: Heard, reading: Reading, edit: Edit, clause: list[Pointed]) -> bool:
    """ "…, thêm chị Quàng Thị Mai thủ quỹ lđtt": behind an edit, somebody more."""
    if edit.verb == "new" and not any(one.rows for one in clause):
        # What is said behind the new one's name is read with it.
        return True
    first = next((one for one in clause if one.word not in POLITE), None)
    adds = first is not None and first.word == "them"
    if not adds or first is None or any(one.rows for one in clause):
        return False
    people = _people(turn, heard, reading.between(first.at + 1, edit.until))
    edit.new += [(len(edit.rows), row) for row in people]
    edit.verb = "new"
    return bool(people)


def _people(turn: Turn, heard: Heard, text: str) -> list[Participant]:
    said = [
        row_of(turn, h) for one in read_people(heard.part(text), "people") for h in honours(one)
    ]
    return said if all(row.name for row in said) else []
