"""Move an installation from its SQLite file to PostgreSQL.

The rule: the file is only read, and nobody writes it meanwhile; the other database has all of it,
compared row by row, or nothing.
"""

from dataclasses import dataclass, replace
from pathlib import Path

from bot import config_texts
from bot.clock import Clock
from bot.config import Settings
from bot.installation.addresses import wrong_with_server
from bot.installation.database import nothing_stored, only_one, refuse_not_ours
from bot.installation.errors import OfficeError
from bot.installation.keys import KEY_FILE
from bot.installation.moved import mark_of, mark_text
from bot.keep import texts
from bot.keep.backup import Told
from bot.keep.files import whole
from bot.keep.own_files import key_is_a_setting
from bot.keep.restore import counting, finish_restore
from storage.copies.copies import NoDatabase, file_of, reading
from storage.copies.moving import NotEmpty, write_into
from storage.store import StoreError


@dataclass(frozen=True)
class Moved:
    """What was moved, for the operator; `key` is the key's file when it has to go along."""

    rows: int
    tables: int
    where: str
    file: Path
    key: tuple[Path, Path] | None


def move(settings: Settings, to: str, clock: Clock, told: Told = lambda done, of: None) -> Moved:
    """Write everything into the empty PostgreSQL database at `to`.

    Raises OfficeError when one of the two does not fit, StoreError when a database refuses or
    `run` works; then the other database is as it was.
    """
    file = file_of(settings.database_url)
    if file is None:
        raise OfficeError(texts.MOVE_FROM_SQLITE)
    if not to:
        raise OfficeError(texts.MOVE_NOTHING_TYPED)
    if not to.startswith(("postgresql://", "postgresql+psycopg://")):
        raise OfficeError(texts.MOVE_TO_POSTGRESQL)
    _refuse_unusable(to)
    with only_one(settings, Clock()):
        finish_restore(settings)
        refuse_not_ours(settings)
        try:
            with reading(settings.database_url, clock.now()) as copy:
                where = write_into(to, replace(copy, rows=counting(copy, told)))
        except NoDatabase:
            raise nothing_stored(settings) from None
        except NotEmpty as error:
            raise OfficeError(texts.target_not_empty(tables=error.tables)) from None
        with whole(mark_of(file)) as out:
            out.write(mark_text(where, clock.now()))
    rows = sum(copy.sizes.values())
    return Moved(rows, len(copy.sizes), where, file, _key_to_bring(settings, to))


def _refuse_unusable(to: str) -> None:
    """Raise OfficeError for an address that leads nowhere; what of it is secret nobody knows."""
    if wrong := wrong_with_server(to):
        raise OfficeError(texts.target_bad(reason=wrong))
    try:
        file_of(to)
    except StoreError:
        raise OfficeError(texts.target_bad(reason=config_texts.SERVER_UNREADABLE)) from None


def _key_to_bring(settings: Settings, to: str) -> tuple[Path, Path] | None:
    """From where to where: with PostgreSQL our own files lie beside the plans."""
    after = settings.model_copy(update={"database_url": to})
    there = after.data_dir.resolve()
    if key_is_a_setting(settings) or there == settings.data_dir.resolve():
        return None
    return settings.data_dir.resolve() / KEY_FILE, there / KEY_FILE
