"""The neutral values as JSON for a column, and back.

The rule: what is written is read back equal; nothing outside this module knows the JSON's shape.
"""

from typing import Any, Generic, TypeVar

from pydantic import TypeAdapter

from handlers.values.messages import Inbound
from handlers.values.reminding.settings import Subscription
from handlers.values.replies import Reply
from handlers.values.staff import Audience, Terms
from handlers.values.state import Form

Value = TypeVar("Value")


class Shape(Generic[Value]):
    """One kind of value and its JSON object."""

    def __init__(self, kind: type[Value]) -> None:
        self._adapter = TypeAdapter(kind)

    def dump(self, value: Value) -> dict[str, Any]:
        """The value as a JSON object."""
        dumped: dict[str, Any] = self._adapter.dump_python(value, mode="json")
        return dumped

    def load(self, stored: dict[str, Any]) -> Value:
        """The value of a stored JSON object."""
        return self._adapter.validate_python(stored)


AUDIENCE = Shape(Audience)
FORM = Shape(Form)
INBOUND = Shape(Inbound)
REPLY = Shape(Reply)
TERMS = Shape(Terms)
SUBSCRIPTION = Shape(Subscription)
