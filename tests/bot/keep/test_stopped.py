"""What was stopped or withdrawn after a copy was made stays so when the copy is put back.

The kind of fault: a restore sends again to whoever had asked for silence in the meantime.
"""

from datetime import date, timedelta
from pathlib import Path

import pytest

from handlers.values.effects import (
    DropOwn,
    IssueCalendarLink,
    KeepSigned,
    RecordConsent,
    RemindOwn,
    ReviseRegistration,
    SaveSubscription,
    TakeBackSigned,
    WithdrawRegistration,
)
from handlers.values.orders import ApproveOrStop
from handlers.values.reminding.settings import Subscription
from handlers.values.replies import Reply
from handlers.values.signed import SignedPage
from handlers.values.staff import Audience
from storage.announcements import approvals
from storage.journal.journal import actor_of
from storage.people.pushes import Browser
from storage.staff.staff import change_roles
from tests.support.chats import FORM, Chat
from tests.support.clerks import OFFICE, hire
from tests.support.copied_office import DAY, LATER, NIGHT, StaffedOffice, speaks_on
from tests.support.database.engines import POSTGRESQL_AT_NIGHT
from tests.support.database.full_database import rows
from tests.support.verbs import Announcing, invite, withdraw_invite

QUIET = RecordConsent("news", "tb-1", given=False)
ERRAND = "gọi chị Nguyễn Thị Trăm"
PAGE = SignedPage("image/jpeg", b"\xff\xd8\xff signed")


@pytest.fixture
def copied(tmp_path: Path, url: str) -> StaffedOffice:
    """An installation on each engine."""
    return StaffedOffice(tmp_path, url)


@POSTGRESQL_AT_NIGHT
def test_who_wanted_no_more_news_gets_none_after_a_restore(copied: StaffedOffice) -> None:
    """They had never said yes to news by themselves: whoever registers gets them until a no."""
    quiet, other, everybody = Chat(copied.store, "7"), Chat(copied.store, "8"), Audience()
    for chat in (quiet, other):
        chat.registers()
        chat.says(RecordConsent("registration", "dk-2", given=True), now=NIGHT)
    file = copied.copies(NIGHT)
    assert copied.store.announcements.audience_size(everybody) == 2
    quiet.says(QUIET, now=DAY)
    copied.restores(file, LATER)
    assert copied.store.announcements.audience_size(everybody) == 1
    # The no is one that can be taken back, as any other.
    speaks_on(copied, quiet).says(RecordConsent("news", "tb-1", given=True), now=LATER)
    assert copied.store.announcements.audience_size(everybody) == 2
    assert speaks_on(copied, other).person().registrations
    copied.store.close()


@POSTGRESQL_AT_NIGHT
def test_whatever_a_person_stopped_stays_stopped(copied: StaffedOffice) -> None:
    """A registration, reminders narrowed and paused, an errand, a picture, a link, a browser."""
    chat = Chat(copied.store, "trang-4b1f", "web")
    code, kept = chat.registers(), chat.registers()
    at = DAY + timedelta(days=30)
    chat.says(SaveSubscription(Subscription(since=NIGHT)), RemindOwn(ERRAND, at), now=NIGHT)
    chat.says(RemindOwn("họp", at), IssueCalendarLink(), now=NIGHT)
    agreed = RecordConsent("push", "bm-1", given=True)
    copied.store.pushes.keep(chat.address, Browser("https://a", "k", "s"), agreed, NIGHT)
    copied.store.signed.hold("web", chat.address, PAGE, NIGHT)
    chat.says(KeepSigned(kept), now=NIGHT)
    file = copied.copies(NIGHT)
    paused = Subscription(since=NIGHT, events=("hop",), paused_until=date(2025, 6, 1))
    chat.says(WithdrawRegistration(code), SaveSubscription(paused), now=DAY)
    chat.says(DropOwn(ERRAND, at), TakeBackSigned(kept), IssueCalendarLink(), now=DAY)
    copied.store.pushes.end(chat.address, RecordConsent("push", "bm-1", given=False), DAY)
    copied.restores(file, LATER)
    person = speaks_on(copied, chat).person()
    standing = {view.code: view.status for view in person.registrations}
    assert (standing.get(code), standing[kept]) == ("withdrawn", "sent")
    assert person.subscription is not None
    assert (person.subscription.events, person.subscription.paused_until) == (
        paused.events,
        paused.paused_until,
    )
    tables = rows(copied.url)
    assert [row["event_id"] for row in tables["deliveries"]] == ["họp"]
    gone = ("signed_pages", "file_links", "pushes")
    assert [name for name in gone if tables[name]] == []
    copied.store.close()


@POSTGRESQL_AT_NIGHT
def test_what_was_sent_once_more_after_it_stands(copied: StaffedOffice) -> None:
    """Withdrawn and sent again in one morning: the last word counts."""
    chat = Chat(copied.store, "7")
    code = chat.registers()
    file = copied.copies(NIGHT)
    chat.says(WithdrawRegistration(code), now=DAY)
    chat.says(ReviseRegistration(code, FORM), now=DAY + timedelta(minutes=5))
    copied.restores(file, LATER)
    (view,) = speaks_on(copied, chat).person().registrations
    assert view.status == "sent"
    copied.store.close()


@POSTGRESQL_AT_NIGHT
def test_what_the_office_stopped_stays_stopped(copied: StaffedOffice) -> None:
    """An announcement, one only taken back, an invitation, a role made less."""
    lan, minh = hire(copied.store, "Lan", "admin"), hire(copied.store, "Minh", "admin")
    announcing = Announcing(copied.store)
    wrote = [
        announcing.write(lan, text, Audience(), lambda _: Reply("Họp"), NIGHT)
        for text in ("Một", "Hai", "Ba")
    ]
    with copied.store.change(actor_of(lan), NIGHT) as change:
        approvals.submit(change, dict.fromkeys(wrote, Reply("Xin duyệt")))
    with copied.store.change(actor_of(minh), NIGHT) as change:
        orders = [ApproveOrStop(one, "approved", Reply("Rồi")) for one in wrote]
        approvals.approve_or_stop(change, orders)
    invite(copied.store, "clerk", "Nam", OFFICE, NIGHT)
    invite(copied.store, "clerk", "Vy", OFFICE, NIGHT)
    file = copied.copies(NIGHT)
    with copied.store.change(actor_of(minh), DAY) as change:
        stops = (("cancelled", wrote[0]), ("undone", wrote[1]))
        approvals.approve_or_stop(
            change, [ApproveOrStop(one, verdict, Reply("Thôi")) for verdict, one in stops]
        )
    (nam,) = [one for one in copied.store.staff.invites(DAY) if one.name == "Nam"]
    withdraw_invite(copied.store, nam.id, OFFICE, DAY)
    with copied.store.change(OFFICE, DAY) as change:
        change_roles(change, {minh.id: "viewer"}, {})
    copied.restores(file, LATER)
    states = [copied.store.announcements.get(one).status for one in wrote]
    assert states == ["cancelled", "draft", "approved"]
    # Which of them was taken back the copy does not know, so none of them is open.
    assert copied.store.staff.invites(LATER) == ()
    roles = {one.name: one.role for one in copied.store.staff.list()}
    assert roles == {"Lan": "admin", "Minh": "viewer"}
    copied.store.close()
