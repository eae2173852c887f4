"""What a group is told of its own words, before everybody.

The rule: whatever is asked about what is kept is answered in public words, with nobody's own data;
it is never looked for in the plan.
"""

from handlers.acts.heard import Heard
from handlers.people import privacy_texts as texts
from handlers.people import truth_texts
from handlers.people.truth import PAGE
from handlers.people.words import in_group as words
from handlers.turn.turn import Turn, stay
from handlers.values.messages import Outcome
from knowledge.typed.repeats import compiled

MOST_WORDS = 20
_KEPT, _QUESTION = compiled(words.KEPT), compiled(words.QUESTION)


def kept(turn: Turn, heard: Heard) -> Outcome | None:
    """ "Bạn có lưu tin nhắn của nhóm này không"; None for everything else."""
    if heard.key is not None or not (heard.command == "truth" or _asks(heard)):
        return None
    page = turn.office.chat_page
    told = [texts.GROUP_KEPT]
    if page:
        told.append(truth_texts.page_line(address=f"{page.rstrip('/')}/{PAGE}"))
    return stay(turn, "\n\n".join(told))


def _asks(heard: Heard) -> bool:
    if len(heard.plain.split()) > MOST_WORDS or not _QUESTION.search(heard.plain):
        return False
    return _KEPT.search(heard.plain) is not None
