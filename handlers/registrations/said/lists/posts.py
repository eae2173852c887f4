"""Posts in a clause about the list: "Nhạn nay là kế toán trưởng", "Tứ tổ phó, Loan thủ quỹ".

The rule: a post goes to whoever is named right before it, or is the only one named; one that is
refused is nobody's.
"""

from handlers.acts.slots.words.persons import OF_FISH
from handlers.registrations.said.lists.counted import Pointed
from handlers.registrations.said.persons.edits import Edit, entitled
from handlers.registrations.words.persons import editing
from handlers.registrations.words.persons import posts as words
from handlers.typed.names import as_post
from handlers.typed.read import plain
from knowledge.typed.repeats import compiled

_OF_EVERYBODY = compiled(words.OF_EVERYBODY)


def posted(edit: Edit, clause: list[Pointed]) -> bool | None:
    """Take the clause's posts in; False when they are not clear, None when it has none.

    Of somebody who goes the post only says who he is.
    """
    kept = [one for n, one in enumerate(clause) if one.post and not _is_refused(clause, n)]
    if not any(one.post for one in clause):
        return None
    said = {one.word for one in clause if one.word}
    rows = [one for one in clause if one.rows]
    if not kept:
        return not rows and said <= words.BESIDE
    if not said <= words.BESIDE or any(one.persons > 1 for one in rows):
        return False
    whose = list(_whose(edit, clause, kept))
    if len(whose) != len(kept):
        return False
    for places, post in whose:
        for place in places:
            edit.posts[place] = as_post(post)
    if any(one.title for one in clause):
        at = tuple(n for places, _ in whose for n in places)
        entitled(edit, [one for one in clause if not one.post], at)
    edit.subject, edit.verb = whose[-1][0], "post"
    return True


def of_everybody(edit: Edit, clause: list[Pointed]) -> bool:
    """ "Cả hai đều lái xe", "đã bảo lái xe cả mà": taken in, and of everybody on the list."""
    posts = [one.post for one in clause if one.post]
    # Of one alone nobody says "all".
    if len(edit.rows) < 2 or len(posts) != 1 or any(one.rows or one.title for one in clause):
        return False
    if posts[0].isascii() and posts[0].split()[-1].lower() in OF_FISH:
        return False
    said = _OF_EVERYBODY.fullmatch(" ".join(one.word or "P" for one in clause))
    if said is None:
        return False
    count = next((editing.COUNTS[one] for one in said.groupdict().values() if one), 0)
    if count not in (0, len({plain(row.name) for row in edit.rows})):
        return False
    edit.subject, edit.verb = tuple(range(len(edit.rows))), "post"
    edit.posts |= dict.fromkeys(edit.subject, as_post(posts[0]))
    return True


def without_refused(clause: list[Pointed]) -> list[Pointed]:
    """ "Nhạn chứ không phải Loan …": nothing is said of who is turned down."""
    kept = list[Pointed]()
    for n, one in enumerate(clause):
        if one.rows and _is_refused(clause, n):
            while kept and kept[-1].word in words.NOT | {"phai", "la"}:
                kept.pop()
        else:
            kept.append(one)
    return kept


def _is_refused(clause: list[Pointed], at: int) -> bool:
    """ "…, không phải thủ quỹ", "Nhạn chứ hổng phải Loan"."""
    before = [one.word for one in clause[max(0, at - 3) : at]]
    return "phai" in before and not words.NOT.isdisjoint(before)


def _whose(
    edit: Edit, clause: list[Pointed], posts: list[Pointed]
) -> list[tuple[tuple[int, ...], str]]:
    rows = [one for one in clause if one.rows]
    if len(posts) == 1:
        at = tuple(n for one in rows for n in one.rows) or edit.subject
        return [(at, posts[0].post)] if at else []
    found = list[tuple[tuple[int, ...], str]]()
    last: tuple[int, ...] = ()
    for one in clause:
        if one.rows:
            last = one.rows
        elif one in posts:
            if not last:
                return []
            found.append((last, one.post))
            last = ()
    return found
