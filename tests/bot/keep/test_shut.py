"""What was taken away for security stays away: a restored copy opens nothing that was shut since."""

from collections.abc import Sequence
from datetime import datetime, timedelta

import pyotp
import pytest
from sqlmodel import select

from bot.keep import texts
from handlers.values.effects import IssueCalendarLink
from handlers.values.orders import RedeemInvite
from handlers.values.replies import Reply
from handlers.values.staff import StaffView
from storage.copies.staff_again import Again, CopiedMember
from storage.journal.journal import actor_of
from storage.staff import second_factor
from storage.staff.joining import NotYours, confirm, invite_again, withdraw_invites
from storage.staff.page_chats import sign_out
from storage.staff.staff import change_roles, revoke
from storage.tables.people import FileLinkRow, SubscriberRow
from tests.support.chats import Chat
from tests.support.clerks import OFFICE, hire, staff_called
from tests.support.copied_office import DAY, LATER, NIGHT, StaffedOffice, registered
from tests.support.database.engines import POSTGRESQL_AT_NIGHT
from tests.support.database.stored import every_row
from tests.support.linking import issue
from tests.support.verbs import invite


def page_member(copied: StaffedOffice, name: str) -> Chat:
    """A member of the staff whose chat is on the page."""
    chat = Chat(copied.store, f"page-{name}", "web")
    chat.says(RedeemInvite(invite(copied.store, "admin", name, OFFICE, NIGHT)), now=NIGHT)
    with copied.store.change(OFFICE, NIGHT) as change:
        new = [one.id for one in copied.store.staff.list() if one.approves_from]
        confirm(change, new)
    return chat


def generation(copied: StaffedOffice, address: str) -> int:
    """Which cookies open this chat."""
    with copied.store._database.read() as session:
        return session.exec(
            select(SubscriberRow.cookies).where(SubscriberRow.address == address)
        ).one()


def shown(name: str) -> str:
    """What somebody of the staff has in their chat."""
    return f"Danh sách cho {name}"


@POSTGRESQL_AT_NIGHT
def test_a_stolen_cookie_of_the_page_opens_nothing_again(copied: StaffedOffice) -> None:
    """Neither one that was ended after the copy, nor any given out since."""
    page_member(copied, "Dung")
    dung = staff_called(copied.store, "Dung")
    file = copied.copies(NIGHT)
    seen = {generation(copied, "page-Dung")}
    for hour in range(3):
        with copied.store.change(actor_of(dung), DAY + timedelta(hours=hour)) as change:
            sign_out(change, [dung.id])
        seen.add(generation(copied, "page-Dung"))
    done = copied.restores(file, LATER)
    assert done.shut.page_chats == 1
    assert generation(copied, "page-Dung") not in seen
    # A second restore of the same copy gives none of the first one's back either.
    first = generation(copied, "page-Dung")
    copied.restores(file, LATER + timedelta(hours=1))
    assert generation(copied, "page-Dung") > first


@POSTGRESQL_AT_NIGHT
def test_a_role_made_less_stays_less(copied: StaffedOffice) -> None:
    """Only downwards: who was given more since has what the copy says, and is told to ask."""
    for name, role in (("Lan", "admin"), ("Chi", "clerk"), ("Vy", "viewer"), ("Tú", "admin")):
        member = hire(copied.store, name, role, NIGHT)  # type: ignore[arg-type]
        with copied.store.change(OFFICE, NIGHT) as change:
            change.tell_staff(member.id, Reply(shown(name)))
    file = copied.copies(NIGHT)
    lan, chi, vy, tu = (staff_called(copied.store, name) for name in ("Lan", "Chi", "Vy", "Tú"))
    with copied.store.change(actor_of(lan), DAY) as change:
        change_roles(change, {chi.id: "viewer", vy.id: "clerk", tu.id: "clerk"}, {})
    with copied.store.change(actor_of(lan), DAY + timedelta(hours=1)) as change:
        change_roles(change, {tu.id: "admin"}, {})
    done = copied.restores(file, LATER)
    # Nor is anything in the copy's chat that only the other role may read.
    assert all(words in every_row(copied.url) for words in map(shown, ("Lan", "Vy", "Tú")))
    assert shown("Chi") not in every_row(copied.url)
    assert [(one.name, one.role) for one in done.shut.staff.lowered] == [("Chi", "viewer")]
    roles = {one.name: one.role for one in copied.store.staff.list()}
    assert roles == {"Lan": "admin", "Chi": "viewer", "Vy": "viewer", "Tú": "admin"}


@POSTGRESQL_AT_NIGHT
def test_the_last_admin_of_the_copy_stays_one_by_name(copied: StaffedOffice) -> None:
    """Who lost it last is named, and comes in by the operator only: the account may be a thief's."""
    an, binh = hire(copied.store, "An", "admin", NIGHT), hire(copied.store, "Bình", "admin", NIGHT)
    file = copied.copies(NIGHT)
    later = hire(copied.store, "Sau", "admin", DAY)
    with copied.store.change(actor_of(later), DAY + timedelta(hours=1)) as change:
        change_roles(change, {an.id: "viewer"}, {})
    with copied.store.change(actor_of(later), DAY + timedelta(hours=2)) as change:
        revoke(change, [binh.id])
    staff = copied.restores(file, LATER).shut.staff
    assert roles_of(copied) == {"An": "viewer", "Bình": "admin"}
    assert [names(one) for one in (staff.lowered, staff.kept, staff.away, staff.revoked)] == [
        ["An"], ["Bình"], ["Bình"], []
    ]  # fmt: skip
    assert copied.store.staff.in_chat("telegram", "staff-Bình") is None
    said = " ".join(texts.shut_again(pages=0, required=False, staff=staff))
    assert f"{binh.id}: Bình (quản trị) vẫn mang quyền quản trị" in said
    assert f"{an.id}: An (chỉ xem)" in said
    comes_back(copied, binh.id, "new phone", LATER)
    assert copied.store.staff.in_chat("telegram", "new phone") is not None


@POSTGRESQL_AT_NIGHT
def test_who_came_back_from_a_new_chat_is_a_member_still(copied: StaffedOffice) -> None:
    """The copy's chat is a lost phone, and none of the staff's: the operator lets them in again."""
    an = hire(copied.store, "Một Mình", "admin", NIGHT)
    file = copied.copies(NIGHT)
    comes_back(copied, an.id, "new phone", DAY)
    staff = copied.restores(file, LATER).shut.staff
    assert (names(staff.away), staff.revoked) == (["Một Mình"], [])
    assert roles_of(copied) == {"Một Mình": "admin"}
    assert copied.store.staff.in_chat("telegram", "staff-Một Mình") is None
    comes_back(copied, an.id, "new phone", LATER + timedelta(hours=1))
    # As often as it is put back, and for every member of the office.
    assert copied.restores(file, LATER + timedelta(hours=2)).shut.staff.revoked == []
    comes_back(copied, an.id, "third phone", LATER + timedelta(hours=3))
    assert staff_called(copied.store, "Một Mình").too_new(LATER + timedelta(hours=3)) is None


@POSTGRESQL_AT_NIGHT
def test_who_moved_and_was_then_revoked_is_revoked(copied: StaffedOffice) -> None:
    """What was said of the new chat was said of the same person; who came back since stands."""
    hire(copied.store, "An", "admin", NIGHT)
    for name in ("Cúc", "Mơ", "Tú"):
        hire(copied.store, name, "clerk", NIGHT)
    file = copied.copies(NIGHT)
    cuc, mo, tu = (staff_called(copied.store, name) for name in ("Cúc", "Mơ", "Tú"))
    comes_back(copied, cuc.id, "new phone", DAY)
    comes_back(copied, mo.id, "other phone", DAY)
    with copied.store.change(OFFICE, DAY + timedelta(hours=1)) as change:
        revoke(change, [cuc.id, tu.id])
        change_roles(change, {mo.id: "viewer"}, {})
    code = invite(copied.store, "clerk", "Tú", OFFICE, DAY)
    Chat(copied.store, "staff-Tú").says(RedeemInvite(code), now=DAY + timedelta(hours=2))
    staff = copied.restores(file, LATER).shut.staff
    assert (names(staff.revoked), names(staff.lowered)) == (["Cúc"], ["Mơ"])
    assert names(staff.away) == ["Mơ"]
    said = " ".join(texts.shut_again(pages=0, required=False, staff=staff))
    assert f"Lại bị thu hồi quyền, như đã làm sau lúc sao lưu: {cuc.id}: Cúc" in said


@POSTGRESQL_AT_NIGHT
def test_an_office_on_the_page_works_on_the_day_of_the_restore(copied: StaffedOffice) -> None:
    """Whom the command line lets in again is what they were; whom an admin does, is new."""
    for name in ("An", "Bình", "Cúc"):
        page_member(copied, name)
    file = copied.copies(NIGHT)
    done = copied.restores(file, LATER)
    assert names(done.shut.staff.away) == ["An", "Bình", "Cúc"]
    an, binh, cuc = (staff_called(copied.store, name) for name in ("An", "Bình", "Cúc"))
    said = comes_back(copied, an.id, "an", LATER)
    comes_back(copied, binh.id, "bình", LATER)
    assert said.too_new(LATER) is staff_called(copied.store, "Bình").too_new(LATER) is None
    # Else an admin would move a role to a second chat of their own, and be two persons.
    with copied.store.change(actor_of(an), LATER) as change:
        code = invite_again(change, cuc.id)
    Chat(copied.store, "puppet").says(RedeemInvite(code), now=LATER)
    assert staff_called(copied.store, "Cúc").too_new(LATER) is not None
    with copied.store.change(actor_of(an), LATER) as change, pytest.raises(NotYours):
        confirm(change, [cuc.id])
    with copied.store.change(actor_of(binh), LATER) as change:
        confirm(change, [cuc.id])


def test_who_is_new_does_not_become_known_by_coming_back(copied: StaffedOffice) -> None:
    """Neither sooner, nor confirmed by whoever let them in first."""
    an = hire(copied.store, "An", "admin", NIGHT)
    code = invite(copied.store, "admin", "Bù Nhìn", actor_of(an), NIGHT)
    Chat(copied.store, "puppet").says(RedeemInvite(code), now=NIGHT)
    puppet = staff_called(copied.store, "Bù Nhìn")
    back = comes_back(copied, puppet.id, "second puppet", DAY)
    assert back.too_new(DAY) == NIGHT + timedelta(hours=24)
    with copied.store.change(actor_of(an), DAY) as change, pytest.raises(NotYours):
        confirm(change, [puppet.id])


@POSTGRESQL_AT_NIGHT
def test_a_recovery_code_of_before_is_void(copied: StaffedOffice) -> None:
    """One that was used, and those that were replaced because somebody had read them."""
    for name in ("Bình", "Cúc", "Dung"):
        who = hire(copied.store, name, "admin", NIGHT)
        turn_on(copied, who.id)
    binh, cuc, dung = (staff_called(copied.store, name) for name in ("Bình", "Cúc", "Dung"))
    old = {who.id: renewed(copied, who, NIGHT) for who in (binh, cuc, dung)}
    file = copied.copies(NIGHT)
    assert proves(copied, binh, old[binh.id][0]) == "recovery"
    renewed(copied, cuc, DAY + timedelta(hours=1))
    staff = copied.restores(file, LATER).shut.staff
    assert names(staff.codes) == ["Bình", "Cúc"]
    for who in (binh, cuc):
        assert {proves(copied, who, code) for code in old[who.id][:2]} == {"wrong"}
    assert proves(copied, dung, old[dung.id][0]) == "recovery"
    said = " ".join(texts.shut_again(pages=0, required=False, staff=staff))
    assert "mọi mã dự phòng cũ đều hủy" in said
    assert "Dung" not in said


def renewed(copied: StaffedOffice, who: StaffView, now: datetime) -> tuple[str, ...]:
    """Ten recovery codes in the place of those of before."""
    with copied.store.change(actor_of(who), now) as change:
        return second_factor.new_recovery_codes(change, who.id)


def proves(copied: StaffedOffice, who: StaffView, typed: str) -> str:
    """What this code is taken for."""
    now = DAY + timedelta(hours=1)
    with copied.store.change(actor_of(who), now) as change:
        return second_factor.prove(change, who.id, typed, now)


def comes_back(copied: StaffedOffice, number: int, address: str, now: datetime) -> StaffView:
    """Somebody whom the command line lets in again from this chat."""
    with copied.store.change(OFFICE, now) as change:
        code = invite_again(change, number)
    chat = Chat(copied.store, address)
    chat.count = int(now.timestamp())
    chat.says(RedeemInvite(code), now=now)
    found = copied.store.staff.member(number)
    assert found is not None
    return found


def names(members: Sequence[CopiedMember]) -> list[str]:
    return [one.name for one in members]


def roles_of(copied: StaffedOffice) -> dict[str, str]:
    """Who is in force."""
    return {one.name: one.role for one in copied.store.staff.list() if one.revoked_at is None}


def test_no_invitation_or_code_of_the_copy_works(copied: StaffedOffice) -> None:
    """One that was withdrawn, one that was used: the copy cannot tell, so all are void."""
    lan = hire(copied.store, "Lan", "admin", NIGHT)
    code = invite(copied.store, "admin", "Treo", OFFICE, NIGHT)
    chat = registered(copied)
    issue(chat)
    file = copied.copies(NIGHT)
    with copied.store.change(actor_of(lan), DAY) as change:
        withdraw_invites(change, [one.id for one in copied.store.staff.invites(DAY)])
    done = copied.restores(file, LATER)
    assert done.shut.invites == 1
    assert copied.store.staff.invites(LATER) == ()
    with pytest.raises(LookupError):
        Chat(copied.store, "thief").says(RedeemInvite(code), now=LATER)


@POSTGRESQL_AT_NIGHT
def test_the_second_factor_is_required_again(copied: StaffedOffice) -> None:
    """Also when the newer database is gone: the list beside the copies tells it."""
    lan = hire(copied.store, "Lan", "admin", NIGHT)
    minh = hire(copied.store, "Minh", "clerk", NIGHT)
    turn_on(copied, minh.id)
    file = copied.copies(NIGHT)
    turn_on(copied, lan.id)
    with copied.store.change(actor_of(lan), DAY) as change:
        second_factor.require(change, on=True)
    # A phone that was lost is not asked for again.
    with copied.store.change(actor_of(lan), DAY) as change:
        second_factor.reset(change, minh.id)
    copied.keeps_list(DAY)
    done = copied.restores(file, LATER)
    assert (done.shut.required, names(done.shut.staff.without)) == (True, ["Lan", "Minh"])
    assert copied.store.second_factors.required()
    assert copied.store.second_factors.on() == frozenset()
    # What is no more, is no more: an earlier copy, restored over the later one.
    assert copied.restores(file, LATER + timedelta(hours=1)).shut.required


def turn_on(copied: StaffedOffice, staff_id: int) -> None:
    """Somebody's authenticator counts from now on."""
    with copied.store.change(OFFICE, DAY) as change:
        secret = second_factor.begin(change, staff_id)
        assert second_factor.turn_on(change, staff_id, pyotp.TOTP(secret).at(DAY), DAY) is not None


@POSTGRESQL_AT_NIGHT
def test_a_calendar_whose_link_was_renewed_stays_shut(copied: StaffedOffice) -> None:
    """Who asked for another link did so because somebody had the first."""
    chat = registered(copied)
    chat.says(IssueCalendarLink(), now=NIGHT)
    file = copied.copies(NIGHT)
    chat.says(IssueCalendarLink(), now=DAY)
    copied.restores(file, LATER)
    with copied.store._database.read() as session:
        assert session.exec(select(FileLinkRow)).all() == []


def test_the_operator_is_told_what_was_shut() -> None:
    """Every line names who it is about, and what to do."""
    some = [CopiedMember(3, "Lan", "clerk")]
    said = texts.shut_again(pages=2, required=True, staff=Again(some, some, [], some, some, some))
    assert len(said) == 8
    assert sum("3: Lan (cán bộ)" in line for line in said) == 5
    assert "htx-bot staff invite-again" in said[2]
    assert "htx-bot staff confirm" in said[2]
    assert len(texts.shut_again(pages=0, required=False, staff=Again())) == 1
