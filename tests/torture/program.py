"""The program under torture: a real process on a clock that outlives it.

The rule: nothing is simulated. `python -m bot run` runs with its settings in the environment, on a
rehearsal clock, or on PostgreSQL with the machine's clock set; a kill is SIGKILL (on Windows:
terminate).
"""

import os
import resource
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path
from time import monotonic

import psycopg

import bot
from bot.config import Settings
from bot.installation.database import REHEARSAL_FILE
from tests.support.left_behind import end_with_parent

PARENT = Path(bot.__file__).resolve().parents[1]


class Program:
    """`htx-bot run` in `folder`; its clock goes on between two processes.

    Without `url` it has a file there.
    """

    def __init__(
        self, folder: Path, start: datetime, settings: dict[str, str], url: str | None = None
    ) -> None:
        self.rehearsing = url is None
        self.url = url or f"sqlite:///{(folder / REHEARSAL_FILE).as_posix()}"
        self.starts = 0
        self._folder = folder
        self._settings = settings
        self._process: subprocess.Popen[bytes] | None = None
        self.set_clock(start)

    def set_clock(self, start: datetime) -> None:
        """What time it is for the next process."""
        self._start, self._began_s = start, monotonic()

    def now(self) -> datetime:
        """The clock's time; a running process is behind by what its start took."""
        return self._start + timedelta(seconds=monotonic() - self._began_s)

    def launch(self) -> None:
        """Start a process and do not wait for it."""
        self.starts += 1
        ours = {name.upper() for name in Settings.model_fields}
        kept = {name: value for name, value in os.environ.items() if name.upper() not in ours}
        path = os.pathsep.join([str(PARENT), *filter(None, [os.environ.get("PYTHONPATH")])])
        now = self.now().isoformat()
        way = ["bot"] if self.rehearsing else ["tests.torture.clocked", now]
        clock = {"DATABASE_URL": self.url} | ({"CLOCK_START": now} if self.rehearsing else {})
        # Through another's hands: what it says while its own files cannot grow has to be heard.
        with (self._folder / "output.txt").open("ab") as output:
            self._writing = subprocess.Popen(["cat"], stdin=subprocess.PIPE, stdout=output)
        assert self._writing.stdin is not None
        with self._writing.stdin as output:
            self._process = subprocess.Popen(
                [sys.executable, "-m", *way, "run"],
                cwd=self._folder,
                env={**kept, "PYTHONPATH": path, "PYTHONUTF8": "1", **self._settings, **clock},
                stdout=output,
                stderr=output,
                preexec_fn=end_with_parent,
            )

    def kill(self) -> None:
        """End the process between two instructions; raises RuntimeError when it ended before."""
        assert self._process is not None
        ended = self._process.poll()
        if ended is not None:
            said = self.output()[-3000:]
            raise RuntimeError(f"the program stopped by itself, exit code {ended}:\n{said}")
        self.close()

    @property
    def has_ended(self) -> bool:
        """Whether the process is over, by itself or not."""
        return self._process is None or self._process.poll() is not None

    @property
    def pid(self) -> int:
        """The number of the process."""
        assert self._process is not None
        return self._process.pid

    def fill_disk(self, *, full: bool) -> None:
        """Let the process write no byte more into any file, or as many as it likes."""
        assert self._process is not None
        most = 1 if full else resource.RLIM_INFINITY
        resource.prlimit(self._process.pid, resource.RLIMIT_FSIZE, (most, resource.RLIM_INFINITY))

    def close(self) -> None:
        """Leave no process behind."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            self._writing.wait()

    def output(self) -> str:
        """Everything any of the processes printed."""
        return (self._folder / "output.txt").read_text(encoding="utf-8", errors="replace")

    def rows(self, query: str, *values: object) -> list[tuple[object, ...]]:
        """What the database holds; nothing while it has no tables."""
        if not self.rehearsing:
            with psycopg.connect(self.url) as server:
                return server.execute(query.replace("?", "%s").encode(), values).fetchall()
        file = self._folder / REHEARSAL_FILE
        if not file.exists():
            return []
        with closing(sqlite3.connect(file, timeout=30)) as connection:
            try:
                return connection.execute(query, values).fetchall()
            except sqlite3.OperationalError as error:
                if "no such table" in str(error):
                    return []
                raise
