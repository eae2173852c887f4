"""Values as TOML writes them."""

import json
from datetime import date, time


def toml_text(value: object) -> str:
    """A text, a truth, a number, a day, an hour or a list of them on one line."""
    if isinstance(value, date | time):
        return value.isoformat()
    # JSON's escapes are TOML's, but for the delete character.
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
