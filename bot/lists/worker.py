"""The process that reads one file: in on one pipe, persons out on the other.

The rule: it may use so much memory and time and no more, writes no file and knows no secret; only
names, positions and titles leave it.
"""

import json
import sys
from typing import Any

MAX_MEMORY_BYTES = 512 * 1024 * 1024
MAX_CPU_S = 5
MAX_PEOPLE = 50
MAX_UNREAD = 10


def limit_myself() -> None:
    """Set the limits, where the system has them; elsewhere only the time counts, from outside."""
    try:
        import resource
    except ImportError:
        return
    limits = (
        (resource.RLIMIT_AS, MAX_MEMORY_BYTES),
        (resource.RLIMIT_CPU, MAX_CPU_S),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    )
    for which, most in limits:
        resource.setrlimit(which, (most, most))


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
    limit_myself()
    try:
        said = read(sys.stdin.buffer.read())
    except MemoryError:
        said = {"problem": "slow"}
    sys.stdout.write(json.dumps(said))


if __name__ == "__main__":
    main()
