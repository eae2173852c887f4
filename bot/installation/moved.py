"""The mark beside a SQLite file whose data have moved to PostgreSQL.

The rule: what is written into the file afterwards reaches nobody there, so that it is opened again
only when somebody has taken the mark away.
"""

import json
from datetime import datetime
from pathlib import Path

from bot.clock import local
from bot.installation import texts
from handlers.turn.texts import clock_text


def mark_of(file: Path) -> Path:
    """Where the mark of this file lies."""
    return file.with_name(f"{file.name}.moved")


def mark_text(where: str, now: datetime) -> bytes:
    """What stands in it: where the data are now, without the password, and since when."""
    return json.dumps({"to": where, "at": now.isoformat()}, ensure_ascii=False).encode()


def moved_at(folder: Path, where: str) -> datetime | None:
    """When data of this folder were moved to where they are now; None when they were not."""
    for mark in folder.glob("*.moved"):
        try:
            said = json.loads(mark.read_text("utf-8"))
            if said["to"] == where:
                return local(datetime.fromisoformat(said["at"]))
        except (OSError, ValueError, KeyError, TypeError):
            continue
    return None


def moved_from(file: Path) -> str | None:
    """The line about where the data of this file are now; None while they are in it."""
    mark = mark_of(file)
    try:
        said = json.loads(mark.read_text("utf-8"))
        at, to = clock_text(local(datetime.fromisoformat(said["at"]))), str(said["to"])
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, TypeError):
        # Somebody has laid it there all the same.
        at, to = texts.SOME_TIME, "PostgreSQL"
    return texts.moved_from(file=str(file), to=to, at=at, mark=str(mark))
