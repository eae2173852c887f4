"""Whether a column holds one of many values, asked with one parameter.

The rule: for two values the statement reads as for sixty-four, so that it is made, sent and parsed
once; a parameter for each value makes another statement of every length.
"""

import json
from collections.abc import Collection
from typing import Any, Self, cast

from sqlalchemy import ARRAY, BigInteger, Boolean, ColumnElement, Dialect, String, Text, bindparam
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.orm import Mapped
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement
from sqlalchemy.types import TypeDecorator, TypeEngine


class _Values(TypeDecorator[Collection[Any]]):
    """An array; on SQLite, which has none, a list in JSON."""

    impl = Text
    cache_ok = True

    def __init__(self, of: type[BigInteger] | type[String]) -> None:
        super().__init__()
        self.of = of

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        kind = ARRAY(self.of) if dialect.name == "postgresql" else Text()
        return dialect.type_descriptor(kind)

    def process_bind_param(self, value: Collection[Any] | None, dialect: Dialect) -> Any:
        values = list(value or ())
        return values if dialect.name == "postgresql" else json.dumps(values)


class _Among(FunctionElement[bool]):
    name = "among"
    type = Boolean()
    inherit_cache = True

    def self_group(self, against: Any = None) -> Self:
        """As it is: an engine without booleans would hold it against 1, past the index."""
        return self


def among(column: Mapped[Any] | ColumnElement[Any], name: str) -> ColumnElement[bool]:
    """Whether the column holds one of the numbers or words that are given under this name."""
    held = cast(ColumnElement[Any], column).type
    of = BigInteger if held.python_type is int else String
    return _Among(column, bindparam(name, type_=_Values(of)))


@compiles(_Among)
def _in_list(element: _Among, compiler: SQLCompiler, **options: Any) -> str:
    column, values = (compiler.process(one, **options) for one in element.clauses)
    return f"{column} IN (SELECT value FROM json_each({values}))"


@compiles(_Among, "postgresql")
def _in_array(element: _Among, compiler: SQLCompiler, **options: Any) -> str:
    column, values = (compiler.process(one, **options) for one in element.clauses)
    return f"{column} = ANY ({values})"
