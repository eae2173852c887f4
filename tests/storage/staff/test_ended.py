"""What somebody has opened for others ends with the role that let them."""

from collections.abc import Callable

import pytest
from sqlmodel import col, select

from handlers.turn.turn import Office
from handlers.values.orders import RedeemInvite
from handlers.values.replies import Reply
from storage.change import Change
from storage.journal.journal import actor_of
from storage.staff import joining
from storage.staff.staff import Ended, change_roles, revoke
from storage.store import Store
from storage.tables.people import InboundRow, OutgoingRow, SubscriberRow
from tests.support.chats import NAME, PHONE
from tests.support.clerks import (
    NOW,
    OFFICE,
    StaffedOffice,
    chat_at,
    hire,
    let_in,
    owner,
    staff_called,
)
from tests.support.database.engines import POSTGRESQL_AT_NIGHT
from tests.support.verbs import invite

LESS: list[Callable[[Change, int], tuple[Ended, ...]]] = [
    lambda change, who: revoke(change, [who]),
    lambda change, who: change_roles(change, {who: "clerk"}, {}),
    lambda change, who: change_roles(change, {who: "viewer"}, {}),
]


@POSTGRESQL_AT_NIGHT
@pytest.mark.parametrize("less", LESS)
def test_nobody_comes_back_by_an_invitation_of_their_own(
    store: Store, office: Office, less: Callable[[Change, int], tuple[Ended, ...]]
) -> None:
    """Neither as somebody else, nor as who they were; those of others stay open."""
    staffed = StaffedOffice(store, office)
    lan, hai = hire(store, "Lan", "admin"), hire(store, "Hai", "admin")
    own = invite(store, "admin", "Chị Tư", actor_of(hai), NOW)
    good = invite(store, "clerk", "Vy", actor_of(lan), NOW)
    with store.change(actor_of(lan), NOW) as change:
        back = joining.invite_again(change, hai.id)
    with store.change(actor_of(lan), NOW) as change:
        (ended,) = less(change, hai.id)
    assert ended.invites == ("Chị Tư", "Hai")
    for code in (own, back):
        assert "Chào" not in staffed.person("staff-Hai").says(f"/quantri {code}")
        assert "Chào" not in staffed.person("a-friend").says(f"/quantri {code}")
    assert [one.name for one in store.staff.invites(NOW)] == ["Vy"]
    assert "Chào Vy" in staffed.person("vy").says(f"/quantri {good}")
    lines = store.journal.lines(limit=9, action="staff.withdraw-invite")
    assert [(line.actor, line.subject) for line in lines] == [("Lan", "Hai"), ("Lan", "Chị Tư")]


@POSTGRESQL_AT_NIGHT
@pytest.mark.parametrize("less", LESS)
def test_who_let_in_the_unknown_is_told_of(
    store: Store, less: Callable[[Change, int], tuple[Ended, ...]]
) -> None:
    """They stay, and whoever revokes hears that nobody knows them yet."""
    lan, hai = hire(store, "Lan", "admin"), hire(store, "Hai", "admin")
    let_in(store, "Cô Năm", "clerk", actor_of(hai))
    let_in(store, "Cô Sáu", "clerk", actor_of(lan))
    with store.change(actor_of(lan), NOW) as change:
        (ended,) = less(change, hai.id)
    assert ended.unknown == ("Cô Năm",)


def test_an_invitation_is_taken_only_from_who_may_still_give_it(store: Store) -> None:
    """Whatever has left it open: it is asked once more when the code is typed."""
    hire(store, "Lan", "admin")
    by_clerk = invite(store, "admin", "Chị Tư", actor_of(hire(store, "Vy", "clerk")), NOW)
    by_office = invite(store, "clerk", "Cô Năm", OFFICE, NOW)
    with pytest.raises(LookupError):
        chat_at(store, "friend").says(RedeemInvite(by_clerk))
    chat_at(store, "friend").says(RedeemInvite(by_office))
    assert staff_called(store, "Cô Năm").role == "clerk"


def test_several_lose_their_role_at_once(store: Store) -> None:
    """Each invitation ends once, with whoever of them comes first."""
    lan, hai, ba = (hire(store, name, "admin") for name in ("Lan", "Hai", "Ba"))
    with store.change(actor_of(hai), NOW) as change:
        joining.invite_again(change, ba.id)
    invite(store, "clerk", "Vy", actor_of(ba), NOW)
    with store.change(actor_of(lan), NOW) as change:
        ended = revoke(change, [hai.id, ba.id])
    assert [one.invites for one in ended] == [("Ba",), ("Vy",)]
    assert store.staff.invites(NOW) == ()


def test_who_is_new_may_go_though_asked_back(store: Store) -> None:
    """Their own way back ends with the role they give up."""
    lan = hire(store, "Lan", "admin")
    new = let_in(store, "Mới", "admin", actor_of(lan))
    with store.change(actor_of(lan), NOW) as change:
        joining.invite_again(change, new.id)
    with store.change(actor_of(new), NOW) as change:
        (ended,) = revoke(change, [new.id])
    assert ended.invites == ("Mới",)


@POSTGRESQL_AT_NIGHT
@pytest.mark.parametrize("less", LESS)
def test_a_chat_keeps_nothing_that_its_role_may_not_read(
    store: Store, office: Office, less: Callable[[Change, int], tuple[Ended, ...]]
) -> None:
    """What was shown, typed, remembered and not sent yet; the others of the staff keep theirs."""
    staffed = StaffedOffice(store, office)
    lan, hai = staffed.joins("lan", "Lan", "admin"), staffed.joins("hai", "Hai", "admin")
    code = owner(store, "leader")
    for one in (lan, hai):
        assert PHONE in one.says(f"xem {code}")
        one.says(f"trả lại {code}")
        one.says(f"gọi lại chị {NAME}")
    with store.change(actor_of(staff_called(store, "Lan")), NOW) as change:
        change.tell_staff(staff_called(store, "Hai").id, Reply(f"Chị {NAME} vừa đăng ký."))
    with store.change(actor_of(staff_called(store, "Lan")), NOW) as change:
        less(change, staff_called(store, "Hai").id)
    assert NAME in kept(store, "lan")
    for word in (PHONE, NAME, code):
        assert word not in kept(store, "hai")
    assert hai.hears() == ""


def test_what_a_lost_chat_has_opened_ends_when_its_owner_comes_back(
    store: Store, office: Office
) -> None:
    """Whoever holds the lost phone invited a friend; the other admins hear that it is void."""
    staffed = StaffedOffice(store, office)
    lan, minh = staffed.joins("lan", "Lan", "admin"), staffed.joins("minh", "Minh", "admin")
    one, two = (staff_called(store, name) for name in ("Lan", "Minh"))
    friend = invite(store, "admin", "Chị Tư", actor_of(one), NOW)
    good = invite(store, "clerk", "Vy", actor_of(two), NOW)
    with store.change(actor_of(two), NOW) as change:
        back = joining.invite_again(change, one.id)
    minh.hears()
    assert "Chào Lan" in staffed.person("new-phone").says(f"/quantri {back}")
    assert "hết hiệu lực: Chị Tư." in minh.hears()
    assert "Chào" not in lan.says(f"/quantri {friend}")
    assert "Chào Vy" in staffed.person("vy").says(f"/quantri {good}")
    # By their own invitation, too: it is used, and no other is left.
    with store.change(OFFICE, NOW) as change:
        joining.confirm(change, [one.id])
    with store.change(actor_of(one), NOW) as change:
        own = joining.invite_again(change, one.id)
    assert "Chào Lan" in staffed.person("third-phone").says(f"/quantri {own}")
    assert store.staff.invites(NOW) == ()


def kept(store: Store, address: str) -> str:
    """Everything that is stored of a chat."""
    with store._database.read() as session:
        chat = session.exec(select(SubscriberRow).where(SubscriberRow.address == address)).one()
        said = select(OutgoingRow.reply).where(col(OutgoingRow.subscriber_id) == chat.id)
        heard = select(InboundRow.payload).where(col(InboundRow.subscriber_id) == chat.id)
        return repr([chat.conversation, session.exec(said).all(), session.exec(heard).all()])
