"""The answers before the first question: consent, an existing registration, what is remembered.

The rule: nothing personal is asked before the consent is given.
"""

from dataclasses import replace

from handlers.registrations import sheet_texts as registered
from handlers.registrations import texts
from handlers.registrations.changeable import may_edit
from handlers.registrations.form.fields import Answered
from handlers.turn import texts as common
from handlers.turn.turn import Turn, say
from handlers.typed.heard import Heard
from handlers.values.messages import RecordConsent
from handlers.values.state import Registering, Step


def read_consent(turn: Turn, dialog: Registering, typed: Heard) -> Answered | None:
    """Record the yes or no; only after a yes the questions begin."""
    if typed.key not in ("yes", "no"):
        return None
    version = texts.CONSENT_VERSION
    effect = RecordConsent("registration", version, given=typed.key == "yes")
    # A no is a dated decision too, which the person finds among their data.
    if typed.key == "no":
        outcome = say(turn, texts.CONSENT_REFUSED, effects=(effect,))
        return Answered(dialog, outcome=outcome)
    return Answered(dialog, restart=True, effects=(effect,))


def read_existing(turn: Turn, dialog: Registering, typed: Heard) -> Answered | None:
    """See or edit what was sent already, or begin for another unit; the person stays the same."""
    if typed.key == "view":
        return Answered(dialog, act="show")
    if typed.key == "edit":
        return Answered(dialog, act="edit")
    if typed.key != "another":
        return None
    return Answered(replace(dialog, found=()), reuses=("contact",))


def read_taken(turn: Turn, dialog: Registering, typed: Heard) -> Answered | None:
    """Send although the unit is registered: by somebody else, or by the same person before."""
    own = turn.registration(dialog.found[0]) is not None
    if own:
        return _read_own_twice(turn, dialog, typed)
    if typed.key == "anyway":
        return Answered(replace(dialog, found=()))
    if typed.key == "stop":
        return Answered(dialog, outcome=say(turn, common.CANCELLED))
    return None


def _read_own_twice(turn: Turn, dialog: Registering, typed: Heard) -> Answered | None:
    """The filled form takes the place of what was sent, or stands beside it, or is dropped."""
    code = dialog.found[0]
    match typed.key:
        # A button may be older than the collecting of what it would replace.
        case "replace" if may_edit(turn, code):
            return Answered(replace(dialog, revising=code, found=()), goto=Step.REVIEW)
        case "anyway":
            return Answered(dialog, act="send-second")
        case "stop":
            return Answered(dialog, outcome=say(turn, registered.not_twice(code=code)))
    return None


def read_reuse(turn: Turn, dialog: Registering, typed: Heard) -> Answered | None:
    """Take over unit, contact and phone of the last registration, or only the contact."""
    if typed.key == "yes":
        return Answered(dialog, reuses=("unit", "contact"))
    return Answered(dialog, reuses=("contact",)) if typed.key == "no" else None
