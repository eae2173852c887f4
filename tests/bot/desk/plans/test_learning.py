"""A plan that is being learned: whoever waits sees how far it is, at any copy, and one learns it."""

from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from threading import Event

import pytest

from bot.answers.trial import Trials
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
class Learner:
    """Learns as long as the test wants, on a disk that all copies share."""

    refuses: str = ""
    times: int = 0
    begun: Event = field(default_factory=Event)
    goes_on: Event = field(default_factory=Event)
    known: Event = field(default_factory=Event)

    def fitted(self, plan: Plan, root: Path, *, tell: Tell) -> None:
        self.times += 1
        tell(0.4)
        self.begun.set()
        self.goes_on.wait()
        if self.refuses:
            raise NotLearned(self.refuses)
        self.known.set()


@pytest.fixture
def learner(monkeypatch: pytest.MonkeyPatch) -> Learner:
    """In place of the process that learns."""
    made = Learner()
    monkeypatch.setattr("bot.answers.trial.fitted", made.fitted)
    monkeypatch.setattr("bot.answers.trial.is_learned", lambda *_: made.known.is_set())
    return made


def trials(store: Store, moment: datetime = MORNING) -> Trials:
    return Trials(store.learnings, lambda: moment)


def test_another_copy_sees_how_far_it_is_and_learns_nothing_beside_it(
    store: Store, office: Office, learner: Learner, tmp_path: Path
) -> None:
    """Until it is done; had the copy died, another one takes it over."""
    mai, plan, other = hire(store, "Mai", "clerk").id, office.plans[0], Store(store.url)
    here, there = trials(store), trials(other)
    assert here.done(plan, tmp_path) is None
    assert not here.ready(plan, tmp_path, mai, wait_s=0)
    learner.begun.wait()
    assert there.done(plan, tmp_path) == 0.4
    assert not there.ready(plan, tmp_path, mai, wait_s=0)
    assert learner.times == 1
    assert trials(other, MORNING + SILENT).done(plan, tmp_path) is None
    assert store.learnings.begin("moi", mai, MORNING)
    assert not other.learnings.begin("moi", mai, MORNING)
    assert other.learnings.begin("moi", mai, MORNING + SILENT)
    learner.goes_on.set()
    assert here.ready(plan, tmp_path, mai)
    assert there.ready(plan, tmp_path, mai)
    assert there.done(plan, tmp_path) is None
    other.close()


def test_why_it_could_not_be_learned_is_told_once_wherever_it_is_asked(
    store: Store, office: Office, learner: Learner, tmp_path: Path
) -> None:
    """Afterwards it is tried anew."""
    mai, plan, other = hire(store, "Mai", "clerk").id, office.plans[0], Store(store.url)
    learner.refuses = "Văn bản quá dài."
    here, there = trials(store), trials(other)
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
    sqlite_store: Store, office: Office, learner: Learner, tmp_path: Path
) -> None:
    """Once, and nobody who comes meanwhile begins it again."""
    mai, plan = hire(sqlite_store, "Mai", "clerk").id, office.plans[0]
    here = trials(sqlite_store)
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
