"""What people and the office had stopped or withdrawn since a copy was made, stopped in it again.

The rule: a stop is never undone by a restore, nor is what was wanted again after it: the last word
counts. Each applies to what the copy still holds, and to nothing that it does not know.
"""

import json
from collections.abc import Collection, Sequence
from datetime import datetime

from sqlmodel import Session, col, delete, select

from handlers.values.deliveries import DeliveryState
from storage.people.file_links import end_calendar
from storage.people.refused import drop_refused_news
from storage.privacy import deletions as kinds
from storage.privacy.consents import end_pushes, latest_of
from storage.privacy.deletions import Deletion, digest_of
from storage.reminders.chosen import SINCE, columns_of
from storage.signed.pages import drop_held, drop_since
from storage.tables.desk import AnnouncementRow
from storage.tables.people import ConsentRow, DeliveryRow, SubscriberRow, SubscriptionRow
from storage.tables.registrations import RegistrationRow
from storage.tables.values import SUBSCRIPTION

# Of those that are on until somebody says no.
ON_BY_DEFAULT = "news"
_UNSENT = ("draft", "waiting", "approved")


def stop_again(
    session: Session, chat: SubscriberRow, deletion: Deletion, keys: Sequence[str]
) -> None:
    """One line of the list about a person, whose chat this is."""
    kind, _, what = deletion.kind.partition("/")
    person_id = chat.person_id
    match f"{kind}/" if what else kind:
        case kinds.CONSENT:
            _withdraw(session, person_id, what, deletion.at)
        case kinds.AGREED:
            _agree_again(session, person_id, what, deletion.at)
        case kinds.RESUMED:
            _resume(session, person_id, what, deletion.at)
        case kinds.WITHDRAWN:
            _set_status(session, person_id, what, "withdrawn", deletion.at)
        case kinds.STANDS:
            _set_status(session, person_id, what, "sent", deletion.at)
        case kinds.SETTINGS:
            _set_reminders(session, person_id, what)
        case kinds.DROPPED:
            _drop_planned(session, person_id, what, keys)
        case kinds.SIGNED_BACK:
            code, _, since = what.partition("/")
            drop_since(session, person_id, code, datetime.fromisoformat(since), deletion.at)
        case kinds.HELD:
            drop_held(session, person_id)
        case kinds.CALENDAR:
            end_calendar(session, person_id)


def stop_things_again(
    session: Session, found: Collection[Deletion], keys: Sequence[str], now: datetime
) -> int:
    """What the office had stopped: announcements that are not out yet."""
    stopped = {(one.kind, one.digest) for one in found}

    def is_stopped(kind: str, name: object) -> bool:
        return any((kind, digest_of(key, kind, str(name))) in stopped for key in keys)

    query = select(AnnouncementRow).where(col(AnnouncementRow.status).in_(_UNSENT))
    unsent = session.exec(query).all()
    cancelled = [row for row in unsent if is_stopped(kinds.CANCELLED, row.id)]
    for row in cancelled:
        row.status, row.done_at = "cancelled", now
    undone = [row for row in unsent if is_stopped(kinds.UNDONE, row.id) and row not in cancelled]
    for row in undone:
        # Whatever was approved since, the copy does not know its words.
        row.status, row.approver_id, row.send_at = "draft", None, None
    session.flush()
    return len(cancelled) + len(undone)


def _withdraw(session: Session, person_id: int, purpose: str, at: datetime) -> None:
    """A consent that stood when the copy was made, or needs no yes to stand, stands no more."""
    latest = latest_of(session, person_id, purpose)
    if purpose == "push":
        end_pushes(session, person_id)
    stands = latest.given if latest is not None else purpose == ON_BY_DEFAULT
    if not stands:
        return
    _decide(session, person_id, purpose, _version_known(session, person_id, latest), False, at)
    drop_refused_news(session, person_id)


def _agree_again(session: Session, person_id: int, what: str, at: datetime) -> None:
    """Consent that was given anew, of whom the copy knows to have been asked."""
    purpose, _, version = what.partition("/")
    latest = latest_of(session, person_id, purpose)
    if latest is not None and not latest.given:
        _decide(session, person_id, purpose, version, True, at)


def _decide(
    session: Session, person_id: int, purpose: str, version: str, given: bool, at: datetime
) -> None:
    latest = latest_of(session, person_id, purpose)
    # The latest counts: with a clock that was behind, the no would lie before the yes.
    said = max(at, latest.at) if latest is not None else at
    session.add(
        ConsentRow(person_id=person_id, purpose=purpose, version=version, given=given, at=said)
    )
    session.flush()


def _version_known(session: Session, person_id: int, latest: ConsentRow | None) -> str:
    """That of the words the person was shown last, of this purpose or of any."""
    if latest is not None:
        return latest.version
    decided = select(ConsentRow.version).where(ConsentRow.person_id == person_id)
    newest = decided.order_by(col(ConsentRow.at).desc(), col(ConsentRow.id).desc())
    return session.exec(newest).first() or ""


def _set_status(session: Session, person_id: int, code: str, status: str, at: datetime) -> None:
    """Withdrawn, or sent once more; what was decided since is a clerk's and not in the copy."""
    row = session.exec(
        select(RegistrationRow).where(
            RegistrationRow.code == code, RegistrationRow.person_id == person_id
        )
    ).one_or_none()
    if row is not None and (row.status == "withdrawn") != (status == "withdrawn"):
        row.status, row.note, row.changed_at = status, None, at


def _set_reminders(session: Session, person_id: int, settings: str) -> None:
    row = session.get(SubscriptionRow, person_id)
    if row is not None:
        chosen = SUBSCRIPTION.load(json.loads(settings) | {SINCE: row.since})
        session.merge(SubscriptionRow(person_id=person_id, **columns_of(chosen)))


def _resume(session: Session, person_id: int, settings: str, at: datetime) -> None:
    """Reminders that were turned on again, of whom the copy knows to have been asked."""
    row = session.get(SubscriptionRow, person_id)
    if row is None and latest_of(session, person_id, "reminders") is None:
        return
    # What came due before was not wanted, and is not sent afterwards.
    chosen = SUBSCRIPTION.load(json.loads(settings) | {SINCE: at})
    session.merge(SubscriptionRow(person_id=person_id, **columns_of(chosen)))


def _drop_planned(session: Session, person_id: int, digest: str, keys: Sequence[str]) -> None:
    planned = select(DeliveryRow.id, DeliveryRow.key).where(
        DeliveryRow.person_id == person_id, DeliveryRow.state == DeliveryState.PLANNED
    )
    gone = [
        number
        for number, name in session.exec(planned)
        if any(digest_of(key, kinds.DROPPED, name) == digest for key in keys)
    ]
    session.exec(delete(DeliveryRow).where(col(DeliveryRow.id).in_(gone)))
