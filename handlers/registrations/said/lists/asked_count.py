"""How many the list has: asked, or said beside something else; answered from the list.

The rule: the number that is said is compared with who is written down, and changes nothing.
"""

from handlers.acts.heard import Heard
from handlers.registrations import showing
from handlers.registrations.form.rows_texts import counted_people
from handlers.registrations.words.persons import counting as words
from handlers.registrations.words.persons.splitting import COUNTS
from handlers.turn.turn import Turn, stay
from handlers.values.messages import Outcome
from handlers.values.replies import Reply
from handlers.values.shown.persons import first_rows
from handlers.values.state import Form, Registering, Step
from knowledge.typed.repeats import compiled

_WHETHER, _HOW_MANY = compiled(words.WHETHER), compiled(words.HOW_MANY)
_OF_LIST, _ONLY = compiled(words.OF_LIST), compiled(words.ONLY)
_ELSEWHERE = compiled(words.ELSEWHERE)


def told(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """The number and the names; None for anything else."""
    note = _answer(dialog.form, heard, at_list=dialog.step == Step.PEOPLE)
    return stay(turn, showing.prompt_in_short(turn, dialog, (note,))) if note else None


def of_sent(turn: Turn, form: Form, heard: Heard) -> Outcome | None:
    """The same of what was sent."""
    note = _answer(form, heard, at_list=False)
    return stay(turn, Reply(note)) if note else None


def _answer(form: Form, heard: Heard, *, at_list: bool) -> str:
    said = heard.unsigned
    if not form.people or _ELSEWHERE.search(said):
        return ""
    names = [form.people[at].name for at in dict.fromkeys(first_rows(form.people))]
    whether = _WHETHER.search(said) or _OF_LIST.search(said)
    if whether is not None:
        groups = whether.groupdict()
        return counted_people(
            names=names, said=_number(groups["number"] or groups.get("full") or "")
        )
    only = _ONLY.fullmatch(said) if at_list else None
    if only is not None and _number(only["number"]) != len(names):
        return counted_people(names=names, said=_number(only["number"]))
    return counted_people(names=names, said=None) if _HOW_MANY.search(said) else ""


def _number(said: str) -> int:
    return int(said) if said.isdigit() else COUNTS[said]
