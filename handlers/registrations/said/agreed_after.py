"""Agreeing after all, soon after the consent was refused: its whole text was read just then.

The rule: only what would be a plain yes at the consent itself; a consent that was given once and
taken back is asked for anew, with all that is kept.
"""

from handlers.acts.assent import says_agreed
from handlers.acts.heard import Heard
from handlers.registrations import dialog as registration
from handlers.registrations import opening, texts
from handlers.registrations.form.parts.begin import READ_AGAIN_AFTER
from handlers.registrations.said import consenting
from handlers.turn.turn import Turn
from handlers.values.messages import Outcome
from handlers.values.state import Registering, Step


def told(turn: Turn, heard: Heard) -> Outcome | None:
    """ "Thế được. Tôi đồng ý, làm đi": the consent; None for anything else."""
    if not turn.idle or turn.inbound.group or "dong y" not in heard.unsigned:
        return None
    version = _refused_just_now(turn)
    if version is None or opening.closed_today(turn):
        return None
    brief = version == texts.CONSENT_SHORT_VERSION
    asked, said = Registering(Step.CONSENT, brief=brief), Heard(heard.text, at="consent")
    outcome = consenting.told(turn, asked, said)
    if outcome is None and says_agreed(said):
        answered = registration.answer(turn, asked, said.meaning("yes"))
        outcome = answered if isinstance(answered, Outcome) else None
    return outcome if outcome is not None and consenting.consents(outcome) else None


def _refused_just_now(turn: Turn) -> str | None:
    """The version of the words that were read and refused not long ago."""
    decided = [one for one in turn.lookup.stored().consents if one.purpose == "registration"]
    if not decided or any(one.given for one in decided):
        return None
    last = max(decided, key=lambda one: one.at)
    fresh = last.version in texts.CONSENT_VERSIONS and turn.now - last.at <= READ_AGAIN_AFTER
    return last.version if fresh else None
