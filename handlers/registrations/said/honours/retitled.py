"""The unit's title given way to another one: "cao thế, thôi hạ xuống tiên tiến".

The rule: it is named behind a word of changing and no amount is said; where it may be somebody's
own as well, it is asked whose.
"""

import re
from collections.abc import Iterator

from handlers.acts.heard import Heard
from handlers.acts.slots import titles
from handlers.acts.slots.form import read_people
from handlers.acts.slots.text.reading import Reading
from handlers.registrations import dialog as registration
from handlers.registrations import showing
from handlers.registrations.form.fields import Answered, titles_for
from handlers.registrations.said.honours import texts
from handlers.registrations.said.persons.pointing import pointed
from handlers.registrations.said.steps import honours
from handlers.registrations.words import honours as words
from handlers.turn.turn import Turn, stay
from handlers.typed.read import plain
from handlers.values.messages import Outcome
from handlers.values.replies import Reply
from handlers.values.state import Registering
from knowledge.plan.titles import Title
from knowledge.typed.repeats import compiled

MOST_WORDS = 18
# "Đổi lại tiên tiến", without its marks: "Lại" is a family's name, too.
_NO_NAME = compiled(r"\b(?:tien tien|xuat sac)$")
_CLAUSE = compiled(r"[,.;!?\n]+\s*")
_RETITLED, _FIRST = compiled(words.RETITLED), compiled(words.TITLE_FIRST)
_WISHED, _BEHIND = compiled(words.WISHED), compiled(words.BEHIND_TITLE)
_AIMED_AT = compiled(words.AIMED_AT)
_OF_UNIT, _OF_PERSON = compiled(words.OF_UNIT_SAID), compiled(words.OF_PERSON)


def told(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """The open form with the other title; None for anything else."""
    changed_now = changed(turn, dialog, heard)
    if isinstance(changed_now, str):
        return stay(turn, showing.prompt(turn, dialog, (changed_now,)))
    return registration.advance(turn, dialog, changed_now) if changed_now else None


def sent(turn: Turn, edit: Registering, heard: Heard) -> Answered | Outcome | None:
    """The same of what was sent: shown, and sent when it is agreed to."""
    found = changed(turn, edit, heard)
    return stay(turn, Reply(found)) if isinstance(found, str) else found


def changed(turn: Turn, dialog: Registering, heard: Heard) -> Answered | str | None:
    """The form with the other title, or the question whose it is."""
    form = dialog.form
    if form.kind not in ("collective", "both") or form.collective_title is None:
        return None
    title = _named(turn, heard)
    if title is None or title.id in form.honours or dialog.row is not None:
        return None
    if any(one.rows for one in pointed(Reading(heard), form)):
        return None
    # "Thêm chị Giang Thi Sua thanh vien, giay khen": names that look like words of changing.
    if any(
        one.name and not _NO_NAME.search(plain(one.name)) for one in read_people(heard, "people")
    ):
        return None
    if title.is_commendation and form.collective_commendation is not None:
        # "Bằng khen đổi thành giấy khen": the title stays.
        return None
    ours = form.kind == "collective" or _OF_UNIT.search(heard.unsigned)
    if not ours and form.people and title.id in ("ttldtt",):
        return texts.whose(name=title.said)
    return honours.in_place(turn, dialog, form.collective_title, title)


def _named(turn: Turn, heard: Heard) -> Title | None:
    """The title behind the word of changing; of a long story its last clause counts."""
    if len(heard.unsigned.split()) > MOST_WORDS:
        heard = Heard(_CLAUSE.split(heard.text.strip(" .!"))[-1], at=heard.at)
    said, asks = heard.unsigned, "?" in heard.text or heard.asks
    wishes = _WISHED.match(said)
    if asks and wishes is not None:
        # "Nâng lên xuất sắc được không em": it is shown, and nothing goes before it is agreed to.
        said, asks = wishes["wish"], False
    if asks or len(said.split()) > MOST_WORDS or _AIMED_AT.search(said):
        return None
    if any(map(str.isdigit, said)):
        return None
    name = next(filter(None, (_behind(heard, found) for found in _changes(said))), None)
    offered = titles_for(turn, "collective")
    title = next((one for one in offered if name in (one.said, titles.name_of(one.id))), None)
    of_person = _OF_PERSON.search(said) and not _OF_UNIT.search(said)
    # A flag "cho tui" is the unit's all the same: nobody has one.
    return None if title is None or (of_person and title.subject != "collective") else title


def _changes(said: str) -> Iterator[re.Match[str]]:
    """Each word of changing, as "đổi ý, lấy xuất sắc" has two."""
    found = _RETITLED.search(said)
    while found is not None:
        yield found
        found = _RETITLED.search(said, found.start() + 1)


def _behind(heard: Heard, found: re.Match[str]) -> str | None:
    """The name of the title: the last one before what says why."""
    short = _BEHIND.sub("", found["title"])
    first, last = (
        _words_before(heard.unsigned, at) for at in (found.start(), found.start("title"))
    )
    own = range(first, last + len(short.split()))
    named = [mark for mark in Reading(heard).of("title") if mark.first in own]
    if named:
        return titles.for_unit(named[-1].value)
    return titles.alone(short, collective=True) if _FIRST.match(short) else None


def _words_before(said: str, at: int) -> int:
    return len(said[:at].split())
