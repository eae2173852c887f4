"""The files of an installation belong to its own account alone.

The rule: whatever the program makes is 0600, a folder 0700; what an earlier release left open to
others is closed when `run` starts. On Windows the folder's own rights decide.
"""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

import structlog

from bot.config import ENV_FILE, Settings
from bot.installation.database import data_files
from bot.installation.keys import key_file

log = structlog.get_logger(__name__)

OTHERS = stat.S_IRWXG | stat.S_IRWXO


def close_to_others(settings: Settings) -> None:
    """Take away what others may do with the data that are there already."""
    for path in open_to_others(settings):
        try:
            path.chmod(stat.S_IMODE(path.stat().st_mode) & ~OTHERS)
        except OSError as error:
            log.warning("stays open to others", file=str(path), why=str(error))


def open_to_others(settings: Settings) -> list[Path]:
    """The data folder, its files and those of secrets that others may use; none on Windows."""
    if os.name != "posix":
        return []
    return [path for path in _ours(settings) if _is_open(path)]


def _ours(settings: Settings) -> Iterator[Path]:
    folder = settings.data_dir.resolve()
    if folder.is_dir() and not _is_shared(folder):
        yield folder
    # The tokens and the master key: `cp .env.example .env` lets everybody read them.
    told = (Path(ENV_FILE).resolve(), key_file(settings).resolve())
    kept = dict.fromkeys([*data_files(settings), *told])
    yield from (file for file in kept if file.is_file())


def _is_open(path: Path) -> bool:
    try:
        found = path.stat()
    except FileNotFoundError:
        # SQLite takes its log away when the last program leaves the database, perhaps just now.
        return False
    # What belongs to others cannot be changed by us, and a warning each start would teach nothing.
    return found.st_uid == os.geteuid() and bool(found.st_mode & OTHERS)


def _is_shared(folder: Path) -> bool:
    """Whether others must pass through: it is above the working folder or a home, or the system's.

    A database may lie right in such a folder; its own files are closed all the same.
    """
    below = (Path.cwd(), Path.home().resolve())
    above = any(folder in place.parents for place in below) or folder == below[1]
    # What belongs to the system's own account near the root is everybody's: /srv, /var/lib.
    system = os.geteuid() == 0 and len(folder.parts) <= len(Path("/var/lib").parts)
    return above or system or bool(folder.stat().st_mode & stat.S_ISVTX)
