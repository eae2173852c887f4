"""Many answered in one transaction hear what each would have heard alone."""

import random
import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from threading import Thread

import psycopg
import pytest
from sqlalchemy import event, text
from sqlmodel import select
from structlog.testing import capture_logs

from bot.receiving import answering
from bot.receiving.answering import AnsweredBatch, Answering
from handlers.turn.turn import Office, Turn
from handlers.values.arrivals import Arrival
from handlers.values.messages import Inbound, Outcome
from storage.privacy.named_again import refuse_named
from storage.store import OpenTurn, ReplyClaim, Sent, Store, StoreError
from storage.tables.people import OutgoingRow
from tests.support.clerks import NOW, OFFICE, StaffedOffice
from tests.support.database.engines import POSTGRESQL_AT_NIGHT
from tests.support.talk import SIMPLEST

SIMPLY = ("đăng ký", *SIMPLEST)
# What people say, each in a chat of their own: dialogs, questions, changed minds, their own affairs.
LIVES = (
    SIMPLY,
    tuple(line.replace("Chè Suối Giàng", "Mận Tà Xùa") for line in SIMPLY),
    # The same unit as the first: whoever comes second is asked.
    (*SIMPLY, "vẫn gửi bản riêng"),
    ("thi dua den bao gio", "co phai nop gi khong", "cảm ơn em", "ai được khen thưởng?"),
    ("nhắc lịch", "đồng ý", "nhắc tôi trước 2 tuần", "đừng nhắc nữa", "lịch"),
    ("dữ liệu của tôi", "đăng ký", "không", "xóa dữ liệu của tôi", "có", "xin chào"),
    (*SIMPLY, "đăng ký của tôi", "rút đăng ký", "có", "đăng ký của tôi"),
    ("liên kết", "liên kết 000000", "hủy", "/start", "menu", "gặp cán bộ", "0912345678"),
    ("quản trị AAAAA-22222", "đăng ký cho HTX Rau Hồng Ca", "đồng ý", "thôi", "có"),
)
CLAIM = ReplyClaim("here", frozenset(("telegram",)), NOW)
CODE = re.compile(r"\bDK-\d{4}-\d{4}\b")
DRAWN = re.compile(r"\b\d{6}\b")


TRANSCRIPTS = tuple(
    tuple(
        line.removeprefix("> ").replace("\\n", "\n")
        for line in file.read_text(encoding="utf-8").splitlines()
        if line.startswith("> ")
    )
    for file in sorted((Path(__file__).parents[2] / "transcripts").glob("*.txt"))
)


def one_by_one(staffed: StaffedOffice, arrivals: list[Arrival]) -> None:
    """Each message in a transaction of its own."""
    staffed.store.turns.receive_all(arrivals, NOW)
    staffed.conversation.answer_waiting()


def together(staffed: StaffedOffice, arrivals: list[Arrival]) -> None:
    """All that wait in one transaction, and again until nothing waits."""
    conversation, left = staffed.conversation, list[int]()
    while arrivals or left:
        answered = conversation.answer_all(left, arrivals, claim=CLAIM)
        arrivals, left = [], [number for number, _ in answered.left]


def heard(
    staffed: StaffedOffice,
    way: Callable[[StaffedOffice, list[Arrival]], None],
    seed: int,
    lives: Sequence[Sequence[str]] = LIVES,
) -> dict[str, list[str]]:
    """What everybody hears when some of them, drawn by lot, write at the same moment."""
    dice, places = random.Random(seed), [0] * len(lives)
    while unfinished := [n for n, life in enumerate(lives) if places[n] < len(life)]:
        arrivals = []
        for who in dice.sample(unfinished, dice.randint(1, len(unfinished))):
            # Now and then two lines of one person come in one go.
            for _ in range(dice.choice((1, 1, 1, 2))):
                if places[who] < len(lives[who]):
                    line = Inbound(lives[who][places[who]])
                    arrivals.append(Arrival("telegram", f"{who}/{places[who]}", str(who), line))
                    places[who] += 1
        way(staffed, arrivals)
    staffed.store.recover(NOW + timedelta(seconds=1))
    staffed.send()
    return {
        who: [DRAWN.sub("…", reply.text) for reply in replies]
        for who, replies in staffed.post.items()
    }


@POSTGRESQL_AT_NIGHT
@pytest.mark.parametrize(
    "seed", [0, *(pytest.param(seed, marks=pytest.mark.nightly) for seed in (1, 2))]
)
def test_a_crowd_hears_what_each_would_hear_alone(
    store: Store, sqlite_url: str, office: Office, seed: int
) -> None:
    """Dialogs, questions, deletions and two leaders of one unit, in any order of arriving."""
    alone = Store(f"{sqlite_url}.alone")
    alone.open()
    expected = heard(StaffedOffice(alone, office), one_by_one, seed)
    alone.close()
    assert heard(StaffedOffice(store, office), together, seed) == expected
    assert store.turns.waiting() == []


def uncoded(read: dict[str, list[str]]) -> dict[str, list[str]]:
    """The same without the registrations' numbers."""
    return {who: [CODE.sub("DK-…", text) for text in texts] for who, texts in read.items()}


@pytest.mark.nightly  # a quarter of a minute; a smaller crowd is shown above
@POSTGRESQL_AT_NIGHT
def test_every_transcript_reads_the_same_in_a_crowd(
    store: Store, sqlite_url: str, office: Office
) -> None:
    """All that people type in the transcripts, one by one and sixty-four together."""
    alone = Store(f"{sqlite_url}.alone")
    alone.open()
    expected = heard(StaffedOffice(alone, office), one_by_one, 7, TRANSCRIPTS)
    alone.close()
    # Of two who send in the same moment either may be the first.
    crowd = uncoded(heard(StaffedOffice(store, office), together, 7, TRANSCRIPTS))
    assert crowd == uncoded(expected)
    assert store.turns.waiting() == []


def test_a_crowd_that_agrees_and_asks_costs_the_statements_of_one(
    store: Store, office: Office
) -> None:
    """Consents, questions for the staff and their counts are stored for everybody at once."""
    staffed = StaffedOffice(store, office)
    costs = []
    for round_, crowd in enumerate((2, 20)):
        names = [f"{round_}-{one}" for one in range(crowd)]
        for line in ("đăng ký", "đồng ý", "thôi", "tiền thưởng mỗi giải là bao nhiêu"):
            arrivals = [Arrival("telegram", f"{line}{name}", name, Inbound(line)) for name in names]
            with written(store) as statements:
                together(staffed, arrivals)
            costs.append(len(statements))
        assert len(store.questions.all()) == (2, 22)[round_]
    assert costs[:4] == costs[4:]


@contextmanager
def written(store: Store) -> Iterator[list[str]]:
    """The statements of transactions that write, meanwhile; many rows of one are one."""
    asked: list[str] = []

    def note(*arguments: object) -> None:
        asked.append(str(arguments[2]))

    event.listen(store._database._writer, "before_cursor_execute", note)
    yield asked
    event.remove(store._database._writer, "before_cursor_execute", note)


@pytest.mark.parametrize("order", [("lan", "mai"), ("mai", "lan")])
def test_a_reply_waits_behind_what_the_chat_has_not_got(
    store: Store, office: Office, order: tuple[str, str]
) -> None:
    """An answer that is to be sent again comes first; the one after it is not handed over."""
    staffed = StaffedOffice(store, office)
    conversation = staffed.conversation
    first = conversation.answer_all([], [arrival("lan", 1), arrival("mai", 1)], claim=CLAIM)
    assert [row.address for row in first.handed] == ["lan", "mai"]
    store.outbox.retry_later(first.handed[0].id, NOW, "Unreachable", NOW)
    again = conversation.answer_all([], [arrival(name, 2) for name in order], claim=CLAIM)
    assert [row.address for row in again.handed] == ["mai"]
    # Its way through the log goes on by the number of its row.
    assert [(row.address, row.answers, row.claimed_by) for row in again.queued] == [
        ("lan", arrival("lan", 2).key, None)
    ]
    (late,) = store.outbox.claim(["telegram"], NOW, 9, 60)
    assert (late.id, late.address) == (first.handed[0].id, "lan")
    # What was handed over comes back when its owner does; what waits has no owner.
    with store._database.read() as session:
        rows = session.exec(select(OutgoingRow.state, OutgoingRow.claimed_by)).all()
    assert sorted(rows, key=str) == [("claimed", "here")] * 2 + [
        ("claimed", None),
        ("queued", None),
    ]


def test_an_answer_waits_behind_what_another_copy_is_sending(store: Store, office: Office) -> None:
    """Two messages of one person that reached two copies are answered in their order."""
    staffed = StaffedOffice(store, office)
    answer = staffed.conversation.answer_all
    first = answer([], [arrival("lan", 1)], claim=CLAIM)
    there = replace(CLAIM, owner="there")
    assert (
        answer([], [arrival("lan", 2), arrival("mai", 1)], claim=there).handed[0].address == "mai"
    )
    store.outbox.mark_sent(first.handed[0].id, None, NOW)
    (second,) = store.outbox.claim(["telegram"], NOW, 9, 60, owner="here")
    assert (second.address, second.claimed_by) == ("lan", "here")


def test_a_person_whom_another_copy_keeps_holds_up_nobody(store: Store, office: Office) -> None:
    """On PostgreSQL, where one copy may be frozen in the middle of an answer."""
    if store.file is not None:
        return
    staffed, copy = StaffedOffice(store, office), Store(store.url)
    (number,) = copy.turns.receive_all([arrival("lan", 1)], NOW)
    with copy.turns.batch(NOW, [number]) as frozen:
        assert len(frozen.turns) == 1
        answered = staffed.conversation.answer_all([number], [arrival("mai", 1)], claim=CLAIM)
    assert [row.address for row in answered.handed] == ["mai"]
    assert [waits for waits, _ in answered.left] == [number]
    assert len(staffed.conversation.answer_all([number], claim=CLAIM).handed) == 1
    copy.close()


def test_a_message_that_two_copies_were_given_holds_up_nobody(store: Store, office: Office) -> None:
    """Whoever stores it second sees that, and answers the others."""
    if store.file is not None:
        return
    staffed, copy = StaffedOffice(store, office), Store(store.url)
    answered: list[AnsweredBatch] = []
    both = [arrival("mai", 1), arrival("lan", 1)]
    second = Thread(target=lambda: answered.append(staffed.conversation.answer_all([], both)))
    with copy.turns.batch(NOW, arrivals=both[:1]) as first:
        second.start()
        with psycopg.connect(store.url, autocommit=True) as server:
            # The second one waits for what becomes of the first one's key.
            while not server.execute("SELECT 1 FROM pg_locks WHERE NOT granted").fetchone():
                pass
        assert len(first.turns) == 1
    second.join()
    assert [(one.answered, one.left) for one in answered] == [(1, [])]
    copy.close()


def test_a_database_that_goes_away_in_the_middle_is_no_bug_of_ours(
    store: Store, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is stored and nobody reads an apology; given again, the message is answered."""
    if store.file is not None:
        return
    staffed = StaffedOffice(store, office)

    def losing(turn: Turn) -> Outcome:
        session = turn.lookup._session  # type: ignore[attr-defined]
        session.execute(text("SELECT pg_terminate_backend(pg_backend_pid())"))
        raise AssertionError

    with monkeypatch.context() as broken, capture_logs() as logged:
        broken.setattr(answering, "respond", losing)
        with pytest.raises(StoreError):
            staffed.conversation.answer_all([], [arrival("lan", 1)])
    assert "respond failed" not in [line["event"] for line in logged]
    assert staffed.conversation.answer_all([], [arrival("lan", 1)]).answered == 1


def test_one_message_that_breaks_the_transaction_harms_nobody(store: Store, office: Office) -> None:
    """Its writer reads an apology, the others their answers, and what was sent is recorded."""
    staffed = StaffedOffice(store, office)

    class Breaking(Answering):
        def _outcome(self, opened: OpenTurn, office: Office) -> Outcome:
            outcome = super()._outcome(opened, office)
            broken = opened.address == "mai"
            return Outcome(outcome.conversation, (object(),)) if broken else outcome  # type: ignore[arg-type]

    conversation = Breaking(store, staffed.office, staffed.clock)  # type: ignore[arg-type]
    before = staffed.conversation.answer_all([], [arrival("lan", 1)], claim=CLAIM)
    arrivals = [arrival(name, 2) for name in ("lan", "mai", "pao")]
    sent = [Sent(before.handed[0].id, "7")]
    answered = conversation.answer_all([], arrivals, lambda: sent, CLAIM)
    texts = {row.address: row.reply.text for row in answered.handed}
    assert set(texts) == {"lan", "mai", "pao"}
    assert "trục trặc" in texts["mai"] or "lỗi" in texts["mai"]
    assert texts["lan"] == texts["pao"]
    assert store.turns.waiting() == []
    store.recover(NOW + timedelta(seconds=1))
    assert {row.address for row in store.outbox.claim(["telegram"], NOW, 9, 60)} == set(texts)


def test_what_went_out_while_a_batch_was_stored_is_recorded_with_it(
    store: Store, office: Office
) -> None:
    """Once, whether it was there before the first message was answered or only at the end."""
    staffed = StaffedOffice(store, office)
    before = staffed.conversation.answer_all(
        [], [arrival("lan", 1), arrival("mai", 1)], claim=CLAIM
    )
    told = iter([before.handed[:1], before.handed])

    def sent() -> list[Sent]:
        return [Sent(row.id, "7") for row in next(told)]

    staffed.conversation.answer_all([], [arrival("pao", 1)], sent, CLAIM)
    assert next(told, None) is None
    with store._database.read() as session:
        rows = session.exec(select(OutgoingRow).where(OutgoingRow.state == "sent")).all()
    assert {row.id for row in rows} == {row.id for row in before.handed}


def test_a_message_that_cannot_be_opened_holds_up_nobody(store: Store, office: Office) -> None:
    """Whatever stands in the database: its person's next message is answered."""
    staffed = StaffedOffice(store, office)
    staffed.store.turns.receive_all([arrival("lan", 1)], NOW)
    with store._database.write() as session:
        session.connection().exec_driver_sql("UPDATE inbounds SET payload = '{\"kind\": 7}'")
    ((number, _),) = store.turns.waiting()
    answered = staffed.conversation.answer_all([number], [arrival("mai", 1)], claim=CLAIM)
    assert [row.address for row in answered.handed] == ["mai"]
    answered = staffed.conversation.answer_all([], [arrival("lan", 2)], claim=CLAIM)
    assert [row.address for row in answered.handed] == ["lan"]


def arrival(name: str, number: int) -> Arrival:
    """Somebody asks something."""
    return Arrival("telegram", f"{name}/{number}", name, Inbound("thi dua den bao gio"))


def test_a_deletion_that_waits_for_a_page_is_kept_and_done_after_it(
    store: Store, office: Office
) -> None:
    """Nothing of whoever else writes is held up by it, and the platform gives nothing again."""
    if store.file is not None:
        return
    staffed = StaffedOffice(store, office)
    for key, said in enumerate(("đăng ký", "không", "xóa dữ liệu của tôi")):
        together(staffed, [Arrival("telegram", str(key), "one", Inbound(said))])
    sure = [Arrival("telegram", "9", "one", Inbound("xóa"))]
    with staffed.store.change(OFFICE, NOW) as act:
        refuse_named(act.session, 0, ["Gọi ông Bàn Văn Quý"])
        answered = staffed.conversation.answer_all([], sure, claim=CLAIM)
        assert (len(answered.left), answered.answered) == (1, 0)
    staffed.conversation.answer_all([number for number, _ in answered.left], claim=CLAIM)
    assert staffed.store.deletions.all()
