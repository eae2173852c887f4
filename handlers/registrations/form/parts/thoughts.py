"""The initiatives of those of the list whose titles need one: asked for one after the other.

The rule: everybody is asked once; who has none yet is registered all the same.
"""

from collections.abc import Sequence
from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.acts.slots.aim.initiatives import read_initiative
from handlers.registrations.form.fields import Answered, FieldWords, FormField, Result, titles_for
from handlers.registrations.form.levels import open_level
from handlers.registrations.form.named import says_enough
from handlers.registrations.form.parts.person import INITIATIVE_BAD, MAX_INITIATIVE
from handlers.registrations.words.asking import ASKS_AT_END
from handlers.turn.turn import Turn
from handlers.typed.read import plain, read_words
from handlers.values.replies import Choice
from handlers.values.state import Registering, Step

NONE = "none"
TOLD_AHEAD = (Step.PEOPLE.value,)
NOBODY_HAS = "Chưa ai có, để sau"


def lacking(turn: Turn, dialog: Registering) -> list[int]:
    """The rows whose title needs an initiative that was never asked for."""
    needing = {title.id for title in titles_for(turn, "individual") if title.needs_initiative}
    # Who was shown without one is not asked for it again.
    shown = dialog.seen.people if dialog.seen else ()
    known = {plain(row.name) for row in shown if row.title in needing}
    return [
        place
        for place, row in enumerate(dialog.form.people)
        if row.title in needing
        and row.initiative is None
        and plain(row.name) not in known
        and row.name not in dialog.no_initiative
    ]


def left(dialog: Registering, places: Sequence[int]) -> Registering:
    """The same, and these have none yet."""
    names = (dialog.form.people[place].name for place in places)
    return replace(dialog, no_initiative=tuple(dict.fromkeys((*dialog.no_initiative, *names))))


def skipped(turn: Turn, dialog: Registering) -> Registering:
    """The one who is asked for has none yet."""
    return left(dialog, lacking(turn, dialog)[:1])


def due(turn: Turn, dialog: Registering, step: str) -> str:
    """Behind the list and before the rest: where somebody's initiative is still to be asked."""
    behind = step in (Step.TARGETS, Step.REVIEW) and bool(dialog.form.people)
    if behind and dialog.row is None and any(map(open_level, dialog.form.people)):
        return Step.PEOPLE_TITLE  # Nobody goes out with half a title.
    return Step.PEOPLE_INITIATIVE if behind and lacking(turn, dialog) else step


def _ask(turn: Turn, dialog: Registering) -> str:
    rows, places = dialog.form.people, lacking(turn, dialog)
    if not places:
        return INITIATIVE_BAD
    first, *others = (f"{rows[place].name} (số {place + 1})" for place in places)
    if not others:
        return f"Sáng kiến, giải pháp của {first} là gì ạ? (Chưa có thì gõ “bỏ qua”.)"
    given = [rows[place].name.split()[-1] for place in places[:2]]
    return (
        f"Sáng kiến, giải pháp của {first} là gì ạ? Rồi đến: {', '.join(others)}.\n"
        f"Anh/chị nói từng người, hoặc cả trong một tin, ví dụ: “{given[0]}: …; {given[1]}: …”. "
        "(Ai chưa có thì gõ “bỏ qua”.)"
    )


def _offered(turn: Turn, dialog: Registering) -> tuple[Choice, ...]:
    several = len(lacking(turn, dialog)) > 1
    return (Choice(NONE, NOBODY_HAS),) if several else ()


def _read(turn: Turn, dialog: Registering, typed: Heard) -> Result:
    if typed.asks and ASKS_AT_END.search(typed.unsigned):
        return None
    places = lacking(turn, dialog)
    if typed.key == NONE or not places:
        return Answered(left(dialog, places))
    named = read_initiative(typed.text) or typed.text
    initiative = None if says_enough(typed.plain) else read_words(named, MAX_INITIATIVE)
    if initiative is None:
        return INITIATIVE_BAD
    people = list(dialog.form.people)
    people[places[0]] = replace(people[places[0]], initiative=initiative)
    after = replace(dialog, form=replace(dialog.form, people=tuple(people)), found=())
    # More people may come: it was told before the list was done.
    return Answered(after, goto=Step.PEOPLE if dialog.found == TOLD_AHEAD else None)


THOUGHTS = (
    FormField(
        Step.PEOPLE_INITIATIVE,
        FieldWords("Sáng kiến của từng người"),
        _read,
        ask=_ask,
        choices=_offered,
        optional=True,
        asked=True,
        own_words=True,
        passing=True,
    ),
)
