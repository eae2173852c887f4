"""A consent with its evidence: in which words it was given, and to which.

The rule: the text that was shown is kept as long as anybody's yes to it, a text once.
"""

from datetime import datetime
from hashlib import sha256

from sqlalchemy import bindparam, delete, insert, text
from sqlmodel import Session, col, select
from sqlmodel.sql.sqltypes import UTCDateTime

from handlers.values.effects import RecordConsent
from handlers.values.shown.masking import without_phones
from storage.outbox.chats import chats_of
from storage.privacy.deletions import CONSENT, note
from storage.tables.people import ConsentRow, PushRow
from storage.tables.privacy import ConsentTextRow


def record_consent(session: Session, person_id: int, effect: RecordConsent, now: datetime) -> None:
    """Keep the decision; a no is noted for copies that may be put back."""
    if not effect.given:
        # A copy that is put back later must not bring the consent back.
        chats = chats_of(session, person_id)
        note(session, chats, CONSENT + effect.purpose, now)
        if effect.purpose == "push":
            end_pushes(session, person_id)
    decision = {
        "person_id": person_id,
        "purpose": effect.purpose,
        "version": effect.version,
        "given": effect.given,
        "at": now,
        "words": without_phones(effect.words) if effect.words else None,
        "text_digest": _kept(session, effect.text, now) if effect.text else None,
    }
    session.connection().execute(_ADD, decision)


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
# One statement: two who agree at the same moment do not wait for a failed insert.
_KEEP = text(
    "INSERT INTO consent_texts (digest, text, since) VALUES (:digest, :text, :since) "
    "ON CONFLICT (digest) DO NOTHING"
).bindparams(bindparam("since", type_=UTCDateTime()))
