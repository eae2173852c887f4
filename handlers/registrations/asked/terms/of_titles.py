"""What is asked in few words right below an answer about titles: "rồi ai duyệt", "được mấy triệu".

The rule: only what names nothing of its own is of the titles; what a plan states it tells itself.
"""

import re

from handlers.acts.heard import Heard
from handlers.questions.answering import silent_on
from handlers.questions.judging import spoken_of
from handlers.registrations.asked.terms import deciding
from handlers.registrations.asked.terms.words import of_titles as words
from handlers.turn.turn import Turn, in_passing
from handlers.values.messages import Outcome
from handlers.values.state import LastQuestion
from knowledge.typed.normalize import fold
from knowledge.typed.repeats import compiled

_MAY_BE, _TITLES = compiled(words.MAY_BE), compiled(words.TITLES)
_WHO, _HOW_MUCH = compiled(words.WHO), compiled(words.HOW_MUCH)
_WORD = re.compile(r"\w+")
_OF_TITLES, _OF_MONEY = "danh-hieu", "tien-thuong"


def asked(turn: Turn, heard: Heard) -> Outcome | None:
    """Who decides about those titles, or that no sum stands in the plan; None for the rest."""
    plain = heard.unsigned
    if not turn.idle or turn.inbound.group or len(plain.split()) > words.MOST_WORDS:
        return None
    last = spoken_of(turn) if _MAY_BE.search(plain) else None
    if last is None or not _is_of_titles(last):
        return None
    line = " ".join(_WORD.findall(plain))
    # Of whoever has sent something "ai duyệt" is about that.
    if _WHO.fullmatch(line) and not turn.person.registrations:
        return deciding.recognised(turn, Heard(last.question))
    topic = turn.plan.silent.get(_OF_MONEY)
    if topic is None or not topic.reviewed or not _HOW_MUCH.fullmatch(line):
        return None
    return in_passing(silent_on(turn, turn.plan, heard, _OF_MONEY))


def _is_of_titles(last: LastQuestion) -> bool:
    return last.topic == _OF_TITLES or _TITLES.search(fold(last.question)) is not None
