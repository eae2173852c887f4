"""The process that reads one file: in on one pipe, persons out on the other.

The rule: it may use so much memory and time and no more, writes no file and knows no secret; only
names, positions and titles leave it.
"""

import json
import sys
from typing import Any

from bot.documents.apart import Limits, limit_myself

LIMITS = Limits(memory_bytes=512 * 1024 * 1024, cpu_s=5)
MAX_PEOPLE = 50
MAX_UNREAD = 10


def read(content: bytes) -> dict[str, Any]:
    """What the file says, as JSON."""
    from bot.lists.cells import Unreadable, pages_of
    from handlers.acts.slots.persons.tables import persons_in

    try:
        for rows in pages_of(content):
            listed = persons_in(rows, MAX_PEOPLE)
            if listed.people:
                break
        else:
            raise Unreadable("nobody")
    except Unreadable as error:
        return {"problem": error.problem}
    return {
        "people": [[one.name, one.position, one.title] for one in listed.people],
        "more": listed.more,
        "unread": listed.unread[:MAX_UNREAD],
    }


def main() -> None:
    """Read what comes in, say what it holds."""
    limit_myself(LIMITS)
    try:
        said = read(sys.stdin.buffer.read())
    except MemoryError:
        said = {"problem": "slow"}
    sys.stdout.write(json.dumps(said))


if __name__ == "__main__":
    main()
