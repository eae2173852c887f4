"""What is said at the consent besides yes and no: who is registered, or what is not to be kept.

The rule: it consents to nothing and refuses nothing; what was said is remembered, what cannot be
left out is named, and the consent is asked once more.
"""

import re
from dataclasses import replace

from handlers.acts.assent import says_agreed
from handlers.acts.heard import Heard
from handlers.acts.meaning import Slots
from handlers.acts.slots.form import read_form
from handlers.acts.slots.words.kinds import INDIVIDUAL
from handlers.questions import ask
from handlers.registrations import dialog as registration
from handlers.registrations import texts, trust
from handlers.registrations.form.parts.kind import is_for_oneself
from handlers.registrations.form.steps import ask_step
from handlers.registrations.said import taking
from handlers.registrations.words import consenting as words
from handlers.turn.turn import Turn, stay
from handlers.typed.assent import is_negated, read_lean
from handlers.values.messages import Outcome
from handlers.values.replies import Reply
from handlers.values.state import Registering
from knowledge.typed.said import Said

_CLAUSES = re.compile(words.CLAUSES)
_REFUSES = re.compile(words.REFUSES)
_NOT_KEPT = re.compile(words.NOT_KEPT)
_AGREES = re.compile(words.AGREES)
_LIMITS = re.compile(words.LIMITS)
_BREAKS, _BEHIND = (re.compile(one, re.IGNORECASE) for one in (words.BREAKS, words.BEHIND))
_CONDITION, _PLAINLY = re.compile(words.CONDITION), re.compile(words.PLAINLY)


def told(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """ "Tiên tiến cho tui thôi, đừng ghi tập thể"; None for a plain yes, no or question."""
    if is_for_oneself(heard):
        return taking.take(turn, dialog, Slots(kind=INDIVIDUAL))
    asked = _asked_behind(turn, dialog, heard)
    if asked is not None:
        return asked
    if not heard.is_negated:
        return None
    clauses = [heard.part(part) for part in _CLAUSES.split(heard.text) if part.strip()]
    leans = [read_lean(clause) for clause in clauses]
    agrees = "yes" in leans or any(map(_agrees, clauses))
    refuses = "no" in leans and not agrees
    if "?" in heard.text or refuses or _REFUSES.search(heard.plain):
        return None
    slots = read_form(heard, "consent")
    if slots.kind is not None:
        return taking.take(turn, dialog, slots)
    if agrees and _LIMITS.search(heard.plain):
        return stay(turn, Reply(texts.ALL_NEEDED, ask_step(turn, dialog).choices))
    return None


def refused(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """ "Không cho lưu tên đâu": the consent is refused, and nothing was kept that could go."""
    if heard.asks or "?" in heard.text:
        return None
    if not _NOT_KEPT.search(heard.plain) or _AGREES.search(heard.plain):
        return None
    result = registration.answer(turn, dialog, heard.meaning("no"))
    return result if isinstance(result, Outcome) else None


def _agrees(clause: Said) -> bool:
    """ "Tui đồng ý": a clause that agrees, and negates nothing."""
    return bool(_AGREES.search(clause.plain)) and not is_negated(clause)


def _asked_behind(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """ "Đồng ý em nhé, mà ai xem được": the yes counts, unless it hangs on what is asked."""
    for cut in _BREAKS.finditer(heard.text):
        yes = Heard(heard.text[: cut.start()], at="consent")
        question = Heard(_BEHIND.sub("", heard.text[cut.end() :]))
        if not (says_agreed(yes) or yes.lean == "yes") or not _PLAINLY.search(yes.plain):
            continue
        answer = trust.about_consent(turn, question)
        asks = answer is not None or _is_question(question)
        if not asks or _CONDITION.search(question.unsigned):
            return None
        given = registration.answer(turn, dialog, heard.meaning("yes"))
        if not isinstance(given, Outcome):
            return None
        first = Reply(answer) if answer else ask.ask(turn, question).replies[0]
        return replace(given, replies=(replace(first, choices=()), *given.replies))
    return None


def _is_question(heard: Heard) -> bool:
    asks = heard.asks or heard.may_ask or heard.asks_whether or "?" in heard.text
    return asks and len(heard.unsigned.split()) >= words.LEAST_WORDS
