"""What a command fails with: one line for the operator, and the documented exit code.

The rule: only a bug of ours reaches the log with its trace, where tokens and numbers are masked.
"""

import structlog

from bot.cli import texts
from bot.cli.checking.store_texts import store_bad
from bot.config import ConfigError
from bot.installation.closed import refused
from bot.installation.errors import DatabaseBusy, OfficeError
from knowledge.plan.plan import PlanError
from storage.store import StoreError

EXIT_WRONG_INPUT = 1
EXIT_SETTINGS = 3
EXIT_PLAN = 4
EXIT_DATABASE = 5
EXIT_BUG = 7

log = structlog.get_logger(__name__)


def told(error: Exception) -> tuple[str, int]:
    """The line and the exit code."""
    match error:
        case ConfigError():
            return "\n".join(error.problems), EXIT_SETTINGS
        case PlanError():
            lines = (texts.plan_bad(folder=error.folder.name, problem=p) for p in error.problems)
            return "\n".join(lines), EXIT_PLAN
        case StoreError(code="other-key" | "no-key"):
            return store_bad(code=error.code, detail=str(error)), EXIT_SETTINGS
        case StoreError():
            line = store_bad(code=error.code, detail=str(error), place=error.place)
            return line, EXIT_DATABASE
        # Before OfficeError, of which it is a kind.
        case DatabaseBusy():
            return str(error), EXIT_DATABASE
        case OfficeError():
            return str(error), EXIT_WRONG_INPUT
        # A place that no setting names, such as that of a copy.
        case PermissionError(filename=str()):
            return refused(error), EXIT_WRONG_INPUT
        case _:
            log.error("unexpected", exc_info=error)
            return texts.UNEXPECTED, EXIT_BUG
