"""The read-only questions of a turn, answered inside its transaction (handlers.person.Lookup)."""

from datetime import timedelta, timezone

from sqlmodel import Session, col, or_, select

from handlers.person import Taken, UnitView
from handlers.state import Form
from storage.counters import bump
from storage.names import commune_key, unit_key
from storage.tables import RegistrationRow, UnitRow
from storage.units import UnitIndex, as_view

# Viet Nam keeps UTC+7 all year; a fixed offset needs no time zone files on Windows.
VIETNAM = timezone(timedelta(hours=7))


class StoredLookup:
    """Fits handlers.person.Lookup for one subscriber."""

    def __init__(self, session: Session, units: UnitIndex, subscriber_id: int) -> None:
        self._session = session
        self._units = units
        self._subscriber_id = subscriber_id

    def units_like(self, name: str) -> tuple[UnitView, ...]:
        """Up to 3 register units that the typed name may mean, best first."""
        return self._units.like(self._session, name)

    def unit(self, unit_id: int) -> UnitView | None:
        """One unit of the register; None when there is no such id."""
        row = self._session.get(UnitRow, unit_id)
        return as_view(row) if row else None

    def taken(self, campaign: str, form: Form) -> Taken | None:
        """A standing registration of the form's unit in this campaign; the person's own first."""
        key = unit_key(form.unit_name or "", form.unit_type)
        same_unit = []
        if form.unit_id is not None:
            same_unit.append(col(RegistrationRow.unit_id) == form.unit_id)
        if key:
            same_unit.append(col(RegistrationRow.unit_key) == key)
        if not same_unit:
            return None
        rows = self._session.exec(
            select(RegistrationRow)
            .where(col(RegistrationRow.campaign) == campaign)
            .where(col(RegistrationRow.status) != "withdrawn", or_(*same_unit))
            .order_by(col(RegistrationRow.id))
        ).all()
        same = [row for row in rows if _same_unit(row, form)]
        same.sort(key=lambda row: row.subscriber_id != self._subscriber_id)
        return self._as_taken(same[0]) if same else None

    def next_code(self, campaign_year: int) -> str:
        """The receipt code that this transaction's SaveRegistration will carry."""
        number = bump(self._session, f"registration/{campaign_year}")
        return f"DK-{campaign_year}-{number:04d}"

    def _as_taken(self, row: RegistrationRow) -> Taken:
        return Taken(
            code=row.code,
            sent_on=row.sent_at.astimezone(VIETNAM).date(),
            own=row.subscriber_id == self._subscriber_id,
        )


def _same_unit(row: RegistrationRow, form: Form) -> bool:
    """Whether a row with the same id or name is the form's unit; a missing commune may be any."""
    if form.unit_id is not None and row.unit_id is not None:
        return form.unit_id == row.unit_id
    commune = commune_key(form.commune)
    return not commune or not row.commune_key or commune == row.commune_key
