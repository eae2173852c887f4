"""What both Python peers know of the dialog: its texts, its answers and the register's table.

The rule: one statement gives the code and stores the registration, committed before the receipt.
"""

import json
import re
import sqlite3
from pathlib import Path

DIALOG = json.loads(Path(__file__).with_name("dialog.json").read_text(encoding="utf-8"))
PHONE = re.compile(r"0\d{9}")
PRAGMAS = "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA busy_timeout=5000;"
TABLE = """
CREATE TABLE IF NOT EXISTS registrations (
    id INTEGER PRIMARY KEY, user_id INTEGER NOT NULL, unit TEXT NOT NULL, commune TEXT NOT NULL,
    contact TEXT NOT NULL, phone TEXT NOT NULL, title TEXT NOT NULL, targets TEXT NOT NULL,
    code TEXT NOT NULL UNIQUE, sent_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP
)"""
INSERT = """
INSERT INTO registrations (code, user_id, unit, commune, contact, phone, title, targets)
SELECT 'DK-2025-' || printf('%04d', coalesce(max(id), 0) + 1),
    :user_id, :unit, :commune, :contact, :phone, :title, :targets FROM registrations
RETURNING code"""
TITLES = dict(DIALOG["title"]["choices"])


def connect(path: str) -> sqlite3.Connection:
    """The bot's database with its register."""
    connection = sqlite3.connect(path)
    connection.executescript(PRAGMAS + TABLE)
    return connection


def phone_in(text: str) -> str | None:
    """A Vietnamese number, or None."""
    digits = re.sub(r"[ .]", "", text)
    return digits if PHONE.fullmatch(digits) else None


def answer_to(question: str) -> dict[str, object]:
    """The prepared answer all of whose words the question has."""
    asked = question.lower()
    for one in DIALOG["questions"]:
        if all(word in asked for word in one["words"]):
            return one  # type: ignore[no-any-return]
    return DIALOG["unknown"]  # type: ignore[no-any-return]
