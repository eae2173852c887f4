"""Which acts a message cannot be: what it refuses, puts off, asks about or says of others.

The rule: a bar only ever makes the reader more careful. It stands for acts that send, agree, delete
or end something, which a wrong reading would do for good.
"""

from handlers.acts.meaning import Act, Place
from knowledge.typed.said import Said

# What a wrong reading would do for good.
DOING: frozenset[Act] = frozenset(
    ("yes", "delete-data", "withdraw-consent", "withdraw", "remind-off", "cancel", "register")
)


def barred(said: Said, at: Place) -> frozenset[Act]:
    """The acts this message is not, whatever its words resemble."""
    return frozenset()
