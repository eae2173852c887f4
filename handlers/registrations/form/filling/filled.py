"""The dialog with what a message said, on its way to the next question."""

from dataclasses import dataclass, replace

from handlers.registrations.form.steps import FIELDS
from handlers.values.state import Form, Registering, Step

ROW_STEPS = frozenset(field.step for field in FIELDS if field.row)
PEOPLE_STEPS = ROW_STEPS | {Step.PEOPLE, Step.PEOPLE_TITLE, Step.PERSON_EDIT, Step.PERSON_REMOVE}
PEOPLE_STEPS |= {Step.PEOPLE_INITIATIVE}


@dataclass(frozen=True)
class Filled:
    """The dialog with what was said, the question that this raises, and what is to be told."""

    dialog: Registering
    goto: str | None = None
    notes: tuple[str, ...] = ()

    def noting(self, *notes: str) -> "Filled":
        """The same, and something more to tell."""
        return replace(self, notes=(*self.notes, *notes))

    def holding(self, form: Form) -> "Filled":
        """The same with this form."""
        return replace(self, dialog=replace(self.dialog, form=form))
