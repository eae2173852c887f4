"""More of what was just answered, and why it is so: "nói rõ hơn đi", "tại sao thế".

The rule: only right below an answer; no reason is given that the plan does not write.
"""

import re
from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.questions import ask, texts
from handlers.questions.judging import spoken_of, still_asked
from handlers.questions.standing.words import follows as words
from handlers.turn.turn import Turn, in_passing
from handlers.values.messages import Outcome
from handlers.values.replies import Choice, Reply
from knowledge.typed.repeats import compiled

_MAY_BE_MORE, _MORE = compiled(words.MAY_BE_MORE), compiled(words.MORE)
_MAY_BE_WHY, _WHY, _NOT_WHY = map(compiled, (words.MAY_BE_WHY, words.WHY, words.NOT_WHY))
_WORD = re.compile(r"\w+")


def asked(turn: Turn, heard: Heard) -> Outcome | None:
    """The clause whole, or that the plan gives no reason; None for everything else."""
    plain = heard.unsigned
    if not turn.idle or turn.inbound.group or len(plain.split()) > words.MOST_WORDS:
        return None
    more, why = _MAY_BE_MORE.search(plain), _MAY_BE_WHY.search(plain)
    last = spoken_of(turn) if more or why else None
    if last is None:
        return None
    line, known = " ".join(_WORD.findall(plain)), bool(last.sections[: last.shown])
    if more and _MORE.fullmatch(line):
        return in_passing((known and ask.more(turn)) or _told(turn, texts.NOTHING_MORE))
    if why and _WHY.fullmatch(line) and not _NOT_WHY.search(line):
        return in_passing(_told(turn, texts.NO_REASON if known else texts.NOT_WRITTEN))
    return None


def _told(turn: Turn, text: str) -> Outcome:
    # It goes on being spoken of, and so the staff may be asked it.
    conversation = replace(turn.person.conversation, asked=still_asked(turn))
    return Outcome(conversation, (Reply(text, (Choice("go:ask-staff", texts.ASK_STAFF),)),))
