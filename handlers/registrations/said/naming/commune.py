"""The plain answers to "that commune is now called otherwise": the old name, the new one, that one.

The rule: every word is known; a single one more may be another commune, or a question.
"""

import re

from handlers.acts.heard import Heard
from handlers.registrations import dialog as registration
from handlers.registrations.form.parts.commune import KEEP
from handlers.registrations.form.steps import ask_step
from handlers.registrations.said import taking
from handlers.registrations.said.answering.talk import FILLING
from handlers.registrations.words.naming import commune as words
from handlers.turn.turn import Turn
from handlers.typed.assent import is_negated
from handlers.values.messages import Outcome
from handlers.values.state import Registering
from knowledge.typed.normalize import fold

_SAYS = tuple(
    (re.compile(f"{words.LEAD}{words.VERB}{said}{words.TAIL}"), meant)
    for said, meant in (
        (words.OLD, KEEP),
        (words.NEW, "new"),
        (words.FIRST, "first"),
        (words.SECOND, "second"),
    )
)
_AGREES, _HEAD = re.compile(words.AGREES), re.compile(words.HEAD)
_CLAUSE = re.compile(r"[,;.!\n]+")


def told(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """The choice that is meant; None for anything else."""
    if "?" in heard.text or heard.key is not None or heard.place is not None:
        return None
    key = _key(dialog, heard.unsigned) or _key_of_clause(dialog, heard)
    chosen = {choice.key for choice in ask_step(turn, dialog).choices}
    if key not in chosen:
        return _kind_said(turn, dialog, heard)
    result = registration.answer(turn, dialog, heard.meaning(key))
    return result if isinstance(result, Outcome) else None


def _kind_said(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """ "Công ty với 1 đứa công nhân": the next question is answered, the name stays as typed."""
    meant = Heard(heard.text, at="kind").meant
    said = meant.slots.said().keys()
    if dialog.form.kind or meant.act not in FILLING or said != {"kind"} or heard.asks:
        return None
    return taking.take(turn, dialog, meant.slots)


def _key(dialog: Registering, plain: str) -> str | None:
    named = _by_name(dialog, plain)
    if named is not None:
        return named
    offered = len(dialog.found)
    for pattern, meant in _SAYS:
        if not pattern.fullmatch(plain):
            continue
        # Of several new names none is "the" new one.
        if meant == "new":
            return "0" if offered == 1 else None
        if meant == "second":
            return "1" if offered > 1 else KEEP
        return "0" if meant == "first" else meant
    return "0" if offered == 1 and _AGREES.fullmatch(plain) else None


def _key_of_clause(dialog: Registering, heard: Heard) -> str | None:
    """ "Để Y Can đi em, quen rồi": one clause chooses, and the others name nothing."""
    parts = [heard.part(part) for part in _CLAUSE.split(heard.text) if part.strip()]
    keys = [(_key(dialog, part.unsigned), part) for part in parts]
    said = {key for key, _ in keys if key is not None}
    idle = [part for key, part in keys if key is None]
    tells = any(
        is_negated(part) or any(map(str.isupper, part.text[1:])) or any(map(str.isdigit, part.text))
        for part in idle
    )
    return said.pop() if len(said) == 1 and not tells else None


def _by_name(dialog: Registering, plain: str) -> str | None:
    """ "Không, giữ Tân Hương thôi": one of the names that are shown, with words of choosing."""
    names = {KEEP: dialog.form.commune or "", **{str(at): n for at, n in enumerate(dialog.found)}}
    own = {key: _HEAD.sub("", " ".join(fold(name).split()), count=1) for key, name in names.items()}
    fits = [key for key, name in own.items() if name and _chooses(name, plain)]
    return fits[0] if len(fits) == 1 else None


def _chooses(name: str, plain: str) -> bool:
    """ "Hồng Hà thì cứ ghi Hồng Hà", "Đồng Tâm như cũ em nờ"."""
    named = f"{words.HEAD}{re.escape(name)}"
    before = f"{words.LEAD}{words.VERB}(?:{named} (?:thi|la) {words.VERB})?"
    return bool(re.fullmatch(f"{before}{named}(?: (?:nhu |y )?cu| moi)?{words.TAIL}", plain))
