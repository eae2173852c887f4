"""Several processes of the program, which share one database and nothing else."""

import os
import socket
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from signal import SIGCONT, SIGSTOP

from tests.torture.program import Program

PUBLIC_URL = "https://htx.example"


class Crowd:
    """Looks like one program; `living` are those that neither died nor are frozen."""

    def __init__(
        self,
        folder: Path,
        start: datetime,
        settings: dict[str, str],
        url: str,
        ports: Sequence[int],
    ) -> None:
        self.url = url
        self.copies: list[Program] = []
        self.living: set[int] = set()
        # How often one could not go on, or begin.
        self.ended = 0
        shared = {"PUBLIC_URL": PUBLIC_URL, "MASTER_KEY": "torture " * 8}
        for number, port in enumerate(ports):
            own = folder / f"copy-{number}"
            own.mkdir()
            self.copies.append(Program(own, start, settings | shared | {"PORT": str(port)}, url))

    @property
    def starts(self) -> int:
        """How many processes were started."""
        return sum(copy.starts for copy in self.copies)

    def set_clock(self, start: datetime) -> None:
        """What time it is for those that start from now on."""
        for copy in self.copies:
            copy.set_clock(start)

    def now(self) -> datetime:
        """The clock's time."""
        return self.copies[0].now()

    def launch(self) -> None:
        """Start those that are not there."""
        for number in set(range(len(self.copies))) - self.living:
            self.start(number)

    def start(self, number: int) -> None:
        """Start one."""
        self.copies[number].launch()
        self.living.add(number)

    def kill(self, number: int) -> None:
        """End one between two instructions."""
        self.copies[number].kill()
        self.living.discard(number)

    def mend(self) -> None:
        """Start again whichever ended by itself, as whoever looks after them does."""
        for number in sorted(self.living):
            if self.copies[number].has_ended:
                self.ended += 1
                self.start(number)

    def kill_all(self) -> None:
        """End all."""
        for number in sorted(self.living):
            self.kill(number)

    def freeze(self, number: int) -> None:
        """Let one stand still wherever it is."""
        os.kill(self.copies[number].pid, SIGSTOP)
        self.living.discard(number)

    def thaw(self, number: int) -> None:
        """Let it go on as if nothing had happened."""
        os.kill(self.copies[number].pid, SIGCONT)
        self.living.add(number)

    def close(self) -> None:
        """Leave no process behind."""
        for copy in self.copies:
            copy.close()

    def output(self) -> str:
        """Everything any of the processes printed."""
        return "\n".join(copy.output() for copy in self.copies)

    def rows(self, query: str, *values: object) -> list[tuple[object, ...]]:
        """What the database holds."""
        return self.copies[0].rows(query, *values)


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
