"""Whatever a platform, a page or a person sends, the readers of it end with a value.

The kind of fault: one strange message ends the poller, and nobody is answered any more.
"""

import json
from contextlib import suppress
from datetime import date
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from starlette.exceptions import HTTPException
from telegram import User

from bot.channels.base import Arrival
from bot.channels.telegram.inbound import read, tap_of
from bot.channels.zalo.inbound import arrival
from bot.channels.zalo_oa import payloads
from bot.channels.zalo_oa.inbound import arrival as oa_arrival
from bot.web.chat_page.fields import read_arrival
from handlers.acts.slots.places import read_code
from handlers.staff.deciding.bulk import codes_in
from handlers.typed.hours import read_hour, read_hour_span
from handlers.typed.read import read_tax_code
from handlers.typed.times import read_date, read_days_before, read_delay, read_span
from knowledge.typed.said import Said
from storage.tables.secret_codes import bare, digest
from tests.fuzz.strange import TYPED, changed

BOT = User(1, first_name="b", is_bot=True, username="htx_bot")
LAN = {"id": 7, "is_bot": False, "first_name": "Lan"}
SENT = {"message_id": 5, "date": 1743700000, "chat": {"id": 7, "type": "private"}, "from": LAN}
MESSAGE = {**SENT, "text": "thi đua đến bao giờ"}
DOCUMENT = {"file_id": "f", "file_unique_id": "u", "file_name": "a.xlsx", "file_size": 9}
CONTACT = {"phone_number": "+84912345678", "first_name": "Lan", "user_id": 7}
UPDATES = (
    {"update_id": 1, "message": MESSAGE},
    {"update_id": 1, "edited_message": {**MESSAGE, "edit_date": 1743700009}},
    {"update_id": 1, "message": {**SENT, "document": DOCUMENT, "caption": "đây"}},
    {
        "update_id": 1,
        "message": {**SENT, "text": "a", "is_topic_message": True, "message_thread_id": 3},
    },
    {"update_id": 1, "message": {**SENT, "contact": CONTACT}},
    {
        "update_id": 1,
        "callback_query": {
            "id": "9",
            "from": LAN,
            "chat_instance": "c",
            "data": "1.agree",
            "message": MESSAGE,
        },
    },
)
ZALO = {
    "event_name": "message.text.received",
    "message": {
        "message_id": "a1",
        "from": {"id": "z1", "display_name": "Lan", "is_bot": False},
        "chat": {"id": "z1", "chat_type": "PRIVATE"},
        "text": "chào",
        "date": 1743700000000,
    },
}
_TO_ACCOUNT = {
    "app_id": "4",
    "sender": {"id": "81"},
    "recipient": {"id": "57"},
    "timestamp": "1743700000000",
}
_FILE = {"url": "https://f.zdn.vn/a", "name": "a.pdf", "size": "90000"}
OA = (
    {**_TO_ACCOUNT, "event_name": "user_send_text", "message": {"msg_id": "m1", "text": "chào"}},
    {
        **_TO_ACCOUNT,
        "event_name": "user_send_text",
        "message": {"msg_id": "m2", "text": "#1.agree"},
    },
    {
        **_TO_ACCOUNT,
        "event_name": "user_send_file",
        "message": {"msg_id": "m3", "attachments": [{"type": "file", "payload": _FILE}]},
    },
    {"event_name": "follow", "oa_id": "57", "follower": {"id": "81"}, "timestamp": "1743700000000"},
)
FIELDS = {"key": "a" * 12, "text": "chào", "choice": "agree", "turn": "1", "start": ""}
TODAY = date(2025, 4, 4)


def can_be_stored(came: Arrival | None) -> bool:
    """What reaches the store holds nothing that a database refuses."""
    if came is None:
        return True
    inbound = came.inbound
    file = inbound.file.id if inbound.file else ""
    held = (came.key, came.address, inbound.text, inbound.choice or "", file)
    numbers = (inbound.message or 0, inbound.thread or 0, inbound.turn or 0)
    fits = all(isinstance(one, int) and abs(one) < 2**63 for one in numbers)
    return fits and all("\0" not in one and one.encode() is not None for one in held)


def test_what_is_changed_here_is_read_unchanged() -> None:
    """Else nothing below would get past the first look."""
    assert [read(one, BOT) is None for one in UPDATES] == [False] * len(UPDATES)
    assert arrival(ZALO) is not None
    assert [oa_arrival(one) is None for one in OA] == [False] * len(OA)
    assert read_arrival(FIELDS, "w1").inbound.choice == "agree"


@given(st.sampled_from(UPDATES).flatmap(changed))
def test_telegram(update: dict[str, Any]) -> None:
    """An update is translated or left, and its spinner is stopped or not."""
    assert can_be_stored(read(update, BOT))
    assert isinstance(tap_of(update), str | None)


@given(changed(ZALO))
def test_zalo(update: dict[str, Any]) -> None:
    """As Telegram's; without a guard around the whole."""
    assert can_be_stored(arrival(update))


@given(st.sampled_from(OA).flatmap(changed))
@example({**OA[0], "timestamp": "\ud800"})
@example({**OA[0], "oa_id": "\ud800"})
@example({**OA[2], "message": {"attachments": [{"payload": {"url": "https://[f.zdn.vn"}}]}})
def test_zalo_of_an_account(event: dict[str, Any]) -> None:
    """An event of the Official Account: signed or not, of some moment or none, said or left."""
    assert can_be_stored(oa_arrival(event))
    # As it is posted, by whoever knows the address.
    body = json.dumps(event).encode()
    assert payloads.is_signed("mac=00", body, "4", ["secret"]) is False
    told = payloads.told_at(event)
    assert told is None or told.year < 9999
    assert payloads.is_theirs(str(payloads.attached(event).get("url"))) in (True, False)


@given(changed(FIELDS))
def test_the_page(fields: dict[str, Any]) -> None:
    """A message, or the answer 400."""
    with suppress(HTTPException):
        assert can_be_stored(read_arrival(fields, "w1"))


@pytest.mark.parametrize("of", ["registration", "link"])
@given(typed=TYPED)
def test_codes(of: Any, typed: str) -> None:
    """A code or none."""
    assert isinstance(read_code(Said(typed), of), str | None)
    assert isinstance(codes_in(typed), tuple | None)
    read_tax_code(typed)
    # An invitation, a code to sign in: looked up by what is left of it.
    assert len(digest(bare(typed))) == 64


@given(TYPED)
def test_dates(typed: str) -> None:
    """A day, an hour or a span or none, and no day that cannot be counted on from."""
    day = read_date(typed, TODAY)
    assert day is None or 1900 <= day.year <= 2200
    assert all(0 <= one <= 400 for one in read_days_before(typed) or ())
    for read_one in (read_hour, read_hour_span, read_span, read_delay):
        read_one(typed)
