"""An announcement as its recipients get it, and as those who may approve it are asked to.

The rule: a button is for the announcement it stands under, as it was read.
"""

from datetime import datetime

from handlers.announcements import texts
from handlers.announcements.roll_call import choices as roll_choices
from handlers.announcements.terms import file_of, where_of
from handlers.values.replies import Choice, Reply
from handlers.values.shown.personal import filled
from handlers.values.staff import PLAIN_TERMS, Terms

MAX_TEXT = 2500


def compose(number: int, text: str, terms: Terms = PLAIN_TERMS) -> Reply:
    """The announcement as its recipients get it: an invitation with the roll call."""
    if terms.kind == "news":
        read = "\n\n".join(part for part in (text, file_of(terms)) if part)
        return Reply(texts.news(text=read), roll_choices(number)[:1])
    where = where_of(terms)
    return Reply(texts.invitation(text=text, where=where), roll_choices(number))


def for_a_group(text: str, terms: Terms, page: str | None) -> str:
    """The same to be pasted where people read along who have no chat with the assistant."""
    anybody = filled(Reply(text), None).text
    where = where_of(terms)
    return texts.for_a_group(text=anybody, where=where, page=page, asks=terms.kind != "news")


def approval_request(
    number: int,
    author: str,
    text: str,
    audience: str,
    count: int,
    mark: str,
    planned_at: datetime | None = None,
) -> Reply:
    """What everybody who may approve is sent; its buttons are for what it says, by the mark."""
    sentence = texts.ask_approval(
        number=number, author=author, text=text, audience=audience, count=count, at=planned_at
    )
    choices = (
        Choice(f"staff:approve:{number}:{mark}", texts.APPROVE),
        Choice(f"staff:refuse:{number}:{mark}", texts.REFUSE),
    )
    return Reply(sentence, choices)
