"""Lists that were shown and wait to be taken in.

The rule: what is imported is exactly what was shown, to the one who was shown it, once, whichever
copy of the program is asked.
"""

import zlib
from collections.abc import Callable
from datetime import datetime

from pydantic import TypeAdapter

from bot.desk.units.importing.planned import ImportDraft
from storage.store import Store

_DRAFT = TypeAdapter(ImportDraft)


class Previews:
    """What was shown and waits to be confirmed, by a token only its reader has."""

    def __init__(self, store: Store, now: Callable[[], datetime]) -> None:
        self._kept, self._now = store.previews, now

    def keep(self, staff_id: int, shown: ImportDraft) -> str:
        """Remember it for two hours; the token to ask for it with."""
        return self._kept.keep(staff_id, _packed(shown), self._now())

    def look(self, staff_id: int, token: str) -> ImportDraft | None:
        """What was shown; None for another's, an old or an unknown token."""
        content = self._kept.look(staff_id, token, self._now())
        return None if content is None else _DRAFT.validate_json(zlib.decompress(content))

    def change(self, staff_id: int, token: str, shown: ImportDraft) -> None:
        """Put another in its place, if it is still there."""
        self._kept.change(staff_id, token, _packed(shown), self._now())

    def take(self, staff_id: int, token: str) -> bool:
        """Whether what was shown may be taken in now: of two presses one may."""
        return self._kept.take(staff_id, token, self._now())


def _packed(shown: ImportDraft) -> bytes:
    return zlib.compress(_DRAFT.dump_json(shown))
