"""What ends by itself: unfinished drafts, the last question, the staff's questions, silent chats.

The rule: nothing about a person is kept for ever because nobody came back for it; whoever comes
back is told what ended, and totals stay what they were.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, delete, func, or_, update
from sqlmodel import Session, col, select

from handlers.values.deliveries import DeliveryState
from handlers.values.loading import dump_conversation, load_conversation
from handlers.values.state import Conversation, Form, Registering, Step
from storage.database.server.postgresql import hold_erasing
from storage.outbox.emptied import unsay
from storage.privacy.deletions import note_gone
from storage.privacy.traces import drafts_in
from storage.tables.counters import bump
from storage.tables.desk import StaffRow
from storage.tables.people import (
    ConsentRow,
    DeliveryRow,
    FileLinkRow,
    InboundRow,
    LinkCodeRow,
    OutgoingRow,
    PersonRow,
    QuestionRow,
    RequestRow,
    SubscriberRow,
    SubscriptionRow,
)
from storage.tables.registrations import InterestRow, RegistrationRow, VersionRow
from storage.tables.signed import SignedPageRow
from storage.totals import QUESTIONS_GONE

# What was said before the consent, with the words in which it was said.
SAID_KEPT = timedelta(hours=24)
DRAFT_KEPT = timedelta(days=30)
ANSWERED_KEPT = timedelta(days=90)
# An unanswered question is the office's open work for a year.
UNANSWERED_KEPT = timedelta(days=365)
# Who only asked, and never decided about anything, is a stranger who has left.
VISITOR_KEPT = timedelta(days=30)
AT_ONCE = 500
# How a memory without any dialog begins; the rest of it names nobody.
_RESTING = '{"dialog":{"name":"idle"},"parked":null,"parked_edit":null,%'
_AT_CONSENT = '%"step":"consent"%'
_HAS_QUESTION = '%"asked":{%'
_WISHED, _NO_ERRAND = '%"errand":"%', '%"errand":""%'


def end_conversations(session: Session, now: datetime, after: int) -> int | None:
    """End drafts and dialogs of chats silent for 30 days, and questions that old in others.

    One batch of chats behind the id `after`; returns the last id looked at, None when done.
    """
    before = now - DRAFT_KEPT
    silent = col(SubscriberRow.heard_at) < before
    asked = col(SubscriberRow.conversation).like(_HAS_QUESTION)
    # Before a consent nothing else has been written yet.
    said = col(SubscriberRow.conversation).like(_AT_CONSENT)
    memory = col(SubscriberRow.conversation)
    errand = memory.like(_WISHED) & ~memory.like(_NO_ERRAND)
    old = col(SubscriberRow.heard_at) < now - SAID_KEPT
    resting = col(SubscriberRow.conversation).like(_RESTING)
    rows = session.exec(
        select(SubscriberRow)
        .where(col(SubscriberRow.conversation).is_not(None), col(SubscriberRow.id) > after)
        .where(or_(asked, silent & ~resting, (said | errand) & old))
        .order_by(col(SubscriberRow.id))
        .limit(AT_ONCE)
        # Not against rows that refer to the chat: messages may come in meanwhile.
        .with_for_update(key_share=True)
        .execution_options(populate_existing=True)
    ).all()
    for row in rows:
        _unsay(session, row, now)
        _end(row, before)
    return rows[-1].id if rows else None


def _unsay(session: Session, row: SubscriberRow, now: datetime) -> None:
    """What was said a day ago and led to nothing, or is written elsewhere: forgotten here."""
    memory = before = load_conversation(row.conversation)
    dialog = memory.dialog
    if row.heard_at is None or row.heard_at >= now - SAID_KEPT:
        return
    if isinstance(dialog, Registering) and dialog.step == Step.CONSENT and dialog.carried != Form():
        unsay(session, row.id, dialog.carried)
        memory = replace(memory, dialog=replace(dialog, carried=Form()))
    if memory.wished is not None and memory.wished.errand:
        # By then it is only in the reminder that waits, and ends with that.
        memory = replace(memory, wished=None)
    if memory != before:
        row.conversation = dump_conversation(memory)


def _end(row: SubscriberRow, before: datetime) -> None:
    memory = load_conversation(row.conversation)
    if row.heard_at is not None and row.heard_at < before:
        # Whoever comes back is told that the draft is gone, not asked to go on with it.
        ended = memory.draft_ended or bool(drafts_in(memory))
        memory = Conversation(turn=memory.turn, greeted=memory.greeted, draft_ended=ended)
        row.draft_touched = None
    elif memory.asked is not None and memory.asked.at is not None and memory.asked.at < before:
        memory = replace(memory, asked=None)
    else:
        return
    row.conversation = dump_conversation(memory)


def drop_questions(session: Session, now: datetime) -> int:
    """Delete questions answered 90 days ago, and those nobody answered in a year; how many."""
    hold_erasing(session.connection(), alone=True)
    answered = col(QuestionRow.answered_at) < now - ANSWERED_KEPT
    forlorn = col(QuestionRow.answered_at).is_(None) & (col(QuestionRow.at) < now - UNANSWERED_KEPT)
    ended = or_(answered, forlorn)
    words = set[str](session.exec(select(QuestionRow.question).where(ended)).all())
    removed = int(session.exec(delete(QuestionRow).where(ended)).rowcount)
    # A form for the answer that was opened before holds them still.
    shared = select(QuestionRow.question).where(col(QuestionRow.question).in_(words))
    note_gone(session, set(), set(), words.difference(session.exec(shared).all()), now)
    if removed:
        bump(session, QUESTIONS_GONE, removed)
    return removed


def remove_silent(session: Session, before: datetime, now: datetime) -> int:
    """Remove chats of visitors silent for 30 days, of others not heard since `before`; how many.

    A registration, reminders, an errand to be reminded of, a place on the waiting list, a question
    or a request keep a chat; a consent does only as long as there is something it is about, and a
    refusal never: whoever has agreed to nothing is a visitor, also with a registration begun.
    """
    _drop_idle_consents(session, before)
    chats = session.exec(
        select(SubscriberRow.id, SubscriberRow.person_id)
        .where(_silent(before) | _silent(now - VISITOR_KEPT), *_holds_nothing())
        .order_by(col(SubscriberRow.id))
        .limit(AT_ONCE)
        # A chat that is held is being written to just now: it is not silent.
        .with_for_update(skip_locked=True)
    ).all()
    ids, people = [chat for chat, _ in chats], {person for _, person in chats}
    here = col(DeliveryRow.subscriber_id).in_(ids)
    # Sent reminders stay in the numbers, without the chat they went to.
    session.exec(update(DeliveryRow).where(here).values(subscriber_id=None))
    session.exec(delete(SubscriberRow).where(col(SubscriberRow.id).in_(ids)))
    left = select(SubscriberRow.id).where(col(SubscriberRow.person_id) == PersonRow.id)
    gone = select(PersonRow.id).where(col(PersonRow.id).in_(people), ~left.exists())
    for row in GOING:
        session.exec(delete(row).where(col(row.person_id).in_(gone)))
    # What they handed to others stays, and is nobody's before them.
    former = update(VersionRow).where(col(VersionRow.former_id).in_(gone))
    session.exec(former.values(former_id=None))
    session.exec(delete(PersonRow).where(col(PersonRow.id).in_(people), ~left.exists()))
    return len(ids)


def _silent(before: datetime) -> ColumnElement[bool]:
    heard = func.coalesce(col(SubscriberRow.heard_at), col(SubscriberRow.created_at))
    return heard < before


def _holds_nothing() -> list[ColumnElement[bool]]:
    kept = [select(row).where(col(row.person_id) == SubscriberRow.person_id) for row in KEEPING]
    kept += [
        select(row).where(col(row.subscriber_id) == SubscriberRow.id)
        # The journal names the staff by their rows, and a row's chat never becomes another's.
        for row in (InboundRow, OutgoingRow, LinkCodeRow, StaffRow)
    ]
    planned = select(DeliveryRow).where(
        col(DeliveryRow.person_id) == SubscriberRow.person_id,
        col(DeliveryRow.state) == DeliveryState.PLANNED,
    )
    # Whoever typed another's code waits for the answer there until it ends.
    typed = select(LinkCodeRow).where(col(LinkCodeRow.asked_by) == SubscriberRow.id)
    agreed = select(ConsentRow).where(
        col(ConsentRow.person_id) == SubscriberRow.person_id, col(ConsentRow.given)
    )
    apart = [~planned.exists(), ~typed.exists(), ~agreed.exists()]
    return [*apart, *(~query.exists() for query in kept)]


KEEPING = (RegistrationRow, SubscriptionRow, InterestRow, QuestionRow, RequestRow)
# What goes with its person: reminders that were sent, the links to what they had, refusals.
GOING = (DeliveryRow, FileLinkRow, SignedPageRow, ConsentRow)


def _drop_idle_consents(session: Session, before: datetime) -> None:
    """Consents of people silent for so long that were about nothing which still exists."""
    about = [
        select(row.person_id).where(col(row.person_id) == ConsentRow.person_id)
        for row in (RegistrationRow, SubscriptionRow)
    ]
    heard = select(SubscriberRow.id).where(
        col(SubscriberRow.person_id) == ConsentRow.person_id, ~_silent(before)
    )
    idle = [~query.exists() for query in (*about, heard)]
    session.exec(delete(ConsentRow).where(col(ConsentRow.at) < before, *idle))


def all_batches(batch: Callable[[int], int | None]) -> None:
    """Run a batch behind the last id of the one before, until nothing is left."""
    after: int | None = 0
    while after is not None:
        after = batch(after)
