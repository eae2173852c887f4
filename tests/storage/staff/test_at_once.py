"""Whatever ends somebody's access ends also what is being opened at that moment."""

from collections.abc import Callable
from functools import partial

import pytest
from sqlmodel import select

from handlers.values.messages import Outcome
from handlers.values.orders import IssueLoginCode, RedeemInvite
from handlers.values.staff import StaffView
from storage.change import Change
from storage.staff import joining, second_factor
from storage.staff.page_chats import sign_out
from storage.staff.sessions import sign_out_others
from storage.staff.staff import revoke
from storage.store import Store
from storage.tables.counters import bump
from storage.tables.desk import LoginCodeRow, StaffSessionRow
from tests.support.clerks import NOW, OFFICE, chat_at, hire, login_code
from tests.support.database.beside import begun
from tests.support.verbs import invite

ENDINGS: dict[str, Callable[[Change, int], object]] = {
    "everywhere": lambda change, who: sign_out(change, [who]),
    "all but this one": lambda change, who: sign_out_others(change, who, "another"),
    "revoked": lambda change, who: revoke(change, [who]),
    "without second factor": second_factor.reset,
}


def changes(store: Store, act: Callable[[Change], object]) -> None:
    with store.change(OFFICE, NOW) as change:
        act(change)


def begin_second(store: Store, staff: StaffView) -> None:
    with store.change(OFFICE, NOW) as change:
        second_factor.begin(change, staff.id)


def opened(store: Store) -> list[str]:
    """What opens the desk, whoever has it."""
    with store._database.read() as session:
        sessions = session.exec(select(StaffSessionRow.digest)).all()
        return [*sessions, *session.exec(select(LoginCodeRow.digest)).all()]


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_session_that_is_being_opened_ends_too(store: Store, ending: str) -> None:
    """Six of six lived on, as the sessions were looked at before the code was waited for."""
    hire(store, "Lan", "admin")
    mai = hire(store, "Mai", "clerk")
    begin_second(store, mai)
    code = login_code(store, mai)
    with store._database.write() as session:
        # What is journaled waits for its number, all done but for that.
        bump(session, "journal")
        opening = begun(store, partial(store.staff.open_session, code, NOW, "Firefox"))
        over = begun(store, partial(changes, store, lambda change: ENDINGS[ending](change, mai.id)))
    opening.join()
    over.join()
    assert opened(store) == []


def test_nobody_comes_in_by_a_code_while_their_access_ends(store: Store) -> None:
    """Begun after it: the code is void by then."""
    hire(store, "Lan", "admin")
    mai = hire(store, "Mai", "clerk")
    code, tokens = login_code(store, mai), list[str | None]()

    def comes() -> None:
        tokens.append(store.staff.open_session(code, NOW, "Firefox"))

    with store.change(OFFICE, NOW) as change:
        sign_out(change, [mai.id])
        opening = begun(store, comes)
    opening.join()
    assert tokens == [None]


@pytest.mark.parametrize("moves", [True, False], ids=["elsewhere", "revoked"])
def test_a_code_that_is_being_given_out_in_a_chat_left_opens_nothing(
    store: Store, moves: bool
) -> None:
    """The lost telephone asks for one while its owner comes back in another chat."""
    lan, mai = hire(store, "Lan", "admin"), hire(store, "Mai", "clerk")
    with store.change(OFFICE, NOW) as change:
        code = joining.invite_again(change, mai.id)
    new, old = chat_at(store, "new"), chat_at(store, "staff-Mai")

    def ends() -> None:
        if moves:
            new.says(RedeemInvite(code))
        else:
            changes(store, lambda change: revoke(change, [mai.id]))

    new.says()
    with store.turns.turn(old.arrives("/quantri"), NOW) as turn:
        assert turn is not None
        over = begun(store, ends)
        turn.finish(Outcome(turn.person.conversation, effects=(IssueLoginCode(),)))
    over.join()
    assert opened(store) == []
    assert store.staff.member(lan.id) == lan


def test_who_takes_an_invitation_while_they_are_revoked_waits(store: Store) -> None:
    """Neither holds what the other needs; who comes last is right."""
    hire(store, "Lan", "admin")
    mai, chat = hire(store, "Mai", "viewer"), chat_at(store, "staff-Mai")
    code = invite(store, "clerk", "Mai", OFFICE, NOW)
    with store.turns.turn(chat.arrives(), NOW) as turn:
        assert turn is not None
        over = begun(store, partial(changes, store, lambda change: revoke(change, [mai.id])))
        turn.finish(Outcome(turn.person.conversation, effects=(RedeemInvite(code),)))
    over.join()
    assert store.staff.member(mai.id) is None
