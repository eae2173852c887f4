"""Whether the log that lies beside a SQLite file is that file's own.

The rule: SQLite plays back whatever log lies there, and a file that was put beside the log of
another is overwritten by it without a word. Nothing in either names the other, so this tells only
what cannot be: two that belong together are never refused.
"""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

MAGIC = (b"\x37\x7f\x06\x82", b"\x37\x7f\x06\x83")
HEADER, FRAME = 32, 24
LARGEST_PAGE = 65536
# In the first page of a file: how often that page was written.
COUNTER = slice(24, 28)


@dataclass(frozen=True)
class _Frame:
    """One page in the log, at this place there."""

    page: int
    at: int


def is_foreign(file: Path) -> bool:
    """Whether the log beside this file is surely another's; False while somebody works on it."""
    log = file.with_name(f"{file.name}-wal")
    try:
        before = _stand(file, log)
        found = _differs(file, log)
        return found and _stand(file, log) == before
    except OSError:
        return False


def is_bare(file: Path) -> bool:
    """Whether there is no table in a SQLite file and the log beside it, as in a copy by hand."""
    try:
        if file.with_name(f"{file.name}-wal").exists() or file.stat().st_size > 2 * LARGEST_PAGE:
            return False
        with closing(sqlite3.connect(f"{file.as_uri()}?mode=ro&immutable=1", uri=True)) as opened:
            return not opened.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    except (OSError, sqlite3.Error):
        # No database at all, or not ours to read: whoever opens it tells.
        return False


def _stand(*files: Path) -> list[tuple[int, int]]:
    return [(one.st_mtime_ns, one.st_size) for one in map(Path.stat, files)]


def _differs(file: Path, log: Path) -> bool:
    with file.open("rb") as pages, log.open("rb") as frames:
        size = _page_size(frames)
        if size is None:
            return False
        kept = list(_frames(frames, size))
        if not kept:
            return False
        if not pages.read(1):
            # Whoever begins a log has written the first page before; SQLite would throw it away.
            return True
        return _out_of_step(pages, frames, kept) or (
            _is_newer(file, log) and not _shares_a_page(pages, frames, kept, size)
        )


def _is_newer(file: Path, log: Path) -> bool:
    # Windows tells the times of open files when it likes.
    return os.name == "posix" and file.stat().st_mtime_ns > log.stat().st_mtime_ns


def _page_size(frames: BinaryIO) -> int | None:
    """The size of its pages; None when it is no log."""
    head = frames.read(HEADER)
    return int.from_bytes(head[8:12]) if head[:4] in MAGIC and len(head) == HEADER else None


def _frames(frames: BinaryIO, size: int) -> Iterator[_Frame]:
    """The pages of finished transactions, in the order they were written."""
    frames.seek(16)
    salt = frames.read(8)
    waiting: list[_Frame] = []
    at, end = HEADER, frames.seek(0, os.SEEK_END)
    while at + FRAME + size <= end:
        frames.seek(at)
        head = frames.read(FRAME)
        # What follows is left of an earlier round of the same log.
        if head[8:16] != salt:
            return
        waiting.append(_Frame(int.from_bytes(head[:4]), at + FRAME))
        if any(head[4:8]):
            yield from waiting
            waiting = []
        at += FRAME + size


def _out_of_step(pages: BinaryIO, frames: BinaryIO, kept: list[_Frame]) -> bool:
    """Whether the first page was never as the log found it, or has left it.

    Each writing of that page counts by one, and the file has it as it was before, or as one of
    these writings left it.
    """
    counts = [_count(frames, one.at) for one in kept if one.page == 1]
    return bool(counts) and not min(counts) - 1 <= _count(pages, 0) <= max(counts)


def _count(file: BinaryIO, at: int) -> int:
    file.seek(at)
    return int.from_bytes(file.read(100)[COUNTER])


def _shares_a_page(pages: BinaryIO, frames: BinaryIO, kept: list[_Frame], size: int) -> bool:
    """Whether the file has a page as the log has it.

    Written after its log a file was written from its log, for nothing else ever writes it.
    """
    return any(
        _read(pages, (one.page - 1) * size, size) == _read(frames, one.at, size) for one in kept
    )


def _read(file: BinaryIO, at: int, size: int) -> bytes:
    file.seek(at)
    return file.read(size)
