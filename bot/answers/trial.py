"""Plans to try questions on, as their folders are now: drafts too, which answer nobody else.

The rule: what the running program answers from is never touched; a matcher is kept for exactly the
words it was fitted on.
"""

from collections import OrderedDict
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from threading import Event, Lock, Thread

from bot.answers.asking import Asker
from bot.plans.learned.learned import NotLearned, fitted, is_learned
from bot.plans.learned.matchers import Matchers
from handlers.turn.turn import Office
from knowledge.matching.phrasings import fingerprint
from knowledge.plan.plan import COMMON, Plan
from knowledge.search.search import Matcher

# A matcher takes some ten megabytes.
KEPT = 4

# Longer than a plan as offices write them takes; servers before ours hang up after half a minute.
WAIT_S = 20.0

_Key = tuple[str, str, int]


class Learning:
    """One plan that is being learned in the background; `refused` says why it could not be."""

    def __init__(self, plan: Plan, root: Path) -> None:
        self.ended = Event()
        self.refused: NotLearned | None = None
        Thread(target=self._run, args=(plan, root), name="learning", daemon=True).start()

    def _run(self, plan: Plan, root: Path) -> None:
        try:
            fitted(plan, root)
        except NotLearned as error:
            self.refused = error
        finally:
            self.ended.set()


class Trials:
    """The matchers of plans that were tried lately; safe to call from several threads.

    A page waits `longest_s` at the most for a plan that is being learned.
    """

    def __init__(self, longest_s: float = WAIT_S) -> None:
        self.longest_s = longest_s
        self._kept: OrderedDict[_Key, Matcher] = OrderedDict()
        self._fitting = Lock()
        self._learning: dict[_Key, Learning] = {}

    def ready(self, plan: Plan, root: Path, wait_s: float = 600.0) -> bool:
        """Whether the plan can be asked; where it takes longer it is learned meanwhile.

        A page that looks again by itself waits less. Raises NotLearned.
        """
        if is_learned(plan, root):
            return True
        key = _key(plan)
        with self._fitting:
            learning = self._learning.get(key) or Learning(plan, root)
            self._learning[key] = learning
        if not learning.ended.wait(min(self.longest_s, wait_s)):
            return False
        with self._fitting:
            self._learning.pop(key, None)
        if learning.refused is not None:
            raise learning.refused
        return True

    def asker(self, office: Office, read: Office, plan: Plan, root: Path, now: datetime) -> Asker:
        """Asks an `office` in which this plan of those below `root` is the chosen one.

        Up to a minute when its words are new; the matchers of the other plans are as they are.
        What is unchanged since it was `read` is asked as it is in use, with the office's answers.
        """
        known = office.matchers
        if plan.reviewed and _same(read.plan(plan.id), plan):
            return Asker(office, now)
        matchers = Matchers(
            office.plans, {plan.id: self._matcher(plan, root)}, lambda one: known[one.id]
        )
        return Asker(replace(office, matchers=matchers), now)

    def _matcher(self, plan: Plan, root: Path) -> Matcher:
        # One at a time: two fits at once would take the processor from whoever writes in the chat.
        with self._fitting:
            key = _key(plan)
            found = self._kept.pop(key, None) or fitted(plan, root)
            self._kept[key] = found
            if len(self._kept) > KEPT:
                self._kept.popitem(last=False)
            return found


def _same(used: Plan | None, plan: Plan) -> bool:
    """Whether they say the same, wherever their folders lie."""
    return used is not None and replace(plan, folder=used.folder) == used


def _key(plan: Plan) -> _Key:
    headings = hash(tuple(plan.headings.items()))
    return plan.id, fingerprint(plan.folder, COMMON, plan.texts), headings
