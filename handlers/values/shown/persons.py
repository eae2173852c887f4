"""Who stands in the rows of a registration: somebody with two honours has two rows.

The rule: a row of the same name and post with another honour is the same person's; whoever was made
nameless is told from others by the row that names their first one.
"""

from collections.abc import Sequence

from handlers.values.shown.label_texts import SAME_PERSON
from handlers.values.state import Participant
from knowledge.typed.normalize import fold


def first_rows(rows: Sequence[Participant]) -> tuple[int, ...]:
    """For each row the place of the first one of the same person."""
    found: list[int] = []
    for place, row in enumerate(rows):
        earlier = (at for at in dict.fromkeys(found) if _is_same(rows[at], row, at))
        found.append(next(earlier, place))
    return tuple(found)


def persons(rows: Sequence[Participant]) -> int:
    """How many people stand there."""
    return len(set(first_rows(rows)))


def nameless(rows: Sequence[Participant], name: str) -> tuple[Participant, ...]:
    """The rows with nobody's name or words, and yet as many people; `name` stands for each."""
    return tuple(
        Participant(name, same_as(first) if first != place else None, row.title)
        for place, (row, first) in enumerate(zip(rows, first_rows(rows), strict=True))
    )


def same_as(place: int) -> str:
    """What stands in the place of the post where the person is that of another row."""
    return f"{SAME_PERSON} {place + 1}"


def _is_same(first: Participant, row: Participant, at: int) -> bool:
    if not any(map(str.isalnum, first.name)):
        return row.name == first.name and row.position == same_as(at)
    posts = {fold(post) for post in (first.position, row.position) if post}
    return fold(first.name) == fold(row.name) and len(posts) < 2 and first.title != row.title
