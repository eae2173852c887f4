"""Several questions in one message ("đến bao giờ, và ai ký", "có mất tiền không, bao giờ hết hạn").

The rule: a message is only taken apart where every part asks, and is answered for certain as if it
had been asked alone, each by something else, be it that the plan is silent; else it is one. Where
the whole has no answer, what is certain is told and what is not is named.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.questions import event_dates, texts, wholes
from handlers.questions.answering import answer, decided, judged, replied, single
from handlers.questions.judging import judge
from handlers.questions.outcome import counted
from handlers.turn.dialog import Listening
from handlers.turn.turn import Turn, in_passing, stay
from handlers.typed.words import several as words
from handlers.values.effects import Effect, NoteQuestion
from handlers.values.messages import Outcome
from handlers.values.replies import Choice, Reply
from knowledge.answer.unit import place_of_unit
from knowledge.plan.plan import Plan
from knowledge.search.search import Judgement
from knowledge.typed.said import Said

_BETWEEN = re.compile(words.BETWEEN, re.IGNORECASE)
_NUMBERED, _WHETHER_SAID = re.compile(words.NUMBERED), re.compile(words.WHETHER_SAID)
_FIRST, _NEXT = re.compile(words.FIRST), re.compile(words.NEXT)
_OF_THE_FIRST, _WHEN_HELD = re.compile(words.OF_THE_FIRST), re.compile(words.WHEN_HELD)
_ASKING, _PLACE = re.compile(words.ASKING), re.compile(words.PLACE)
# More than two are answered in short: it is read on a phone.
_MOST, _LEAST_WORDS, _IN_FULL = 5, 2, 2
# What only asks, and leans on nothing that stands before it.
_ASKED = frozenset(
    "seen unwilling costs honours choose unmet yearly must how papers may recognised anew identity"
    " form least behalf reports stopping ask-on years".split()
)
_OF_TERMS = frozenset("seen purpose kept-long unwilling".split())
# Fewer lean on what stands before them ("để làm gì").
_LEAST_OF_PLAN = 4
_TERM, _OF_ANOTHER = re.compile(words.TERM), re.compile(words.TERM_OF_ANOTHER)
_DECIDES, _LOOKS = re.compile(words.DECIDES), re.compile(words.LOOKS)
_PLANS = "plan:"


def of_plan(turn: Turn, question: Heard) -> Outcome | None:
    """The answers to several questions about the plan; None when one of them is not certain."""
    parts = _parts_of(question)
    # "…, tu hom nao den hom nao" asks of what stands before it.
    if not all(turn.office.matchers[turn.plan.id].is_whole(part) for part in parts[1:]):
        return None
    found = [judge(turn, part) for part in parts]
    if not parts or not all(_is_certain(*one) for one in found):
        return None
    sections = tuple(one.matches[0].section for _, one in found if one.outcome == "answer")
    topics = tuple(one.topic for _, one in found if one.outcome != "answer")
    if len(set(sections)) < len(sections) or len(set(topics)) < len(topics):
        return None
    plan = found[0][0]
    if sections and _is_told_at_once(turn, parts, found):
        # What both ask stands in one clause, which is told once.
        told = answer(turn, plan, question, sections)
        return replace(told, effects=(*told.effects, *counted(*found[0])))
    # What names nothing of its own asks about what stands before it.
    named = turn.office.matchers[plan.id].as_it_comes
    if named is not None and any(map(named.only_asks, parts[1:])):
        return None
    if _leans_on_first(turn, parts):
        return None
    # Where the plan is silent on all of it, "ở đâu" may ask about what stands before it.
    if not sections and not all(_stands_alone(part) for part in parts):
        return None
    of = _in_short(turn) if len(parts) > _IN_FULL else turn
    outcomes = [judged(of, plan, part, one) for part, (plan, one) in zip(parts, found, strict=True)]
    reply = _together(outcomes)
    whole = replied(turn, found[0][0], question, sections, reply, shown=len(sections))
    return replace(whole, effects=(*_effects_of(outcomes), *counted(*found[0])))


def _leans_on_first(turn: Turn, parts: Sequence[Heard]) -> bool:
    """Whether one asks of what stands before it: "…, phòng nào chủ trì"; "đại hội ở đâu, khi nào
    mở" asks for the day of the congress, and not of the movement's."""
    if any(_OF_THE_FIRST.match(part.folded) for part in parts[1:]):
        return True
    when = any(_WHEN_HELD.match(part.folded) for part in parts[1:])
    return when and event_dates.asks_place(turn, parts[0])


def _is_told_at_once(
    turn: Turn, parts: Sequence[Heard], found: Sequence[tuple[Plan, Judgement]]
) -> bool:
    """Whether the clause for the first part is that of every other, or holds what they ask."""
    (plan, first), *others = found
    section = first.matches[0].section if first.outcome == "answer" else ""
    if section not in plan.sections:
        return False
    place, named = place_of_unit(plan, section), turn.office.matchers[plan.id].as_it_comes
    return all(
        each is plan
        and one.outcome == "answer"
        and (_place_of(plan, one) == place or (named is not None and named.gives(part, section)))
        for part, (each, one) in zip(parts[1:], others, strict=True)
    )


def _place_of(plan: Plan, judgement: Judgement) -> str:
    """Where an answer stands; a staff answer at its own."""
    section = judgement.matches[0].section
    return place_of_unit(plan, section) if section in plan.sections else section


def asked(
    turn: Turn, heard: Heard, *, affair: Listening, asides: Sequence[Listening]
) -> Outcome | None:
    """The answers where one is of the person's own affairs, told by `affair` or one of `asides`."""
    parts = _parts_of(heard)
    if all(part.affair in _OF_TERMS for part in parts):
        return None  # What is kept, for what and how long is told in one answer.
    of = _in_short(turn) if len(parts) > _IN_FULL else turn
    told = [_answered(of, part, affair, asides) for part in parts]
    answers = [one for one in told if one is not None]
    about = [what for what, _ in answers]
    of_plan = [one for what, one in answers if what.startswith(_PLANS)]
    # Questions of the plan alone are told apart where it is asked.
    if len(of_plan) == len(parts):
        return None
    if len(set(about)) == len(parts):
        return _told(turn, answers)
    left = [part for part, one in zip(parts, told, strict=True) if one is None]
    several = len(parts) > _IN_FULL and len(set(about)) >= _IN_FULL
    enough = several and turn.idle and len(set(about)) == len(answers)
    return _with_rest(turn, answers, left) if enough else None


def partly(
    turn: Turn, heard: Heard, *, affair: Listening, asides: Sequence[Listening]
) -> Outcome | None:
    """What is certain among several questions, and which is not, where the whole says nothing."""
    parts = _parts_of(heard)
    if not parts:
        return None
    whole = decided(turn, heard)[1]
    told = [(part, _answered(_in_short(turn), part, affair, asides)) for part in parts]
    answers = [one for _, one in told if one is not None]
    left = [part for part, one in told if one is None]
    if _leans_on_first(turn, parts):
        return None
    if any(_WHETHER_SAID.search(part.unsigned) for part in left):
        return None  # "Kế hoạch có nói không" asks of what stands before it.
    if not answers or len({what for what, _ in answers}) < len(answers):
        return None
    if not left:
        # Of three each is told, though one leans on what stands before it.
        several = len(parts) > _IN_FULL and whole.outcome != "answer"
        return _told(turn, answers) if several and of_plan(turn, heard) is None else None
    least = _LEAST_WORDS
    if whole.outcome == "answer":
        # The clause of the whole is that of one of them, and the other asks at some length.
        least = _LEAST_OF_PLAN
        if f"{_PLANS}{whole.matches[0].section}" not in {what for what, _ in answers}:
            return None
    if any(len(part.text.split()) <= least for part in left):
        return None
    # "Đại hội ở xã nào, mấy giờ bắt đầu" asks of one event.
    if (event_dates.answer(turn, heard) or event_dates.meeting(turn, heard)) is not None:
        return None
    if of_plan(turn, heard) is not None:
        return None
    return _with_rest(turn, answers, left)


def _with_rest(
    turn: Turn, answers: Sequence[tuple[str, Outcome]], left: Sequence[Heard]
) -> Outcome:
    """What is certain, then what is not; of that the staff hear."""
    whole = _told(turn, answers)
    reply = whole.replies[0]
    note = texts.not_certain(parts=[part.text for part in left])
    notes = tuple(NoteQuestion(part.text, "declined", (), "unclear") for part in left)
    reply = replace(reply, text=f"{reply.text}\n\n{note}")
    return replace(whole, replies=(reply,), effects=(*whole.effects, *notes))


def _told(turn: Turn, answers: Sequence[tuple[str, Outcome]]) -> Outcome:
    """The answers below each other; what is asked next may lean on the plan's last one."""
    outcomes = [outcome for _, outcome in answers]
    of_plan = [one for what, one in answers if what.startswith(_PLANS)]
    whole = stay(turn, _together(outcomes), effects=_effects_of(outcomes))
    if of_plan:
        memory = replace(whole.conversation, asked=of_plan[-1].conversation.asked)
        whole = replace(whole, conversation=memory)
    return in_passing(whole)


def _in_short(turn: Turn) -> Turn:
    """The same turn with answers in prepared words and no quotation."""
    memory = replace(turn.person.conversation, brief=True)
    return replace(turn, person=replace(turn.person, conversation=memory))


def _parts_of(question: Heard) -> tuple[Heard, ...]:
    """The questions of a message, from two to five; none when it may be a single one."""
    if _ASKING.search(question.folded) is None:
        return ()
    texts = [part.strip() for part in _BETWEEN.split(_counted_out(question.text)) if part.strip()]
    if not 1 < len(texts) <= _MOST:
        return ()
    parts = tuple(Heard(text, None, question.at) for text in texts)
    if any(_PLACE.search(one.unsigned) for one in parts):
        return ()
    # In a list with numbers "số điện thoại cán bộ" asks as well.
    listed = _NUMBERED.match(question.text) is not None
    asks = all(
        (listed or _ASKING.search(one.folded.rstrip(" .!?")))
        and len(one.text.split()) >= _LEAST_WORDS
        for one in parts
    )
    return parts if asks else ()


def _counted_out(text: str) -> str:
    """ "Một là …, hai là …" as two sentences, without what announces them."""
    first = _FIRST.search(text)
    return _NEXT.sub("; ", text[first.end() :]) if first and _NEXT.search(text) else text


def _stands_alone(part: Said) -> bool:
    """Whether it is long enough to say what it asks about."""
    return len(part.text.split()) > _LEAST_WORDS


def _is_certain(plan: Plan, judgement: Judgement) -> bool:
    """Whether a clause answers it, or it is known that the plan is silent on it."""
    if judgement.outcome == "answer":
        # An answer of the staff's was written to a whole question, unless it tells of a topic.
        return judgement.matches[0].section in plan.sections or judgement.topic in plan.silent
    return judgement.outcome == "decline" and judgement.topic in plan.silent


def _in_full(part: Heard) -> Heard:
    """A part with what it leaves out: "bao giờ hết hạn" of registering, "ai quyết" of titles."""
    text = part.text
    if _TERM.search(part.plain) and not _OF_ANOTHER.search(part.plain):
        text = f"{words.REGISTERING} {text}"
    elif _DECIDES.search(part.plain):
        text = words.WHO_DECIDES
    elif _LOOKS.search(part.plain):
        text = words.WHO_LOOKS
    return part if text == part.text else Heard(text, None, part.at)


def _answered(
    turn: Turn, typed: Heard, affair: Listening, asides: Sequence[Listening]
) -> tuple[str, Outcome] | None:
    """(what it is about, the answer); None where that is not certain."""
    part = _in_full(typed)
    if part is typed and not _stands_alone(part):
        return None
    own = affair(turn, part) if part.affair in _ASKED else None
    if own is not None and own.replies:
        return own.replies[0].text, own
    told = (outcome for tell in asides if (outcome := tell(turn, part)) is not None)
    aside = next(told, None)
    if aside is not None:
        same = aside.conversation.dialog == turn.dialog and aside.replies
        return (aside.replies[0].text, aside) if same else None
    # "Nhóm chưa có dấu" beside a question tells of the unit.
    tells = part.is_negated and not part.asks
    if part is typed and (tells or len(part.text.split()) < _LEAST_OF_PLAN):
        return None
    plan, judgement = judge(turn, part)
    if not _is_certain(plan, judgement):
        return None
    about = judgement.matches[0].section if judgement.outcome == "answer" else judgement.topic
    return f"{_PLANS}{about}", wholes.answer(turn, part) or single(turn, part)


def _together(outcomes: Sequence[Outcome]) -> Reply:
    """One below the other, with each whole clause to choose, and what the answers share."""
    all_of = [choice for one in outcomes for choice in one.replies[0].choices]
    whole = [choice for choice in all_of if choice.key.startswith("full:")]
    shared = [choice for choice in all_of if choice.key.startswith(("fb:", "go:ask-staff"))]
    choices: tuple[Choice, ...] = tuple(dict.fromkeys((*whole, *shared)))
    return Reply("\n\n".join(one.replies[0].text for one in outcomes), choices)


def _effects_of(outcomes: Sequence[Outcome]) -> tuple[Effect, ...]:
    return tuple(effect for one in outcomes for effect in one.effects)
