"""What a refusal or a "later" does at the open question.

The rule: it never does what it refuses, and it never becomes an answer; what was written stays.
"""

from handlers import dialogs
from handlers.acts.heard import Heard
from handlers.turn import texts as common
from handlers.turn.turn import Turn, stay
from handlers.typed.assent import is_assent
from handlers.typed.commands import names_command
from handlers.typed.read import plain, read_doubted, shown
from handlers.typed.words import assent as texts
from handlers.values.messages import Outcome
from handlers.values.replies import Choice

_CONSENTING = plain(texts.CONSENTING)
_ACT_WORDS = frozenset(map(plain, texts.ACT_WORDS))


def refused(turn: Turn, heard: Heard, choice: Choice | None) -> Outcome | None:
    """The answer to a refusal or a doubt; None when it is neither, or an answer of its own."""
    if choice is not None:
        return None
    doubted = read_doubted(heard, dialogs.offered(turn))
    if doubted is not None:
        return _asked_back(turn, doubted)
    # A clear refusal was read as the choice "no" before; the rest is unclear, and told so.
    if dialogs.takes(turn) == "consent":
        return None
    dialog = dialogs.dialog_of(turn.dialog)
    said = dialog.refuse(turn, turn.dialog, heard) if dialog else None
    if said is not None:
        return dialogs.again(turn, said) if isinstance(said, str) else said
    if _refuses_named(turn, heard):
        return dialogs.again(turn, texts.ASKED_BACK if heard.asks_whether else texts.LEFT_ALONE)
    return None


def _asked_back(turn: Turn, doubted: Choice) -> Outcome:
    """What is only asked about, or put off, is asked once more."""
    if dialogs.takes(turn) == "consent":
        return stay(turn, dialogs.choices_only(turn, common.CONSENT_UNCLEAR))
    if doubted.key == "send":
        return stay(turn, dialogs.choices_only(turn, texts.SEND_OR_NOT))
    return dialogs.again(turn, texts.ASKED_BACK)


def refuses_consent(heard: Heard) -> bool:
    """Tell whether a consent that is asked for is clearly refused."""
    return heard.lean == "no" or (_CONSENTING in heard.refused and not heard.asks_whether)


def _refuses_named(turn: Turn, heard: Heard) -> bool:
    """Whether it is a "no" to a yes, a command, or a label that is shown ("đừng bỏ qua")."""
    if heard.lean is not None or not heard.refused:
        return False  # A bare no is an answer, which the step's own reader knows.
    # With nothing open "có cho vay không" asks, whatever its word sounds like.
    asks = turn.idle and heard.asks_whether
    labels = {shown(choice).plain for choice in dialogs.offered(turn)}
    return any(
        said in labels
        or (not asks and (is_assent(said) or said in _ACT_WORDS))
        or (names_command(said) and not _asks_the_plan(turn, heard))
        for said in heard.refused
    )


def _asks_the_plan(turn: Turn, heard: Heard) -> bool:
    """With nothing open, "có được đăng ký không" is a question like any other."""
    return turn.idle and heard.asks_whether
