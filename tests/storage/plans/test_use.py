"""What is put into use of the plans: its content, what was before, and taking it back."""

from collections.abc import Mapping

import pytest

from storage.plans.use import Chosen, PlansMoved, close_plan, take_back, use_plan
from storage.store import Store
from tests.support.chats import together
from tests.support.clerks import NOW, OFFICE

FIRST = {"plan.toml": 'number = "1"\n', "phrasings/questions.txt": "ai ký\n"}
SECOND = {"plan.toml": 'number = "2"\n'}


def used(
    store: Store, plan: str, files: Mapping[str, str] | None = None, seen: Chosen | None = None
) -> int:
    """A plan put into use; the id of the use."""
    with store.change(OFFICE, NOW) as change:
        use_plan(change, plan, files, seen)
    return store.plans.uses(plan)[0].id


def test_the_last_content_counts_and_taking_back_brings_the_one_before(store: Store) -> None:
    """As it was put in, letter by letter; a plan that ships has none."""
    shipped = used(store, "344")
    first, second = used(store, "77", FIRST), used(store, "77", SECOND)
    (kept,) = store.plans.kept()
    assert (kept.use_id, kept.plan_id, store.plans.files(second)) == (second, "77", SECOND)
    with pytest.raises(PlansMoved), store.change(OFFICE, NOW) as change:
        take_back(change, first)
    with store.change(OFFICE, NOW) as change:
        assert not take_back(change, second)
    (kept,) = store.plans.kept()
    assert (store.plans.files(kept.use_id), store.plans.active()) == (FIRST, "77")
    with store.change(OFFICE, NOW) as change:
        take_back(change, first)
    assert (store.plans.kept(), store.plans.active()) == ((), "344")
    assert store.plans.is_last(shipped)
    told = [(line.action, line.after) for line in store.journal.lines(limit=2)]
    assert told == [("plan.undo", {"plan": "344"}), ("plan.undo", {"plan": "77"})]


def test_nothing_is_taken_back_once_the_calendar_chooses(store: Store) -> None:
    """Somebody has decided since: the page that offered it is old."""
    use = used(store, "77", FIRST)
    with store.change(OFFICE, NOW) as change:
        use_plan(change, None)
    with pytest.raises(PlansMoved), store.change(OFFICE, NOW) as change:
        take_back(change, use)
    assert store.plans.kept()[0].plan_id == "77"


def test_of_many_who_saw_the_same_one_decides(store: Store) -> None:
    """Whatever engine; the others are told, and nothing of theirs stays."""
    seen = store.plans.chosen()

    def decides(number: int) -> object:
        try:
            return used(store, f"plan-{number}", FIRST, seen)
        except PlansMoved:
            return None

    told = together(4, decides)
    assert sum(one is not None for one in told) == 1
    assert [kept.plan_id for kept in store.plans.kept()] == [store.plans.active()]


def test_a_closed_campaign_is_not_the_one_in_use_and_using_it_opens_it(store: Store) -> None:
    """Closing twice is closing once."""
    used(store, "77", FIRST)
    with pytest.raises(PlansMoved), store.change(OFFICE, NOW) as change:
        close_plan(change, "77")
    for _ in range(2):
        with store.change(OFFICE, NOW) as change:
            close_plan(change, "344")
    assert store.plans.closed() == {"344"}
    used(store, "344")
    assert store.plans.closed() == frozenset()
