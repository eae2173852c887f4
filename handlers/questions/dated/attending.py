"""Who goes to a congress or conference that the plan only names ("đại hội ai được dự").

The rule: who takes part in the movement is never told of an event; what the plan does not write of
it is said not to stand there.
"""

from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.questions import event_dates, texts
from handlers.questions.dated.words import attending as words
from handlers.questions.judging import judge, remembered
from handlers.turn.turn import Turn
from handlers.values.effects import CountQuestion, NoteQuestion
from handlers.values.messages import Outcome
from handlers.values.replies import Choice, Reply
from knowledge.typed.repeats import compiled
from knowledge.typed.said import Said

MOST_WORDS = 16
_EVENT, _ATTENDS = compiled(words.EVENT), compiled(rf"\b(?:{words.ATTENDS})\b")


def told(turn: Turn, question: Heard) -> Outcome | None:
    """That the plan has the event's name and no more; None for everything else."""
    said = question.unsigned
    if not _EVENT.search(said) or len(said.split()) > MOST_WORDS:
        return None
    asks, plan = _ATTENDS.search(said), turn.plan
    if asks is None or turn.office.matchers[plan.id].as_it_comes is not None:
        return None
    rest = f"khi nao {said[: asks.start()]} {said[asks.end() :]}"
    found = event_dates.named_in(turn, Said(rest), plan)
    if found is None or not all(one.office_sets_date for one in found.events):
        return None
    _, judgement = judge(turn, question)
    if judgement.outcome == "answer" and judgement.matches[0].section not in plan.sections:
        return None  # The staff have answered it.
    names = tuple(one.name for one in found.events[: event_dates.MOST_EVENTS])
    text = texts.only_named(names=names, office=plan.organisation.office)
    memory = replace(turn.person.conversation, asked=remembered(turn, question, plan, (), text))
    note = NoteQuestion(question.text, "declined", (), event_dates.TOPIC)
    reply = Reply(text, (Choice("go:ask-staff", texts.ASK_STAFF),))
    return Outcome(memory, (reply,), (note, CountQuestion("silent")))
