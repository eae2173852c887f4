"""What was taken away for security stays away: a restored copy opens nothing that was shut since."""

from datetime import timedelta

import pyotp
import pytest
from sqlmodel import select

from bot.keep import texts
from handlers.values.effects import IssueCalendarLink
from handlers.values.orders import RedeemInvite
from storage.journal.journal import actor_of
from storage.staff import second_factor
from storage.staff.joining import confirm, withdraw_invites
from storage.staff.page_chats import sign_out
from storage.staff.staff import change_roles
from storage.tables.people import FileLinkRow, SubscriberRow
from tests.support.chats import Chat
from tests.support.clerks import OFFICE, hire, staff_called
from tests.support.copied_office import DAY, LATER, NIGHT, StaffedOffice, registered
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


def test_a_role_made_less_stays_less(copied: StaffedOffice) -> None:
    """Only downwards: who was given more since has what the copy says, and is told to ask."""
    for name, role in (("Lan", "admin"), ("Chi", "clerk"), ("Vy", "viewer"), ("Tú", "admin")):
        hire(copied.store, name, role, NIGHT)  # type: ignore[arg-type]
    file = copied.copies(NIGHT)
    lan, chi, vy, tu = (staff_called(copied.store, name) for name in ("Lan", "Chi", "Vy", "Tú"))
    with copied.store.change(actor_of(lan), DAY) as change:
        change_roles(change, {chi.id: "viewer", vy.id: "clerk", tu.id: "clerk"}, {})
    with copied.store.change(actor_of(lan), DAY + timedelta(hours=1)) as change:
        change_roles(change, {tu.id: "admin"}, {})
    done = copied.restores(file, LATER)
    assert done.shut.roles == 1
    roles = {one.name: one.role for one in copied.store.staff.list()}
    assert roles == {"Lan": "admin", "Chi": "viewer", "Vy": "viewer", "Tú": "admin"}


def test_the_only_admin_of_the_copy_stays_one(copied: StaffedOffice) -> None:
    """Whoever made them less came after the copy: without them nobody could let anybody in."""
    lan = hire(copied.store, "Lan", "admin", NIGHT)
    file = copied.copies(NIGHT)
    hire(copied.store, "Sau", "admin", DAY)
    later = staff_called(copied.store, "Sau")
    with copied.store.change(actor_of(later), DAY + timedelta(hours=1)) as change:
        change_roles(change, {lan.id: "viewer"}, {})
    done = copied.restores(file, LATER)
    assert done.shut.roles == 0
    assert [(one.name, one.role) for one in copied.store.staff.list()] == [("Lan", "admin")]


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
    assert (done.shut.required, done.shut.without) == (True, 2)
    assert copied.store.second_factors.required()
    assert copied.store.second_factors.on() == frozenset()
    # What is no more, is no more: an earlier copy, restored over the later one.
    assert copied.restores(file, LATER + timedelta(hours=1)).shut.required


def turn_on(copied: StaffedOffice, staff_id: int) -> None:
    """Somebody's authenticator counts from now on."""
    with copied.store.change(OFFICE, DAY) as change:
        secret = second_factor.begin(change, staff_id)
        assert second_factor.turn_on(change, staff_id, pyotp.TOTP(secret).at(DAY), DAY) is not None


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
    """Every line names what to do."""
    said = texts.shut_again(pages=2, roles=1, required=True, without=1)
    assert len(said) == 5
    assert "htx-bot staff invite-again" in said[1]
    assert len(texts.shut_again(pages=0, roles=0, required=False, without=0)) == 1
