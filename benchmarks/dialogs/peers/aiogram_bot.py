"""aiogram 3: its finite-state machine over a storage in SQLite, with aiosqlite.

The rule: a storage as those published for aiogram are written: one connection, a commit for each
change of state or data. Updates are handled as tasks, which is the library's default.
"""

import asyncio
import json
import logging
import os
from collections.abc import Mapping
from typing import Any

import aiosqlite
from aiogram import Bot, Dispatcher, F, Router
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.fsm.storage.base import BaseStorage, StateType, StorageKey
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message
from aiogram.webhook.aiohttp_server import SimpleRequestHandler, setup_application
from aiohttp import web
from register import DIALOG, INSERT, PRAGMAS, TABLE, TITLES, answer_to, phone_in

FSM_TABLE = """
CREATE TABLE IF NOT EXISTS fsm (
    chat_id INTEGER, user_id INTEGER, state TEXT, data TEXT NOT NULL DEFAULT '{}',
    PRIMARY KEY (chat_id, user_id)
)"""
SET_STATE = """
INSERT INTO fsm (chat_id, user_id, state) VALUES (?, ?, ?)
ON CONFLICT (chat_id, user_id) DO UPDATE SET state = excluded.state"""
SET_DATA = """
INSERT INTO fsm (chat_id, user_id, data) VALUES (?, ?, ?)
ON CONFLICT (chat_id, user_id) DO UPDATE SET data = excluded.data"""

router = Router()


class Registration(StatesGroup):
    """The steps."""

    consent = State()
    who = State()
    unit = State()
    commune = State()
    contact = State()
    phone = State()
    title = State()
    targets = State()
    review = State()


class SqliteStorage(BaseStorage):
    """One row a person."""

    def __init__(self, database: aiosqlite.Connection) -> None:
        self._database = database

    async def set_state(self, key: StorageKey, state: StateType = None) -> None:
        name = state.state if isinstance(state, State) else state
        await self._database.execute(SET_STATE, (key.chat_id, key.user_id, name))
        await self._database.commit()

    async def get_state(self, key: StorageKey) -> str | None:
        row = await self._one("SELECT state FROM fsm WHERE chat_id = ? AND user_id = ?", key)
        return row[0] if row else None

    async def set_data(self, key: StorageKey, data: Mapping[str, Any]) -> None:
        text = json.dumps(data, ensure_ascii=False)
        await self._database.execute(SET_DATA, (key.chat_id, key.user_id, text))
        await self._database.commit()

    async def get_data(self, key: StorageKey) -> dict[str, Any]:
        row = await self._one("SELECT data FROM fsm WHERE chat_id = ? AND user_id = ?", key)
        return json.loads(row[0]) if row else {}

    async def close(self) -> None:
        await self._database.close()

    async def _one(self, query: str, key: StorageKey) -> Any:
        # At once: a statement still open would keep others from committing.
        rows = await self._database.execute_fetchall(query, (key.chat_id, key.user_id))
        return next(iter(rows), None)


async def say(message: object, prompt: dict[str, Any], **values: object) -> None:
    """One prompt with its buttons; under a tap that is too old there is no message."""
    if not isinstance(message, Message):
        return
    rows = [
        [InlineKeyboardButton(text=label, callback_data=key)] for key, label in prompt["choices"]
    ]
    buttons = InlineKeyboardMarkup(inline_keyboard=rows) if rows else None
    text = prompt["text"].format(**values) if values else prompt["text"]
    await message.answer(text, reply_markup=buttons)


@router.message(F.text == "đăng ký")
async def begin(message: Message, state: FSMContext) -> None:
    await state.set_data({})
    await state.set_state(Registration.consent)
    await say(message, DIALOG["consent"])


@router.callback_query(Registration.consent, F.data == "yes")
async def consent(tap: CallbackQuery, state: FSMContext) -> None:
    await tap.answer()
    await state.set_state(Registration.who)
    await say(tap.message, DIALOG["who"])


@router.callback_query(Registration.who, F.data == "collective")
async def who(tap: CallbackQuery, state: FSMContext) -> None:
    await tap.answer()
    await state.set_state(Registration.unit)
    await say(tap.message, DIALOG["unit"])


@router.message(Registration.unit, F.text)
async def unit(message: Message, state: FSMContext) -> None:
    await state.update_data(unit=message.text)
    await state.set_state(Registration.commune)
    await say(message, DIALOG["commune"], unit=message.text)


@router.message(Registration.commune, F.text)
async def commune(message: Message, state: FSMContext) -> None:
    await state.update_data(commune=message.text)
    await state.set_state(Registration.contact)
    await say(message, DIALOG["contact"])


@router.message(Registration.contact, F.text)
async def contact(message: Message, state: FSMContext) -> None:
    await state.update_data(contact=message.text)
    await state.set_state(Registration.phone)
    await say(message, DIALOG["phone"])


@router.message(Registration.phone, F.text)
async def phone(message: Message, state: FSMContext) -> None:
    number = phone_in(message.text or "")
    if number is None:
        await say(message, DIALOG["again"])
        return
    await state.update_data(phone=number)
    await state.set_state(Registration.title)
    await say(message, DIALOG["title"])


@router.callback_query(Registration.title, F.data.in_(TITLES))
async def title(tap: CallbackQuery, state: FSMContext) -> None:
    await tap.answer()
    await state.update_data(title=TITLES[tap.data or ""])
    await state.set_state(Registration.targets)
    await say(tap.message, DIALOG["targets"])


@router.callback_query(Registration.targets, F.data == "skip")
async def targets(tap: CallbackQuery, state: FSMContext) -> None:
    await tap.answer()
    values = await state.update_data(targets="–")
    await state.set_state(Registration.review)
    await say(tap.message, DIALOG["review"], **values)


@router.callback_query(Registration.review, F.data == "send")
async def send(tap: CallbackQuery, state: FSMContext, database: aiosqlite.Connection) -> None:
    await tap.answer()
    values = await state.get_data()
    registration = {"user_id": tap.from_user.id, **values}
    ((code,),) = await database.execute_fetchall(INSERT, registration)
    await database.commit()
    await state.set_state(None)
    await say(tap.message, DIALOG["receipt"], code=code, unit=values["unit"])


@router.message(StateFilter(None), F.text)
async def ask(message: Message) -> None:
    await say(message, answer_to(message.text or ""))


async def main() -> None:
    """Poll, or listen at PORT."""
    logging.basicConfig(level=logging.WARNING)
    database = await aiosqlite.connect(os.environ["DATABASE"])
    await database.executescript(f"{PRAGMAS}{TABLE};{FSM_TABLE}")
    api = TelegramAPIServer.from_base(os.environ["API_URL"])
    bot = Bot(os.environ["TOKEN"], session=AiohttpSession(api=api))
    dispatcher = Dispatcher(storage=SqliteStorage(database), database=database)
    dispatcher.include_router(router)
    port = os.environ.get("PORT")
    if port is None:
        await dispatcher.start_polling(bot)
        return
    application = web.Application()
    SimpleRequestHandler(dispatcher, bot).register(application, path="/hook")
    setup_application(application, dispatcher, bot=bot)
    runner = web.AppRunner(application)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", int(port)).start()
    await bot.set_webhook(f"http://127.0.0.1:{port}/hook")
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(main())
