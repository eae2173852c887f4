"""A post told of somebody by name: "ghi nhầm, Tuấn là phó giám đốc", "Hùng phó giám đốc".

The rule: where nobody of the form is called so, nobody's post is changed; it is asked who is meant.
"""

from typing import NamedTuple

from handlers.acts.heard import Heard
from handlers.acts.meaning import PersonSaid, Slots
from handlers.registrations import dialog as registration
from handlers.registrations import showing
from handlers.registrations.form.named import MAX_WORDS
from handlers.registrations.form.rows_texts import written_nowhere
from handlers.registrations.said import taking
from handlers.registrations.said.mending.people import row_mended
from handlers.registrations.words.mending import posted as words
from handlers.turn.turn import Turn, stay
from handlers.typed.names import is_position, read_position
from handlers.typed.read import plain
from handlers.values.messages import Outcome
from handlers.values.state import Registering, Step


class _Posted(NamedTuple):
    """Of whom a post is told, whether by a word that says so."""

    name: str
    post: str
    told: bool


def told(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """Who is meant is asked; None where somebody of the list is, or nothing is told."""
    said = _posted(heard) if "?" not in heard.text else None
    shown = dialog.step in (Step.REVIEW, Step.FIELDS, Step.MORE)
    if said is None or not dialog.form.contact_name or not (said.told or shown):
        return None
    others = [dialog.row.name if dialog.row else "", *(one.name for one in dialog.form.people)]
    if any(_is_alike(said.name, one) for one in others):
        return None if said.told or dialog.row else _of_listed(turn, dialog, said)
    if _is_alike(said.name, dialog.form.contact_name):
        # The whole name with another syllable puts that right as well.
        named = " " not in said.name or plain(said.name) == plain(dialog.form.contact_name)
        slots = Slots(contact_position=said.post)
        return taking.take(turn, dialog, slots, mends=True) if named else None
    note = written_nowhere(name=said.name)
    return stay(turn, showing.prompt_in_short(turn, dialog, (note,)))


def _of_listed(turn: Turn, dialog: Registering, said: _Posted) -> Outcome | None:
    """ "Ba thủ kho": of the one of the list who is called so."""
    person = PersonSaid(name=said.name, position=said.post)
    mended = row_mended(turn, dialog, Slots(people=(person,)))
    return registration.advance(turn, dialog, mended) if mended else None


def _posted(heard: Heard) -> _Posted | None:
    typed = [one.strip(" ,.;:!") for one in heard.text.split()]
    typed = [one for one in typed if one]
    bare = [plain(one) for one in typed]
    first = next((n for n, word in enumerate(bare) if word not in words.LEAD), len(bare))
    last = len(bare)
    while last > first and bare[last - 1] in words.TAIL:
        last -= 1
    return _parted(typed, bare, first, last) or _parted(typed, bare, max(first - 1, 0), last)


def _parted(typed: list[str], bare: list[str], first: int, last: int) -> _Posted | None:
    """The name from there and the post behind it; a name may be a word of calling ("Ba")."""
    for end in range(first + 1, min(first + words.MOST_OF_NAME, last - 1) + 1):
        after = end
        while after < last and bare[after] in words.BETWEEN:
            after += 1
        post = read_position(" ".join(typed[after:last]), MAX_WORDS) or ""
        no_name = words.NO_NAME | words.TELLS
        if is_position(post) and no_name.isdisjoint(bare[first:end]):
            name = " ".join(typed[first:end])
            if name.lower() in words.SPOKEN_OF:
                return None
            tells = not words.TELLS.isdisjoint(bare[end:after])
            return _Posted(name.title() if name.islower() else name, post, tells)
    return None


def _is_alike(name: str, written: str) -> bool:
    """Whether it is the name, the given name or nearly the name of who is written so."""
    said, known = plain(name).split(), plain(written).split()
    shared = set(said) & set(known)
    return bool(shared) and (len(said) == 1 or said[-1] == known[-1] or len(shared) > 1)
