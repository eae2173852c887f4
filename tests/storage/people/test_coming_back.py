"""Two clerks on the telephone with one person: the chat is joined once, on either engine."""

from sqlmodel import select

from handlers.values.replies import Reply
from storage.people.coming_back import bring_back
from storage.people.shown_code import sender_of
from storage.store import Store
from storage.tables.people import SubscriberRow
from tests.support.chats import NOW, Chat, together
from tests.support.clerks import OFFICE
from tests.support.linking import issue


def test_a_code_that_two_clerks_type_at_once_joins_once(store: Store) -> None:
    """The second finds it used; the person keeps what both chats have had."""
    old, new = Chat(store, "old"), Chat(store, "new")
    registered = old.registers()
    later = new.registers()
    code = issue(new)

    def joins(place: int) -> bool:
        try:
            with store.change(OFFICE, NOW) as change:
                whose = sender_of(change.session, registered)
                bring_back(
                    change, whose, registered, code, Reply("Chào"), lambda chat: Reply("Nối")
                )
        except LookupError:
            return False
        return True

    assert sorted(map(bool, together(2, joins))) == [False, True]
    with store._database.read() as session:
        assert len(set(session.exec(select(SubscriberRow.person_id)).all())) == 1
    assert {one.code for one in old.person().registrations} == {registered, later}
    assert len(store.journal.lines(action="person.return")) == 1
