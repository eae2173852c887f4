"""Which sent registrations their sender may still change.

The rule: what was withdrawn or collected stays as it is, and nothing is written without consent.
"""

from handlers.registrations.sent import sent_texts
from handlers.turn import texts as common
from handlers.turn.turn import Turn, say
from handlers.values.messages import Outcome
from handlers.values.replies import Choice, Reply
from handlers.values.state import Registering


def may_edit(turn: Turn, code: str) -> bool:
    """Tell whether a new version of this own registration can be sent."""
    return cannot_edit(turn, code) is None


def cannot_edit(turn: Turn, code: str) -> Outcome | None:
    """Why this registration cannot be changed; None when it can."""
    view = turn.registration(code)
    if view is None:
        return say(turn, sent_texts.no_such(code=code))
    if view.status == "withdrawn":
        again = Choice("go:register", common.MENU_REGISTER)
        return say(turn, Reply(sent_texts.edit_withdrawn(code=code), (again,)))
    # A new version is new data, and none is kept without a consent.
    if "registration" not in turn.person.consents:
        again = Choice("go:register", common.MENU_REGISTER)
        text = sent_texts.EDIT_NEEDS_CONSENT if _withdrew(turn) else sent_texts.EDIT_BEFORE_CONSENT
        return say(turn, Reply(text, (again,)))
    return say(turn, sent_texts.COLLECTED) if view.status == "collected" else None


def _withdrew(turn: Turn) -> bool:
    """Whoever took over somebody's registration has never agreed to anything."""
    decided = turn.lookup.stored().consents
    return any(one.given and one.purpose == "registration" for one in decided)


def is_unchanged(turn: Turn, dialog: Registering) -> bool:
    """Whether an edit says nothing else than what was sent; what was given back goes in again."""
    view = turn.registration(dialog.revising or "")
    return view is not None and view.status != "returned" and view.form == dialog.form
