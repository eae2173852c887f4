"""However the tests end, the processes they started end with them."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TESTS = """
import subprocess, sys
from pathlib import Path
from signal import SIG_DFL, SIGQUIT, signal
from tests.support.left_behind import end_with_parent, stop_server_at_our_end

folder = Path(sys.argv[1])
subprocess.Popen(["sleep", "600"], preexec_fn=end_with_parent)
# A server hears what stops it; a program begun in the background is told to ignore it.
hears = lambda: signal(SIGQUIT, SIG_DFL)
server = subprocess.Popen(["sleep", "600"], start_new_session=True, preexec_fn=hears)
(folder / "postmaster.pid").write_text(f"{server.pid}\\n{folder}\\n")
stop_server_at_our_end(folder)
print("started", flush=True)
sys.stdin.read()
"""


@pytest.mark.skipif(sys.platform != "linux", reason="other systems know no such signal")
def test_a_killed_run_leaves_no_program_and_no_server(tmp_path: Path) -> None:
    """Both hold what it printed to: it is at its end only when neither is there any more."""
    run = subprocess.Popen(
        [sys.executable, "-c", TESTS, str(tmp_path)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert run.stdout is not None
    assert run.stdout.readline() == "started\n"
    run.kill()
    assert run.communicate() == ("", None)
