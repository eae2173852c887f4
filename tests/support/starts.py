"""Starts of the program as forks of one process that has imported it.

The rule: each start is a process of its own with its own folder, environment and output; only the
imports, which are most of a start, and the patterns of a first answer are done once.
"""

import multiprocessing
import os
import signal
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path

from bot.cli.main import COMMANDS, main
from tests.support.left_behind import end_with_parent

# Where there is no fork every start imports anew.
_STARTS = multiprocessing.get_context("forkserver" if hasattr(os, "fork") else "spawn")
if hasattr(os, "fork"):
    _STARTS.set_forkserver_preload(
        [*(command.module for command in COMMANDS.values()), "tests.support.answered"]
    )

# What is imported at need, when a command is at work.
_LATER = ("encodings.utf_8_sig", "encodings.idna", "pwd", "alembic.runtime.migration", "uvloop")


class Started:
    """`htx-bot` with these arguments, writing to the end of two files; reading one, or nothing."""

    def __init__(
        self,
        folder: Path,
        arguments: Sequence[str],
        settings: dict[str, str],
        stdout: Path,
        stderr: Path,
        account: int | None = None,
        stdin: Path | None = None,
    ) -> None:
        self._process = _STARTS.Process(
            target=_command, args=(folder, arguments, settings, stdin, stdout, stderr, account)
        )
        self._process.start()

    @property
    def exit_code(self) -> int | None:
        """The exit code, negative after a signal; None while it runs."""
        return self._process.exitcode

    def send(self, signal_number: int) -> None:
        """Send a signal."""
        assert self._process.pid is not None
        os.kill(self._process.pid, signal_number)

    def kill(self) -> None:
        """End it between two instructions, if it still runs."""
        self._process.kill()
        self._process.join()

    def wait(self, timeout_s: float) -> int:
        """The exit code once it ends. Raises TimeoutError."""
        self._process.join(timeout_s)
        if self._process.exitcode is None:
            raise TimeoutError(f"still runs after {timeout_s} s")
        return self._process.exitcode


def forked(work: Callable[..., None], *given: object) -> int:
    """The exit code of a process that does this."""
    process = _STARTS.Process(target=work, args=given)
    process.start()
    process.join()
    assert process.exitcode is not None
    return process.exitcode


def _command(
    folder: Path,
    arguments: Sequence[str],
    settings: dict[str, str],
    stdin: Path | None,
    stdout: Path,
    stderr: Path,
    account: int | None,
) -> None:
    """What the installed command does, by this account of the machine."""
    end_with_parent()
    os.chdir(folder)
    os.environ.clear()
    os.environ.update(settings)
    # The process that forks leaves its children deaf to Ctrl-C.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    if stdin is not None:
        os.dup2(os.open(stdin, os.O_RDONLY), 0)
        # The process that forks has put an empty one in its place.
        sys.stdin = open(0, encoding="utf-8", closefd=False)  # noqa: SIM115
    for number, file in ((1, stdout), (2, stderr)):
        os.dup2(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_APPEND), number)
    if stdout.is_fifo():
        # What was opened on a file looks for its place there.
        sys.stdout, sys.stderr = (
            open(number, "w", encoding="utf-8", buffering=1, closefd=False)  # noqa: SIM115
            for number in (1, 2)
        )
    sys.argv = ["htx-bot", *arguments]
    if account is not None:
        # Python's own may lie where this account cannot go.
        for module in _LATER:
            import_module(module)
        os.setgroups([])
        os.setgid(account)
        os.setuid(account)
    main()
