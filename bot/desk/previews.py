"""Files that were shown and wait to be confirmed.

The rule: what is imported is exactly what was shown, to the one who was shown it, once.
"""

import secrets
from collections import OrderedDict
from collections.abc import Callable
from time import monotonic

from bot.units.file import RegisterFile

PREVIEWS_KEPT = 20
PREVIEW_LIVES_S = 30 * 60


class Previews:
    """Files that were shown and wait to be confirmed, by a token only their reader has."""

    def __init__(self, now_s: Callable[[], float] = monotonic) -> None:
        self._now_s = now_s
        self._kept: OrderedDict[str, tuple[int, float, RegisterFile]] = OrderedDict()

    def keep(self, staff_id: int, file: RegisterFile) -> str:
        """Remember a file for half an hour; the token to ask for it with."""
        token = secrets.token_urlsafe(18)
        self._kept[token] = (staff_id, self._now_s(), file)
        # Files are kept in memory: the one shown longest ago goes.
        if len(self._kept) > PREVIEWS_KEPT:
            self._kept.popitem(last=False)
        return token

    def take(self, staff_id: int, token: str) -> RegisterFile | None:
        """The file, once; None for another's, an old or an unknown token."""
        owner, since, file = self._kept.get(token, (None, 0.0, None))
        if owner != staff_id:
            return None
        self._kept.pop(token, None)
        return file if self._now_s() - since < PREVIEW_LIVES_S else None
