"""Less is kept: no display names, no phone numbers in questions; when each campaign ends."""

import re
from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa
from alembic import op

from storage.migrations.frozen.types import AutoString

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

AT_ONCE = 500
PHONE = re.compile(r"(?<![\w-])(?:\+?84|0)[ .\-]?\d(?:[ .\-]?\d){7,9}(?![\w-])")
INBOUNDS = sa.table("inbounds", sa.column("id"), sa.column("payload", sa.JSON(none_as_null=True)))
QUESTIONS = sa.table("questions", sa.column("id"), sa.column("question", sa.Text()))


def upgrade() -> None:
    op.create_table(
        "campaign_ends",
        sa.Column("campaign", AutoString(), nullable=False),
        sa.Column("ends_on", sa.Date(), nullable=False),
        sa.PrimaryKeyConstraint("campaign", name="pk_campaign_ends"),
    )
    _drop_names()
    _mask_phones()


def _drop_names() -> None:
    """Display names were kept with each message and used for nothing."""
    bind = op.get_bind()
    for number, payload in _rows(INBOUNDS, INBOUNDS.c.payload):
        if isinstance(payload, dict) and "sender" in payload:
            bare = {key: value for key, value in payload.items() if key != "sender"}
            bind.execute(INBOUNDS.update().where(INBOUNDS.c.id == number).values(payload=bare))


def _mask_phones() -> None:
    bind = op.get_bind()
    for number, question in _rows(QUESTIONS, QUESTIONS.c.question):
        masked = PHONE.sub(_mask, question)
        if masked != question:
            changed = QUESTIONS.update().where(QUESTIONS.c.id == number)
            bind.execute(changed.values(question=masked))


def _rows(table: sa.TableClause, column: sa.ColumnElement[Any]) -> Iterator[tuple[int, Any]]:
    """Every row's id and value, read page by page, so that rows may be changed on the way."""
    last = 0
    while True:
        query = sa.select(table.c.id, column).where(table.c.id > last).order_by(table.c.id)
        page = op.get_bind().execute(query.limit(AT_ONCE)).all()
        if not page:
            return
        yield from ((number, value) for number, value in page)
        last = page[-1][0]


def _mask(match: re.Match[str]) -> str:
    digits = re.sub(r"\D", "", match[0])
    return f"{digits[:4]}***{digits[-3:]}"
