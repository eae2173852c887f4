"""What was wanted again, or went to somebody else, after a copy is so when the copy is put back.

The kind of fault: a restore silences whoever had changed their mind twice, deletes a registration
with the person who had handed it over, or brings back what was stopped under another name.
"""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.keep import texts
from handlers.values.effects import (
    DropOwn,
    EndSubscription,
    ForgetPerson,
    RecordConsent,
    RemindOwn,
    ReviseRegistration,
    SaveSubscription,
)
from handlers.values.reminding.settings import Subscription
from handlers.values.replies import Reply
from handlers.values.staff import Audience
from storage.people.succession import hand_over
from storage.privacy.subjects import erase, traces_of_subject
from tests.support.chats import FORM, NAME, PHONE, Chat
from tests.support.clerks import OFFICE
from tests.support.copied_office import DAY, LATER, NIGHT, StaffedOffice, registered, speaks_on
from tests.support.database.engines import POSTGRESQL_AT_NIGHT
from tests.support.database.full_database import rows
from tests.support.database.stored import every_row
from tests.support.linking import issue
from tests.support.notices import NOTICES

OFF = (EndSubscription(), RecordConsent("reminders", "nh-1", given=False))
SOON = DAY + timedelta(seconds=2)
EVERYBODY = Audience()
THUY = "Hoàng Thị Thúy"
HEIR = replace(FORM, contact_name=THUY, phone="0988777666", people=())


def on_again(at: datetime, *events: str) -> tuple[RecordConsent, SaveSubscription]:
    """What turning reminders on again does."""
    chosen = Subscription(since=at, events=events)
    return RecordConsent("reminders", "nh-1", given=True), SaveSubscription(chosen)


@POSTGRESQL_AT_NIGHT
def test_who_turned_reminders_on_again_is_reminded_after_a_restore(copied: StaffedOffice) -> None:
    """Off by mistake, on two seconds later with other days; who only stopped hears nothing."""
    back, quiet = registered(copied), registered(copied, "8")
    errand = RemindOwn("họp tổ", DAY + timedelta(days=30))
    back.says(errand, now=NIGHT)
    file = copied.copies(NIGHT)
    for chat in (back, quiet):
        chat.says(*OFF, now=DAY)
    back.says(*on_again(SOON, "hop"), now=SOON)
    copied.keeps_list(LATER)
    done = copied.restores(file, LATER)
    person = speaks_on(copied, back).person()
    assert person.subscription == Subscription(since=SOON, events=("hop",))
    assert "reminders" in person.consents
    # What the stop had ended with the reminders is not planned anew by the copy.
    assert rows(copied.url)["deliveries"] == []
    silent = speaks_on(copied, quiet).person()
    assert (silent.subscription, "reminders" in silent.consents) == (None, False)
    # Nobody is written to: who has none now had asked for silence last. The operator is told.
    assert done.silenced == 1
    (line,) = copied.store.journal.lines(action="restore")
    assert line.after is not None
    assert line.after["silenced"] == 1
    # The same from a second restore, of the list beside the copies.
    copied.restores(file, LATER + timedelta(hours=1))
    assert speaks_on(copied, back).person().subscription == person.subscription
    copied.store.close()


def test_a_yes_after_a_no_stands_after_a_restore(copied: StaffedOffice) -> None:
    """To announcements and to the registration; the last word counts, also when it is a no."""
    chats = [Chat(copied.store, address) for address in "789"]
    for chat in chats:
        chat.registers()
        chat.says(RecordConsent("registration", "dk-2", given=True), now=NIGHT)
    again, anew, off = chats
    file = copied.copies(NIGHT)
    again.says(RecordConsent("news", "tb-1", given=False), now=DAY)
    again.says(RecordConsent("news", "tb-1", given=True), now=SOON)
    anew.says(RecordConsent("registration", "dk-2", given=False), now=DAY)
    anew.says(RecordConsent("registration", "dk-3", given=True), now=SOON)
    for moment, given in ((DAY, False), (SOON, True), (SOON + timedelta(minutes=1), False)):
        off.says(RecordConsent("news", "tb-1", given=given), now=moment)
    copied.restores(file, LATER)
    assert copied.store.announcements.audience_size(EVERYBODY) == 2
    consent = speaks_on(copied, anew).person().consents["registration"]
    assert (consent.version, consent.at) == ("dk-3", SOON)
    copied.store.close()


@POSTGRESQL_AT_NIGHT
def test_what_the_copy_never_knew_is_not_made_by_it(copied: StaffedOffice) -> None:
    """First asked after the copy: neither reminders nor a consent that lost its words."""
    chat = Chat(copied.store, "7")
    chat.says(now=NIGHT)
    file = copied.copies(NIGHT)
    chat.says(*on_again(DAY), now=DAY)
    chat.says(*OFF, now=SOON)
    chat.says(*on_again(LATER), now=LATER)
    copied.restores(file, LATER + timedelta(minutes=1))
    person = speaks_on(copied, chat).person()
    assert (person.subscription, dict(person.consents)) == (None, {})
    copied.store.close()


def handed_to(copied: StaffedOffice, code: str, heir: Chat, now: datetime = DAY) -> None:
    """A clerk gives the registration to this chat."""
    shown = issue(heir, now)
    with copied.store.change(OFFICE, now) as change:
        hand_over(
            change, code, shown, "Giấy số 5", lambda _: Reply("nhận"), lambda _: Reply("giao")
        )


@POSTGRESQL_AT_NIGHT
def test_a_registration_that_was_handed_over_outlives_its_former_owner(
    copied: StaffedOffice,
) -> None:
    """The copy knows no successor: it is nobody's, nameless, on the desk; a clerk gives it away."""
    leader = Chat(copied.store, "4242")
    code = leader.registers()
    file = copied.copies(NIGHT)
    heir = Chat(copied.store, "77")
    heir.says(now=DAY)
    handed_to(copied, code, heir)
    leader.says(ForgetPerson(), now=DAY + timedelta(minutes=1))
    done = copied.restores(file, LATER)
    (record,) = copied.store.registrations.get(code)
    assert done.ownerless == (code,)
    assert any(code in line for line in texts.done_again(chats=1, silenced=0, ownerless=[code]))
    assert record.form.unit_name == FORM.unit_name
    assert [one for one in (NAME, PHONE) if one in every_row(copied.url)] == []
    assert speaks_on(copied, leader).person().registrations == ()
    actions = [line.action for line in copied.store.journal.lines(subject=code)]
    assert "registration.ownerless" in actions
    # Nobody's is given away as any other: by a code of the successor's chat.
    speaks_on(copied, heir).says(now=LATER)
    handed_to(copied, code, heir, LATER)
    assert [one.code for one in heir.person().registrations] == [code]
    copied.store.close()


@POSTGRESQL_AT_NIGHT
def test_it_is_the_successors_whom_the_copy_knows(copied: StaffedOffice) -> None:
    """Also when the former owner has deleted nothing: who has left opens it no more."""
    leader, heir = Chat(copied.store, "4242"), Chat(copied.store, "77")
    code, other = leader.registers(), leader.registers(replace(FORM, unit_name="HTX Khác"))
    heir.says(now=NIGHT)
    file = copied.copies(NIGHT)
    handed_to(copied, code, heir)
    done = copied.restores(file, LATER)
    assert done.ownerless == ()
    assert [one.code for one in speaks_on(copied, heir).person().registrations] == [code]
    assert [one.code for one in speaks_on(copied, leader).person().registrations] == [other]
    copied.store.close()


@POSTGRESQL_AT_NIGHT
def test_what_the_successor_deleted_does_not_come_back(copied: StaffedOffice) -> None:
    """A copy from before knows it as somebody else's, and the successor not at all."""
    leader = Chat(copied.store, "4242")
    code = leader.registers()
    file = copied.copies(NIGHT)
    heir = Chat(copied.store, "77")
    heir.says(now=DAY)
    handed_to(copied, code, heir)
    heir.says(ReviseRegistration(code, HEIR), now=SOON)
    heir.says(ForgetPerson(), now=DAY + timedelta(hours=1))
    done = copied.restores(file, LATER)
    assert done.ownerless == ()
    assert copied.store.registrations.get(code) == []
    copied.store.close()


@POSTGRESQL_AT_NIGHT
def test_a_dropped_errand_does_not_come_back_under_another_name(copied: StaffedOffice) -> None:
    """Dropped, then the desk erases whom it names; or the other way round."""
    name, at = "Vàng Thị Bịghi", DAY + timedelta(days=30)
    first, second = Chat(copied.store, "7"), Chat(copied.store, "8")
    for chat in (first, second):
        chat.says(RemindOwn(f"gọi {name}", at), now=NIGHT)
    file = copied.copies(NIGHT)
    first.says(DropOwn(f"gọi {name}", at), now=DAY)
    named = copied.store.subjects.named_in_chats(name, "")
    with copied.store.change(OFFICE, SOON) as act:
        erase(act, 1, traces_of_subject(name, ""), {"chats"}, named, NOTICES)
    (left,) = rows(copied.url)["deliveries"]
    assert name not in left["event_id"]
    second.says(DropOwn(left["event_id"], at), now=LATER)
    copied.restores(file, LATER + timedelta(hours=1))
    assert rows(copied.url)["deliveries"] == []
    copied.store.close()
