"""A question that stands behind the answer to the open step.

The rule: the value is taken and the question answered above what comes next; where the first part
is no answer by itself, nothing is taken apart.
"""

import re
from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.questions import ask
from handlers.questions import texts as asking
from handlers.registrations import dialog as registration
from handlers.registrations.asked import comparing
from handlers.registrations.asked.terms import deciding, trust
from handlers.registrations.form.steps import CHOOSING
from handlers.registrations.said import at_review, taking
from handlers.registrations.said.answering.answered import answered as believed
from handlers.registrations.words.asking import BEHIND, OF_HONOUR
from handlers.turn.turn import Turn, in_passing
from handlers.values.messages import Outcome
from handlers.values.replies import Reply
from handlers.values.state import Registering, Step

_BEHIND = re.compile(BEHIND, re.IGNORECASE)
# Where a refusal before the question might be taken for a name.
_WRITTEN = frozenset(
    (Step.UNIT_NAME, Step.COMMUNE, Step.CONTACT, Step.CONTACT_POSITION, Step.PHONE)
)


def told(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """ "Tập thể lao động xuất sắc, mà điều kiện là gì em"; None for a value or a question alone."""
    found = _BEHIND.match(heard.text)
    question = Heard(found["question"]) if found else None
    if found is None or question is None or not (question.asks or question.meant.act == "question"):
        return None
    value = Heard(found["value"], at=heard.at)
    if dialog.step == Step.REVIEW:
        value = value.meaning("send" if at_review.sends(value) else None)
    if value.is_negated and dialog.step in _WRITTEN:
        return _only_answered(turn, question)
    if (dialog.step == Step.REVIEW and value.key is None) or value.is_negated or value.asks:
        return None
    takes = registration.answer if dialog.step in CHOOSING | {Step.REVIEW} else believed
    taken = takes(turn, dialog, value)
    # "Lấy tập thể xuất sắc" is no label, and says which.
    if not isinstance(taken, Outcome) and dialog.step in CHOOSING and value.meant.slots.said():
        taken = taking.take(turn, dialog, value.meant.slots)
    if not isinstance(taken, Outcome) or taken.conversation.dialog == dialog:
        return None
    answered = _answer(turn, question, heard)
    first, *others = answered.replies[0], *taken.replies
    offers = tuple(one for one in first.choices if one.key.startswith("sec:"))
    if asking.is_offer(first.text) and offers:
        # Listed behind the next question's own choices, so that every number means one thing.
        first = Reply(asking.offer_in_dialog(labels=[one.label for one in offers]))
        others[-1] = replace(others[-1], choices=(*others[-1].choices, *offers))
    effects = (*answered.effects, *taken.effects)
    return replace(taken, replies=(replace(first, choices=()), *others), effects=effects)


def _answer(turn: Turn, question: Heard, whole: Heard) -> Outcome:
    """From the form's own answers, else from the plan; the honour asked about may be the value."""
    if deciding.asks_who_decides(question):
        decided = deciding.recognised(turn, whole)
        if decided is not None:
            return decided
    of_honour = comparing.asked(turn, whole) if OF_HONOUR.search(question.unsigned) else None
    return of_honour or trust.asked(turn, question) or ask.ask(turn, question)


def _only_answered(turn: Turn, question: Heard) -> Outcome | None:
    """ "Chị chưa biết, mà ai ký kế hoạch": nobody is called so; None where no clause is certain."""
    answered = _answer(turn, question, question)
    reply = answered.replies[0]
    if any(choice.key.startswith("sec:") for choice in reply.choices) and not any(
        choice.key.startswith(("full:", "fb:")) for choice in reply.choices
    ):
        return None  # It is only offered what it may be about.
    return in_passing(replace(answered, replies=(replace(reply, choices=()),)))
