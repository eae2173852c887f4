"""A registration is found by columns of its own, so that a list does not read every form."""

import sqlalchemy as sa
from alembic import op

from storage.migrations.frozen.forms import found_by
from storage.migrations.frozen.types import AutoString

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None

_ADDED = ("unit_order", "commune", "aims", "words")
_ROWS = sa.text(
    "SELECT r.id, r.code, v.form FROM registrations AS r"
    " JOIN registration_versions AS v ON v.registration_id = r.id AND v.version = r.version"
).columns(form=sa.JSON())
_CHANGE = sa.text(
    "UPDATE registrations SET unit_type = :unit_type, unit_order = :unit_order,"
    " commune = :commune, aims = :aims, words = :words WHERE id = :id"
)


def upgrade() -> None:
    op.add_column("registrations", sa.Column("unit_type", AutoString(), nullable=True))
    for name in _ADDED:
        empty = "[]" if name == "aims" else ""
        op.add_column(
            "registrations", sa.Column(name, sa.Text(), nullable=False, server_default=empty)
        )
    connection = op.get_bind()
    changes = [_found_by(row) for row in connection.execute(_ROWS).all()]
    if changes:
        connection.execute(_CHANGE, changes)


def _found_by(row: sa.Row[tuple[object, ...]]) -> dict[str, object]:
    return {"id": row.id, **found_by(row.code, row.form)}
