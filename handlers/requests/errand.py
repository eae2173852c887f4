"""Words for the office ("nói với lãnh đạo là …"), and what only the office keeps.

The rule: whoever hands words over is not asked to call or to register; they go to the staff as
they were said, and what nobody here keeps is said to be kept there.
"""

from handlers.acts.heard import Heard
from handlers.requests import calling, texts
from handlers.requests.said import MAX_WORDS, calls, phone_in
from handlers.turn.turn import Turn, in_passing, stay
from handlers.typed.words import passing_on as words
from handlers.values.effects import NoteRequest
from handlers.values.messages import Outcome
from handlers.values.replies import Choice, Reply
from knowledge.typed.repeats import compiled

# Fewer words tell the office nothing.
LEAST_TOLD, LEAST_SUGGESTED, MOST_WORDS = 2, 4, 120
_TELL, _SUGGEST, _MEET = map(compiled, (words.TELL, words.SUGGEST, words.MEET))
_MEMBER, _LISTED, _PLEASE = map(compiled, (words.MEMBER, words.LISTED, words.PLEASE))
_OF_REGISTRATION = compiled(words.OF_REGISTRATION)


def told(turn: Turn, heard: Heard) -> Outcome | None:
    """Handed over, or where it is kept; None for everything else."""
    line = heard.unsigned
    if not turn.idle or turn.inbound.group or len(line.split()) > MOST_WORDS:
        return None
    if _MEET.search(line) and "?" not in heard.text:
        return calling.wished(turn, heard)
    if _is_for_office(heard):
        # "Bảo cán bộ gọi cho tôi" is a wish to be called.
        return calling.wished(turn, heard) if calls(heard) else _passed(turn, heard)
    # Who has registered asks of the list of those.
    listed = not turn.person.registrations and _LISTED.search(line)
    if (_MEMBER.search(line) or listed) and not _OF_REGISTRATION.search(line):
        return _kept_there(turn, heard)
    return None


def _is_for_office(heard: Heard) -> bool:
    line = heard.unsigned
    told, suggested = _TELL.search(line), _SUGGEST.search(line)
    if told is not None and told["that"]:
        return len(told["words"].split()) >= LEAST_TOLD
    asks = heard.asks or heard.asks_whether or "?" in heard.text
    if told is not None:
        return not asks and len(told["words"].split()) >= LEAST_SUGGESTED
    return suggested is not None and not asks and len(suggested["words"].split()) >= LEAST_SUGGESTED


def _passed(turn: Turn, heard: Heard, *, kept_there: bool = False) -> Outcome:
    note = NoteRequest(heard.text[:MAX_WORDS], phone_in(heard), None)
    said = texts.words_passed(office=turn.plan.organisation.office, kept_there=kept_there)
    return in_passing(stay(turn, said, effects=(note,)))


def _kept_there(turn: Turn, heard: Heard) -> Outcome:
    if _PLEASE.search(heard.unsigned):
        return _passed(turn, heard, kept_there=True)
    offered = texts.offer_call(office=turn.plan.organisation.office)
    call = (Choice("go:meet-staff", texts.CALL_ME),)
    return in_passing(stay(turn, Reply(f"{texts.KEPT_THERE} {offered}", call)))
