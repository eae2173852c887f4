"""The office has corrected a registration, and whoever sent it does not agree: theirs stands again.

The rule: one press or one short line is enough; the office hears of it, and decides anew.
"""

import re

from handlers.acts.heard import Heard
from handlers.registrations import texts
from handlers.registrations.changeable import cannot_edit
from handlers.registrations.sent import sent_texts
from handlers.registrations.words.refusing import REFUSED
from handlers.turn.turn import Turn, in_passing, stay
from handlers.values.effects import NoteQuestion, RefuseCorrection
from handlers.values.messages import Outcome
from handlers.values.replies import Choice, Reply

KEY = "refuse"
_REFUSED, _NOT_WORD = re.compile(REFUSED), re.compile(r"\W+")


def choice(code: str, version: int) -> Choice:
    """The button below what is told of a correction; `version` is the corrected one."""
    return Choice(f"{KEY}:{code}:{version}", sent_texts.REFUSE)


def pressed(turn: Turn, code: str, version: str) -> Outcome | None:
    """The version before the correction again; None for a button that nobody was given."""
    if not (version.isascii() and version.isdigit()):
        return None
    return in_passing(_refused(turn, code, version))


def typed(turn: Turn, heard: Heard) -> Outcome | None:
    """ "Không đồng ý" to the message about a correction, which stands last."""
    below = next((one for one in turn.person.pushed if one.key.startswith(f"{KEY}:")), None)
    if below is None or not is_refusal(heard):
        return None
    return pressed(turn, *below.key.split(":")[1:])


def is_refusal(heard: Heard) -> bool:
    """Whether the line says nothing but that the correction is not right."""
    return _REFUSED.fullmatch(" ".join(_NOT_WORD.split(heard.plain)).strip()) is not None


def _refused(turn: Turn, code: str, version: str) -> Outcome:
    unable, view = cannot_edit(turn, code), turn.registration(code)
    if unable or view is None:
        return unable or stay(turn, sent_texts.no_such(code=code))
    show = Choice(f"view:{code}", texts.VIEW_IT)
    if str(view.version) != version:
        return stay(turn, Reply(sent_texts.correction_is_old(code=code), (show,)))
    wish = NoteQuestion(sent_texts.refuses(code=code), "asked-staff")
    effects = (RefuseCorrection(code, view.version), wish)
    return stay(turn, Reply(sent_texts.refused(code=code), (show,)), effects=effects)
