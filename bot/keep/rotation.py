"""Change the master key: what it had signed ends, what it had written is still recognised.

The rule: nobody is at work meanwhile, and a change that does not succeed leaves the old key in
use. Killed in between, the next start finishes it: the key's own file says that it is under way,
because who can write the database must not be able to say so.
"""

from collections.abc import Sequence
from contextlib import ExitStack, closing
from pathlib import Path

import structlog

from bot.clock import Clock
from bot.config import Settings
from bot.installation.closed_texts import reason
from bot.installation.database import REHEARSAL_FILE, nothing_stored, only_one, store_of
from bot.installation.errors import COMMAND_LINE, OfficeError
from bot.installation.keys import NOTE, key_file, load_masters, new_master
from bot.keep import texts
from bot.keep.files import whole
from storage.store import Store, StoreError

log = structlog.get_logger(__name__)

UNDER_WAY = f"{NOTE} the change to this key is finished when htx-bot starts"


def rotate(settings: Settings, clock: Clock) -> Path:
    """Put a new key into use and return its file.

    Raises OfficeError when the key cannot be changed from here, StoreError while `run` works.
    """
    if settings.master_key is not None:
        raise OfficeError(texts.KEY_IS_A_SETTING)
    with ExitStack() as held:
        held.enter_context(only_one(settings, Clock()))
        if _rehearsal(settings):
            held.enter_context(only_one(settings, Clock(clock.now())))
        finish_rotation(settings, clock)
        with closing(store_of(settings)) as store:
            # Somebody believes that a stolen key is worth nothing any more: in the wrong folder.
            if _is_new(store, rehearsing=False):
                raise nothing_stored(settings)
        masters = load_masters(settings)
        file = key_file(settings).resolve()
        _write(file, (UNDER_WAY, new_master(), *masters))
        try:
            _begin(settings, clock, rehearsing=False)
        except StoreError:
            _write(file, masters)
            raise
        finish_rotation(settings, clock)
    return file


def finish_rotation(settings: Settings, clock: Clock) -> None:
    """Do what is left of a change that is under way; nothing where none is. As `rotate`."""
    file = key_file(settings).resolve()
    if settings.master_key is not None or not _is_under_way(file):
        return
    _begin(settings, clock, rehearsing=False)
    if _rehearsal(settings):
        try:
            # The rehearsal beside the data has the same keys, and proves nothing to anybody.
            _begin(settings, clock, rehearsing=True)
        except StoreError as error:
            log.warning("rehearsal goes on with the old key", why=str(error))
    _write(file, load_masters(settings))


def _rehearsal(settings: Settings) -> bool:
    return (settings.data_dir / REHEARSAL_FILE).exists()


def _is_under_way(file: Path) -> bool:
    try:
        return UNDER_WAY in file.read_text("utf-8", errors="replace").splitlines()
    except OSError:
        # Whatever is wrong with the file is told where the key is read.
        return False


def _begin(settings: Settings, clock: Clock, *, rehearsing: bool) -> None:
    with closing(store_of(settings, rehearsing=rehearsing)) as store:
        # Where nothing is stored there is nothing that an old key could open.
        if not _is_new(store, rehearsing=rehearsing):
            store.begin_with_key(COMMAND_LINE, clock.now())


def _is_new(store: Store, *, rehearsing: bool) -> bool:
    try:
        return store.is_new(rehearsing=rehearsing)
    except StoreError as error:
        # An old key that is lost for good is given up by this very command.
        if error.code in ("other-key", "no-key"):
            return False
        raise


def _write(file: Path, lines: Sequence[str]) -> None:
    try:
        with whole(file) as out:
            out.write("\n".join((*lines, "")).encode())
    except OSError as error:
        raise OfficeError(texts.key_unwritable(file=str(file), why=reason(error))) from error
