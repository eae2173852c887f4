"""What the desk's pages and files cost, in CPU, as registrations grow.

The rule: the pages are asked over the program's own web server, signed in, each several times; a
file made in a process of its own counts with that process.
"""

import argparse
import asyncio
import random
import resource
import tempfile
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from time import perf_counter, process_time

import httpx

from bot.plans.folders import load_office
from handlers.values.state import Form, Participant
from storage.registrations.looked_up import columns_of
from storage.store import Store, UnitEntry
from storage.tables.counters import RECEIPTS, raise_to
from storage.tables.people import PersonRow, SubscriberRow
from storage.tables.registrations import RegistrationRow, VersionRow
from storage.tables.values import FORM
from tests.support.clerks import NOW, OFFICE
from tests.support.pages.desk_web import at_desk
from tests.support.pages.web_app import Program, build
from tests.support.verbs import Register

PLAN = "344-KH-LMHTX"
PAGES = (
    "/", "/dang-ky", "/dang-ky?tim=suoi+giang", "/dang-ky?tim=qyet+tien", "/dang-ky?thu-tu=ten",
    "/dang-ky/in",
    "/dang-ky/{code}", "/trung", "/chua-dang-ky", "/don-vi", "/lich", "/tin-loi", "/nhat-ky",
    "/thong-bao", "/cau-hoi",
)  # fmt: skip
FILES = ("/dang-ky/danh-sach.xlsx", "/dang-ky/tong-hop.docx")
WORDS = "An Bình Chè Suối Giàng Dũng Tiến Đức Quyết Thắng Minh Tâm Nậm Lành Phú Thịnh Yên".split()
BAR_MS, BAR_FILE_S = 150, 3.0


@dataclass(frozen=True)
class Cost:
    """CPU of one request in this process and in its children, and how long it took."""

    own_s: float
    apart_s: float
    wall_s: float


def fill(store: Store, count: int, units: int) -> None:
    """So many members, and registrations of them, one in ten doubled, half of them accepted."""
    dice = random.Random(344)
    names = [f"HTX {' '.join(dice.sample(WORDS, 3))} {number}" for number in range(units)]
    communes = [f"xã {' '.join(dice.sample(WORDS, 2))}" for _ in range(170)]
    entries = [UnitEntry(name, "htx", dice.choice(communes)) for name in names]
    Register(store).take_in("x", entries, OFFICE, NOW)
    register = store.units.all()
    with store._database.write() as session:
        for number in range(1, count + 1):
            unit = register[int(dice.random() * len(register) * 0.9)]
            person = PersonRow(created_at=NOW)
            session.add(person)
            session.flush()
            session.add(
                SubscriberRow(
                    person_id=person.id,
                    channel="telegram",
                    address=f"b{number}",
                    created_at=NOW,
                )
            )
            form = Form(
                kind="both",
                unit_type="htx",
                unit_name=unit.name,
                unit_id=unit.id if dice.random() < 0.9 else None,
                commune=unit.commune,
                contact_name="Nguyễn Thị Hằng",
                phone=f"09{dice.randrange(10**8):08}",
                collective_title="ttldtt",
                people=tuple(
                    Participant(f"Lò Văn {dice.choice(WORDS)}", "xã viên", "ldtt")
                    for _ in range(dice.randrange(4))
                ),
                targets=("Doanh thu 2 tỷ đồng", "Trồng mới 5 ha"),
            )
            row = RegistrationRow(
                code=f"DK-2025-{number:04}",
                person_id=person.id,
                channel="telegram",
                campaign=PLAN,
                status=dice.choice(("sent", "accepted", "accepted", "returned")),
                version=1,
                sent_at=NOW - timedelta(minutes=number),
                changed_at=NOW - timedelta(minutes=number),
                **columns_of(f"DK-2025-{number:04}", form),
            )
            session.add(row)
            session.flush()
            version = VersionRow(registration_id=row.id, version=1, form=FORM.dump(form), at=NOW)
            session.add(version)
        # Whoever registers next gets a code that nobody has.
        raise_to(session, f"{RECEIPTS}2025", count)


async def cost(client: httpx.AsyncClient, path: str, times: int) -> Cost:
    """The least of some requests: on a shared machine the others say something about the others."""
    costs = []
    for _ in range(times):
        own, apart, wall = process_time(), _children_s(), perf_counter()
        answer = await client.get(f"/quan-tri{path}", timeout=600)
        answer.raise_for_status()
        costs.append(Cost(process_time() - own, _children_s() - apart, perf_counter() - wall))
    return min(costs, key=lambda one: one.own_s + one.apart_s)


def _children_s() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


async def measure(program: Program, count: int, files: bool) -> bool:
    """Print a line for each page and file; whether all are within their bars."""
    good = True
    async with at_desk(program, "admin") as clerk:
        for path in PAGES:
            one = await cost(clerk.client, path.format(code=f"DK-2025-{count // 2:04}"), 3)
            good &= one.own_s * 1000 <= BAR_MS
            print(f"{count:6}  {path:32} {one.own_s * 1000:8.0f} ms CPU")
        for path in FILES if files else ():
            one = await cost(clerk.client, path, 1)
            good &= one.own_s + one.apart_s <= BAR_FILE_S
            print(
                f"{count:6}  {path:32} {one.own_s:8.2f} s CPU here, {one.apart_s:.2f} s apart, "
                f"{one.wall_s:.1f} s in all"
            )
    return good


def main() -> None:
    """Every size in a program of its own; exit code 1 when a bar is missed at the first."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=[2000, 20000])
    parser.add_argument("--units", type=int, default=1400)
    parser.add_argument("--no-files", action="store_true")
    asked = parser.parse_args()
    good = list[bool]()
    for count in asked.sizes:
        with tempfile.TemporaryDirectory() as folder:
            (Path(folder) / "plans").mkdir()
            program = build(Path(folder), load_office(Path(folder) / "plans"))
            fill(program.app.store, count, asked.units)
            good.append(asyncio.run(measure(program, count, not asked.no_files)))
            program.app.store.close()
    raise SystemExit(not good[0])


if __name__ == "__main__":
    main()
