"""The initiatives of several people, told where they are asked for, corrected where they stand.

The rule: what is understood is shown; whoever has none yet is not asked again.
"""

from handlers.acts.heard import Heard
from handlers.acts.slots.text.reading import Reading
from handlers.registrations import dialog as registration
from handlers.registrations import showing
from handlers.registrations.form.fields import Answered
from handlers.registrations.form.parts.person import MAX_INITIATIVE
from handlers.registrations.form.parts.thoughts import due, lacking
from handlers.registrations.form.rows_texts import initiatives_left
from handlers.registrations.form.steps import next_step
from handlers.registrations.said import at_review
from handlers.registrations.said.thoughts.reading import Thoughts, is_later, nobody_has
from handlers.registrations.said.thoughts.reading import told as read
from handlers.registrations.words.persons.thoughts import LINK, THOUGHT
from handlers.turn.turn import Turn
from handlers.typed.names import is_position
from handlers.values.messages import Outcome
from handlers.values.state import Registering


def told(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """ "Sáng kiến của Mảy là …, còn Páo thì …"; None for what tells of nobody by name."""
    if "?" in heard.text:
        return None
    asked, rows = lacking(turn, dialog), dialog.form.people
    thoughts = None if _is_edit(heard) else read(rows, asked, heard.text)
    if heard.asks_whether and (thoughts is None or len(thoughts.given) < 2):
        return None
    if thoughts is None and (nobody_has(heard.text) or at_review.sends(heard)):
        thoughts = Thoughts(later=asked)
    if thoughts is None and is_later(heard.text):
        thoughts = Thoughts(later=asked[:1])
    if thoughts is None or any(len(one) > MAX_INITIATIVE for one in thoughts.given.values()):
        return None
    return _answered(turn, dialog, thoughts)


def _is_edit(heard: Heard) -> bool:
    """ "Số 1 thêm bằng khen tỉnh", "Mảy là kế toán": another honour or post, and no initiative."""
    if any(is_position(heard.part(part.split(LINK)[-1])) for part in heard.text.split(",")):
        return True
    named = THOUGHT in heard.unsigned
    return not named and bool(Reading(heard).of("title"))


def _answered(turn: Turn, dialog: Registering, thoughts: Thoughts) -> Outcome:
    after = thoughts.applied(dialog)
    step = due(turn, after, next_step(after))
    noted = showing.noted(turn, dialog.form, Registering(step, form=after.form))
    names = [dialog.form.people[place].name for place in thoughts.later]
    later = initiatives_left(names=names) if names else ""
    return registration.advance(turn, dialog, Answered(after, notes=(noted, later)))
