"""Why a file cannot become a plan."""

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


class DocumentError(Exception):
    """A file that cannot become a plan; `reason` is one code of Reason."""

    def __init__(self, reason: Reason) -> None:
        self.reason: Reason = reason
        super().__init__(reason)
