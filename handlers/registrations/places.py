"""Where a message is said while a registration is open, for the reader of acts.

The rule: a question of the form is a place of its own; what only passes has the nearest one.
"""

from handlers.acts.meaning import Place
from handlers.values.state import Registering, Step

_PLACES: dict[str, Place] = {
    Step.CONSENT: "consent",
    Step.EXISTING: "reuse",
    Step.REUSE: "reuse",
    Step.KIND: "kind",
    Step.UNIT_TYPE: "unit-type",
    Step.UNIT_NAME: "unit-name",
    Step.UNIT_PICK: "unit-pick",
    Step.UNIT_TAKEN: "unit-pick",
    Step.COMMUNE: "commune",
    Step.CONTACT: "contact",
    Step.CONTACT_POSITION: "contact",
    Step.PHONE: "phone",
    Step.COLLECTIVE_TITLE: "collective-title",
    Step.COLLECTIVE_COMMENDATION: "collective-title",
    Step.PERSON_NAME: "person",
    Step.PERSON_POSITION: "person",
    Step.PERSON_TITLE: "person-title",
    Step.PERSON_INITIATIVE: "initiative",
    Step.PEOPLE: "people",
    Step.PEOPLE_TITLE: "person-title",
    Step.PEOPLE_INITIATIVE: "initiative",
    Step.PERSON_EDIT: "people",
    Step.PERSON_REMOVE: "people",
    Step.TARGETS: "targets",
    # Where the whole form or a list of its fields stands.
    Step.REVIEW: "review",
    Step.FIELDS: "review",
    Step.MORE: "review",
    Step.COMMUNE_PICK: "review",
    Step.TAX_CODE: "review",
}
# A field nobody has named here takes text, as the contents do.
_TEXT: Place = "targets"


def place_of(dialog: Registering) -> Place:
    """The place of the open step; a new field's is one where text is asked for."""
    return _PLACES.get(dialog.step, _TEXT)
