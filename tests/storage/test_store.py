"""The store on real databases: a SQLite file and a PostgreSQL server."""

import json
import sqlite3
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import asdict, replace
from datetime import date, datetime, timedelta
from pathlib import Path
from threading import Event

import psycopg
import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection, create_engine, delete, inspect, text
from sqlmodel import select

from handlers.values.arrivals import Arrival
from handlers.values.effects import (
    EndSubscription,
    ForgetPerson,
    NoteInterest,
    NoteQuestion,
    RecordConsent,
    ReviseRegistration,
    SaveRegistration,
    SaveSubscription,
    SnoozeReminder,
    WithdrawRegistration,
)
from handlers.values.loading import dump_conversation, load_conversation
from handlers.values.messages import Inbound, Outcome
from handlers.values.person import Person, Taken
from handlers.values.reminding.settings import Subscription
from handlers.values.replies import CODE, Choice, Reply
from handlers.values.state import Conversation, Form, LastQuestion, Participant, Registering, Step
from storage.database.engine import Database
from storage.database.migrate import migrate
from storage.journal.journal import Actor
from storage.registrations.decisions import Seen
from storage.store import NewReminder, Outgoing, Sent, Store, StoreError, UnitEntry
from storage.tables.base import Table
from storage.tables.office import CounterRow
from storage.tables.people import InboundRow
from tests.support.chats import ADDRESS, DUE, FORM, NAME, NOW, PHONE, Chat, remind, together
from tests.support.database.cut_off import claims_one
from tests.support.database.engines import POSTGRESQL_AT_NIGHT
from tests.support.database.full_database import older
from tests.support.database.stored import every_row
from tests.support.starts import forked
from tests.support.verbs import Dating, Register, decide, enqueue

SAMPLES = Path(__file__).parent
SENT, CLERK = Seen(1, "sent"), Actor("Lan")


def claim(
    store: Store, now: datetime = NOW, limit: int = 50, lease_s: float = 60
) -> list[Outgoing]:
    return store.outbox.claim(["telegram"], now, limit, lease_s)


def texts(rows: list[Outgoing]) -> list[str]:
    return [row.reply.text for row in rows]


# Receiving and turns


def test_repeated_message_is_ignored(store: Store) -> None:
    """A message that the platform delivers twice is stored once."""
    first = store.turns.receive("telegram", "1", ADDRESS, Inbound("a"), True, NOW)
    again = store.turns.receive("telegram", "1", ADDRESS, Inbound("a"), True, NOW)
    other_channel = store.turns.receive("zalo", "1", ADDRESS, Inbound("a"), True, NOW)
    assert (first, again, other_channel) == (True, False, True)
    assert len(store.turns.waiting()) == 2


def test_first_messages_at_the_same_moment_are_all_stored(store: Store) -> None:
    """A new person's first messages are neither lost nor doubled, however they race."""

    def receive(number: int) -> bool:
        key = str(number // 2)
        return store.turns.receive("telegram", key, ADDRESS, Inbound(key), True, NOW)

    assert sorted(map(bool, together(8, receive))) == [False] * 4 + [True] * 4
    waiting = store.turns.waiting()
    assert len(waiting) == 4
    assert len({subscriber_id for _, subscriber_id in waiting}) == 1


def test_turn_knows_what_was_received(store: Store) -> None:
    """The turn hands over the message as it came and where to answer."""
    inbound = Inbound("Đăng ký", choice="dk", turn=3, kind="choice")
    store.turns.receive("telegram", "1", ADDRESS, inbound, True, NOW)
    ((inbound_id, subscriber_id),) = store.turns.waiting()
    with store.turns.turn(inbound_id, NOW) as turn:
        assert turn is not None
        assert turn.inbound == inbound
        assert (turn.channel, turn.address) == ("telegram", ADDRESS)
        assert turn.subscriber_id == subscriber_id
        assert turn.person == Person()


def test_answered_message_is_not_answered_again(store: Store) -> None:
    """A finished turn is over: the same message gives None."""
    inbound_id = Chat(store).arrives()
    with store.turns.turn(inbound_id, NOW) as turn:
        assert turn is not None
        turn.finish(Outcome(Conversation()))
    with store.turns.turn(inbound_id, NOW) as turn:
        assert turn is None
    assert store.turns.waiting() == []


def test_turn_that_raises_leaves_nothing(store: Store, url: str) -> None:
    """After an exception the database is as before and the message still waits."""
    inbound_id = Chat(store).arrives()
    before = every_row(url)
    effects = (SaveRegistration(2025, "2025", FORM), NoteInterest("2025"))

    def answer_and_fail() -> None:
        with store.turns.turn(inbound_id, NOW) as turn:
            assert turn is not None
            turn.finish(Outcome(Conversation(turn=9), (Reply("a"),), effects))
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        answer_and_fail()
    assert every_row(url) == before
    assert Chat(store, "2").registers() == "DK-2025-0001"


def test_turn_without_finish_leaves_nothing(store: Store, url: str) -> None:
    """A turn that was only looked at changes nothing and can be taken again."""
    inbound_id = Chat(store).arrives()
    before = every_row(url)
    with store.turns.turn(inbound_id, NOW) as turn:
        assert turn is not None
        turn.lookup.taken("2025", FORM)
    assert every_row(url) == before


def test_state_survives_the_database(store: Store) -> None:
    """What a conversation remembers is read back equal at the next message."""
    chat = Chat(store)
    state = Conversation(
        dialog=Registering(Step.PHONE, FORM, (Step.KIND,), row=Participant(NAME), row_index=0),
        turn=4,
        offered=(("1", "Tập thể"),),
        asked=LastQuestion("Khi nào?", "344", ("IV.2.3",)),
        touched=NOW,
    )
    chat.says(state=state)
    assert chat.person().conversation == state


def test_sample_of_every_step_still_loads() -> None:
    """A conversation saved by version 1 of the state, at any step, is not lost."""
    saved = json.loads((SAMPLES / "state-v1.json").read_text(encoding="utf-8"))
    loaded = [load_conversation(json.dumps(sample)) for sample in saved]
    assert not any(state.lost for state in loaded)
    assert [state.turn for state in loaded] == [sample["turn"] for sample in saved]
    dialogs = [state.dialog for state in loaded if isinstance(state.dialog, Registering)]
    # Steps that came later have no draft of that age.
    later = {Step.COMMUNE_PICK, Step.PEOPLE_TITLE, Step.COLLECTIVE_COMMENDATION}
    later |= {Step.PEOPLE_INITIATIVE}
    assert {dialog.step for dialog in dialogs} == set(Step) - later
    assert {dialog.form.phone for dialog in dialogs} == {"+84912345678"}
    again = [load_conversation(dump_conversation(state)) for state in loaded]
    assert again == loaded


# Effects


def test_consent_counts_until_it_is_taken_back(store: Store) -> None:
    """The latest decision about a purpose is the one that counts."""
    chat = Chat(store)
    chat.says(RecordConsent("registration", "1", True), RecordConsent("reminders", "1", True))
    chat.says(RecordConsent("registration", "2", False))
    consents = chat.person().consents
    assert list(consents) == ["reminders"]
    assert (consents["reminders"].version, consents["reminders"].at) == ("1", NOW)


def test_registration_keeps_its_versions(store: Store) -> None:
    """A revision is sent anew without the staff's old note, and the first form stays."""
    chat = Chat(store)
    code = chat.registers()
    decide(store, code, SENT, "returned", "thiếu mã số thuế", CLERK, NOW)
    assert chat.person().registrations[0].note == "thiếu mã số thuế"
    revised = Form(unit_name="HTX Suối Giàng", tax_code="5200000000")
    later = NOW + timedelta(days=1)
    chat.says(ReviseRegistration(code, revised), now=later)
    (seen,) = chat.person().registrations
    assert (seen.status, seen.version, seen.form, seen.note) == ("sent", 2, revised, None)
    assert (seen.sent_at, seen.changed_at) == (NOW, later)
    assert store.registrations.versions(code) == [(1, FORM, NOW), (2, revised, later)]
    (record,) = store.registrations.all("2025")
    assert (record.code, record.form, record.channel) == (code, revised, "telegram")


@POSTGRESQL_AT_NIGHT
def test_people_see_only_their_own_registrations(store: Store) -> None:
    """Own registrations come newest first, withdrawn included; those of others never."""
    chat, other = Chat(store), Chat(store, "2")
    first, second, foreign = chat.registers(), chat.registers(), other.registers()
    chat.says(WithdrawRegistration(first), WithdrawRegistration(foreign))
    seen = [(view.code, view.status) for view in chat.person().registrations]
    assert seen == [(second, "sent"), (first, "withdrawn")]
    assert other.person().registrations[0].status == "sent"
    with pytest.raises(LookupError):
        chat.says(ReviseRegistration(foreign, FORM))


def test_interest_is_noted_once(store: Store) -> None:
    """Asking twice to be told about a campaign is one wish."""
    chat = Chat(store)
    chat.says(NoteInterest("2026"), NoteInterest("2026"))
    chat.says(NoteInterest("2026"))
    assert chat.person().interests == {"2026"}
    assert len(store.reminders.interested("open")) == 1


def test_questions_reach_the_staff_newest_first(store: Store) -> None:
    """A noted question keeps its reason, sections and topic."""
    chat = Chat(store)
    chat.says(NoteQuestion("Lương tối thiểu?", "declined"))
    chat.says(NoteQuestion("Sai rồi", "wrong", ("IV.2", "II.1"), "thi-dua"))
    last, first = store.questions.all()
    assert (last.question, last.sections, last.topic) == ("Sai rồi", ("IV.2", "II.1"), "thi-dua")
    assert (first.question, first.reason, first.topic) == ("Lương tối thiểu?", "declined", None)


def test_forget_really_deletes(store: Store, url: str) -> None:
    """After "forget me" no table holds the name, the phone or any text; others keep theirs."""
    chat, other = Chat(store), Chat(store, "2")
    chat.says(text=f"tôi là {NAME}")
    code = chat.registers()
    kept = other.registers(Form(unit_name="HTX Khác"))
    decide(store, code, SENT, "returned", f"gọi {PHONE}", CLERK, NOW)
    person = chat.says(
        ReviseRegistration(code, FORM),
        RecordConsent("registration", "1", True),
        SaveSubscription(Subscription(NOW)),
        SnoozeReminder("ngay-htx", date(2025, 4, 11), NOW),
        NoteQuestion(f"{PHONE} là số của {NAME}?", "declined"),
        NoteInterest("2026"),
        replies=(f"Chào {NAME}", f"Số {PHONE}"),
        state=Conversation(dialog=Registering(Step.REVIEW, FORM)),
    )
    remind(store, person)
    assert NAME in every_row(url)
    held = Conversation(dialog=Registering(Step.REVIEW, FORM), turn=7)
    chat.says(ForgetPerson(), replies=("Đã xóa.",), state=held)
    rows = every_row(url)
    assert not [secret for secret in (NAME, PHONE) if secret in rows]
    # The journal keeps what the staff did, by the code.
    kept_rows = [row for row in rows.splitlines() if not row.startswith("journal:")]
    assert code not in "\n".join(kept_rows)
    assert chat.person() == Person(Conversation(turn=7))
    assert texts(claim(store)) == ["Đã xóa."]
    assert [record.code for record in store.registrations.all(None)] == [kept]
    assert not store.turns.receive("telegram", f"{ADDRESS}-1", ADDRESS, Inbound("a"), True, NOW)


@POSTGRESQL_AT_NIGHT
def test_message_after_forgetting_is_still_answered(store: Store) -> None:
    """What a person writes right after "forget me" waits its turn and meets an empty memory."""
    chat = Chat(store)
    chat.registers()
    first, second = chat.arrives("xóa"), chat.arrives("xin chào")
    taken = Event()

    def forget() -> None:
        with store.turns.turn(first, NOW) as turn:
            taken.set()
            assert turn is not None
            turn.finish(Outcome(Conversation(), (), (ForgetPerson(),)))

    def greet() -> Person:
        taken.wait()
        with store.turns.turn(second, NOW) as turn:
            assert turn is not None
            assert turn.inbound.text == "xin chào"
            turn.finish(Outcome(turn.person.conversation))
            return turn.person

    with ThreadPoolExecutor(2) as pool:
        forgotten, greeted = pool.submit(forget), pool.submit(greet)
        forgotten.result()
        assert greeted.result() == Person()
    assert store.turns.waiting() == []


def test_forgotten_data_is_gone_from_the_file(sqlite_store: Store, sqlite_url: str) -> None:
    """Deleted names and numbers are overwritten on the disk, not only unlinked."""
    chat = Chat(sqlite_store)
    chat.registers()
    chat.says(ForgetPerson())
    sqlite_store.close()
    directory = Path(sqlite_url.removeprefix("sqlite:///")).parent
    stored = b"".join(path.read_bytes() for path in directory.iterdir())
    assert PHONE.encode() not in stored
    assert NAME.encode() not in stored


@POSTGRESQL_AT_NIGHT
def test_forgotten_person_disappears_with_the_last_messages(store: Store, url: str) -> None:
    """The address of a forgotten person goes at the purge; a person who came back stays."""
    gone, back = Chat(store), Chat(store, "888")
    gone.says(ForgetPerson(), replies=("Đã xóa.",))
    back.says(ForgetPerson())
    back.says()
    (row,) = claim(store)
    store.outbox.mark_sent(row.id, "1", NOW)
    assert store.retention.purge_messages(NOW + timedelta(days=30)) == 4
    assert ADDRESS not in every_row(url)
    assert "888" in every_row(url)


def test_purge_keeps_what_is_not_done(store: Store) -> None:
    """Old unanswered messages and unsent replies outlive the purge."""
    chat = Chat(store)
    chat.says(replies=("một", "hai"))
    waiting = chat.arrives("chưa trả lời")
    (first,) = claim(store)
    store.outbox.mark_sent(first.id, None, NOW)
    assert store.retention.purge_messages(NOW) == 0
    assert store.retention.purge_messages(NOW + timedelta(days=30)) == 2
    assert [inbound_id for inbound_id, _ in store.turns.waiting()] == [waiting]
    assert texts(claim(store)) == ["hai"]


# Look-ups


def test_codes_have_neither_gaps_nor_doubles(store: Store) -> None:
    """Eight people registering at once, some of them failing, get DK-2025-0001 to -0040."""
    chats = [Chat(store, str(number)) for number in range(8)]
    inbounds = [[chat.arrives() for _ in range(6)] for chat in chats]

    def register(number: int) -> None:
        own = SaveRegistration(2025, "c", replace(FORM, unit_name=f"HTX Số {number}"))
        registration = Outcome(Conversation(), (Reply(CODE),), effects=(own,))
        for position, inbound_id in enumerate(inbounds[number]):
            with suppress(ZeroDivisionError), store.turns.turn(inbound_id, NOW) as turn:
                assert turn is not None
                turn.finish(registration)
                if position == 2:
                    raise ZeroDivisionError  # after the code was drawn: the number goes back

    together(8, register)
    codes = sorted(record.code for record in store.registrations.all("c"))
    assert codes == [f"DK-2025-{number:04d}" for number in range(1, 41)]
    told = []
    while rows := claim(store):
        told += texts(rows)
        store.outbox.mark_all_sent([Sent(row.id) for row in rows], NOW)
    assert sorted(told) == codes
    assert Chat(store, "9").registers() == "DK-2025-0041"


@POSTGRESQL_AT_NIGHT
@pytest.mark.parametrize(
    ("form", "is_taken"),
    [
        (Form(unit_name="Hợp tác xã nông nghiệp SUỐI GIÀNG", commune="Văn Chấn"), True),
        (Form(unit_name="htx nông nghiệp suoi giang"), True),
        (Form(unit_name="Nông nghiệp Suối Giàng", unit_type="htx"), True),
        (Form(unit_name="HTX Nông nghiệp Suối Giàng", commune="xã Văn Yên"), False),
        (Form(unit_name="Quỹ tín dụng nhân dân Suối Giàng", commune="Văn Chấn"), False),
        (Form(unit_name="HTX Suối Bu", commune="Văn Chấn"), False),
        (Form(), False),
    ],
)
def test_same_unit_is_recognised(store: Store, form: Form, is_taken: bool) -> None:
    """A unit is the same by folded name and commune; a missing commune may be any."""
    code = Chat(store).registers()
    expected = Taken(code, date(2025, 4, 4), own=False) if is_taken else None
    assert Chat(store, "2").taken(form) == expected


@POSTGRESQL_AT_NIGHT
def test_register_id_decides_before_the_name(store: Store) -> None:
    """Two register units with one name are two units; one id with two names is one."""
    Chat(store).registers(Form(unit_id=1, unit_name="HTX Đoàn Kết"))
    other = Chat(store, "2")
    assert other.taken(Form(unit_id=2, unit_name="HTX Đoàn Kết")) is None
    assert other.taken(Form(unit_id=1, unit_name="HTX Quyết Tiến")) is not None
    assert other.taken(Form(unit_name="HTX Đoàn Kết")) is not None


def test_withdrawn_registration_takes_nothing(store: Store) -> None:
    """One's own registration is marked as own, and withdrawing it frees the unit."""
    chat = Chat(store)
    code = chat.registers()
    assert chat.taken(FORM) == Taken(code, date(2025, 4, 4), own=True)
    chat.says(WithdrawRegistration(code))
    assert chat.taken(FORM) is None


REGISTER = [
    UnitEntry("HTX Dịch vụ Nông nghiệp Suối Giàng", "htx", "xã Văn Chấn", "5200000001"),
    UnitEntry("HTX Suối Bu", "htx", "xã Văn Chấn"),
    UnitEntry("HTX Nông nghiệp Văn Yên", "htx", "xã Văn Yên"),
    UnitEntry("Hợp tác xã An Bình", "htx", "xã An Bình"),
    UnitEntry("QTDND Cổ Phúc", "qtdnd"),
]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("suoi giang", ["HTX Dịch vụ Nông nghiệp Suối Giàng"]),
        ("Hợp tác xã nông nghiệp Suối Giàn", ["HTX Dịch vụ Nông nghiệp Suối Giàng"]),
        ("HTX Suối Giàng xã Văn Chấn", ["HTX Dịch vụ Nông nghiệp Suối Giàng"]),
        ("quỹ tín dụng cổ phúc", ["QTDND Cổ Phúc"]),
        ("HTX", []),
        ("hợp tác xã nông nghiệp", []),
        ("An", []),
        ("HTX Văn Chấn", []),
        ("HTX Minh Quân", []),
    ],
)
def test_units_like_a_typed_name(sqlite_store: Store, typed: str, found: list[str]) -> None:
    """Generic words alone suggest nothing; a slip or missing accents still find the unit."""
    Register(sqlite_store).take_in(REGISTER, CLERK, NOW)
    assert Chat(sqlite_store).units_like(typed) == found


@POSTGRESQL_AT_NIGHT
def test_import_matches_known_units(store: Store, url: str) -> None:
    """A second import fills in known units, and every running copy sees it at once."""
    other_copy = Store(url)
    assert Chat(other_copy).units_like("Suối Giàng") == []
    register = Register(store)
    assert register.take_in(REGISTER, CLERK, NOW) == (5, 0)
    again = UnitEntry("Hợp tác xã Suối Bu", "htx", "Văn Chấn", "5200000002")
    assert register.take_in([*REGISTER, again], CLERK, NOW) == (0, 1)
    assert Chat(other_copy, "2").units_like("suối bu") == ["Hợp tác xã Suối Bu"]
    assert [u.tax_code for u in store.units.all() if "Bu" in u.name] == ["5200000002"]
    other_copy.close()


# Outbox


def test_replies_of_one_person_go_out_in_order(store: Store) -> None:
    """The next reply is given out only when the one before is recorded."""
    Chat(store).says(replies=("một", "hai"))
    Chat(store, "2").says(replies=("ba",))
    first = claim(store)
    assert texts(first) == ["một", "ba"]
    assert claim(store) == []
    store.outbox.retry_later(first[0].id, NOW + timedelta(seconds=9), "throttled", NOW)
    assert claim(store) == []
    assert store.outbox.next_due_at(["telegram"]) == NOW + timedelta(seconds=9)
    (again,) = claim(store, NOW + timedelta(seconds=9))
    assert (again.reply.text, again.attempts) == ("một", 2)
    assert store.figures.counts().repeated == 0
    store.outbox.mark_sent(again.id, "55", NOW)
    (last,) = claim(store)
    store.outbox.give_up(last.id, "our bug", NOW)
    store.outbox.mark_sent(first[1].id, "56", NOW)
    assert claim(store, NOW + timedelta(days=1)) == []
    assert store.outbox.next_due_at(["telegram"]) is None
    (failure,) = store.figures.failures()
    assert (failure.lane, failure.reason, failure.at) == ("reply", "our bug", NOW)


def test_replies_go_before_reminders(store: Store) -> None:
    """Replies first, then reminders by the time they are due; other channels' rows stay."""
    late, early = Chat(store, "1").says(), Chat(store, "2").says()
    remind(store, late, "muộn", NOW)
    remind(store, early, "sớm", NOW - timedelta(hours=1))
    remind(store, early, "mai", NOW + timedelta(days=1))
    Chat(store, "3").says(replies=("trả lời",))
    assert store.outbox.claim(["zalo"], NOW, 10, 60) == []
    assert texts(store.outbox.claim(["telegram"], NOW, 10, 60, "reminder")) == ["sớm", "muộn"]
    assert texts(claim(store)) == ["trả lời"]


def test_two_claimers_never_get_the_same_row(store: Store) -> None:
    """Eight threads claiming at once share the rows without a double or a loss."""
    for number in range(40):
        Chat(store, str(number)).says(replies=(str(number),))

    def take(_: int) -> list[int]:
        taken: list[int] = []
        while rows := claim(store, limit=3):
            taken += [row.id for row in rows]
        return taken

    shares = together(8, take)
    taken = [row for share in shares if isinstance(share, list) for row in share]
    assert len(taken) == len(set(taken))
    # A skipped locked row may be left to the next call, never to nobody.
    assert len(taken) + len(claim(store)) == 40


@POSTGRESQL_AT_NIGHT
def test_claim_of_a_killed_process_is_sent_once_more(store: Store, url: str) -> None:
    """What a killed process had claimed is queued again, and counted as perhaps sent twice."""
    Chat(store).says(replies=("một",))
    assert forked(claims_one, url, NOW) == 9
    assert claim(store) == []
    later = NOW + timedelta(minutes=5)
    assert store.recover(later) == 1
    (row,) = claim(store, later)
    assert (row.reply.text, row.attempts) == ("một", 2)
    assert store.figures.counts().repeated == 1


def test_running_copies_keep_their_claims(store: Store, url: str) -> None:
    """On PostgreSQL a start takes nothing from another copy; the file has only one process."""
    Chat(store).says(replies=("một",))
    assert len(claim(store)) == 1
    assert store.recover(NOW) == (1 if url.startswith("sqlite") else 0)


def test_what_a_clock_ahead_of_ours_made_wait_goes_now(store: Store) -> None:
    """A moment that was written after now is past: set back a year, the clock delays nobody."""
    ahead = NOW + timedelta(days=365)
    Chat(store).says(replies=("một",), now=ahead)
    [tried] = claim(store, ahead)
    store.outbox.retry_later(tried.id, ahead + timedelta(seconds=30), "Unreachable", ahead)
    Chat(store, "2").says(replies=("hai",), now=NOW + timedelta(seconds=100))
    assert texts(claim(store)) == ["hai", "một"]


def test_a_claim_of_a_clock_ahead_of_ours_is_dead(store: Store) -> None:
    """A lease that ends in seven hours was given out before the clock was set back."""
    Chat(store).says(replies=("một",), now=NOW)
    [row] = claim(store, NOW + timedelta(hours=7))
    assert store.outbox.claim(["telegram"], NOW, 10, 60, "reply", {row.id}) == []
    assert claim(store, NOW) != []


def test_expired_claim_is_given_out_again(store: Store) -> None:
    """A claim that nobody recorded in its time comes back by itself, and is counted as perhaps sent twice."""
    Chat(store).says(replies=("một",))
    claim(store, lease_s=60)
    assert claim(store, NOW + timedelta(seconds=60)) == []
    assert texts(claim(store, NOW + timedelta(seconds=61))) == ["một"]
    assert store.figures.counts().repeated == 1


@POSTGRESQL_AT_NIGHT
def test_blocked_person_gets_nothing_until_they_write(store: Store) -> None:
    """Blocking gives up everything unsent, later reminders too; a message opens the door again."""
    chat = Chat(store)
    person = chat.says(replies=("một", "hai"))
    remind(store, person, "a")
    store.outbox.block(chat.id, "403", NOW)
    remind(store, person, "b")
    assert claim(store) == []
    states = [(view.key, view.state, view.reason) for view in store.reminders.deliveries()]
    assert states == [("a", "failed", "blocked"), ("b", "failed", "blocked")]
    assert store.figures.counts().unreachable == 1
    chat.says(replies=("ba",))
    remind(store, person, "c")
    assert texts(claim(store)) == ["ba", "c"]


@POSTGRESQL_AT_NIGHT
def test_leaving_and_returning_without_a_text(store: Store) -> None:
    """A pure change of reachability needs no answer and is remembered."""
    person = Chat(store).says()
    store.turns.receive("telegram", "left", ADDRESS, None, False, NOW)
    remind(store, person, "a")
    assert claim(store) == []
    store.turns.receive("telegram", "back", ADDRESS, None, True, NOW)
    remind(store, person, "b")
    assert texts(claim(store)) == ["b"]
    assert store.turns.waiting() == []


def test_leaving_a_thousand_times_is_one_state(store: Store) -> None:
    """Whoever blocks and unblocks without end leaves no row each; the last one counts."""
    Chat(store).says()
    for number in range(40):
        arrivals = [
            Arrival("telegram", f"{number}/{place}", ADDRESS, None, reachable=there)
            for place, there in enumerate((False, True, False))
        ]
        assert store.turns.receive_all(arrivals, NOW) == []
    assert store.figures.counts().unreachable == 1
    with store._database.read() as session:
        assert len(session.exec(select(InboundRow.id)).all()) == 1


def test_reply_survives_the_database(store: Store) -> None:
    """Choices and their turn come out of the outbox as they went in."""
    reply = Reply("Chọn:", (Choice("a", "Tập thể"), Choice("b", "Cá nhân")), turn=6)
    chat = Chat(store)
    chat.says()
    enqueue(store, chat.id, [reply], NOW)
    (row,) = claim(store)
    assert (row.reply, row.lane, row.address) == (reply, "reply", ADDRESS)


# Reminders


def test_reminder_is_queued_once(store: Store) -> None:
    """Of two threads that find the same reminder due, one queues it."""
    person = Chat(store).says()
    queued = together(10, lambda number: remind(store, person, str(number // 2)))
    assert sorted(map(bool, queued)) == [False] * 5 + [True] * 5
    assert len(store.reminders.deliveries()) == 5
    late = NewReminder(person, "0", *DUE, NOW, reason="too late")
    assert store.reminders.queue_all([late], NOW) == 0


def test_delivery_follows_its_outbox_row(store: Store) -> None:
    """The report says queued, then sent or failed, as the sending goes."""
    person = Chat(store).says()
    remind(store, person, "a")
    remind(store, person, "b", NOW + timedelta(seconds=1))
    late = NewReminder(person, "c", *DUE, NOW + timedelta(days=1), reason="too late")
    store.reminders.queue_all([late], NOW)
    (first,) = claim(store)
    store.outbox.mark_sent(first.id, "9", NOW)
    (second,) = claim(store, NOW + timedelta(seconds=1))
    store.outbox.give_up(second.id, "refused", NOW)
    sent, failed, missed = store.reminders.deliveries()
    assert (sent.state, sent.sent_at, sent.reason) == ("sent", NOW, None)
    assert (failed.state, failed.sent_at, failed.reason) == ("failed", None, "refused")
    assert (missed.state, missed.reason) == ("missed", "too late")
    assert store.reminders.deliveries(since=NOW + timedelta(hours=1)) == [missed]


@POSTGRESQL_AT_NIGHT
def test_listeners_are_those_with_a_subscription_or_a_draft(store: Store) -> None:
    """Subscribers and people in the middle of registering, with what is known of each."""
    subscription = Subscription(NOW, events=("ngay-htx",), days_before=(7,))
    chat = Chat(store)
    person = chat.says(SaveSubscription(Subscription(NOW)))
    chat.says(SaveSubscription(subscription))
    withdrawn = chat.registers(campaign="2024")
    chat.registers(campaign="2025")
    chat.says(WithdrawRegistration(withdrawn))
    remind(store, person, "a")
    draft = Chat(store, "2").says(
        state=Conversation(dialog=Registering(Step.KIND), touched=NOW - timedelta(hours=1))
    )
    Chat(store, "3").says()
    first, second = store.reminders.listeners()
    assert (first.person_id, first.subscription) == (person, subscription)
    assert (first.known, first.registered) == (frozenset({"a"}), frozenset({"2025"}))
    assert first.chats[0].draft_touched is None
    assert (first.chats[0].channel, first.chats[0].address) == ("telegram", ADDRESS)
    assert (second.person_id, second.subscription) == (draft, None)
    assert second.chats[0].draft_touched == NOW - timedelta(hours=1)


@POSTGRESQL_AT_NIGHT
def test_ending_the_subscription_drops_what_is_queued(store: Store) -> None:
    """No reminder leaves after the person ended them, and a new start begins clean."""
    chat = Chat(store)
    person = chat.says(SaveSubscription(Subscription(NOW)))
    remind(store, person, "a")
    chat.says(SnoozeReminder("ngay-htx", date(2025, 4, 11), NOW), EndSubscription())
    assert claim(store) == []
    assert store.reminders.deliveries() == []
    assert store.reminders.snoozes_due(NOW) == []
    assert store.reminders.listeners() == []


def everybody(store: Store, people: int = 5) -> list[NewReminder]:
    """Two reminders for each of so many people: one to send, one that is too late."""
    ids = [Chat(store, f"p{number}").says() for number in range(people)]
    send = [NewReminder(person, "a", *DUE, NOW, Reply(f"nhắc {person}")) for person in ids]
    late = [NewReminder(person, "b", *DUE, NOW, reason="event-past") for person in ids]
    return [*send, *late]


def test_many_reminders_are_queued_once_each_in_its_own_chat(store: Store) -> None:
    """A batch goes in at once; what is known already is left out, what is new goes in."""
    reminders = everybody(store)
    assert store.reminders.queue_all(reminders, NOW) == 10
    newcomer = NewReminder(Chat(store, "new").says(), "a", *DUE, NOW, Reply("nhắc người mới"))
    assert store.reminders.queue_all([*reminders, newcomer], NOW) == 1
    claimed = store.outbox.claim(["telegram"], NOW, 100, 60)
    texts = {one.address: one.reply.text for one in claimed}
    wanted = {f"p{place}": one.reply for place, one in enumerate(reminders[:5])}
    assert texts == {name: reply.text for name, reply in wanted.items() if reply} | {
        "new": "nhắc người mới"
    }
    states = Counter(view.state for view in store.reminders.deliveries())
    assert states == {"queued": 6, "missed": 5}


def test_two_copies_of_the_program_queue_the_same_reminders_once(store: Store) -> None:
    """Both find everybody due at the same moment; each person is reminded once."""
    reminders = everybody(store)
    together(2, lambda _: store.reminders.queue_all(reminders, NOW))
    assert len(store.outbox.claim(["telegram"], NOW, 100, 60)) == 5
    assert len(store.reminders.deliveries()) == 10


@POSTGRESQL_AT_NIGHT
def test_snoozed_reminder_comes_once_more(store: Store) -> None:
    """A snooze is due at its time and queued under its key once."""
    at = NOW + timedelta(days=1)
    person = Chat(store).says(SnoozeReminder("ngay-htx", date(2025, 4, 11), at))
    assert store.reminders.snoozes_due(NOW) == []
    (snooze,) = store.reminders.snoozes_due(at)
    assert (snooze.person_id, snooze.event_id, snooze.due_at) == (person, "ngay-htx", at)
    assert (snooze.occurs_on, snooze.days_before) == (date(2025, 4, 11), 6)
    assert remind(store, person, snooze.key, at)
    assert not remind(store, person, snooze.key, at)
    assert store.reminders.snoozes_due(at) == []
    assert texts(claim(store, at)) == [snooze.key]


# Office


@POSTGRESQL_AT_NIGHT
def test_event_date_can_be_set_moved_and_taken_back(store: Store, url: str) -> None:
    """The latest setting counts, per plan, and the earlier ones are kept."""
    dates = [date(2025, 9, 1), date(2025, 9, 9), None]
    for day, expected in zip(dates, [{"e": dates[0]}, {"e": dates[1]}, {}], strict=True):
        Dating(store).set_event_date("344", "e", day, "CV 12", CLERK, NOW)
        found = store.calendar.read()
        assert found.dates.get("344", {}) == expected
        assert found.sources.get("344", {}) == dict.fromkeys(expected, "CV 12")
    assert "other" not in found.dates
    assert every_row(url).count("event_dates:") == 3


@POSTGRESQL_AT_NIGHT
def test_totals(store: Store) -> None:
    """The totals count what is there."""
    chat = Chat(store)
    code = chat.registers()
    chat.registers()
    chat.says(WithdrawRegistration(code), SaveSubscription(Subscription(NOW)), replies=("a",))
    chat.says(NoteQuestion("?", "offered"))
    chat.arrives()
    totals = asdict(store.figures.counts())
    assert totals == {
        "subscribers": 1,
        "unreachable": 0,
        "subscriptions": 1,
        "registrations": 1,
        "questions": 1,
        "waiting": 1,
        "queued": 1,
        "failed": 0,
        "repeated": 0,
    }


# The database itself


def test_the_steps_lead_to_the_tables_a_new_database_has(url: str) -> None:
    """From an old release step by step, or made at once: no difference, the names included."""
    older(url)
    database = Database(url)
    with database.migrate() as connection:
        migrate(connection)
        assert compare_metadata(MigrationContext.configure(connection), Table.metadata) == []
        stepped = foreign_names(connection)
    database.engine.dispose()
    with create_engine("sqlite://").begin() as connection:
        migrate(connection)
        assert stepped == foreign_names(connection)


def foreign_names(connection: Connection) -> set[str | None]:
    """By these names later steps find what they change."""
    found = inspect(connection)
    return {one["name"] for table in Table.metadata.tables for one in found.get_foreign_keys(table)}


def test_copies_may_start_at_the_same_moment(url: str) -> None:
    """Four programs opening one empty database all find it ready."""

    def start(_: int) -> None:
        copy = Store(url)
        copy.open()
        copy.figures.counts()
        copy.close()

    together(4, start)


def test_newer_database_is_refused(store: Store, url: str) -> None:
    """A database of a later release is left alone, with a code that says so."""
    Chat(store).says()
    engine = create_engine(url.replace("postgresql://", "postgresql+psycopg://"))
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    engine.dispose()
    before = every_row(url)
    with pytest.raises(StoreError) as refusal:
        Store(url).open()
    assert refusal.value.code == "newer-version"
    assert every_row(url) == before


def test_file_that_is_no_database_is_unreadable(tmp_path: Path) -> None:
    """A text file in the database's place is reported and not touched."""
    path = tmp_path / "htx.db"
    path.write_bytes(b"Day khong phai la co so du lieu. " * 100)
    before = path.read_bytes()
    with pytest.raises(StoreError) as refusal:
        Store(f"sqlite:///{path.as_posix()}").open()
    assert refusal.value.code == "unreadable"
    assert path.read_bytes() == before


def test_locked_database_says_so(impatient: None, store: Store, url: str) -> None:
    """While another program holds the database, a write fails with "locked" and reads go on."""
    if url.startswith("sqlite"):
        holder: sqlite3.Connection | psycopg.Connection = sqlite3.connect(
            url.removeprefix("sqlite:///"), isolation_level=None
        )
        holder.execute("BEGIN IMMEDIATE")
    else:
        holder = psycopg.connect(url)
        holder.execute("LOCK TABLE inbounds IN EXCLUSIVE MODE")
    with pytest.raises(StoreError) as refusal:
        store.turns.receive("telegram", "1", ADDRESS, Inbound("a"), True, NOW)
    assert refusal.value.code == "locked"
    assert store.turns.waiting() == []
    holder.close()
    assert store.turns.receive("telegram", "1", ADDRESS, Inbound("a"), True, NOW)


def test_full_disk_says_so(sqlite_store: Store) -> None:
    """A database that cannot grow fails with "disk-full" and keeps what it had."""
    inbound_id = Chat(sqlite_store).arrives()

    def answer() -> None:
        with sqlite_store.turns.turn(inbound_id, NOW) as turn:
            assert turn is not None
            turn._session.connection().exec_driver_sql("PRAGMA max_page_count=1")
            turn.finish(Outcome(Conversation(), (Reply("a" * 1_000_000),)))

    with pytest.raises(StoreError) as refusal:
        answer()
    assert refusal.value.code == "disk-full"
    assert len(sqlite_store.turns.waiting()) == 1


@pytest.mark.parametrize(
    "address",
    [
        "postgresql://nobody@127.0.0.1:1/none",
        "not an address",
        "mysql://localhost/x",
        "sqlite://",
    ],
)
def test_unreachable_database_says_so(address: str) -> None:
    """A wrong address or a stopped server is one StoreError, at start."""
    with pytest.raises(StoreError) as refusal:
        Store(address).open()
    assert refusal.value.code == ("no-server" if "nobody" in address else "unavailable")


def test_errors_never_carry_personal_data(store: Store) -> None:
    """The error's words, and those of its cause, hold neither names nor numbers."""
    Chat(store).registers()
    with store._database.write() as session:
        session.connection().execute(
            delete(CounterRow)
        )  # so that the next registration gets the same code
    other = replace(FORM, unit_name="HTX Nông nghiệp Suối Giàng Hai")
    with pytest.raises(StoreError) as refusal:
        Chat(store, "2").says(SaveRegistration(2025, "2025", other))
    words = f"{refusal.value} {refusal.value.__cause__}"
    assert not [secret for secret in (NAME, PHONE, "suoi giang") if secret in words]
