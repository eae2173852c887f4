"""How much of signed sheets may be kept that no clerk has looked after yet.

The rule: of one person and of all it is bounded, so that nobody fills the disk and every nightly
copy; what the staff add themselves is not counted, and whoever has a registration that they have
dealt with is never kept out by the pages of others.
"""

from sqlalchemy import func, or_
from sqlmodel import Session, col, select
from sqlmodel.sql.expression import SelectOfScalar

from storage.database.engine import Database
from storage.tables.registrations import RegistrationRow
from storage.tables.signed import SignedPageRow

DESK = "desk"
# Forty photographs: a commune's officer sends those of twenty units.
OF_PERSON = 40 * 1024 * 1024
OF_ALL = 500 * 1024 * 1024
# What nobody of the staff has said anything to.
_UNSEEN = ("sent", "withdrawn")


class SignedRoom:
    """How full it is, as it is read."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def used_percent(self) -> int:
        """How much of what all may send is used by what waits to be looked after."""
        with self._database.read() as session:
            return _bytes(session, _unseen()) * 100 // OF_ALL


def has_room(session: Session, person_id: int, more: int) -> bool:
    """Whether so many bytes of this person's may still be kept."""
    own = _bytes(session, _unseen().where(col(SignedPageRow.person_id) == person_id))
    if own + more > OF_PERSON:
        return False
    return _bytes(session, _unseen()) + more <= OF_ALL or _is_known(session, person_id)


def _unseen() -> SelectOfScalar[int]:
    """The bytes of what people sent and no clerk has looked after."""
    page, registration = SignedPageRow, RegistrationRow
    return (
        select(func.coalesce(func.sum(func.length(col(page.content))), 0))
        .join(registration, col(registration.id) == col(page.registration_id), isouter=True)
        .where(col(page.channel) != DESK)
        .where(or_(col(registration.id).is_(None), col(registration.status).in_(_UNSEEN)))
    )


def _bytes(session: Session, found: SelectOfScalar[int]) -> int:
    return int(session.exec(found).one())


def _is_known(session: Session, person_id: int) -> bool:
    """Whether the staff have dealt with a registration of this person."""
    dealt_with = select(RegistrationRow.id).where(
        RegistrationRow.person_id == person_id, col(RegistrationRow.status).not_in(_UNSEEN)
    )
    return session.exec(dealt_with).first() is not None
