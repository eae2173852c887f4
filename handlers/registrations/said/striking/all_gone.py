"""All of the list taken out at once: "bỏ cả ba", "bỏ hết mấy người đó".

The rule: a number that is not that of the list says of nobody who is meant, so it is asked.
"""

import re

from handlers.acts.heard import Heard
from handlers.registrations import dialog as registration
from handlers.registrations import showing
from handlers.registrations.form.rows_texts import removed, who_of_them
from handlers.registrations.said.persons.rewritten import with_rows
from handlers.registrations.words.persons.splitting import COUNTS
from handlers.registrations.words.striking import all_gone as words
from handlers.turn.turn import Turn, stay
from handlers.values.messages import Outcome
from handlers.values.state import Registering

_TOGETHER = re.compile(words.TOGETHER)


def told(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """The list without them, or the question who is meant; None for anything else."""
    rows = dialog.form.people
    found = _TOGETHER.fullmatch(heard.unsigned) if rows and dialog.row is None else None
    # "Bỏ cả Ba": somebody who is called so.
    if found is None or "?" in heard.text or any(map(str.isupper, heard.text[1:])):
        return None
    count = found["count"]
    if count and (int(count) if count.isdigit() else COUNTS[count]) != len(rows):
        return stay(turn, showing.prompt(turn, dialog, (who_of_them(count=len(rows)),)))
    gone = removed(name=", ".join(row.name for row in rows))
    return registration.advance(turn, dialog, with_rows(turn, dialog, (), gone))
