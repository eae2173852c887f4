"""People of an Official Account and the whole program: following, asking, pressing, leaving."""

from datetime import timedelta
from hashlib import sha256
from pathlib import Path

import pytest

from bot.channels.zalo_oa import payloads
from bot.channels.zalo_oa.inbound import arrival
from handlers.turn.turn import Office
from handlers.values.messages import SentFile
from storage.store import Store
from tests.support.channels.zalo_oa import opened
from tests.support.talk import MORNING
from tests.torture.platforms.zalo_oa.fake import APP_ID, APP_SECRET, FakeOfficial

pytestmark = pytest.mark.asyncio
LAN = "Lan"


async def test_a_follower_is_greeted_asks_and_leaves(
    tmp_path: Path, office: Office, sqlite_store: Store
) -> None:
    """Greeted at once, answered, a button pressed for what it says; unfollowed, nothing is sent."""
    async with opened(tmp_path, office, sqlite_store) as stage:
        official = stage.official
        assert await official.follow(LAN) == 200
        await stage.hears(LAN, "Kính chào")
        assert await official.say(LAN, "thi dua den bao gio") == 200
        await stage.hears(LAN, "31/12/2025")
        await official.say(LAN, "dang ky")
        asked = await stage.hears(LAN, "xin lưu")
        assert "1." not in asked.splitlines()[-1]
        await official.press(LAN, "Đồng ý")
        await stage.hears(LAN, "?")
        said = len(official.transcript(LAN))
        await official.follow(LAN, "unfollow")
        assert sqlite_store.figures.counts().unreachable == 1
        assert len(official.transcript(LAN)) == said
        assert official.paid == []


async def test_whoever_has_everything_deleted_is_told_so(
    tmp_path: Path, office: Office, sqlite_store: Store
) -> None:
    """The last word still goes, although the store has forgotten when they spoke."""
    async with opened(tmp_path, office, sqlite_store) as stage:
        await stage.official.say(LAN, "chào")
        await stage.hears(LAN, "em chào")
        await stage.official.say(LAN, "xóa hết dữ liệu của tôi")
        await stage.hears(LAN, "xóa")
        await stage.official.say(LAN, "xóa")
        await stage.hears(LAN, "Đã xóa dữ liệu")


async def test_an_event_that_zalo_has_not_signed_does_nothing(
    tmp_path: Path, office: Office, sqlite_store: Store
) -> None:
    """Forged, signed for other words, or not at all: 403 and nobody has spoken; both forms count."""
    async with opened(tmp_path, office, sqlite_store) as stage:
        official = stage.official
        event = official.event(LAN, "user_send_text", {"text": "giả mạo"})
        for signature in ("", "mac=", "mac=" + "a" * 64, "mật khẩu"):
            assert await official.post(event, signature) == 403
        assert sqlite_store.figures.counts().waiting == 0
        official.signs_with = "oa"
        assert await official.post(event) == 200
        await stage.hears(LAN, "")
        assert await official.post(event) == 200
        received, _ = sqlite_store.figures.messages_in_month("zalo-oa", 2025, 4)
        assert received == 1


async def test_an_old_event_is_not_heard_again(
    tmp_path: Path, office: Office, sqlite_store: Store
) -> None:
    """Signed it stays for ever; what came a day late still counts."""
    async with opened(tmp_path, office, sqlite_store) as stage:
        official = stage.official
        for hours, heard in ((47.5, 0), (30, 1)):
            event = official.event(LAN, "user_send_text", {"text": "chào"})
            at = MORNING - timedelta(hours=hours)
            assert (
                await official.post({**event, "timestamp": str(int(at.timestamp() * 1000))}) == 200
            )
            assert sqlite_store.figures.messages_in_month("zalo-oa", 2025, 4)[0] == heard
    for odd in ("", "x", "9" * 40, "²", None):
        assert payloads.told_at({"timestamp": odd}) is None


async def test_what_takes_no_buttons_gets_numbers(
    tmp_path: Path, office: Office, sqlite_store: Store
) -> None:
    """Refused once, the choices are typed from then on; nothing is asked twice of the person."""
    async with opened(tmp_path, office, sqlite_store) as stage:
        stage.official.takes_buttons = False
        await stage.official.say(LAN, "dang ky")
        assert "1. Đồng ý" in await stage.hears(LAN, "xin lưu")
        await stage.official.say(LAN, "2")
        await stage.hears(LAN, "không")
        bodies = [str(call.params) for call in stage.official.sent]
        assert sum("oa.query.hide" in one for one in bodies) == 1


async def test_a_revoked_token_is_renewed_for_the_message_that_found_it(
    tmp_path: Path, office: Office, sqlite_store: Store
) -> None:
    """After ten minutes; so young a token is not made better by another."""
    async with opened(tmp_path, office, sqlite_store) as stage:
        await stage.passes(timedelta(minutes=11))
        stage.official.revoke()
        await stage.official.say(LAN, "chào")
        await stage.hears(LAN, "em chào")
        assert stage.official.exchanges == 2


@pytest.mark.parametrize("name", ["oa_send_text", "user_seen_message", "add_user_to_tag", ""])
async def test_what_nobody_said_is_silence(name: str) -> None:
    """Our own messages, receipts and the unknown."""
    assert arrival({"event_name": name, "sender": {"id": "7"}, "timestamp": "1"}) is None


async def test_files_are_known_by_their_place() -> None:
    """A list to be read, a picture of a signed sheet; what lies elsewhere is never asked for."""
    official = FakeOfficial(lambda: MORNING)
    url = "https://f1.zdn.vn/a.xlsx"
    payload = {"url": url, "name": "a.xlsx", "size": "1024"}
    event = official.event(
        LAN, "user_send_file", {"attachments": [{"type": "file", "payload": payload}]}
    )
    found = arrival(event)
    assert found is not None
    assert found.inbound is not None
    assert found.inbound.file == SentFile(url)
    assert payloads.is_theirs(url)
    for other in ("http://f1.zdn.vn/a", "https://zdn.vn.evil.example/a", "https://127.0.0.1/a"):
        assert not payloads.is_theirs(other)


@pytest.mark.parametrize("size", ["²", "٣", "-1", "", "x", "1e9", None, "9" * 5000, {"a": 1}])
async def test_a_size_that_is_no_number_is_found_out_later(size: object) -> None:
    """A digit is not always a number: such an event was refused, and sent again and again."""
    official = FakeOfficial(lambda: MORNING)
    payload = {"url": "https://f1.zdn.vn/a.xlsx", "name": "a.xlsx", "size": size}
    sent = {"attachments": [{"type": "file", "payload": payload}]}
    found = arrival(official.event(LAN, "user_send_file", sent))
    assert found is not None
    assert found.inbound is not None
    assert found.inbound.file == SentFile("https://f1.zdn.vn/a.xlsx")


@pytest.mark.parametrize("lives", ["²", "9" * 20, 10**14 - 1, "", None, -5])
async def test_a_permission_that_lives_for_ever_is_taken(lives: object) -> None:
    """No sum of days is beyond the last day there is."""
    body = {"access_token": "a", "refresh_token": "r", "expires_in": lives}
    assert payloads.exchanged({**body, "refresh_token_expires_in": lives}, MORNING) is not None


async def test_the_signature_is_a_plain_digest() -> None:
    """The documented formula, once by hand."""
    body = b'{"timestamp":"7","event_name":"follow"}'
    mac = sha256(APP_ID.encode() + body + b"7" + APP_SECRET.encode()).hexdigest()
    assert payloads.is_signed(f"mac={mac}", body, APP_ID, [APP_SECRET])
    assert payloads.is_signed(mac, body, APP_ID, ["other", APP_SECRET])
    assert not payloads.is_signed(mac, body + b" ", APP_ID, [APP_SECRET])
    assert not payloads.is_signed(mac, body, APP_ID, ["other"])


async def test_a_store_that_is_held_up_does_not_keep_zalo_waiting(
    tmp_path: Path, office: Office, sqlite_store: Store
) -> None:
    """Zalo gives up after 2 seconds: it is told 503 before, posts it again, and is heard once."""
    async with opened(tmp_path, office, sqlite_store) as stage:
        event = stage.official.event(LAN, "user_send_text", {"text": "chào"})
        # Somebody else writes for as long as it takes.
        with sqlite_store._database.write():
            assert await stage.official.post(event) == 503
        assert await stage.official.post(event) == 200
        await stage.hears(LAN, "em chào")
        await stage.recorded()
        assert len(stage.official.transcript(LAN)) == 1
