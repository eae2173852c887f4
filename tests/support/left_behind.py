"""Nothing is left behind when the tests themselves are killed: by a time limit, or a full machine.

The rule: whoever starts a process that would outlive it lets that process end with it.
"""

import ctypes
import os
import sys
from pathlib import Path
from signal import SIGKILL

_SIGNAL_AT_PARENTS_DEATH = 1  # PR_SET_PDEATHSIG
# Reads until whoever holds the other end is no more, however that ended.
_WAIT_AND_STOP = 'cat > /dev/null; kill -QUIT "$(head -n 1 "$0")"'


def end_with_parent() -> None:
    """Let this process, a new one, be killed when the one that started it ends; on Linux only."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_SIGNAL_AT_PARENTS_DEATH, SIGKILL)


def stop_server_at_our_end(folder: Path) -> None:
    """Let the PostgreSQL of `folder`, a daemon, be stopped when this process is no more.

    A server that was stopped before has taken the file with its number away.
    """
    if sys.platform != "win32":
        # The other end stays open as long as we are there: nobody closes it, nobody inherits it.
        heard, _ours = os.pipe()
        nowhere = [(os.POSIX_SPAWN_OPEN, out, os.devnull, os.O_WRONLY, 0) for out in (1, 2)]
        os.posix_spawnp(
            "sh",
            ["sh", "-c", _WAIT_AND_STOP, str(folder / "postmaster.pid")],
            os.environ,
            file_actions=[(os.POSIX_SPAWN_DUP2, heard, 0), *nowhere],
            # Ctrl-C and a time limit are for the whole group, and this one has to survive them.
            setpgroup=0,
        )
        os.close(heard)
