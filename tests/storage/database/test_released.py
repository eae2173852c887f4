"""The database of every release, with a row in each table, as the program of today opens it."""

import re
from pathlib import Path

import pytest
from sqlalchemy import func, select, text

from storage.registrations.listed import ListFilter
from storage.store import Store
from tests.support.chats import FORM, Chat
from tests.support.database.full_database import connected
from tests.support.database.laid import KEPT, lay
from tests.support.database.reflected import reflected
from tests.support.database.released import PLAN

ROOT = Path(__file__).parents[3]


def counts(url: str) -> dict[str, int]:
    """How many rows each table has."""
    with connected(url) as connection:
        return {
            name: connection.execute(select(func.count()).select_from(table)).scalar_one()
            for name, table in reflected(connection).tables.items()
        }


def test_every_release_has_its_database() -> None:
    """A dated section of the changelog; made as CONTRIBUTING says."""
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    released = re.findall(r"^## \[(.+)\] - \S+$", changelog, re.M)
    assert sorted(released) == [kept.stem for kept in KEPT]


@pytest.mark.parametrize("kept", KEPT, ids=lambda kept: kept.stem)
def test_a_released_database_keeps_its_rows_and_is_used(url: str, kept: Path) -> None:
    """Nothing is lost on the way up; who wrote before goes on, and is found."""
    lay(url, kept)
    before = counts(url)
    assert [table for table, number in before.items() if not number] == []
    store = Store(url)
    store.open()
    after = counts(url)
    assert {table: after.get(table) for table in before} == before
    if url.startswith("sqlite"):
        with connected(url) as connection:
            assert connection.execute(text("PRAGMA foreign_key_check")).all() == []
    page = store.registration_list.page(ListFilter(PLAN, words=("suoi", "giang")), 0, 10)
    assert [one.code for one in page.records] == ["DK-2025-0001"]
    (record,) = store.registrations.all(PLAN)
    assert (record.form.unit_name, record.form.people) == (FORM.unit_name, FORM.people)
    chat = Chat(store)
    chat.count = 2
    assert chat.person().subscription is not None
    assert chat.registers(campaign=PLAN) == "DK-2025-0002"
    assert store.registrations.all(PLAN)[-1].form == FORM
    store.close()
