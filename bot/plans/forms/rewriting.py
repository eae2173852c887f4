"""The data files of a draft, written anew.

The rule: only of a draft, whole or not at all, and what would not load is put back as it was.
"""

import tomllib
from collections.abc import Callable, Mapping
from pathlib import Path
from threading import Lock

from bot.plans.forms import texts
from knowledge.plan.plan import PlanError, load_plan
from knowledge.plan.review import PLAN_FILE

Change = Callable[[str], str]

# Two who save at once would each write the file without the other's lines.
_ONE_AT_A_TIME = Lock()


class RewriteRefused(Exception):
    """What was asked for cannot be written; the message is one Vietnamese sentence."""


def rewrite(folder: Path, changes: Mapping[str, Change], at_odds: str = texts.AT_ODDS) -> None:
    """Write files of a draft as the changes make of them; one that is missing counts as empty.

    Raises RewriteRefused (`at_odds` when the plan would not load); every file is then as before.
    """
    with _ONE_AT_A_TIME:
        before: dict[Path, bytes | None] = {}
        try:
            _check_draft(folder)
            for name, change in changes.items():
                path = folder / name
                content = path.read_bytes() if path.exists() else None
                text = change((content or b"").decode("utf-8-sig"))
                before[path] = content
                _replace(path, text.encode())
            load_plan(folder)
        except RewriteRefused:
            _put_back(before)
            raise
        except PlanError:
            _put_back(before)
            raise RewriteRefused(at_odds) from None
        except (OSError, ValueError):
            _put_back(before)
            raise RewriteRefused(texts.UNWRITABLE) from None


def _check_draft(folder: Path) -> None:
    fields = tomllib.loads((folder / PLAN_FILE).read_text("utf-8-sig"))
    if fields.get("reviewed") is True:
        raise RewriteRefused(texts.NOT_A_DRAFT)


def _put_back(before: Mapping[Path, bytes | None]) -> None:
    for path, content in before.items():
        if content is None:
            path.unlink(missing_ok=True)
        else:
            _replace(path, content)


def _replace(path: Path, content: bytes) -> None:
    # Whole or not at all, whoever reads it meanwhile.
    new = path.with_name(f".{path.name}.new")
    new.write_bytes(content)
    new.replace(path)
