"""Why a file cannot become a plan, and how long one may be."""

from typing import Literal

Reason = Literal[
    "missing",
    "empty",
    "too-big",
    "encrypted",
    "broken",
    "scanned",
    "too-many-pictures",
    "unrecognised",
    "old-word",
    "macros",
    "wrong-kind",
    "unreadable",
    "bad-map",
    "no-vietnamese",
    "no-plan",
]


# The longest plans with all their annexes have a third of this; pictures do not count.
MOST_TEXT = 600_000
# No letter takes more bytes than this in the encodings read here.
MOST_TEXT_BYTES = 4 * MOST_TEXT


class DocumentError(Exception):
    """A file that cannot become a plan; `reason` is one code of Reason."""

    def __init__(self, reason: Reason) -> None:
        self.reason: Reason = reason
        super().__init__(reason)
