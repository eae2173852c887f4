"""An answer is judged by one copy of the program, and every copy sees how far it is."""

import pytest

from storage.journal.journal import Actor
from storage.questions.entries import EntryText, judged
from storage.questions.judging import JudgeStep, end_judging
from storage.store import Store
from tests.support.copies import another, dies
from tests.support.talk import MORNING
from tests.support.verbs import Entering

MAI = Actor("Chị Mai")
TEXT = EntryText("344-KH-LMHTX", "Trụ sở ở đâu?", answer="Ở Yên Ninh.", source="Văn phòng")


def written(store: Store) -> int:
    """An answer that is to be judged."""
    return Entering(store).write(TEXT, MAI, MORNING).id


def ends(store: Store, entry_id: int, token: str) -> None:
    """The judgement is made, and nothing got worse."""
    with store.change(MAI, MORNING) as change:
        end_judging(change, entry_id, token)
        judged(change, entry_id, ())


def test_every_copy_sees_who_judges_and_none_begins_beside_it(store: Store) -> None:
    """Until it is made or has failed; what cannot be judged any more is not begun."""
    store.beat(())
    entry_id = written(store)
    assert store.judgings.step(entry_id) is None
    token = store.judgings.begin(entry_id)
    assert token is not None
    with another(store) as copy:
        # On a file there is no copy beside us: this one is the program after a restart.
        if not store.presence.alone:
            assert copy.judgings.step(entry_id) == JudgeStep("waiting")
            store.judgings.move(token, JudgeStep("checking", 3, 12))
            assert copy.judgings.step(entry_id) == JudgeStep("checking", 3, 12)
            assert copy.judgings.begin(entry_id) is None
        store.judgings.drop(token)
        assert copy.judgings.step(entry_id) is None
        again = copy.judgings.begin(entry_id)
        assert again is not None
        ends(copy, entry_id, again)
        assert copy.judgings.step(entry_id) is None
        assert copy.judgings.begin(entry_id) is None
    assert store.judgings.begin(999) is None


def test_what_a_dead_copy_had_begun_is_anybodys_at_once(store: Store) -> None:
    """Nothing waits for a time to pass; had it only been frozen, it finds that it is too late."""
    store.beat(())
    entry_id = written(store)
    token = store.judgings.begin(entry_id)
    assert token is not None
    with another(store) as copy:
        if not store.presence.alone:
            dies(store, 1)
        assert copy.judgings.step(entry_id) is None
        again = copy.judgings.begin(entry_id)
        assert again is not None
        with pytest.raises(LookupError):
            ends(store, entry_id, token)
        store.judgings.move(token, JudgeStep("checking", 3, 12))
        assert copy.judgings.step(entry_id) == JudgeStep("waiting")
        ends(copy, entry_id, again)
    assert [one.status for one in store.entries.all()] == ["scheduled"]


def test_one_that_failed_here_may_be_begun_here_again(store: Store) -> None:
    """Its end could not be stored; the number of the copy has not changed since."""
    store.beat(())
    entry_id = written(store)
    first, second = store.judgings.begin(entry_id), store.judgings.begin(entry_id)
    assert first != second
    assert second is not None
    ends(store, entry_id, second)
