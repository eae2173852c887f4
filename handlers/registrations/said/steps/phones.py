"""Which of two numbers that were typed is the contact's, and whether it is the one given before.

The rule: both are offered, and one of them is chosen by its place, in words or by its button.
"""

import re
from collections.abc import Sequence

from handlers.acts.heard import Heard
from handlers.acts.meaning import SURE
from handlers.registrations import dialog as registration
from handlers.registrations import texts
from handlers.registrations.form.steps import ask_step
from handlers.registrations.said import taking
from handlers.registrations.words.telling import THAT_NUMBER, WHICH_NUMBER
from handlers.turn.turn import Turn, stay
from handlers.values.messages import Outcome
from handlers.values.replies import Choice, Reply
from handlers.values.state import Registering

_WHICH, _THAT_ONE = re.compile(WHICH_NUMBER), re.compile(THAT_NUMBER)


def asked(turn: Turn, dialog: Registering, numbers: Sequence[str]) -> Outcome:
    """The numbers as choices, none of which is written yet."""
    choices = tuple(Choice(number, number) for number in dict.fromkeys(numbers))
    reply = Reply(texts.two_phones(numbers=numbers), (*choices, *ask_step(turn, dialog).choices))
    return stay(turn, reply)


def mended(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """ "Nhầm rồi cháu, số bác là 09…": the number alone is put right, and nobody is added."""
    meant = heard.meant if any(map(str.isdigit, heard.text)) else None
    if meant is None or meant.act not in ("correct", "change") or meant.sure < SURE:
        return None
    if meant.slots.said().keys() != {"phone"} or "?" in heard.text:
        return None
    return taking.take(turn, dialog, meant.slots, mends=True)


def told(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """ "Số đầu" where two were offered just now, "ừ dùng luôn" where one; None for all else."""
    found = _WHICH.match(heard.unsigned)
    offered = [key for key, _ in turn.person.conversation.offered if key.isdigit() and len(key) > 8]
    # One number alone was left for a call before: a yes takes it, and nothing else does.
    only = len(offered) == 1 and not heard.is_negated and not heard.may_ask
    takes = only and (heard.lean == "yes" or _THAT_ONE.fullmatch(heard.unsigned) is not None)
    if not takes and (found is None or len(offered) < 2):
        return None
    number = offered[0] if takes or (found and found["first"]) else offered[-1]
    result = registration.answer(turn, dialog, Heard(number))
    return result if isinstance(result, Outcome) else None
