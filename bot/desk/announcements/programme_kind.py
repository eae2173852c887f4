"""What kind of file a programme is, looked at in a process of its own.

The rule: an archive is opened apart, within limits, however well its own are kept; whatever the
process does, one answer comes.
"""

import subprocess
import sys
from threading import BoundedSemaphore
from typing import Literal

from bot.documents.apart import Limits, arguments, environment, limit_myself
from bot.documents.archives import BadArchive, check_archive, is_pdf

Kind = Literal["pdf", "word"]
LIMITS = Limits(memory_bytes=256 * 1024 * 1024, cpu_s=5)
WALL_S = 20.0
MOST_UNPACKED = 60 * 1024 * 1024
_DOCUMENT, _MACROS = "word/document.xml", "vbaProject.bin"
_TURNS = BoundedSemaphore(2)


def kind_of(content: bytes) -> Kind | None:
    """A PDF or a Word file without macros; None for any other, and for what takes too much."""
    if is_pdf(content):
        return "pdf"
    called = [sys.executable, *arguments("bot.desk.announcements.programme_kind")]
    with _TURNS:
        try:
            done = subprocess.run(
                called, input=content, capture_output=True, timeout=WALL_S, env=environment()
            )
        except subprocess.TimeoutExpired:
            return None
    return "word" if done.stdout == b"word" else None


def is_word(content: bytes) -> bool:
    """Whether the archive is a Word file without macros; it is opened here."""
    try:
        parts = check_archive(content, MOST_UNPACKED)
    except (BadArchive, MemoryError):
        return False
    return _DOCUMENT in parts and not any(part.endswith(_MACROS) for part in parts)


def main() -> None:
    """Look at what comes in, say whether it is one."""
    limit_myself(LIMITS)
    sys.stdout.write("word" if is_word(sys.stdin.buffer.read()) else "")


if __name__ == "__main__":
    main()
