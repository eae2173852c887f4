"""The process that turns one document into a plan folder, in a folder of its own.

The rule: it may use so much memory and time and no more, and knows no secret; it says lines of
JSON: how far it is, and at last the new plan's id, or why there is none.
"""

import json
import sys
from datetime import date
from pathlib import Path

from bot.documents.apart import Limits, limit_myself
from bot.plans import texts

_MB = 1024 * 1024
LIMITS = Limits(memory_bytes=1024 * _MB, cpu_s=60, file_bytes=64 * _MB)
# Somebody waits for the answer: a page that is a picture takes some three seconds of a free core.
_MOST_PICTURES, _PICTURE_S = 20, 30.0


def read(file: Path, root: Path, taken: list[str], today: date) -> dict[str, str]:
    """Import the file below `root`; what is to be said about it."""
    from bot.documents.scans.reading import Scans
    from bot.plans.importing import import_plan
    from bot.plans.refused import ImportRefused

    scans = Scans(most_pages=_MOST_PICTURES, page_s=_PICTURE_S)
    try:
        return {"plan": import_plan(file, root, None, _tell, taken, scans, today)}
    except ImportRefused as error:
        return {"refused": str(error)}


def _tell(step: str, done: float) -> None:
    sys.stdout.write(json.dumps({"step": step, "done": done}) + "\n")
    # Somebody watches.
    sys.stdout.flush()


def main() -> None:
    """Arguments: the document, the folder to write to, the day; taken ids come in as lines."""
    limit_myself(LIMITS)
    try:
        file, root, day = sys.argv[1:]
        taken = sys.stdin.read().split()
        said = read(Path(file), Path(root), taken, date.fromisoformat(day))
    except MemoryError:
        said = {"refused": texts.error("slow")}
    sys.stdout.write(json.dumps(said))


if __name__ == "__main__":
    main()
