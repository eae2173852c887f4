"""Who goes to a congress that the plan only names, and what is done on a day that it only names.

The rule: who takes part in the movement is never told of an event; what the plan does not write of
it is said not to stand there.
"""

from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.questions import event_dates, texts
from handlers.questions.dated.words import attending as words
from handlers.questions.judging import judge, remembered
from handlers.turn.turn import Turn
from handlers.typed.times import read_date
from handlers.values.effects import CountQuestion, NoteQuestion
from handlers.values.messages import Outcome
from handlers.values.replies import Choice, Reply
from knowledge.plan.events import Event, occurrence
from knowledge.plan.plan import Plan
from knowledge.typed.repeats import compiled
from knowledge.typed.said import Said

MOST_WORDS = 16
_EVENT, _ATTENDS = compiled(words.EVENT), compiled(rf"\b(?:{words.ATTENDS})\b")
_DAY, _DONE = compiled(words.DAY), compiled(rf"\b(?:{words.DONE})\b")
_DATE = compiled(words.DATE)


def told(turn: Turn, question: Heard) -> Outcome | None:
    """That the plan has the event's name and no more; None for everything else."""
    said, plan = question.plain, turn.plan
    if len(said.split()) > MOST_WORDS or turn.office.matchers[plan.id].as_it_comes is not None:
        return None
    meets = _EVENT.search(said) is not None
    asks = _ATTENDS.search(said) if meets else _DONE.search(said) if _DAY.search(said) else None
    if asks is None:
        return None
    events = _named(turn, f"{said[: asks.start()]} {said[asks.end() :]}", plan)
    if not events or (meets and not all(one.office_sets_date for one in events)):
        return None
    _, judgement = judge(turn, question)
    if judgement.outcome == "answer" and judgement.matches[0].section not in plan.sections:
        return None  # The staff have answered it.
    names = tuple(one.name for one in events[: event_dates.MOST_EVENTS])
    say = texts.only_named if meets else texts.only_celebrated
    text = say(names=names, office=plan.organisation.office)
    asked = remembered(turn, question, plan, (), text)
    memory = replace(turn.person.conversation, asked=asked)
    note = NoteQuestion(question.text, "declined", (), event_dates.TOPIC)
    reply = Reply(text, (Choice("go:ask-staff", texts.ASK_STAFF),))
    return Outcome(memory, (reply,), (note, CountQuestion("silent")))


def _named(turn: Turn, rest: str, plan: Plan) -> tuple[Event, ...]:
    """The events of the day that is written, else those that are named."""
    written = _DATE.search(rest)
    on = read_date(f"{written['day']}/{written['month']}", turn.today) if written else None
    if on is not None:
        days = event_dates.days_of(turn, plan)
        return tuple(one for one in plan.events if occurrence(one, on, days.get(one.id)) == on)
    found = event_dates.named_in(turn, Said(f"khi nao {rest}"), plan)
    return found.events if found is not None else ()
