"""Announcements: two people, one minute, everybody once, and what came back."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta

import pytest

from handlers.announcements.compose import compose
from handlers.values.effects import ForgetPerson, RecordConsent
from handlers.values.orders import AnswerRoll, ApproveOrStop
from handlers.values.replies import Reply
from handlers.values.staff import Audience, StaffView, Terms, mark_of
from storage.announcements import approvals
from storage.announcements.approvals import NotAllowed
from storage.journal.journal import actor_of
from storage.store import Store
from tests.support.chats import FORM
from tests.support.clerks import CHANNELS, NOW, chat_at, deliver, hire, listener, owner
from tests.support.database.cut_off import sends_one, sends_three_and_a_half
from tests.support.database.engines import POSTGRESQL_AT_NIGHT
from tests.support.linking import issue, type_code
from tests.support.starts import forked
from tests.support.verbs import Announcing

EVERYBODY = Audience()
SOON = NOW + timedelta(seconds=61)
CAMPAIGN = "344-KH-LMHTX"


def write(store: Store, author: StaffView, audience: Audience = EVERYBODY) -> int:
    """An announcement that waits for approval."""
    text = "Mời dự đại hội"
    number = Announcing(store).write(author, text, audience, lambda n: compose(n, text), NOW)
    Announcing(store).submit(number, author, Reply("Xin duyệt"), NOW)
    return number


def approved(store: Store, audience: Audience = EVERYBODY) -> int:
    """An announcement written by Lan and approved by Minh."""
    number = write(store, hire(store, "Lan", "clerk"), audience)
    Announcing(store).approve_or_stop(number, "approved", hire(store, "Minh", "clerk"), NOW)
    return number


@pytest.mark.parametrize("when", ["planned_at", "starts_at"])
@pytest.mark.parametrize("year", [1999, 2100, 9999])
def test_nothing_is_planned_for_another_century(sqlite_store: Store, when: str, year: int) -> None:
    """Whoever asks, by the desk or by the chat; nothing of it is stored."""
    lan, doing = hire(sqlite_store, "Lan", "clerk"), Announcing(sqlite_store)
    far = replace(Terms(), **{when: NOW.replace(year=year, month=12, day=30)})
    with pytest.raises(ValueError, match="nothing is planned"):
        doing.write(lan, "Mời dự", EVERYBODY, lambda _: Reply("x"), NOW, far)
    assert sqlite_store.announcements.newest() == []
    number = doing.write(lan, "Mời dự", EVERYBODY, lambda _: Reply("x"), NOW)
    with (
        pytest.raises(ValueError, match="nothing is planned"),
        sqlite_store.change(actor_of(lan), NOW) as change,
    ):
        approvals.rewrite(change, number, "Mời dự", EVERYBODY, Reply("x"), far)
    (kept,) = sqlite_store.announcements.newest()
    assert kept.terms == Terms()


@POSTGRESQL_AT_NIGHT
def test_what_was_not_read_is_neither_submitted_nor_approved(store: Store) -> None:
    """The mark of the text and of whom it is for is compared in the act itself."""
    lan, minh = hire(store, "Lan", "clerk"), hire(store, "Minh", "clerk")
    whom = Audience(unit_types=("htx",))
    number = Announcing(store).write(lan, "Mời dự", whom, lambda _: Reply("x"), NOW)
    mark = mark_of("Mời dự", whom, Terms())
    other = mark_of("Mời dự", Audience(), Terms())
    view = store.announcements.get(number)
    assert view is not None
    assert view.mark == mark
    with pytest.raises(NotAllowed, match="changed"):
        Announcing(store).submit(number, lan, Reply("?"), NOW, other)
    Announcing(store).submit(number, lan, Reply("?"), NOW, mark)
    with pytest.raises(NotAllowed, match="changed"):
        Announcing(store).approve_or_stop(number, "approved", minh, NOW, other)
    Announcing(store).approve_or_stop(number, "approved", minh, NOW, mark)


@POSTGRESQL_AT_NIGHT
def test_a_whole_set_is_submitted_and_approved_in_one_change(store: Store) -> None:
    """A line in the journal and a message each; where one of the set is refused, none is done."""
    lan, minh = hire(store, "Lan", "clerk"), hire(store, "Minh", "clerk")
    numbers = [
        Announcing(store).write(lan, f"Mời {n}", EVERYBODY, lambda _: Reply("x"), NOW)
        for n in range(3)
    ]
    with store.change(actor_of(lan), NOW) as change:
        approvals.submit(change, {number: Reply(f"Xin {number}") for number in numbers})
    assert deliver(store, NOW) == [("staff-Minh", f"Xin {number}") for number in numbers]
    orders = [ApproveOrStop(number, "approved", Reply("Rồi")) for number in numbers]
    stale = ApproveOrStop(numbers[2], "approved", Reply("Rồi"), "another")
    with pytest.raises(NotAllowed, match="changed"), store.change(actor_of(minh), NOW) as change:
        approvals.approve_or_stop(change, [*orders[:2], stale])
    with pytest.raises(LookupError), store.change(actor_of(minh), NOW) as change:
        approvals.approve_or_stop(change, [*orders, ApproveOrStop(99, "approved", Reply("Rồi"))])
    assert {view.status for view in store.announcements.newest()} == {"waiting"}
    with store.change(actor_of(minh), NOW) as change:
        approvals.approve_or_stop(change, orders)
    assert deliver(store, NOW) == [("staff-Lan", "Rồi")] * 3
    lines = store.journal.lines(action="announcement.approved")
    assert [line.subject for line in lines] == [f"announcement/{n}" for n in reversed(numbers)]


def test_the_journal_holds_no_word_of_it(store: Store) -> None:
    """It is for ever, and an invitation names people; whether it was changed can be seen."""
    lan, minh = hire(store, "Lan", "clerk"), hire(store, "Minh", "clerk")
    text = "Mời ông Trịnh Quyết Xoan (0913577246) dự họp"
    announcing = Announcing(store)
    number = announcing.write(lan, text, EVERYBODY, lambda _: Reply(text), NOW)
    with store.change(actor_of(lan), NOW) as change:
        approvals.rewrite(change, number, f"{text} sáng mai", EVERYBODY, Reply(text))
        approvals.submit(change, {number: Reply("Xin duyệt")})
    announcing.approve_or_stop(number, "approved", minh, NOW)
    lines = store.journal.lines(subject=f"announcement/{number}")
    assert len(lines) == 4
    assert not any("Xoan" in str((one.before, one.after)) for one in lines)
    approved, submitted, rewritten, _ = (one.after or {} for one in lines)
    assert approved["mark"] == submitted["mark"] == rewritten["mark"]
    assert (lines[2].before or {})["mark"] != rewritten["mark"]


@POSTGRESQL_AT_NIGHT
def test_the_author_never_approves(store: Store) -> None:
    """Nor does a viewer; the others are asked, and the second clerk's yes counts."""
    lan, minh, vy = (
        hire(store, "Lan", "admin"),
        hire(store, "Minh", "clerk"),
        hire(store, "Vy", "viewer"),
    )
    number = write(store, lan)
    assert [address for address, text in deliver(store, NOW) if text == "Xin duyệt"] == [
        "staff-Minh"
    ]
    for by, why in ((lan, "own"), (vy, "viewer")):
        with pytest.raises(NotAllowed) as refused:
            Announcing(store).approve_or_stop(number, "approved", by, NOW)
        assert refused.value.code == why
    Announcing(store).approve_or_stop(number, "approved", minh, NOW)
    view = store.announcements.get(number)
    assert view is not None
    assert (view.status, view.approver) == ("approved", "Minh")
    with pytest.raises(NotAllowed):
        Announcing(store).approve_or_stop(number, "approved", minh, NOW)


@POSTGRESQL_AT_NIGHT
def test_who_changes_a_text_becomes_its_author(store: Store) -> None:
    """A second person cannot rewrite an announcement and approve their own words."""
    lan, minh = hire(store, "Lan", "clerk"), hire(store, "Minh", "clerk")
    number = write(store, lan)
    Announcing(store).rewrite(number, minh, "Khác", EVERYBODY, compose(number, "Khác"), NOW)
    Announcing(store).submit(number, minh, Reply("Xin duyệt"), NOW)
    with pytest.raises(NotAllowed):
        Announcing(store).approve_or_stop(number, "approved", minh, NOW)
    Announcing(store).approve_or_stop(number, "approved", lan, NOW)


@POSTGRESQL_AT_NIGHT
def test_a_minute_to_undo(store: Store) -> None:
    """Within sixty seconds nothing goes out and it can be cancelled; afterwards it cannot."""
    owner(store, "1")
    number = approved(store)
    assert store.announcements.start_due(NOW + timedelta(seconds=59)) == 0
    minh = hire(store, "Hoa", "clerk")
    Announcing(store).approve_or_stop(number, "cancelled", minh, NOW + timedelta(seconds=59))
    assert store.announcements.start_due(SOON) == 0
    second = write(store, minh)
    Announcing(store).approve_or_stop(second, "approved", hire(store, "Bình", "clerk"), NOW)
    assert store.announcements.start_due(SOON) == 1
    with pytest.raises(NotAllowed):
        Announcing(store).approve_or_stop(second, "cancelled", minh, SOON)


@POSTGRESQL_AT_NIGHT
def test_only_people_who_agreed_are_written_to(store: Store) -> None:
    """A registered person or one with reminders; no passer-by, nobody who withdrew or wants none."""
    owner(store, "registered")
    listener(store, "reminded")
    listener(store, "only-reminded")
    chat_at(store, "only-reminded").says(RecordConsent("news", "1", given=False), now=SOON)
    chat_at(store, "passer-by").says()
    owner(store, "gone")
    withdrawn = chat_at(store, "gone")
    withdrawn.says(RecordConsent("registration", "1", given=False), now=SOON)
    owner(store, "quiet")
    chat_at(store, "quiet").says(RecordConsent("news", "1", given=False), now=SOON)
    owner(store, "again")
    chat_at(store, "again").says(RecordConsent("news", "1", given=False), now=NOW)
    chat_at(store, "again").says(RecordConsent("news", "1", given=True), now=SOON)
    # A yes to words that named no announcements is none to them.
    owner(store, "long-ago")
    chat_at(store, "long-ago").says(RecordConsent("registration", "dk-1", given=True), now=SOON)
    listener(store, "reminded-long-ago")
    chat_at(store, "reminded-long-ago").says(
        RecordConsent("reminders", "nl-1", given=True), now=SOON
    )
    listener(store, "wants-news")
    wants = chat_at(store, "wants-news")
    wants.says(RecordConsent("reminders", "nl-1", given=True), now=SOON)
    wants.says(RecordConsent("news", "nl-2", given=True), now=SOON)
    number = approved(store)
    deliver(store, NOW)
    store.announcements.start_due(SOON)
    heard = {address for address, _ in deliver(store, SOON)}
    assert heard == {"registered", "reminded", "again", "wants-news"}
    assert store.announcements.report(number).sent == 4


@POSTGRESQL_AT_NIGHT
@pytest.mark.parametrize(
    ("audience", "expected"),
    [
        (EVERYBODY, 5),
        (Audience(unit_types=("htx",)), 2),
        (Audience(unit_types=("htx", "tht")), 3),
        (Audience(communes=("Van Chan",)), 2),
        (Audience(unit_types=("tht",), communes=("xã Văn Chấn",)), 1),
        (Audience(registered=True, campaign=CAMPAIGN), 2),
        (Audience(registered=False, campaign=CAMPAIGN), 3),
        (Audience(event="ngay-htx"), 2),
        (Audience(event="dai-hoi"), 1),
        (Audience(event="ngay-htx", registered=True, campaign=CAMPAIGN), 0),
    ],
)
def test_recipients_are_chosen_by_unit_place_registration_and_event(
    store: Store, audience: Audience, expected: int
) -> None:
    """Each filter alone and together; the count shown is the number written to."""
    owner(store, "a")
    owner(store, "b", replace(FORM, unit_type="tht"))
    owner(store, "c", replace(FORM, commune="phường Yên Bái"), campaign="2024")
    listener(store, "d", "ngay-htx")
    listener(store, "e")
    assert store.announcements.audience_size(audience) == expected
    approved(store, audience)
    assert store.announcements.start_due(SOON) == expected


def test_everybody_gets_it_once_however_many_copies_run(store: Store) -> None:
    """Several copies start the same announcement at once, again and again."""
    for number in range(12):
        owner(store, str(number))
    number = approved(store)
    deliver(store, NOW)
    with ThreadPoolExecutor(4) as threads:
        list(threads.map(lambda _: store.announcements.start_due(SOON), range(8)))
    told = [address for address, text in deliver(store, SOON) if "đại hội" in text]
    assert sorted(told) == sorted(str(number) for number in range(12))
    assert store.announcements.start_due(SOON) == 0
    report = store.announcements.report(number)
    assert (report.status, report.queued, report.sent, report.waiting) == ("done", 12, 12, 0)


@POSTGRESQL_AT_NIGHT
def test_a_killed_sending_goes_on_where_it_stopped(store: Store, url: str) -> None:
    """Killed in the middle of its second batch: nobody is left out and nobody is doubled."""
    for number in range(10):
        owner(store, str(number))
    number = approved(store)
    deliver(store, NOW)
    assert forked(sends_three_and_a_half, url, SOON) == 9
    assert store.announcements.report(number).queued == 3
    assert store.announcements.start_due(SOON) == 7
    assert sorted(address for address, _ in deliver(store, SOON)) == list("0123456789")


@POSTGRESQL_AT_NIGHT
def test_who_links_two_chats_in_between_gets_it_once(store: Store, url: str) -> None:
    """The first chat has it already when its person becomes one with somebody still to come."""
    owner(store, "first")
    owner(store, "second")
    approved(store)
    deliver(store, NOW)
    assert forked(sends_one, url, SOON) == 0
    second, first = chat_at(store, "second"), chat_at(store, "first")
    assert type_code(first, issue(second))
    assert store.announcements.start_due(SOON) == 0
    told = [text for _, text in deliver(store, SOON) if "đại hội" in text]
    assert len(told) == 1


@POSTGRESQL_AT_NIGHT
def test_the_report_says_who_got_it_and_whom_to_call(store: Store) -> None:
    """Sent, waiting, impossible and why, not confirmed; the call list has names and numbers."""
    for address in ("a", "b", "c", "d"):
        owner(store, address)
    number = approved(store)
    deliver(store, NOW)
    store.announcements.start_due(SOON)
    first, second, third, _ = store.outbox.claim(CHANNELS, SOON, 50, 60)
    store.outbox.mark_sent(first.id, None, SOON)
    store.outbox.mark_sent(second.id, None, SOON)
    store.outbox.block(third.subscriber_id, "bot was blocked by the user", SOON)
    people = {one.id: one for one in store.announcements.recipients(number)}
    sent = [one for one in people.values() if one.state == "sent"]
    chat_at(store, first.address).says(AnswerRoll(number, "coming"))
    report = store.announcements.report(number)
    assert (report.sent, report.waiting, report.unanswered) == (2, 1, 1)
    assert sum(report.failed.values()) == 1
    assert report.answers == {"coming": 1}
    (call,) = store.announcements.recipients(number, "failed")
    assert (call.contact, call.phone) == (FORM.contact_name, FORM.phone)
    assert call.reason
    assert [one.id for one in store.announcements.recipients(number, "unanswered")] == [sent[1].id]


@POSTGRESQL_AT_NIGHT
def test_only_recipients_answer_and_the_last_answer_counts(store: Store) -> None:
    """Away with a substitute replaces an earlier yes; a stranger's answer is not kept."""
    owner(store, "a")
    listener(store, "z", "ngay-htx")
    number = approved(store, Audience(unit_types=("htx",)))
    store.announcements.start_due(SOON)
    deliver(store, SOON)
    chat_at(store, "a").says(AnswerRoll(number, "coming"))
    chat_at(store, "a").says(AnswerRoll(number, "away", "Giàng A Páo"))
    chat_at(store, "z").says(AnswerRoll(number, "coming"))
    (one,) = store.announcements.recipients(number, "away")
    assert one.substitute == "Giàng A Páo"
    assert store.announcements.report(number).answers == {"away": 1}


@POSTGRESQL_AT_NIGHT
def test_deleting_ones_data_takes_the_answer_along(store: Store) -> None:
    """The report keeps its total and says that one was forgotten."""
    owner(store, "a")
    number = approved(store)
    store.announcements.start_due(SOON)
    deliver(store, SOON)
    chat = chat_at(store, "a")
    chat.says(AnswerRoll(number, "away", "Giàng A Páo"))
    assert store.announcements.report(number).answers == {"away": 1}
    chat.says(ForgetPerson())
    report = store.announcements.report(number)
    assert (report.queued, report.sent, report.forgotten, report.answers) == (1, 0, 1, {})
