"""An announcement as its recipients get it, and as those who may approve it are asked to.

The rule: a button is for the announcement it stands under, as it was read.
"""

from handlers.announcements import texts
from handlers.announcements.roll_call import choices as roll_choices
from handlers.values.replies import Choice, Reply

MAX_TEXT = 2500


def compose(number: int, text: str) -> Reply:
    """The announcement as its recipients get it, with the roll call."""
    return Reply(texts.compose(text=text), roll_choices(number))


def approval_request(
    number: int, author: str, text: str, audience: str, count: int, mark: str
) -> Reply:
    """What everybody who may approve is sent; its buttons are for what it says, by the mark."""
    sentence = texts.ask_approval(
        number=number, author=author, text=text, audience=audience, count=count
    )
    choices = (
        Choice(f"staff:approve:{number}:{mark}", texts.APPROVE),
        Choice(f"staff:refuse:{number}:{mark}", texts.REFUSE),
    )
    return Reply(sentence, choices)
