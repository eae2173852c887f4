"""Change the master key: what it had signed ends, what it had written is still recognised.

The rule: nobody is at work meanwhile, and a change that does not succeed leaves the old key in
use. Killed in between, the new key is in use already; changing it once more completes it.
"""

from collections.abc import Sequence
from contextlib import ExitStack, closing
from pathlib import Path

from bot.clock import Clock
from bot.config import Settings
from bot.installation.database import REHEARSAL_FILE, only_one, store_of
from bot.installation.errors import COMMAND_LINE, OfficeError
from bot.installation.keys import key_file, load_masters, new_master
from bot.keep import texts
from bot.keep.files import whole


def rotate(settings: Settings, clock: Clock) -> Path:
    """Put a new key into use and return its file.

    Raises OfficeError when the key cannot be changed from here, StoreError while `run` works.
    """
    if settings.master_key is not None:
        raise OfficeError(texts.KEY_IS_A_SETTING)
    kinds = [Clock()]
    # The rehearsal beside the data has the same keys.
    if (settings.data_dir / REHEARSAL_FILE).exists():
        kinds.append(Clock(clock.now()))
    with ExitStack() as held:
        for kind in kinds:
            held.enter_context(only_one(settings, kind))
        masters = load_masters(settings)
        file = key_file(settings).resolve()
        _write(file, (new_master(), *masters))
        try:
            for kind in kinds:
                _begin(settings, clock, rehearsing=kind.rehearsing)
        except BaseException:
            _write(file, masters)
            raise
    return file


def _begin(settings: Settings, clock: Clock, *, rehearsing: bool) -> None:
    with closing(store_of(settings, rehearsing=rehearsing)) as store:
        # Where nothing is stored there is nothing that an old key could open.
        if not store.is_new(rehearsing=rehearsing):
            store.begin_with_key(COMMAND_LINE, clock.now())


def _write(file: Path, masters: Sequence[str]) -> None:
    try:
        with whole(file) as out:
            out.write("\n".join((*masters, "")).encode())
    except OSError as error:
        why = str(error.strerror or error)
        raise OfficeError(texts.key_unwritable(file=str(file), why=why)) from error
