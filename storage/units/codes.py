"""The letters behind a unit's number in an invitation: DV-12-K7QF.

The rule: whoever has a code knows that one unit and no other, so the register cannot be walked by
counting; the letters come from the installation's key and are kept nowhere.
"""

import hmac
from collections.abc import Sequence
from hashlib import sha256

from storage.tables.secret_codes import LETTERS

CODE_LETTERS = 4


def letters_of(key: str, unit_id: int) -> str:
    """The letters of this unit under one key."""
    number = int.from_bytes(hmac.new(key.encode(), str(unit_id).encode(), sha256).digest())
    found = ""
    for _ in range(CODE_LETTERS):
        number, place = divmod(number, len(LETTERS))
        found += LETTERS[place]
    return found


def fit(keys: Sequence[str], unit_id: int, letters: str) -> bool:
    """Whether these are the letters of this unit, under the key in use or one of before."""
    given = letters.upper().encode()
    return any(hmac.compare_digest(letters_of(key, unit_id).encode(), given) for key in keys)
