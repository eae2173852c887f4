"""The installation's own master key, and one derived key per purpose.

The rule: what one purpose or one platform is told is useless for every other, and the master key
itself is never told to anybody.
"""

import hashlib
import hmac
import os
import secrets
from pathlib import Path
from typing import Literal

from bot import texts
from bot.config import ConfigError, Settings

KEY_FILE = "master-key"
# Codes, cookies and the deletions rest on it: a word somebody thought of can be guessed.
LEAST_CHARS = 32

Purpose = Literal[
    "cookie",
    "desk/form",
    "desk/note",
    "network",
    "webhook/telegram",
    "webhook/zalo",
    "journal",
    "deletions",
]


class Keys:
    """Derives a key of 64 hexadecimal characters per purpose from one master key."""

    def __init__(self, master: str) -> None:
        self._master = master.encode()

    def of(self, purpose: Purpose) -> str:
        """The key for one purpose; both platforms take its alphabet as a webhook secret."""
        return hmac.new(self._master, purpose.encode(), hashlib.sha256).hexdigest()


def load_keys(settings: Settings) -> Keys:
    """The keys from MASTER_KEY, MASTER_KEY_FILE or a file of our own beside the data.

    The file is made at first need, readable by its owner alone. Raises ConfigError when it can
    neither be read nor made.
    """
    return Keys(load_master(settings))


def load_master(settings: Settings) -> str:
    """The master key itself, for a copy of the whole installation only; as `load_keys`."""
    if settings.master_key is not None:
        return settings.master_key.get_secret_value()
    file = settings.master_key_file or settings.data_dir / KEY_FILE
    try:
        return _kept(file, may_make=settings.master_key_file is None)
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError((texts.master_key_bad(file=str(file), why=str(error)),)) from error


def key_problems(settings: Settings) -> tuple[str, ...]:
    """What is wrong with the key that is there, for `check`; none is made."""
    made_at_start = settings.master_key is None and settings.master_key_file is None
    if made_at_start and not (settings.data_dir / KEY_FILE).exists():
        return ()
    try:
        load_keys(settings)
    except ConfigError as error:
        return error.problems
    return ()


def _kept(file: Path, *, may_make: bool) -> str:
    if may_make and not file.exists():
        _make(file)
    kept = file.read_text(encoding="utf-8").strip()
    if len(kept) < LEAST_CHARS:
        raise OSError(f"fewer than {LEAST_CHARS} characters")
    return kept


def _make(file: Path) -> None:
    """A new random key; of two programs that start together the slower one reads the other's."""
    file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    whole = file.with_name(f"{file.name}.{os.getpid()}")
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL
    with os.fdopen(os.open(whole, flags, 0o600), "w", encoding="utf-8") as out:
        out.write(secrets.token_urlsafe(32))
    try:
        # A link appears whole or not at all, and never replaces a key that is already there.
        os.link(whole, file)
    except FileExistsError:
        pass
    finally:
        whole.unlink()
