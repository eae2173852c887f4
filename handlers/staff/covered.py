"""What is said to who may not act: every number in it covered, whoever typed it and wherever.

The rule: what the staff's words bring up goes out by here to a viewer; no list thinks of it itself.
"""

from dataclasses import replace

from handlers.values.messages import Outcome
from handlers.values.replies import Reply
from handlers.values.shown.masking import without_phones


def covered(done: Outcome) -> Outcome:
    """The same, with each number in what is said and on what is pressed covered."""
    return replace(done, replies=tuple(map(_covered, done.replies)))


def _covered(reply: Reply) -> Reply:
    choices = tuple(replace(one, label=without_phones(one.label)) for one in reply.choices)
    return replace(reply, text=without_phones(reply.text), choices=choices)
