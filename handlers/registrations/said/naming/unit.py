"""A part of the unit's name struck out, or put in beside another: the rest stays as it is.

The rule: only what stands in the name is struck out; of what does not, the name is asked for.
"""

import re
from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.registrations import dialog as registration
from handlers.registrations.form.fields import Answered
from handlers.registrations.form.parts.unit import named_unit, type_of
from handlers.registrations.said.taking import staying
from handlers.registrations.words.naming import unit as words
from handlers.turn.turn import Turn
from handlers.typed.read import plain
from handlers.values.messages import Outcome
from handlers.values.state import Registering, Step
from knowledge.typed.normalize import nfc

_NAME, _TAIL = re.compile(words.NAME, re.IGNORECASE), re.compile(words.TAIL, re.IGNORECASE)
_STRUCK, _PUT_IN = re.compile(words.STRUCK, re.IGNORECASE), re.compile(words.PUT_IN, re.IGNORECASE)


def told(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """ "Tên đơn vị bỏ cụm từ …" where the whole is shown; None for anything else."""
    answered = changed(turn, dialog, heard)
    return registration.advance(turn, dialog, answered) if answered else None


def changed(turn: Turn, dialog: Registering, heard: Heard) -> Answered | None:
    """The form with the name as it is to be; the question where the part is not in it."""
    text, name = nfc(heard.text).rstrip(" .!"), dialog.form.unit_name
    if name is None or "?" in text or heard.key is not None or not _NAME.search(text):
        return None
    found = _PUT_IN.search(text) or _STRUCK.search(text)
    if found is None:
        return None
    said = found.groupdict()
    beside = said.get("beside")
    written = (
        _put_in(name, _bare(said["what"]), _bare(beside), before=said["where"][0] != "s")
        if beside
        else _without(name, _bare(said["what"]))
    )
    if written is None or (type_of(written) is not None and " " not in written):
        return Answered(dialog, goto=Step.UNIT_NAME)
    named = named_unit(turn, dialog, written)
    after = named.dialog
    return replace(named, goto=named.goto or staying(dialog, after))


def _bare(said: str) -> str:
    """What is quoted, or what is said without its politeness."""
    quoted = re.search(rf"[{words.QUOTES}]([^{words.QUOTES}]+)[{words.QUOTES}]", said)
    return (quoted[1] if quoted else _TAIL.sub("", said)).strip(f" ,.{words.QUOTES}")


def _place(name: list[str], part: list[str]) -> int | None:
    bare, wanted = [plain(word).strip(" ,.;-") for word in name], [plain(word) for word in part]
    places = (at for at in range(len(bare) - len(wanted) + 1) if bare[at:][: len(wanted)] == wanted)
    return next(places, None) if wanted else None


def _without(name: str, part: str) -> str | None:
    words_, gone = name.split(), part.split()
    at = _place(words_, gone)
    if at is None or len(gone) == len(words_):
        return None
    return " ".join((*words_[:at], *words_[at + len(gone) :])).strip(" ,.;-")


def _put_in(name: str, part: str, beside: str, *, before: bool) -> str | None:
    words_ = name.split()
    at = _place(words_, beside.split())
    if at is None or not part:
        return None
    at = at if before else at + len(beside.split())
    return " ".join((*words_[:at], *part.split(), *words_[at:]))
