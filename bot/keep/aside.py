"""What a restore has put aside: it ages like the copies, and goes in the time that people are told.

The rule: only what carries the stamp of a restore of ours, beside the very file it was made of.
"""

import re
import shutil
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from bot.config import Settings
from bot.installation.keys import KEY_FILE
from bot.keep.archive import SECRET_FILE
from bot.keep.swap import ASIDE, BESIDE, NEW
from storage.copies.copies import file_of

STAMP = "%Y%m%d-%H%M%S"
_ENDS = "|".join(re.escape(end) for end in (*BESIDE, NEW))
_STAMPED = re.compile(rf"(?P<stamp>\d{{8}}-\d{{6}})(?:{_ENDS})?")


def targets(settings: Settings) -> list[Path]:
    """Everything a restore may replace."""
    own = [settings.data_dir / name for name in (KEY_FILE, SECRET_FILE)]
    database = file_of(settings.database_url)
    return [*own, settings.plans_dir, *([database] if database else [])]


def remove_aside(settings: Settings, before: datetime) -> None:
    """Remove what was put aside before this local time; raises OSError."""
    for file, stamp in list(_put_aside(settings)):
        if stamp >= f"{before:{STAMP}}":
            continue
        if file.is_dir() and not file.is_symlink():
            shutil.rmtree(file)
        else:
            file.unlink(missing_ok=True)


def _put_aside(settings: Settings) -> Iterator[tuple[Path, str]]:
    for target in targets(settings):
        if not target.parent.is_dir():
            continue
        for beside in target.parent.iterdir():
            begin = f"{target.name}{ASIDE}"
            stamped = _STAMPED.fullmatch(beside.name.removeprefix(begin))
            if beside.name.startswith(begin) and stamped:
                yield beside, stamped["stamp"]
