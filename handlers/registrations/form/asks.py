"""The questions whose sentence or choices depend on who is asked.

The rule: what is only looked up here is never written; every other question stands in its words.
"""

from datetime import date

from handlers.registrations import sheet_texts as registered
from handlers.registrations import texts
from handlers.registrations.form.fields import title_choices, titles_for
from handlers.turn.turn import Turn, organisation_name
from handlers.values.person import RegistrationView
from handlers.values.replies import Choice
from handlers.values.state import Registering


def consent_text(turn: Turn, dialog: Registering) -> str:
    """What is kept, why and how long."""
    organisation = turn.plan.organisation
    return texts.consent(
        organisation=organisation_name(organisation, turn.today),
        contact=organisation.phone or organisation.office,
        year=turn.plan.year,
        until=texts.kept_until(months=turn.office.keep_months),
    )


def existing_text(turn: Turn, dialog: Registering) -> str:
    """What the person has sent already."""
    view = turn.registration(dialog.found[0])
    if view is None:
        return registered.no_such(code=dialog.found[0])
    unit = view.form.unit_name or ""
    return registered.existing(code=view.code, unit=unit, status=texts.STATUSES[view.status])


def taken_text(turn: Turn, dialog: Registering) -> str:
    """Who has registered this unit before: the same person or somebody else."""
    code, day = dialog.found
    if turn.registration(code) is not None:
        unit = dialog.form.unit_name or ""
        return registered.sent_before(code=code, unit=unit, sent_on=date.fromisoformat(day))
    return registered.taken(code=code, sent_on=date.fromisoformat(day))


def position_text(turn: Turn, dialog: Registering) -> str:
    """The position of the contact, who is named."""
    return texts.ask_contact_position(name=dialog.form.contact_name or "")


def found_units(turn: Turn, dialog: Registering) -> tuple[Choice, ...]:
    """The units of the register that may be meant, and none of them."""
    units = (turn.lookup.unit(int(unit_id)) for unit_id in dialog.found)
    found = tuple(
        Choice(str(unit.id), f"{unit.name}, {unit.commune}" if unit.commune else unit.name)
        for unit in units
        if unit
    )
    return (*found, Choice("none", texts.UNIT_PICK_NONE))


def collective_titles(turn: Turn, dialog: Registering) -> tuple[Choice, ...]:
    """The titles a collective may aim at."""
    return title_choices(titles_for(turn, "collective"))


def taken_choices(turn: Turn, dialog: Registering) -> tuple[Choice, ...]:
    """What to do with a form whose unit is registered already."""
    view = turn.registration(dialog.found[0])
    if view is None:
        return (Choice("anyway", texts.SEND_ANYWAY), Choice("stop", texts.STOP_HERE))
    return _own_twice(view)


def _own_twice(view: RegistrationView) -> tuple[Choice, ...]:
    beside = (Choice("anyway", texts.SEND_SECOND), Choice("stop", texts.STOP_HERE))
    # Neither can get a new version, so only a second registration is left to offer.
    closed = view.status in ("withdrawn", "collected")
    return beside if closed else (Choice("replace", texts.REPLACE_IT), *beside)
