"""A unit registered as "... ạ" gets the key of its name, so that a second one is noticed."""

import json

import sqlalchemy as sa
from alembic import op

from storage.migrations.frozen.names import commune_key, unit_key

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

_ROWS = sa.text(
    "SELECT r.id, r.unit_key, r.commune_key, v.form FROM registrations AS r"
    " JOIN registration_versions AS v ON v.registration_id = r.id AND v.version = r.version"
)
_CHANGE = sa.text(
    "UPDATE registrations SET unit_key = :unit, commune_key = :commune WHERE id = :id"
)
_UNITS = sa.text(
    "SELECT id, name, unit_type, commune, name_key, commune_key FROM units ORDER BY id"
)
_CHANGE_UNIT = sa.text("UPDATE units SET name_key = :unit, commune_key = :commune WHERE id = :id")


def upgrade() -> None:
    connection = op.get_bind()
    for row in connection.execute(_ROWS).all():
        form = json.loads(row.form) if isinstance(row.form, str) else row.form
        unit = unit_key(form.get("unit_name") or "", form.get("unit_type"))
        commune = commune_key(form.get("commune"))
        if (unit, commune) != (row.unit_key, row.commune_key):
            connection.execute(_CHANGE, {"unit": unit, "commune": commune, "id": row.id})

    _rename_units(connection)


def _rename_units(connection: sa.Connection) -> None:
    """The same for the member register; where two rows would meet, the later one stays as it is."""
    units = connection.execute(_UNITS).all()
    taken = {(row.name_key, row.commune_key) for row in units}
    for row in units:
        keys = (unit_key(row.name, row.unit_type), commune_key(row.commune))
        if keys not in taken:
            taken.add(keys)
            values = {"unit": keys[0], "commune": keys[1], "id": row.id}
            connection.execute(_CHANGE_UNIT, values)


def downgrade() -> None:
    """The keys stay: they are the keys of the same names."""
