"""Files that were shown and wait to be confirmed.

The rule: what is imported is exactly what was shown, to the one who was shown it, once.
"""

import secrets
from collections import OrderedDict
from collections.abc import Callable
from time import monotonic
from typing import Generic, TypeVar

PREVIEWS_KEPT = 20
# Mending forty rows takes its time; every step of it begins the time anew.
PREVIEW_LIVES_S = 2 * 60 * 60
Shown = TypeVar("Shown")


class Previews(Generic[Shown]):
    """What was shown and waits to be confirmed, by a token only its reader has."""

    def __init__(self, now_s: Callable[[], float] = monotonic) -> None:
        self._now_s = now_s
        self._kept: OrderedDict[str, tuple[int, float, Shown]] = OrderedDict()

    def keep(self, staff_id: int, shown: Shown) -> str:
        """Remember it for two hours; the token to ask for it with."""
        token = secrets.token_urlsafe(18)
        self._kept[token] = (staff_id, self._now_s(), shown)
        # Files are kept in memory: the one shown longest ago goes.
        if len(self._kept) > PREVIEWS_KEPT:
            self._kept.popitem(last=False)
        return token

    def look(self, staff_id: int, token: str) -> Shown | None:
        """What was shown; None for another's, an old or an unknown token."""
        owner, since, shown = self._kept.get(token, (None, 0.0, None))
        return shown if owner == staff_id and self._now_s() - since < PREVIEW_LIVES_S else None

    def change(self, staff_id: int, token: str, shown: Shown) -> None:
        """Put another in its place, if it is still there."""
        if self.look(staff_id, token) is not None:
            self._kept[token] = (staff_id, self._now_s(), shown)

    def take(self, staff_id: int, token: str) -> Shown | None:
        """The same as `look`, once."""
        shown = self.look(staff_id, token)
        if shown is not None:
            self._kept.pop(token, None)
        return shown
