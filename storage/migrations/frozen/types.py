"""The two types of columns that steps name beside SQLAlchemy's own."""

from datetime import UTC, datetime

import sqlalchemy as sa
from sqlalchemy.engine.interfaces import Dialect


class UTCDateTime(sa.TypeDecorator[datetime]):
    """A moment: with its zone where the engine knows zones, in UTC where it does not."""

    impl = sa.DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """In UTC; raises ValueError for a time without a zone."""
        if value is not None and value.utcoffset() is None:
            raise ValueError("a time without a zone")
        return value and value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """With its zone."""
        if value is None or value.utcoffset() is not None:
            return value and value.astimezone(UTC)
        return value.replace(tzinfo=UTC)


class AutoString(sa.TypeDecorator[str]):
    """A short text, without a longest length."""

    impl = sa.String()
    cache_ok = True
