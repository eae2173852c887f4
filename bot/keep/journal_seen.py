"""The journal's last line in a file beside the key, where who writes the database cannot write.

The rule: it follows the journal as long as that only grows, line by line with the key; once it does
not, the file stays as it is and every check says so, until the operator has looked and takes the
file away.
"""

import json
from datetime import datetime
from pathlib import Path

import structlog

from bot.keep.files import whole
from storage.journal.journal import Journal
from storage.journal.witness import SeenLine

log = structlog.get_logger(__name__)

FILE = "journal-seen.json"


class JournalSeen:
    """What was seen last; one per installation, or per copy of the program. None: nobody looks."""

    def __init__(self, journal: Journal, folder: Path | None) -> None:
        self._journal = journal
        self._file = folder / FILE if folder is not None else None
        journal.seen = self.read

    def read(self) -> SeenLine | None:
        """What the file says; None without one."""
        if self._file is None:
            return None
        try:
            told = json.loads(self._file.read_text("utf-8"))
            at = datetime.fromisoformat(told["at"])
            return SeenLine(int(told["line"]), str(told["hash"]), at)
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def follow(self, now: datetime) -> bool:
        """Whether the journal is as it was seen; its present last line is what was seen then.

        What is broken already when nobody has looked is not seen: the check says so anyhow.
        """
        if self._file is None:
            return True
        before, found = self.read(), self._journal.look(now)
        if found.broken is not None:
            why, file = "the journal was cut off or written anew", str(self._file)
            log.error(why, line=found.broken, file=file)
            return before is None
        if found.last is not None and (before is None or before.hash != found.last.hash):
            self._write(self._file, found.last)
        return True

    def _write(self, file: Path, seen: SeenLine) -> None:
        told = {"line": seen.line, "hash": seen.hash, "at": seen.at.isoformat()}
        try:
            with whole(file) as out:
                out.write(json.dumps(told).encode())
        except OSError as error:
            log.warning("the journal's last line was not kept", why=str(error))
