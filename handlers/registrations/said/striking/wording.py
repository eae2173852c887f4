"""Words struck out of a value of somebody on the list, and a value that is not to stay empty.

The rule: who is named goes on standing there; where it is not clear what is meant, it is asked.
"""

import re
from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.acts.slots.aim.initiatives import read_initiative
from handlers.registrations import dialog as registration
from handlers.registrations import showing
from handlers.registrations.form.fields import Answered, needing_initiative
from handlers.registrations.form.rows_texts import OF_WHOM
from handlers.registrations.said.persons import initiatives
from handlers.registrations.said.persons.emptied import whose
from handlers.registrations.said.persons.rewritten import with_rows
from handlers.registrations.words.striking import wording as words
from handlers.turn.turn import Turn, stay
from handlers.typed.read import plain
from handlers.values.messages import Outcome
from handlers.values.replies import Reply
from handlers.values.state import Participant, Registering, Step
from knowledge.typed.normalize import fold, nfc
from knowledge.typed.repeats import compiled

_STRUCK = compiled(words.STRUCK, re.IGNORECASE | re.DOTALL)
_ANEW = compiled(words.SAID_ANEW, re.IGNORECASE | re.DOTALL)
_WRITTEN_ANEW = compiled(words.WRITTEN_ANEW, re.IGNORECASE)
_POST, _THOUGHT = compiled(words.POST, re.IGNORECASE), compiled(words.THOUGHT, re.IGNORECASE)
_ELSEWHERE = compiled(words.ELSEWHERE, re.IGNORECASE)
_NOT_EMPTY = compiled(words.NOT_EMPTY, re.IGNORECASE | re.DOTALL)
_SAID_BEFORE = compiled(words.SAID_BEFORE, re.IGNORECASE | re.DOTALL)
_ASKED = frozenset({Step.PERSON_INITIATIVE, Step.PEOPLE_INITIATIVE})


def is_struck(heard: Heard) -> bool:
    """ "Bỏ chữ “tín dụng” ở chức vụ của Cường": of a value, and nobody goes by it."""
    return "?" not in heard.text and _STRUCK.match(nfc(heard.text)) is not None


def told(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """The value without these words, or as it is said anew."""
    said = changed(turn, dialog, heard)
    return registration.advance(turn, dialog, said) if isinstance(said, Answered) else said


def changed(turn: Turn, dialog: Registering, heard: Heard) -> Answered | Outcome | None:
    """The form with it; the question whose it is where that is not clear."""
    said = _STRUCK.match(nfc(heard.text)) if "?" not in heard.text else None
    where = f"{said['head']} {said['rest']}" if said is not None else ""
    if said is None or not dialog.form.people or _ELSEWHERE.search(where):
        return None
    rows, struck = dialog.form.people, said["quoted"] or said["bare"]
    anew = _ANEW.search(said["rest"])
    if anew is None and _WRITTEN_ANEW.search(said["rest"]):
        return _of_whom(turn, dialog)
    at = whose(dialog, plain(where.removesuffix(anew[0]) if anew else where))
    if anew is not None:
        at = at if at is not None else _of_thought(turn, dialog, struck)
        what = read_initiative(anew["what"])
        row = replace(rows[at], initiative=what) if at is not None and what else None
    else:
        found = [n for n in range(len(rows)) if at in (None, n)]
        changed = [(n, row) for n in found if (row := _without(rows[n], struck, where))]
        at, row = changed[0] if len(changed) == 1 else (at, None)
    if at is None or row is None:
        return _of_whom(turn, dialog)
    return _written(turn, dialog, at, row)


def _of_whom(turn: Turn, dialog: Registering) -> Outcome:
    # Of what was sent there is no open question.
    asked = Reply(OF_WHOM) if turn.idle else showing.prompt_in_short(turn, dialog, (OF_WHOM,))
    return stay(turn, asked)


def not_empty(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """ "Không để trống, ghi X cho tôi", "tôi nêu ở trên rồi, X": of the only one it can be of."""
    said = _NOT_EMPTY.match(nfc(heard.text)) if "?" not in heard.text else None
    if said is None and dialog.step in _ASKED and "?" not in heard.text:
        said = _SAID_BEFORE.match(nfc(heard.text))
    if said is None:
        return None
    part = Heard(said["what"], at=heard.at)
    one_asked = dialog.step == Step.PERSON_INITIATIVE
    if one_asked or (dialog.step in _ASKED and not initiatives.is_led(part)):
        kept = registration.answer(turn, dialog, part)
        return kept if isinstance(kept, Outcome) else None
    named = initiatives.told(turn, dialog, part) if initiatives.is_led(part) else None
    if named is not None:
        return registration.advance(turn, dialog, with_rows(turn, dialog, named.people))
    needing = needing_initiative(turn, dialog.form.people)
    lacking = [at for at in needing if not dialog.form.people[at].initiative]
    what = read_initiative(part.text)
    # An amount is an aim.
    aimed = dialog.step not in _ASKED and any(map(str.isdigit, part.text))
    if len(lacking) != 1 or not what or aimed:
        return None
    row = replace(dialog.form.people[lacking[0]], initiative=what)
    return registration.advance(turn, dialog, _written(turn, dialog, lacking[0], row))


def _written(turn: Turn, dialog: Registering, at: int, row: Participant) -> Answered:
    rows = dialog.form.people
    people = (*rows[:at], row, *rows[at + 1 :])
    shut = replace(dialog, row=None, row_index=None)
    return with_rows(turn, shut, people)


def _of_thought(turn: Turn, dialog: Registering, struck: str) -> int | None:
    """Whoever is named in the words, or the only one who has an initiative or needs one."""
    rows = dialog.form.people
    holding = [n for n, row in enumerate(rows) if _cut(row.initiative, struck) is not None]
    having = [n for n, row in enumerate(rows) if row.initiative]
    for found in (holding, having, needing_initiative(turn, dialog.form.people)):
        if len(found) == 1:
            return found[0]
    return whose(dialog, plain(struck))


def _without(row: Participant, struck: str, where: str) -> Participant | None:
    """The row without these words in its post or its initiative; None where they stand in none."""
    post = None if _THOUGHT.search(where) else _cut(row.position, struck)
    thought = None if _POST.search(where) else _cut(row.initiative, struck)
    if post is None and thought is None:
        return None
    return replace(row, position=post or row.position, initiative=thought or row.initiative)


def _cut(value: str | None, struck: str) -> str | None:
    """The value without these words; None where they are not in it, or all of it."""
    if not value:
        return None
    pattern = rf"(?<!\w){re.escape(nfc(struck).strip())}(?!\w)"
    # Without marks it is found where its letters stand.
    searched = fold(value) if struck.isascii() and len(fold(value)) == len(value) else value
    found = re.search(pattern, searched, flags=re.IGNORECASE)
    if found is None:
        return None
    rest = " ".join((value[: found.start()] + value[found.end() :]).split()).strip(" ,;:")
    return rest if rest and rest != value else None
