"""A post put right, by whose it is or by what stood there: "đổi kế toán thành kế toán trưởng".

The rule: whoever is meant gets it wherever he stands, on the list and as the contact; where nobody
or more than one can be meant nothing is written, and it is asked.
"""

import re
from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.registrations import dialog as registration
from handlers.registrations import showing
from handlers.registrations.form.fields import Answered
from handlers.registrations.form.named import MAX_WORDS
from handlers.registrations.form.rows_texts import OF_WHOM
from handlers.registrations.said.persons.rewritten import with_rows
from handlers.registrations.said.taking import staying
from handlers.registrations.words.mending import reposted as words
from handlers.turn.turn import Turn, stay
from handlers.typed.names import is_position, read_position
from handlers.typed.read import plain
from handlers.values.messages import Outcome
from handlers.values.state import Registering, Step
from knowledge.typed.normalize import nfc
from knowledge.typed.repeats import compiled
from knowledge.typed.said import Said

_OF_SOMEBODY, _EXCHANGED, _TOLD, _TAIL = (
    compiled(one, re.IGNORECASE)
    for one in (words.OF_SOMEBODY, words.EXCHANGED, words.TOLD, words.TAIL)
)
_MOST_WORDS, _LONGEST_POST = 20, 6
_SHOWN = (Step.REVIEW, Step.FIELDS)


def told(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """The form with the other post, or whose it is asked; None for anything else."""
    answered = changed(turn, dialog, heard)
    return (
        registration.advance(turn, dialog, answered) if isinstance(answered, Answered) else answered
    )


def changed(turn: Turn, dialog: Registering, heard: Heard) -> Answered | Outcome | None:
    """The same, as a change of a form."""
    said = heard.unsigned.split()
    if words.TELLING.isdisjoint(said) or len(said) > _MOST_WORDS or "?" in heard.text:
        return None
    if heard.is_negated or heard.asks:
        return None
    text = " ".join(nfc(heard.text).split())
    found = _OF_SOMEBODY.match(text) or _EXCHANGED.match(text)
    orders = found is not None
    if found is None and dialog.step != Step.PERSON_NAME:
        found = _TOLD.match(text)
    post = _post(found["new"]) if found is not None else None
    if found is None or post is None:
        return None
    groups = found.groupdict()
    if groups.get("old") is not None and not is_position(Said(groups["old"])):
        return None
    meant = _named(dialog, groups["who"]) if "who" in groups else _in_post(dialog, groups["old"])
    own = "who" in groups and groups["who"].lower() in words.SPEAKER
    if own and not orders and dialog.form.contact_position not in (None, post):
        return None  # Who speaks may be another than who is to be called.
    if len(meant) == 1:
        return _with_post(turn, dialog, meant.pop(), post)
    # "Bác là giám đốc" tells who speaks: only what mends somebody's is asked about.
    asks = orders and not dialog.row
    return stay(turn, showing.prompt(turn, dialog, (OF_WHOM,))) if asks else None


def _post(text: str) -> str | None:
    bare = _TAIL.sub("", text).strip(" ,.")
    known = bare and is_position(Said(bare)) and len(bare.split()) <= _LONGEST_POST
    return read_position(bare, MAX_WORDS) if known else None


def _people(dialog: Registering) -> list[tuple[str, str | None]]:
    """Everybody who stands there, with the post: the contact, the list, who is asked about."""
    form, row = dialog.form, dialog.row
    contact = [(form.contact_name, form.contact_position)] if form.contact_name else []
    rows = [(one.name, one.position) for one in (*form.people, *([row] if row else [])) if one.name]
    return [*contact, *rows]


def _named(dialog: Registering, who: str) -> set[str]:
    said = plain(who)
    names = {plain(name) for name, _ in _people(dialog)}
    meant = {one for one in names if one == said or one.endswith(f" {said}")}
    contact = dialog.form.contact_name
    if not meant and contact and who.lower() in words.SPEAKER:
        return {plain(contact)}  # "Em làm tổ trưởng".
    return meant


def _in_post(dialog: Registering, old: str) -> set[str]:
    said = plain(read_position(old, MAX_WORDS) or old)
    return {plain(name) for name, post in _people(dialog) if post and plain(post) == said}


def _with_post(turn: Turn, dialog: Registering, name: str, post: str) -> Answered:
    form, row = dialog.form, dialog.row
    if form.contact_name and plain(form.contact_name) == name:
        form = replace(form, contact_position=post)
    rows = tuple(
        replace(one, position=post) if plain(one.name) == name else one for one in form.people
    )
    if row is not None and row.name and plain(row.name) == name:
        row = replace(row, position=post)
    after = replace(dialog, form=form, row=row)
    told = replace(after, form=replace(form, people=rows))
    note = () if dialog.step in _SHOWN else (showing.noted(turn, dialog.form, told),)
    if rows == form.people:
        return Answered(after, goto=staying(dialog, after), notes=note)
    answered = with_rows(turn, after, rows)
    return replace(answered, notes=note)
