"""The unit's honours: a title, and a commendation beside it.

The rule: neither takes the other's place, unless the words say so; of one kind the one that was
said last counts.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from handlers.acts.slots.text.reading import Reading
from handlers.acts.slots.text.refused import meant
from handlers.acts.slots.titles import name_of, own_of_unit
from handlers.registrations.form import rows_texts as texts
from handlers.registrations.form.fields import titles_for
from handlers.registrations.words.telling import BESIDE_IT, IN_ITS_PLACE
from handlers.turn.turn import Turn
from handlers.typed.read import plain
from handlers.values.state import Form
from knowledge.typed.said import Said

_IN_ITS_PLACE, _BESIDE_IT = re.compile(IN_ITS_PLACE), re.compile(BESIDE_IT)


def with_honour(turn: Turn, form: Form, honour: str) -> Form:
    """The form with what is wished for the unit, where it belongs."""
    title, beside = form.collective_title, form.collective_commendation
    commendations = {one.id for one in titles_for(turn, "collective") if one.is_commendation}
    if honour in (title, beside) or title is None:
        return replace(form, collective_title=title or honour)
    if honour in commendations and beside is not None:
        return replace(form, collective_commendation=honour)
    if (title in commendations) == (honour in commendations) or _replaces(turn):
        return replace(form, collective_title=honour)
    if honour in commendations:
        return replace(form, collective_commendation=honour)
    # A title comes before the commendation that stood alone.
    return replace(form, collective_title=honour, collective_commendation=beside or title)


def left_out(turn: Turn, form: Form) -> tuple[str, ...]:
    """The unit's honours that the message names and the form, which holds two, does not."""
    if form.collective_title is None or form.collective_commendation is None:
        return ()
    reading = Reading(Said(turn.inbound.text))
    theirs = {row.title for row in form.people}
    named = [own_of_unit(mark.value) for mark in meant(reading, reading.of("title"))]
    known = {one.id for one in titles_for(turn, "collective")}
    left = [one for one in named if one in known - theirs and one not in form.honours]
    return tuple(dict.fromkeys(left))


def wishes_besides(turn: Turn, form: Form, honour: str) -> bool:
    """ "HTX xin cả bằng khen nữa" where a commendation stands already: neither gives way."""
    beside = form.collective_commendation
    commendations = {one.id for one in titles_for(turn, "collective") if one.is_commendation}
    if beside is None or honour in form.honours or honour not in commendations:
        return False
    return _BESIDE_IT.search(plain(turn.inbound.text)) is not None


def only_two(form: Form, left: Sequence[str]) -> str:
    """That two can be written, and the question which."""
    return texts.only_two(
        written=[name_of(one) for one in form.honours if one], left=[name_of(one) for one in left]
    )


def anew(form: Form, honour: str) -> Form:
    """The form with this honour in the place of the unit's title."""
    beside = form.collective_commendation if form.collective_commendation != honour else None
    return replace(form, collective_title=honour, collective_commendation=beside)


def without_honour(form: Form, honour: str) -> Form:
    """The form without it; what stood beside it takes its place."""
    beside = form.collective_commendation
    title = form.collective_title if honour == beside else beside
    return replace(form, collective_title=title, collective_commendation=None)


def _replaces(turn: Turn) -> bool:
    """ "Danh hiệu đổi thành giấy khen": said to stand where the other one does."""
    said = plain(turn.inbound.text)
    return bool(_IN_ITS_PLACE.search(said)) and not _BESIDE_IT.search(said)
