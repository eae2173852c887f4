"""A roll call on Zalo, from the clerk's form to the count on her page, over the real channel."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import timedelta
from functools import partial
from pathlib import Path

from pydantic import AnyHttpUrl, SecretStr

from bot.app import build_app
from bot.clock import LOCAL, Clock
from bot.opening import open_doors
from bot.service import Service
from handlers.turn.turn import Office
from handlers.values.effects import RecordConsent
from tests.support.chats import FORM, Chat
from tests.support.naps import Naps
from tests.support.pages.desk_web import at_desk
from tests.support.pages.web_app import Program, answering, settings
from tests.support.talk import MORNING
from tests.torture.platforms.zalo.fake import FakeZalo

LEADERS = ("Páo", "Hoa", "Mùi", "Dín")
MEETING = {"dang": "moi", "luc-ngay": "2025-05-10", "luc-gio": "08:00", "noi": "Hội trường tỉnh"}


@asynccontextmanager
async def on_zalo(
    zalo: FakeZalo, folder: Path, office: Office, naps: Naps
) -> AsyncIterator[Program]:
    """The program, polling."""
    doors = {"zalo_bot_token": SecretStr(zalo.token), "zalo_api_url": AnyHttpUrl(zalo.url)}
    app = build_app(settings(folder, **doors), Clock(MORNING.astimezone(LOCAL)), office)
    opened = open_doors(app)
    service = Service(app, opened, sleep=naps.nap)
    async with answering(Program(app, service, opened.web, opened.pulse, service.pages)) as program:
        yield program


async def test_the_roll_is_called_by_numbers_and_words(tmp_path: Path, office: Office) -> None:
    """Asked where it is, sent somebody else, said yes in both ways; one is silent."""
    naps = Naps()
    async with FakeZalo() as zalo, on_zalo(zalo, tmp_path, office, naps) as program:
        for number, name in enumerate(LEADERS):
            chat = Chat(program.app.store, zalo.open_chat(name), "zalo")
            chat.says(RecordConsent("registration", "1", given=True))
            chat.registers(replace(FORM, unit_name=f"HTX số {number}"), "344-KH-LMHTX")

        async def hears(name: str, words: str, said: int = 0) -> None:
            heard = partial(lambda: any(words in line for line in zalo.transcript(name)[said:]))
            await zalo.wait_for(heard)

        async def says(name: str, text: str, *answers: str) -> None:
            said = len(zalo.transcript(name))
            zalo.say(name, text)
            for words in answers:
                await hears(name, words, said)

        async with at_desk(program) as mai, at_desk(program, "clerk", "Anh Tú") as tu:
            await mai.sends("/thong-bao/soan", **{"noi-dung": "Mời họp sơ kết.", **MEETING})
            await mai.sends("/thong-bao/1/gui-duyet")
            view = program.app.store.announcements.get(1)
            assert view is not None
            await tu.sends("/thong-bao/1/duyet", seen=view.mark)
            program.app.clock.advance(timedelta(seconds=61))
            naps.call()
            for name in LEADERS:
                await hears(name, "📨 GIẤY MỜI")
                await hears(name, "3. Vắng, cử người thay")
            await says("Páo", "họp ở đâu thế", "📍 Địa điểm: Hội trường tỉnh", "2. Sẽ dự")
            await says("Páo", "2", "ghi nhận là sẽ dự", "8 giờ ngày 10/5/2025")
            await says("Hoa", "3", "Ai đi thay", "1. Không cử người thay")
            await says("Hoa", "chị Nga kế toán", "vắng, chị Nga kế toán đi thay")
            await says("Mùi", "cho tôi đi 2 người được không", "không nói gì về số người dự")
            await says("Mùi", "4", "Đã chuyển câu hỏi cho cán bộ")
            await says("Mùi", "vâng bác đi được nhé", "ghi nhận là sẽ dự")
            page = (await mai.opens("/thong-bao/1/diem-danh")).text
            for count in ("Sẽ dự: 2", "Vắng, cử người thay: 1", "Chưa xác nhận: 1"):
                assert f"<h2>{count}</h2>" in page
            assert "đi thay: chị Nga kế toán" in page
            assert "hỏi về thông báo số 1" in (await mai.opens("/cau-hoi")).text
        said = [line for name in LEADERS for line in zalo.transcript(name)]
        assert not [line for line in said if "bấm" in line.lower()]
        assert zalo.violations == []
