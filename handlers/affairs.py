"""What a message asks about the person's own affairs, answered by the subject whose affair it is.

The rule: nothing is done by asking; a farewell in the middle of something leaves it as it is.
"""

import re

from handlers import dialogs
from handlers.acts.affairs import Affair, likeliest
from handlers.acts.heard import Heard
from handlers.acts.meaning import CERTAIN
from handlers.questions.judging import is_of_answer, is_quoted, is_stated
from handlers.questions.words.judging import OF_COSTS, OF_SEEN, OF_SENT
from handlers.subjects import AFFAIRS
from handlers.talk.words.leaving import ENDS_LIST, LEAVING
from handlers.turn.turn import Turn, stay
from handlers.typed.phones import count_digits
from handlers.typed.words.assent import WAITING
from handlers.values.messages import Outcome

# A question that is answered by a yes or a no reads a farewell by itself.
_DECIDED = ("cancel", "delete", "withdraw", "stop-consent", "consent", "resume", "review")
_ANY_WORDS = ("targets", "initiative", "unit-name")
_GOES, _CLAUSES = re.compile(LEAVING), re.compile(r"[,.;!\n]")
# Of leaving, at a step whose form stays open; and of an act that goes first, though words of its
# kind stand in such questions too. Little, for neither changes anything.
SURELY = 0.65
RATHER_SURE = 0.6
# Fewer digits are a day or a count.
DIGITS_OF_PHONE = 7
# Their words stand in wishes and values, too; the others only ask.
_YIELDING = ("leaving", "left", "written", "lost", "call", "erased", "recognised")
_DOING = frozenset(
    "remind-on remind-off remind-set snooze change correct add-person remove-person withdraw"
    " withdraw-consent link continue restart values same register human".split()
)
_SAID_BESIDE = _DOING | frozenset("no yes complaint praise thanks greeting delete-data".split())
# Any sentence may be written there: what only asks is answered only where it asks.
_ASKING = frozenset(
    "seen purpose kept-long unwilling costs honours choose unmet yearly this-number identity form"
    " least behalf reports stopping ask-on years".split()
)
# What a plan of its own words may say of registering, of papers and of what comes after.
_ALSO_OF_PLAN = _ASKING | frozenset("may must how papers recognised anew".split())
_RIGHTS = frozenset(("my-data", "delete-data", "withdraw-consent"))
# Below an answer of the plan's a short question is of that, unless it names one of these.
_NAMED = {"costs": OF_COSTS, "seen": OF_SEEN, "purpose": OF_SEEN, "left": OF_SENT}
_ENDS_LIST, _DATED = re.compile(ENDS_LIST), re.compile(r"\d/\d")


def answered(turn: Turn, heard: Heard) -> Outcome | None:
    """The answer to such a question; None for everything else."""
    if not turn.idle and heard.at != "commune" and _goes(heard) and not _says_more(turn, heard):
        return _left_open(turn, heard)
    about = heard.affair
    if about == "how" and heard.meant.act == "register" and heard.meant.sure >= CERTAIN:
        return None  # "Vậy em bắt đầu đăng ký" asks no longer how it goes.
    if about is None or _says_more(turn, heard) or _is_done(heard, about):
        return None
    if about in _NAMED and is_of_answer(turn, heard, _NAMED[about]):
        return None
    if about == "purpose" and _DATED.search(heard.text):
        return None  # "11/4 làm gì": of the day.
    if about in _ALSO_OF_PLAN and not turn.person.registrations and is_stated(turn, heard):
        return None
    if about in _ALSO_OF_PLAN and is_quoted(turn, heard):
        return None
    if heard.at in _ANY_WORDS and about in _ASKING and not _asks(heard):
        return None
    if about != "leaving":
        answer = AFFAIRS.get(about)
        return answer(turn, heard) if answer is not None else None
    if heard.likely_command is not None:
        return None
    if turn.idle:
        return AFFAIRS["leaving"](turn, heard)
    # What is written there may be any sentence, and it is told from an answer by its words alone.
    sure = heard.at not in _ANY_WORDS and likeliest(heard)[1] >= SURELY
    return _left_open(turn, heard) if sure else None


def _asks(heard: Heard) -> bool:
    return heard.asks or heard.may_ask or heard.asks_whether


def _goes(heard: Heard) -> bool:
    """ "Thôi bác đi chăn trâu đây, tối làm tiếp": where somebody goes is said first."""
    return _GOES.fullmatch(_CLAUSES.split(heard.plain, maxsplit=1)[0].strip()) is not None


def _says_more(turn: Turn, heard: Heard) -> bool:
    """Whether an answer stands beside it ("0969 000 137. Có phải nộp bản giấy nữa không?")."""
    return not turn.idle and count_digits(heard.text) >= DIGITS_OF_PHONE


def _is_done(heard: Heard, about: Affair) -> bool:
    """Whether the reader of acts is rather sure of a wish or a value, which comes first."""
    meant = heard.meant
    yields = _SAID_BESIDE if about == "leaving" else _DOING
    if about == "written" and heard.wish is not None and heard.wish.by == "name":
        yields |= _RIGHTS  # "Xóa hết những gì em đã khai" is no question about it.
    if about == "call":
        yields -= {"human"}  # Its own words tell the question from the wish.
    return about in _YIELDING and meant.act in yields and meant.sure >= RATHER_SURE


def _left_open(turn: Turn, heard: Heard) -> Outcome | None:
    """A farewell in the middle of something; what may end a list or a step is left to it."""
    bare = heard.lean is not None or heard.at in _DECIDED or _ENDS_LIST.search(heard.plain)
    return None if bare else stay(turn, dialogs.choices_only(turn, WAITING))
