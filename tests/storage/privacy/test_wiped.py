"""What was erased leaves the files as soon as whoever read them meanwhile has gone."""

import sqlite3
from contextlib import closing
from pathlib import Path

from handlers.turn.turn import Office
from handlers.values.effects import ForgetPerson
from tests.support.chats import NAME, Chat
from tests.support.pages.web_app import build


def holding(folder: Path) -> list[str]:
    """The files with the name in them."""
    files = [file for file in folder.rglob("*") if file.is_file()]
    return [file.name for file in files if NAME.encode() in file.read_bytes()]


async def test_a_reader_in_the_way_keeps_it_no_longer_than_it_reads(
    tmp_path: Path, office: Office
) -> None:
    """A copy being made at the moment of a deletion: the next look at the calendar empties the log."""
    program = build(tmp_path, office)
    app, store = program.app, program.app.store
    chat = Chat(store)
    chat.registers()
    with closing(sqlite3.connect(tmp_path / "htx.db")) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM registrations").fetchone()
        chat.says(ForgetPerson())
        app.tick()
        assert holding(tmp_path)
    app.tick()
    assert holding(tmp_path) == []
    store.close()
