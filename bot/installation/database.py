"""Which database a command uses, and what it may do to it.

The rule: a pretended clock has a database of its own. `run` alone brings a database up to date
and takes back what a killed process had claimed; other commands take it as it is, and listings
open it so that nothing can change.
"""

from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import replace
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from filelock import FileLock, Timeout

from bot.clock import Clock
from bot.config import ConfigError, Settings
from bot.installation import texts
from bot.installation.closed import BESIDE, Place, closed, is_there
from bot.installation.earlier import SECRET_FILE
from bot.installation.errors import OfficeError
from bot.installation.keys import KEY_FILE, fingerprints, key_file, load_keys
from bot.installation.moved import moved_from
from storage.database.foreign_log import is_bare, is_foreign
from storage.database.keys import Purpose
from storage.store import Store, StoreError

# Where `run` lays its copies, and how they are called.
BACKUPS, COPIES = "backups", "htx-bot-*.zip"
REHEARSAL_FILE = "dien-tap.db"


def store_url(settings: Settings, *, rehearsing: bool) -> str:
    """The address of the database for a real clock, or for a pretended one."""
    if not rehearsing:
        return settings.database_url
    return f"sqlite:///{(settings.data_dir / REHEARSAL_FILE).as_posix()}"


def store_of(settings: Settings, *, rehearsing: bool = False, read_only: bool = False) -> Store:
    """The store of a real or a pretended clock, not opened yet."""
    url = store_url(settings, rehearsing=rehearsing)
    loaded = cache(lambda: load_keys(settings))

    def keys(purpose: Purpose) -> Sequence[str]:
        if purpose != "fingerprint":
            return loaded().every(purpose)
        # Whose the database is, is asked first: a key that was made for that would be another.
        if found := fingerprints(settings):
            return found
        raise StoreError(texts.key_gone(file=str(key_file(settings))), "no-key")

    return Store(url, keys, read_only=read_only)


def data_files(settings: Settings) -> list[Path]:
    """The files in which this installation keeps what people tell it, and its keys."""
    folder = settings.data_dir.resolve()
    files = [folder / name for name in (REHEARSAL_FILE, KEY_FILE, SECRET_FILE)]
    live = store_of(settings).file
    if live is not None:
        files.append(live)
    return [file.with_name(f"{file.name}{part}") for file in files for part in BESIDE]


def sound_store(settings: Settings, clock: Clock, *, read_only: bool = False) -> Store:
    """As `store_of`, where nothing speaks against opening the file.

    Raises StoreError, and ConfigError where the account may not write.
    """
    if not read_only:
        refuse_closed(settings)
    store = store_of(settings, rehearsing=clock.rehearsing, read_only=read_only)
    if store.file is not None:
        _refuse_misplaced(store.file)
    if store.file is not None and not store.file.exists():
        if not clock.rehearsing and (line := _gone(settings, store.file)):
            raise StoreError(line, "gone")
    elif store.file is not None:
        if not clock.rehearsing and (line := moved_from(store.file)):
            raise StoreError(line, "moved")
        if is_foreign(store.file):
            raise StoreError(str(store.file), "other-log")
        # A first start that was killed leaves such a file as well, but no copies.
        if not clock.rehearsing and _copies(settings) and is_bare(store.file):
            raise StoreError(str(store.file), "emptied")
    return store


def refuse_closed(settings: Settings) -> None:
    """Raise ConfigError where the account may not write what the program writes."""
    if lines := closed_to_write(settings):
        raise ConfigError(lines)


def closed_to_write(settings: Settings) -> tuple[str, ...]:
    """One line for each thing of our own that the account may not write."""
    folder = settings.data_dir
    files = [one for one in settings.places if one.setting == "DATABASE_URL"]
    # Beside a PostgreSQL the folder may be one of plans that nobody changes.
    kept = (folder, folder / BACKUPS) if files else (folder / BACKUPS,)
    made = [Place("DATABASE_URL", one, folder) for one in kept if is_there(one)]
    return closed(replace(one, writing=True) for one in (*made, *files))


def _refuse_misplaced(file: Path) -> None:
    """Raise StoreError when the file is none, or is to be made in what is no folder."""
    try:
        folder = next(path for path in file.parents if path.exists())
        is_folder = file.is_dir()
    except OSError as error:
        raise StoreError(str(error), "unavailable") from error
    if is_folder:
        raise StoreError(texts.database_is_folder(file=str(file)), "misplaced")
    if not folder.is_dir():
        raise StoreError(texts.database_in_file(file=str(file), at=str(folder)), "misplaced")


def _copies(settings: Settings) -> list[Path]:
    """What tells of data that were here, the newest last: its name says when it was made."""
    return sorted((settings.data_dir / BACKUPS).glob(COPIES))


def _gone(settings: Settings, file: Path) -> str | None:
    """The line about a file that is not there, where something tells that it was."""
    copies = _copies(settings)
    # A key that is a setting, or a file elsewhere, may stay for a new beginning as well.
    own_key = settings.data_dir / KEY_FILE
    has_key = is_there(own_key)
    # A rehearsal makes the key as well, and no other file; nothing else is made before this one.
    if not copies and (not has_key or is_there(settings.data_dir / REHEARSAL_FILE)):
        return None
    return texts.database_gone(
        file=str(file),
        key=str(own_key) if has_key else "",
        folder=str(settings.data_dir / BACKUPS),
        copies=len(copies),
        newest=str(copies[-1]) if copies else "",
    )


def open_to_run(settings: Settings, clock: Clock) -> Store:
    """For `run`: created or migrated, marked with the key, with claims taken back.

    Raises StoreError, ConfigError.
    """
    store = sound_store(settings, clock)
    store.open(rehearsing=clock.rehearsing)
    if not clock.rehearsing:
        _mark(settings, store)
    store.recover(clock.now())
    return store


def _use(settings: Settings, clock: Clock, store: Store) -> None:
    """Take the database as it is; a new one is created, and ours from then on."""
    if store.is_new(rehearsing=clock.rehearsing):
        store.open(rehearsing=clock.rehearsing)
        if not clock.rehearsing:
            _mark(settings, store)


def _mark(settings: Settings, store: Store) -> None:
    """Let another installation's key be refused."""
    # Made only now, where it is not there yet.
    load_keys(settings)
    store.stamps.claim()


def open_to_chat(settings: Settings, clock: Clock, channel: str) -> Store:
    """For one window: a rehearsal is the window's own, the real database is taken as it is.

    Only what an earlier window of this `channel` had claimed is taken back.
    """
    store = sound_store(settings, clock)
    if clock.rehearsing:
        store.open(rehearsing=True)
        store.recover(clock.now(), channel)
    else:
        _use(settings, clock, store)
    return store


@contextmanager
def writing(settings: Settings, clock: Clock) -> Iterator[Store]:
    """The database as it is, for a command that changes something. Raises StoreError."""
    store = sound_store(settings, clock)
    try:
        _use(settings, clock, store)
        yield store
    finally:
        store.close()


@contextmanager
def existing(settings: Settings, clock: Clock) -> Iterator[Store]:
    """As `writing`, where something has been stored before. Raises OfficeError, StoreError."""
    if is_new(settings, clock):
        raise nothing_stored(settings)
    with writing(settings, clock) as store:
        yield store


def is_new(settings: Settings, clock: Clock) -> bool:
    """Whether nothing has been stored yet; makes nothing. Raises StoreError."""
    with closing(sound_store(settings, clock, read_only=True)) as store:
        return store.is_new(rehearsing=clock.rehearsing)


@contextmanager
def stored(settings: Settings, clock: Clock) -> Iterator[Store]:
    """As `reading`, of what has been stored before. Raises OfficeError, StoreError."""
    if is_new(settings, clock):
        raise nothing_stored(settings)
    with reading(settings, clock) as store:
        yield store


def nothing_stored(settings: Settings) -> OfficeError:
    """There is nothing to work on, and this may be the wrong folder."""
    live = store_of(settings).file
    where = "DATABASE_URL" if live is None else str(live.parent)
    return OfficeError(texts.nothing_stored(where=where))


@contextmanager
def reading(settings: Settings, clock: Clock) -> Iterator[Store]:
    """The database for a listing; where there is none yet, an empty one. Raises StoreError."""
    store = sound_store(settings, clock, read_only=True)
    try:
        nothing = store.is_new(rehearsing=clock.rehearsing)
        if not nothing:
            yield store
    finally:
        store.close()
    if nothing:
        # A listing must not make the database: its first program decides about clock and version.
        with TemporaryDirectory() as folder:
            empty = Store(f"sqlite:///{(Path(folder) / 'empty.db').as_posix()}")
            empty.open()
            yield empty
            empty.close()


def refuse_not_ours(settings: Settings) -> None:
    """Raise StoreError when the database is a rehearsal's, or of another master key.

    Of any version; nothing is changed, no key is made, and without a database nothing is said.
    """
    with closing(sound_store(settings, Clock(), read_only=True)) as store:
        if store.file is None or store.file.exists():
            store.stamps.check()


@contextmanager
def only_one(settings: Settings, clock: Clock) -> Iterator[None]:
    """Keep a second `run` off the same SQLite file; copies on PostgreSQL are welcome.

    The system itself frees the lock of a killed process. Raises StoreError, ConfigError.
    """
    refuse_closed(settings)
    file = store_of(settings, rehearsing=clock.rehearsing).file
    if file is None:
        yield
        return
    _refuse_misplaced(file)
    # Not the database itself: commands may work beside `run`, only a second `run` may not.
    lock = FileLock(file.with_name(f"{file.name}.lock"), timeout=0)
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        lock.acquire()
    except Timeout:
        raise StoreError(str(file), "in-use") from None
    except OSError as error:
        raise StoreError(f"cannot lock {file}: {error}", "unavailable") from error
    try:
        yield
    finally:
        lock.release()
