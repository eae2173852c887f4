"""The large papers, made in a process of their own, so that chat answers keep their time.

The rule: the process reads the database by itself and changes nothing; what it is asked for comes
by a pipe, because an address of a database may hold a password.
"""

import gc
import os
import pickle
import subprocess
import sys
from dataclasses import dataclass
from datetime import date
from threading import BoundedSemaphore
from typing import Literal

from bot.documents.apart import arguments, environment
from knowledge.plan.plan import Plan
from knowledge.plan.titles import Title
from storage.database.engine import Database
from storage.registrations.listed import ListFilter, RegistrationList
from storage.registrations.records import Registrations
from storage.units.register import Units
from storage.units.units import UnitIndex

# More at once would only take each other's time.
AT_ONCE = 2
# Whoever clicks again and again is told so; each wait holds a thread.
MOST_WAITING = 4
WALL_S = 300
NICER = 5
_PLACES, _TURNS = BoundedSemaphore(AT_ONCE + MOST_WAITING), BoundedSemaphore(AT_ONCE)


class NotMade(Exception):
    """The process ended without a paper."""


class Crowded(Exception):
    """So many papers are being made that another one should be asked for later."""


@dataclass(frozen=True)
class PaperOrder:
    """One paper: the official list, the same filtered as `said` in words, or the summary."""

    kind: Literal["list", "filtered", "summary"]
    url: str
    plan: Plan
    titles: tuple[Title, ...]
    day: date
    wanted: ListFilter
    said: str = ""


def make_apart(order: PaperOrder) -> bytes:
    """The file; waits for its turn. Raises Crowded or NotMade."""
    if not _PLACES.acquire(blocking=False):
        raise Crowded
    try:
        return _made(order)
    finally:
        _PLACES.release()


def _made(order: PaperOrder) -> bytes:
    # As the driver of PostgreSQL itself reads its certificates and settings.
    ours = {name: value for name, value in os.environ.items() if name.startswith("PG")}
    with _TURNS:
        try:
            done = subprocess.run(
                (sys.executable, *arguments("bot.papers.apart")),
                input=pickle.dumps(order),
                capture_output=True,
                env={**ours, **environment()},
                timeout=WALL_S,
            )
        except subprocess.TimeoutExpired as error:
            raise NotMade(f"no {order.kind} after {WALL_S} s") from error
    if done.returncode or not done.stdout:
        raise NotMade(f"no {order.kind}: {done.stderr.decode(errors='replace')[-500:]}")
    return done.stdout


def make(order: PaperOrder) -> bytes:
    """The file, here."""
    from bot.papers.making import filtered_list, official_list, official_summary

    # Not the whole store: two thirds of it would be loaded for nothing, which takes its time.
    database = Database(order.url, read_only=True)
    try:
        if order.kind == "filtered":
            records = RegistrationList(database).all(order.wanted)
            return filtered_list(records, order.plan, order.titles, order.day, order.said)
        records = Registrations(database).all(order.plan.id)
        register = Units(database, UnitIndex()).all()
        paper = official_list if order.kind == "list" else official_summary
        return paper(records, order.plan, order.titles, order.day, register)
    finally:
        database.engine.dispose()


def main() -> None:
    """Make what is asked for on one pipe and hand it out on the other."""
    if sys.platform != "win32":
        os.nice(NICER)
    # A third of the time: a hundred thousand cells are looked through again and again, and the
    # process ends when the paper is made.
    gc.disable()
    # Only the program itself writes to this pipe.
    sys.stdout.buffer.write(make(pickle.load(sys.stdin.buffer)))


if __name__ == "__main__":
    main()
