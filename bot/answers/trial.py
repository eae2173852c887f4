"""Plans to try questions on, as their folders are now: drafts too, which answer nobody else.

The rule: what the running program answers from is never touched; a matcher is kept for exactly the
words it was fitted on.
"""

from collections import OrderedDict
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from threading import Event, Lock, Thread

from bot.answers.asking import Asker
from bot.plans.learned.learned import NotLearned, Tell, fitted, is_learned
from bot.plans.learned.matchers import Matchers
from handlers.turn.turn import Office
from knowledge.matching.phrasings import fingerprint
from knowledge.plan.plan import COMMON, Plan
from knowledge.search.search import Matcher
from storage.plans.learnings import StoredLearnings
from storage.staff.uploads import SILENT
from storage.store import StoreError

# A matcher takes some ten megabytes.
KEPT = 4

# Who waits longer wants to see how far it is.
WAIT_S = 3.0

_Key = tuple[str, str, int]
Now = Callable[[], datetime]
# Two at once would take the processor from whoever writes in the chat.
_one_at_a_time = Lock()


class Learner:
    """What learns a plan: a process of its own, whose work lies beside the plans."""

    def learn(self, plan: Plan, root: Path, tell: Tell) -> None:
        """Have it learned. Raises NotLearned."""
        fitted(plan, root, tell=tell)

    def knows(self, plan: Plan, root: Path) -> bool:
        """Whether it can be asked at once."""
        return is_learned(plan, root)


class Learning:
    """One plan that is being learned here in the background, and tells every copy how far it is."""

    def __init__(
        self, plan: Plan, root: Path, told: StoredLearnings, now: Now, learner: Learner
    ) -> None:
        self.ended = Event()
        self._words, self._told, self._now, self._learner = words_of(plan), told, now, learner
        Thread(target=self._run, args=(plan, root), name="learning", daemon=True).start()

    def _run(self, plan: Plan, root: Path) -> None:
        refused = ""
        try:
            # Who waits says so now and then, or would be taken for lost.
            while not _one_at_a_time.acquire(timeout=SILENT.total_seconds() / 3):
                self._at(0.0)
            try:
                self._learner.learn(plan, root, self._at)
            finally:
                _one_at_a_time.release()
        except NotLearned as error:
            refused = str(error)
        finally:
            self._close(refused)
            self.ended.set()

    def _close(self, refused: str) -> None:
        # Nothing is lost by what is not stored: after some minutes it is taken for dead.
        with suppress(StoreError):
            if refused:
                self._told.refuse(self._words, refused, self._now())
            else:
                self._told.end(self._words)

    def _at(self, done: float) -> None:
        with suppress(StoreError):
            self._told.at(self._words, done, self._now())


class Trials:
    """The matchers of plans that were tried lately; safe to call from several threads.

    A page waits `longest_s` at the most for a plan that is being learned.
    """

    def __init__(self, told: StoredLearnings, now: Now, learner: Learner | None = None) -> None:
        self._told, self._now, self.longest_s = told, now, WAIT_S
        self._learner = learner or Learner()
        self._kept: OrderedDict[_Key, Matcher] = OrderedDict()
        self._fitting = Lock()
        self._learning: dict[str, Learning] = {}

    def ready(self, plan: Plan, root: Path, staff_id: int, wait_s: float = 600.0) -> bool:
        """Whether the plan can be asked; where it takes longer it is learned meanwhile.

        By this copy, unless another one does. A page that looks again by itself waits less.
        Raises NotLearned.
        """
        if self._learner.knows(plan, root):
            return True
        words = words_of(plan)
        learning = self._learning.get(words)
        if learning is None:
            self._refuse(words)
            learning = self._begun(plan, root, staff_id)
        if learning is None or not learning.ended.wait(min(self.longest_s, wait_s)):
            return False
        with self._fitting:
            self._learning.pop(words, None)
        self._refuse(words)
        return True

    def ahead(self, plan: Plan, root: Path, staff_id: int) -> None:
        """Learn a new draft while it is reviewed: whoever tries it then waits for nothing."""
        if not self._learner.knows(plan, root):
            self._begun(plan, root, staff_id)

    def done(self, plan: Plan, root: Path) -> float | None:
        """How much of it is learned, at whichever copy; None when nobody has to wait."""
        if self._learner.knows(plan, root):
            return None
        found = self._told.find(words_of(plan), self._now())
        return found.done if found and not found.refused else None

    def _begun(self, plan: Plan, root: Path, staff_id: int) -> Learning | None:
        """This copy's own learning; None while another one learns it."""
        words = words_of(plan)
        with self._fitting:
            if words not in self._learning:
                if not self._told.begin(words, staff_id, self._now()):
                    return None
                self._learning[words] = Learning(plan, root, self._told, self._now, self._learner)
            return self._learning[words]

    def _refuse(self, words: str) -> None:
        """Tell once why it could not be learned. Raises NotLearned."""
        found = self._told.find(words, self._now())
        if found is not None and found.refused:
            self._told.end(words)
            raise NotLearned(found.refused)

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


def words_of(plan: Plan) -> str:
    """What names the words that are learned, at every copy."""
    return f"{plan.id} {fingerprint(plan.folder, COMMON, plan.texts)}"
