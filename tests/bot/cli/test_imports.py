"""What a start imports: a program that nobody waits for."""

import subprocess
import sys
from pathlib import Path

import pytest
from typer.main import get_command

from bot import __version__
from bot.cli.main import ASKED, COMMANDS, command_line
from tests.support.processes import run_once

OURS = {"handlers", "knowledge", "storage"}


def imported(code: str) -> set[str]:
    """The modules a process of its own holds after `code`."""
    ended = subprocess.run(
        [sys.executable, "-c", f"import sys\n{code}\nprint(*sys.modules)"],
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return set(ended.stdout.split())


def test_a_line_of_help_needs_nothing_of_the_program() -> None:
    """Nor does a mistyped word: only the command line itself is there."""
    held = imported("from bot.cli.main import command_line; command_line('rnu')")
    ours = {name for name in held if name.partition(".")[0] == "bot"}
    assert ours == {"bot", "bot.cli", "bot.cli.main", "bot.cli.help_texts"}
    assert not held & (OURS | {"numpy", "pydantic", "sqlalchemy", "structlog"})


def test_version_is_told() -> None:
    """One line, as a report of a fault needs it."""
    ended = subprocess.run(
        [sys.executable, "-m", "bot", "--version"], capture_output=True, encoding="utf-8"
    )
    assert (ended.returncode, ended.stdout) == (0, f"htx-bot {__version__}\n")


def test_a_shell_is_told_how_the_words_go_on(tmp_path: Path) -> None:
    """After a group of commands too, which is opened for that."""
    asking = {"COMP_WORDS": "htx-bot plan ch", "COMP_CWORD": "2", ASKED: "complete_bash"}
    # As the installed command is called: the shell's question goes by its name.
    assert run_once(tmp_path, **asking).stdout.split() == ["check"]


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_found_where_it_is_said_to_be(name: str) -> None:
    """With its options and the line of help that stands in the list."""
    listed, called = (get_command(command_line(called)) for called in (None, name))
    assert listed.commands[name].help == called.commands[name].help
    assert called.commands[name].callback is not listed.commands[name].callback


# In one process, which imports a program once.
STARTED = """import os, pathlib
os.environ.pop("OPENBLAS_NUM_THREADS", None)
import bot.cli.running
if sys.platform == "linux":
    assert "Threads:\\t1\\n" in pathlib.Path("/proc/self/status").read_text()"""


def test_a_start_reads_no_document_and_speaks_to_no_platform() -> None:
    """Readers and writers of files come when there is one, a platform when its token is set.

    Numbers are reckoned by one thread: a second one doubles what learning a plan costs, and takes
    a core somebody waits for.
    """
    held = imported(STARTED)
    assert {"bot.service", "numpy"} <= held
    assert not held & {
        "alembic",
        "bot.documents.reading",
        "bot.plans.importing",
        "docx",
        "fido2",
        "httpx",
        "knowledge.cutting.extract",
        "lxml",
        "openpyxl",
        "pdfplumber",
        "PIL",
        "telegram",
    }


def test_a_paper_loads_nothing_that_reads_messages() -> None:
    """Its process ends with it, so that each paper would pay for that anew."""
    held = imported("import bot.papers.apart, bot.papers.spreadsheet, bot.papers.summary_docx")
    assert "handlers.registrations.form.table" in held
    assert not held & {"handlers.acts.affairs", "handlers.acts.reader"}
