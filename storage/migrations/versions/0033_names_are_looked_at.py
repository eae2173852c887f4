"""Registrations know whether their names are to be looked at before a paper is made."""

import sqlalchemy as sa
from alembic import op

from storage.migrations.frozen.forms import doubtful_names
from storage.migrations.frozen.types import AutoString

revision = "0033"
down_revision = "0032"
branch_labels = None
depends_on = None

_ROWS = sa.text(
    "SELECT r.id, v.form FROM registrations AS r"
    " JOIN registration_versions AS v ON v.registration_id = r.id AND v.version = r.version"
).columns(form=sa.JSON())
_CHANGE = sa.text("UPDATE registrations SET names = :names WHERE id = :id")


def upgrade() -> None:
    names: sa.Column[str] = sa.Column("names", AutoString(), nullable=False, server_default="")
    op.add_column("registrations", names)
    connection = op.get_bind()
    changes = [
        {"id": row.id, "names": "doubtful"}
        for row in connection.execute(_ROWS).all()
        if doubtful_names(row.form)
    ]
    if changes:
        connection.execute(_CHANGE, changes)
