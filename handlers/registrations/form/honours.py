"""The unit's honours: a title, and a commendation beside it.

The rule: neither takes the other's place, unless the words say so; of one kind the one that was
said last counts.
"""

import re
from dataclasses import replace

from handlers.registrations.form.fields import titles_for
from handlers.registrations.words.telling import BESIDE_IT, IN_ITS_PLACE
from handlers.turn.turn import Turn
from handlers.typed.read import plain
from handlers.values.state import Form

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
