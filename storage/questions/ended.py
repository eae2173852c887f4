"""How the staff's answers end: with whoever asked, and in their time.

The rule: what was written for one person alone, or never came into use, holds what was asked and
goes with it; what is used by everybody stays, without whoever asked.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import groupby, pairwise
from typing import NamedTuple

from sqlalchemy import delete, func, or_
from sqlmodel import Session, col, select

from handlers.values.phones.places import numbers_in
from handlers.values.shown.masking import without_phones
from knowledge.places.communes import communes
from knowledge.typed.normalize import fold, nfc
from knowledge.typed.telephones import OWN_DIGITS
from storage.outbox.emptied import EMPTIED
from storage.privacy.reading.spelt import plain
from storage.privacy.traces import Traces
from storage.tables.desk import EntryRow
from storage.tables.people import QuestionRow

_NEVER_USED = ("judging", "refused")
_OWN_NUMBER = re.compile(r"(?:\+?84|0)?[35789]\d{8}$")
_MASKED = re.compile(r"\d\*+\d")
_INTRODUCES = re.compile(r"\b(?:toi|em|minh|chau|con|day|ten) (?:la|ten)\b")


@dataclass(frozen=True)
class _Asked:
    """What a person asked; what others did, and still wait for; what others were told."""

    mine: Sequence[QuestionRow]
    of_others: Collection[str]
    awaited: Collection[str]
    answers_of_others: Sequence[str]

    def by(self, at: datetime) -> set[str]:
        """What of the person's questions an answer of that time can have been written for."""
        return {_asked(row.question) for row in self.mine if row.at <= at} - {""}

    def alone_by(self, at: datetime) -> set[str]:
        """The same without what others asked as well."""
        return self.by(at) - set(self.of_others)


class Cleaned(NamedTuple):
    """Of what everybody is told: which answers were cut, and which name who is only claimed."""

    cut: list[int]
    left: list[int]


def clean_answers(
    session: Session, traces: Traces, person_id: int, claimed: Traces | None = None
) -> Cleaned:
    """The office's answers hold nothing of the person any more; those for them alone are gone.

    What it tells everybody, and is not about the person, stays as it is written. What the person
    has `claimed` beyond the traces is taken out of what nobody else is told alone.
    """
    asked, cleaned = _asked_by(session, person_id), Cleaned([], [])
    for entry in session.exec(select(EntryRow).order_by(col(EntryRow.id)).with_for_update()):
        told = _is_told(entry)
        by = traces if told or claimed is None else claimed
        is_for = _is_for(entry, asked, by)
        if is_for and _is_theirs_alone(entry, asked, by):
            session.delete(entry)
            continue
        if entry.question_id in {row.id for row in asked.mine}:
            entry.question_id = None
        _unask(entry, asked, claimed or by)
        before = entry.answer
        if is_for:
            _unname(entry, asked, by)
        if told and entry.answer != before:
            cleaned.cut.append(entry.id)
        if told and claimed is not None and _is_named(entry, asked, claimed):
            cleaned.left.append(entry.id)
    return cleaned


def _is_told(entry: EntryRow) -> bool:
    """Whether everybody is, or was, told it."""
    return not entry.only_askers and entry.status not in _NEVER_USED


def _is_named(entry: EntryRow, asked: _Asked, traces: Traces) -> bool:
    texts = [*_wordings(entry), entry.title or "", entry.answer or ""]
    named = any(traces.written_out_of(text) != nfc(text) for text in texts)
    return named and _is_for(entry, asked, traces)


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
    awaited = {_asked(row.question) for row in others if row.answered_at is None}
    return _Asked(mine, theirs, awaited, [row.answer for row in others if row.answer])


def _is_theirs_alone(entry: EntryRow, asked: _Asked, traces: Traces) -> bool:
    """Whether nobody else needs what was written, as far as anybody can tell."""
    wordings = [_asked(line) for line in entry.question.splitlines()]
    if entry.only_askers:
        told = entry.answer and any(entry.answer in one for one in asked.answers_of_others)
        return not told and not any(one in asked.of_others for one in wordings)
    # A draft may still be everybody's answer, unless it is told to somebody with a number.
    own = asked.alone_by(entry.written_at)
    ours = entry.status in _NEVER_USED and all(one in own for one in wordings)
    return ours and (_calls(entry.answer or "") or traces.are_written_in(entry.answer or ""))


def _calls(text: str) -> bool:
    """Whether somebody's own number is in it: those of offices begin otherwise."""
    return any(_OWN_NUMBER.match(one.digits) for one in numbers_in(nfc(text)))


def _unask(entry: EntryRow, asked: _Asked, traces: Traces) -> None:
    """Take out the wordings that were the person's alone and name somebody; an answer is not left
    without any. What was refused is for its clerk, who needs none of them."""
    refused = entry.status == "refused"
    alone = asked.alone_by(entry.written_at)
    theirs = {line: words for line in _wordings(entry) if (words := _asked(line)) in alone}
    own = {words for line, words in theirs.items() if refused or _names_somebody(line, traces)}
    if not own:
        return
    kept = [line for line in entry.question.splitlines() if _asked(line) not in own]
    if not kept and entry.status in ("retired", "refused"):
        kept = [entry.title or EMPTIED]
    entry.question = "\n".join(kept or [entry.title or entry.question])
    tried = [*entry.tried, *[""] * (len(entry.tries) - len(entry.tried))]
    rows = zip(entry.tries, tried, strict=False)
    left = [(line, said) for line, said in rows if _asked(line) not in own]
    if len(left) < len(entry.tries):
        entry.tries = [line for line, _ in left]
        entry.tried = [said for _, said in left] if entry.tried else []
    entry.problems = [line for line in entry.problems if not _quotes(line, own)]


def _names_somebody(line: str, traces: Traces) -> bool:
    """Whether a question may tell who asked it: a number, a name, or "tôi là" before one."""
    if _MASKED.search(without_phones(line)) or traces.are_in(line):
        return True
    if _INTRODUCES.search(fold(line)):
        return True
    return any(_is_own_name(words) for words in _with_capitals(line))


def _with_capitals(line: str) -> Iterator[list[str]]:
    """Words with capitals in a row: a name, or a place."""
    runs = groupby(re.findall(r"\w+|[^\w\s]", nfc(line)), lambda word: word[0].isupper())
    return (list(words) for are_names, words in runs if are_names)


def _is_own_name(words: list[str]) -> bool:
    # The first may only begin the sentence.
    begins = len(words) > 2 and (len(words[0]) == 1 or not words[0].isupper())
    places = (" ".join(words), " ".join(words[begins:]))
    return len(words) > 1 and not any(map(communes().is_place, places))


def _unname(entry: EntryRow, asked: _Asked, traces: Traces) -> None:
    """Take the person out of an answer that is about them."""
    if entry.answer is not None:
        # Whoever else has such a name, and the office's own numbers, stay in its answers.
        entry.answer = traces.written_out_of(entry.answer)
    waits = entry.published_at is None

    def without(line: str) -> str:
        # By these words whoever waits for the answer is found.
        kept = waits and _asked(line) in asked.awaited
        return line if kept else traces.written_out_of(line, without_phones)

    entry.question = "\n".join(map(without, entry.question.splitlines()))
    entry.title = without(entry.title) if entry.title else None
    for name in ("problems", "tries", "tried"):
        setattr(entry, name, list(map(without, getattr(entry, name))))


def _quotes(line: str, own: Collection[str]) -> bool:
    words = f" {_asked(line)} "
    return any(f" {one} " in words for one in own)


def _is_for(entry: EntryRow, asked: _Asked, traces: Traces) -> bool:
    """Whether the office has written this about the person, and not about a namesake of its own."""
    texts = [*_wordings(entry), entry.title or "", entry.answer or ""]
    if _is_asked(entry, asked, traces):
        return True
    if entry.only_askers:
        return any(map(traces.are_written_in, texts))
    # A name may be two people's, with the number or the code it is one's; a place, a colleague and
    # an office's number stand beside each other in any answer.
    own = traces.written - traces.shared
    return any(
        traces.named_in(text, traces.written if _is_called(text, traces) else own)
        for text in texts
        if traces.are_signed_in(text)
    )


def _is_called(text: str, traces: Traces) -> bool:
    """Whether the person's code is in the text, or a number that is a person's."""
    numbers = (one.digits for one in numbers_in(nfc(text)) if _OWN_NUMBER.match(one.digits))
    called = any(number[-OWN_DIGITS:] in traces.digits for number in numbers)
    return called or replace(traces, digits=frozenset()).are_signed_in(text)


def _is_asked(entry: EntryRow, asked: _Asked, traces: Traces) -> bool:
    """Whether it answers what the person had asked before it was written.

    What the person asked is seldom what stands above the answer: the desk shows numbers masked, and
    whoever answers puts it in other words, in which the person may be named.
    """
    answer, words = entry.answer or "", asked.by(entry.written_at)
    if answer and any(answer in (row.answer or "") for row in asked.mine):
        return True
    pairs = {pair for one in words for pair in pairwise(one.split())}
    own = traces.written - traces.shared
    return any(
        _asked(line) in words
        or (traces.named_in(line, own) and not pairs.isdisjoint(pairwise(_asked(line).split())))
        for line in _wordings(entry)
    )


def _wordings(entry: EntryRow) -> list[str]:
    return [*entry.question.splitlines(), *entry.tries]


def _asked(question: str) -> str:
    return plain(without_phones(question))
