"""Which message answered what, so that an edit of the message mends just that.

The rule: numbers and names of steps only; nothing that anybody said stands here.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class AnsweringMessage:
    """A message by its platform's number, the step it answered, and its people by their places.

    `step` is empty where nothing was open: then the message itself has begun the registration.
    """

    message: int
    step: str
    places: tuple[int, ...] = ()
