"""What somebody has of taking part: the plan promises nobody anything, and says whom it praises.

The rule: a plan's own word of a gain is told by the plan's questions; here is only its praise.
"""

from handlers.acts.heard import Heard
from handlers.questions.clauses import cite, name_of
from handlers.registrations.asked import texts
from handlers.registrations.asked.clause import clause, spoken_of, with_way_in
from handlers.registrations.asked.terms.words import benefit as words
from handlers.turn.turn import Turn
from handlers.values.messages import Outcome
from knowledge.typed.repeats import compiled

MOST_WORDS = 20
_GAINS, _NAMED = compiled(words.GAINS), compiled(words.NAMED)


def asked(turn: Turn, heard: Heard) -> Outcome | None:
    """ "Thế bác đăng ký thì được gì"; None for everything else, and where the plan praises none."""
    line = heard.unsigned
    if turn.inbound.group or len(line.split()) > MOST_WORDS or not _GAINS.search(line):
        return None
    found = clause(turn, words.ASK_PRAISE) if not _NAMED.search(line) else None
    if found is None:
        return None
    plan, section, quote = found
    parts = (
        texts.gains(plan=name_of(plan)),
        texts.quoted(quote=quote, citation=cite(plan, section)),
    )
    return spoken_of(turn, heard, found, with_way_in(turn, "\n\n".join(parts)))
