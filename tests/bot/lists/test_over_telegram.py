"""A list sent as a file on Telegram, end to end: the program is a process of its own."""

import json
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.support.pages.lists import AN, MAI, many, paper, picture, sheet
from tests.support.processes import Service, TelegramPerson
from tests.support.talk import MORNING
from tests.torture.platforms.telegram.fake import FakeTelegram

pytestmark = pytest.mark.asyncio

LAN = 7
TABLE = "1. Nguyễn Văn An, Giám đốc, Lao động tiên tiến\n"


@pytest.fixture
async def telegram() -> AsyncIterator[FakeTelegram]:
    """The platform, with a person."""
    async with FakeTelegram() as fake:
        fake.open_chat(LAN)
        yield fake


@pytest.fixture
def service(telegram: FakeTelegram, tmp_path: Path) -> AsyncIterator[Service]:
    """The program, not started yet."""
    made = Service(tmp_path, telegram, MORNING)
    yield made
    made.close()
    assert telegram.violations == []
    assert "Traceback" not in made.output()


def payloads(service: Service) -> list[str]:
    """Every stored message, as its words stand in the database."""
    found = service.rows("select payload from inbounds order by id")
    return [json.dumps(json.loads(str(row[0])), ensure_ascii=False) for row in found if row[0]]


@pytest.mark.nightly  # the same over the page is shown in test_on_the_page.py
async def test_a_list_in_a_file_is_registered(telegram: FakeTelegram, service: Service) -> None:
    """Offered with the consent, asked for the rest, shown as a table, sent."""
    person = TelegramPerson(telegram, LAN)
    await service.start()
    telegram.send_file(LAN, sheet(AN, MAI), caption="đăng ký cho HTX Chè Suối Giàng, xã Văn Chấn")
    await person.hears("Trợ lý đọc được 2 người trong tệp; tệp thì không giữ lại.")
    await person.hears(TABLE)
    for line, answer in (
        ("đồng ý", "người liên hệ"),
        ("Giàng A Páo, giám đốc, 0912345678", "Sáng kiến, giải pháp của Lò Thị Mai"),
        ("bỏ qua", "Chỉ tiêu"),
        ("bỏ qua", f"Cá nhân:\n   {TABLE}"),
        ("gửi", "DK-2025-0001"),
    ):
        person.say(line)
        await person.hears(answer)
    (stored,) = [one for one in payloads(service) if "Lò Thị Mai" in one]
    assert "upload-" not in stored
    assert "ds.xlsx" not in stored


async def test_a_kill_before_the_file_was_read_loses_nothing(
    telegram: FakeTelegram, service: Service
) -> None:
    """The message waits with the platform's id of the file; what came behind it keeps its place."""
    person = TelegramPerson(telegram, LAN)
    await service.start()
    held = telegram.hold_next("getFile")
    telegram.send_file(LAN, paper(AN, MAI))
    person.say("thi đua đến bao giờ")
    await telegram.wait_for(lambda: any(call.method == "getFile" for call in telegram.sent), 60)
    await telegram.wait_for(lambda: not telegram.unconfirmed(), 60)
    assert "upload-" in payloads(service)[0]
    service.kill()
    held.set()
    assert not any("bot:" in line for line in telegram.transcript(LAN))
    await service.start()
    await person.hears("Trợ lý đọc được 2 người trong tệp")
    await person.hears("31/12/2025")
    person.say("không đồng ý")
    await person.hears("Vâng")
    # Refused: neither the list nor the message that brought it holds anybody.
    await telegram.wait_for(lambda: not any("Lò Thị Mai" in one for one in payloads(service)), 60)


@pytest.mark.nightly  # that nobody is held up is shown in receiving/test_writing.py
async def test_others_are_answered_while_a_file_is_fetched(
    telegram: FakeTelegram, service: Service
) -> None:
    """Only the chat that sent it waits."""
    telegram.open_chat(8)
    await service.start()
    held = telegram.hold_next("getFile")
    telegram.send_file(LAN, sheet(AN))
    await telegram.wait_for(lambda: any(call.method == "getFile" for call in telegram.sent), 60)
    other = TelegramPerson(telegram, 8)
    other.say("thi đua đến bao giờ")
    await other.hears("31/12/2025")
    assert not any("bot:" in line for line in telegram.transcript(LAN))
    held.set()
    await TelegramPerson(telegram, LAN).hears("1 người trong tệp")


@pytest.mark.nightly  # the same over the page is shown in test_on_the_page.py
async def test_a_file_that_says_nothing_leaves_the_step_open(
    telegram: FakeTelegram, service: Service
) -> None:
    """Too large, damaged, a photo, a voice note: a sentence each, and the question once more."""
    person = TelegramPerson(telegram, LAN)
    await service.start()
    for line, answer in (("đăng ký", "đồng ý không"), ("đồng ý", "đăng ký thi đua cho ai")):
        person.say(line)
        await person.hears(answer)
    file = {"file_id": "f", "file_unique_id": "u"}
    sending = (
        (lambda: telegram.send_file(LAN, sheet(AN)[:700]), "Tệp bị hỏng"),
        (lambda: telegram.send_file(LAN, b"x", size=30_000_000), "đến 2 MB"),
        (lambda: telegram.show(LAN, "user: x", photo=[{**file, "width": 9, "height": 9}]), "ảnh"),
        (lambda: telegram.show(LAN, "user: x", voice={**file, "duration": 3}), "ghi âm"),
    )
    for send, sentence in sending:
        person.look()
        send()
        await person.hears(sentence)
        await person.hears("đăng ký thi đua cho ai")
    assert len(telegram.downloads) == 1


@pytest.mark.nightly  # a lost fetch is shown in the channel's test_inbound.py
async def test_a_file_that_does_not_come_is_asked_for_again(
    telegram: FakeTelegram, service: Service
) -> None:
    """The connection breaks once: nobody notices. A file that is gone: one sentence."""
    person = TelegramPerson(telegram, LAN)
    await service.start()
    telegram.drop_next("getFile")
    telegram.send_file(LAN, sheet(*many(60)))
    await person.hears("50 người trong tệp; tệp thì không giữ lại. Còn 10 người chưa ghi")
    person.say("không đồng ý")
    await person.hears("Vâng")
    person.look()
    telegram.show(LAN, "user: x", document={"file_id": "gone", "file_unique_id": "u"})
    await person.hears("chưa tải được tệp")


@pytest.mark.nightly  # shown over the page in tests/bot/desk/signed
async def test_a_signed_sheet_comes_back(telegram: FakeTelegram, service: Service) -> None:
    """Fetched only from who has registered; kept beside the registration, whatever its name says."""
    person = TelegramPerson(telegram, LAN)
    await service.start()
    telegram.send_file(LAN, picture(), mime="image/jpeg")
    await person.hears("Trợ lý chưa xem được ảnh.")
    for line, answer in (
        ("đăng ký cho HTX Chè Suối Giàng, xã Văn Chấn, tập thể lao động tiên tiến", "Đồng ý"),
        ("đồng ý", "người liên hệ"),
        ("Vàng A Sếnh, giám đốc", "Số điện thoại"),
        ("0912345678", "Chỉ tiêu"),
        ("bỏ qua", "Xem lại"),
        ("gửi", "Đã gửi đăng ký"),
    ):
        person.say(line)
        await person.hears(answer)
    telegram.send_file(LAN, picture(), mime="image/jpeg")
    await person.hears("Đã nhận bản ký của DK-2025-0001")
    (row,) = service.rows("select media, registration_id from signed_pages")
    assert row[0] == "image/jpeg"
    assert row[1] is not None
