"""The nameless list of deletions beside the copies: it survives what happens to the database.

The rule: the table is the truth and the file only grows by it; a crash between the two is healed
at the next look, and a line stays until no copy can be older than it.
"""

import json
from collections.abc import Collection
from datetime import datetime
from pathlib import Path

import structlog

from bot.config import Settings
from bot.installation.database import BACKUPS
from bot.keep.files import whole
from storage.privacy.deletions import KEEP_LIST, Deletion
from storage.store import Store

log = structlog.get_logger(__name__)

FILE = "deletions.jsonl"


def backups_dir(settings: Settings) -> Path:
    """Where the program's own copies lie."""
    return settings.data_dir / BACKUPS


def list_file(settings: Settings) -> Path:
    """The list beside the copies."""
    return backups_dir(settings) / FILE


def read_list(file: Path) -> frozenset[Deletion]:
    """The lines of the file, none without one; a line that cannot be read is passed over."""
    found = set()
    for line in file.read_text(encoding="utf-8").splitlines() if file.exists() else ():
        try:
            said = json.loads(line)
            found.add(Deletion(said["digest"], said["kind"], datetime.fromisoformat(said["at"])))
        except (ValueError, KeyError, TypeError):
            log.warning("line of the deletions unreadable", file=str(file))
    return frozenset(found)


def keep_list(store: Store, file: Path, now: datetime) -> None:
    """Add what the table knows to the file and drop what is too old; raises OSError, StoreError."""
    kept = read_list(file)
    wanted = {one for one in kept | store.deletions.all() if one.at >= now - KEEP_LIST}
    if wanted != kept:
        _write(file, wanted)


def _write(file: Path, deletions: Collection[Deletion]) -> None:
    with whole(file) as out:
        for one in sorted(deletions, key=lambda one: (one.at, one.digest, one.kind)):
            line = {"digest": one.digest, "kind": one.kind, "at": one.at.isoformat()}
            out.write(json.dumps(line).encode() + b"\n")
