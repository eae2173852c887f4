"""Files that are there whole or not at all, readable by their owner alone."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from errno import EDQUOT, ENOSPC
from pathlib import Path
from typing import BinaryIO

PART = ".part"
FULL = (ENOSPC, EDQUOT)


@contextmanager
def whole(file: Path) -> Iterator[BinaryIO]:
    """A file that gets its name only when everything is written and on the disk."""
    file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    for left in parts_of(file):
        left.unlink(missing_ok=True)
    # Beside its place: a rename across disks is a copy, and not whole at once.
    part = file.with_name(f"{file.name}.{os.getpid()}{PART}")
    flags = os.O_RDWR | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)
    try:
        with os.fdopen(os.open(part, flags, 0o600), "w+b") as out:
            yield out
            out.flush()
            # Renamed before its words are on the disk, a
            # file can be there and empty after a power cut.
            os.fsync(out.fileno())
        part.replace(file)
    # Ctrl-C too: half a copy of people's data must not stay behind.
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    settle(file.parent)


def parts_of(file: Path) -> list[Path]:
    """What writers of this file left that were killed."""
    names = file.parent.iterdir()
    return [one for one in names if one.name.startswith(f"{file.name}.") and one.suffix == PART]


def settle(folder: Path) -> None:
    """Bring a rename onto the disk, where a folder can be opened for that (not on Windows)."""
    if os.name == "posix":
        number = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(number)
        finally:
            os.close(number)
