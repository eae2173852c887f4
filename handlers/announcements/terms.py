"""When and where an announcement asks people to come, as they read it.

The rule: only what its terms say; a line that has nothing to say is left out.
"""

from handlers.announcements import texts
from handlers.turn import texts as common
from handlers.values.staff import Terms


def where_of(terms: Terms) -> str:
    """When, where, and what will be done there."""
    occasion = texts.occasion(at=terms.starts_at, place=terms.place)
    return "\n".join(part for part in (occasion, file_of(terms)) if part)


def file_of(terms: Terms) -> str:
    """Where its programme is read."""
    return common.programme(address=terms.programme) if terms.programme else ""
