"""A sentence nobody understood whole, clause by clause: "thôi Mỵ cho lên CSTĐ, nó có sáng kiến …".

The rule: only people who stand on the list, their honours and initiatives, and aims are written so;
each clause is read as if it had been said alone, and what could matter and was not is named.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.acts.slots.text.reading import Reading
from handlers.acts.slots.words.talk import BEGINNING
from handlers.registrations import dialog as registration
from handlers.registrations import showing
from handlers.registrations.form import said_texts as texts
from handlers.registrations.form.fields import Answered
from handlers.registrations.places import place_of
from handlers.registrations.said.told import telling
from handlers.registrations.words.mending import clauses as words
from handlers.turn.turn import Turn
from handlers.typed.read import plain
from handlers.values.messages import Outcome
from handlers.values.state import Participant, Registering, Step
from knowledge.typed.normalize import nfc
from knowledge.typed.repeats import compiled

_LEAD, _BREAK = compiled(BEGINNING, re.IGNORECASE), compiled(words.BREAK, re.IGNORECASE)
_SAME_ONE = compiled(words.SAME_ONE, re.IGNORECASE)
_WEIGHTY = compiled(words.WEIGHTY)
# Where the list or the whole form stands above.
_SHOWN = frozenset({Step.PEOPLE, Step.REVIEW, Step.MORE})
# Where a name, a title or a choice is asked for, which such a sentence does not answer.
_ASKED = frozenset({Step.PERSON_NAME, Step.PERSON_TITLE, Step.PEOPLE_TITLE})
_ASKED |= {Step.KIND, Step.UNIT_TYPE, Step.COLLECTIVE_TITLE, Step.COMMUNE_PICK, Step.UNIT_PICK}
_FEWEST, _MOST = 2, 8
Rows = tuple[Participant, ...]


def told(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """The form with all that its clauses say; None where nothing of it is understood."""
    asks = "?" in heard.text or heard.asks
    if dialog.step not in _SHOWN | _ASKED or heard.key is not None or asks:
        return None
    clauses = [part for one in _BREAK.split(nfc(heard.text)) if (part := _bare(one))]
    if not clauses or len(clauses) > _MOST or any(Heard(one).is_negated for one in clauses):
        return None
    at, unread = dialog, []
    for clause in _by_name(turn, dialog, clauses):
        after = _after(turn, at, clause)
        if after is not None:
            at = after
        elif _WEIGHTY.search(plain(clause)) or Reading(heard.part(clause)).of("title"):
            unread.append(clause)
    if at.form == dialog.form:
        return None
    missed = texts.parts_unread(parts=unread) if unread else ""
    notes = (showing.noted(turn, dialog.form, at), missed)
    return registration.advance(turn, dialog, Answered(at, goto=dialog.step, notes=notes))


def _bare(clause: str) -> str:
    lead = _LEAD.match(clause)
    return clause[lead.end() if lead else 0 :].strip(" .!")


def _by_name(turn: Turn, dialog: Registering, clauses: list[str]) -> Iterator[str]:
    """Each clause; "nó" is whoever was named last of the list."""
    name = None
    for clause in clauses:
        same = _SAME_ONE.match(clause)
        if same and name:
            clause = f"{name} {clause[same.end() :]}"
        yield clause
        name = _named(dialog.form.people, clause) or name


def _named(people: Rows, clause: str) -> str | None:
    """The only one of the list whose given name stands in it."""
    said = plain(clause).split()
    names = [one.name.split()[-1] for one in people]
    there = [name for name in names if plain(name) in said]
    return there[0] if len(there) == 1 else None


def _after(turn: Turn, dialog: Registering, clause: str) -> Registering | None:
    """The form after one clause; None where it says nothing that may be written so."""
    if len(clause.split()) < _FEWEST:
        return None
    here = dialog if dialog.step in _SHOWN else replace(dialog, step=Step.PEOPLE, row=None)
    memory = replace(turn.person.conversation, dialog=here)
    inbound = replace(turn.inbound, text=clause)
    at = replace(turn, inbound=inbound, person=replace(turn.person, conversation=memory))
    outcome = telling.told(at, here, Heard(clause, at=place_of(here)))
    after = outcome.conversation.dialog if outcome is not None else None
    if not isinstance(after, Registering) or after.revising != dialog.revising:
        return None
    form = replace(dialog.form, people=after.form.people, targets=after.form.targets)
    written = form == after.form and form != dialog.form
    # Where titles are asked for, what is said of one is not what is said of all.
    listed = here is dialog or form.people == dialog.form.people
    own = listed and _of_the_named(dialog.form.people, form.people, clause)
    return replace(dialog, form=form) if written and own else None


def _of_the_named(before: Rows, after: Rows, clause: str) -> bool:
    """Whether nobody but who is named in the clause is another now, and nobody new or gone."""
    if [one.name for one in before] != [one.name for one in after]:
        return False
    said = plain(clause).split()
    changed = [one for one, other in zip(before, after, strict=True) if one != other]
    return all(plain(one.name).split()[-1] in said for one in changed)
