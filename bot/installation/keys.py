"""The installation's own master key, and one derived key per purpose.

The rule: what one purpose or one platform is told is useless for every other, and the master key
itself is never told to anybody. Behind the key in use its file may hold those of before, a line
each: they recognise what was written with them, and open nothing.
"""

import hashlib
import hmac
import os
import secrets
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Literal

from bot.config import KEY_FILE as KEY_FILE
from bot.config import ConfigError, Settings
from bot.installation import texts
from bot.installation.closed_texts import reason

# Codes, cookies and the deletions rest on it: a word somebody thought of can be guessed.
LEAST_CHARS = 32
# Begins a line of the key file that is no key.
NOTE = "# "
# Thirty-two random hexadecimal digits have fewer than this in three of a million keys.
LEAST_DIFFERENT = 9

Purpose = Literal[
    "cookie",
    "desk/form",
    "desk/note",
    "network",
    "journal",
    "deletions",
    "fingerprint",
    "installation",
    "invitation",
    "link-code",
    "second-factor",
    "shown-code",
    "push",
    "zalo-oa",
]


class KeyTooShort(Exception):
    """The file holds no key, or one that can be guessed."""


class Keys:
    """Derives a key of 64 hexadecimal characters per purpose from a master key.

    `earlier` master keys are those it took the place of, the newest first.
    """

    def __init__(self, master: str, *earlier: str) -> None:
        self._master, self._earlier = master, earlier

    def of(self, purpose: Purpose) -> str:
        """The key for one purpose."""
        return _derived(self._master, purpose)

    def every(self, purpose: Purpose) -> tuple[str, ...]:
        """The same with those of before behind it, to recognise what was written with them."""
        return tuple(_derived(master, purpose) for master in (self._master, *self._earlier))

    def marks(self, place: str) -> tuple[str, ...]:
        """By what a program that works on this database is known from others'; it tells no key."""
        return tuple(_derived(key, place)[:16] for key in self.every("installation"))

    def of_webhook(self, channel: str) -> str:
        """The secret one platform is told; every platform takes a key's alphabet."""
        return _derived(self._master, f"webhook/{channel}")


def _derived(master: str, purpose: str) -> str:
    # The master key is random and as long as the digest, so HMAC alone is what HKDF would do with
    # it: a library for the one line would be one more to keep.
    return hmac.new(master.encode(), purpose.encode(), hashlib.sha256).hexdigest()


def load_keys(settings: Settings) -> Keys:
    """The keys from MASTER_KEY, MASTER_KEY_FILE or a file of our own beside the data.

    The file is made at first need, readable by its owner alone. Raises ConfigError when it can
    neither be read nor made.
    """
    return Keys(*load_masters(settings))


def fingerprints(settings: Settings) -> Sequence[str]:
    """What a database of this installation is marked with, if it is: one for each master key.

    None where no key is yet, and none is made. An empty one where it cannot be read: whoever needs
    it tells.
    """
    if _made_at_start(settings):
        return ()
    try:
        return load_keys(settings).every("fingerprint")
    except ConfigError:
        return ("",)


def marks(settings: Settings, place: str) -> tuple[str, ...]:
    """By what our own program on this database is known; nothing where no key is yet.

    Raises ConfigError.
    """
    return () if _made_at_start(settings) else load_keys(settings).marks(place)


def load_masters(settings: Settings) -> tuple[str, ...]:
    """The master keys themselves, for a copy of the whole installation only; as `load_keys`."""
    if settings.master_key is not None:
        return (settings.master_key.get_secret_value(),)
    file = key_file(settings)
    try:
        return _kept(file, may_make=settings.master_key_file is None)
    except KeyTooShort as error:
        why = texts.key_too_short(least=LEAST_CHARS)
        raise ConfigError((texts.master_key_bad(file=str(file), why=why),)) from error
    except UnicodeDecodeError as error:
        why = texts.KEY_NOT_TEXT
        raise ConfigError((texts.master_key_bad(file=str(file), why=why),)) from error
    except OSError as error:
        why = reason(error)
        raise ConfigError((texts.master_key_bad(file=str(file), why=why),)) from error


def kept_masters(settings: Settings) -> tuple[str, ...]:
    """Those that are there already, usable or not; none is made and nothing is raised."""
    with suppress(OSError, UnicodeDecodeError):
        return masters_in(key_file(settings).read_text(encoding="utf-8-sig"))
    return ()


def key_file(settings: Settings) -> Path:
    """Where the master key is, unless it is a setting."""
    return settings.master_key_file or settings.data_dir / KEY_FILE


def masters_in(text: str) -> tuple[str, ...]:
    """The master keys in a key file's text, the one in use first."""
    lines = (line.strip() for line in text.splitlines())
    return tuple(line for line in lines if line and not line.startswith(NOTE))


def key_problems(settings: Settings) -> tuple[str, ...]:
    """What is wrong with the key that is there, for `check`; none is made."""
    if _made_at_start(settings):
        return ()
    try:
        load_keys(settings)
    except ConfigError as error:
        return error.problems
    return ()


def key_remarks(settings: Settings) -> tuple[str, ...]:
    """What should be known of a key that works, for `check`: somebody may have typed it in."""
    made_at_start = settings.master_key is None and not key_file(settings).exists()
    if made_at_start or key_problems(settings):
        return ()
    typed = len(set(load_masters(settings)[0])) < LEAST_DIFFERENT
    return (texts.MASTER_KEY_WEAK,) if typed else ()


def _made_at_start(settings: Settings) -> bool:
    """Whether there is no key yet, and `run` will make one."""
    given = settings.master_key is not None or settings.master_key_file is not None
    return not given and not (settings.data_dir / KEY_FILE).exists()


def _kept(file: Path, *, may_make: bool) -> tuple[str, ...]:
    if may_make and not file.exists():
        _make(file)
    kept = masters_in(file.read_text(encoding="utf-8-sig"))
    if not kept or min(map(len, kept)) < LEAST_CHARS:
        raise KeyTooShort
    return kept


def new_master() -> str:
    """A new random master key."""
    return secrets.token_urlsafe(32)


def _make(file: Path) -> None:
    """A new random key; of two programs that start together the slower one reads the other's."""
    file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    whole = file.with_name(f"{file.name}.{os.getpid()}")
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL
    with os.fdopen(os.open(whole, flags, 0o600), "w", encoding="utf-8") as out:
        out.write(new_master())
    try:
        # A link appears whole or not at all, and never replaces a key that is already there.
        os.link(whole, file)
    except FileExistsError:
        pass
    finally:
        whole.unlink()
