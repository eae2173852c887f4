"""Files that are named as a setting and hold its value, as systemd and Docker lay them.

The rule: one that cannot be read stops the start with its name; it never counts as left out.
"""

import os
from collections.abc import Collection, Iterator
from pathlib import Path

from bot import config_texts as texts
from bot.installation.closed_texts import reason

FOLDER = "CREDENTIALS_DIRECTORY"
# What an editor puts before the first word.
MARK = "\ufeff"


def folders() -> list[Path]:
    """Where they lie."""
    places = (os.environ.get(FOLDER), "/run/secrets")
    return [Path(place) for place in places if place and Path(place).is_dir()]


def files() -> list[Path]:
    """Every one of them; none of a folder that is closed."""
    found: list[Path] = []
    for folder in folders():
        try:
            found += sorted(folder.iterdir())
        except OSError:
            # `problems` tells it.
            continue
    return found


def holding(setting: str) -> Path | None:
    """The file that holds a setting."""
    return next((one for one in files() if one.name.lower() == setting), None)


def is_empty(file: Path) -> bool:
    """Whether nothing stands in it, or nothing that may be read."""
    try:
        return not file.read_text("utf-8-sig").strip()
    except (OSError, UnicodeDecodeError):
        return False


def problems(settings: Collection[str]) -> Iterator[str]:
    """One line for each of these settings whose file cannot be read."""
    named = os.environ.get(FOLDER)
    if named and not Path(named).is_dir():
        yield texts.secrets_absent(name=FOLDER, folder=named)
    for folder in folders():
        try:
            found = sorted(folder.iterdir())
        except OSError as error:
            yield texts.secrets_closed(folder=str(folder), why=reason(error))
            continue
        for file in (one for one in found if one.name.lower() in settings):
            if why := _why_unreadable(file):
                yield texts.secret_unreadable(name=file.name.upper(), file=str(file), why=why)


def _why_unreadable(file: Path) -> str | None:
    try:
        file.read_text("utf-8")
    except OSError as error:
        return reason(error)
    except UnicodeDecodeError:
        return texts.NOT_UTF8
    return None
