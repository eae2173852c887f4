"""By what is it judged, and how many marks does it take: that the plan sets neither, first of all.

The rule: said only where no word of it stands in the plan; what the plan does ask of commending is
quoted, and no criterion or mark is made up.
"""

from handlers.acts.heard import Heard
from handlers.acts.slots.text.reading import Reading
from handlers.questions.clauses import cite, name_of
from handlers.registrations import showing
from handlers.registrations.asked import texts
from handlers.registrations.asked.clause import clause, spoken_of, with_way_in
from handlers.registrations.asked.wanting import texts as wanted_texts
from handlers.registrations.asked.wanting.words import criteria as words
from handlers.turn.turn import Turn, stay
from handlers.values.messages import Outcome
from handlers.values.state import Registering
from knowledge.typed.repeats import compiled

MOST_WORDS = 20
_CRITERIA, _ASKS, _OTHERS = map(compiled, (words.CRITERIA, words.ASKS, words.OTHERS))
_ORDERS, _STAND = compiled(words.ORDERS), compiled(words.STAND)


def asked(turn: Turn, heard: Heard) -> Outcome | None:
    """ "Tiêu chí xét ntn, chấm bao nhiêu điểm thì đạt"; None for everything else."""
    if turn.inbound.group or not _is_asked(heard):
        return None
    if any(_STAND.search(one.text.lower()) for one in turn.plan.sections.values()):
        return None
    found = clause(turn, words.ASK)
    if found is None:
        return None
    plan, section, quote = found
    quoted = texts.quoted(quote=quote, citation=cite(plan, section))
    office = turn.plan.organisation.office
    text = wanted_texts.no_criteria(plan=name_of(plan), quoted=quoted, office=office)
    if isinstance(turn.dialog, Registering):
        return stay(turn, showing.prompt_in_short(turn, turn.dialog, (text,)))
    return spoken_of(turn, heard, found, with_way_in(turn, text))


def _is_asked(heard: Heard) -> bool:
    said = heard.unsigned
    if len(said.split()) > MOST_WORDS or not _CRITERIA.search(said):
        return False
    # An honour has a table of its own.
    if _OTHERS.search(said) or _ORDERS.search(said) or Reading(heard).of("title"):
        return False
    asks = "?" in heard.text or heard.asks or heard.may_ask or heard.asks_whether
    return asks or _ASKS.search(said) is not None
