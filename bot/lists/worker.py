"""The process that reads one file: in on one pipe, persons out on the other.

The rule: it may use so much memory and time and no more, gives way to whoever is answered, writes
no file and knows no secret; of a list only names, positions and titles leave it.
"""

import json
import os
import sys
from base64 import b64encode
from typing import Any

from bot.documents.apart import Limits, limit_myself

LIMITS = Limits(memory_bytes=512 * 1024 * 1024, cpu_s=5)
# Below the program itself, with the readers of plans and the makers of papers.
NICER = 10
MAX_PEOPLE = 50
MAX_UNREAD = 10


def read(content: bytes) -> dict[str, Any]:
    """What the file says, as JSON."""
    from bot.documents.archives import is_pdf
    from bot.lists.cells import UnreadableList, pages_of
    from bot.lists.pages import is_picture, page_of
    from handlers.acts.slots.persons.tables import persons_in

    if is_picture(content) or is_pdf(content):
        page = page_of(content)
        if page is not None:
            return {"page": [page[0], b64encode(page[1]).decode()]}
        if is_picture(content):
            return {"problem": "picture"}
    try:
        for rows in pages_of(content):
            listed = persons_in(rows, MAX_PEOPLE)
            if listed.people:
                break
        else:
            raise UnreadableList("nobody")
    except UnreadableList as error:
        return {"problem": error.problem}
    return {
        "people": [[one.name, one.position, one.title] for one in listed.people],
        "more": listed.more,
        "unread": listed.unread[:MAX_UNREAD],
    }


def main() -> None:
    """Read what comes in, say what it holds."""
    limit_myself(LIMITS)
    if sys.platform != "win32":
        os.nice(NICER)
    try:
        said = read(sys.stdin.buffer.read())
    except MemoryError:
        said = {"problem": "slow"}
    sys.stdout.write(json.dumps(said))


if __name__ == "__main__":
    main()
