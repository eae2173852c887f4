"""A campaign that still runs keeps its calendar on the desk when the next one is in use.

The kind: its people went on being reminded, and nobody could move, name or take back a day of it.
"""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from handlers.turn.turn import Office
from storage.plans.use import close_plan
from tests.support.clerks import OFFICE, listener
from tests.support.pages.desk_web import Clerk, at_desk, flash
from tests.support.pages.web_app import Program, build
from tests.support.talk import MORNING
from tests.support.verbs import activate

OLD, NEXT, CONGRESS = "344-KH-LMHTX", "12-KH-LMHTX", "dai-hoi-lien-minh"


@pytest.fixture
async def mai(office: Office, tmp_path: Path) -> AsyncIterator[tuple[Clerk, Program]]:
    """A clerk of an office that has put the next plan into use; both name a congress."""
    shipped = office.plans[0]
    following = replace(shipped, id=NEXT, number="12/KH-LMHTX", date=date(2025, 3, 1), year=2026)
    matchers = {**office.matchers, NEXT: office.matchers[OLD]}
    program = build(tmp_path, replace(office, plans=(following, *office.plans), matchers=matchers))
    activate(program.app.store, NEXT, OFFICE, MORNING)
    async with at_desk(program) as clerk:
        yield clerk, program
    program.app.store.close()


async def test_both_calendars_are_there(mai: tuple[Clerk, Program]) -> None:
    """That of the day first; the other a link away, and every link in it leads on in it."""
    clerk, _ = mai
    page = (await clerk.opens("/lich")).text
    assert "<strong>Kế hoạch 12/KH-LMHTX ngày 1/3/2025</strong>" in page
    assert f'href="/quan-tri/lich?ke-hoach={OLD}">Kế hoạch 344/KH-LMHTX' in page
    other = (await clerk.opens(f"/lich?ke-hoach={OLD}")).text
    assert "<strong>Kế hoạch 344/KH-LMHTX ngày 11/11/2024</strong>" in other
    assert f"/lich/{CONGRESS}?ke-hoach={OLD}" in other
    event = (await clerk.opens(f"/lich/{CONGRESS}?ke-hoach={OLD}")).text
    assert f"/thong-bao/soan?moc={CONGRESS}&amp;ke-hoach={OLD}" in event
    assert (await clerk.opens("/lich?ke-hoach=khong-co")).status_code == 404


async def test_a_day_of_the_running_one_is_set_moved_and_taken_back(
    mai: tuple[Clerk, Program],
) -> None:
    """And the next one's event of the same name has none of it."""
    clerk, program = mai
    listener(program.app.store, "1", CONGRESS, days=(7, 1))
    path = f"/lich/{CONGRESS}?ke-hoach={OLD}"
    effect = await clerk.opens(f"{path}&ngay=2025-06-12&nguon=GM+12")
    assert "1 người" in effect.text
    await clerk.sends(path, ngay="2025-06-12", nguon="Giấy mời 12")
    assert program.app.office().event_dates[OLD] == {CONGRESS: date(2025, 6, 12)}
    assert NEXT not in program.app.office().event_dates
    moved = await clerk.sends(f"/lich/{CONGRESS}/gio-noi?ke-hoach={OLD}", noi="Hội trường A")
    assert "Hội trường A" in moved.text
    await clerk.sends(path, xoa="1")
    assert not program.app.office().event_dates.get(OLD)


async def test_what_is_sent_is_for_the_plan_of_the_page(mai: tuple[Clerk, Program]) -> None:
    """Though another plan is chosen meanwhile, or the campaign is closed."""
    clerk, program = mai
    page = (await clerk.opens(f"/lich/{CONGRESS}")).text
    assert f'name="ke-hoach" value="{NEXT}"' in page
    activate(program.app.store, OLD, OFFICE, MORNING)
    await clerk.sends(f"/lich/{CONGRESS}?ke-hoach={NEXT}", ngay="2025-06-12", nguon="GM 12")
    assert program.app.office().event_dates == {NEXT: {CONGRESS: date(2025, 6, 12)}}
    with program.app.store.change(OFFICE, MORNING) as change:
        close_plan(change, NEXT)
    late = await clerk.sends(f"/lich/{CONGRESS}?ke-hoach={NEXT}", ngay="2025-06-13", nguon="GM 13")
    assert late.status_code == 404
    assert flash(late) == ""


async def test_one_plan_alone_has_no_choice(office: Office, tmp_path: Path) -> None:
    program = build(tmp_path, office)
    async with at_desk(program) as clerk:
        assert "Lịch của:" not in (await clerk.opens("/lich")).text
    program.app.store.close()
