"""An earlier answer put right where something else is asked: "à nhầm, chức vụ là phó giám đốc".

The rule: the field is named, and nothing of the open question is said; then the field alone is
changed, shown, and the question asked again.
"""

import re

from handlers.acts.heard import Heard
from handlers.acts.slots.form import read_people
from handlers.registrations import dialog as registration
from handlers.registrations.form.fields import Answered
from handlers.registrations.form.steps import BY_STEP
from handlers.registrations.said.mending.correcting import as_slots, mended
from handlers.registrations.words.naming import put_right as words
from handlers.turn.turn import Turn
from handlers.typed.read import plain
from handlers.values.messages import Outcome
from handlers.values.state import Registering, Step

# Less than elsewhere: its own words lead it in, or name a field that is answered.
LED_IN = 0.6
MOST_WORDS = 16
_FIELDS = frozenset(
    "unit_name unit_type commune contact_name contact_position phone collective_title".split()
)
_LED, _MENDS, _NAMED = map(re.compile, (words.LED, words.MENDS, words.NAMED))
_ONLY_NAME, _OF_CONTACT = re.compile(words.ONLY_NAME), (Step.CONTACT_POSITION, Step.PHONE)
# Elsewhere a title or a post is of whoever is registered.
_EARLIER = {Step.PERSON_NAME, Step.PEOPLE, Step.TARGETS, Step.COLLECTIVE_TITLE, *_OF_CONTACT}
# "Số 1 đổi tên thành …" is about one of the list.
_CALLED = re.compile(r"\b(?:ong|ba|anh|chi|co|chu|bac|em|thang|di|thim) (\w+)")
_NUMBERED = re.compile(r"\b(?:so|dong|nguoi) (?:thu )?\d{1,2}\b(?! ?\d)")


def told(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """The form with that field changed; None for anything else."""
    spoken = heard.unsigned.split()
    if words.TELLING.isdisjoint(spoken) or len(spoken) > MOST_WORDS or "?" in heard.text:
        return None
    line = heard.unsigned
    only_name = dialog.step in _OF_CONTACT and _ONLY_NAME.match(line) is not None
    named = only_name or _LED.match(line) or (_MENDS.search(line) and _NAMED.search(line))
    # Who is being written down, or stands on the list, has a post of his own.
    if _NUMBERED.search(line):
        return None
    if not named or is_about_listed(dialog, heard):
        return None
    if len(read_people(heard, "people")) > 1:
        return None  # "Cá nhân là X giám đốc và Y kế toán": two of the list, and no contact.
    meant = Heard(heard.text, at="review").meant
    if meant.act not in ("correct", "change") or meant.sure < LED_IN:
        return None
    slots = as_slots(meant.slots)
    said = slots.said().keys() - BY_STEP[dialog.step].keeps
    # What is not yet asked for is no earlier answer.
    if not said or said != slots.said().keys() or said - _FIELDS:
        return None
    of_row = dialog.step not in _EARLIER or (dialog.row is not None and dialog.row.name)
    if of_row and said != {"phone"}:
        return None  # Nobody who is registered has a number of his own here.
    if not all(getattr(dialog.form, name, None) for name in said if name != "unit_type"):
        return None
    if any(map(str.isdigit, slots.commune or "")):
        return None
    result = mended(turn, dialog, slots)
    return registration.advance(turn, dialog, result) if isinstance(result, Answered) else result


def is_about_listed(dialog: Registering, heard: Heard) -> bool:
    """ "Lử lên chiến sĩ thi đua" is about one of the list, whatever it sounds like."""
    rows = (*dialog.form.people, *([dialog.row] if dialog.row else []))
    given = {row.name.split()[-1] for row in rows if row.name}
    if not given or not given.isdisjoint(heard.text.replace(",", " ").split()):
        return bool(given)
    # "Ông ún", "ba quynh": in small letters the word before it tells.
    called = _CALLED.findall(heard.unsigned)
    return bool(called) and not {plain(one) for one in given}.isdisjoint(called)
