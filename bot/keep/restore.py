"""Put a copy back: all of it, or nothing is changed.

The rule: the new installation is made whole beside the old one and takes its place at the end; the
old one is kept, and what was deleted since the copy was made stays deleted.
"""

import os
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

import structlog
from filelock import FileLock, Timeout

from bot.app import App
from bot.clock import Clock
from bot.config import Settings
from bot.installation.closed_texts import reason
from bot.installation.errors import DatabaseBusy, OfficeError
from bot.installation.keys import KEY_FILE, Keys, load_masters, masters_in
from bot.installation.moved import mark_of
from bot.keep import texts
from bot.keep.archive import KEYS, Archive, opened
from bot.keep.aside import STAMP, targets
from bot.keep.backup import Told
from bot.keep.deleted import list_file, read_list
from bot.keep.files import FULL
from bot.keep.offices import said_of_office
from bot.keep.own_files import key_is_a_setting, write_new
from bot.keep.swap import aside_of, finish, forget_unfinished, is_underway, new_of, swap
from bot.plans.folders import usable_plans
from bot.plans.in_use import laid_out_aside
from handlers.turn.turn import Office
from knowledge.plan.plan import PlanError
from storage.copies.copies import (
    Copy,
    NoDatabase,
    Row,
    Written,
    codes_given_in,
    deletions_in,
    file_of,
    fold,
    is_rehearsal,
)
from storage.copies.copies import restore as restore_rows
from storage.copies.rows import aside_schema
from storage.copies.shut_again import Shut
from storage.database.version import is_known
from storage.privacy.deletions import KEEP_LIST, Deletion
from storage.store import Store, StoreError

log = structlog.get_logger(__name__)

LOCK = ".lock"


@dataclass(frozen=True)
class Restored:
    """What a restore did, for the operator."""

    made_at: datetime
    rows: int
    forgotten: int
    aside: tuple[str, ...]
    list_known: bool
    list_reaches: bool
    shut: Shut
    silenced: int = 0
    ownerless: tuple[str, ...] = ()


def restore(
    settings: Settings, file: Path, clock: Clock, told: Told = lambda done, of: None
) -> Restored:
    """Put a copy in the place of what is there, which is kept.

    Raises OfficeError for a copy that does not fit, StoreError when the database refuses; then
    nothing was changed.
    """
    with opened(file) as archive, _alone(settings):
        finish_restore(settings)
        masters = _fits(settings, archive, file)
        now = clock.now()
        stamp = f"{now:{STAMP}}"
        try:
            return _restore(settings, archive, Keys(*masters), clock, stamp, told)
        except OSError as error:
            full = error.errno in FULL
            line = texts.copy_disk_full if full else texts.copy_unwritable
            where = str(error.filename or settings.data_dir)
            raise OfficeError(line(file=where, why=reason(error))) from error
        finally:
            if not is_underway(settings):
                forget_unfinished(targets(settings))


def finish_restore(settings: Settings) -> None:
    """Put in place what a killed restore had made ready; raises OfficeError when it cannot."""
    try:
        finish(settings)
    except (OSError, ValueError) as error:
        raise DatabaseBusy(texts.restore_unfinished(why=str(error))) from error


def _restore(
    settings: Settings, archive: Archive, keys: Keys, clock: Clock, stamp: str, told: Told
) -> Restored:
    now, copy = clock.now(), archive.copy
    forget_unfinished(targets(settings))
    listed, known = _deletions(settings, now)
    replaced = write_new(settings, archive)
    counted = replace(copy, rows=counting(copy, told))
    office = said_of_office(settings, copy)
    database = _database(settings)
    if database is None:
        schema = aside_schema(now)
        given = _codes_given(settings, now)
        written = restore_rows(
            settings.database_url, counted, listed, keys.every, now, schema, given, office
        )
        aside = [schema] if written.kept else []
        _purge(settings, settings.database_url, keys, clock)
    else:
        written = _make(settings, counted, listed, keys, clock, office)
        replaced, aside = [*replaced, database], []
    aside += [str(aside_of(one, stamp)) for one in replaced if one.exists()]
    swap(settings, replaced, stamp)
    if database is not None:
        # What is in the file now was never moved.
        mark_of(database).unlink(missing_ok=True)
    reaches = copy.made_at >= now - KEEP_LIST
    rows = sum(copy.sizes.values())
    redone = written.redone
    return Restored(
        copy.made_at,
        rows,
        redone.concerned,
        tuple(aside),
        known,
        reaches,
        written.shut,
        redone.silenced,
        redone.ownerless,
    )


def _make(
    settings: Settings,
    copy: Copy,
    listed: Collection[Deletion],
    keys: Keys,
    clock: Clock,
    office: Sequence[str],
) -> Written:
    """The new SQLite file beside the old one; the old one is in one file when this returns."""
    database = _database(settings)
    assert database is not None
    _fold_old(database)
    new = new_of(database)
    new.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    # Made by us before SQLite would: it gives files the rights of the umask.
    os.close(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    url = f"sqlite:///{new.as_posix()}"
    given = _codes_given(settings, clock.now())
    written = restore_rows(
        url, copy, listed, keys.every, clock.now(), codes_given=given, office=office
    )
    _purge(settings, url, keys, clock)
    # The swap renames one file each, and knows nothing of a log beside it.
    fold(new)
    _fold_old(database)
    return written


def _fold_old(database: Path) -> None:
    """All of the old database into its one file; a damaged one is kept as it is."""
    try:
        if database.exists():
            fold(database)
    except StoreError as error:
        if error.code == "locked":
            raise DatabaseBusy(texts.OPEN_ELSEWHERE) from error
        log.warning("old database not readable", why=str(error))


def _purge(settings: Settings, url: str, keys: Keys, clock: Clock) -> None:
    """What has outlived its time since the copy was made goes before anybody sees it."""
    plans_dir = new_of(settings.plans_dir)
    folders = plans_dir if plans_dir.exists() else settings.plans_dir
    # A folder may be at work in progress: how long a campaign lasts says what is in use.
    with closing(Store(url, keys.every)) as store, laid_out_aside(store) as laid_out:
        try:
            plans = usable_plans(folders, laid_out)
        except PlanError as error:
            log.warning("plans not readable; run removes what is old", plan=error.folder.name)
            return
        App(settings, clock, store, Office(plans, {}, (), {})).purge()


def _deletions(settings: Settings, now: datetime) -> tuple[frozenset[Deletion], bool]:
    """Everything both lists know, and whether there was one to read at all."""
    file = list_file(settings)
    listed = read_list(file)
    try:
        return listed | deletions_in(settings.database_url, now), True
    except NoDatabase:
        return listed, file.exists()
    except StoreError as error:
        log.warning("no list of deletions in the database", why=str(error))
        return listed, file.exists()


def _codes_given(settings: Settings, now: datetime) -> Mapping[str, int]:
    """Receipt numbers given since the copy was made; none where the old database is unreadable."""
    try:
        return codes_given_in(settings.database_url, now)
    except NoDatabase:
        return {}
    except StoreError as error:
        log.warning("receipt numbers may be given again", why=str(error))
        return {}


def _fits(settings: Settings, archive: Archive, file: Path) -> tuple[str, ...]:
    """The master keys after the restore, the one in use first, and behind them all that were here.

    Raises OfficeError when the copy is not for this installation.
    """
    manifest = archive.manifest
    if not is_known(manifest.revision):
        raise OfficeError(texts.copy_newer(file=str(file), version=manifest.version))
    if is_rehearsal(archive.copy):
        raise OfficeError(texts.copy_rehearsal(file=str(file)))
    theirs, ours = masters_in(archive.read(f"{KEYS}{KEY_FILE}").decode()), _own_masters(settings)
    if key_is_a_setting(settings) and theirs[0] not in ours:
        raise OfficeError(texts.copy_foreign(file=str(file)))
    # As `own_files` leaves the file: a copy of our own keeps the key in use, another brings its
    # own. What was deleted here is listed with ours in any case.
    return tuple(dict.fromkeys((*ours, *theirs) if theirs[0] in ours else (*theirs, *ours)))


def _own_masters(settings: Settings) -> tuple[str, ...]:
    """The keys until now; a damaged file of our own may be what is to be mended."""
    if key_is_a_setting(settings):
        return load_masters(settings)
    file = settings.data_dir / KEY_FILE
    return masters_in(file.read_text("utf-8-sig", errors="replace")) if file.exists() else ()


def _database(settings: Settings) -> Path | None:
    return file_of(settings.database_url)


def counting(copy: Copy, told: Told) -> Callable[[str], Iterator[Row]]:
    """The rows of the copy, told as they are read."""
    done, of = 0, sum(copy.sizes.values())

    def rows(table: str) -> Iterator[Row]:
        nonlocal done
        for row in copy.rows(table):
            yield row
            done += 1
            told(done, of)

    return rows


@contextmanager
def _alone(settings: Settings) -> Iterator[None]:
    """Hold what `run` holds as long as it works; PostgreSQL itself says who is connected."""
    database = _database(settings)
    if database is None:
        yield
        return
    database.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    try:
        with FileLock(f"{database.resolve()}{LOCK}", timeout=0):
            yield
    except Timeout:
        raise DatabaseBusy(texts.RUNNING) from None
