"""`python -m tests.torture --kills 500`: exit code 1 when a bar is missed."""

import typer

from tests.torture.run import torture_command

typer.run(torture_command)
