"""A day or month that is held against an event: the plan's own day, and the claim put right.

The rule: whatever month the question names, the answer is that event's day from the plan that names
the event, and never what else the calendar has in that month.
"""

from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.questions import answering, event_dates, texts
from handlers.questions.judging import judge
from handlers.questions.words import claimed as words
from handlers.turn.turn import Turn, in_passing, with_notes
from handlers.values.effects import CountQuestion
from handlers.values.messages import Outcome
from knowledge.plan.plan import Plan
from knowledge.typed.normalize import fold, nfc
from knowledge.typed.repeats import compiled

MOST_WORDS, LEAST_OF_THING, MOST_OF_THING = 30, 2, 9
_CLAIM, _WHETHER = compiled(words.CLAIM), compiled(f"{words.WHETHER}|{words.BY_MONTH}")
_LEAD, _TAIL, _A_DAY = compiled(words.LEAD), compiled(words.TAIL), compiled(words.A_DAY)
_TOKEN = compiled(r"\d+/\d+(?:/\d+)?|\w+")


def asked(turn: Turn, heard: Heard) -> Outcome | None:
    """The event's own day; None where nothing of the plan is named, or nothing claimed of it."""
    found = _CLAIM.search(heard.plain)
    if found is None or turn.inbound.group or len(heard.plain.split()) > MOST_WORDS:
        return None
    # At an open step only what surely asks: an aim may be put off to a month as well.
    claims = turn.idle and found["moved"]
    if not claims and _WHETHER.search(heard.plain) is None:
        return None
    thing = _thing_before(heard)
    plan = _naming(turn, thing) if thing else None
    if thing is None or plan is None:
        return None
    question, alone = Heard(words.asked_for(thing=thing)), _as_first(turn)
    told = event_dates.answer(alone, question) or _undated(alone, plan, question)
    told = told or _from_plan(alone, plan, question, thing)
    return in_passing(_put_right(told, found["month"] or found["of"])) if told else None


def _undated(turn: Turn, plan: Plan, question: Heard) -> Outcome | None:
    """That an event has no day yet, whichever month is said of it."""
    asks = event_dates.asks_undated(turn, question, plan)
    return answering.single(turn, question) if asks else None


def _as_first(turn: Turn) -> Turn:
    """The turn with nothing spoken of: the event is named, and leans on no question before."""
    memory = replace(turn.person.conversation, asked=None)
    return replace(turn, person=replace(turn.person, conversation=memory))


def _thing_before(heard: Heard) -> str | None:
    """What the claim is made of, as it was typed."""
    typed = _TOKEN.findall(nfc(heard.text))
    line = " ".join(map(fold, typed))
    claim = _CLAIM.search(line)
    if claim is None:
        return None
    before = line[: claim.start()].rstrip()
    lead = _LEAD.match(f"{before} ")
    first = before[: lead.end()].count(" ") if lead else 0
    last = len(_TAIL.sub("", before).split())
    named = typed[first:last]
    return " ".join(named) if LEAST_OF_THING <= len(named) <= MOST_OF_THING else None


def _naming(turn: Turn, thing: str) -> Plan | None:
    """The plan that speaks of it in these words."""
    said = f" {fold(thing)} "
    if _knows(turn, turn.plan, Heard(thing)):
        return turn.plan
    return next((one for one in turn.answering if said in one.folded), None)


def _knows(turn: Turn, plan: Plan, said: Heard) -> bool:
    """Whether a plan that nobody has taught has words for it."""
    matcher = turn.office.matchers[plan.id]
    return matcher.names(said) or matcher.touches(said)


def _from_plan(turn: Turn, naming: Plan, question: Heard, thing: str) -> Outcome | None:
    """The clause that gives its day, else what the plan has near to it."""
    plan, judgement = judge(turn, question)
    if plan.id != naming.id:
        return None
    if judgement.outcome == "decline":
        # A plan that nobody has taught may have its day in other words; the calendar has another's.
        known = _knows(turn, plan, question)
        return answering.judged(turn, plan, question, judgement) if known else None
    sections = tuple(match.section for match in judgement.matches if match.section in plan.sections)
    dated = [one for one in sections[:3] if _dates(plan, one, thing)]
    if not dated:
        return answering.judged(turn, plan, question, judgement)
    others = (one for one in sections if one != dated[0])
    told = answering.answer(turn, plan, question, (dated[0], *others))
    return replace(told, effects=(CountQuestion("answered"),))


def _dates(plan: Plan, section: str, thing: str) -> bool:
    """Whether a clause gives a day, and it or what stands above it names the thing."""
    clause = plan.sections[section]
    named = fold(thing) in fold(" ".join((*clause.under, clause.text)))
    return named and _A_DAY.search(nfc(clause.text).lower()) is not None


def _put_right(told: Outcome, month: str) -> Outcome:
    """The answer below what is not so, where what is quoted holds no such month."""
    first, *others = told.replies
    number = words.MONTHS.get(month)
    says = number and compiled(words.written(month=number)).search(first.text.lower())
    if number is None or says or _A_DAY.search(first.text.lower()) is None:
        return told
    note = texts.other_month(month=number)
    return replace(told, replies=(with_notes((note,), first), *others))
