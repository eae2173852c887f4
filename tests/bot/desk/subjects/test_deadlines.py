"""A request about data has two days by its kind, as the paper names them, and one is moved once."""

from collections.abc import AsyncIterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from bot.desk.subjects import texts
from bot.desk.subjects.deadlines import DONE_IN, ELSE_DONE_IN, MORE
from bot.papers.legal.texts import RIGHT_LINES
from handlers.turn.turn import Office
from tests.support.pages.desk_web import at_desk, flash
from tests.support.pages.web_app import Program, build

MAI = "Lò Thị Mai"


@pytest.fixture
async def program(tmp_path: Path, office: Office) -> AsyncIterator[Program]:
    """The whole program, empty."""
    built = build(tmp_path, office)
    yield built
    built.app.store.close()


@pytest.mark.parametrize("kind", texts.KINDS)
async def test_every_kind_has_its_two_days(program: Program, kind: str) -> None:
    """That it has come is said in two working days; done it is in ten or fifteen."""
    async with at_desk(program) as clerk:
        page = await clerk.sends("/du-lieu-ca-nhan", name=MAI, kind=kind)
        assert "báo nhận: hạn 9/4/2025" in page.text
    (asked,) = program.app.store.data_requests.all()
    later = kind in ("withdraw", "restrict", "object")
    assert (asked.kind, asked.finish_on) == (kind, date(2025, 4, 19 if later else 14))


def test_the_days_are_those_of_the_paper() -> None:
    """What the office signs is what its register counts by."""
    said = " ".join(RIGHT_LINES)
    (fifteen,) = set(DONE_IN.values())
    assert f"rút đồng ý, hạn chế, phản đối trong {fifteen} ngày" in said
    assert f"trong khoảng {ELSE_DONE_IN} đến 20 ngày" in said
    assert f"gia hạn một lần, không quá {MORE.days} ngày" in said


async def test_the_second_day_comes_next_and_is_moved_once(program: Program) -> None:
    """With a reason, which the journal does not hold; a second time it is refused."""
    store = program.app.store
    async with at_desk(program) as clerk:
        await clerk.sends("/du-lieu-ca-nhan", name=MAI, kind="see")
        await clerk.sends("/du-lieu-ca-nhan", name="Vàng A Sếnh", kind="see")
        noted = await clerk.sends("/du-lieu-ca-nhan/1/bao-nhan")
        assert flash(noted) == texts.ACKNOWLEDGED
        assert "làm xong: hạn 14/4/2025" in noted.text
        assert [one.id for one in store.data_requests.all()] == [2, 1]
        assert store.data_requests.waiting() == (2, date(2025, 4, 9))
        at = "/du-lieu-ca-nhan/1/gia-han"
        assert flash(await clerk.sends(at, because=" ")) == texts.REASON_NEEDED
        moved = await clerk.sends(at, because="Chờ anh Páo gửi giấy")
        assert flash(moved) == texts.extended(until=date(2025, 4, 29))
        assert "đã gia hạn: Chờ anh Páo gửi giấy" in moved.text
        again = await clerk.sends(at, because="Lại chờ")
        assert flash(again) == texts.EXTENDED_ONCE
        assert flash(await clerk.sends("/du-lieu-ca-nhan/1/bao-nhan")) == texts.GONE
        await clerk.sends("/du-lieu-ca-nhan/2/xong", outcome="Đã gọi")
        assert store.data_requests.waiting() == (1, date(2025, 4, 29))
    (line,) = store.journal.lines(action="data.extend")
    assert line.before == {"on": "2025-04-14"}
    assert line.after == {"on": "2025-04-29", "proof": True}
    now = program.app.clock.now()
    store.retention.clean(24, now + timedelta(days=385))
    assert store.data_requests.get(1) is not None
    store.retention.clean(24, now + timedelta(days=392))
    gone = store.data_requests.get(1)
    assert gone is not None
    assert (gone.name, gone.extended_because) == ("—", None)


async def test_what_is_late_is_red_by_the_day_that_comes_next(program: Program) -> None:
    """Acknowledged in time it is not late on the first day."""
    async with at_desk(program) as clerk:
        await clerk.sends("/du-lieu-ca-nhan", name=MAI, kind="see")
        program.app.clock.advance(timedelta(days=6))
    async with at_desk(program, name="Anh Nam") as clerk:
        assert texts.LATE in (await clerk.opens("/du-lieu-ca-nhan")).text
        await clerk.sends("/du-lieu-ca-nhan/1/bao-nhan")
        assert texts.LATE not in (await clerk.opens("/du-lieu-ca-nhan")).text
