"""What does not work while the rest of the program goes on.

The rule: one part's fault never ends the others; the desk and `/healthz` of every copy of the
program say so as long as it lasts, and the admins' chats once.
"""

from collections.abc import Iterable, Mapping
from contextlib import suppress
from datetime import datetime

import structlog

from bot import troubles_texts as texts
from handlers.values.replies import Reply
from knowledge.plan.plan import PlanError
from storage.store import Store, StoreError

log = structlog.get_logger(__name__)

PLAN = "plan/"


class Troubles:
    """The parts that do not work, each with a Vietnamese line; safe to use from several threads.

    A part is a channel, or one of the office's own plans.
    """

    def __init__(self) -> None:
        self._lines: dict[str, str] = {}
        self._working: set[str] = set()
        # What the admins know by now; None before the first look at what they were told.
        self._settled: set[str] | None = None
        # What the other copies know of ours, and under which name of this copy.
        self._said: tuple[str, Mapping[str, str]] | None = None

    @property
    def lines(self) -> Mapping[str, str]:
        """The sentences by part, of this copy."""
        return dict(self._lines)

    def everywhere(self, store: Store) -> Mapping[str, str]:
        """Those of every living copy; of ours alone while the store cannot be read."""
        with suppress(StoreError):
            return {**store.troubles.said(), **self._lines}
        return self.lines

    def add(self, part: str, line: str) -> None:
        """This part stopped; a restart brings it back when it was mended."""
        log.error("goes on without", part=part, why=line)
        self._lines[part] = line

    def add_plans(self, broken: Iterable[PlanError]) -> None:
        """The office's own plans that are left out."""
        for error in broken:
            line = texts.plan_left_out(folder=error.folder, problems=error.problems)
            self.add(f"{PLAN}{error.folder.name}", line)

    def works(self, part: str) -> None:
        """This part was seen to work, so its next fault is news again."""
        self._working.add(part)

    def look_again(self) -> None:
        """Another copy is no more: what only its fault kept is settled anew."""
        self._settled = None

    def is_news(self, store: Store) -> bool:
        """Whether there is something that the admins or the other copies may not know yet."""
        if self._settled is None or self._said != (store.troubles.owner, self._lines):
            return True
        return not self._working | self._lines.keys() <= self._settled

    def tell(self, store: Store, now: datetime) -> None:
        """Write to the admins what they do not know yet. Raises StoreError: try again later."""
        if not self.is_news(store):
            return
        lines = self.lines
        self._said = (store.troubles.say(lines), lines)
        everywhere, known = self.everywhere(store), self._working | lines.keys()
        settled = self._settled or set()
        for part in store.alarms.told() - everywhere.keys():
            # A plan that is read, or gone from its folder, is no fault any more.
            if part in self._working or part.startswith(PLAN):
                store.alarms.over(part)
        untold = [
            part
            for part, line in lines.items()
            if part not in settled
            and not store.alarms.tell(part, Reply(texts.part_stopped(line=line)), now, everywhere)
        ]
        if untold:
            log.warning("no admin could be told", parts=" ".join(untold))
        self._settled = settled | known
