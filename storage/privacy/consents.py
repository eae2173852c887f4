"""A consent with its evidence: in which words it was given, and to which.

The rule: the text that was shown is kept as long as anybody's yes to it, a text once.
"""

from collections.abc import Collection, Sequence
from datetime import datetime
from hashlib import sha256
from typing import Any

from sqlalchemy import bindparam, delete, insert, text
from sqlmodel import Session, col, select
from sqlmodel.sql.sqltypes import UTCDateTime

from handlers.values.effects import RecordConsent
from handlers.values.shown.masking import without_phones
from storage.outbox.chats import chats_of
from storage.privacy.deletions import AGREED, CONSENT, note
from storage.tables.among import among
from storage.tables.people import ConsentRow, PushRow
from storage.tables.privacy import ConsentTextRow


def record_consent(session: Session, person_id: int, effect: RecordConsent, now: datetime) -> None:
    """Keep the decision; a no, and a yes after a no, is noted for copies that may be put back."""
    if effect.given:
        return agree(session, [(person_id, effect)], now)
    # A copy that is put back later must not bring the consent back.
    note(session, chats_of(session, person_id), CONSENT + effect.purpose, now)
    if effect.purpose == "push":
        end_pushes(session, person_id)
    session.connection().execute(_ADD, [_decision(session, person_id, effect, now)])


def agree(session: Session, given: Sequence[tuple[int, RecordConsent]], now: datetime) -> None:
    """Keep what these persons agree to, the same many times as once."""
    if not given:
        return
    # A browser is asked by itself, and is not told again by a copy.
    told = [(person, effect) for person, effect in given if effect.purpose != "push"]
    refused = _refused(session, {person for person, _ in told})
    for person, effect in told:
        if (person, effect.purpose) in refused:
            chats = chats_of(session, person)
            note(session, chats, f"{AGREED}{effect.purpose}/{effect.version}", now)
    rows = [_decision(session, person, effect, now) for person, effect in given]
    session.connection().execute(_ADD, rows)


def _decision(
    session: Session, person_id: int, effect: RecordConsent, now: datetime
) -> dict[str, Any]:
    return {
        "person_id": person_id,
        "purpose": effect.purpose,
        "version": effect.version,
        "given": effect.given,
        "at": now,
        "words": without_phones(effect.words) if effect.words else None,
        "text_digest": _kept(session, effect.text, now) if effect.text else None,
    }


def latest_of(session: Session, person_id: int, purpose: str) -> ConsentRow | None:
    """The decision that counts; None where there was none."""
    mine = select(ConsentRow).where(ConsentRow.person_id == person_id)
    newest = mine.order_by(col(ConsentRow.at).desc(), col(ConsentRow.id).desc())
    return session.exec(newest.where(ConsentRow.purpose == purpose)).first()


def _refused(session: Session, people: Collection[int]) -> set[tuple[int, str]]:
    """Of which of these persons what was refused last."""
    rows = session.connection().execute(_DECIDED, {"people": list(people)})
    # Oldest first: the latest of each purpose stays.
    latest = {(person, purpose): given for person, purpose, given in rows}
    return {of for of, given in latest.items() if not given}


def end_pushes(session: Session, person_id: int) -> None:
    """No browser of the person is told any more."""
    ids = [chat.id for chat in chats_of(session, person_id)]
    session.exec(delete(PushRow).where(col(PushRow.subscriber_id).in_(ids)))


def drop_unused_texts(session: Session) -> None:
    """Delete the texts that nobody's consent is about any more."""
    used = select(ConsentRow.id).where(col(ConsentRow.text_digest) == ConsentTextRow.digest)
    session.exec(delete(ConsentTextRow).where(~used.exists()))


def _kept(session: Session, words: str, now: datetime) -> str:
    digest = sha256(words.encode()).hexdigest()
    # Once in a transaction: many of a batch agree to the same words.
    kept: set[str] = session.info.setdefault(_KEPT, set())
    if digest not in kept:
        session.connection().execute(_KEEP, {"digest": digest, "text": words, "since": now})
        kept.add(digest)
    return digest


_KEPT = "consent texts kept"
_ADD = insert(ConsentRow)
_DECIDED = (
    select(ConsentRow.person_id, ConsentRow.purpose, ConsentRow.given)
    .where(among(col(ConsentRow.person_id), "people"))
    .order_by(col(ConsentRow.at), col(ConsentRow.id))
)
# One statement: two who agree at the same moment do not wait for a failed insert.
_KEEP = text(
    "INSERT INTO consent_texts (digest, text, since) VALUES (:digest, :text, :since) "
    "ON CONFLICT (digest) DO NOTHING"
).bindparams(bindparam("since", type_=UTCDateTime()))
