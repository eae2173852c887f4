"""How the staff's answers end: with whoever asked, and in their time.

The rule: what was written for one person alone, or never came into use, holds what was asked and
goes with it; what is used by everybody stays, without whoever asked.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import delete, func, or_
from sqlmodel import Session, col, select

from handlers.values.shown.masking import without_phones
from storage.outbox.emptied import EMPTIED
from storage.privacy.traces import Traces, plain
from storage.tables.desk import EntryRow
from storage.tables.people import QuestionRow

_NONE: frozenset[str] = frozenset()
_NEVER_USED = ("judging", "refused")


@dataclass(frozen=True)
class _Asked:
    """What a person asked, and what of it nobody else did; who else was told something."""

    mine: Sequence[QuestionRow]
    own: Collection[str]
    of_others: Collection[str]
    answers_of_others: Sequence[str]


def clean_answers(session: Session, traces: Traces, person_id: int) -> None:
    """The office's answers hold nothing of the person any more; those for them alone are gone."""
    asked = _asked_by(session, person_id)
    for entry in session.exec(select(EntryRow).order_by(col(EntryRow.id)).with_for_update()):
        if _is_for(entry, asked, traces) and _is_theirs_alone(entry, asked):
            session.delete(entry)
            continue
        if entry.question_id in {row.id for row in asked.mine}:
            entry.question_id = None
        if entry.answer is not None and (entry.only_askers or _is_for(entry, asked, traces)):
            # Whoever else has such a name, and the office's own numbers, stay in its answers.
            entry.answer = traces.own_out_of(entry.answer)
        _unask(entry, asked.own)
        entry.question = traces.out_of(entry.question)
        entry.title = traces.out_of(entry.title) if entry.title else None
        for name in ("problems", "tries", "tried"):
            setattr(entry, name, [traces.out_of(line) for line in getattr(entry, name)])


def end_answers(session: Session, before: datetime) -> None:
    """Delete what was told to its askers alone, or never came into use, before this time.

    Of what is not used any more the words go in which it was asked.
    """
    last = func.coalesce(col(EntryRow.published_at), col(EntryRow.written_at)) < before
    private = col(EntryRow.only_askers) | col(EntryRow.status).in_(_NEVER_USED)
    session.exec(delete(EntryRow).where(private, last))
    over = col(EntryRow.valid_until) < before.date()
    unused = (col(EntryRow.status) == "retired") | ((col(EntryRow.status) == "published") & over)
    for entry in session.exec(select(EntryRow).where(unused, or_(last, over)).with_for_update()):
        entry.question = entry.title or EMPTIED
        entry.problems, entry.tries, entry.tried = [], [], []


def _asked_by(session: Session, person_id: int) -> _Asked:
    rows = session.exec(select(QuestionRow)).all()
    mine = [row for row in rows if row.person_id == person_id]
    others = [row for row in rows if row.person_id != person_id]
    theirs = {_asked(row.question) for row in others}
    own = {_asked(row.question) for row in mine} - theirs - {""}
    return _Asked(mine, own, theirs, [row.answer for row in others if row.answer])


def _is_theirs_alone(entry: EntryRow, asked: _Asked) -> bool:
    """Whether nobody else needs what was written, as far as anybody can tell."""
    wordings = [_asked(line) for line in entry.question.splitlines()]
    if entry.only_askers:
        told = entry.answer and any(entry.answer in one for one in asked.answers_of_others)
        return not told and not any(one in asked.of_others for one in wordings)
    # A draft in the staff's own words may still be everybody's answer, without the name.
    return entry.status in _NEVER_USED and all(one in asked.own for one in wordings)


def _unask(entry: EntryRow, own: Collection[str]) -> None:
    """Take out the wordings that were the person's alone; an answer is not left without any."""
    lines = entry.question.splitlines()
    kept = [line for line in lines if _asked(line) not in own]
    if not kept and entry.status == "retired":
        kept = [EMPTIED]
    entry.question = "\n".join(kept or [entry.title or entry.question])
    tried = [*entry.tried, *[""] * (len(entry.tries) - len(entry.tried))]
    rows = zip(entry.tries, tried, strict=False)
    left = [(line, said) for line, said in rows if _asked(line) not in own]
    if len(left) < len(entry.tries):
        entry.tries = [line for line, _ in left]
        entry.tried = [said for _, said in left] if entry.tried else []
    entry.problems = [line for line in entry.problems if not _quotes(line, own)]


def _quotes(line: str, own: Collection[str]) -> bool:
    words = f" {_asked(line)} "
    return any(f" {one} " in words for one in own)


def _is_for(entry: EntryRow, asked: _Asked, traces: Traces) -> bool:
    """Whether the office has written this about the person, and not about a namesake of its own.

    What the person asked is seldom what stands above the answer: the desk shows numbers masked, and
    whoever answers puts it in other words.
    """
    answer = entry.answer or ""
    if answer and any(answer in (row.answer or "") for row in asked.mine):
        return True
    words = {_asked(row.question) for row in asked.mine} - {""}
    wordings = _wordings(entry)
    if any(_asked(line) in words for line in wordings):
        return True
    # A name may be two people's, with the number it is one's.
    by_name, by_number = replace(traces, digits=_NONE), replace(traces, codes=_NONE, names=_NONE)
    written_of = [*wordings, entry.title or ""]
    return any(map(traces.are_in, written_of)) or (
        by_name.are_in(answer) and by_number.are_in(answer)
    )


def _wordings(entry: EntryRow) -> list[str]:
    return [*entry.question.splitlines(), *entry.tries]


def _asked(question: str) -> str:
    return plain(without_phones(question))
