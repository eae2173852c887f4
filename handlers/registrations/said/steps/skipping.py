"""A step that is left empty in more words than its button has.

The rule: only where it may be left empty, and only when everything that is said leaves it.
"""

import re

from handlers.acts.heard import Heard
from handlers.registrations import dialog as registration
from handlers.registrations.words.persons.leaving import GIVING_UP
from handlers.registrations.words.telling import NO_INITIATIVE, NONE_NOW
from handlers.turn.turn import Turn
from handlers.typed.assent import bare_words, is_negated, read_lean, says_none
from handlers.typed.commands import read_command
from handlers.typed.read import plain
from handlers.values.messages import Outcome
from handlers.values.state import Registering
from knowledge.typed.repeats import compiled
from knowledge.typed.said import Said

_CLAUSE = re.compile(r"[,.;!\n]+")
# "Thôi bỏ qua ạ": what it gives up is the question.
_GIVING_UP = re.compile(GIVING_UP, re.IGNORECASE)
_NO_INITIATIVE, _NONE_NOW = re.compile(NO_INITIATIVE), compiled(NONE_NOW)


def told(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """ "Thôi bỏ qua ạ", "chưa có, để sau": on to the next question."""
    if heard.may_ask:
        return None
    clauses = [heard.part(part) for part in _CLAUSE.split(heard.text) if part.strip()]
    skips = [_skips(clause) for clause in clauses]
    none = [_NO_INITIATIVE.fullmatch(_without_name(dialog, one)) is not None for one in clauses]
    empty = [says_none(one) or said for one, said in zip(clauses, none, strict=True)]
    later = [read_lean(clause) == "later" for clause in clauses]
    whole = all(any(each) for each in zip(skips, empty, later, strict=True))
    if not whole or not (any(skips) or any(none) or (any(empty) and any(later))):
        return None
    return registration.skip(turn, dialog)


def for_now(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """ "Hiện tại chưa có", "tạm thời chưa nghĩ ra": empty, and nothing is waited for."""
    none = not heard.may_ask and _NONE_NOW.fullmatch(heard.unsigned) is not None
    return registration.skip(turn, dialog) if none else None


def _without_name(dialog: Registering, clause: Said) -> str:
    """ "Của Ún thì chưa có": who is asked about may be named."""
    named = plain(dialog.row.name).split() if dialog.row else []
    return " ".join(word for word in clause.unsigned.split() if word not in named)


def _skips(clause: Said) -> bool:
    rest = clause.part(_GIVING_UP.sub("", clause.text))
    return (
        not is_negated(rest)
        and read_command(rest.part(bare_words(rest)), forgiving=False) == "skip"
    )
