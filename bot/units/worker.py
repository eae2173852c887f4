"""The process that reads one register: the file in on one pipe, its sheets out on the other.

The rule: it may use so much memory and time and no more, writes no file and knows no secret.
"""

import json
import sys

from bot.documents.apart import Limits, limit_myself

LIMITS = Limits(memory_bytes=768 * 1024 * 1024, cpu_s=30)


def main() -> None:
    """Read what comes in, say what it holds."""
    limit_myself(LIMITS)
    from bot.units.sheets import UnreadableSheet, sheets_of

    try:
        said: dict[str, object] = {"sheets": sheets_of(sys.stdin.buffer.read())}
    except UnreadableSheet as error:
        said = {"problem": error.problem}
    except MemoryError:
        said = {"problem": "too-big"}
    sys.stdout.write(json.dumps(said))


if __name__ == "__main__":
    main()
