""" "Rút xong chưa, còn ai thấy phiếu không", of what was taken back: from the store.

The rule: who has read it before is not known, and not made up.
"""

from handlers.acts.heard import Heard
from handlers.registrations.sent import own_file_texts, sent_texts
from handlers.registrations.words.sending import withdrawn as words
from handlers.turn.turn import Turn, in_passing, stay
from handlers.values.messages import Outcome
from handlers.values.replies import Choice, Reply
from knowledge.typed.repeats import compiled

MOST_WORDS = 18
_DONE, _SEEN, _OTHER = compiled(words.DONE), compiled(words.SEEN), compiled(words.OTHER)


def asked(turn: Turn, heard: Heard) -> Outcome | None:
    """That it is taken back, and what the office sees of it; None for anything else."""
    said = heard.unsigned
    view = next(iter(turn.person.registrations), None)
    if view is None or view.status != "withdrawn" or not turn.idle or turn.inbound.group:
        return None
    if len(said.split()) > MOST_WORDS or _OTHER.search(said):
        return None
    if not (_DONE.search(said) or _SEEN.search(said)):
        return None
    text = sent_texts.is_withdrawn(code=view.code, at=turn.local(view.changed_at))
    see = Choice(f"view:{view.code}", own_file_texts.view(code=view.code))
    return in_passing(stay(turn, Reply(text, (see,))))
