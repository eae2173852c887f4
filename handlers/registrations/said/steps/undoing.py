"""The last change taken back in words, right where it is shown.

The rule: what was taken out or replaced comes back; what was added since stays, as far as the kind
of registration has a question for it.
"""

from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.registrations import dialog as registration
from handlers.registrations import showing
from handlers.registrations.form.fields import Answered
from handlers.registrations.form.parts.kind import of_kind
from handlers.registrations.form.said_texts import NOTHING_TO_UNDO, UNDONE
from handlers.registrations.said.taking import staying
from handlers.registrations.sent import sent_texts
from handlers.registrations.words import undoing as words
from handlers.registrations.words.persons.posts import REASON
from handlers.turn.turn import Turn, say, stay
from handlers.typed.read import plain
from handlers.values.messages import Outcome
from handlers.values.state import Form, Participant, Registering, Step
from knowledge.typed.repeats import compiled

Rows = tuple[Participant, ...]
_WORD = compiled(r"\w+")
_BACK, _AS_IT_WAS = compiled(words.BACK), compiled(words.AS_IT_WAS)
_IN_AGAIN, _CALL = compiled(words.IN_AGAIN), compiled(words.CALL)
_REASON, _CLAUSE = compiled(REASON), compiled(r"[,.;!\n]+")
_NOT_BACK = compiled(words.NOT_BACK)
_PROTEST, _SENTENCE = compiled(words.PROTEST), compiled(r"[^,.;!?\n]+[,.;!?\n]*")
_MAY_UNDO = compiled(words.MAY_UNDO)
_NO_MORE = compiled(words.NO_MORE)
# With whether somebody has to be named by it.
_PUTS_BACK = (
    (compiled(words.BACK_FIRST), False),
    (compiled(words.ALL_BACK), False),
    (compiled(words.NOT_OUT), False),
    (compiled(words.NAMED_BACK), True),
)
_WHY = compiled(words.WHY)
_KEPT_SO, _SENT_STAYS = compiled(words.KEPT_SO), compiled(words.SENT_STAYS)
_REFUSED = compiled(words.REFUSED)
_SHOWN = frozenset({Step.PEOPLE, Step.REVIEW})


def told(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """ "À nhầm, cho chị Điện lại vào", "thôi để tập thể như cũ"; None for anything else."""
    heard = _without_protest(heard)
    if "?" in heard.text or heard.asks or _NOT_BACK.search(heard.lowered):
        return None
    said = _meant(heard)
    back = _BACK.match(said) or _IN_AGAIN.match(said)
    whole = back or _AS_IT_WAS.match(said)
    if whole is None and not _NO_MORE.match(said):
        return _put_back(turn, dialog, heard)
    before = _before(turn, dialog, {*back["what"].split()} if back else set())
    what = {*whole["what"].split()} if whole is not None else set()
    named = _named(before, what)
    what -= {word for row in named for word in plain(row.name).split()} | words.PLAIN
    if what or before is None:
        lost = before is None and not what and back is not None and dialog.step in _SHOWN
        return stay(turn, showing.prompt(turn, dialog, (NOTHING_TO_UNDO,))) if lost else None
    return _undone(turn, dialog, before, named)


def left_as_sent(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """ "Mà thôi, giữ nguyên như cũ" of what was sent: never an order to send the change."""
    view = turn.registration(dialog.revising or "")
    if view is None or heard.key is not None or "?" in heard.text:
        return None
    said = " ".join(_WORD.findall(heard.unsigned))
    if _SENT_STAYS.match(said):
        return say(turn, sent_texts.as_sent(code=view.code))
    if not _KEPT_SO.match(said):
        return None
    return _undone(turn, dialog, dialog.before or view.form, ())


def _put_back(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """ "Thôi giữ anh Ún, anh ấy đổi ý rồi": somebody who was just taken out, in other words."""
    before = dialog.before
    gone = _gone(before, dialog.form) if before else ()
    if before is None or not gone or dialog.step not in _SHOWN:
        return None
    clauses = [" ".join(_WORD.findall(one)) for one in _CLAUSE.split(heard.folded)]
    said = [one for one in clauses if one and not _WHY.match(one)]
    if len(said) != 1:
        return None
    for pattern, must_name in _PUTS_BACK:
        found = pattern.match(said[0])
        # "Đừng ghi chị Mai nữa" puts nobody back.
        if found is None or (must_name and _REFUSED.search(said[0])):
            continue
        kept = found.groupdict()
        what = {*(kept.get("what") or kept.get("whose") or "").split()}
        named = tuple(row for row in _named(before, what) if row in gone)
        what -= {word for row in named for word in plain(row.name).split()} | words.PLAIN
        if not what and (named or not must_name):
            return _undone(turn, dialog, before, named)
    return None


def _without_protest(heard: Heard) -> Heard:
    """ "Ơ răng lại xóa anh Cường? Cho anh ấy lại vô": only what is to be done about it."""
    clauses = [one for one in _SENTENCE.findall(heard.text) if one.strip()]
    left = [one for one in clauses if not _PROTEST.match(heard.part(one).unsigned)]
    if not left or len(left) == len(clauses):
        return heard
    return Heard("".join(left).strip(), at=heard.at)


def _named(before: Form | None, what: set[str]) -> Rows:
    rows = before.people if before else ()
    return tuple(row for row in rows if plain(row.name).split()[-1] in what)


def _gone(before: Form, now: Form) -> Rows:
    stay = {row.name for row in now.people}
    return tuple(row for row in before.people if row.name not in stay)


def _meant(heard: Heard) -> str:
    """The one clause that says it, where nothing is said besides but why; else everything."""
    if not _MAY_UNDO.search(heard.unsigned):
        return heard.unsigned
    clauses = [heard.part(part).unsigned for part in _CLAUSE.split(heard.text)]
    meant = [one for one in clauses if one and not _CALL.fullmatch(one) and not _REASON.match(one)]
    return meant[0] if len(meant) == 1 else heard.unsigned


def _before(turn: Turn, dialog: Registering, named: set[str]) -> Form | None:
    """The form before the last change; of somebody who is in none of it, the one that was sent."""
    view, before = turn.registration(dialog.revising or ""), dialog.before
    if before is None or view is None or not named:
        return before
    called = {plain(row.name).split()[-1] for row in before.people}
    there = {plain(row.name).split()[-1] for row in view.form.people}
    return view.form if named & there and not named & called else before


def _undone(turn: Turn, dialog: Registering, before: Form, named: Rows) -> Outcome:
    now = dialog.form
    people = _with_missing(now.people, before.people, named or before.people)
    replaced = {
        name: value
        for name, value in vars(before).items()
        if value and name not in ("people", "kind") and not named
    }
    form = replace(now, **replaced, people=people)
    shut = replace(dialog, form=form, row=None, row_index=None, found=(), before=None)
    view = turn.registration(dialog.revising or "")
    if view is not None and view.form == form:
        # Nothing is left to be sent, nor to be reminded of.
        return say(turn, sent_texts.as_sent(code=view.code))
    notes: tuple[str, ...] = (UNDONE,)
    if before.kind and before.kind != now.kind and not named:
        answered = of_kind(turn, shut, before.kind)
        shut, notes = answered.dialog, (*notes, *answered.notes)
    if dialog.step == Step.PEOPLE and shut.form.people:
        return registration.advance(turn, dialog, Answered(shut, goto=Step.PEOPLE, notes=notes))
    goto = staying(dialog, shut) if dialog.step == Step.REVIEW else None
    return registration.advance(turn, dialog, Answered(shut, goto=goto, notes=notes))


def _behind(kept: list[Participant], earlier: Rows) -> int:
    """The place behind the nearest of those who stood before it."""
    at = [kept.index(row) for row in earlier if row in kept]
    return at[-1] + 1 if at else 0


def _with_missing(rows: Rows, before: Rows, wanted: Rows) -> Rows:
    """Who is gone at the old place again; of the same people the rows as they were."""
    if [row.name for row in rows] == [row.name for row in before]:
        return before
    kept = list(rows)
    for place, row in enumerate(before):
        if row in wanted and all((one.name, one.title) != (row.name, row.title) for one in kept):
            kept.insert(_behind(kept, before[:place]), row)
    return tuple(kept)
