"""Numbers that somebody typed where a name, a source or a note belongs, as a viewer may see them."""

import re
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from bot.desk.access import ROLE
from bot.desk.covered import covering
from bot.desk.frame import make_templates
from bot.desk.pages import PAGES
from bot.server import HERE
from handlers.turn.turn import Office
from handlers.values.effects import NoteRequest
from storage.units.units import UnitEntry
from tests.support.chats import FORM
from tests.support.clerks import OFFICE, chat_at, fail, owner
from tests.support.pages.desk_web import Clerk, at_desk
from tests.support.pages.web_app import Program, build
from tests.support.verbs import Dating, Register, tick_off

TYPED = "0971222005"
COVERED = "0971***005"
TAX_CODE = "0105200999"
PLAN = "344-KH-LMHTX"


@pytest.fixture
async def program(tmp_path: Path, office: Office) -> AsyncIterator[Program]:
    """The whole program, with the number wherever somebody may have typed it."""
    built = build(tmp_path, office)
    store, now = built.app.store, built.app.clock.now()
    form = replace(FORM, unit_name=f"HTX Quế Đỏ {TYPED}", phone=TYPED, tax_code=TAX_CODE)
    for address in ("lan", "hoa"):
        owner(store, address, form)
    tick_off(store, fail(store, "lan", "unknown"), OFFICE, now)
    units = Register(store)
    for name in ("HTX Quế Đỏ", "HTX Cũ"):
        units.add(UnitEntry(f"{name} {TYPED}", "htx", representative=f"Páo {TYPED}"), OFFICE, now)
    closed = next(one.id for one in units.all() if one.name.startswith("HTX Cũ"))
    units.close(closed, now.date(), f"gọi {TYPED} thì không ai nghe", OFFICE, now)
    on = date(2025, 5, 5)
    Dating(store).add(PLAN, f"Họp, hỏi {TYPED}", f"chị Sen {TYPED}", on, OFFICE, now)
    chat_at(store, "tu").says(NoteRequest(f"gọi giúp {TYPED}", TYPED))
    yield built
    built.app.store.close()


async def _pages_of(viewer: Clerk) -> dict[str, str]:
    """Every page a viewer comes to, by its address: those of the table, and what they lead to."""
    plain = [page for page in PAGES if "GET" in (page.methods or ()) and "{" not in page.path]
    waiting = ["/", *(one.path for one in plain if getattr(one.endpoint, ROLE, "") == "viewer")]
    found: dict[str, str] = {}
    while waiting:
        path = waiting.pop()
        if path in found:
            continue
        answer = await viewer.opens(path)
        found[path] = answer.text if answer.status_code == 200 else ""
        led = re.findall(r'href="/quan-tri(/[^"#?]+)', found[path])
        waiting += [one for one in led if "hoi-thu" not in one]
    return found


async def test_a_viewer_reads_no_number_on_any_page(program: Program) -> None:
    """In the journal, the calendar, the overview, the campaigns, among closed units."""
    async with at_desk(program) as clerk:
        assert TYPED in (await clerk.opens("/nhat-ky")).text
        assert TYPED in (await clerk.opens("/lich")).text
    async with at_desk(program, "viewer", "Chú Ba") as viewer:
        pages = await _pages_of(viewer)
    assert [path for path, text in pages.items() if TYPED in text] == []
    for path in ("/", "/nhat-ky", "/lich", "/don-vi", "/don-vi/da-dong", "/yeu-cau", "/dang-ky/in"):
        assert COVERED in pages[path], path
    assert TAX_CODE in pages["/dang-ky/DK-2025-0001"]


async def test_what_a_viewer_looks_for_stands_where_they_typed_it(program: Program) -> None:
    """Covered there, the next search would be for something else."""
    async with at_desk(program, "viewer", "Chú Ba") as viewer:
        for path, name in (("/don-vi", "tim"), ("/nhat-ky", "doi-tuong")):
            assert f'value="{TYPED}"' in (await viewer.opens(f"{path}?{name}={TYPED}")).text


def test_half_a_number_is_not_left_by_a_cut() -> None:
    """What is cut short was covered before."""
    env = covering(make_templates(HERE / "desk")).env
    page = env.from_string("{{ text | truncate(12, true) }}")
    assert page.render(text=f"gọi {TYPED} nhé") == "gọi 0971*..."


@pytest.mark.parametrize(
    "link",
    [
        f"https://zalo.me/{TYPED}",
        f"http://www.htx-que-do.vn/{TYPED}",
        f"htx-que-do.example.vn/lien-he/{TYPED}",
        f"Giang.A.Pao.HTX.Que.Do:{TYPED}",
    ],
)
def test_a_link_with_a_number_is_no_address_of_ours(link: str) -> None:
    """So people give their number on Zalo."""
    env = covering(make_templates(HERE / "desk")).env
    said = env.from_string("{{ text }}").render(text=link)
    assert TYPED not in said


@pytest.mark.parametrize(
    "ours", ["/quan-tri/dang-ky?tim=0971222005", "?trang=0971222005", "k7Qf0971222005mpd9aaaaaaaa"]
)
def test_an_address_of_ours_and_a_key_stay_whole(ours: str) -> None:
    """A covered one would lead nowhere."""
    env = covering(make_templates(HERE / "desk")).env
    assert env.from_string("{{ text }}").render(text=ours) == ours
