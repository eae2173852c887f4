"""The copies the program makes by itself: each night and before the tables are changed.

The rule: a day without a copy gets one as soon as the program is on; only files this program made
by itself are ever removed, and never the newest copy; what a restore put aside ends like copies.
"""

import re
import zipfile
from datetime import datetime, time, timedelta
from pathlib import Path

import structlog

from bot.config import ConfigError, Settings
from bot.installation.errors import DatabaseBusy, OfficeError
from bot.keep import texts
from bot.keep.archive import MANIFEST, read_manifest
from bot.keep.aside import remove_aside
from bot.keep.backup import MIGRATION, NIGHTLY, back_up
from bot.keep.deleted import backups_dir, keep_list, list_file
from bot.keep.files import PART
from handlers.values.replies import Reply
from storage.copies.copies import waits_for_migration
from storage.journal.journal import SCHEDULER
from storage.privacy.deletions import KEEP_LIST
from storage.staff.staff import tell_all
from storage.store import Store, StoreError

log = structlog.get_logger(__name__)

# Nobody writes at two, and no reminder falls into it.
NIGHT = time(2)
# The list of deletions (KEEP_LIST) reaches further back than any copy of ours.
KEEP_COPIES = timedelta(days=14)
OURS = re.compile(r"htx-bot-\d{4}-\d\d-\d\d-\d{4}(\d{8})?(-[a-z-]+)?\.zip")


class Keeper:
    """Keeps the copies and the list of deletions of a running program; `now` is local time."""

    def __init__(self, settings: Settings, store: Store) -> None:
        self._settings = settings
        self._store = store
        self._folder = backups_dir(settings)
        self._told_on: datetime | None = None

    def keep_list(self, now: datetime) -> None:
        """Bring what was deleted into the list beside the copies; raises OSError, StoreError."""
        keep_list(self._store, list_file(self._settings), now)

    def look(self, now: datetime) -> None:
        """Make the last night's copy if there is none, remove what is over; a failure is told."""
        if self._is_due(now):
            # A full disk may have room again without what is too old anyway.
            self._remove_old(now)
            self._copy(now)
        self._remove_old(now)
        self._store.deletions.purge(now - KEEP_LIST)

    def _is_due(self, now: datetime) -> bool:
        night = datetime.combine(now.date(), NIGHT, now.tzinfo)
        since = night if night <= now else night - timedelta(days=1)
        made = (at for at, kind in own_copies(self._folder).values() if kind == NIGHTLY)
        # One from a clock that was ahead says nothing about this night.
        return not any(since <= at <= now for at in made)

    def _copy(self, now: datetime) -> None:
        try:
            self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            self.keep_list(now)
            file = back_up(self._settings, self._folder, NIGHTLY, now)
            log.debug("copied", file=file.name)
        except (ConfigError, OfficeError, OSError, StoreError) as error:
            log.error("no copy made", why=str(error))
            if self._told_on is None or self._told_on.date() != now.date():
                self._told_on = now
                with self._store.change(SCHEDULER, now) as change:
                    tell_all(change, Reply(texts.nightly_failed(why=str(error))), of_staff=True)

    def _remove_old(self, now: datetime) -> None:
        remove_aside(self._settings, now - KEEP_COPIES)
        self._store.retention.drop_set_aside(now - KEEP_COPIES)
        copies = own_copies(self._folder)
        newest = max(copies, key=lambda file: copies[file][0], default=None)
        for file, (at, _) in copies.items():
            if at < now - KEEP_COPIES and file != newest:
                file.unlink(missing_ok=True)
        for left in _parts(self._folder):
            if left.stat().st_mtime < (now - timedelta(days=1)).timestamp():
                left.unlink(missing_ok=True)


def own_copies(folder: Path) -> dict[Path, tuple[datetime, str]]:
    """The copies this program made by itself: when, in local time, and why."""
    made = every_copy(folder).items()
    return {file: (at, kind) for file, (at, kind) in made if kind in (NIGHTLY, MIGRATION)}


def every_copy(folder: Path) -> dict[Path, tuple[datetime, str]]:
    """Those and what somebody has had copied there: when, in local time, and why."""
    found = {}
    for file in folder.glob("htx-bot-*.zip"):
        said = _said(file) if OURS.fullmatch(file.name) else None
        if said is not None:
            found[file] = said
    return found


def copy_before_migration(settings: Settings, now: datetime) -> Path | None:
    """A copy of a database of an older version; None when nothing will be migrated.

    Raises OfficeError when there is no room for it: then nothing may be migrated.
    """
    if waits_for_migration(settings.database_url) is None:
        return None
    folder = backups_dir(settings)
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        return back_up(settings, folder, MIGRATION, now)
    except (OfficeError, OSError) as error:
        raise DatabaseBusy(texts.migration_not_copied(why=str(error))) from error


def _said(file: Path) -> tuple[datetime, str] | None:
    """When and why a copy was made, by what stands inside; None for a file that is not ours."""
    try:
        with zipfile.ZipFile(file) as held:
            manifest = read_manifest(held.read(MANIFEST))
    except (OSError, ValueError, KeyError, zipfile.BadZipFile):
        return None
    return manifest.made_at, manifest.kind


def _parts(folder: Path) -> list[Path]:
    """What our own copies left that were killed."""
    return [
        file
        for file in folder.glob(f"htx-bot-*{PART}")
        if OURS.fullmatch(file.name.removesuffix(PART).rpartition(".")[0])
    ]
