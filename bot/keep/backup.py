"""Make a copy of the whole installation while it works.

The rule: everything of one moment, in one file that is there whole or not at all.
"""

import json
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

from bot.config import Settings
from bot.installation.closed_texts import reason
from bot.installation.database import nothing_stored
from bot.installation.errors import OfficeError
from bot.installation.keys import KEY_FILE, load_masters
from bot.keep import texts
from bot.keep.archive import KEYS, PIECE, PLANS, SECRET_FILE, TABLES, ArchiveWriter
from bot.keep.files import FULL, whole
from storage.copies.copies import Copy, NoDatabase, reading

MANUAL, NIGHTLY, MIGRATION = "manual", "nightly", "migration"
NAMES = {MANUAL: "", NIGHTLY: "", MIGRATION: "-truoc-nang-cap"}
Told = Callable[[int, int], None]


def _free_name(folder: Path, kind: str, now: datetime) -> Path:
    """What a copy of this moment is called; a start may follow a killed one within the minute."""
    to_the_minute = folder / f"htx-bot-{now:%Y-%m-%d-%H%M}{NAMES[kind]}.zip"
    if not to_the_minute.exists():
        return to_the_minute
    return folder / f"htx-bot-{now:%Y-%m-%d-%H%M%S%f}{NAMES[kind]}.zip"


def back_up(
    settings: Settings,
    file: Path,
    kind: str,
    now: datetime,
    told: Told = lambda done, of: None,
) -> Path:
    """Write a copy and return its path; in a folder it gets a name by the time.

    `told` hears how many rows of how many are written. Raises OfficeError when the file is there
    already or cannot be written, StoreError when the database cannot be read.
    """
    file = _free_name(file, kind, now) if file.is_dir() else file
    if file.exists():
        raise OfficeError(texts.copy_exists(file=str(file)))
    try:
        with (
            reading(settings.database_url, now) as copy,
            whole(file) as out,
            ArchiveWriter(out) as writer,
        ):
            _add_rows(writer, copy, told)
            _add_files(writer, settings)
            writer.finish(copy, kind)
    except NoDatabase:
        raise nothing_stored(settings) from None
    except OSError as error:
        full = error.errno in FULL
        line = texts.copy_disk_full if full else texts.copy_unwritable
        raise OfficeError(line(file=str(file), why=reason(error))) from error
    return file


def _add_rows(writer: ArchiveWriter, copy: Copy, told: Told) -> None:
    done, of = 0, sum(copy.sizes.values())
    for table in copy.sizes:

        def lines(table: str = table) -> Iterator[bytes]:
            nonlocal done
            for row in copy.rows(table):
                # Escaped letters: half a surrogate pair, which JSON may hold, has no UTF-8.
                yield json.dumps(row).encode() + b"\n"
                done += 1
                told(done, of)

        writer.add(f"{TABLES}{table}.jsonl", lines())


def _add_files(writer: ArchiveWriter, settings: Settings) -> None:
    writer.add(f"{KEYS}{KEY_FILE}", ["\n".join(load_masters(settings)).encode()])
    secret = settings.data_dir / SECRET_FILE
    if secret.is_file():
        writer.add(f"{KEYS}{SECRET_FILE}", [secret.read_bytes()])
    for path in plan_files(settings.plans_dir):
        name = path.relative_to(settings.plans_dir).as_posix()
        writer.add(f"{PLANS}{name}", _pieces(path))


def plan_files(folder: Path) -> list[Path]:
    """The files of the office's own plans."""
    # A link would copy what it points to, from anywhere on the disk.
    return sorted(path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())


def _pieces(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        while piece := file.read(PIECE):
            yield piece
