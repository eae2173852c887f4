"""The installation's keys, as a transaction asks for them.

The rule: asked for at first need, because the key file is made then: reading a database makes none.
"""

from collections.abc import Callable, Sequence
from typing import Literal

from sqlmodel import Session

Purpose = Literal[
    "deletions",
    "fingerprint",
    "invitation",
    "journal",
    "link-code",
    "second-factor",
    "shown-code",
    "zalo-oa",
]
# Of one purpose, the key in use first and behind it those of before, which only recognise.
Keys = Callable[[Purpose], Sequence[str]]
# Where a session keeps the function.
KEYS = "keys"


def no_keys(purpose: Purpose) -> Sequence[str]:
    """For a database of no installation, such as an empty one for a listing."""
    return ("",)


def keys_for(session: Session, purpose: Purpose) -> Sequence[str]:
    """The keys of this purpose, the one in use first."""
    known: Keys = session.info[KEYS]
    return known(purpose)
