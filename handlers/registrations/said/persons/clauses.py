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
from handlers.acts.slots.titles import own_of_unit
from handlers.registrations.form.said import honours, row_of
from handlers.registrations.said.lists.counted import Pointed
from handlers.registrations.said.lists.posts import posted, without_refused
from handlers.registrations.said.persons.edits import Edit, SeveralOfOneName, entitled
from handlers.registrations.said.persons.pointing import pointed
from handlers.registrations.words.finishing import POLITE
from handlers.registrations.words.persons import editing as words
from handlers.registrations.words.persons import posts
from handlers.turn.turn import Turn
from handlers.values.state import Participant, Registering

_KEEPS = re.compile(words.KEEPS)
_AWAY = re.compile(words.AWAY)
_REASON = re.compile(posts.REASON)
_CLAUSE = frozenset(("comma", "stop", "line", "dash"))


def read(turn: Turn, dialog: Registering, heard: Heard) -> Edit | None:
    """What becomes of the list; None where not every word is understood.

    Raises `Unclear` where one of several is meant and it is not said which.
    """
    reading, edit = Reading(heard), Edit(dialog.form.people)
    found = pointed(reading, dialog.form)
    if not any(one.rows for one in found):
        return None
    clauses = list(_clauses(reading, found))
    for n, clause in enumerate(clauses):
        # Who is new is read up to where one of the list is spoken of.
        others = (one[0].at for one in clauses[n + 1 :] if any(each.rows for each in one))
        edit.until = next(others, len(reading.words))
        if not _clause(turn, dialog, heard, reading, edit, clause) and not _is_reason(clause):
            return None
    kept = len(edit.gone) < len(edit.rows) or edit.new
    return edit if kept and not edit.all_gone and not (edit.subject and edit.verb == "?") else None


def _clauses(reading: Reading, found: list[Pointed]) -> Iterator[list[Pointed]]:
    """The sentence at its breaks, and before "còn" and what takes somebody out."""
    clause = list[Pointed]()
    for one in found:
        last = clause[-1].word if clause else ""
        begins = one.word == "con" and last not in words.ONLY
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
    clause: list[Pointed],
) -> bool:
    """Take one clause in; False when it holds what is not understood."""
    clause = without_refused(clause)
    said = [one.word for one in clause if one.word]
    rows = [one for one in clause if one.rows]
    titles = [one for one in clause if one.title]
    text = " ".join(one.word or "_" for one in clause)
    if _is_initiative(edit, said, rows, reading, clause):
        return True
    swapped = _swapped(turn, heard, reading, edit, clause)
    if swapped or _comes(turn, heard, reading, edit, clause):
        return True
    if not rows and not titles and said and set(said) <= words.NOT_SO:
        # "Hông phải, Tâm với Đực LĐTT thôi".
        return True
    if titles and not rows and _is_units(dialog, said, titles):
        return True
    if "du" in said and not rows and not titles and set(said) <= words.COUNTED:
        return True
    if rows and not titles and _REASON.match(" ".join(said)):
        # "Nhạn nghỉ rồi, bỏ ra": who is spoken of, and why.
        edit.subject, edit.verb = tuple(n for one in rows for n in one.rows), "?"
        return all(one.persons == 1 for one in rows)
    if not set(said) <= _known(clause) | (frozenset() if rows or titles else words.CALLS):
        return False
    if rows and not titles and "them" in said:
        # "Thêm Nguyễn Văn Hùng, bảo vệ": somebody more, of the same name perhaps.
        return False
    mended = None if words.DROPS & set(said) else posted(edit, clause)
    if mended is not None:
        return mended
    unclear = next((one for one in rows if one.persons > 1), None)
    if unclear is not None:
        raise SeveralOfOneName(unclear.rows)
    if _keeps_all(said):
        # "Không rút hết, …": nobody is given up by it; and "đừng bỏ chị Hà" mends nothing.
        return not rows and not titles
    drops = not words.DROPS.isdisjoint(said) or _refuses(said)
    at = tuple(n for one in rows for n in one.rows)
    several = [one for one in rows if len(one.rows) > 1 and not one.counted]
    both = several[0] if several and drops and not titles else None
    if both is not None and turn.idle is False:
        raise SeveralOfOneName(both.rows)
    if titles and not rows and not words.OTHERS.isdisjoint(said):
        # "…, bốn người kia giấy khen", where two are left: nobody who was named before.
        return False
    if titles and drops and _is_row(edit, clause):
        edit.gone |= set(at)
        edit.subject, edit.verb = (), "drop"
        return True
    if titles:
        return entitled(edit, clause, at or edit.subject)
    if not rows and drops and edit.verb == "?" and words.ALL.isdisjoint(said):
        edit.gone |= set(edit.subject)
        edit.subject, edit.verb = (), "drop"
        return True
    if not rows:
        edit.all_gone = drops and not words.ALL.isdisjoint(said)
        # "…, mấy người kia để nguyên"; "ê khoan, …".
        return edit.all_gone or not (drops or (set(said) - words.CALLS and not edit.gone))
    if _KEEPS.match(text) and not _AWAY.search(text):
        edit.gone, edit.all_gone = set(range(len(edit.rows))) - set(at), False
        edit.verb = "keep"
    elif drops or (edit.verb == "drop" and set(said) <= words.BESIDE_DROPPED):
        edit.gone |= set(at)
        edit.verb = "drop"
    elif set(said) - words.HONORS - words.JOINING - POLITE - {"cho", "nguoi", "so"}:
        return False
    else:
        edit.subject, edit.verb = (*edit.subject, *at) if edit.verb == "?" else at, "?"
        return True
    edit.subject = ()
    return True


def _is_units(dialog: Registering, said: list[str], titles: list[Pointed]) -> bool:
    """ "Tập thể vẫn lao động tiên tiến": the unit's own, which stays."""
    theirs = {own_of_unit(one.title) for one in titles if one.title} <= {*dialog.form.honours}
    unit = f" {' '.join(said)} "
    return (
        theirs and any(f" {one} " in unit for one in words.OF_UNIT) and bool({*said} & words.STAYS)
    )


def _is_row(edit: Edit, clause: list[Pointed]) -> bool:
    """ "Xóa dòng 4, Oanh giấy khen": by its number the row goes, and not its honour alone."""
    rows = [one for one in clause if one.rows]
    first = next(n for n, one in enumerate(clause) if one.word in words.DROPS | words.REFUSING)
    numbered = first + 1 < len(clause) and clause[first + 1].by_number
    said = {one.title for one in clause if one.title}
    return numbered and said == {edit.rows[rows[0].rows[0]].title}


def _is_reason(clause: list[Pointed]) -> bool:
    """ "…, chị ấy nghỉ việc rồi": why, and nobody else is spoken of."""
    if any(one.rows or one.title or one.post for one in clause):
        return False
    return _REASON.match(" ".join(one.word for one in clause)) is not None


def _known(clause: list[Pointed]) -> frozenset[str]:
    return words.KNOWN | posts.BESIDE if any(one.post for one in clause) else words.KNOWN


def _refuses(said: list[str]) -> bool:
    """ "Đừng ghi chị Hà nữa", "không ghi tên tôi"."""
    return any(
        word in words.REFUSING and bool(words.WRITING & set(said[at + 1 : at + 3]))
        for at, word in enumerate(said)
    )


def _keeps_all(said: list[str]) -> bool:
    """ "Đừng bỏ", "không rút hết": a refusal of giving up."""
    ends = words.DROPS | words.SWAPS
    return any(
        word in words.REFUSING and bool(ends & set(said[at + 1 : at + 3]))
        for at, word in enumerate(said)
    )


def _is_initiative(
    edit: Edit, said: list[str], rows: list[Pointed], reading: Reading, clause: list[Pointed]
) -> bool:
    """ "…, sáng kiến làm né tằm bằng gỗ": of the person the clause before was about."""
    if rows or said[:2] != ["sang", "kien"] or len(edit.subject) != 1:
        return False
    name = read_initiative(reading.between(clause[0].at, len(reading.words)))
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
    if (
        not swaps
        or to is None
        or len(rows) != 1
        or any(one.rows or one.title for one in clause[to:])
    ):
        return False
    if rows[0].persons > 1:
        raise SeveralOfOneName(rows[0].rows)
    known = words.KNOWN | words.HONORS
    if not {one.word for one in before if one.word} <= known or to + 1 >= len(clause):
        return False
    people = _people(turn, heard, reading.between(clause[to + 1].at, edit.until))
    if len(people) != 1 or len(people[0].name.split()) < 2:
        return False
    old = edit.rows[rows[0].rows[0]]
    row = replace(people[0], title=people[0].title or old.title)
    edit.gone |= set(rows[0].rows)
    edit.new.append((rows[0].rows[0], row))
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
