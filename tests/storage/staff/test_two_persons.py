"""Two persons are two: nobody makes the second one, and who is new weakens nobody."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from handlers.turn.turn import Office
from handlers.values.orders import RedeemInvite
from storage.change import Change, TooNew
from storage.journal.journal import actor_of
from storage.staff import joining, second_factor
from storage.staff.page_chats import sign_out
from storage.staff.staff import LastAdmin, change_roles, revoke
from storage.store import Store
from tests.support.clerks import (
    NOW,
    OFFICE,
    StaffedOffice,
    announced,
    chat_at,
    hire,
    let_in,
    owner,
    staff_called,
)
from tests.support.database.engines import POSTGRESQL_AT_NIGHT
from tests.support.verbs import invite, withdraw_invite

DAY = timedelta(hours=24)


def test_nobody_approves_what_their_own_invitee_wrote(store: Store, office: Office) -> None:
    """From the invitation to forty people were two minutes, and all of it by one hand."""
    staffed = StaffedOffice(store, office)
    lan = staffed.joins("lan", "Lan", "admin")
    owner(store, "a")
    code = invite(store, "clerk", "Bù Nhìn", actor_of(staff_called(store, "Lan")), NOW)
    puppet = staffed.person("puppet")
    assert "việc anh/chị soạn cũng chưa ai duyệt" in puppet.says(f"/quantri {code}")
    puppet.name = "Bù Nhìn"
    announced(puppet, "Chuyển 5 triệu vào tài khoản này.")
    lan.hears()
    assert "Bù Nhìn mới nhận quyền" in lan.taps("Duyệt")
    assert store.announcements.get(1).status == "waiting"  # type: ignore[union-attr]
    # Neither does anybody else, before a third knows the author.
    # The machine's keeper knows them both.
    staffed.joins("minh", "Minh", "admin")
    staffed.clock.move(timedelta(minutes=5))
    assert store.announcements.get(1).author_known_from is None  # type: ignore[union-attr]
    assert "đã được duyệt" in lan.taps("Duyệt")


def test_what_a_new_member_wrote_is_approved_a_day_later(store: Store, office: Office) -> None:
    """An office of two persons waits a day, and no longer."""
    staffed = StaffedOffice(store, office)
    lan = staffed.joins("lan", "Lan", "admin")
    owner(store, "a")
    code = invite(store, "clerk", "Minh", OFFICE, NOW)
    minh = staffed.person("minh")
    minh.says(f"/quantri {code}")
    minh.name = "Minh"
    announced(minh, "Đại hội ngày 12/6.")
    lan.hears()
    assert "mới nhận quyền" in lan.taps("Duyệt")
    staffed.clock.move(DAY)
    assert "đã được duyệt" in lan.taps("Duyệt")


@POSTGRESQL_AT_NIGHT
@pytest.mark.parametrize(
    "act",
    [
        lambda change, lan, new: revoke(change, [lan]),
        lambda change, lan, new: change_roles(change, {lan: "viewer"}, {}),
        lambda change, lan, new: change_roles(change, {new: "clerk"}, {}),
        lambda change, lan, new: joining.invite(change, "admin", "Bạn"),
        lambda change, lan, new: joining.invite_again(change, lan),
        lambda change, lan, new: joining.invite_again(change, new),
        lambda change, lan, new: second_factor.reset(change, lan),
        lambda change, lan, new: second_factor.require(change, on=False),
        lambda change, lan, new: sign_out(change, [lan]),
    ],
)
def test_who_is_new_throws_nobody_out(
    store: Store, act: Callable[[Change, int, int], object]
) -> None:
    """Neither by revoking, nor by less of a role, nor by taking what guards their way in; nor in."""
    lan = hire(store, "Lan", "admin")
    new = let_in(store, "Mới", "admin", actor_of(lan))
    with pytest.raises(TooNew), store.change(actor_of(new), NOW) as change:
        act(change, lan.id, new.id)
    invite(store, "clerk", "Vy", actor_of(lan), NOW)
    (open_one,) = store.staff.invites(NOW)
    with pytest.raises(TooNew):
        withdraw_invite(store, open_one.id, actor_of(new), NOW)
    # What is their own they may end.
    with store.change(actor_of(new), NOW) as change:
        sign_out(change, [new.id])
        revoke(change, [new.id])


def test_the_only_one_left_is_not_the_first(store: Store) -> None:
    """Who is invited by the last admin stays new when that one makes room."""
    lan = hire(store, "Lan", "admin")
    assert staff_called(store, "Lan").approves_from is None
    new = let_in(store, "Mới", "admin", actor_of(lan))
    with store.change(actor_of(lan), NOW) as change:
        change_roles(change, {lan.id: "clerk"}, {})
    # Nobody of this office but the machine's keeper brings them back to another chat.
    with store.change(OFFICE, NOW) as change:
        code = joining.invite_again(change, new.id)
    chat_at(store, "elsewhere").says(RedeemInvite(code), now=NOW)
    assert staff_called(store, "Mới").too_new(NOW) == NOW + DAY
    # Another admin is no first one either, whoever is left.
    other = let_in(store, "Vy", "admin")
    assert other.too_new(NOW) == NOW + DAY
    with store.change(OFFICE, NOW) as change:
        joining.confirm(change, [new.id])
    assert staff_called(store, "Mới").too_new(NOW) is None


def test_the_last_admin_is_not_locked_out(store: Store) -> None:
    """Who is known and lost a phone approves at once when nobody else could confirm it."""
    lan = hire(store, "Lan", "admin")
    with store.change(OFFICE, NOW) as change:
        code = joining.invite_again(change, lan.id)
    chat_at(store, "new-phone").says(RedeemInvite(code), now=NOW)
    assert staff_called(store, "Lan").too_new(NOW) is None
    with store.change(actor_of(lan), NOW) as change, pytest.raises(LastAdmin):
        revoke(change, [lan.id])
    hire(store, "Minh", "admin")
    with store.change(actor_of(lan), NOW) as change:
        code = joining.invite_again(change, lan.id)
    chat_at(store, "third-phone").says(RedeemInvite(code), now=NOW)
    assert staff_called(store, "Lan").too_new(NOW) == NOW + DAY


def test_nobody_confirms_whom_their_own_new_invitee_let_in(store: Store) -> None:
    """Two invitations in a row are still one hand; an inviter of long standing is another."""
    boss, minh = hire(store, "Sếp", "admin"), hire(store, "Minh", "admin")
    puppet, second = hire(store, "Bù Nhìn", "admin"), hire(store, "Bù Nhìn Hai", "admin")
    third = let_in(store, "Bù Nhìn Ba", "clerk", actor_of(second))
    # They were known when they invited, and are in other hands since.
    for by, moved in ((puppet, second), (boss, puppet)):
        with store.change(actor_of(by), NOW) as change:
            code = joining.invite_again(change, moved.id)
        chat_at(store, f"new-{moved.name}").says(RedeemInvite(code), now=NOW)
    for made in (second, third):
        with store.change(actor_of(boss), NOW) as change, pytest.raises(joining.NotYours):
            joining.confirm(change, [made.id])
        assert staff_called(store, made.name).too_new(NOW) is not None
    nga = let_in(store, "Nga", "clerk", actor_of(minh))
    for by, made in ((minh, third), (boss, nga)):
        with store.change(actor_of(by), NOW) as change:
            joining.confirm(change, [made.id])
        assert staff_called(store, made.name).too_new(NOW) is None
