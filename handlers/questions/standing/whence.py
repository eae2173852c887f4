"""Where in the plan that stands which was just said ("chỗ nào trong kế hoạch ghi thế ạ").

The rule: only what was answered just before is placed; what the plan is silent on is said to stand
nowhere in it, and where nothing is spoken of it is asked what is meant.
"""

import re
from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.questions import ask, texts
from handlers.questions.clauses import cite, cite_part, each_once, label, name_of, place_of
from handlers.questions.judging import is_told, spoken_of, still_asked
from handlers.questions.words import whence as words
from handlers.turn.turn import Turn, in_passing
from handlers.values.messages import Outcome
from handlers.values.replies import Choice, Reply
from handlers.values.state import LastQuestion
from knowledge.plan.plan import Plan
from knowledge.typed.repeats import compiled

MOST_WORDS = 16
_PLACE = tuple(map(re.compile, words.PLACE))
_WHETHER = tuple(map(re.compile, words.WHETHER))
_ALL_OF_THEM, _WHOM = re.compile(words.ALL_OF_THEM), re.compile(words.WHOM)
_MAY_DOUBT, _DOUBT = re.compile(words.MAY_DOUBT), compiled(words.DOUBT)
_TRUSTS = re.compile(r"\btin(?: tuong)? (?:duoc|dc|cay)\b")
_SAID, _THAT, _PLAN = (re.compile(one) for one in (words.SAID, words.THAT, words.PLAN))


def asked(turn: Turn, heard: Heard) -> Outcome | None:
    """The place of what was answered last; None where nothing is asked of it."""
    line = " ".join(re.findall(r"\w+", heard.unsigned))
    last = spoken_of(turn)
    may_doubt = turn.idle or last is not None
    doubts = may_doubt and _MAY_DOUBT.search(line) and _DOUBT.fullmatch(line)
    if turn.inbound.group:
        return None
    if not doubts and not _asks(line, spoken=last is not None, idle=turn.idle):
        return None
    plan = turn.office.plan(last.plan) if last is not None else None
    if last is None or plan is None:
        # With nothing told before it is asked of whoever answers here.
        trusts = _TRUSTS.search(heard.unsigned) is not None
        return None if trusts else _told(turn, Reply(texts.WHAT_IS_MEANT))
    if not is_told(last):
        return in_passing(ask.only_offered(turn, plan, last))
    return _told(turn, _place(plan, last) or _nowhere(turn, plan))


def _asks(line: str, *, spoken: bool, idle: bool) -> bool:
    tokens = line.split()
    if not 2 <= len(tokens) <= MOST_WORDS or not words.LOOSE.issuperset(tokens):
        return False
    if _ALL_OF_THEM.search(line) or _WHOM.search(line):
        return False
    of_plan, of_that = _PLAN.search(line) is not None, _THAT.search(line) is not None
    if not any(one.search(line) for one in _PLACE):
        return of_plan and (spoken or of_that) and any(one.search(line) for one in _WHETHER)
    says = _SAID.search(line) is not None
    # Of a form it is rather asked what is to be written where.
    return (says or of_that) if spoken else says and of_that and (idle or of_plan)


def _place(plan: Plan, last: LastQuestion) -> Reply | None:
    """Where it stands; None where it was taken from no clause."""
    shown = last.sections[: last.shown]
    if not shown:
        return None
    if shown[0] not in plan.sections:
        return Reply(texts.BY_STAFF)
    whole = next((one for one in plan.wholes if one.sections == shown), None)
    if whole is not None:
        return Reply(texts.stands_at(places=(cite_part(plan, whole.part),)))
    places = each_once(plan, (one for one in shown if one in plan.sections))
    choice = Choice(f"full:{plan.id}:{places[0]}", texts.FULL_TEXT)
    return Reply(texts.stands_at(places=tuple(cite(plan, one) for one in places)), (choice,))


def _nowhere(turn: Turn, plan: Plan) -> Reply:
    """It was said that the plan is silent; what it has near to it may be opened once more."""
    offered = dict(turn.person.conversation.offered)
    keys = [key for key in offered if key.startswith(f"sec:{plan.id}:")]
    near = [key.rpartition(":")[2] for key in keys]
    known = [one for one in near if one in plan.sections]
    listed = [f"{label(plan, one)} ({place_of(plan, one)})" for one in known]
    choices = tuple(Choice(f"sec:{plan.id}:{one}", label(plan, one)) for one in known)
    return Reply(texts.stands_nowhere(plan=name_of(plan), near=listed), choices)


def _told(turn: Turn, reply: Reply) -> Outcome:
    # It goes on being spoken of: "nguyên văn" may follow.
    conversation = replace(turn.person.conversation, asked=still_asked(turn))
    return in_passing(Outcome(conversation, (reply,)))
