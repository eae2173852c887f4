"""Who is to be spoken to, as a message names them beside other things.

The rule: somebody named by the way takes nobody's place; what is told of who stands nowhere changes
nobody.
"""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any, NamedTuple

from handlers.registrations.form.rows_texts import written_nowhere
from handlers.registrations.words.telling import OF_SUPERIOR
from handlers.typed.read import plain
from handlers.values.state import Form, Registering, Step

_OF_SUPERIOR = re.compile(OF_SUPERIOR, re.IGNORECASE)
AT_CONTACT = (Step.CONTACT, Step.CONTACT_POSITION)
_FIELDS = ("contact_name", "contact_position", "phone")


class ContactSaid(NamedTuple):
    """The fields that are taken, everything that is said without the others, what is told."""

    fields: Mapping[str, Any]
    said: Form
    notes: tuple[str, ...] = ()


def contact_said(
    dialog: Registering, form: Form, said: Form, typed: str, *, mends: bool
) -> ContactSaid:
    """What is taken of the contact that a message names."""
    said = _whole(form, said)
    name, known, asked = said.contact_name, form.contact_name, dialog.step in AT_CONTACT
    plainly = {one: getattr(said, one) for one in _FIELDS if getattr(said, one) is not None}
    # With the post and the number of the same breath it is somebody else, called by no more.
    another = mends and said.contact_position is not None and said.phone is not None
    # "Anh Vượng là giám đốc, số 09…" of Triệu Đức Vượng: his post and his number.
    another = another and not (known and name and " " not in name and _is_called(name, known))
    if name and known and " " not in name and not (asked or another):
        # A given name alone takes no whole one's place.
        plainly.pop("contact_name")
        said = replace(said, contact_name=None)
        if not _is_called(name, known):
            unknown = not any(_is_called(name, row.name) for row in form.people)
            notes = (written_nowhere(name=name),) if mends and unknown else ()
            return ContactSaid({}, said, notes)
    whole = _is_whole_of(said.contact_name, known)
    if known and not whole and not mends and not asked:
        # Somebody named by the way takes nobody's place without a word of mending.
        left = {"contact_name", "contact_position"}
        if said.contact_name is None and form.contact_position is None:
            left.remove("contact_position")
        plainly = {n: v for n, v in plainly.items() if n not in left}
        said = replace(said, contact_name=None)
    # A new contact is not in the post of the one before.
    changed = not whole and plain(said.contact_name or "") != plain(known or "")
    # Who stands on the list has the post that is written there.
    same = known is not None and plain(known) == plain(said.contact_name or "")
    rows = (*form.people, *said.people)
    post = next((one.position for one in rows if _is_same(one.name, name)), None)
    # "Em là kế toán", and then "sếp em là X": the post is of who speaks.
    of_another = known is None and _OF_SUPERIOR.search(typed) is not None
    if said.contact_name and not same and ((known and changed) or of_another or post):
        plainly.setdefault("contact_position", post)
    return ContactSaid(plainly, said)


def _whole(form: Form, said: Form) -> Form:
    """ "Liên hệ chị Mỷ": the only one of the list who is called so, where nobody is known yet."""
    name = said.contact_name
    if not name or " " in name or form.contact_name:
        return said
    called = [one.name for one in form.people if plain(one.name).split()[-1:] == [plain(name)]]
    return replace(said, contact_name=called[0]) if len(called) == 1 else said


def _is_same(one: str, name: str | None) -> bool:
    return bool(name) and plain(one) == plain(name or "")


def _is_called(given: str, name: str) -> bool:
    return plain(given) in plain(name).split()


def _is_whole_of(said: str | None, known: str | None) -> bool:
    """ "Trần Văn Sáu Nhỏ" of whoever was called "Sáu Nhỏ" before, or "Trần Văn Sáu"."""
    if not said or not known:
        return False
    whole, part = plain(said), plain(known)
    return whole.endswith(f" {part}") or (" " in part and whole.startswith(f"{part} "))
