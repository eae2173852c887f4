"""Documents that are being read in the background, while their senders watch.

The rule: how far one is stands in the store, so that any copy of the program can tell.
"""

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from threading import Thread
from time import sleep

import structlog

from bot.plans import texts
from bot.plans.refused import ImportRefused, Progress
from storage.staff.uploads import Upload
from storage.store import Store, StoreError

log = structlog.get_logger(__name__)

Work = Callable[[Progress], str]
SOON_LOOKS, LOOK_S = 5, 0.2


class Uploads:
    """The documents of all copies; safe to call from several threads."""

    def __init__(self, store: Store, now: Callable[[], datetime]) -> None:
        self._kept, self._now = store.uploads, now

    def begin(self, staff_id: int, work: Work) -> str:
        """Read in the background; the token to look it up with."""
        token = self._kept.begin(staff_id, self._now())
        Thread(target=self._run, args=(token, work), name="plan", daemon=True).start()
        return token

    def find(self, staff_id: int, token: str) -> Upload | None:
        """One's own, None for another's or one that is forgotten."""
        return self._kept.find(staff_id, token, self._now())

    def soon(self, staff_id: int, token: str) -> Upload | None:
        """The same a second later, or as soon as it has ended: most are read in a moment."""
        for _ in range(SOON_LOOKS):
            found = self.find(staff_id, token)
            if found is None or found.ended:
                return found
            sleep(LOOK_S)
        return self.find(staff_id, token)

    def _run(self, token: str, work: Work) -> None:
        def at(step: str, done: float) -> None:
            # Nothing is lost by it: the next step tells as well.
            with suppress(StoreError):
                self._kept.at(token, step, done, self._now())

        plan, refused = "", ""
        try:
            plan = work(at)
        except ImportRefused as error:
            refused = str(error)
        # Our bug, in the background: its sender is told so, and the log has the rest.
        except Exception:
            log.exception("a plan was not read")
            refused = texts.error("our-fault")
        try:
            self._kept.end(token, self._now(), plan=plan, refused=refused)
        # Its sender is told that it was lost, and finds the draft in the list.
        except StoreError as error:
            log.error("the end of a plan's reading was not stored", why=str(error))
