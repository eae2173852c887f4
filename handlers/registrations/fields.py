"""What reading a step's answer yields, and the choices each step offers.

The rule: choices are made here only, so that what is shown and what is accepted are the same.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

from handlers.registrations import texts
from handlers.turn import texts as common
from handlers.turn.turn import Turn, paged
from handlers.typed.heard import Heard
from handlers.typed.read import read_choice
from handlers.values.messages import Effect, Outcome
from handlers.values.person import RegistrationView
from handlers.values.replies import Choice
from handlers.values.state import Registering, Step
from knowledge.plan.titles import Title

Name = TypeVar("Name", bound=str)


@dataclass(frozen=True)
class Answered:
    """An answer that was understood.

    `dialog` holds the new form; `goto` names the next step when it is not simply the first
    unanswered one; `outcome` ends the dialog; `restart` begins again after consent.
    """

    dialog: Registering
    goto: Step | None = None
    notes: tuple[str, ...] = ()
    effects: tuple[Effect, ...] = ()
    outcome: Outcome | None = None
    restart: bool = False


def pick(options: Mapping[Name, str], typed: Heard) -> Name | None:
    """The option meant by the pressed key or by the typed label."""
    for name in options:
        if typed.key == name:
            return name
    choice = read_choice(typed, as_choices(options)) if typed.text else None
    return next((name for name in options if choice and name == choice.key), None)


def as_choices(options: Mapping[Name, str]) -> tuple[Choice, ...]:
    """Options as choices, in their order."""
    return tuple(Choice(key, label) for key, label in options.items())


def titles_for(turn: Turn, subject: str) -> tuple[Title, ...]:
    """The titles a collective or an individual may aim at."""
    return tuple(title for title in turn.office.titles if title.subject == subject)


def title_choices(titles: tuple[Title, ...]) -> tuple[Choice, ...]:
    """Titles as choices: the name with its short form in brackets."""
    return tuple(Choice(title.id, f"{title.name} ({title.short})") for title in titles)


def choices_of(turn: Turn, dialog: Registering) -> tuple[Choice, ...]:
    """The choices of the open step, one page of them when there are many."""
    return paged(_all_choices(turn, dialog), dialog.page, common.MORE)


def _all_choices(turn: Turn, dialog: Registering) -> tuple[Choice, ...]:
    match dialog.step:
        case Step.KIND:
            return as_choices(texts.KINDS)
        case Step.UNIT_TYPE:
            return as_choices(texts.UNIT_TYPES)
        case Step.UNIT_PICK:
            return (*_found_units(turn, dialog), Choice("none", texts.UNIT_PICK_NONE))
        case Step.COLLECTIVE_TITLE:
            return title_choices(titles_for(turn, "collective"))
        case Step.PERSON_TITLE:
            return title_choices(titles_for(turn, "individual"))
        case Step.PERSON_EDIT | Step.PERSON_REMOVE:
            rows = enumerate(dialog.form.people)
            return tuple(Choice(str(place), row.name) for place, row in rows)
        case Step.FIELDS:
            return _fields(dialog)
        case Step.UNIT_TAKEN if (view := turn.registration(dialog.found[0])) is not None:
            return _own_twice(view)
        case Step.PERSON_NAME if dialog.form.contact_name and not (
            dialog.form.people or dialog.row
        ):
            return (Choice("self", texts.contact_self(name=dialog.form.contact_name)),)
        case _:
            return _FIXED.get(dialog.step, ())


def _found_units(turn: Turn, dialog: Registering) -> tuple[Choice, ...]:
    units = (turn.lookup.unit(int(unit_id)) for unit_id in dialog.found)
    return tuple(
        Choice(str(unit.id), f"{unit.name}, {unit.commune}" if unit.commune else unit.name)
        for unit in units
        if unit
    )


def _own_twice(view: RegistrationView) -> tuple[Choice, ...]:
    """What to do with a form whose unit the same person has registered already."""
    beside = (Choice("anyway", texts.SEND_SECOND), Choice("stop", texts.STOP_HERE))
    closed = view.status in ("withdrawn", "collected")
    return beside if closed else (Choice("replace", texts.REPLACE_IT), *beside)


def _fields(dialog: Registering) -> tuple[Choice, ...]:
    """What can be corrected from the review."""
    steps = [Step.KIND, Step.UNIT_TYPE, Step.UNIT_NAME, Step.COMMUNE, Step.CONTACT, Step.PHONE]
    if dialog.form.kind != "individual":
        steps.append(Step.COLLECTIVE_TITLE)
    if dialog.form.kind != "collective":
        steps.append(Step.PEOPLE)
    choices = [Choice(step, texts.STEP_NAMES[step]) for step in steps]
    return (*choices, Choice(Step.REVIEW, texts.BACK_TO_REVIEW))


_FIXED: dict[Step, tuple[Choice, ...]] = {
    Step.CONSENT: (Choice("yes", common.YES), Choice("no", common.NO)),
    Step.EXISTING: (
        Choice("view", texts.VIEW_IT),
        Choice("edit", texts.EDIT_IT),
        Choice("another", texts.ANOTHER_UNIT),
    ),
    Step.REUSE: (Choice("yes", texts.REUSE_YES), Choice("no", texts.REUSE_NO)),
    Step.UNIT_TAKEN: (Choice("anyway", texts.SEND_ANYWAY), Choice("stop", texts.STOP_HERE)),
    Step.PEOPLE: (
        Choice("done", texts.DONE),
        Choice("add", texts.ADD_PERSON),
        Choice("edit", texts.EDIT_PERSON),
        Choice("remove", texts.REMOVE_PERSON),
    ),
    Step.REVIEW: (
        Choice("send", texts.SEND),
        Choice("edit", texts.EDIT),
        Choice("more-info", texts.MORE_INFO),
        Choice("cancel", common.CANCEL),
    ),
    Step.MORE: (
        Choice(Step.TAX_CODE, texts.STEP_NAMES[Step.TAX_CODE]),
        Choice(Step.TARGETS, texts.STEP_NAMES[Step.TARGETS]),
        Choice(Step.REVIEW, texts.BACK_TO_REVIEW),
    ),
    Step.PERSON_POSITION: (Choice("skip", common.SKIP),),
    Step.PERSON_INITIATIVE: (Choice("skip", common.SKIP),),
    Step.TAX_CODE: (Choice("skip", common.SKIP),),
    Step.TARGETS: (Choice("skip", common.SKIP),),
}
