"""What a line of the journal says of words: that they came, went or became others.

The rule: the journal is for ever and no deletion reaches it, so of what people typed it holds
nothing; only numbers, states, days and the office's own lists are told as they are.
"""

from collections.abc import Mapping
from typing import Any

# What words became others is told as; that there are some is told as True.
CHANGED = "changed"
# None of these is typed freely. A name that is new is untold until it stands here.
TOLD = frozenset(
    "at audience channel closed_on codes fields formerly invited_as invited_by kept kind mark media"
    " merged on plan planned_at purposes questions role section starts_at status terms topic"
    " unit_type".split()
)

Values = Mapping[str, Any] | None


def without_words(before: Values, after: Values) -> tuple[Values, Values]:
    """Both sides of a line as they may be kept."""
    old = before or {}
    return (
        {name: _kept(name, value, value) for name, value in old.items()} if before else before,
        {name: _kept(name, value, old.get(name)) for name, value in after.items()}
        if after
        else after,
    )


def _kept(name: str, value: Any, before: Any) -> Any:
    if name in TOLD or isinstance(value, int):
        return value
    if not value:
        return None
    return True if before in (value, None, "") else CHANGED
