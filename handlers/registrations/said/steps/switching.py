"""Another kind of registration, or who speaks added to it, in half a sentence.

The rule: only a kind that is said to take the place of the other drops anything, and who is added
drops nothing.
"""

import re
from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.acts.meaning import PersonSaid, Slots
from handlers.acts.slots import titles
from handlers.acts.slots.form import read_form
from handlers.acts.slots.text.reading import Reading
from handlers.acts.slots.words import kinds
from handlers.registrations import dialog as registration
from handlers.registrations.form.fields import Answered
from handlers.registrations.form.filling.fill import fill
from handlers.registrations.form.parts.kind import of_kind
from handlers.registrations.said import taking
from handlers.registrations.said.persons import emptied
from handlers.registrations.said.persons.speaker import is_only_speaker
from handlers.registrations.words import switching as words
from handlers.turn.turn import Turn
from handlers.typed.read import plain
from handlers.values.messages import Outcome
from handlers.values.state import Kind, Registering, Step
from knowledge.typed.repeats import compiled

_SWITCHED, _BOTH_WISHED = compiled(words.SWITCHED), compiled(words.BOTH_WISHED)
_OWN_ADDED, _FOR_ME = compiled(words.OWN_ADDED), compiled(words.FOR_ME)
_OTHER_ADDED = compiled(words.OTHER_ADDED)
_IN_SHORT = compiled(words.IN_SHORT)
_PERSONS_REFUSED, _UNIT_REFUSED = compiled(words.PERSONS_REFUSED), compiled(words.UNIT_REFUSED)
_ANYBODY_REFUSED = compiled(words.ANYBODY_REFUSED)
_ONLY_UNIT = compiled(words.ONLY_UNIT)
_ONLY, _SAID_BY = compiled(words.ONLY), compiled(words.SAID_BY)
_PERSONS, _UNIT = compiled(words.PERSONS), compiled(words.UNIT)
_CLAUSE = re.compile(r"[,;.!\n]+")
_REFUSING = frozenset(("khong", "ko", "dung", "khoi", "hong", "thoi"))
_KINDS: dict[str, Kind] = {"tap the": "collective", "ca nhan": "individual", "ca hai": "both"}


def told(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """ "Đổi lại thành tập thể, …", "thêm cá nhân tôi, giấy khen"; None for anything else."""
    if "?" in heard.text or heard.asks:
        return None
    own = own_added(dialog, heard)
    if own is not None:
        return taking.take(turn, dialog, own)
    both = _both_honours(turn, dialog, heard)
    if both is not None:
        return taking.take(turn, dialog, both)
    if dialog.step == Step.PEOPLE and is_only_speaker(heard) and dialog.form.contact_name:
        return _only_me(turn, dialog, heard)
    switched = _switched(turn, dialog, heard)
    return registration.advance(turn, dialog, switched) if switched else None


def in_short(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """ "Tt thoai", "cn thôi": the kind in two letters, where it is asked for."""
    found = _IN_SHORT.fullmatch(heard.unsigned)
    if found is None or heard.key is not None or "?" in heard.text:
        return None
    kind: Kind = "collective" if found["kind"] == "tt" else "individual"
    return registration.advance(turn, dialog, of_kind(turn, dialog, kind))


def one_sided(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """ "Tập thể thôi, không cá nhân" where it is asked who is registered: the side that is left."""
    known = words.OF_NOBODY | words.ONE_SIDED
    clauses = (one for one in _CLAUSE.split(heard.text) if one.strip())
    parts = [_SAID_BY.sub("", heard.part(one).unsigned) for one in clauses]
    spoken = set(" ".join(parts).split())
    if heard.key is not None or "?" in heard.text or not spoken or not spoken <= known:
        return None
    only = _ONLY.fullmatch(parts[-1]) if set(parts[:-1]) <= _REFUSING else None
    if only is not None:
        # "Không, cá nhân thôi": what is refused is what was understood before.
        return registration.advance(turn, dialog, of_kind(turn, dialog, _KINDS[only["kind"]]))
    no_persons = any(map(_PERSONS_REFUSED.search, parts)) or _nobody_beside_unit(parts)
    no_unit = any(map(_UNIT_REFUSED.search, parts))
    if no_persons == no_unit:
        return None
    named = (_UNIT if no_persons else _PERSONS).search(heard.unsigned)
    kind: Kind = "collective" if no_persons else "individual"
    # "Không có cá nhân" says as much; that there is no unit leaves the persons to be named.
    if named is None and no_unit:
        return None
    return registration.advance(turn, dialog, of_kind(turn, dialog, kind))


def _nobody_beside_unit(parts: list[str]) -> bool:
    wished = [one for one in parts if _ONLY_UNIT.search(one)]
    refuses = _REFUSING - {"thoi"}
    unit = bool(wished) and all(refuses.isdisjoint(one.split()) for one in wished)
    return unit and any(map(_ANYBODY_REFUSED.search, parts))


def given_up(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """ "Tập thể tiên tiến thôi, không có cá nhân" where somebody's post or title is asked for."""
    if dialog.form.kind != "both" or "?" in heard.text or heard.asks:
        return None
    parts = [heard.part(part) for part in _CLAUSE.split(heard.text) if part.strip()]
    refused = [part for part in parts if _PERSONS_REFUSED.search(part.unsigned)]
    others = [part for part in parts if part not in refused]
    known = words.OF_NOBODY | words.ONE_SIDED
    if len(refused) != 1 or not {*refused[0].unsigned.split()} <= known:
        return None
    if not all(Reading(part).of("title") or {*part.unsigned.split()} <= known for part in others):
        return None
    answered = of_kind(turn, dialog, "collective")
    titled = [read_form(part, "collective-title").collective_title for part in others]
    after = replace(answered.dialog, row=None, row_index=None)
    if title := next(filter(None, titled), None):
        after = fill(turn, after, Slots(collective_title=title), mends=True).dialog
    return registration.advance(turn, dialog, Answered(after, notes=answered.notes))


def both_wished(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """ "Ghi cả tập thể lẫn cá nhân nghen" where aims are asked for: no aim, and people come."""
    # "Chớ" at the end of a sentence forbids nothing, so the refusing words are looked for here.
    told = "?" in heard.text or heard.asks or not _REFUSING.isdisjoint(heard.unsigned.split())
    if told or dialog.form.kind != "collective" or not _BOTH_WISHED.search(heard.unsigned):
        return None
    return taking.take(turn, dialog, Slots(kind=kinds.BOTH), mends=True)


def other_added(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """ "Thôi đăng ký cả tập thể nữa" of who began with persons: both, and nothing is called so."""
    added = _OTHER_ADDED.fullmatch(heard.unsigned) if "?" not in heard.text else None
    if added is None or dialog.form.kind in (None, "both"):
        return None
    return taking.take(turn, dialog, Slots(kind=kinds.BOTH), mends=True)


def own_added(dialog: Registering, heard: Heard) -> Slots | None:
    """Who speaks, with the title that is said; the contact, once that one is known."""
    name = dialog.form.contact_name
    marks = Reading(heard).of("title")
    wishes = _OWN_ADDED.match(heard.plain) or (marks and _FOR_ME.search(heard.plain))
    if name is None or not wishes or len(marks) > 1 or heard.is_negated:
        return None
    title = titles.title_of(marks[0].value) if marks else None
    if title is not None and title.subject == "collective":
        return None
    said = titles.name_of(marks[0].value) if marks else None
    return Slots(people=(PersonSaid(name, dialog.form.contact_position, said),))


def _both_honours(turn: Turn, dialog: Registering, heard: Heard) -> Slots | None:
    """ "Liên vừa CSTĐCS vừa Bằng khen": of one person on the list, a title and a commendation."""
    found = [titles.title_of(mark.value) for mark in Reading(heard).of("title")]
    if len(found) != 2 or heard.is_negated:
        return None
    at = emptied.whose(dialog, heard.unsigned)
    if at is None:
        return None
    if found[0].is_commendation == found[1].is_commendation:
        return None
    row = dialog.form.people[at]
    written = {one.title for one in dialog.form.people if one.name == row.name}
    new = [one for one in found if one.id not in written and one.subject != "collective"]
    return Slots(people=tuple(PersonSaid(row.name, row.position, one.said) for one in new))


def _only_me(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """ "Cá nhân tôi thôi" below the list: who speaks and nobody more."""
    name = dialog.form.contact_name or ""
    if any(plain(row.name) == plain(name) for row in dialog.form.people):
        done = registration.answer(turn, dialog, heard.meaning("done"))
        return done if isinstance(done, Outcome) else None
    person = PersonSaid(name, dialog.form.contact_position)
    return taking.take(turn, dialog, Slots(people=(person,)))


def _switched(turn: Turn, dialog: Registering, heard: Heard) -> Answered | None:
    found = _SWITCHED.search(heard.plain)
    kind = _KINDS[found["kind"]] if found else None
    if kind is None or kind == dialog.form.kind or dialog.form.kind is None:
        return None
    answered = of_kind(turn, dialog, kind)
    after, title = answered.dialog, heard.meant.slots.collective_title
    if title is not None and kind != "individual":
        after = fill(turn, after, Slots(collective_title=title), mends=True).dialog
    goto = taking.staying(replace(dialog, step=Step.REVIEW), after)
    return Answered(after, goto=goto, notes=answered.notes)
