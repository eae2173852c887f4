"""A plan that is being learned: whoever waits sees how far it is, at any copy, and one learns it."""

from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from threading import Barrier, Event, Thread

import pytest

from bot.answers.trial import Learner, Trials
from bot.plans.learned.learned import NotLearned, Tell
from handlers.turn.turn import Office
from knowledge.plan.plan import Plan
from storage.staff.uploads import SILENT
from storage.store import Store
from tests.support.clerks import hire
from tests.support.pages.desk_web import at_desk
from tests.support.pages.web_app import Program
from tests.support.plans.uploaded import clean, upload
from tests.support.talk import MORNING

# As it is where no test stands in its way.
_AHEAD = Trials.ahead


@dataclass
class SlowLearner(Learner):
    """Learns as long as the test wants, on a disk that all copies share."""

    refuses: str = ""
    times: int = 0
    begun: Event = field(default_factory=Event)
    goes_on: Event = field(default_factory=Event)
    known: Event = field(default_factory=Event)

    def knows(self, plan: Plan, root: Path) -> bool:
        return self.known.is_set()

    def learn(self, plan: Plan, root: Path, tell: Tell) -> None:
        self.times += 1
        tell(0.4)
        self.begun.set()
        self.goes_on.wait()
        if self.refuses:
            raise NotLearned(self.refuses)
        self.known.set()


@pytest.fixture
def learner() -> SlowLearner:
    """In place of the process that learns."""
    return SlowLearner()


def trials(store: Store, learner: Learner, moment: datetime = MORNING) -> Trials:
    return Trials(store.learnings, lambda: moment, learner)


def test_another_copy_sees_how_far_it_is_and_learns_nothing_beside_it(
    store: Store, office: Office, learner: SlowLearner, tmp_path: Path
) -> None:
    """Until it is done; had the copy died, another one takes it over."""
    mai, plan, other = hire(store, "Mai", "clerk").id, office.plans[0], Store(store.url)
    here, there = trials(store, learner), trials(other, learner)
    assert here.done(plan, tmp_path) is None
    assert not here.ready(plan, tmp_path, mai, wait_s=0)
    learner.begun.wait()
    assert there.done(plan, tmp_path) == 0.4
    assert not there.ready(plan, tmp_path, mai, wait_s=0)
    assert learner.times == 1
    assert trials(other, learner, MORNING + SILENT).done(plan, tmp_path) is None
    assert store.learnings.begin("moi", mai, MORNING)
    assert not other.learnings.begin("moi", mai, MORNING)
    assert other.learnings.begin("moi", mai, MORNING + SILENT)
    learner.goes_on.set()
    assert here.ready(plan, tmp_path, mai)
    assert there.ready(plan, tmp_path, mai)
    assert there.done(plan, tmp_path) is None
    other.close()


def test_of_two_copies_that_begin_at_the_same_moment_one_does(postgresql_with_tables: str) -> None:
    """Both found nobody at it; the second is told so, and no error."""
    store = Store(postgresql_with_tables)
    store.open()
    mai = hire(store, "Mai", "clerk").id
    copies, ready, begun = [Store(store.url) for _ in range(4)], Barrier(4), list[bool]()

    def begin(copy: Store) -> None:
        ready.wait()
        begun.append(copy.learnings.begin("moi", mai, MORNING))

    threads = [Thread(target=begin, args=(copy,)) for copy in copies]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    assert sorted(begun) == [False, False, False, True]
    for copy in (store, *copies):
        copy.close()


def test_why_it_could_not_be_learned_is_told_once_wherever_it_is_asked(
    store: Store, office: Office, learner: SlowLearner, tmp_path: Path
) -> None:
    """Afterwards it is tried anew."""
    mai, plan, other = hire(store, "Mai", "clerk").id, office.plans[0], Store(store.url)
    learner.refuses = "Văn bản quá dài."
    here, there = trials(store, learner), trials(other, learner)
    assert not here.ready(plan, tmp_path, mai, wait_s=0)
    learner.begun.wait()
    assert not there.ready(plan, tmp_path, mai, wait_s=0)
    learner.goes_on.set()
    with pytest.raises(NotLearned, match="quá dài"):
        here.ready(plan, tmp_path, mai)
    assert there.done(plan, tmp_path) is None
    learner.refuses = ""
    assert there.ready(plan, tmp_path, mai)
    assert learner.times == 2
    other.close()


def test_a_new_draft_is_learned_before_anybody_asks(
    sqlite_store: Store, office: Office, learner: SlowLearner, tmp_path: Path
) -> None:
    """Once, and nobody who comes meanwhile begins it again."""
    mai, plan = hire(sqlite_store, "Mai", "clerk").id, office.plans[0]
    here = trials(sqlite_store, learner)
    _AHEAD(here, plan, tmp_path, mai)
    _AHEAD(here, plan, tmp_path, mai)
    learner.goes_on.set()
    assert here.ready(plan, tmp_path, mai)
    _AHEAD(here, plan, tmp_path, mai)
    assert learner.times == 1


async def test_an_upload_has_its_draft_learned(
    program: Program, tmp_path: Path, nothing_learned_ahead: list[Plan]
) -> None:
    async with at_desk(program) as clerk:
        path = await upload(clerk, clean(tmp_path))
    assert [one.id for one in nothing_learned_ahead] == [path.rsplit("/", 1)[-1]]
