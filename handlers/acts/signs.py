"""What a message of signs alone wants, without a word in it.

The rule: a thumb is a yes only where a yes can be taken back; what deletes or ends wants words.
"""

from handlers.acts.meaning import Act, Place

_NODS = frozenset("\U0001f44c\U0001f44d\u2705\U0001f197\u2714\U0001f4af")
_THANKS = frozenset("\U0001f64f\u2764\U0001f60d\U0001f970\U0001f618\U0001f339\U0001f490\U0001f91d")
# Tones of skin, and what asks for the coloured form of a sign.
_TINTS = frozenset("\ufe0f\U0001f3fb\U0001f3fc\U0001f3fd\U0001f3fe\U0001f3ff")
_ASKED: frozenset[Place] = frozenset(("review", "resume", "reuse", "roll-call"))
_TOLD: frozenset[Place] = frozenset(
    ("idle", "answered", "offered", "silent", "reminder", "returned", "sent")
)


def read_signs(text: str, at: Place) -> Act:
    """Yes, thanks, or nothing that can be read."""
    signs = {char for char in text if not char.isspace()} - _TINTS
    if signs and signs <= _NODS:
        return "yes" if at in _ASKED else "thanks" if at in _TOLD else "empty"
    return "thanks" if signs and signs <= _THANKS | _NODS else "empty"
