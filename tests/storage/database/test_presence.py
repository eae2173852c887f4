"""Copies of the program on one PostgreSQL: who is there, who leads, and what a dead one leaves."""

from storage.database.presence import SURE_S, Presence
from storage.store import Outgoing, Store
from tests.support.chats import NOW, Chat
from tests.support.copies import another, sessions_end

HOUR_S = 3600.0


def claims(store: Store) -> list[Outgoing]:
    owner = store.presence.owner
    return store.outbox.claim(["telegram"], NOW, 9, HOUR_S, owner=owner)


def test_what_a_dead_copy_had_claimed_is_sent_by_another(store: Store) -> None:
    """Found at the second look, long before its time is over; a living one keeps its own."""
    assert store.beat(()).dead == frozenset()
    if store.presence.alone:
        assert store.presence.holds("anybody")
        return
    with another(store) as copy:
        Chat(store).says(replies=("một",))
        (sending,) = claims(copy)
        assert (store.beat(()).dead, store.beat(()).dead) == (frozenset(), frozenset())
        assert store.presence.living == 2
    sessions_end(store, 1)
    assert (store.beat(()).dead, claims(store)) == (frozenset(), [])
    assert store.beat(()).dead == {sending.claimed_by}
    (again,) = claims(store)
    assert (again.id, again.claimed_by) == (sending.id, store.presence.owner)
    assert store.figures.counts().repeated == 1
    assert store.presence.living == 1


def test_one_copy_leads_and_another_takes_over(store: Store) -> None:
    """Whoever was first keeps it; on a file there is nobody else."""
    store.beat(("polls",))
    assert store.presence.leads("polls")
    if store.presence.alone:
        return
    with another(store) as copy:
        assert not copy.presence.leads("polls")
        store.presence.close()
        assert not store.presence.leads("polls")
        sessions_end(copy, 1)
        copy.beat(("polls",))
        assert copy.presence.leads("polls")


def test_a_copy_that_was_frozen_has_nothing_any_more(store: Store) -> None:
    """What it had claimed may be another's: it goes on under another name, leading nothing."""
    if store.presence.alone:
        return
    at = [0.0]
    store.presence = Presence(store._database, lambda: at[0])
    store.beat(("polls",))
    name = store.presence.owner
    assert store.presence.holds(name)
    at[0] += SURE_S
    assert not store.presence.holds(name)
    assert not store.presence.leads("polls")
    beats_anew(store)
    assert store.presence.owner != name
    assert not store.presence.holds(name)
    assert store.presence.holds(store.presence.owner)


def test_a_restart_of_the_database_takes_nothing_from_anybody(store: Store) -> None:
    """Whoever is back in a moment keeps the name, and what was claimed under it."""
    if store.presence.alone:
        return
    with another(store) as copy:
        Chat(store).says(replies=("một",))
        (sending,) = claims(copy)
        store.beat(())
        beats_anew(store, copy)
        assert not any(one.beat(()).dead for one in (store, copy, store, copy))
        assert copy.presence.holds(sending.claimed_by)


def beats_anew(*stores: Store) -> None:
    """The sessions of all have ended; one beat of each."""
    for store in stores:
        store.presence.close()
    sessions_end(stores[0], 0)
    for store in stores:
        store.beat(())
