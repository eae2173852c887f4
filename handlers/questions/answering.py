"""One question, judged: the clause that answers it, what is offered, or that the plan is silent.

The rule: every fact comes from the plan's folder; what is quoted is a span of the official text;
what comes from elsewhere is labelled with its source.
"""

import re
from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.questions import clauses, event_dates, staff_answers, texts
from handlers.questions.clauses import MAX_RELATED, cite, name_of, place_of, section_choice, thing
from handlers.questions.dated import attending, event_clauses, registering
from handlers.questions.judging import (
    MOSTLY,
    gone_on_from,
    judge,
    plans_asked,
    remembered,
    still_asked,
)
from handlers.questions.outcome import counted, for_staff
from handlers.questions.silence import not_found, silence
from handlers.questions.words.around import LIGHT
from handlers.talk.greeting import greeted
from handlers.turn.menu import MENU, is_new
from handlers.turn.turn import Turn, start_text
from handlers.typed.words.several import BRIEF
from handlers.values.effects import NoteQuestion
from handlers.values.messages import Outcome
from handlers.values.replies import Choice, Reply
from knowledge.answer.answer import compose
from knowledge.answer.later import left_later
from knowledge.answer.references import more_of
from knowledge.plan.plan import Plan
from knowledge.search.search import Judgement, Match
from knowledge.typed.said import Said

MOST_FURTHER = 2
# How much is read of a clause that is only near.
_NEAREST_CHARS = 320
_BRIEF, _LIGHT = re.compile(BRIEF), re.compile(LIGHT)


def single(turn: Turn, question: Heard) -> Outcome:
    """Answer what is one question, and count it."""
    dated = event_dates.answer(turn, question) or event_dates.meeting(turn, question)
    dated = dated or attending.told(turn, question)
    if dated is not None:
        return dated
    plan, judgement = decided(turn, question)
    outcome = judged(turn, plan, question, judgement)
    if judgement.topic == event_dates.TOPIC:
        outcome = event_dates.with_name(turn, question, plan, outcome)
    return replace(outcome, effects=(*outcome.effects, *counted(plan, judgement)))


def decided(turn: Turn, question: Said) -> tuple[Plan, Judgement]:
    """The plan and what it has to say, the days that its own words give included."""
    plan, judgement = judge(turn, question)
    if turn.office.matchers[plan.id].as_it_comes is not None:
        judgement = registering.by_field(plan, question, judgement)
    named = judgement.outcome == "named" and not judgement.instead
    # What a clause lacks may stand in another that refers to it: nothing is said to be missing.
    if named and _further(turn, plan, judgement.matches[0].section, question):
        judgement = replace(judgement, outcome="answer", missing=())
    dated = _clause_of_day(turn, plan, question, judgement)
    if dated is not None:
        return dated
    if judgement.outcome != "answer" and event_dates.asks_undated(turn, question, plan):
        judgement = Judgement("decline", judgement.matches, event_dates.TOPIC)
    return plan, judgement


def _clause_of_day(
    turn: Turn, plan: Plan, question: Said, judgement: Judgement
) -> tuple[Plan, Judgement] | None:
    """The clause that tells of a day, where no other surely answers or the day is denied."""
    # Of a number that does not exist no other one's day is told.
    if judgement.outcome == "answer" or judgement.instead:
        return None
    found = event_dates.clause_of_day(turn, question) or _clause_of_event(turn, question, judgement)
    # The day of a paper that is called alike is none of an event without one.
    denied = judgement.topic == event_dates.TOPIC
    if found is None and denied and not event_dates.asks_undated(turn, question, plan):
        section = event_dates.clause_with_day(plan, question)
        found = (plan, section) if section is not None else None
    return (found[0], Judgement("answer", (Match(found[1], 1.0),), None)) if found else None


def _clause_of_event(turn: Turn, question: Said, judgement: Judgement) -> tuple[Plan, str] | None:
    """The clause that dates an event: in the plan asked, and in others where it has nothing."""
    first, *others = plans_asked(turn, question)
    section = event_clauses.clause_of_event(turn, first, question, judgement)
    # The day is told and the hour was asked for, or it is another's day.
    if section is not None and _lacks(turn, first, question, section):
        return None
    if section is not None or judgement.outcome != "decline":
        return (first, section) if section is not None else None
    each = ((plan, event_clauses.clause_of_event(turn, plan, question)) for plan in others)
    return next(((plan, section) for plan, section in each if section is not None), None)


def _lacks(turn: Turn, plan: Plan, question: Said, section: str) -> bool:
    """Whether neither a clause nor one beside it below the same heading gives what is asked for."""
    under, matcher = plan.sections[section].under, turn.office.matchers[plan.id]
    lacking = matcher.lacking(question, section)
    # What it leaves to later is told with its own words.
    if not lacking or left_later(question, plan.sections[section].text):
        return False
    for one, each in plan.sections.items():
        if under and each.under == under:
            lacking &= matcher.lacking(question, one)
    return bool(lacking)


def _is_brief(question: Said) -> bool:
    """Whether the answer is wanted short ("nói gọn thôi")."""
    return _BRIEF.search(question.unsigned) is not None


def judged(turn: Turn, plan: Plan, question: Heard, judgement: Judgement) -> Outcome:
    if judgement.outcome == "decline":
        return _declined(turn, plan, question, judgement)
    sections = tuple(match.section for match in judgement.matches)
    if judgement.outcome == "offer":
        return _offer(turn, plan, question, judgement)
    if judgement.outcome == "named":
        return _named(turn, plan, question, judgement)
    return answer(turn, plan, question, sections)


def answer(turn: Turn, plan: Plan, question: Said, sections: tuple[str, ...]) -> Outcome:
    """Answer from the first section; the others are kept for "not what I meant"."""
    entry = staff_answers.in_force(turn, plan, sections[0])
    if entry is not None:
        return replied(turn, plan, question, sections, staff_answers.reply(entry))
    made = compose(plan, sections[0], question, gone_on_from(turn, plan, question, sections))
    notes = tuple(
        texts.also(section=place_of(plan, section), short=compose(plan, section, question).short)
        for section in made.also
    )
    notes += tuple(
        texts.also(section=place_of(plan, one), short=clauses.readable(plan.texts[one]))
        for one in _further(turn, plan, made.section, question)
    )
    if made.time_matters:
        notes += standing_note(turn, plan)
    if not plan.reviewed:
        notes += (texts.draft_note(),)
    # Whoever wants it short has the prepared words, where there are any, and may open the clause.
    short = turn.person.conversation.brief or _is_brief(question)
    brief = short and made.section in plan.answers
    quotes = () if brief else tuple(map(clauses.readable, made.quotes))
    text = texts.answer(
        short=made.short, quotes=quotes, citation=cite(plan, made.section), notes=notes
    )
    # Said first: the older plan's days and sums would be taken for this year's.
    if plan.id != turn.plan.id:
        text = f"{texts.from_older_plan(plan=name_of(plan))}\n\n{text}"
    choices = [] if made.whole else [Choice(f"full:{plan.id}:{made.section}", texts.FULL_TEXT)]
    choices += [section_choice(plan, section) for section in made.related[:MAX_RELATED]]
    choices += [Choice("fb:good", texts.GOOD), Choice("fb:wrong", texts.WRONG)]
    reply = Reply(text, tuple(choices), quote=texts.quoted(quotes))
    return replied(turn, plan, question, sections, reply)


def _further(turn: Turn, plan: Plan, section: str, question: Said) -> tuple[str, ...]:
    """The clauses of a plan as it comes that refer to this one and say the rest."""
    if turn.office.matchers[plan.id].as_it_comes is None:
        return ()
    return more_of(plan, section, question)[:MOST_FURTHER]


def standing_note(turn: Turn, plan: Plan) -> tuple[str, ...]:
    """The as-of line when today lies outside the plan's period, once that is reviewed."""
    period, start = plan.period, start_text(plan)
    # Of a period that a machine has read nobody is told that it is over.
    if not plan.reviewed:
        return ()
    if period.end and period.is_over(turn.today):
        return (texts.over(end=period.end, today=turn.today, registers=plan.registers),)
    if start and period.is_ahead(turn.today):
        return (texts.not_begun(start=start, today=turn.today, registers=plan.registers),)
    return ()


def _offer(turn: Turn, plan: Plan, question: Said, judgement: Judgement) -> Outcome:
    found = tuple(match.section for match in judgement.matches)
    sections = clauses.each_once(plan, found)[:3]
    choices = staff_answers.choices(turn, plan, sections, question)
    choices = (*choices, Choice("go:ask-staff", texts.ASK_STAFF))
    reply = Reply(_offered(plan, question, judgement), choices)
    return replied(turn, plan, question, sections, reply, shown=len(sections))


def _offered(plan: Plan, question: Said, judgement: Judgement) -> str:
    """What stands above the clauses: the words of one that leads by far are read at once."""
    section = judgement.matches[0].section
    if not judgement.leads or section not in plan.sections:
        return texts.OFFER
    quote = clauses.readable(compose(plan, section, question).quotes[0])
    shown = quote if len(quote) <= _NEAREST_CHARS else clauses.shortened(quote, _NEAREST_CHARS)
    return texts.offer_beside(quote=shown, place=place_of(plan, section))


def _named(turn: Turn, plan: Plan, question: Heard, judgement: Judgement) -> Outcome:
    """The thing is named and the value is not: both are said, with the plan's words."""
    sections = tuple(match.section for match in judgement.matches)
    before = gone_on_from(turn, plan, question, sections)
    quotes = tuple(map(clauses.readable, compose(plan, sections[0], question, before).quotes))
    citation, missing = cite(plan, sections[0]), judgement.missing
    if judgement.instead:
        asked, there = missing[0], judgement.instead
        text = texts.no_such(asked=asked, there=there, quotes=quotes, citation=citation)
    else:
        named = judgement.thing or thing(plan, sections[0], question.plain)
        place = place_of(plan, sections[0])
        text = texts.named(
            thing=named, place=place, missing=missing, quotes=quotes, citation=citation
        )
    choices = (
        *staff_answers.choices(turn, plan, clauses.each_once(plan, sections)[1:3], question),
        Choice("fb:wrong", texts.WRONG),
        Choice("go:ask-staff", texts.ASK_STAFF),
    )
    note = for_staff(question, judgement, "named")
    return replied(turn, plan, question, sections, Reply(text, choices), note)


def _declined(turn: Turn, plan: Plan, question: Heard, judgement: Judgement) -> Outcome:
    """Off-topic, harmful, not understood, or the plan is silent on a named thing."""
    topic, registers = judgement.topic or "unclear", turn.plan.registers
    # Greetings and thanks are one topic to the matcher; the first of them gets the introduction.
    # In the middle of a dialog nobody wants to be welcomed.
    if topic == "off-topic:chao-hoi" and turn.idle and is_new(turn):
        return greeted(turn, question)
    if topic == "off-topic:chao-hoi" and "cam on" in question.plain:
        return plainly(turn, Reply(texts.THANKED))
    if topic == "off-topic:chao-hoi":
        greets = texts.GREETING_BACK if registers else texts.GREETING_BACK_ONLY
        return plainly(turn, Reply(greets, MENU))
    matcher = turn.office.matchers[plan.id]
    named, as_it_comes = matcher.names(question), matcher.as_it_comes
    # Of what no two words stand together in the plan none is near, however it was found.
    near = named or matcher.touches(question) or topic in plan.silent
    far = as_it_comes is not None and not near
    # What one clause is likely to be about is near it all the same.
    likely = tuple(match for match in judgement.matches if match.score >= MOSTLY)
    nearest = replace(judgement, matches=likely) if far else judgement
    # What lies outside a plan is only known when somebody has read it for that; what one of its
    # clauses names does not.
    if topic.startswith("off-topic") and plan.silence_reviewed and not named:
        if _LIGHT.search(question.unsigned):
            return plainly(turn, Reply(texts.BESIDE_ALL if registers else texts.BESIDE_PLAN))
        return plainly(turn, Reply(texts.off_topic(plan=name_of(plan), registers=registers)))
    if topic == "harmful":
        return plainly(turn, Reply(texts.HARMFUL))
    staff = Choice("go:ask-staff", texts.ASK_STAFF)
    note = for_staff(question, judgement, topic)
    # Nothing is denied that nobody has named: only "not understood" is certain.
    if topic not in plan.silent and not topic.startswith("off-topic") and not named:
        asks = question.asks or question.asks_whether
        read = as_it_comes is not None and (asks or bool(likely))
        unclear = texts.unclear(office=plan.organisation.office, registers=registers)
        reply = not_found(plan, topic, nearest, staff) if read else Reply(unclear, (staff,))
        return replied(turn, plan, question, (), reply, note)
    reply = (
        silence(plan, question, topic, staff, turn.today)
        if topic in plan.silent and plan.silent[topic].reviewed
        else not_found(plan, topic, nearest, staff)
    )
    reply = replace(reply, choices=(*staff_answers.near(turn, plan, judgement), *reply.choices))
    return replied(turn, plan, question, (), reply, note, topic=topic)


def silent_on(turn: Turn, plan: Plan, question: Heard, topic: str) -> Outcome:
    """That the plan is silent on this, known beforehand."""
    judgement = Judgement("decline", (), topic)
    outcome = _declined(turn, plan, question, judgement)
    return replace(outcome, effects=(*outcome.effects, *counted(plan, judgement)))


def replied(
    turn: Turn,
    plan: Plan,
    question: Said,
    sections: tuple[str, ...],
    reply: Reply,
    note: NoteQuestion | None = None,
    shown: int = 1,
    topic: str = "",
) -> Outcome:
    """The reply, with the question remembered for follow-ups."""
    asked = remembered(turn, question, plan, sections, reply.text, shown, topic)
    conversation = replace(turn.person.conversation, asked=asked)
    return Outcome(conversation, (reply,), (note,) if note else ())


def plainly(turn: Turn, reply: Reply) -> Outcome:
    """What is said about the question before."""
    conversation = replace(turn.person.conversation, asked=still_asked(turn))
    return Outcome(conversation, (reply,))
