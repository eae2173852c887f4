"""The list mended in words: who goes, who comes in whose place, who gets which honours.

The rule: the whole sentence is understood or none of it; whoever is not named stays as he is.
"""

import re
from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.acts.slots.form import read_form
from handlers.acts.slots.text.reading import Reading
from handlers.registrations import dialog as registration
from handlers.registrations import showing
from handlers.registrations.form.fields import NOT_HERE, Answered, title_names, titles_for
from handlers.registrations.form.row import row_line
from handlers.registrations.form.rows import added, merged, of_one_name, unfinished
from handlers.registrations.form.rows_texts import as_written, removed, undone, which_row
from handlers.registrations.form.said import honours, refused_here, row_of
from handlers.registrations.form.targets import amounted
from handlers.registrations.said.persons import clauses, speaking
from handlers.registrations.said.persons.edits import Edit, SeveralOfOneName, first_of
from handlers.registrations.said.persons.rewritten import row_gone, with_rows
from handlers.registrations.said.steps import honours as honours_of_unit
from handlers.registrations.said.striking import wording
from handlers.registrations.said.striking.settled import settled
from handlers.registrations.words.persons import editing as words
from handlers.turn.turn import Turn, stay
from handlers.typed.read import plain
from handlers.values.messages import Outcome
from handlers.values.state import Participant, Registering, Step
from knowledge.typed.normalize import nfc

Rows = tuple[Participant, ...]
_SEVERAL = 2
_ANEW = re.compile(words.ANEW, re.IGNORECASE | re.DOTALL)
_BECAUSE = re.compile(words.BECAUSE, re.IGNORECASE)
_SENTENCE = re.compile(r"(?<=[^\W\d])[.;]\s+|\n+")
_OF_AIMS = re.compile(words.OF_AIMS)
_OWN_NAME = re.compile(words.OWN_NAME)


def told(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """The list as the sentence leaves it; None for anything else."""
    if dialog.row is not None and dialog.row.name and dialog.step != Step.PERSON_NAME:
        return None
    result = changed(turn, dialog, heard) or _in_part(turn, dialog, heard)
    if result is None or isinstance(result, Outcome):
        return result
    return registration.advance(turn, dialog, result)


def posts_told(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """ "Sính giám đốc, Quyên phó, còn lại thành viên" where something else is asked for."""
    if len(dialog.form.people) < _SEVERAL or "?" in heard.text or heard.asks_whether:
        return None
    if len(Reading(heard).of("position", "work")) < _SEVERAL:
        return None  # Most lines tell no posts, and the list is not looked through for them.
    try:
        edit = clauses.read(turn, dialog, heard)
    except SeveralOfOneName:
        return None
    if edit is None or len(edit.posts) < _SEVERAL or edit.gone or edit.new or edit.titles:
        return None
    people, notes = _applied(turn, edit)
    same = _as_it_is(turn, dialog, edit) if people == dialog.form.people else None
    answered = same or _answered(turn, dialog, people, notes)
    return registration.advance(turn, dialog, replace(answered, goto=dialog.step))


def changed(turn: Turn, dialog: Registering, heard: Heard) -> Answered | Outcome | None:
    """The form with the list mended; the question which one is meant where that is not clear."""
    asks = "?" in heard.text or heard.asks_whether or _OF_AIMS.search(heard.unsigned)
    if asks or not dialog.form.people or wording.is_struck(heard):
        return None
    anew = _ANEW.match(nfc(heard.text))
    if anew is not None:
        return _anew(turn, dialog, heard, anew["people"])
    last = _BECAUSE.sub(" ", settled(heard))
    heard = Heard(last, at=heard.at) if last != nfc(heard.text) else heard
    try:
        edit = clauses.read(turn, dialog, heard)
    except SeveralOfOneName as unclear:
        return _asked_which(turn, dialog, unclear.rows)
    if edit is None:
        return None
    if _is_contacts_post(dialog, edit):
        # It may be meant in both places: that is asked for elsewhere.
        return None
    people, notes = _applied(turn, edit)
    elsewhere = refused_here(turn, heard)
    if elsewhere and any(one.title in NOT_HERE for one in people):
        return stay(turn, showing.prompt_in_short(turn, dialog, elsewhere))
    if people == dialog.form.people:
        return _as_it_is(turn, dialog, edit)
    return _answered(turn, dialog, people, notes)


def _as_it_is(turn: Turn, dialog: Registering, edit: Edit) -> Answered | None:
    """What was said of these stands there already; nobody else is meant by it."""
    places = sorted({*edit.posts, *edit.titles})
    if not places or turn.idle:
        return None
    names = title_names(turn.title_names())
    notes = (as_written(line=row_line(edit.rows[place], names)) for place in places)
    return Answered(dialog, goto=dialog.step, notes=tuple(notes))


def _is_contacts_post(dialog: Registering, edit: Edit) -> bool:
    names = {plain(edit.rows[place].name) for place in edit.posts}
    mends_more = edit.gone or edit.titles or edit.new
    return names == {plain(dialog.form.contact_name or "")} and not mends_more


def _in_part(turn: Turn, dialog: Registering, heard: Heard) -> Answered | None:
    """ "… cho LĐTT luôn. dt 65 tỷ": the edit, and what is said behind it done or named."""
    head, *others = _SENTENCE.split(heard.text.strip().rstrip("."), 1)
    if not others or "?" in heard.text or dialog.step == Step.PERSON_NAME:
        return None
    first, rest = Heard(head, at=heard.at), Heard(others[0], at=heard.at)
    result = changed(turn, dialog, first) or honours_of_unit.changed(turn, dialog, first)
    if not isinstance(result, Answered) or read_form(rest, "review").said().keys() - {"targets"}:
        return None
    form = result.dialog.form
    targets = amounted(form.targets, rest.text)
    if targets is None:
        return replace(result, notes=(*result.notes, undone(said=rest.text)))
    return replace(result, dialog=replace(result.dialog, form=replace(form, targets=targets)))


def names_self_alone(heard: Heard) -> bool:
    """ "Rút tên tui ra": who speaks, and never the whole registration."""
    asks = "?" in heard.text or heard.asks_whether
    return not asks and _OWN_NAME.search(heard.unsigned) is not None


def _anew(turn: Turn, dialog: Registering, heard: Heard, text: str) -> Answered | None:
    """ "Sai hết rồi, cá nhân: …": these people in the place of all that were written."""
    said = [
        row_of(turn, h) for one in speaking.people(dialog, heard.part(text)) for h in honours(one)
    ]
    if not said or any(not row.name for row in said):
        return None
    people, notes = added((), said, _commended(turn))
    return _answered(turn, dialog, people, notes)


def _applied(turn: Turn, edit: Edit) -> tuple[Rows, tuple[str, ...]]:
    """The list after the edit, and what is to be told of it."""
    kept, further = list[Participant](), list[Participant]()
    for n, row in enumerate(edit.rows):
        kept += [new for at, new in edit.new if at == n]
        if n in edit.gone:
            continue
        titles = edit.titles.get(first_of(edit.rows, n))
        row = merged(row, Participant("", edit.posts.get(n)))
        if titles is None:
            kept.append(row)
            continue
        if n == first_of(edit.rows, n):
            own, others = _honoured(turn, edit, n, titles)
            own = replace(own, position=row.position)
            others = [replace(one, position=row.position) for one in others]
            kept.append(own)
            further += others
    kept += [*further, *(new for at, new in edit.new if at >= len(edit.rows))]
    stays = {row.name for row in kept}
    gone = dict.fromkeys(
        row_gone(edit.rows, n) if edit.rows[n].name in stays else edit.rows[n].name
        for n in sorted(edit.gone)
    )
    told = of_one_name(kept, _commended(turn)) if further else []
    return tuple(kept), (*((removed(name=", ".join(gone)),) if gone else ()), *told)


def _honoured(
    turn: Turn, edit: Edit, at: int, titles: list[str | None]
) -> tuple[Participant, list[Participant]]:
    """The person's row, and one behind the list for each further honour."""
    row = edit.rows[at]
    needing = {one.id for one in titles_for(turn, "individual") if one.needs_initiative}
    own = row.title if row.title in titles else next(iter(titles), None)
    initiative = edit.initiatives.get(at, row.initiative)
    # What was thought of stays with the title that wants it.
    mine = initiative if own in needing or len(titles) == 1 else None
    others = [
        replace(row, title=one, initiative=initiative if one in needing else None)
        for one in titles
        if one != own
    ]
    return replace(row, title=own, initiative=mine), others


def _answered(turn: Turn, dialog: Registering, people: Rows, notes: tuple[str, ...]) -> Answered:
    shut = replace(dialog, row=None, row_index=None)
    answered = with_rows(turn, shut, people, *notes)
    if dialog.step in (Step.PERSON_NAME, Step.TARGETS):
        answered = replace(answered, goto=Step.PEOPLE)
    lacking = unfinished(answered.dialog)
    return replace(lacking, notes=answered.notes) if lacking else answered


def _asked_which(turn: Turn, dialog: Registering, rows: tuple[int, ...]) -> Outcome | None:
    note = which_row(name=dialog.form.people[rows[0]].name, places=[n + 1 for n in rows])
    return stay(turn, showing.prompt(turn, dialog, (note,))) if turn.dialog == dialog else None


def _commended(turn: Turn) -> set[str]:
    return {one.id for one in titles_for(turn, "individual") if one.is_commendation}
