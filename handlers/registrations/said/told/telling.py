"""What is told at an open step in words of its own, before anything else that is typed there.

The rule: who hears what stands here with the steps it can be said at, and is asked at no other.
"""

from collections.abc import Callable
from functools import cache

from handlers.acts.heard import Heard
from handlers.registrations import showing
from handlers.registrations.asked import comparing
from handlers.registrations.asked.terms import trust
from handlers.registrations.form.filling.filled import PEOPLE_STEPS, ROW_STEPS
from handlers.registrations.form.rows_texts import OF_WHOM
from handlers.registrations.form.steps import CHOOSING
from handlers.registrations.said import (
    advice,
    as_before,
    at_review,
    consenting,
    doubting,
    earlier,
    standing,
)
from handlers.registrations.said.aims import aloud, dropped, early, settling, somebody
from handlers.registrations.said.aims import telling as aims_said
from handlers.registrations.said.answering import resembling, unknowing
from handlers.registrations.said.honours import ahead, alone, level, referred, retitled
from handlers.registrations.said.lists import (
    aimless,
    aims,
    asked_count,
    doubled,
    nobody,
    order,
    parting,
    pasted,
)
from handlers.registrations.said.lists import behind as honours_behind
from handlers.registrations.said.mending import instead, reposted, retold
from handlers.registrations.said.mending.correcting import other_kind
from handlers.registrations.said.naming import (
    commune,
    marked,
    not_but,
    own_name,
    read_out,
    respelt,
    unit,
    unnamed,
    whole,
)
from handlers.registrations.said.passing import (
    adding,
    begun_again,
    contacted,
    denied,
    looked,
    misheard,
    mistaken,
    put_right,
    remarked,
    returned,
    unheard,
    unknown,
)
from handlers.registrations.said.persons import (
    editing,
    emptied,
    initiatives,
    leaving,
    numbered,
    renaming,
    speaking,
    splitting,
)
from handlers.registrations.said.steps import (
    apart,
    finishing,
    honours,
    left_alone,
    lines,
    numbers,
    phones,
    placed,
    posted,
    skipping,
    switching,
    undoing,
)
from handlers.registrations.said.striking import all_gone, wording
from handlers.registrations.said.striking.honours import told as honours_struck
from handlers.registrations.said.striking.telling import told as struck
from handlers.registrations.said.thoughts import ahead as thought_ahead
from handlers.registrations.said.thoughts import telling as thoughts
from handlers.registrations.said.told import behind, sent_too
from handlers.registrations.showing import OPTIONAL, PICKS
from handlers.talk import gossip
from handlers.turn.turn import Turn, stay
from handlers.values.messages import Outcome
from handlers.values.state import Registering, Step

Teller = Callable[[Turn, Registering, Heard], Outcome | None]
Steps = Callable[[str], bool]


def _standing(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """ "Khai đến đâu rồi?" is no aim, and not doubted to be one."""
    return standing.asked(turn, heard)


def _gossiped(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """ "Nghe nói anh Chủ tịch sắp nghỉ hả em", where any words may be the answer: none."""
    return gossip.said(turn, heard)


def _of_one_before(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """ "Bả là sàng chè hai tầng": taken of the only one it can be of, else asked about."""
    if initiatives.is_of_nobody(turn, dialog, heard):
        return stay(turn, showing.prompt_in_short(turn, dialog, (OF_WHOM,)))
    if not initiatives.is_of_one_before(heard):
        return None
    told_of = resembling.told(turn, dialog, heard)
    return told_of or stay(turn, showing.prompt_in_short(turn, dialog, (OF_WHOM,)))


def _at(*steps: str) -> Steps:
    return lambda step: step in steps


def _but(*steps: str) -> Steps:
    """Everywhere else, at questions that are still to be invented, too."""
    return lambda step: step not in steps


_ANY = _but()
_CONSENT = _at(Step.CONSENT)
_FORM = _but(Step.CONSENT, Step.EXISTING, Step.REUSE)
_THOUGHTS = {Step.PERSON_INITIATIVE, Step.PEOPLE_INITIATIVE}
_TITLES = {Step.COLLECTIVE_TITLE, Step.PERSON_TITLE, Step.PEOPLE_TITLE}
_SHOWN = {Step.REVIEW, Step.FIELDS}
_EDITED = {*_SHOWN, *_THOUGHTS, Step.PEOPLE}
_ROW_WORDS = {Step.PERSON_NAME, Step.PERSON_POSITION, *_THOUGHTS}
# Where an honour of the unit's is no answer to what is asked.
_HONOURED = {Step.MORE, Step.PEOPLE, Step.PERSON_NAME, Step.TARGETS, Step.UNIT_NAME, Step.COMMUNE}
_HONOURED |= {Step.CONTACT, Step.CONTACT_POSITION, Step.PHONE}
_POSTS = {Step.CONTACT_POSITION, Step.PERSON_POSITION}
_COMMUNE = (Step.COMMUNE, Step.COMMUNE_PICK)
_CONTACT = (Step.CONTACT, Step.CONTACT_POSITION, Step.PHONE)
# Where something else than persons is asked for.
_ASKED = {Step.KIND, Step.UNIT_TYPE, Step.UNIT_NAME, Step.COMMUNE, Step.CONTACT, Step.PHONE}
_ASKED |= {Step.CONTACT_POSITION, Step.COLLECTIVE_TITLE, Step.TARGETS}
# Where the list stands above, and somebody may be taken out of it.
_LISTED = {Step.PEOPLE, Step.PEOPLE_TITLE, Step.PEOPLE_INITIATIVE, Step.TARGETS, Step.MORE}
# Where somebody may be named besides what is asked.
_LISTING = {Step.PEOPLE, Step.PERSON_NAME, Step.PERSON_TITLE, Step.PEOPLE_TITLE, Step.MORE}
_LISTING |= {Step.TARGETS, Step.COMMUNE, Step.COMMUNE_PICK, Step.COLLECTIVE_TITLE, Step.PHONE}
_LISTING |= {Step.KIND}
_TOLD: tuple[tuple[Teller, Steps], ...] = (
    (thought_ahead.confirmed, _at(Step.PEOPLE_INITIATIVE)),
    (not_but.told, _FORM),
    (wording.told, _FORM),
    (wording.not_empty, _at(*_EDITED, Step.TARGETS, Step.MORE)),
    (begun_again.anew, _FORM),
    (own_name.told, _but(Step.CONSENT, Step.EXISTING, Step.REUSE, Step.CONTACT)),
    (unnamed.told, _at(Step.UNIT_NAME)),
    (left_alone.told, _but(Step.CONSENT, Step.EXISTING, Step.REUSE, *_SHOWN)),
    (read_out.told, _FORM),
    (at_review.stays_as_shown, _at(Step.REVIEW)),
    (reposted.told, _at(*_SHOWN, *PEOPLE_STEPS, Step.COLLECTIVE_TITLE, Step.TARGETS, Step.MORE)),
    (unknown.told, _at(*_SHOWN, *_TITLES, Step.MORE, Step.PEOPLE, Step.TARGETS, Step.PHONE)),
    (apart.persons, _at(*_SHOWN, Step.MORE, Step.TARGETS, Step.COLLECTIVE_TITLE, *_CONTACT[1:])),
    (apart.no_thought, _at(Step.PERSON_INITIATIVE)),
    (mistaken.told, _FORM),
    (phones.told, _at(Step.PHONE)),
    (phones.of_another, _but(Step.CONSENT, Step.EXISTING, Step.REUSE, Step.PHONE)),
    (phones.beside, _at(Step.KIND, Step.UNIT_TYPE, Step.UNIT_NAME, Step.COMMUNE)),
    (whole.told, _at(*_SHOWN, *_LISTED)),
    (whole.of_listed, _at(*_CONTACT)),
    (editing.posts_told, _at(*_CONTACT, Step.TARGETS, Step.COLLECTIVE_TITLE, Step.UNIT_NAME)),
    (instead.told, _at(*_SHOWN, *_LISTED)),
    (level.told, _at(*_SHOWN, Step.PEOPLE, Step.PEOPLE_TITLE, Step.PEOPLE_INITIATIVE)),
    (contacted.told, _but(Step.CONSENT, Step.EXISTING, Step.REUSE, *_CONTACT[:2])),
    (settling.told, _FORM),
    (retold.told, _at(*_SHOWN, *_ASKED, *_TITLES, Step.PEOPLE, Step.PERSON_NAME, Step.MORE)),
    (somebody.told, _at(*_SHOWN, Step.TARGETS, Step.MORE)),
    (dropped.told, _at(*_SHOWN, Step.TARGETS, Step.MORE)),
    (all_gone.told, _at(*_SHOWN, *_LISTED)),
    (struck, _FORM),
    (honours_struck, _FORM),
    (asked_count.told, _FORM),
    (pasted.told, _at(Step.TARGETS, Step.KIND, Step.COMMUNE, Step.COMMUNE_PICK, *_THOUGHTS)),
    (pasted.instead_of_contact, _at(*_CONTACT)),
    (looked.told, _at(*_SHOWN, *_LISTED, *_ASKED)),
    (undoing.left_as_sent, _at(Step.REVIEW)),
    (at_review.closed, _at(Step.REVIEW, Step.TARGETS)),
    (switching.other_added, _at(*_ASKED - {Step.KIND}, Step.PEOPLE, Step.PERSON_NAME)),
    (at_review.given_up, _FORM),
    (aimless.told, _but(Step.CONSENT, Step.EXISTING, Step.REUSE, *_THOUGHTS)),
    (commune.told, _at(Step.COMMUNE_PICK)),
    (commune.name_asked, _FORM),
    (commune.town_kept, _but(Step.CONSENT, Step.EXISTING, Step.REUSE, *_COMMUNE)),
    (_of_one_before, _at(Step.PEOPLE, Step.REVIEW)),
    (returned.told, _but(Step.CONSENT, Step.EXISTING, Step.REUSE, Step.PEOPLE, Step.MORE)),
    (referred.told, _at(Step.COLLECTIVE_TITLE)),
    (_gossiped, _at(Step.TARGETS, *_THOUGHTS)),
    (skipping.for_now, _at(*OPTIONAL)),
    (remarked.told, _ANY),
    (unheard.told, _CONSENT),
    (consenting.told, _CONSENT),
    (adding.missing_told, _at(*_SHOWN, Step.PEOPLE, Step.TARGETS, Step.MORE)),
    (adding.told, _at(*_ASKED, *ROW_STEPS - {Step.PERSON_NAME}, Step.PEOPLE_INITIATIVE)),
    (unit.told, _at(*_SHOWN)),
    (marked.told, _FORM),
    (respelt.told, _at(*_SHOWN, *_HONOURED)),
    (
        put_right.told,
        _at(*PEOPLE_STEPS, Step.TARGETS, Step.COLLECTIVE_TITLE, *_CONTACT[1:]),
    ),
    (denied.told, _at(*_SHOWN, *_HONOURED)),
    (trust.why, _but(Step.EXISTING, Step.TARGETS, *_THOUGHTS)),
    (undoing.told, _FORM),
    (aims_said.told, _at(*_SHOWN, Step.TARGETS, Step.MORE)),
    (aims_said.elsewhere, _at(*_ASKED - {Step.TARGETS}, *_TITLES, Step.PEOPLE)),
    (aloud.told, _at(*_SHOWN, Step.MORE)),
    (thoughts.told, _at(Step.PEOPLE_INITIATIVE)),
    (aims.where_thought, _at(*_THOUGHTS)),
    (behind.told, _at(*CHOOSING, *_ASKED - {Step.TARGETS}, Step.REVIEW)),
    (unknowing.as_above, _at(*_POSTS, Step.PERSON_TITLE)),
    (as_before.told, _but(Step.CONSENT, Step.EXISTING, *PICKS)),
    (consenting.refused, _CONSENT),
    (earlier.left, _but(Step.CONSENT)),
    (switching.both_wished, _at(Step.TARGETS)),
    (switching.in_short, _at(Step.KIND)),
    (switching.one_sided, _at(Step.KIND)),
    (switching.given_up, _at(Step.PERSON_TITLE, Step.PEOPLE_TITLE, Step.PERSON_POSITION)),
    (nobody.told, _at(Step.PERSON_NAME)),
    (misheard.told, _FORM),
    (finishing.told, _at(Step.TARGETS, *_THOUGHTS, Step.PERSON_NAME, Step.PEOPLE, *_TITLES)),
    (skipping.told, _at(*OPTIONAL)),
    (other_kind, _at(*_TITLES, *_CONTACT)),
    (comparing.told, _but(Step.EXISTING, Step.TARGETS, *_THOUGHTS)),
    (advice.told, _ANY),
    (phones.of_listed, _at(Step.PEOPLE, Step.PEOPLE_TITLE, Step.MORE)),
    (phones.mended, _at(*_SHOWN, Step.PEOPLE)),
    (splitting.told, _at(*_SHOWN, *PEOPLE_STEPS)),
    (order.told, _at(*_SHOWN, Step.PEOPLE)),
    (parting.told, _at(*_SHOWN, *_LISTED)),
    (honours_behind.told, _at(*_SHOWN, Step.PEOPLE, Step.PERSON_NAME, Step.MORE)),
    (editing.told, _at(*_EDITED, Step.PEOPLE_TITLE, Step.PERSON_NAME, Step.MORE)),
    (speaking.told, _at(*_SHOWN, *_LISTING)),
    (honours.told, _at(*_SHOWN, *_HONOURED)),
    (ahead.told, _at(Step.UNIT_TYPE, Step.UNIT_NAME, Step.COMMUNE, Step.UNIT_TAKEN, *_CONTACT)),
    (early.told, _at(Step.UNIT_TAKEN)),
    (retitled.told, _at(*_SHOWN, Step.TARGETS, Step.MORE, Step.PEOPLE, Step.PERSON_NAME)),
    (renaming.told, _at(*_SHOWN, *_HONOURED)),
    (placed.told, _at(*ROW_STEPS, Step.PEOPLE, Step.PEOPLE_TITLE)),
    (posted.told, _at(Step.COMMUNE)),
    (phones.for_office, _at(Step.PHONE)),
    (numbers.told, _at(Step.CONTACT, Step.CONTACT_POSITION)),
    (
        numbered.told,
        _at(*_SHOWN, Step.MORE, Step.TARGETS, Step.PEOPLE, Step.PERSON_TITLE, *_ROW_WORDS),
    ),
    (lines.told, _at(*_SHOWN, Step.TARGETS, Step.MORE)),
    (apart.no_aim, _at(Step.TARGETS)),
    (switching.told, _at(*_SHOWN, Step.PEOPLE, Step.PERSON_NAME, Step.COLLECTIVE_TITLE)),
    (emptied.told, _at(*_SHOWN, *PEOPLE_STEPS)),
    # Behind the lines: at the aims a line is one of them first.
    (leaving.told, _at(*_SHOWN, *PEOPLE_STEPS, Step.TARGETS)),
    (aims.told, _at(Step.PEOPLE)),
    (doubled.told, _at(*_SHOWN, *_LISTED)),
    (thought_ahead.told, _at(Step.PEOPLE)),
    (resembling.told, _FORM),
    (alone.told, _at(*_SHOWN, Step.MORE)),
    (sent_too.at_existing, _at(Step.EXISTING)),
    (unknowing.told, _at(*_POSTS, Step.UNIT_TYPE, Step.TARGETS, *_THOUGHTS)),
    (_standing, _ANY),
    (doubting.decided, _ANY),
)


@cache
def _heard_at(step: str) -> tuple[Teller, ...]:
    return tuple(tell for tell, hears in _TOLD if hears(step))


def told(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """What the first that hears it makes of it; None for what is left to the step."""
    tellers = _heard_at(dialog.step)
    said = (found for tell in tellers if (found := tell(turn, dialog, heard)) is not None)
    return next(said, None)
