"""Somebody else has saved the same thing since the page of a form was opened.

The rule: nothing is overwritten unseen. The form says by a mark how each field stood; what only the
other has changed is taken over, what both have is shown with both values, and saved when it is sent
once more.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256

from markupsafe import Markup
from starlette.requests import Request

from bot.clock import LOCAL
from bot.desk import texts
from bot.desk.forms import STOOD, word
from bot.desk.frame import desk
from handlers.turn import texts as common

MOST_MARKS = 4000


@dataclass(frozen=True)
class Difference:
    """A field that another has changed: what stands now, and what the form held."""

    name: str
    stands: str
    typed: str
    touched: bool


class SavedMeanwhile(Exception):
    """Another has saved it: `form` is what was typed, with what only the other has changed."""

    def __init__(self, form: Mapping[str, str], differences: Sequence[Difference]) -> None:
        super().__init__("saved by another since the page was opened")
        self.form, self.differences = dict(form), differences


def stood_field(standing: Mapping[str, str]) -> Markup:
    """The hidden field of a form that shows these values."""
    marks = " ".join(f"{name}:{_mark(value)}" for name, value in standing.items())
    return Markup('<input type="hidden" name="{}" value="{}">').format(STOOD, marks)


def refuse_stale(request: Request, standing: Mapping[str, str], typed: Mapping[str, str]) -> None:
    """Raise SavedMeanwhile where something else stands than the form showed, and than was typed.

    Call it within the transaction that stores what was typed.
    """
    marks = (one.rpartition(":") for one in word(request, STOOD, MOST_MARKS).split())
    stood = {name: mark for name, _, mark in marks}
    changed = [one for one in standing if one in stood and _mark(standing[one]) != stood[one]]
    found = [
        Difference(one, standing[one], typed[one], touched=_mark(typed[one]) != stood[one])
        for one in changed
        if standing[one] != typed[one]
    ]
    if found:
        theirs = {one.name: one.stands for one in found if not one.touched}
        raise SavedMeanwhile({**typed, **theirs}, found)


def said(
    request: Request, subject: str, differences: Sequence[Difference], labels: Mapping[str, str]
) -> str:
    """Who has saved it and when, with both values of each field."""
    lines = desk(request).app.store.journal.lines(subject=subject, limit=1)
    who, at = (lines[0].actor, lines[0].at) if lines else (None, None)
    return texts.saved_meanwhile(
        who=who,
        at=common.clock_text(at.astimezone(LOCAL)) if at else None,
        fields=[
            texts.stands_now(
                field=labels.get(one.name, one.name),
                stands=one.stands,
                typed=one.typed,
                touched=one.touched,
            )
            for one in differences
        ],
    )


def _mark(value: str) -> str:
    return sha256(value.encode()).hexdigest()[:12]
