"""The unit's name said once more just as it is written, with a joke or a reason behind it.

The rule: it is told that the name stands so, and nothing is changed; whatever else may be a value
is read as ever.
"""

import re

from handlers.acts.heard import Heard
from handlers.registrations.form.rows_texts import as_written
from handlers.registrations.words.naming import insisted as words
from handlers.turn.turn import Turn, in_passing, stay
from handlers.values.messages import Outcome
from handlers.values.replies import Reply
from handlers.values.state import Registering
from knowledge.typed.normalize import fold
from knowledge.typed.repeats import compiled

_NAMES, _KIND, _INSISTS, _VALUES = map(
    compiled, (words.NAMES, words.KIND, words.INSISTS, words.VALUES)
)
_HINTS = compiled(words.HINTS, re.IGNORECASE)
_WORD = compiled(r"[^\W_]+")
_CLAUSE = compiled(r"[,;.!\n(]+\s*")


def told(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """ "Tên htx là 3 Không thật nha, ko phân hóa học 😂"; None for anything else."""
    name = dialog.form.unit_name
    if name is None or heard.key is not None or not _HINTS.search(heard.text):
        return None
    first, *others = map(_folded, _CLAUSE.split(heard.text))
    named = _NAMES.match(first)
    if named is None or any(map(_VALUES.search, others)):
        return None
    bare = _KIND.sub("", _folded(name))
    said = _KIND.sub("", first[named.end() :])
    if not bare or not f"{said} ".startswith(f"{bare} "):
        return None
    if _INSISTS.fullmatch(said[len(bare) :].strip()) is None:
        return None
    return in_passing(stay(turn, Reply(as_written(line=name))))


def _folded(text: str) -> str:
    return " ".join(_WORD.findall(fold(text)))
