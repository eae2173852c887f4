"""A question about a plan: answer with the clause cited, offer, or say that the plan is silent.

The rule: every fact comes from the plan's folder; what is quoted is a span of the official text;
what comes from elsewhere is labelled with its source.
"""

from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.questions import clauses, event_dates, several, staff_answers, texts, wholes
from handlers.questions.clauses import MAX_RELATED, cite, name_of, place_of, section_choice, thing
from handlers.questions.judging import judge, remembered, still_asked
from handlers.questions.outcome import counted, for_staff
from handlers.questions.silence import not_found, silence
from handlers.turn.menu import MENU, greet, is_new
from handlers.turn.turn import Turn, start_text
from handlers.values.effects import NoteQuestion
from handlers.values.messages import Outcome
from handlers.values.replies import Choice, Reply
from knowledge.answer.answer import compose
from knowledge.answer.unit import whole_unit
from knowledge.plan.plan import Plan
from knowledge.search.search import Judgement
from knowledge.typed.said import Said


def ask(turn: Turn, question: Heard) -> Outcome:
    """Answer a question and count it; the dialog stays as it is."""
    whole = wholes.answer(turn, question) or _each(turn, question)
    if whole is not None:
        return whole
    dated = event_dates.answer(turn, question)
    if dated is not None:
        return dated
    plan, judgement = judge(turn, question)
    undated = judgement.outcome != "answer" and event_dates.asks_undated(turn, question)
    if undated:
        judgement = Judgement("decline", judgement.matches, event_dates.TOPIC)
    outcome = _answer(turn, plan, question, judgement)
    if undated:
        outcome = event_dates.with_name(turn, question, outcome)
    return replace(outcome, effects=(*outcome.effects, *counted(plan, judgement)))


def _each(turn: Turn, question: Heard) -> Outcome | None:
    """Several questions, each from its own clause; None when one of them is not certain."""
    parts = several.parts_of(question)
    judged = [judge(turn, part) for part in parts]
    if not parts or not all(several.is_certain(*one) for one in judged):
        return None
    sections = tuple(one.matches[0].section for _, one in judged if one.outcome == "answer")
    topics = tuple(one.topic for _, one in judged if one.outcome != "answer")
    if len(set(sections)) < len(sections) or len(set(topics)) < len(topics):
        return None
    # Where the plan is silent on all of it, "ở đâu" may ask about what stands before it.
    if not sections and not all(several.stands_alone(part) for part in parts):
        return None
    outcomes = [
        _answer(turn, plan, part, one) for part, (plan, one) in zip(parts, judged, strict=True)
    ]
    text = "\n\n".join(outcome.replies[0].text for outcome in outcomes)
    reply = Reply(text, several.choices_of(outcomes))
    whole = _asked(turn, judged[0][0], question, sections, reply, shown=len(sections))
    effects = (effect for outcome in outcomes for effect in outcome.effects)
    return replace(whole, effects=(*effects, *counted(*judged[0])))


def _answer(turn: Turn, plan: Plan, question: Heard, judgement: Judgement) -> Outcome:
    if judgement.outcome == "decline":
        return _decline(turn, plan, question, judgement)
    sections = tuple(match.section for match in judgement.matches)
    if judgement.outcome == "offer":
        return _offer(turn, plan, question, clauses.each_once(plan, sections)[:3])
    if judgement.outcome == "named":
        return _named(turn, plan, question, judgement)
    return answer(turn, plan, question, sections)


def answer(turn: Turn, plan: Plan, question: Said, sections: tuple[str, ...]) -> Outcome:
    """Answer from the first section; the others are kept for "not what I meant"."""
    entry = staff_answers.in_force(turn, plan, sections[0])
    if entry is not None:
        return _asked(turn, plan, question, sections, staff_answers.reply(entry))
    made = compose(plan, sections[0], question)
    notes = tuple(
        texts.also(section=place_of(plan, section), short=compose(plan, section, question).short)
        for section in made.also
    )
    if made.time_matters:
        notes += standing_note(turn, plan)
    if not plan.reviewed:
        notes += (texts.draft_note(),)
    # Whoever wants it short has the prepared words, where there are any, and may open the clause.
    short = turn.person.conversation.brief or several.is_brief(question)
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
    return _asked(turn, plan, question, sections, reply)


def standing_note(turn: Turn, plan: Plan) -> tuple[str, ...]:
    """The as-of line when today lies outside the plan's period, once that is reviewed."""
    period, start = plan.period, start_text(plan)
    # Of a period that a machine has read nobody is told that it is over.
    if not plan.reviewed:
        return ()
    if period.end and period.is_over(turn.today):
        return (texts.over(end=period.end, today=turn.today),)
    if start and period.is_ahead(turn.today):
        return (texts.not_begun(start=start, today=turn.today),)
    return ()


def _offer(turn: Turn, plan: Plan, question: Said, sections: tuple[str, ...]) -> Outcome:
    choices = staff_answers.choices(turn, plan, sections)
    choices = (*choices, Choice("go:ask-staff", texts.ASK_STAFF))
    reply = Reply(texts.OFFER, choices)
    return _asked(turn, plan, question, sections, reply, shown=len(sections))


def _named(turn: Turn, plan: Plan, question: Heard, judgement: Judgement) -> Outcome:
    """The thing is named and the value is not: both are said, with the plan's words."""
    sections = tuple(match.section for match in judgement.matches)
    text = texts.named(
        thing=thing(plan, sections[0], question.plain),
        place=place_of(plan, sections[0]),
        missing=judgement.missing,
        quotes=tuple(map(clauses.readable, compose(plan, sections[0], question).quotes)),
        citation=cite(plan, sections[0]),
    )
    choices = (
        *staff_answers.choices(turn, plan, clauses.each_once(plan, sections)[1:3]),
        Choice("fb:wrong", texts.WRONG),
        Choice("go:ask-staff", texts.ASK_STAFF),
    )
    note = for_staff(question, judgement, "named")
    return _asked(turn, plan, question, sections, Reply(text, choices), note)


def _decline(turn: Turn, plan: Plan, question: Heard, judgement: Judgement) -> Outcome:
    """Off-topic, harmful, not understood, or the plan is silent on a named thing."""
    topic = judgement.topic or "unclear"
    # Greetings and thanks are one topic to the matcher; the first of them gets the introduction.
    # In the middle of a dialog nobody wants to be welcomed.
    if topic == "off-topic:chao-hoi" and turn.idle and is_new(turn):
        return greet(turn)
    if topic == "off-topic:chao-hoi" and "cam on" in question.plain:
        return _plainly(turn, Reply(texts.THANKED))
    if topic == "off-topic:chao-hoi":
        return _plainly(turn, Reply(texts.GREETING_BACK, MENU))
    # What lies outside a plan is only known when somebody has read it for that.
    if topic.startswith("off-topic") and plan.silence_reviewed:
        return _plainly(turn, Reply(texts.off_topic(plan=name_of(plan))))
    if topic == "harmful":
        return _plainly(turn, Reply(texts.HARMFUL))
    staff = Choice("go:ask-staff", texts.ASK_STAFF)
    note = for_staff(question, judgement, topic)
    # Nothing is denied that nobody has named: only "not understood" is certain.
    if topic not in plan.silent and not topic.startswith("off-topic"):
        reply = Reply(texts.unclear(office=plan.organisation.office), (staff,))
        return _asked(turn, plan, question, (), reply, note)
    reply = (
        silence(plan, question, topic, staff, turn.today)
        if topic in plan.silent and plan.silent[topic].reviewed
        else not_found(plan, topic, judgement, staff)
    )
    reply = replace(reply, choices=(*staff_answers.near(turn, plan, judgement), *reply.choices))
    return _asked(turn, plan, question, (), reply, note)


def silent_on(turn: Turn, plan: Plan, question: Heard, topic: str) -> Outcome:
    """That the plan is silent on this, known beforehand."""
    judgement = Judgement("decline", (), topic)
    outcome = _decline(turn, plan, question, judgement)
    return replace(outcome, effects=(*outcome.effects, *counted(plan, judgement)))


def full_text(turn: Turn, plan_id: str, section: str, *, rest: bool = False) -> Outcome:
    """The whole clause, folded where it is long; `rest`: what was folded away."""
    plan = turn.office.plan(plan_id)
    if plan is None or section not in plan.sections:
        return _plainly(turn, Reply(texts.unclear(office=turn.plan.organisation.office)))
    shown, folded = clauses.folded_at(clauses.readable(whole_unit(plan, section)))
    if rest:
        return _plainly(turn, Reply(folded or shown))
    choices = (Choice(f"rest:{plan.id}:{section}", texts.GO_ON),) if folded else ()
    text = texts.full_text(citation=cite(plan, section), text=shown, goes_on=bool(folded))
    return _plainly(turn, Reply(text, choices, quote=shown))


def section(turn: Turn, plan_id: str, section_id: str) -> Outcome:
    """A related or offered section was chosen."""
    plan = turn.office.plan(plan_id)
    if plan is None or not staff_answers.known(turn, plan, section_id):
        return _plainly(turn, Reply(texts.unclear(office=turn.plan.organisation.office)))
    asked = turn.person.conversation.asked
    offered = asked is not None and section_id in asked.sections
    chosen = staff_answers.choice_of(turn, plan, section_id).label
    # An offered clause answers what was asked; a related one is a question of its own.
    question = asked.question if asked and offered else chosen
    return answer(turn, plan, Said(question), (section_id,))


def more(turn: Turn) -> Outcome | None:
    """The whole text of the clause answered last; None when nothing was asked."""
    asked = turn.person.conversation.asked
    plan = turn.office.plan(asked.plan) if asked else None
    if asked is None or not asked.sections or plan is None:
        return None
    # An answer by the staff has no more text than was shown: it is shown again, with its source.
    if asked.sections[0] not in plan.sections:
        return section(turn, asked.plan, asked.sections[0])
    return full_text(turn, asked.plan, asked.sections[0])


def feedback(turn: Turn, verdict: str) -> Outcome:
    """ "Right" is thanked; "wrong" is noted for the staff and the next best clauses are offered."""
    asked = turn.person.conversation.asked
    if verdict == "good":
        return _plainly(turn, Reply(texts.THANKS))
    if asked is None:
        return _plainly(turn, Reply(texts.NOTHING_ANSWERED))
    plan = turn.office.plan(asked.plan) or turn.plan
    # The first is the one that was wrong.
    others = staff_answers.choices(turn, plan, asked.sections[1:4])
    text = texts.OFFER_AFTER_WRONG if others else texts.NOTED_WRONG
    note = NoteQuestion(asked.question, "wrong", asked.sections, said=asked.said or None)
    outcome = _plainly(turn, Reply(text, (*others, Choice("go:ask-staff", texts.ASK_STAFF))))
    return replace(outcome, effects=(note,))


def ask_staff(turn: Turn) -> Outcome:
    """Hand the last question to the staff."""
    asked = turn.person.conversation.asked
    if asked is None:
        return _plainly(turn, Reply(texts.NOTHING_ASKED))
    note = NoteQuestion(asked.question, "asked-staff", asked.sections)
    return replace(_plainly(turn, Reply(texts.SENT_TO_STAFF)), effects=(note,))


def _asked(
    turn: Turn,
    plan: Plan,
    question: Said,
    sections: tuple[str, ...],
    reply: Reply,
    note: NoteQuestion | None = None,
    shown: int = 1,
) -> Outcome:
    """The reply, with the question remembered for follow-ups."""
    asked = remembered(turn, question, plan, sections, reply.text, shown)
    conversation = replace(turn.person.conversation, asked=asked)
    return Outcome(conversation, (reply,), (note,) if note else ())


def _plainly(turn: Turn, reply: Reply) -> Outcome:
    """What is said about the question before."""
    conversation = replace(turn.person.conversation, asked=still_asked(turn))
    return Outcome(conversation, (reply,))
