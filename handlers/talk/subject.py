"""What talk brings into the house: one fitting line each, and the open question after it.

The rule: nobody who thanks, greets or is angry is answered with a clause of a plan.
"""

from collections.abc import Callable
from datetime import timedelta

from handlers.acts.heard import Heard
from handlers.questions.judging import answers_alone, is_of_plan
from handlers.talk import asking_leave, gossip, greeting, manner, spoken, texts, troubles
from handlers.talk.remarks import is_sentence, line
from handlers.talk.words.greeting import OWN_NAME
from handlers.talk.words.leaving import (
    ASKED_BEFORE,
    CLOSING,
    DEPARTS,
    DONE,
    ENDS_TALK,
    ENOUGH,
    GOING,
    GOODBYE,
    HEADING,
    LEAVING,
    NOT_GONE,
    PROMISES,
    THANKING,
    WELL_THEN,
)
from handlers.talk.words.nodding import NODDING
from handlers.talk.words.topics import TOPIC
from handlers.turn import menu
from handlers.turn.dialog import Listening, Subject
from handlers.turn.turn import Turn, in_passing, stay
from handlers.values.messages import Outcome
from handlers.values.replies import Choice, Reply
from handlers.values.state import Registering, Step
from handlers.wishes.leaving import leaves_so
from knowledge.typed.repeats import compiled

_LEAVING, _DONE = compiled(LEAVING), compiled(DONE)
_HEADING, _CLOSING = compiled(HEADING), compiled(CLOSING)
_GOODBYE, _GOING = compiled(GOODBYE), compiled(GOING)
_NOT_GONE, _CLAUSES = compiled(NOT_GONE), compiled(r"[.,;:!\n]+")
_ENOUGH, _ENDS_TALK = compiled(ENOUGH), compiled(ENDS_TALK)
_PROMISES, _THANKING = compiled(PROMISES), compiled(THANKING)
_DEPARTS, _WELL_THEN, _ASKED_BEFORE = map(compiled, (DEPARTS, WELL_THEN, ASKED_BEFORE))
_GREETS, _NODDING = compiled(r"(?:xin )?chao\b"), compiled(NODDING)
# Whoever greets later than that comes anew.
TALKING = timedelta(minutes=15)
# Of all that the message may be at least half is talk.
LIKELY = 0.5
# Whoever says one of these may want an answer.
_ASKING = frozenset("gi j nao sao dau may bn bao nhieu ai chi giup dum ke doc hat".split())
_TOPIC = compiled(TOPIC)
_OWN_NAME = compiled(OWN_NAME)
_HUMAN = Choice("go:ask-staff", texts.ASK_STAFF)


def _line(text: str, *choices: Choice) -> Listening:
    return lambda turn, heard: in_passing(stay(turn, Reply(text, choices)))


def _when_idle(text: str) -> Callable[[Turn, Heard], Outcome | None]:
    """A yes, a no or a later where nothing is asked."""
    return lambda turn, heard: in_passing(stay(turn, text)) if turn.idle else None


def _waits(turn: Turn, heard: Heard) -> Outcome | None:
    """ "Gian hàng" sounds like "hẵng", and is a thing of the plan."""
    named = turn.idle and is_of_plan(turn, heard)
    return None if named else _when_idle(texts.WAITING)(turn, heard)


def _left(turn: Turn, heard: Heard) -> Outcome | None:
    """ "Mình đi nương", "em về nhà đã": a farewell; None for everything else."""
    said = _LEAVING.fullmatch(heard.plain) or _DONE.fullmatch(heard.plain)
    leaves = said and not heard.asks and "?" not in heard.text
    return in_passing(stay(turn, texts.BYE)) if leaves else None


def _only_asks(turn: Turn, heard: Heard) -> Outcome | None:
    """ "Anh chỉ hỏi thôi chứ chưa đăng ký": nothing is, and what is asked beside it is answered."""
    plain = not heard.asks and "?" not in heard.text and not turn.person.registrations
    return _when_idle(texts.ONLY_ASKS)(turn, heard) if plain else None


def _agreed(turn: Turn, heard: Heard) -> Outcome | None:
    """ "Ừ. Mình đi nương" is a farewell that begins with a yes."""
    return (_left(turn, heard) if turn.idle else None) or _when_idle(texts.AGREED)(turn, heard)


def _opened_or_closed(turn: Turn, heard: Heard) -> Outcome | None:
    """ "Kính gửi Liên minh", "Trân trọng.", "thôi tôi đi sao chè đây"; None for everything else."""
    if not turn.idle or turn.inbound.group or "?" in heard.text:
        return None
    plain = " ".join(_CLAUSES.sub(" ", heard.unsigned).split())
    if _HEADING.fullmatch(plain):
        return greeting.greeted(turn, heard)
    first, *others = [one.strip() for one in _CLAUSES.split(heard.unsigned) if one.strip()] or [""]
    later = not others or heard.plain.endswith("tiep") or not any(map(_NOT_GONE.search, others))
    leaves = (_GOODBYE.fullmatch(first) and later) or _has_enough(heard)
    goes = _GOING.fullmatch(plain) and not _NOT_GONE.search(plain)
    ends = _CLOSING.fullmatch(plain) or leaves or goes or _departs(heard)
    return in_passing(stay(turn, texts.BYE)) if ends else None


def _departs(heard: Heard) -> bool:
    """ "Trà bữa nay lên giá, chị đi coi hàng đây": the farewell is said last, behind mere talk."""
    parts = [" ".join(one.split()) for one in _CLAUSES.split(heard.plain) if one.strip()]
    *before, last = [one for part in parts for one in _WELL_THEN.split(part) if one] or [""]
    if not before and _GREETS.match(last):
        return False  # Alone it may be how somebody comes.
    leaves = _DEPARTS.fullmatch(last) and not _NOT_GONE.search(last)
    return bool(leaves) and not any(map(_ASKED_BEFORE.search, before))


def _has_enough(heard: Heard) -> bool:
    """ "Thôi hãy, cảm ơn. Máy mà cũng biết nói chuyện": what follows wishes for nothing."""
    if "thoi" not in heard.unsigned.split():
        return False
    clauses = [Heard(one.strip()).unsigned for one in _CLAUSES.split(heard.text) if one.strip()]
    ways = ((" ".join(clauses[:end]), clauses[end:]) for end in range(1, len(clauses) + 1))
    return any(
        _ENOUGH.fullmatch(way) and not any(map(_NOT_GONE.search, rest)) for way, rest in ways
    )


def _promised(turn: Turn, heard: Heard) -> Outcome | None:
    """ "Cảm ơn cưng, bữa nào ghé cô cho chai dầu": thanked for, and nothing is taken."""
    plain = heard.unsigned
    promises = _THANKING.search(plain) and _PROMISES.search(plain) and "?" not in heard.text
    return in_passing(stay(turn, texts.PROMISED)) if promises else None


def _nodded(turn: Turn, heard: Heard) -> Outcome | None:
    """ "Vậy à": read and asks for nothing."""
    nods = _NODDING.fullmatch(heard.plain) and len(heard.plain) > 4 and "?" not in heard.text
    return in_passing(stay(turn, texts.AGREED)) if nods else None


def _remarked(turn: Turn, heard: Heard) -> Outcome | None:
    """ "Trâu nó xổng chuồng, để tôi đuổi nó về": no question, and nothing is open either."""
    asks = heard.asks or heard.may_ask or heard.asks_whether
    asks = asks or _TOPIC.match(heard.plain) is not None
    if asks or heard.talk.share < LIKELY or not _ASKING.isdisjoint(heard.plain.split()):
        return None
    if heard.talk.act == "wait" and not is_of_plan(turn, heard):
        return in_passing(stay(turn, texts.WAITING))
    # What is wished for beside the plan ("kể chuyện cười đi") is told to be so.
    tells = heard.talk.act == "off-topic" and (is_sentence(heard) or line(heard))
    if not tells or answers_alone(turn, heard):
        return None
    listens = texts.LISTENING if turn.plan.registers else texts.LISTENING_ONLY
    return in_passing(stay(turn, Reply(listens, menu.MENU)))


def _takes_leave(turn: Turn, heard: Heard) -> Outcome | None:
    """ "Chào" right behind the receipt is a farewell, and wants no introduction."""
    touched, sent = turn.person.conversation.touched, turn.person.registrations
    if _is_shown(turn) and _ENDS_TALK.fullmatch(heard.plain) and "?" not in heard.text:
        return in_passing(stay(turn, texts.BYE))
    if not turn.idle or touched is None or not sent or not _ENDS_TALK.fullmatch(heard.plain):
        return None
    at = max(view.changed_at for view in sent)
    ends = turn.now - touched <= TALKING and turn.now - at <= TALKING
    return stay(turn, texts.BYE) if ends and "?" not in heard.text else None


def _is_shown(turn: Turn) -> bool:
    """Whether the whole form waits for its sending, looked at just now."""
    dialog, touched = turn.dialog, turn.person.conversation.touched
    waits = isinstance(dialog, Registering) and dialog.step == Step.REVIEW
    return waits and touched is not None and turn.now - touched <= TALKING


def _stays(turn: Turn, heard: Heard) -> Outcome | None:
    """ "De vay di": nothing of loans, with nothing open."""
    stays = turn.idle and leaves_so(heard)
    return in_passing(stay(turn, texts.NOTHING_CHANGED)) if stays else None


def _who_speaks(turn: Turn, heard: Heard) -> Outcome | None:
    """Who the assistant is; "em tên Hoa" tells who somebody else is."""
    if _OWN_NAME.fullmatch(heard.unsigned) is not None:
        return greeting.greeted(turn, heard) if turn.idle else None
    return _line(texts.WHO)(turn, heard)


def _glad(turn: Turn, heard: Heard) -> Outcome | None:
    """ "Yayy" to good news: a short word, and no question of the plan."""
    glad = turn.idle and not turn.inbound.group and line(heard) == texts.GLAD
    return in_passing(stay(turn, texts.GLAD)) if glad else None


SUBJECT = Subject(
    acts={
        "greeting": greeting.greeted,
        "thanks": lambda turn, heard: _nodded(turn, heard) or _line(texts.THANKED)(turn, heard),
        "praise": _line(texts.PRAISED),
        "complaint": _line(texts.SORRY, _HUMAN),
        "bye": _line(texts.BYE),
        "who-are-you": _who_speaks,
        "yes": _agreed,
        "wait": _waits,
        "no": _when_idle(texts.NOTHING_CHANGED),
        "keep": _when_idle(texts.NOTHING_CHANGED),
    },
    affairs={
        "leaving": _when_idle(texts.BYE),
        "only-asking": _only_asks,
        "lost": lambda turn, heard: stay(turn, Reply(texts.LOST, menu.MENU)) if turn.idle else None,
    },
    asides=(
        troubles.told,
        greeting.introduced,
        _promised,
        _opened_or_closed,
        gossip.said,
        spoken.said,
        spoken.at_a_loss,
    ),
    words=(
        asking_leave.invited,
        spoken.read_by,
        _stays,
        _takes_leave,
        manner.agreed,
        _glad,
        greeting.told_of_self,
    ),
    idle=(_left, _nodded, _remarked),
)
