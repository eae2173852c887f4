"""One look at the calendar with very many people: nothing due, and the same reminder due to all.

    python -m benchmarks.planning                              SQLite, 10,000 and 100,000 people
    python -m benchmarks.planning --people 10000 --postgresql  both engines

CPU is the program's own process; PostgreSQL's is not in it. `nothing due` is a whole look, as after
a start; while nothing changes the program does not even look. BEFORE is what a look cost person by
person, measured at commit 8a44ee1 on the same kind of machine. Exit code 1 when a bar is missed.
"""

import argparse
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from pathlib import Path
from time import perf_counter, process_time

import psycopg
from sqlalchemy import event, make_url

from bot.clock import LOCAL
from bot.config import Settings
from bot.plans.folders import load_office
from bot.reminders.ledger import StoreLedger
from bot.reminders.tick import Tick
from handlers.turn.turn import Office
from handlers.values.reminding.settings import Subscription
from storage.reminders.chosen import columns_of
from storage.store import Store
from storage.tables.people import SubscriptionRow
from tests.support.database.crowds import crowd, rows
from tests.support.database.servers import start_server

DUE = datetime(2025, 4, 8, 8, 0, tzinfo=LOCAL)
SINCE = DUE - timedelta(days=1)
GROUPS = 5
# µs of CPU a person: nothing due, everything due.
BEFORE = (180.0, 560.0)
NAMES, PLACE = [f"p{number}" for number in range(8)], "NAME"
BAR_US, BAR_MS = 15.0, 100.0


@dataclass
class Watched:
    """The longest transaction that took the write lock or held rows, in milliseconds."""

    began_s: float = 0.0
    longest_ms: float = 0.0

    def begin(self, _: object) -> None:
        self.began_s = perf_counter()

    def end(self, _: object) -> None:
        self.longest_ms = max(self.longest_ms, 1000 * (perf_counter() - self.began_s))


def subscribed(store: Store, people: int) -> None:
    """So many people with few different settings, each since another moment."""
    crowd(store, people, SINCE)
    chosen = [
        columns_of(Subscription(SINCE, days_before=(3,), at=time(8), quiet_to=time(6, number)))
        for number in range(GROUPS)
    ]

    def one(number: int) -> dict[str, object]:
        since = SINCE + timedelta(seconds=number % 3600)
        return chosen[number % GROUPS] | {"person_id": number, "since": since, "anew": None}

    rows(store, SubscriptionRow, people, one)


def look(store: Store, office: Office, now: datetime) -> tuple[float, float]:
    """Seconds of CPU, and the longest transaction in milliseconds."""
    watched, engine = Watched(), store._database.engine
    event.listen(engine, "begin", watched.begin)
    event.listen(engine, "commit", watched.end)
    event.listen(engine, "rollback", watched.end)
    tick = Tick(store, lambda: office, StoreLedger(store))
    began_s = process_time()
    tick.at(now)
    took_s = process_time() - began_s
    for name, end in (("begin", watched.begin), ("commit", watched.end), ("rollback", watched.end)):
        event.remove(engine, name, end)
    return took_s, watched.longest_ms


def measure(engine: str, address: str, people: int, office: Office) -> bool:
    """Print the line of each look; whether the bars are met."""
    store = Store(address)
    store.open()
    subscribed(store, people)
    good = True
    looks = (("first, nothing due", -1, BEFORE[0]), ("everything due", 0, BEFORE[1]))
    for name, seconds, before_us in (*looks, ("again, nothing due", 1, BEFORE[0])):
        cpu_s, longest_ms = look(store, office, DUE + timedelta(seconds=seconds))
        each_us = 1e6 * cpu_s / people
        met = each_us <= BAR_US and longest_ms <= BAR_MS
        good = good and met
        print(
            f"{engine:<11}{people:>8} {name:<20}{each_us:>8.2f} µs{before_us / each_us:>8.0f}x"
            f"{longest_ms:>9.0f} ms{'' if met else '  MISSED'}"
        )
    assert store.figures.counts().queued == people
    store.close()
    return good


@contextmanager
def databases(postgresql: bool) -> Iterator[list[tuple[str, str]]]:
    """By engine, the address of a server or a folder for one database after another."""
    with tempfile.TemporaryDirectory() as folder:
        found = [("SQLite", f"sqlite:///{Path(folder).as_posix()}/{PLACE}.db")]
        server = start_server(Path(folder) / "pg") if postgresql else None
        if server is not None:
            url = make_url(server.get_uri()).set(database=PLACE)
            found.append(("PostgreSQL", url.render_as_string(hide_password=False)))
            with psycopg.connect(server.get_uri(), autocommit=True) as connection:
                for name in NAMES:
                    connection.execute(f"CREATE DATABASE {name}")
        yield found
        if server is not None:
            with suppress(OSError):
                server.cleanup()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--people", type=int, nargs="+", default=[10_000, 100_000])
    parser.add_argument("--postgresql", action="store_true")
    arguments = parser.parse_args()
    office = load_office(Settings(_env_file=None).plans_dir)
    print(f"{'engine':<11}{'people':>8} {'look':<20}{'a person':>11}{'before':>9}{'longest':>12}")
    good = True
    with databases(arguments.postgresql) as found:
        for engine, address in found:
            for name, people in zip(NAMES, arguments.people, strict=False):
                good &= measure(engine, address.replace(PLACE, name), people, office)
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
