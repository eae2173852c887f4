"""Documents that are being read, as their senders watch them.

The rule: whoever sent it sees how far it is, and nobody else; what has ended stays half an hour's
worth of later ones.
"""

import secrets
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Event, Thread

import structlog

from bot.plans import texts
from bot.plans.refused import ImportRefused, Progress

log = structlog.get_logger(__name__)

KEPT = 20
Work = Callable[[Progress], str]


@dataclass
class Upload:
    """One document: its step, how far it is (0 to 1), at its end a plan or why there is none."""

    staff_id: int
    step: str = ""
    done: float = 0.0
    plan: str = ""
    refused: str = ""
    ended: Event = field(default_factory=Event)

    def at(self, step: str, done: float) -> None:
        """It has come so far."""
        self.step, self.done = step, done


class Uploads:
    """The documents of one running program; safe to call from several threads."""

    def __init__(self) -> None:
        self._kept: OrderedDict[str, Upload] = OrderedDict()

    def begin(self, staff_id: int, work: Work) -> str:
        """Read in the background; the token to look it up with."""
        token, upload = secrets.token_urlsafe(18), Upload(staff_id)
        self._kept[token] = upload
        if len(self._kept) > KEPT:
            self._kept.popitem(last=False)
        Thread(target=_run, args=(upload, work), name="plan", daemon=True).start()
        return token

    def find(self, staff_id: int, token: str) -> Upload | None:
        """One's own, None for another's or one that is forgotten."""
        found = self._kept.get(token)
        return found if found is not None and found.staff_id == staff_id else None


def _run(upload: Upload, work: Work) -> None:
    try:
        upload.plan = work(upload.at)
    except ImportRefused as error:
        upload.refused = str(error)
    # Our bug, in the background: its sender is told so, and the log has the rest.
    except Exception:
        log.exception("a plan was not read")
        upload.refused = texts.error("our-fault")
    finally:
        upload.ended.set()
