"""Two questions in one message, one of them about the person's own affairs ("có mất tiền không, bao
giờ hết hạn"): both are answered, each as if it had been asked alone.

The rule: every part asks, and is answered for certain, each by something else; otherwise the
message is one question.
"""

import re
from dataclasses import replace

from handlers import affairs
from handlers.acts.heard import Heard
from handlers.questions import ask, several
from handlers.questions.judging import judge
from handlers.subjects import ASIDES
from handlers.turn.turn import Turn, in_passing, stay
from handlers.typed.words import several as words
from handlers.values.messages import Outcome
from handlers.values.replies import Reply

# What only asks, and leans on nothing that stands before it.
_ASKED = frozenset(
    "seen unwilling costs honours choose unmet yearly must how papers may recognised anew".split()
)
_OF_TERMS = frozenset("seen purpose kept-long unwilling".split())
# Fewer lean on what stands before them ("để làm gì").
_LEAST_OF_PLAN = 4
_TERM, _OF_ANOTHER = re.compile(words.TERM), re.compile(words.TERM_OF_ANOTHER)
_DECIDES, _LOOKS = re.compile(words.DECIDES), re.compile(words.LOOKS)
_PLANS = "plan:"


def asked(turn: Turn, heard: Heard) -> Outcome | None:
    """The answers, in the order asked; None for what is not surely several questions."""
    parts = several.parts_of(heard)
    if all(part.affair in _OF_TERMS for part in parts):
        return None  # What is kept, for what and how long is told in one answer.
    told = [_answered(turn, part) for part in parts]
    answers = [one for one in told if one is not None]
    about = [what for what, _ in answers]
    of_plan = [one for what, one in answers if what.startswith(_PLANS)]
    # Questions of the plan alone are told apart where it is asked.
    if not parts or len(set(about)) < len(parts) or len(of_plan) == len(parts):
        return None
    outcomes = [outcome for _, outcome in answers]
    text = "\n\n".join(one.replies[0].text for one in outcomes)
    effects = tuple(effect for one in outcomes for effect in one.effects)
    whole = stay(turn, Reply(text, several.choices_of(outcomes)), effects=effects)
    if of_plan:
        memory = replace(whole.conversation, asked=of_plan[-1].conversation.asked)
        whole = replace(whole, conversation=memory)
    return in_passing(whole)


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


def _answered(turn: Turn, typed: Heard) -> tuple[str, Outcome] | None:
    """(what it is about, the answer); None where that is not certain."""
    part = _in_full(typed)
    if part is typed and not several.stands_alone(part):
        return None
    own = affairs.answered(turn, part) if part.affair in _ASKED else None
    if own is not None and own.replies:
        return own.replies[0].text, own
    told = (outcome for tell in ASIDES if (outcome := tell(turn, part)) is not None)
    aside = next(told, None)
    if aside is not None:
        same = aside.conversation.dialog == turn.dialog and aside.replies
        return (aside.replies[0].text, aside) if same else None
    # "Nhóm chưa có dấu" beside a question tells of the unit.
    tells = part.is_negated and not part.asks
    if part is typed and (tells or len(part.text.split()) < _LEAST_OF_PLAN):
        return None
    plan, judgement = judge(turn, part)
    if not several.is_certain(plan, judgement):
        return None
    about = judgement.matches[0].section if judgement.outcome == "answer" else judgement.topic
    return f"{_PLANS}{about}", ask.ask(turn, part)
