"""The process that turns one document into a plan folder, in a folder of its own.

The rule: it may use so much memory and time and no more, and knows no secret; it says one line of
JSON: the new plan's id, or why there is none.
"""

import json
import sys
from pathlib import Path

from bot.plans import texts

MAX_MEMORY_BYTES = 1024 * 1024 * 1024
MAX_CPU_S = 60
MAX_FILE_BYTES = 64 * 1024 * 1024


def limit_myself() -> None:
    """Set the limits, where the system has them; elsewhere only the time counts, from outside."""
    try:
        import resource
    except ImportError:
        return
    limits = (
        (resource.RLIMIT_AS, MAX_MEMORY_BYTES),
        (resource.RLIMIT_CPU, MAX_CPU_S),
        (resource.RLIMIT_FSIZE, MAX_FILE_BYTES),
        (resource.RLIMIT_CORE, 0),
    )
    for which, most in limits:
        resource.setrlimit(which, (most, most))


def read(file: Path, root: Path, taken: list[str]) -> dict[str, str]:
    """Import the file below `root`; what is to be said about it."""
    from bot.plans.importing import ImportRefused, import_plan

    try:
        return {"plan": import_plan(file, root, None, lambda step, done: None, taken)}
    except ImportRefused as error:
        return {"refused": str(error)}


def main() -> None:
    """Arguments: the document, the folder to write to; the ids that are taken come in as lines."""
    limit_myself()
    try:
        said = read(Path(sys.argv[1]), Path(sys.argv[2]), sys.stdin.read().split())
    except MemoryError:
        said = {"refused": texts.error("slow")}
    sys.stdout.write(json.dumps(said))


if __name__ == "__main__":
    main()
