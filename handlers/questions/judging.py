"""Which plan a question is put to, and what its matcher makes of it.

The rule: an older plan answers only what no newer one can; a question leans on the one before only
while that is still spoken of.
"""

import re
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise, takewhile

from handlers.acts.heard import Heard
from handlers.questions import staff_answers, texts
from handlers.questions.standing import whose_province
from handlers.questions.words.judging import (
    ASKING,
    COUNTED_YEARS,
    EVENT,
    KIND_WORD,
    NO,
    NOT_ASKING,
    OF_MACHINE,
    WHEN_GIVEN,
)
from handlers.turn.turn import Turn
from handlers.values.state import LastQuestion
from knowledge.plan.plan import Plan
from knowledge.search.search import Earlier, Judgement
from knowledge.typed.normalize import fold, fold_ours
from knowledge.typed.repeats import compiled
from knowledge.typed.said import Said

# Whoever asks later, or after something else, speaks of it anew.
# An answer that is called wrong is known again by its beginning.
MOST_SAID = MOST_KEPT = 500
# What one clause is that likely to be about is asked of the plan.
MOSTLY = 60.0
SPOKEN_OF = timedelta(minutes=10)
# The longest name of a thing that is typed alone.
NAME_WORDS = 6
# "Ai dạy", "mấy người đi": one word more says no other subject.
FEW_WORDS = 3
# So many words of a clause, one after another, are no chance.
LEAST_QUOTED = 3
_NUMBER, _WORD = re.compile(r"\d"), re.compile(r"\w+")
_KIND_WORD, _COUNTED_YEARS = re.compile(KIND_WORD), re.compile(COUNTED_YEARS)
_EVENT = re.compile(EVENT)
_NOT_ASKING, _WHEN_GIVEN = re.compile(NOT_ASKING), compiled(WHEN_GIVEN)


def remembered(
    turn: Turn,
    question: Said,
    plan: Plan,
    sections: tuple[str, ...],
    said: str,
    shown: int = 1,
    topic: str = "",
) -> LastQuestion:
    """The question as what is spoken of from now on, and what is `said` to it."""
    number = turn.person.conversation.turn + 1
    led = gone_on_from(turn, plan, question, sections)
    text, kept = question.text[:MOST_KEPT], said[:MOST_SAID]
    return LastQuestion(text, plan.id, sections, shown, turn.now, number, kept, led, topic)


def gone_on_from(turn: Turn, plan: Plan, question: Said, sections: tuple[str, ...]) -> str:
    """What was asked before of the section that answers this one as well; "" where it leans on
    nothing."""
    asked = spoken_of(turn)
    if asked is None or asked.plan != plan.id or not is_told(asked):
        return ""
    same = sections[:1] and sections[0] in asked.sections[: asked.shown]
    if not same or not turn.office.matchers[plan.id].leans(question):
        return ""
    return f"{asked.led} {words_of(asked)}".strip()[-MOST_KEPT:]


def is_told(asked: LastQuestion) -> bool:
    """Whether it was answered, and clauses were not only offered."""
    return not texts.is_offer(asked.said)


def still_asked(turn: Turn) -> LastQuestion | None:
    """The last question after something that was about it."""
    memory, asked = turn.person.conversation, spoken_of(turn)
    return replace(asked, turn=memory.turn + 1) if asked else memory.asked


def spoken_of(turn: Turn) -> LastQuestion | None:
    """The question before, when nothing else has happened since and it is not long ago."""
    asked = turn.person.conversation.asked
    if asked is None or asked.at is None or turn.person.pushed:
        return None
    last = asked.turn == turn.person.conversation.turn
    return asked if last and turn.now - asked.at <= SPOKEN_OF else None


def judge(turn: Turn, question: Said) -> tuple[Plan, Judgement]:
    """The plan to answer from and the matcher's judgement.

    A plan named in the question alone, else the plan of the day, then others that still run when
    the current plan does not know.
    """
    asked = spoken_of(turn)
    first: tuple[Plan, Judgement] | None = None
    for plan in plans_asked(turn, question):
        judgement = _judged(turn, plan, question, _previous(asked, plan))
        judgement = _by_itself(turn, plan, question, asked, judgement)
        judgement = _gone_on(turn, plan, question, asked, judgement)
        if judgement.outcome == "answer":
            return plan, judgement
        # When none can answer, it is the plan of the day that is said to be silent.
        first = first or (plan, judgement)
        # Something near in the newer plan is not passed over for an older one's answer.
        if judgement.outcome in ("offer", "named") or not _may_be_older(judgement):
            break
    assert first is not None
    return first


def _by_itself(
    turn: Turn, plan: Plan, question: Said, asked: LastQuestion | None, judgement: Judgement
) -> Judgement:
    """ "Đối tượng", "giải thể" below another answer: a bare name that is certain alone."""
    said = question.unsigned.split()
    names = {*_NOT_ASKING.sub(" ", question.unsigned).split()}
    bare = 0 < len(said) <= FEW_WORDS and ASKING.isdisjoint(names) and not _NUMBER.search(said[0])
    # "Thời gian" below a congress is of that.
    if asked is None or not bare or _EVENT.search(Said(words_of(asked)).unsigned):
        return judgement
    alone = _judged(turn, plan, question, None)
    if alone.outcome == "answer" and alone.matches[0].score >= MOSTLY:
        return alone
    silent = alone.outcome == "decline" and alone.topic in plan.silent
    return alone if silent and judgement.outcome != "answer" else judgement


def _gone_on(
    turn: Turn, plan: Plan, question: Said, asked: LastQuestion | None, judgement: Judgement
) -> Judgement:
    """What goes on from the answer before, where by itself it says nothing surely."""
    if asked is None or asked.plan != plan.id:
        return judgement
    if asked.topic in plan.silent and _WHEN_GIVEN.fullmatch(question.unsigned):
        return Judgement("decline", (), asked.topic)  # "Bao giờ nhận" is not of the movement.
    if judgement.outcome == "answer":
        return judgement
    if asked.topic:
        sure = judgement.topic in plan.silent
        goes_on = not sure and _asks_more(question.unsigned, asked)
        return Judgement("decline", (), asked.topic) if goes_on else judgement
    # "15 năm chứ nhỉ": a number held against what was just told is put right by that.
    told = is_told(asked) and judgement.outcome == "offer"
    same = told and judgement.matches[0].section in asked.sections[: asked.shown]
    short = 1 < len(question.unsigned.split()) <= NAME_WORDS and _NUMBER.search(question.unsigned)
    return replace(judgement, outcome="answer") if same and short else judgement


def _asks_more(line: str, asked: LastQuestion) -> bool:
    """Whether it asks and has hardly a word that the question before had not."""
    said, before = line.split(), {*Said(words_of(asked)).unsigned.split()}
    own = [one for one in said if one not in before and one not in ASKING]
    asks = any(one in ASKING for one in said)
    return asks and len(said) <= NAME_WORDS and len(own) <= (1 if len(said) <= FEW_WORDS else 0)


def plans_asked(turn: Turn, question: Said) -> tuple[Plan, ...]:
    """The plans a question is put to, in this order."""
    named = _named_plan(turn, question)
    # A plan that is named is the only one asked: another's answer would be cited as its own.
    return (named,) if named else turn.answering


def is_of_answer(turn: Turn, question: Heard, names: frozenset[str]) -> bool:
    """ "Ai dạy" right below an answer: a few words, none of `names` that say what else is meant."""
    # As typed: with its marks "dạy" is no "đấy".
    said = _WORD.findall(question.lowered)
    short = len(said) <= FEW_WORDS + 1 and names.isdisjoint(said)
    return short and turn.idle and spoken_of(turn) is not None


def is_below_answer(turn: Turn, question: Heard, act: str) -> bool:
    """What asks neither who speaks nor for the day right below an answer: "là năm thứ mấy rồi"."""
    if act == "calendar":
        counts = turn.idle and _COUNTED_YEARS.search(question.unsigned) is not None
        return counts and spoken_of(turn) is not None
    return act == "who-are-you" and is_of_answer(turn, question, OF_MACHINE)


def answers_alone(turn: Turn, question: Said) -> bool:
    """Tell whether the plan of the day answers it as it stands, leaning on nothing before."""
    return _judged(turn, turn.plan, question, None).outcome == "answer"


def is_stated(turn: Turn, question: Said) -> bool:
    """Whether a plan as it comes has words on just that, before any sentence of our own."""
    if not turn.idle or not turn.office.matchers[turn.plan.id].touches(question):
        return False
    judgement = _judged(turn, turn.plan, question, None)
    surely = judgement.outcome == "offer" and judgement.matches[0].score >= MOSTLY
    return judgement.outcome == "answer" or surely


def is_quoted(turn: Turn, question: Heard) -> bool:
    """ "Ai chuẩn bị tài liệu": but for what asks, the very words of the clause that answers."""
    if not turn.idle or turn.office.matchers[turn.plan.id].as_it_comes is None:
        return False
    said = question.folded.split()
    while said and said[0] in ASKING:
        del said[0]
    while said and said[-1] in ASKING:
        del said[-1]
    judgement = _judged(turn, turn.plan, question, None)
    if len(said) < LEAST_QUOTED or judgement.outcome != "answer":
        return False
    words = _WORD.findall(fold(turn.plan.sections[judgement.matches[0].section].text))
    return f" {' '.join(said)} " in f" {' '.join(words)} "


def is_of_plan(turn: Turn, question: Heard) -> bool:
    """Whether the words are those of a plan as it comes, and put nothing off ("gian hàng")."""
    matcher = turn.office.matchers[turn.plan.id]
    if question.is_negated or not matcher.names(question):
        return False
    return _judged(turn, turn.plan, question, None).outcome in ("answer", "offer")


def is_name(turn: Turn, question: Heard) -> bool:
    """ "Phí thẩm định", "bếp tương không khói": what a plan as it comes names, no small talk."""
    matcher, said = turn.office.matchers[turn.plan.id], question.plain.split()
    if question.lean is not None or len(said) > NAME_WORDS or _KIND_WORD.search(question.plain):
        return False
    named = takewhile(lambda word: word not in NO, said)
    together = any(f" {one} {other} " in turn.plan.folded for one, other in pairwise(named))
    if not together or not matcher.names(question):
        return False
    return _judged(turn, turn.plan, question, None).outcome in ("answer", "offer")


def is_whether(turn: Turn, question: Heard) -> bool:
    """ "Tổ hợp tác mới làm 1 năm vay được chưa", where nobody registers: no status is asked for."""
    own = bool(turn.person.registrations) or turn.plan.registers
    return not own and question.asks_whether and turn.office.matchers[turn.plan.id].names(question)


def _judged(turn: Turn, plan: Plan, question: Said, previous: Earlier | None) -> Judgement:
    matcher = turn.office.matchers[plan.id]
    asked = in_words_of(plan, question)
    if matcher.as_it_comes is not None:
        asked = whose_province.in_words_of(plan, asked)
    judged = matcher.judge(asked, previous)
    listed = plan.silent.get(matcher.listed_silence(question) or "")
    # A clerk has seen this question among those that the plan is silent on.
    if judged.outcome in ("offer", "decline") and listed is not None and listed.reviewed:
        judged = Judgement("decline", judged.matches, listed.id)
    in_force = staff_answers.without_expired(turn, plan, judged)
    return staff_answers.told_instead(in_force, staff_answers.topics(turn, plan))


_ABOUT_MERGER = ("sap nhap", "hop nhat", "tinh moi", "doi ten", "ten moi", "truoc day")


def in_words_of(plan: Plan, question: Said) -> Said:
    """The question with the merged province under the name that the plan knows it by.

    Questions about the merger itself keep their words.
    """
    body = plan.organisation
    folded = question.plain
    if body.former_province is None or any(word in folded for word in _ABOUT_MERGER):
        return question
    names = "|".join(map(re.escape, (body.province, fold_ours(body.province))))
    text = re.sub(names, body.former_province, question.text, flags=re.IGNORECASE)
    return question if text == question.text else Said(text)


def _previous(asked: LastQuestion | None, plan: Plan) -> Earlier | None:
    """The turn before, when it was about the same plan."""
    if asked is None or asked.plan != plan.id or not asked.sections:
        return None
    # "That one" can only mean what was shown.
    return Earlier(words_of(asked), asked.sections[: asked.shown], is_told(asked))


def words_of(asked: LastQuestion) -> str:
    """What was asked, without the mark that somebody else has asked it."""
    return asked.question.removesuffix(texts.FORWARDED_MARK)


def _may_be_older(judgement: Judgement) -> bool:
    """Greetings, off-topic and harmful messages are not looked for in older plans."""
    topic = judgement.topic or ""
    return topic != "harmful" and not topic.startswith("off-topic")


def _named_plan(turn: Turn, question: Said) -> Plan | None:
    """The plan whose number or year the question names ("ke hoach nam 2025", "kh 344")."""
    words, plans = question.plain.split(), turn.known
    # A number names one plan, a year perhaps several: all numbers are tried before any year.
    for plan in plans:
        number = plan.number.split("/")[0].lower()
        for lead, word in pairwise(words):
            if number and lead in ("hoach", "kh", "so") and word.split("/")[0] == number:
                return plan
    for plan in plans:
        if f"ke hoach nam {plan.year}" in " ".join(words):
            return plan
    return None
