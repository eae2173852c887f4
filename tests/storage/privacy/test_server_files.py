"""On a server of its own as well, nothing of a deleted person stays in the files of the tables."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import psycopg

from handlers.values.effects import ForgetPerson
from storage.privacy.personal import not_plain
from storage.store import Store
from tests.support.chats import FORM
from tests.support.clerks import NOW, chat_at

NAME, PHONE = "Giàng A Páo", "0911222333"


def in_files(url: str) -> list[str]:
    """The files of the database's tables that hold the name or the number."""
    with psycopg.connect(url, autocommit=True) as server:
        # What is only in the server's memory is in no file yet.
        server.execute("CHECKPOINT")
        (place,) = server.execute("SHOW data_directory").fetchone() or ("",)
        (number,) = server.execute(
            "SELECT oid FROM pg_database WHERE datname = current_database()"
        ).fetchone() or ("",)
    parts = [file for file in Path(place, "base", str(number)).iterdir() if file.is_file()]
    secrets = (NAME.encode(), PHONE.encode())
    return [one.name for one in parts if any(secret in one.read_bytes() for secret in secrets)]


def test_the_tables_are_written_anew(postgresql_with_tables: str) -> None:
    """Deleted rows stay in a table's file until something is written over them."""
    store = Store(postgresql_with_tables)
    store.open()
    leader = chat_at(store, "1")
    leader.registers(replace(FORM, contact_name=NAME, phone=PHONE))
    assert in_files(postgresql_with_tables)
    leader.says(ForgetPerson())
    assert in_files(postgresql_with_tables)
    store.retention.clean(24, NOW + timedelta(hours=1))
    assert in_files(postgresql_with_tables) == []
    store.close()


def test_the_planner_keeps_no_words(postgresql_with_tables: str) -> None:
    """A server samples its tables to plan its work; what is sampled outlives the row."""
    store = Store(postgresql_with_tables)
    store.open()
    for n in range(3):
        # Of a single row nothing is sampled.
        chat_at(store, f"other {n}").registers(replace(FORM, contact_name=f"Lò {n}"))
    leader = chat_at(store, "1")
    leader.registers(replace(FORM, contact_name=NAME, phone=PHONE))
    with psycopg.connect(postgresql_with_tables, autocommit=True) as server:
        server.execute("ANALYZE")
        leader.says(ForgetPerson())
        store.retention.clean(24, NOW + timedelta(hours=1))
        assert in_files(postgresql_with_tables) == []
        server.execute("ANALYZE")
        sampled = server.execute(
            "SELECT tablename, attname, coalesce(most_common_vals, histogram_bounds)::text"
            " FROM pg_stats JOIN information_schema.columns"
            " ON (table_schema, table_name, column_name) = (schemaname, tablename, attname)"
            " WHERE schemaname = 'public' AND data_type <> 'boolean'"
        ).fetchall()
    assert "people" in {table for table, _, _ in sampled}
    held = not_plain()
    shown = [values or "" for table, name, values in sampled if name in held.get(table, ())]
    # Numbers and times; a letter would be somebody's.
    assert not [one for one in shown if any(map(str.isalpha, one))]
    store.close()
