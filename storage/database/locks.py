"""Rows kept by a transaction until it ends.

The rule: whoever changes a row by what it says now keeps it first; a look-up keeps nothing.
"""

from typing import TypeVar

from sqlmodel.sql.expression import SelectOfScalar

Row = TypeVar("Row")


def kept(query: SelectOfScalar[Row]) -> SelectOfScalar[Row]:
    """The query for rows that nobody else changes until we commit, as they are now."""
    # Without `populate_existing` a row read before would be given back as it was then.
    return query.with_for_update().execution_options(populate_existing=True)
