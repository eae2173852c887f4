"""Whether an honour may be registered ("bằng khen chủ tịch tỉnh được không?"), asked at its step.

The rule: a plain yes to what the list of honours holds, and nothing is taken by asking.
"""

from handlers.acts.heard import Heard
from handlers.acts.slots.form import read_form
from handlers.registrations import showing
from handlers.registrations.form.fields import title_choices, titles_for
from handlers.registrations.form.said import said_form
from handlers.registrations.said import advice_texts as texts
from handlers.registrations.words.asking import MAY_BE_HAD
from handlers.turn.turn import Turn, stay
from handlers.values.messages import Outcome
from handlers.values.replies import Reply
from handlers.values.state import Registering

MOST_WORDS = 16


def told(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """The yes, with the honour as the first choice; None for everything else."""
    if len(heard.unsigned.split()) > MOST_WORDS or not MAY_BE_HAD.search(heard.unsigned):
        return None
    said = said_form(turn, read_form(heard, "collective-title"))
    named = said.collective_title or said.collective_commendation
    found = [one for one in titles_for(turn, "collective") if one.id == named]
    if not found:
        return None
    prompt = showing.prompt_in_short(turn, dialog)
    others = tuple(one for one in prompt.choices if one.key != named)
    text = f"{texts.may_be_had(title=found[0].name)}\n\n{prompt.text}"
    return stay(turn, Reply(text, (*title_choices(found), *others)))
