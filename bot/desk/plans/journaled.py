"""A draft that is changed is told in the journal: by whom, in which file, and how many lines.

The rule: one change at a time, so that nobody is said to have written what another wrote.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from difflib import unified_diff
from pathlib import Path
from threading import Lock

from starlette.requests import Request

from bot.desk.frame import changing
from bot.plans.activation import files_of
from knowledge.plan.plan import Plan
from storage.plans.drafts import note_edit

_ONE_AT_A_TIME = Lock()


@contextmanager
def edited(request: Request, plan: Plan) -> Iterator[None]:
    """Around a change of the plan's folder; what is refused changes nothing and is not told."""
    with _ONE_AT_A_TIME:
        before = _read(plan.folder)
        yield
        after = _read(plan.folder)
        names = [name for name in after if before.get(name) != after[name]]
        with changing(request) as act:
            for name in names:
                note_edit(act, plan.id, name, *_lines(before.get(name, ""), after[name]))


def _read(folder: Path) -> Mapping[str, str]:
    try:
        return files_of(folder)
    except (OSError, UnicodeDecodeError):
        # A file of its own that nobody can read keeps no form from being saved.
        return {}


def _lines(before: str, after: str) -> tuple[int, int]:
    """How many lines are gone, and how many are new."""
    # The first two lines would name the files.
    turned = list(unified_diff(before.splitlines(), after.splitlines(), n=0, lineterm=""))[2:]
    gone, new = (sum(line.startswith(sign) for line in turned) for sign in "-+")
    return gone, new
