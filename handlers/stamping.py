"""What every answer is given on its way out: its turn, its thread and what is remembered of it.

The rule: an old button is known as old; a consent keeps the words it was given in.
"""

from dataclasses import replace

from handlers.pressing import pressed_by
from handlers.subjects import REMEMBERS
from handlers.talk.address import asks_consent, spoken_to
from handlers.turn.turn import Turn
from handlers.values.effects import Effect, RecordConsent
from handlers.values.messages import Outcome
from handlers.values.replies import Reply

# Of a yes: whoever says more with it says that first or last, and elsewhere.
EVIDENCE_CHARS = 300


def stamped(turn: Turn, outcome: Outcome, typed: str) -> Outcome:
    """Tie the choices to this turn, so that an old button is known as old.

    The answer stands where the question does.
    """
    number, thread = turn.person.conversation.turn + 1, turn.inbound.thread
    told = outcome.replies
    if not turn.plan.registers:
        told = tuple(_only_asked(turn, reply) for reply in told)
    if not asks_consent(outcome.conversation.dialog):
        told = tuple(spoken_to(turn, reply) for reply in told)
    replies = tuple(replace(reply, turn=number, thread=thread) for reply in told)
    # Only the last message's: it stands right above what is typed next, "2" included.
    offered = tuple(
        (choice.key, choice.label) for reply in replies[-1:] for choice in reply.choices
    )
    before, edited = outcome.conversation, turn.inbound.edited
    conversation = replace(
        before,
        turn=number,
        offered=offered,
        touched=turn.now,
        lost=False,
        draft_ended=False,
        message=before.message if edited else turn.inbound.message,
        pressed=before.pressed if edited else pressed_by(turn.inbound),
    )
    if not edited:
        for remember in REMEMBERS:
            conversation = remember(turn, conversation)
    effects = tuple(_evidenced(turn, effect, typed) for effect in outcome.effects)
    return Outcome(conversation, replies, effects, outcome.then)


def _only_asked(turn: Turn, reply: Reply) -> Reply:
    """A reply without the way into a form that nobody takes."""
    gone = ("go:register",) if turn.person.registrations else ("go:register", "go:mine")
    kept = tuple(choice for choice in reply.choices if choice.key not in gone)
    return reply if kept == reply.choices else replace(reply, choices=kept)


def _evidenced(turn: Turn, effect: Effect, typed: str) -> Effect:
    """A consent that is given keeps its yes as it was typed; that of a button is its label."""
    if not isinstance(effect, RecordConsent) or not effect.given:
        return effect
    choice, offered = turn.inbound.choice, dict(turn.person.conversation.offered)
    words = offered.get(choice) if choice is not None else typed
    return replace(effect, words=words[:EVIDENCE_CHARS] if words else None)
