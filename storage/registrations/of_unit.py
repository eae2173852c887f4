"""The registrations of one unit in one campaign, whoever sent them.

The rule: none is added to them that its sender was not told of; the others hear of it.
"""

from collections import Counter
from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy import bindparam
from sqlmodel import Session, col, or_, select
from sqlmodel.sql.expression import SelectOfScalar

from handlers.values.effects import SaveRegistration
from handlers.values.state import Form
from knowledge.typed.normalize import fold, nfc
from knowledge.typed.polite import without_polite
from storage.change import Change
from storage.tables.among import among
from storage.tables.registrations import RegistrationRow, VersionRow
from storage.tables.values import FORM
from storage.units.joined import Joined, joined
from storage.units.names import commune_key, keys_of, unit_key

# As many as show how a name is written.
LATEST = 20


def of_unit(
    session: Session, campaign: str, form: Form, but: Collection[str] = ()
) -> list[RegistrationRow]:
    """Those that are not withdrawn, oldest first, without the codes of `but`."""
    key = unit_key(form.unit_name or "", form.unit_type)
    session.flush()
    if form.unit_id is None:
        # No row has no name.
        found = _numbers(session, _CALLED_SO, campaign=campaign, name=key) if key else []
    else:
        names, units = [key] if key else [], joined(session).numbers(form.unit_id)
        found = _numbers(session, _OF_UNIT, campaign=campaign, units=units, names=names)
    # Nearly always there is none.
    if not found:
        return []
    now = joined(session)
    rows = [row for number in found if (row := session.get(RegistrationRow, number))]
    # The query only narrows down: by name it also finds the namesakes of other communes.
    return [row for row in rows if row.code not in but and _same_unit(row, form, now)]


def _numbers(session: Session, statement: SelectOfScalar[int], **asked: Any) -> Sequence[int]:
    return session.connection().execute(statement, asked).scalars().all()


_STANDING = (
    select(RegistrationRow.id)
    .where(RegistrationRow.campaign == bindparam("campaign"), RegistrationRow.status != "withdrawn")
    .order_by(col(RegistrationRow.id))
)
_CALLED_SO = _STANDING.where(RegistrationRow.unit_key == bindparam("name"))
_OF_UNIT = _STANDING.where(
    or_(
        among(col(RegistrationRow.unit_id), "units"),
        among(col(RegistrationRow.unit_key), "names"),
    )
)


def _same_unit(row: RegistrationRow, form: Form, now: Joined) -> bool:
    """Whether a row with the same id or name is the form's unit; a missing commune may be any."""
    if form.unit_id is not None and row.unit_id is not None:
        return now.meant(form.unit_id) == now.meant(row.unit_id)
    commune = commune_key(form.commune)
    return not commune or not row.commune_key or commune == row.commune_key


def written_with_marks(session: Session, typed: str) -> str | None:
    """The way most wrote the unit that is called so without marks, also without its kind."""
    if _has_marks(typed):
        return None
    found = session.connection().execute(_WRITTEN, {"names": keys_of(typed)}).scalars()
    forms = map(FORM.load, found)
    # What stood politely around a name was stored with it once.
    written = Counter(without_polite(form.unit_name or "") for form in forms)
    return next((name for name, _ in written.most_common() if _has_marks(name)), None)


# Made once: making it anew for every name typed costs four times as much as asking it.
_WRITTEN = (
    select(VersionRow.form)
    .where(
        among(col(RegistrationRow.unit_key), "names"),
        col(RegistrationRow.status) != "withdrawn",
        VersionRow.registration_id == RegistrationRow.id,
        VersionRow.version == RegistrationRow.version,
    )
    .order_by(col(RegistrationRow.id).desc())
    .limit(LATEST)
)


def _has_marks(name: str) -> bool:
    return fold(name) != nfc(name).lower()


def tell_others(change: Change, person_id: int, effect: SaveRegistration) -> None:
    """Tell whoever else has registered the unit; raises LookupError for one not known here.

    The caller holds the year's number, so nobody else sends before it has committed.
    """
    others = [
        row
        for row in of_unit(change.session, effect.campaign, effect.form)
        if row.person_id != person_id
    ]
    unknown = [row.code for row in others if row.code not in effect.knows]
    if unknown:
        raise LookupError(f"{unknown} was sent for the same unit meanwhile")
    if effect.notice is not None:
        for other in {row.person_id for row in others}:
            change.tell(other, effect.notice)
