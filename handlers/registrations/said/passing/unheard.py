"""Somebody who was heard before the consent is taken out of what was heard, or stays.

The rule: nothing is written by it, and the consent is asked for again.
"""

import re
from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.registrations import opening, showing
from handlers.registrations.form.rows import found_row
from handlers.registrations.form.rows_texts import nobody, removed
from handlers.registrations.words.persons import leaving as words
from handlers.registrations.words.striking.leaving import BEGGED
from handlers.turn.turn import Turn, stay, with_notes
from handlers.typed.read import plain
from handlers.values.messages import Outcome
from handlers.values.state import Form, Registering

_GOES = tuple(map(re.compile, (words.DROPPED, words.NOT_WANTED)))
_STAYS, _BEGGED = re.compile(words.STAYS), re.compile(BEGGED)
# The consent itself, and what is refused by it.
_NO_NAMES = frozenset(
    "dong y luu ten so dien thoai thong tin du lieu gi het ca tat qua dang ky gui ho nay".split()
)


def told(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """ "Thôi bỏ chị Hằng ra", "giữ chị Non lại"; None where nobody was heard, or is named."""
    form = dialog.carried
    if form == Form() or "?" in heard.text or heard.key is not None:
        return None
    # "Không đăng ký thì có bị phạt không" asks; "bỏ chị Hằng ra được không" is put as a question.
    if heard.asks_whether and _BEGGED.search(heard.unsigned) is None:
        return None
    stays = _STAYS.match(heard.unsigned)
    if stays is not None and _named(stays["name"]):
        before = dialog.before or form
        return _back(turn, dialog, before, stays["name"])
    found = next(filter(None, (one.match(heard.unsigned) for one in _GOES)), None)
    name = found["name"] if found else None
    if name is None or not _named(name):
        return None
    at = found_row(form.people, None, name)
    if at is not None:
        less = (*form.people[:at], *form.people[at + 1 :])
        gone: str | None = form.people[at].name
        after = replace(form, people=less)
    elif plain(name).split()[-1:] == plain(form.contact_name or "").split()[-1:]:
        gone = form.contact_name
        after = replace(form, contact_name=None, contact_position=None)
    else:
        return stay(turn, showing.prompt(turn, dialog, (nobody(who=name.title()),)))
    return _asked_again(
        turn, replace(dialog, carried=after, before=dialog.before or form), gone or ""
    )


def _back(turn: Turn, dialog: Registering, before: Form, name: str) -> Outcome | None:
    """Whoever was heard stays, or is there again."""
    form = dialog.carried
    if found_row(form.people, None, name) is not None:
        return stay(turn, showing.prompt(turn, dialog))
    at = found_row(before.people, None, name)
    if at is None:
        return None
    people = (*form.people, before.people[at])
    return opening.begun(turn, replace(dialog, carried=replace(form, people=people)))


def _asked_again(turn: Turn, dialog: Registering, gone: str) -> Outcome:
    outcome = opening.begun(turn, dialog)
    first, *others = outcome.replies
    return replace(outcome, replies=(with_notes((removed(name=gone),), first), *others))


def _named(name: str) -> bool:
    return _NO_NAMES.isdisjoint(name.split())
