"""One person with several chats: linking, where messages go, and the office's answers."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from handlers.values.effects import (
    ForgetPerson,
    IssueCalendarLink,
    NoteInterest,
    NoteQuestion,
    RecordConsent,
    SaveSubscription,
    SetPreferred,
    SnoozeReminder,
    UnlinkChat,
)
from handlers.values.messages import Outcome
from handlers.values.person import ChatName, Person
from handlers.values.reminding.settings import Subscription
from handlers.values.replies import CODE, Reply
from handlers.values.state import Conversation, Registering, Step
from storage.people.pushes import Browser
from storage.store import NewReminder, Outgoing, Store
from tests.support.chats import DUE, FORM, LAN, NAME, NOW, PHONE, Chat, answers, remind, together
from tests.support.database.engines import POSTGRESQL_AT_NIGHT
from tests.support.database.stored import every_row
from tests.support.linking import NOTICE, QUESTION, enter, issue, type_code
from tests.support.verbs import activate

LATER = NOW + timedelta(hours=1)
CHANNELS = ["telegram", "zalo", "web"]


PUSHED = RecordConsent("push", "bm-1", given=True)


def linked(store: Store) -> tuple[Chat, Chat]:
    """A Telegram chat and a Zalo chat of one person; Zalo was heard last."""
    first, second = Chat(store, "111"), Chat(store, "222", "zalo")
    first.says()
    assert type_code(second, issue(first))
    second.says(now=NOW + timedelta(minutes=1))
    drain(store)
    return first, second


def claim(store: Store, now: datetime = NOW) -> list[Outgoing]:
    return store.outbox.claim(CHANNELS, now, 50, 60)


def drain(store: Store, now: datetime = NOW) -> list[tuple[str, str]]:
    """Send everything; (channel, text) of each message in order."""
    sent = []
    while rows := claim(store, now):
        for row in rows:
            store.outbox.mark_sent(row.id, None, now)
            sent.append((row.channel, row.reply.text))
    return sent


def person_of(chat: Chat) -> int:
    """The person's id, asked in a turn of this chat."""
    return chat.says()


# Linking


def test_linking_makes_one_person(store: Store, url: str) -> None:
    """Registrations, consents, interests and questions are seen from both chats."""
    first, second = Chat(store, "111"), Chat(store, "222", "zalo")
    code = first.registers()
    other = second.registers(replace(FORM, unit_name="HTX Suối Bu"))
    first.says(NoteInterest("2026"), RecordConsent("registration", "1", True))
    second.says(NoteInterest("2026"), NoteInterest("2027"), NoteQuestion("?", "declined"))
    assert type_code(second, issue(first))
    for chat in (first, second):
        person = chat.person()
        assert {view.code for view in person.registrations} == {code, other}
        assert person.interests == {"2026", "2027"}
        assert list(person.consents) == ["registration"]
    assert person_of(first) == person_of(second)
    assert {row.person_id for row in store.questions.all()} == {person_of(first)}
    taken = second.taken(FORM)
    assert taken is not None
    assert taken.own
    assert every_row(url).count("people: ") == 1


@POSTGRESQL_AT_NIGHT
def test_both_chats_know_of_the_link(store: Store) -> None:
    """The chat that gave the code is asked, the other told; both see the list of chats."""
    first, second = Chat(store, "7000111", "telegram"), Chat(store, "222", "zalo")
    code = issue(first)
    with store.turns.turn(second.arrives(), NOW) as turn:
        assert turn is not None
        offer = turn.lookup.link_code(code)
        assert offer is not None
        assert (offer.issuer, offer.own) == (ChatName("telegram", "…111"), False)
    assert first.person().chats == ()
    type_code(second, code)
    assert sorted(drain(store)) == [("telegram", QUESTION.text), ("zalo", NOTICE.text)]
    seen = {(chat.channel, chat.masked, chat.here) for chat in first.person().chats}
    assert seen == {("telegram", "…111", True), ("zalo", "…222", False)}


@POSTGRESQL_AT_NIGHT
@pytest.mark.parametrize("given_first", [True, False])
def test_the_latest_decision_of_a_purpose_counts(store: Store, given_first: bool) -> None:
    """Of two chats' decisions about one purpose the later one holds, whoever gave the code."""
    first, second = Chat(store, "111"), Chat(store, "222", "zalo")
    second.says(RecordConsent("registration", "1", not given_first), now=LATER)
    first.says(RecordConsent("registration", "1", given_first), now=NOW)
    assert type_code(second, issue(first))
    assert ("registration" in first.person().consents) is not given_first


@POSTGRESQL_AT_NIGHT
def test_the_subscription_of_the_one_who_gave_the_code_counts(store: Store) -> None:
    """The issuer's settings are kept; without any the other's come along."""
    mine, other = Subscription(NOW, days_before=(7,)), Subscription(NOW, days_before=(1,))
    first, second, third = (Chat(store, name, "web") for name in ("111", "222", "333"))
    second.says(SaveSubscription(other))
    assert type_code(second, issue(first))
    assert first.person().subscription == other
    third.says(SaveSubscription(mine))
    assert type_code(first, issue(third))
    assert second.person().subscription == mine


@POSTGRESQL_AT_NIGHT
def test_reminders_refused_later_stay_refused(store: Store) -> None:
    """A reminder consent taken back after it was given ends the joined subscription."""
    first, second = Chat(store, "111"), Chat(store, "222", "zalo")
    person = first.says(SaveSubscription(Subscription(NOW)), RecordConsent("reminders", "1", True))
    remind(store, person)
    second.says(RecordConsent("reminders", "1", False), now=LATER)
    assert type_code(second, issue(first))
    assert first.person().subscription is None
    assert sorted(drain(store)) == [("telegram", QUESTION.text), ("zalo", NOTICE.text)]


@POSTGRESQL_AT_NIGHT
def test_a_code_works_once_and_for_a_quarter_of_an_hour(store: Store) -> None:
    """Used, replaced and expired codes are all refused."""
    first = Chat(store, "111")
    others = [Chat(store, str(number), "zalo") for number in (222, 333, 444, 555)]
    replaced, code = issue(first), issue(first)
    assert (len(code), code.isdigit()) == (6, True)
    assert not type_code(others[0], replaced)
    assert type_code(others[1], code)
    assert not type_code(others[2], code)
    expired = issue(first)
    assert not type_code(others[3], expired, NOW + timedelta(minutes=15))
    assert type_code(others[3], issue(first), NOW + timedelta(minutes=14))


@POSTGRESQL_AT_NIGHT
def test_five_wrong_codes_close_the_door_for_an_hour(store: Store) -> None:
    """The fifth wrong code within an hour stops this chat, and only this one, for an hour."""
    first, guesser, other = (Chat(store, name, "web") for name in ("111", "222", "333"))
    for minute in range(0, 100, 20):  # never five within an hour
        assert not type_code(
            guesser, "no-code", NOW - timedelta(hours=9) + timedelta(minutes=minute)
        )
    for _ in range(5):
        assert not type_code(guesser, "no-code")
    assert not type_code(guesser, issue(first), NOW + timedelta(minutes=10))
    assert type_code(other, issue(first))
    hour = NOW + timedelta(hours=1)
    assert type_code(guesser, issue(first, hour), hour)


@POSTGRESQL_AT_NIGHT
def test_ones_own_code_changes_nothing(store: Store) -> None:
    """A code typed in a chat of the same person is recognised as own."""
    first, second = linked(store)
    code = issue(first)
    with store.turns.turn(second.arrives(), NOW) as turn:
        assert turn is not None
        offer = turn.lookup.link_code(code)
        assert offer is not None
        assert offer.own


# Reminders of two people who become one


def test_the_same_reminder_is_not_doubled(store: Store) -> None:
    """Of one reminder queued for both chats one goes out; others are not lost."""
    first, second = Chat(store, "111"), Chat(store, "222", "zalo")
    one, other = first.says(), second.says()
    for key in ("both", "first"):
        remind(store, one, key)
    for key in ("both", "second"):
        remind(store, other, key)
    type_code(second, issue(first))
    sent = [text for _, text in drain(store) if text not in (NOTICE.text, QUESTION.text)]
    assert sorted(sent) == ["both", "first", "second"]
    assert {view.person_id for view in store.reminders.deliveries()} == {person_of(first)}


def test_what_is_sent_or_being_sent_is_not_sent_again(store: Store) -> None:
    """A reminder further on its way in one chat takes the waiting one of the other back."""
    first, second = Chat(store, "111"), Chat(store, "222", "zalo")
    one, other = first.says(), second.says()
    remind(store, other, "sent")
    drain(store)
    remind(store, other, "going")
    (going,) = claim(store)
    for key in ("sent", "going"):
        remind(store, one, key)
    type_code(second, issue(first))
    store.outbox.mark_sent(going.id, None, NOW)
    assert sorted(drain(store)) == [("telegram", QUESTION.text), ("zalo", NOTICE.text)]
    assert {view.state for view in store.reminders.deliveries()} == {"sent"}


def test_an_event_named_in_a_taken_back_message_comes_due_anew(store: Store) -> None:
    """Events that shared a message are not lost with it."""
    first, second = Chat(store, "111"), Chat(store, "222", "zalo")
    one, other = first.says(), second.says()
    remind(store, one, "shared")
    remind(store, other, "shared")
    store.reminders.queue_all([NewReminder(other, "named", *DUE, NOW)], NOW)
    store.reminders.queue_all([NewReminder(other, "past", *DUE, NOW, reason="event-past")], NOW)
    type_code(second, issue(first))
    assert {view.key for view in store.reminders.deliveries()} == {"shared", "past"}


@POSTGRESQL_AT_NIGHT
def test_a_snoozed_reminder_follows(store: Store) -> None:
    """What was put off in one chat comes to the person."""
    first, second = Chat(store, "111"), Chat(store, "222", "zalo")
    second.says(SnoozeReminder("ngay-htx", date(2025, 4, 11), NOW))
    type_code(second, issue(first))
    (snooze,) = store.reminders.snoozes_due(NOW)
    assert snooze.person_id == person_of(first)


# Which chat


@POSTGRESQL_AT_NIGHT
def test_reminders_go_to_the_preferred_chat(store: Store) -> None:
    """Without a wish the chat heard last gets them, with one the chosen chat."""
    first, second = linked(store)
    person = person_of(second)
    remind(store, person, "a")
    assert drain(store) == [("zalo", "a")]
    second.says(SetPreferred(first.id))
    remind(store, person, "b")
    assert drain(store) == [("telegram", "b")]
    second.says(SaveSubscription(Subscription(NOW)))
    (listener,) = store.reminders.listeners()
    assert [chat.channel for chat in listener.chats] == ["telegram", "zalo"]
    with pytest.raises(LookupError):
        Chat(store, "9").says(SetPreferred(first.id))


@POSTGRESQL_AT_NIGHT
def test_a_reminder_leaves_a_channel_that_is_switched_off(store: Store) -> None:
    """After a while it goes to a chat on an open channel, once; without one it goes on waiting."""
    _, second = linked(store)
    person = second.says()
    alone = Chat(store, "999", "zalo").says()
    remind(store, person)
    remind(store, alone)
    assert store.outbox.move_waiting(["telegram", "web"], NOW, LATER) == 0
    assert store.outbox.move_waiting(["zalo"], LATER, LATER) == 0
    assert store.outbox.move_waiting(["telegram", "web"], LATER, LATER) == 1
    assert store.outbox.move_waiting(["zalo"], LATER, LATER) == 0
    views = {view.person_id: (view.channel, view.moved) for view in store.reminders.deliveries()}
    assert views == {person: ("telegram", True), alone: ("zalo", False)}


@POSTGRESQL_AT_NIGHT
def test_a_reminder_that_perhaps_went_out_stays_in_its_chat(store: Store) -> None:
    """A second copy on another channel would only confuse."""
    _, second = linked(store)
    remind(store, second.says())
    [sent] = store.outbox.claim(["zalo"], NOW, 1, 60)
    store.outbox.copy_later(sent.id, NOW, "Uncertain", NOW)
    assert store.outbox.move_waiting(["telegram", "web"], LATER, LATER) == 0


@POSTGRESQL_AT_NIGHT
def test_a_reminder_falls_back_to_the_next_chat_once(store: Store) -> None:
    """Blocked in one chat it goes to the next; blocked there too it is given up and listed."""
    first, second = linked(store)
    third = Chat(store, "333", "web")
    assert type_code(third, issue(first))
    person = third.says(SetPreferred(second.id))
    drain(store)
    remind(store, person, "a")
    (row,) = claim(store)
    store.outbox.block(second.id, "403", NOW)
    (view,) = store.reminders.deliveries()
    assert (view.channel, view.state, view.moved) == ("web", "queued", True)
    (again,) = claim(store)
    assert (again.id, again.channel, again.attempts) == (row.id, "web", 1)
    store.outbox.block(third.id, "403", NOW)
    assert claim(store) == []
    (view,) = store.reminders.deliveries()
    assert (view.state, view.reason) == ("failed", "blocked")
    (failure,) = store.figures.failures()
    assert (failure.person_id, failure.channel, failure.reason) == (person, "web", "blocked")
    remind(store, person, "b")
    assert drain(store) == [("telegram", "b")]


@POSTGRESQL_AT_NIGHT
def test_a_chat_left_before_sending_is_passed_over(store: Store) -> None:
    """A queued reminder whose chat became unreachable meanwhile goes out by the other."""
    first, second = linked(store)
    remind(store, person_of(second), "a")
    store.turns.receive("zalo", "left", second.address, None, False, NOW)
    assert drain(store) == [("telegram", "a")]
    (unreachable,) = (chat for chat in first.person().chats if not chat.reachable)
    assert (unreachable.channel, unreachable.first) == ("zalo", False)


@POSTGRESQL_AT_NIGHT
def test_replies_stay_in_their_chat(store: Store) -> None:
    """An answer belongs to the chat it answers: blocked, it is given up."""
    _, second = linked(store)
    second.says(replies=("một",))
    store.outbox.block(second.id, "403", NOW)
    assert claim(store) == []
    assert [failure.lane for failure in store.figures.failures()] == ["reply"]


@POSTGRESQL_AT_NIGHT
def test_the_nudge_stays_with_its_draft(store: Store) -> None:
    """An unfinished registration is known with its chat, and its reminder goes nowhere else."""
    first, second = linked(store)
    draft = Conversation(dialog=Registering(Step.KIND), touched=NOW)
    person = first.says(state=draft)
    (listener,) = store.reminders.listeners()
    drafts = [chat for chat in listener.chats if chat.draft_touched]
    assert [chat.subscriber_id for chat in drafts] == [first.id]
    nudge = NewReminder(person, "n", *DUE, NOW, Reply("tiếp?"), only_chat=first.id)
    store.reminders.queue_all([nudge], NOW)
    store.outbox.block(first.id, "403", NOW)
    assert claim(store) == []
    assert store.reminders.deliveries()[0].state == "failed"
    assert second.person().conversation == Conversation()


# Deleting and unlinking


def test_forgetting_reaches_every_chat(store: Store, url: str) -> None:
    """Deletion from one chat deletes what was said in all, and parts the chats."""
    first, second = linked(store)
    first.says(text=f"tôi là {NAME}", replies=(f"Chào {NAME}",))
    code = first.registers()
    person = first.says(
        NoteQuestion(f"{PHONE}?", "asked-staff"),
        RecordConsent("reminders", "1", True),
        SaveSubscription(Subscription(NOW)),
        state=Conversation(dialog=Registering(Step.REVIEW, FORM)),
    )
    remind(store, person)
    issue(first)
    second.says(ForgetPerson(), replies=("Đã xóa.",))
    rows = every_row(url)
    assert not [secret for secret in (NAME, PHONE, code) if secret in rows]
    assert first.person() == second.person() == Person()
    assert person_of(first) != person_of(second)
    assert drain(store) == [("zalo", "Đã xóa.")]


@POSTGRESQL_AT_NIGHT
def test_forgotten_chats_disappear_with_their_messages(store: Store, url: str) -> None:
    """The purge removes the addresses and the people of all forgotten chats."""
    first, _ = linked(store)
    first.says(ForgetPerson())
    store.retention.purge_messages(NOW + timedelta(days=30))
    rows = every_row(url)
    assert "people: " not in rows
    assert "subscribers: " not in rows


@POSTGRESQL_AT_NIGHT
def test_an_unlinked_chat_starts_without_data(store: Store) -> None:
    """The data and what is queued stay with the other chat."""
    first, second = linked(store)
    code = second.registers()
    person = second.says(SetPreferred(second.id), SaveSubscription(Subscription(NOW)))
    remind(store, person, "a")
    second.says(UnlinkChat(second.id))
    assert second.person() == Person()
    assert [view.code for view in first.person().registrations] == [code]
    assert first.person().chats == ()
    assert person_of(first) == person
    assert drain(store) == [("telegram", "a")]
    first.says(UnlinkChat(first.id))
    assert person_of(first) == person


@POSTGRESQL_AT_NIGHT
def test_another_chat_can_be_taken_out(store: Store) -> None:
    """A lost phone's chat loses sight of the data; nobody else's chat can be touched."""
    first, second = linked(store)
    code = first.registers()
    stranger = Chat(store, "9")
    with pytest.raises(LookupError):
        stranger.says(UnlinkChat(second.id))
    first.says(UnlinkChat(second.id))
    assert second.person() == Person()
    assert [view.code for view in first.person().registrations] == [code]


def test_what_a_chat_had_been_shown_opens_nothing_after_it_was_taken_out(store: Store) -> None:
    """The link to the calendar and to a sheet, the browser; who stays is told to ask anew."""
    first, page = Chat(store, "111"), Chat(store, "trang-4b1f", "web")
    first.says()
    assert type_code(page, issue(first))
    code = page.registers()
    page.says(IssueCalendarLink(), replies=(CODE,))
    calendar = drain(store)[-1][1]
    sheet = store.files.give("web", page.address, f"sheet:{code}", NOW)
    store.pushes.keep(page.address, Browser("https://a", "k", "s"), PUSHED, NOW)
    assert sheet is not None
    assert store.files.source(sheet, NOW)
    assert store.files.calendar_of(calendar, NOW)
    first.says(UnlinkChat(page.id, Reply("Lấy liên kết mới.")))
    assert store.files.calendar_of(calendar, NOW) is None
    assert store.files.source(sheet, NOW) is None
    assert store.pushes.of(page.address) == []
    assert drain(store) == [("telegram", "Lấy liên kết mới.")]
    # Without a link nobody is told anything.
    assert type_code(page, issue(first))
    drain(store)
    first.says(UnlinkChat(page.id, Reply("Lấy liên kết mới.")))
    assert drain(store) == []


# Several things at once


def test_one_code_typed_in_two_chats_at_once_links_one(store: Store) -> None:
    """The code works once, also when two chats type it at the same moment."""
    first = Chat(store, "111")
    code = issue(first)
    others = [Chat(store, name, "zalo") for name in ("222", "333")]
    inbounds = [chat.arrives(code) for chat in others]
    taken = together(2, lambda number: enter(others[number], inbounds[number], code))
    assert sorted(map(bool, taken)) == [False, True]
    assert len(first.person().chats) == 2


def test_chats_linking_each_other_at_once_become_one_person(store: Store, url: str) -> None:
    """Two chats that type each other's code at once end as one person, in whatever order."""
    chats = [Chat(store, "111"), Chat(store, "222", "zalo")]
    registered = {chat.registers(replace(FORM, unit_name=chat.address)) for chat in chats}
    codes = [issue(chat) for chat in chats]
    inbounds = [chat.arrives(code) for chat, code in zip(chats, reversed(codes), strict=True)]
    together(2, lambda number: enter(chats[number], inbounds[number], codes[1 - number]))
    assert store.turns.waiting() == []
    for chat in chats:
        assert {view.code for view in chat.person().registrations} == registered
    assert every_row(url).count("people: ") == 1


def test_linking_while_reminders_are_queued_loses_and_doubles_none(store: Store) -> None:
    """Two planners find reminders due for both people while they become one person."""
    first, second = Chat(store, "111"), Chat(store, "222", "zalo")
    for chat in (first, second):
        chat.says(SaveSubscription(Subscription(NOW)))
    code = issue(first)
    inbound_id = second.arrives(code)
    keys = [str(number) for number in range(20)]

    def work(number: int) -> None:
        if number == 2:
            enter(second, inbound_id, code)
            return
        for key in keys:
            for listener in store.reminders.listeners():
                if key not in listener.known:
                    remind(store, listener.person_id, key)

    together(3, work)
    work(0)
    sent = [text for _, text in drain(store) if text not in (NOTICE.text, QUESTION.text)]
    assert sorted(sent) == sorted(keys)


def test_two_chats_of_one_person_write_at_once(store: Store) -> None:
    """Messages of one person's chats are answered one after the other, nothing overwritten."""
    chats = linked(store)
    inbounds = [chat.arrives() for chat in chats]

    def note(number: int) -> None:
        with store.turns.turn(inbounds[number], NOW) as turn:
            assert turn is not None
            turn.finish(Outcome(Conversation(), effects=(NoteInterest("2026"),)))

    together(2, note)
    assert len(store.reminders.interested("open")) == 1


# The office


@POSTGRESQL_AT_NIGHT
def test_the_office_writes_to_the_preferred_chat(store: Store) -> None:
    """A message from the office goes to one chat, the first that can be reached."""
    _, second = linked(store)
    second.says(SetPreferred(second.id))
    for channel in ("zalo", "telegram"):
        second.says(NoteQuestion("Mấy giờ?", "asked-staff"))
        if channel == "telegram":
            store.outbox.block(second.id, "403", NOW)
        ids = [question.id for question in store.questions.all()]
        assert answers(store, ids, "Bảy giờ.") == 1
        assert drain(store) == [(channel, "Bảy giờ.")]


@POSTGRESQL_AT_NIGHT
def test_an_answer_is_sent_once_to_each_asker(store: Store) -> None:
    """Who asked the staff hears the answer once; the others' questions are only closed."""
    first, second = linked(store)
    other = Chat(store, "333", "web")
    first.says(NoteQuestion("Một?", "asked-staff"))
    second.says(NoteQuestion("Hai?", "asked-staff"))
    other.says(NoteQuestion("Ba?", "declined"))
    ids = [row.id for row in store.questions.all()]
    told = together(4, lambda _: answers(store, ids, "Trả lời."))
    assert sum(int(str(count)) for count in told) == 1
    assert [text for _, text in drain(store)] == ["Trả lời."]
    assert store.questions.all() == []
    row = store.questions.all(open_only=False)[0]
    assert (row.answer, row.answered_by, row.answered_at) == ("Trả lời.", "Lan", NOW)
    lines = [line for line in store.journal.lines() if line.action == "entry.told"]
    assert {line.actor for line in lines} == {"Lan"}
    closed = [(line.after or {})["questions"] for line in lines]
    assert sorted(closed) == [[], [], [], sorted(ids)]


@POSTGRESQL_AT_NIGHT
def test_the_office_chooses_the_plan(store: Store) -> None:
    """The chosen plan is remembered until the calendar chooses again."""
    assert store.plans.active() is None
    activate(store, "344", LAN, NOW)
    activate(store, "345", LAN, NOW)
    assert store.plans.active() == "345"
    activate(store, None, LAN, NOW)
    assert store.plans.active() is None
    lines = [(line.actor, line.before, line.after) for line in store.journal.lines(limit=2)]
    assert lines == [
        ("Lan", {"plan": "345"}, {"plan": None}),
        ("Lan", {"plan": "344"}, {"plan": "345"}),
    ]


@POSTGRESQL_AT_NIGHT
def test_monthly_numbers_survive_purge_and_deletion(store: Store) -> None:
    """Messages are counted by channel and local month, deleted ones included."""
    first, second = linked(store)
    before = store.figures.messages_in_month("telegram", 2025, 4)
    assert before == (3, 1)
    new_year = datetime(2024, 12, 31, 17, 0, tzinfo=UTC)  # midnight in Viet Nam
    first.says(now=new_year, replies=("chào",))
    drain(store, new_year)
    store.turns.receive("telegram", "left", first.address, None, False, NOW)
    second.says(ForgetPerson())
    store.retention.purge_messages(NOW + timedelta(days=1))
    assert store.figures.messages_in_month("telegram", 2025, 1) == (1, 1)
    assert store.figures.messages_in_month("telegram", 2024, 12) == (0, 0)
    assert store.figures.messages_in_month("telegram", 2025, 4) == before


@POSTGRESQL_AT_NIGHT
def test_people_are_counted_per_channel(store: Store) -> None:
    """Two chats of one person on a channel are one person."""
    first, _ = linked(store)
    second = Chat(store, "333")
    second.says()
    assert store.figures.people_on("telegram") == 2
    type_code(second, issue(first))
    assert (store.figures.people_on("telegram"), store.figures.people_on("zalo")) == (1, 1)
