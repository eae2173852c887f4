"""A message that says several things: what stands is confirmed, the unit's name said again.

The rule: each is done, and what is left is the answer to what is asked; nothing that speaks of what
is written becomes an aim or a name.
"""

import re
from dataclasses import replace

from handlers.acts.closing import says_send
from handlers.acts.heard import Heard
from handlers.registrations import dialog as registration
from handlers.registrations import showing
from handlers.registrations.form import said_texts
from handlers.registrations.form.fields import Answered
from handlers.registrations.form.parts.commune import kept
from handlers.registrations.form.parts.unit import named_unit
from handlers.registrations.form.steps import next_step
from handlers.registrations.places import place_of
from handlers.registrations.said.answering.answered import answered
from handlers.registrations.said.mending import several
from handlers.registrations.said.naming import renamed
from handlers.registrations.said.taking import staying
from handlers.registrations.said.told import telling
from handlers.registrations.words.telling import (
    CALLING,
    EMPTY_NAMES,
    KEEPS_WRITTEN,
    LIGHT_CLAUSE,
    MAY_KEEP_OR_NAME,
    STILL,
)
from handlers.turn.turn import Turn, stay, with_notes
from handlers.typed.read import plain
from handlers.typed.words.assent import LEFT_ALONE
from handlers.values.messages import Outcome
from handlers.values.state import Form, Registering, Step
from knowledge.typed.normalize import nfc
from knowledge.typed.repeats import compiled

_STEPS = frozenset(
    {
        Step.COMMUNE,
        Step.COMMUNE_PICK,
        Step.CONTACT,
        Step.CONTACT_POSITION,
        Step.PHONE,
        Step.COLLECTIVE_TITLE,
        Step.PERSON_NAME,
        Step.PERSON_TITLE,
        Step.PEOPLE_TITLE,
        Step.PEOPLE,
        Step.TARGETS,
        Step.REVIEW,
        Step.FIELDS,
        Step.MORE,
    }
)
_BREAK = compiled(r"(?<!\d)[,.;!\n]+|[,.;!\n]+(?=\s|$)")
_KEEPS, _LIGHT = compiled(KEEPS_WRITTEN), compiled(LIGHT_CLAUSE)
_NUMBER = re.compile(r"(?<=\d)[.,](?=\d)")
_MOST = 60


def told(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """All that is said done at once; None where it is one thing."""
    said = dialog.step in _STEPS and heard.key is None and heard.place is None
    if not said or "?" in heard.text or dialog.open_aim is not None:
        return None
    spoken = heard.unsigned.split()
    # Most messages say nothing of the kind, and need not be read for it.
    may = STILL in heard.lowered or not MAY_KEEP_OR_NAME.isdisjoint(spoken)
    if not may or len(spoken) > _MOST:
        return None
    after, rest = _renamed(turn, dialog, nfc(heard.text))
    left = _unsaid(after.form, rest, named=after != dialog)
    if after == dialog and (left == rest or (not left and dialog.step != Step.TARGETS)):
        # One thing alone is heard elsewhere; at the aims it would be one of them.
        return None
    if not left:
        return _shown(turn, dialog, after)
    if dialog.step == Step.COMMUNE_PICK:
        after = kept(turn, after)
        after = replace(after, step=next_step(after))
    if after != dialog and says_send(Heard(left, at="review")):
        # What was just changed is seen before it is sent.
        return _shown(turn, dialog, after)
    return _with_rest(turn, dialog, after, left)


def _renamed(turn: Turn, dialog: Registering, text: str) -> tuple[Registering, str]:
    """The form with the name that is said again, and what else is said."""
    new = renamed.read(dialog.form.unit_name, turn.plan.organisation.province, text)
    if new is None:
        return dialog, text
    named = named_unit(turn, dialog, new.name).dialog
    return replace(named, typed_unit=None, found=dialog.found), new.rest


def _unsaid(form: Form, text: str, *, named: bool) -> str:
    """Without the clauses that only say of what is written that it stands."""
    left, at = "", 0
    parts = [*_BREAK.finditer(text)]
    ends = [(one.start(), one.end()) for one in parts] + [(len(text), len(text))]
    kept = 0
    for start, end in ends:
        clause = text[at:start]
        if clause.strip() and not _stands(form, clause):
            left += text[at:end]
            kept += 1
        at = end
    only_light = kept and all(map(_is_light, _BREAK.split(left)))
    return "" if only_light and (named or left != text) else left.strip(" ,;")


def _is_light(clause: str) -> bool:
    return not clause.strip() or _LIGHT.fullmatch(plain(clause)) is not None


def _stands(form: Form, clause: str) -> bool:
    """ "Giữ Đại Phác", "đúng họ Vi", "măng 1.200 tấn giữ": it names what is written so."""
    said = " ".join(plain(_NUMBER.sub("", clause)).split())
    found = _KEEPS.fullmatch(said)
    if found is None:
        return False
    what = (found["what"] or found["first"] or "het").replace("don vi", "htx")
    # "Dung a" may be "don't": it names nothing.
    named = {*what.split()} - CALLING
    return bool(named) and named - EMPTY_NAMES <= _written(form)


def _written(form: Form) -> set[str]:
    values = [form.unit_name, form.commune, form.contact_name, form.contact_position, form.phone]
    values += [*form.targets, *(one.name for one in form.people)]
    return {*plain(_NUMBER.sub("", " ".join(filter(None, values)))).replace(",", " ").split()}


def _shown(turn: Turn, dialog: Registering, after: Registering) -> Outcome:
    if after.form == dialog.form:
        return stay(turn, showing.prompt(turn, dialog, (LEFT_ALONE,)))
    goto = staying(dialog, after)
    note = showing.noted(turn, dialog.form, after)
    return registration.advance(turn, dialog, Answered(after, goto=goto, notes=(note,)))


def _with_rest(turn: Turn, before: Registering, dialog: Registering, left: str) -> Outcome | None:
    """What else was said, read as if it had been said alone."""
    memory = replace(turn.person.conversation, dialog=dialog)
    inbound = replace(turn.inbound, text=left)
    at = replace(turn, inbound=inbound, person=replace(turn.person, conversation=memory))
    heard = Heard(left, at=place_of(dialog))
    outcome = several.told(at, dialog, heard) or telling.told(at, dialog, heard)
    if outcome is None:
        said = answered(at, dialog, heard)
        outcome = said if isinstance(said, Outcome) else None
    if outcome is None and dialog == before:
        return None
    note = showing.noted(turn, before.form, dialog)
    if outcome is None or not outcome.replies:
        unread = "" if _is_light(left) else said_texts.parts_unread(parts=[left])
        goto = staying(before, dialog)
        return registration.advance(turn, before, Answered(dialog, goto=goto, notes=(note, unread)))
    if not note:
        return outcome
    first, *others = outcome.replies
    return replace(outcome, replies=(with_notes((note,), first), *others))
