"""python-telegram-bot: a ConversationHandler whose states and data are kept in SQLite.

The rule: after every update the library's own `update_persistence` writes what it changed, for its
pickle file is written once a minute. A ConversationHandler takes one update at a time.
"""

import json
import logging
import os
from typing import Any

from register import DIALOG, INSERT, TITLES, answer_to, connect, phone_in
from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.ext import (
    Application,
    BasePersistence,
    CallbackQueryHandler,
    ContextTypes,
    ConversationHandler,
    MessageHandler,
    PersistenceInput,
    TypeHandler,
    filters,
)

CONSENT, WHO, UNIT, COMMUNE, CONTACT, PHONE, TITLE, TARGETS, REVIEW = range(9)
Context = ContextTypes.DEFAULT_TYPE
database = connect(os.environ["DATABASE"])


class SqlitePersistence(BasePersistence[dict[Any, Any], dict[Any, Any], dict[Any, Any]]):
    """User data and states of conversations, one row each."""

    def __init__(self) -> None:
        kept = PersistenceInput(bot_data=False, chat_data=False, callback_data=False)
        super().__init__(store_data=kept)
        database.executescript(
            "CREATE TABLE IF NOT EXISTS user_data (id INTEGER PRIMARY KEY, data TEXT);"
            "CREATE TABLE IF NOT EXISTS conversations (name TEXT, key TEXT, state INTEGER,"
            " PRIMARY KEY (name, key));"
        )

    async def get_user_data(self) -> dict[int, dict[Any, Any]]:
        rows = database.execute("SELECT id, data FROM user_data")
        return {user: json.loads(data) for user, data in rows}

    async def get_conversations(self, name: str) -> dict[Any, Any]:
        rows = database.execute("SELECT key, state FROM conversations WHERE name = ?", (name,))
        return {tuple(json.loads(key)): state for key, state in rows}

    async def update_conversation(self, name: str, key: Any, new_state: object) -> None:
        row = (name, json.dumps(key))
        if new_state is None:
            database.execute("DELETE FROM conversations WHERE name = ? AND key = ?", row)
        else:
            database.execute(
                "INSERT OR REPLACE INTO conversations VALUES (?, ?, ?)", (*row, new_state)
            )
        database.commit()

    async def update_user_data(self, user_id: int, data: dict[Any, Any]) -> None:
        row = (user_id, json.dumps(data, ensure_ascii=False))
        database.execute("INSERT OR REPLACE INTO user_data VALUES (?, ?)", row)
        database.commit()

    async def drop_user_data(self, user_id: int) -> None:
        database.execute("DELETE FROM user_data WHERE id = ?", (user_id,))
        database.commit()

    async def refresh_user_data(self, user_id: int, user_data: dict[Any, Any]) -> None: ...
    async def flush(self) -> None: ...
    async def get_bot_data(self) -> dict[Any, Any]:
        return {}

    async def update_bot_data(self, data: dict[Any, Any]) -> None: ...
    async def refresh_bot_data(self, bot_data: dict[Any, Any]) -> None: ...
    async def get_chat_data(self) -> dict[int, dict[Any, Any]]:
        return {}

    async def update_chat_data(self, chat_id: int, data: dict[Any, Any]) -> None: ...
    async def refresh_chat_data(self, chat_id: int, chat_data: dict[Any, Any]) -> None: ...
    async def drop_chat_data(self, chat_id: int) -> None: ...
    async def get_callback_data(self) -> None: ...
    async def update_callback_data(self, data: object) -> None: ...


async def say(update: Update, prompt: dict[str, Any], **values: str) -> None:
    """One prompt with its buttons."""
    rows = [[InlineKeyboardButton(label, callback_data=key)] for key, label in prompt["choices"]]
    buttons = InlineKeyboardMarkup(rows) if rows else None
    assert update.effective_chat is not None
    text = prompt["text"].format(**values) if values else prompt["text"]
    await update.effective_chat.send_message(text, reply_markup=buttons)


async def begin(update: Update, context: Context) -> int:
    assert context.user_data is not None
    context.user_data.clear()
    await say(update, DIALOG["consent"])
    return CONSENT


def tapped(prompt: str, state: int) -> Any:
    """A handler of a button that asks `prompt` next."""

    async def handle(update: Update, context: Context) -> int:
        assert update.callback_query is not None
        await update.callback_query.answer()
        await say(update, DIALOG[prompt])
        return state

    return handle


def typed(field: str, prompt: str, state: int) -> Any:
    """A handler of a line that is kept as `field` and asks `prompt` next."""

    async def handle(update: Update, context: Context) -> int | None:
        assert update.message is not None
        assert context.user_data is not None
        text = (update.message.text or "").strip()
        value = phone_in(text) if field == "phone" else text
        if not value:
            await say(update, DIALOG["again"])
            return None
        context.user_data[field] = value
        values = {"unit": value} if field == "unit" else {}
        await say(update, DIALOG[prompt], **values)
        return state

    return handle


async def title(update: Update, context: Context) -> int:
    assert update.callback_query is not None
    assert context.user_data is not None
    await update.callback_query.answer()
    context.user_data["title"] = TITLES[str(update.callback_query.data)]
    await say(update, DIALOG["targets"])
    return TARGETS


async def targets(update: Update, context: Context) -> int:
    assert context.user_data is not None
    if update.callback_query is not None:
        await update.callback_query.answer()
    text = update.message.text if update.message is not None else None
    context.user_data["targets"] = text or "–"
    await say(update, DIALOG["review"], **context.user_data)
    return REVIEW


async def send(update: Update, context: Context) -> int:
    assert update.callback_query is not None
    assert update.effective_user is not None
    assert context.user_data is not None
    await update.callback_query.answer()
    values = {"user_id": update.effective_user.id, **context.user_data}
    (code,) = database.execute(INSERT, values).fetchone()
    database.commit()
    await say(update, DIALOG["receipt"], code=code, unit=context.user_data["unit"])
    return ConversationHandler.END


async def ask(update: Update, context: Context) -> None:
    assert update.message is not None
    await say(update, answer_to(update.message.text or ""))


async def keep(update: Update, context: Context) -> None:
    """Write what this update changed."""
    if update.effective_user is not None:
        context.application.mark_data_for_update_persistence(user_ids=update.effective_user.id)
    await context.application.update_persistence()


def conversation() -> ConversationHandler[Context]:
    lines = filters.TEXT & ~filters.COMMAND
    states: dict[object, list[Any]] = {
        CONSENT: [CallbackQueryHandler(tapped("who", WHO), pattern="^yes$")],
        WHO: [CallbackQueryHandler(tapped("unit", UNIT), pattern="^collective$")],
        UNIT: [MessageHandler(lines, typed("unit", "commune", COMMUNE))],
        COMMUNE: [MessageHandler(lines, typed("commune", "contact", CONTACT))],
        CONTACT: [MessageHandler(lines, typed("contact", "phone", PHONE))],
        PHONE: [MessageHandler(lines, typed("phone", "title", TITLE))],
        TITLE: [CallbackQueryHandler(title)],
        TARGETS: [
            CallbackQueryHandler(targets, pattern="^skip$"),
            MessageHandler(lines, targets),
        ],
        REVIEW: [CallbackQueryHandler(send, pattern="^send$")],
    }
    start: Any = MessageHandler(filters.Regex("^đăng ký$"), begin)
    return ConversationHandler(
        [start], states, [start], name="registration", persistent=True, per_message=False
    )


def main() -> None:
    """Poll, or listen at PORT."""
    logging.basicConfig(level=logging.WARNING)
    application = (
        Application.builder()
        .token(os.environ["TOKEN"])
        .base_url(f"{os.environ['API_URL']}/bot")
        .persistence(SqlitePersistence())
        .build()
    )
    application.add_handler(conversation())
    application.add_handler(MessageHandler(filters.TEXT, ask))
    application.add_handler(TypeHandler(Update, keep), group=1)
    port = os.environ.get("PORT")
    if port is None:
        application.run_polling()
        return
    application.run_webhook(
        "127.0.0.1", int(port), "hook", webhook_url=f"http://127.0.0.1:{port}/hook"
    )


if __name__ == "__main__":
    main()
