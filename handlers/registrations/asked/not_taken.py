"""A plan for which nobody registers here: that it is so, and what the plan says of whom to send to.

The rule: the assistant takes nothing and promises nothing; where dossiers go only the plan tells.
"""

from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.questions import ask
from handlers.questions.clauses import each_once, name_of, section_choice
from handlers.questions.judging import judge
from handlers.registrations.asked import texts
from handlers.registrations.asked.words import not_taken as words
from handlers.turn.dialog import Listening
from handlers.turn.turn import Turn, in_passing, stay, with_notes
from handlers.values.messages import Outcome
from handlers.values.replies import Choice, Reply
from knowledge.typed.repeats import compiled
from knowledge.typed.said import Said

MOST_OFFERED = 2
_BARE = compiled(words.BARE)


def is_closed(turn: Turn) -> bool:
    """Whether nothing of this person is registered, and nothing can be."""
    return not turn.plan.registers and turn.idle and not turn.person.registrations


def told(turn: Turn) -> Outcome:
    """That no registration is taken, and where the plan says who receives what is sent."""
    plan, judgement = judge(turn, Said(words.WHO_RECEIVES))
    found = (match.section for match in judgement.matches if match.section in plan.sections)
    near = each_once(plan, found)[:MOST_OFFERED] if judgement.outcome != "decline" else ()
    choices = tuple(section_choice(plan, section) for section in near)
    staff = Choice("go:ask-staff", texts.ASK_STAFF)
    return stay(turn, Reply(texts.not_taken(plan=name_of(turn.plan)), (*choices, staff)))


def wished(turn: Turn, heard: Heard) -> Outcome:
    """The same to whoever says for what: with what the plan says of that."""
    if _BARE.fullmatch(heard.unsigned):
        return told(turn)
    answered = ask.ask(turn, heard)
    if not answered.replies:
        return told(turn)
    note = texts.not_taken(plan=name_of(turn.plan))
    first, *others = answered.replies
    return in_passing(replace(answered, replies=(with_notes((note,), first), *others)))


def where_taken(listening: Listening) -> Listening:
    """Heard only where registrations are taken, or there is one: else it is asked of the plan."""
    return lambda turn, heard: None if is_closed(turn) else listening(turn, heard)
