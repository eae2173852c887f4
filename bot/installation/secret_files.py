"""Files that are named as a setting and hold its value, as systemd and Docker lay them.

The rule: one that cannot be read stops the start with its name; it never counts as left out.
"""

import os
from collections.abc import Collection, Iterator
from pathlib import Path

from bot import config_texts as texts
from bot.installation.closed_texts import reason


def folders() -> list[Path]:
    """Where they lie."""
    places = (os.environ.get("CREDENTIALS_DIRECTORY"), "/run/secrets")
    return [Path(place) for place in places if place and Path(place).is_dir()]


def problems(settings: Collection[str]) -> Iterator[str]:
    """One line for each of these settings whose file cannot be read."""
    for folder in folders():
        try:
            files = sorted(folder.iterdir())
        except OSError as error:
            yield texts.secrets_closed(folder=str(folder), why=reason(error))
            continue
        for file in (one for one in files if one.name.lower() in settings):
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
