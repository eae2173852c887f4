"""What is looked through for a name takes longer than a server waits for somebody who is silent."""

import json
import zlib
from collections.abc import Iterator
from typing import Any

import pytest
from sqlalchemy import insert
from sqlmodel import Session, col, func, select

from handlers.values.effects import ForgetPerson
from handlers.values.replies import Reply
from storage.database.server import postgresql
from storage.outbox import emptied
from storage.outbox.emptied import EMPTIED
from storage.store import Store
from storage.tables.people import OutgoingRow, SubscriberRow
from storage.tables.values import REPLY
from tests.support.chats import FORM, NAME, NOW, Chat
from tests.support.clerks import hire

# A message as the staff are sent it of somebody else's registration.
SAID = """Đăng ký DK-2025-9254: đã gửi, chờ cán bộ tiếp nhận.

• Đơn vị: HTX Nháp 441426 • Loại hình: Hợp tác xã (HTX) • Xã, phường: xã Văn Chấn
• Liên hệ: Mùa A Khua Xà, Giám đốc • Điện thoại: 0988345083 • Danh hiệu: Lao động tiên tiến"""
MESSAGES, UNITS = 4000, 1500


@pytest.fixture
def impatient(store: Store, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    """The same database; a server that waits for a second only, a fourth of what it does."""
    monkeypatch.setattr(postgresql, "IDLE_TIMEOUT_S", 1.0)
    opened = Store(store.url)
    yield opened
    opened.close()


def told(store: Store, chat: int, texts: list[str]) -> None:
    """All this was sent there."""
    with store._database.write() as session:
        rows = [_row(chat, text) for text in texts]
        session.connection().execute(insert(OutgoingRow), rows)


def _row(chat: int, text: str) -> dict[str, Any]:
    at = {"created_at": NOW, "due_at": NOW, "not_before": NOW, "done_at": NOW}
    reply = REPLY.dump(Reply(text))
    return {"subscriber_id": chat, "lane": "reply", "state": "sent", "reply": reply, **at}


def staff_chat(store: Store, name: str) -> int:
    """The number of the chat of a member of the staff."""
    with store._database.read() as session:
        address = col(SubscriberRow.address) == f"staff-{name}"
        return session.exec(select(SubscriberRow.id).where(address)).one()


def naming(store: Store, name: str) -> int:
    """How many messages hold it."""
    held = col(OutgoingRow.reply)["text"].as_string().contains(name)
    with store._database.read() as session:
        return session.exec(select(func.count(col(OutgoingRow.id))).where(held)).one()


def test_whoever_is_forgotten_goes_from_thousands_of_messages(
    store: Store, impatient: Store
) -> None:
    """The chats of a large office's staff, of thirty days."""
    hire(store, "Lan", "clerk")
    chat = Chat(store)
    chat.registers()
    texts = [f"{SAID}\n{number}" for number in range(MESSAGES)]
    texts[70] = texts[-70] = f"{NAME} đã gửi đăng ký."
    told(store, staff_chat(store, "Lan"), texts)
    assert naming(store, NAME) == 2
    Chat(impatient, "7000000009").says()
    again = Chat(impatient)
    again.count = 1000
    again.says(ForgetPerson(), replies=("Đã xóa.",))
    assert (naming(store, NAME), naming(store, EMPTIED)) == (0, 2)
    assert naming(store, "Nháp") == MESSAGES - 2


def test_what_comes_while_they_are_read_goes_too(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One more message is sent to the staff between the look and the lock."""
    hire(store, "Lan", "clerk")
    chat, lan = Chat(store), staff_chat(store, "Lan")
    chat.registers()
    told(store, lan, [f"{NAME} đã gửi đăng ký."])
    read, looks = emptied._read, list[int]()

    def reads(session: Session, *given: Any) -> Any:
        found = read(session, *given)
        if not looks:
            with_it = [_row(lan, f"{NAME} nhắn lại.")]
            session.connection().execute(insert(OutgoingRow), with_it)
        looks.append(len(found.told))
        return found

    monkeypatch.setattr(emptied, "_read", reads)
    chat.says(ForgetPerson())
    assert looks == [1, 1]
    assert naming(store, NAME) == 0


def test_a_list_of_many_units_that_waits_is_looked_through(
    store: Store, impatient: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The page of a request shows where somebody stands, however much there is to read."""
    lan = hire(store, "Lan", "clerk")
    rows = [[f"HTX Nạp số {n}", "xã Văn Chấn", f"Giàng A Páo {n}", ""] for n in range(UNITS)]
    rows[7][2] = NAME
    content = zlib.compress(json.dumps({"rows": rows}).encode())
    store.previews.keep(lan.id, content, NOW)
    for name in ("Units", "A", "B"):
        Chat(store, name).registers(FORM)
    found = impatient.subjects.find(NAME, "")
    assert [one.kind for one in found].count("preview") == 1
    with impatient._database.read_at_leisure() as session:
        if impatient.file is None:
            shown = "SHOW idle_in_transaction_session_timeout"
            assert session.connection().exec_driver_sql(shown).scalar_one() == "0"
