"""The registration form: every field once, and what follows from the table.

The rule: a new field is one entry in one of `parts/`, and, when it is kept, its attribute of `Form`
(or `Participant`), with a default: what was stored before must load. Chat, desk, search,
spreadsheet and the unit's sheet follow from it. The table stands in the order in which a
registration is read.
"""

from collections.abc import Mapping
from dataclasses import replace

from handlers.registrations.form.fields import About, FormField, in_asked_order, title_names
from handlers.registrations.form.parts.aims import BESIDE, COLLECTIVE, TARGETS
from handlers.registrations.form.parts.contact import CONTACT
from handlers.registrations.form.parts.kind import KIND
from handlers.registrations.form.parts.people import PEOPLE
from handlers.registrations.form.parts.person import ROW
from handlers.registrations.form.parts.thoughts import THOUGHTS
from handlers.registrations.form.parts.unit import UNIT
from handlers.registrations.form.said_texts import emptied, gone
from handlers.turn.turn import Turn
from handlers.values.state import Form, Step

TABLE = (*KIND, *UNIT, *CONTACT, *COLLECTIVE, *BESIDE, *ROW, *PEOPLE, *THOUGHTS, *TARGETS)
ASKED = tuple(in_asked_order(TABLE))
SHOWN = tuple(field for field in TABLE if field.shown)
WORDS = {field.step: field.words for field in TABLE}


def asked_fields(form: Form, *, in_order: bool) -> list[FormField]:
    """The fields of the form that such a registration has, in the order they are asked."""
    return [
        field
        for field in ASKED
        if field.keeps and not field.row and field.in_order == in_order and field.asked_in(form)
    ]


def form_text(form: Form, titles: Mapping[str, str]) -> str:
    """A registration's content, one line a field, empty fields left out."""
    names, parts = title_names(titles), list[str]()
    for field in SHOWN:
        lines, label = field.lines(form, names), field.words.chat_label
        if isinstance(getattr(form, field.keeps[0]), tuple):
            listed = (
                f"\n   {f'{place}.' if field.holds_people else '–'} {line}"
                for place, line in enumerate(lines, start=1)
            )
            parts += [f"• {label}:{''.join(listed)}"] if lines else []
        else:
            parts += [f"• {label}: {line}" for line in lines]
    return "\n".join(parts)


def changes_text(
    before: Form, after: Form, titles: Mapping[str, str], *, old_too: bool = False
) -> str:
    """Only what differs, one line a field; of the people only those who came, changed or went.

    `old_too`: with what stood there before, where one line takes the place of another.
    """
    names, parts = title_names(titles), list[str]()
    for field in SHOWN:
        if all(getattr(before, name) == getattr(after, name) for name in field.keeps):
            continue
        old, new = field.lines(before, names), field.lines(after, names)
        if old == new:
            continue
        label = field.words.chat_label
        if field.holds_people:
            rows = [f"   {n}. {line}" for n, line in enumerate(new, 1) if line not in old]
            kept = {row.name for row in after.people} | _renamed(before, after)
            went = [gone(name=row.name) for row in before.people if row.name not in kept]
            # One of two rows of one person went: who stays has no other line.
            parts += [f"• {label}:", *rows, *went] if rows or went else []
            continue
        if old_too and len(old) == len(new):
            pairs = zip(old, new, strict=True)
            new = tuple(there if here == there else f"{here} → {there}" for here, there in pairs)
        if len(new) > 1:
            parts += [f"• {label}:", *(f"   – {line}" for line in new)]
        else:
            parts += [f"• {label}: {line}" for line in new] or [emptied(label=label)]
    return "\n".join(parts)


def _renamed(before: Form, after: Form) -> set[str]:
    """The former names of those who only have another now: nobody went."""
    pairs = list(zip(before.people, after.people, strict=False))
    whole = {old.name for old, new in pairs if new.name.endswith(f" {old.name}")}
    if len(before.people) != len(after.people):
        return whole
    return whole | {old.name for old, new in pairs if replace(old, name=new.name) == new}


def contact_text(form: Form) -> str:
    """Name and position of the contact."""
    (contact,) = (field for field in TABLE if field.step == Step.CONTACT)
    return contact.text(form, title_names({}))


def remembered(turn: Turn, *about: About) -> Form:
    """What the latest registration says about the unit or the contact; empty without one."""
    if not turn.person.registrations:
        return Form()
    # The newest comes first.
    last = turn.person.registrations[0].form
    fields = (field for field in TABLE if field.about in about and not field.row)
    names = (name for field in fields for name in (*field.keeps, *field.beside))
    return Form(**{name: getattr(last, name) for name in names})


def taken_back(turn: Turn) -> Form | None:
    """What was last sent, where it was taken back in this very campaign: it is wanted whole."""
    last = next(iter(turn.person.registrations), None)
    again = last is not None and last.status == "withdrawn" and last.campaign == turn.plan.id
    return last.form if last and again else None
