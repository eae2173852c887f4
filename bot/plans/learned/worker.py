"""The process that learns one plan: how people ask for its sections.

The rule: it may use so much memory and time and no more, and knows no secret; it says how far it
is, one number a line.
"""

import os
import sys
from pathlib import Path

from bot.documents.apart import Limits, limit_myself
from knowledge.plan.plan import COMMON, load_plan
from knowledge.search.loading import fit_weights

_MB = 1024 * 1024
LIMITS = Limits(memory_bytes=1024 * _MB, cpu_s=300, file_bytes=64 * _MB)
_POLITE = 10


def main() -> None:
    """Arguments: the plan's folder, the file to write."""
    limit_myself(LIMITS)
    # Windows has no such call.
    if hasattr(os, "nice"):
        os.nice(_POLITE)
    plan = load_plan(Path(sys.argv[1]))
    fit_weights(plan.folder, COMMON, plan.texts, Path(sys.argv[2]), _tell)


def _tell(done: float) -> None:
    sys.stdout.write(f"{done:.2f}\n")
    # Somebody watches.
    sys.stdout.flush()


if __name__ == "__main__":
    main()
