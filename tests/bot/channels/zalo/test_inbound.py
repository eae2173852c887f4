"""What people do on Zalo, as the conversation sees it."""

import unicodedata
from collections.abc import AsyncIterator
from typing import Any, Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channels.base import Arrival
from bot.channels.zalo.inbound import arrival
from handlers.values.messages import Inbound, SentFile
from tests.support.channels.zalo import GROUP, LAN, Inbox, heard
from tests.torture.platforms.zalo.fake import FakeZalo
from tests.torture.platforms.zalo.parts import Kind, Switches


@pytest.fixture
async def zalo() -> AsyncIterator[FakeZalo]:
    async with FakeZalo() as fake:
        yield fake


@pytest.fixture
def inbox() -> Inbox:
    return Inbox()


def update(**fields: Any) -> dict[str, Any]:
    """A text from Lan, with fields of the message replaced."""
    message = {
        "message_id": "a1",
        "date": 1790900000123,
        "from": {"id": "u1", "display_name": "Lan", "is_bot": False},
        "chat": {"id": "u1", "chat_type": "PRIVATE"},
        "text": "chào",
    }
    return {"event_name": "message.text.received", "message": {**message, **fields}}


@pytest.mark.parametrize(
    ("kind", "text", "expected"),
    [
        ("text", " 2 ", Inbound("2", kind="text")),
        ("text", "/start", Inbound("/start", kind="text")),
        ("image", "phiếu đây", Inbound("phiếu đây", kind="photo")),
        ("image", "", Inbound("", kind="photo")),
        ("sticker", "", Inbound("", kind="other")),
        ("voice", "", Inbound("", kind="voice")),
        ("unsupported", "", Inbound("", kind="file", file=SentFile(problem="not-here"))),
    ],
)
async def test_what_a_person_sends(
    zalo: FakeZalo, inbox: Inbox, kind: Kind, text: str, expected: Inbound
) -> None:
    """Text is text; everything else is something the bot cannot read, a caption is kept."""
    key = zalo.show(LAN, kind, text)
    assert await heard(zalo, inbox) == [Arrival("zalo", key, zalo.address(LAN), expected)]


@pytest.mark.parametrize("key", ["photo", "photo_url", "both"])
async def test_a_picture_is_known_under_every_key(
    inbox: Inbox, key: Literal["photo", "photo_url", "both"]
) -> None:
    """The documentation and the service name the picture differently."""
    async with FakeZalo(Switches(image_key=key)) as zalo:
        zalo.show(LAN, "image", "phiếu")
        (one,) = await heard(zalo, inbox)
    assert one.inbound == Inbound("phiếu", kind="photo")


async def test_dates_in_seconds_change_nothing(inbox: Inbox) -> None:
    """Milliseconds are documented, seconds are possible; the program keeps its own time."""
    async with FakeZalo(Switches(date_unit="s")) as zalo:
        zalo.say(LAN, "chào")
        assert len(await heard(zalo, inbox)) == 1


@pytest.mark.parametrize("named", [True, False])
async def test_a_group_message_is_freed_of_the_mention(inbox: Inbox, named: bool) -> None:
    """The name may come from the setting or from getMe, and it holds blanks."""
    async with FakeZalo(Switches(named=named)) as zalo:
        zalo.say(LAN, "@Bot Thi Đua 2", group=GROUP)
        setting = {} if not named else {"bot_name": ""}
        (one,) = await heard(zalo, inbox, **setting)
        assert one.address == zalo.address(GROUP)
    assert one.inbound == Inbound("2", group=True)


@pytest.mark.parametrize(
    ("typed", "left"),
    [
        ("@Bot Thi Đua thi đua đến bao giờ", "thi đua đến bao giờ"),
        ("cho hỏi @bot thi đua hạn nộp", "cho hỏi hạn nộp"),
        ("@Bot Thi Đua", ""),
        ("@Bot Thi Đuas hỏi", "@Bot Thi Đuas hỏi"),
        ("@Bot Khác hỏi", "@Bot Khác hỏi"),
        ("a@Bot Thi Đua", "a@Bot Thi Đua"),
        ("@Bot Thi Đua x", "x"),
        (unicodedata.normalize("NFD", "@Bot Thi Đua đến bao giờ"), "đến bao giờ"),
    ],
)
def test_only_the_own_name_is_cut_out(typed: str, left: str) -> None:
    """Whole names only, in any case and in either Unicode form."""
    in_group = update(text=typed, chat={"id": "zgr-1", "chat_type": "GROUP"})
    one = arrival(in_group, ["Bot Thi Đua"])
    assert one is not None
    assert one.inbound == Inbound(left, group=True)


def test_a_private_text_keeps_its_at_signs() -> None:
    """In private nobody has to mention the bot, so what is written is meant."""
    one = arrival(update(text="@Bot Thi Đua 2"), ["Bot Thi Đua"])
    assert one is not None
    assert one.inbound is not None
    assert one.inbound.text == "@Bot Thi Đua 2"


@pytest.mark.parametrize(
    ("chat", "group"),
    [
        ({"id": "u1"}, False),
        ({"id": "u1", "chat_type": None}, False),
        ({"id": "u1", "chat_type": "private"}, False),
        ({"id": "zgr-1"}, True),
        ({"id": "zgr-1", "chat_type": "GROUP"}, True),
        ({"id": "u1", "chat_type": "CHANNEL"}, True),
    ],
)
def test_in_doubt_a_chat_is_a_group(chat: dict[str, Any], group: bool) -> None:
    """What is said in private must not be said where others read it."""
    one = arrival(update(chat=chat))
    assert one is not None
    assert one.inbound is not None
    assert one.inbound.group is group


@pytest.mark.parametrize(
    "body",
    [
        None,
        "",
        [],
        {},
        {"ok": True, "result": {}},
        {"result": None},
        {"event_name": 5},
        {"event_name": "message.unsupported.received"},
        {"event_name": "message.text.received", "message": []},
        {"event_name": "user.follow", "message": update()["message"]},
        {"event_name": "message.reaction.received", "message": update()["message"]},
        update(chat={}),
        update(chat="u1"),
        update(chat={"id": True}),
        update(message_id=None),
        update(message_id=""),
        {**update(), "message": {**update()["message"], "from": {"id": "b", "is_bot": True}}},
    ],
)
def test_silence_is_no_arrival(body: object) -> None:
    """Probes, other bots, unknown events and bodies without a chat ask for nothing."""
    assert arrival(body) is None


def test_odd_fields_are_survived() -> None:
    """Numbers as ids, no sender, no text: still a message that deserves an answer."""
    message = {"message_id": 12, "chat": {"id": 34, "chat_type": "PRIVATE"}, "text": None}
    body = {"event_name": "message.text.received", "message": message}
    assert arrival(body) == Arrival("zalo", "12", "34", Inbound(""))


def test_text_no_database_takes_is_mended() -> None:
    """NUL and half an emoji would be refused by the store for ever, and block what follows."""
    one = arrival(update(text="a\0b\ud83dc"))
    assert one is not None
    assert one.inbound == Inbound("ab?c")


def test_the_display_name_stays_with_zalo() -> None:
    """Minimisation: nothing needs the name, so no field of what arrives holds it."""
    one = arrival(update(**{"from": {"id": "u1", "display_name": "Lò Thị Tênthật"}}))
    assert one is not None
    assert "Tênthật" not in repr(one)


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner),
    max_leaves=5,
)
fields = st.sampled_from(["message_id", "from", "chat", "text", "date"])


@given(st.dictionaries(fields, json_values), st.sampled_from(["text", "image", "voice"]))
def test_every_body_is_translated_or_left(parts: dict[str, Any], kind: str) -> None:
    """Whatever a field holds, the translation does not fail."""
    body = {**update(**parts), "event_name": f"message.{kind}.received"}
    for form in (body, {"ok": True, "result": body}):
        one = arrival(form)
        assert one is None or one.inbound is not None
