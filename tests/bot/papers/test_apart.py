"""Large papers come from a process of their own, and are the same as made here."""

import io
import subprocess
import sys
from dataclasses import replace
from datetime import date
from threading import BoundedSemaphore

import pytest
from openpyxl import load_workbook

from bot.papers import apart
from bot.papers.apart import Crowded, NotMade, PaperOrder, make, make_apart
from handlers.turn.turn import Office
from storage.registrations.listed import ListFilter
from storage.store import Store
from tests.support.chats import FORM
from tests.support.clerks import owner
from tests.support.database.engines import POSTGRESQL_AT_NIGHT
from tests.support.database.stored import every_row
from tests.support.pages.read_here import papers_here

__all__ = ["papers_here"]
PLAN = "344-KH-LMHTX"


def order(store: Store, office: Office, **more: object) -> PaperOrder:
    """What the desk asks for."""
    plan = office.plan(PLAN)
    assert plan is not None
    wanted = PaperOrder("list", store.url, plan, office.titles, date(2025, 4, 4), ListFilter(PLAN))
    return replace(wanted, **more)  # type: ignore[arg-type]


def cells(content: bytes) -> list[list[object]]:
    """Every sheet's cells."""
    book = load_workbook(io.BytesIO(content))
    return [[cell.value for row in sheet.iter_rows() for cell in row] for sheet in book]


@POSTGRESQL_AT_NIGHT
def test_it_is_the_same_paper(store: Store, office: Office) -> None:
    """On both databases, and the process changes nothing in them."""
    for name in ("Ân", "An", "Đức"):
        owner(store, name, replace(FORM, unit_name=f"HTX {name}"))
    wanted, before = order(store, office), every_row(store.url)
    assert cells(make_apart(wanted)) == cells(make(wanted))
    assert every_row(store.url) == before


@pytest.mark.nightly  # the same process; the list's is shown above
def test_so_is_the_summary(sqlite_store: Store, office: Office) -> None:
    """Another kind of file, asked for in the same way."""
    owner(sqlite_store, "Ân")
    wanted = order(sqlite_store, office, kind="summary")
    assert make_apart(wanted).startswith(b"PK")


@POSTGRESQL_AT_NIGHT
def test_a_filtered_list_is_what_stands_on_the_screen(store: Store, office: Office) -> None:
    """Its units in its order, whatever their state, under a line that says what it is."""
    for name in ("Đức", "Ân", "Dũng", "An"):
        owner(store, name, replace(FORM, unit_name=f"HTX {name}", people=()))
    owner(store, "tht", replace(FORM, unit_name="HTX Khác", unit_type="tht"))
    by_name = ListFilter(PLAN, unit_type="htx", order="name")
    (found,) = cells(make(order(store, office, kind="filtered", wanted=by_name, said="HTX")))
    units = [one for one in found if str(one).startswith("HTX ")]
    assert list(dict.fromkeys(units)) == ["HTX An", "HTX Ân", "HTX Dũng", "HTX Đức"]
    assert "Trích 4 đăng ký theo bộ lọc (HTX); không phải danh sách chính thức." in found


@POSTGRESQL_AT_NIGHT
def test_a_process_that_ends_without_a_paper_is_no_paper(
    store: Store, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever happens to it; its place is free for the next."""
    with pytest.raises(NotMade):
        make_apart(order(store, office, url="sqlite:////nowhere/x.db"))
    monkeypatch.setattr(apart, "arguments", lambda _: ("-c", "raise SystemExit(1)"))
    for _ in range(apart.AT_ONCE + 1):
        with pytest.raises(NotMade):
            make_apart(order(store, office))

    def too_slow(*_: object, **__: object) -> None:
        raise subprocess.TimeoutExpired(sys.executable, 1)

    monkeypatch.setattr(subprocess, "run", too_slow)
    with pytest.raises(NotMade):
        make_apart(order(store, office))


@POSTGRESQL_AT_NIGHT
@pytest.mark.usefixtures("papers_here")
def test_so_many_at_once_are_told_to_come_later(
    store: Store, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody waits for a place behind a whole row of others."""
    monkeypatch.setattr(apart, "_PLACES", BoundedSemaphore(1))
    with apart._PLACES, pytest.raises(Crowded):
        make_apart(order(store, office))
    assert make_apart(order(store, office)).startswith(b"PK")
