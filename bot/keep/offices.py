"""What the office says of itself, by the plans of a copy that is put back.

The rule: its own telephone goes with nobody who is forgotten again, whoever has typed it.
"""

import json
from pathlib import Path
from tempfile import TemporaryDirectory

import structlog

from bot.config import Settings
from bot.keep.swap import new_of
from bot.plans.activation import write_files
from bot.plans.folders import list_office
from knowledge.plan.plan import PlanError
from storage.copies.copies import Copy

USES = "plan_uses"

log = structlog.get_logger(__name__)


def said_of_office(settings: Settings, copy: Copy) -> tuple[str, ...]:
    """Of every plan that was ever put into use there, and of the folders that come back with it."""
    plans_dir = new_of(settings.plans_dir)
    with TemporaryDirectory() as aside:
        laid_out = _lay_out(copy, Path(aside))
        try:
            office = list_office(plans_dir if plans_dir.exists() else settings.plans_dir, laid_out)
        except PlanError:
            return ()
        return office.said_of_itself


def _lay_out(copy: Copy, aside: Path) -> list[Path]:
    folders = []
    for number, row in enumerate(copy.rows(USES) if USES in copy.sizes else ()):
        # Earlier releases kept no content; a later use of a plan comes behind, and counts.
        if row.get("files"):
            folder = aside / str(number) / row["plan_id"]
            try:
                write_files(folder, dict(json.loads(row["files"])))
            except (OSError, ValueError, TypeError) as error:
                # A damaged plan holds no restore up.
                log.warning("a plan of the copy is not readable", why=str(error))
                continue
            folders.append(folder)
    return folders
