"""When and where what a plan as it comes is about takes place ("hội chợ tổ chức ngày nào").

The rule: the plan's own time and place are clauses that need not repeat the word of its title;
where several dates could be meant, the one that the plan's period begins with is.
"""

import re
from dataclasses import replace
from datetime import date

from handlers.acts.heard import Heard
from handlers.questions import texts
from handlers.questions.answering import answer
from handlers.questions.clauses import place_of, readable
from handlers.questions.dated.words import own_subject as words
from handlers.turn.turn import Turn
from handlers.values.effects import CountQuestion
from handlers.values.messages import Outcome
from knowledge.plan.plan import Plan, Section
from knowledge.typed.normalize import fold, fold_ours
from knowledge.typed.said import Said

# One syllable names nothing; more than the title's own are another thing.
LEAST_OF_NAME = 2
_WORD, _DATED, _PLACED = re.compile(r"\w+"), re.compile(words.DATED), re.compile(words.PLACED)
_WHEN, _WHERE = re.compile(words.WHEN), re.compile(words.WHERE)
_TIME_LED, _PLACE_LED = re.compile(words.TIME_LED), re.compile(words.PLACE_LED)
_OF_TIME, _OF_PLACE = re.compile(words.OF_TIME), re.compile(words.OF_PLACE)


def told(turn: Turn, question: Heard) -> Outcome | None:
    """The clause with the time, or the place, or both; None for everything else."""
    plan = turn.plan
    if not is_asked(turn, question):
        return None
    when = _clause_of_time(plan)
    where = _clause_of_place(plan, when)
    wants_place = _WHERE.search(question.unsigned) is not None
    wanted = [when] if _WHEN.search(question.unsigned) else []
    wanted += [where] if wants_place else []
    found = tuple(dict.fromkeys(one.id for one in wanted if one is not None))
    if not found or None in wanted:
        return None
    outcome = answer(turn, plan, question, found)
    first, *others = outcome.replies
    notes = [
        texts.also(section=place_of(plan, one), short=readable(plan.texts[one]))
        for one in found[1:]
        if readable(plan.texts[one]) not in first.text
    ]
    first = replace(first, text="\n\n".join((first.text, *notes)))
    return replace(outcome, replies=(first, *others), effects=(CountQuestion("answered"),))


def is_asked(turn: Turn, question: Said) -> bool:
    """Whether nothing but the time or the place of the plan's own subject is asked."""
    plan, said = turn.plan, question.unsigned
    if turn.office.matchers[plan.id].as_it_comes is None:
        return False
    if not (_WHEN.search(said) or _WHERE.search(said)):
        return False
    return _names_it(said.split(), _subject(plan))


def _subject(plan: Plan) -> list[str]:
    """The words of the title from where it says what."""
    title = _WORD.findall(fold_ours(plan.title))
    while title and title[0] in words.LEADS:
        title.pop(0)
    return title


def _names_it(said: list[str], subject: list[str]) -> bool:
    """Whether it says the beginning of the title in one piece, and else only asks."""
    starts = (n for n in range(len(said)) if said[n : n + LEAST_OF_NAME] == subject[:LEAST_OF_NAME])
    for start in starts:
        end = start
        while end < len(said) and said[start : end + 1] == subject[: end + 1 - start]:
            end += 1
        rest = [*said[:start], *said[end:]]
        # The year is the plan's, or another one's, which is told before.
        if all(one in words.ASKING or one.isdigit() for one in rest):
            return True
    return False


def _clause_of_time(plan: Plan) -> Section | None:
    led = [one for one in plan.sections.values() if _is_led(one, _TIME_LED, _OF_TIME)]
    dated = [one for one in led if _DATED.search(fold(one.text))]
    start = plan.period.start
    own = [one for one in dated if start is not None and _writes(one.text, start)]
    found = own or dated
    return found[0] if len(own) >= 1 or len(found) == 1 else None


def _clause_of_place(plan: Plan, when: Section | None) -> Section | None:
    led = [one for one in plan.sections.values() if _is_led(one, _PLACE_LED, _OF_PLACE)]
    placed = [
        one for one in led if _PLACE_LED.search(fold(one.text)) or _PLACED.search(fold(one.text))
    ]
    if when is not None:
        beside = [one for one in placed if one.under == when.under]
        itself = [when] if _PLACED.search(fold(when.text)) else []
        return next(iter((*beside, *itself)), None)
    return placed[0] if len(placed) == 1 else None


def _is_led(section: Section, leads: re.Pattern[str], heads: re.Pattern[str]) -> bool:
    """Whether it begins with the word, or stands alone below a heading of it."""
    text = fold(section.text)
    if leads.search(text):
        return True
    heading = fold(section.under[-1]) if section.under else ""
    first = text.split("\n", 1)[0]
    led = heads.search(first) is not None and ":" not in first and len(first.split()) <= 8
    return led or (heads.search(heading) is not None and ":" not in first[:40])


def _writes(text: str, day: date) -> bool:
    folded = fold(text)
    short = rf"\b0?{day.day}/0?{day.month}\b"
    long = rf"\b0?{day.day}\b[^.;\n]{{0,40}}?\b(?:thang |/)0?{day.month}\b"
    return re.search(f"{short}|{long}", folded) is not None
