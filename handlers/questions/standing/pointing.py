"""Words that point at what was just spoken of: "tiền đó ai trả", "ký ngày nào".

The rule: only right below a question that named the thing; elsewhere "tien do" stays how far it is.
"""

import re

from handlers.acts.heard import hear
from handlers.acts.meaning import Place
from handlers.questions.judging import spoken_of
from handlers.questions.standing.words import follows, in_full
from handlers.questions.words import pointing as words
from handlers.turn.turn import Turn
from handlers.values.state import LastQuestion
from knowledge.typed.normalize import fold, nfc
from knowledge.typed.repeats import compiled

_POINTS = tuple((re.compile(pattern), thing, spoken) for pattern, thing, spoken in words.POINTS)
_MAY_FOLLOW, _EVENT = re.compile(follows.MAY_FOLLOW), re.compile(follows.EVENT)
_OF_EVENT, _WHEN = compiled(follows.OF_EVENT), compiled(follows.WHEN)
_MAY_BE_SHORT, _WORD = compiled(in_full.MAY_BE_SHORT), re.compile(r"\w+")
_IN_FULL = tuple((compiled(asks), whole) for asks, whole in in_full.IN_FULL)
_HONOUR, _OF_HONOUR = compiled(follows.HONOUR), compiled(follows.OF_HONOUR)
_FOLLOWS = tuple((compiled(asks), whole, compiled(of)) for asks, whole, of in follows.FOLLOWS)


def named(turn: Turn, text: str, at: Place) -> str:
    """The text with the thing by its name; itself where nothing of the kind was spoken of."""
    if not turn.idle:
        return text
    asked = spoken_of(turn)
    whole = _whole(asked, text) or _in_full(turn, text, at)
    if whole is not None or asked is None:
        return whole or text
    found = next((one for one in _POINTS if one[0].search(nfc(text).lower())), None)
    if found is None:
        return text
    pattern, thing, spoken = found
    if re.search(spoken, fold(f"{asked.question} {asked.said}")) is None:
        return text
    return pattern.sub(thing, nfc(text).lower())


def _in_full(turn: Turn, text: str, at: Place) -> str | None:
    """ "Rứa hạn nộp khi mô" as it is asked elsewhere; None for the rest."""
    if turn.inbound.group or len(text.split()) > in_full.MOST_WORDS:
        return None
    # Read once: it is what is heard, unless another text stands in its place.
    line = hear(text, turn.inbound.choice, at).unsigned
    taught = turn.office.matchers[turn.plan.id].as_it_comes is None
    # A plan that nobody has taught may have its own words on it.
    if _MAY_BE_SHORT.search(line) is None or not taught:
        return None
    return next((whole for asks, whole in _IN_FULL if asks.fullmatch(line)), None)


def _whole(asked: LastQuestion | None, text: str) -> str | None:
    """The question in full that leaves its subject to the answer before; None for the rest."""
    if asked is None or len(text.split()) > follows.MOST_WORDS:
        return None
    if not _MAY_FOLLOW.search(nfc(text).lower()):
        return None
    line = " ".join(_WORD.findall(fold(text)))
    before = fold(asked.question)
    of_event = _OF_EVENT.fullmatch(line) if _EVENT.search(before) else None
    if of_event is not None:
        asks = "ngay nao" if of_event["told"] else of_event["asks"]
        return f"{' '.join(_WHEN.sub(' ', before).split())} {asks}"
    of_honour, head = _OF_HONOUR.fullmatch(line), _HONOUR.search(before)
    if of_honour is not None and head is not None:
        return f"the {head['head']} {of_honour['whose']} thi sao"
    return next(
        (whole for asks, whole, of in _FOLLOWS if of.search(before) and asks.fullmatch(line)), None
    )
