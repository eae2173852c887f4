"""What does not work while the rest of the program goes on.

The rule: one part's fault never ends the others; the desk and `/healthz` say so as long as it
lasts, and the admins' chats once.
"""

from collections.abc import Iterable, Mapping
from datetime import datetime

import structlog

from bot import troubles_texts as texts
from handlers.values.replies import Reply
from knowledge.plan.plan import PlanError
from storage.store import Store

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

    @property
    def lines(self) -> Mapping[str, str]:
        """The sentences by part."""
        return dict(self._lines)

    def __contains__(self, part: object) -> bool:
        return part in self._lines

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

    @property
    def news(self) -> bool:
        """Whether there is something the admins may not know yet."""
        return self._settled is None or not self._working | self._lines.keys() <= self._settled

    def tell(self, store: Store, now: datetime) -> None:
        """Write to the admins what they do not know yet. Raises StoreError: try again later."""
        if not self.news:
            return
        known = self._working | self._lines.keys()
        settled = self._settled or set()
        for part in store.alarms.told() - self._lines.keys():
            # A plan that is read, or gone from its folder, is no fault any more.
            if part in self._working or part.startswith(PLAN):
                store.alarms.over(part)
        untold = [
            part
            for part, line in self.lines.items()
            if part not in settled
            and not store.alarms.tell(part, Reply(texts.part_stopped(line=line)), now, self.lines)
        ]
        if untold:
            log.warning("no admin could be told", parts=" ".join(untold))
        self._settled = settled | known
