"""What is to be mended where nothing is kept: "số điện thoại của bác đổi rồi".

The rule: nothing is written; with anything stored, sent or begun the words are for that.
"""

from handlers.acts.heard import Heard
from handlers.people import privacy_texts as texts
from handlers.people.rights import keeps_nothing
from handlers.people.words import nothing_kept as words
from handlers.turn import texts as common
from handlers.turn.turn import Turn, in_passing, stay
from handlers.values.messages import Outcome
from handlers.values.replies import Choice, Reply
from knowledge.typed.repeats import compiled

MOST_WORDS = 20
_MAY_SAY, _OF_OTHERS = compiled(words.MAY_SAY), compiled(words.OF_OTHERS)
_SAYS = tuple(map(compiled, (words.CHANGED, words.LOST, words.NEW, words.PUT, words.NOT_THAT)))


def told(turn: Turn, heard: Heard) -> Outcome | None:
    """That nothing is kept, and how it is given; None for everything else."""
    plain = heard.unsigned
    if not turn.idle or turn.inbound.group or not _MAY_SAY.search(plain):
        return None
    if len(plain.split()) > MOST_WORDS or "?" in heard.text or _OF_OTHERS.search(plain):
        return None
    if not any(one.search(plain) for one in _SAYS) or turn.person.staff or not keeps_nothing(turn):
        return None
    if not turn.plan.registers:
        return in_passing(stay(turn, texts.NOTHING_TO_MEND))
    begin = Choice("go:register", common.MENU_REGISTER)
    text = f"{texts.NOTHING_TO_MEND} {texts.GIVEN_WITH_REGISTRATION}"
    return in_passing(stay(turn, Reply(text, (begin,))))
