"""The registration's form as fields of a page, and read back.

The rule: which fields there are, and their words, follow from the table of the form; what cannot be
read is said at its field and nothing is stored.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any, get_type_hints

from starlette.requests import Request

from bot.desk.forms import line, word
from handlers.registrations.form.fields import FormField, as_title
from handlers.registrations.form.parts.person import ROW
from handlers.registrations.form.table import SHOWN, TABLE
from handlers.values.state import Form, Participant
from knowledge.plan.titles import Title
from knowledge.typed.normalize import fold

LONGEST = 300
MORE_ROWS = 2
MOST_ROWS = 62


@dataclass(frozen=True)
class Input:
    """One field of the page; with `options` chosen from them, with `lines` one a line."""

    name: str
    label: str
    value: str
    options: tuple[tuple[str, str], ...] = ()
    lines: bool = False


def inputs(form: Form, titles: Sequence[Title]) -> list[Input]:
    """The fields of the form but its people."""
    return [_input(field, name, form, titles) for field, name in _kept()]


def people_inputs(form: Form, titles: Sequence[Title]) -> list[list[Input]]:
    """A row for each person, and some empty ones."""
    rows = [*form.people, *(Participant("") for _ in range(MORE_ROWS))]
    return [
        [
            replace(
                _input(field, field.keeps[0], row, titles), name=f"nguoi-{place}-{field.keeps[0]}"
            )
            for field in ROW
        ]
        for place, row in enumerate(rows)
    ]


def read_inputs(
    request: Request, before: Form, titles: Sequence[Title]
) -> tuple[Form, Mapping[str, str]]:
    """The form as it was filled in, and by field what cannot be read."""
    values, wrong = dict[str, Any](), dict[str, str]()
    for field, name in _kept():
        typed = _typed(request, field, name, before, titles)
        values[name], said = _checked(field, typed)
        if said:
            wrong[name] = said
    form = replace(before, **values, people=tuple(_people(request)))
    # The number in the register was that of the name before.
    if fold(form.unit_name or "") != fold(before.unit_name or ""):
        form = replace(form, unit_id=None)
    if form.commune != before.commune:
        form = replace(form, commune_former=None)
    return form, wrong


def changed_fields(before: Form, after: Form) -> list[str]:
    """The labels of what differs."""
    return [
        field.words.label
        for field in SHOWN
        if any(getattr(before, n) != getattr(after, n) for n in (*field.keeps, *field.beside))
    ]


def _kept() -> Iterator[tuple[FormField, str]]:
    hints = get_type_hints(Form)
    for field in SHOWN:
        for name in () if field.holds_people else field.keeps:
            # How a commune was said is no field of its own.
            if hints[name] != bool | None:
                yield field, name


def _input(
    field: FormField, name: str, holder: Form | Participant, titles: Sequence[Title]
) -> Input:
    value: Any = getattr(holder, name)
    text = "\n".join(value) if isinstance(value, tuple) else value or ""
    options = _options(field, titles)
    # What was chosen once and is no choice any more can be kept.
    if options and text and text not in dict(options):
        options = (*options, (text, text))
    label = next((one.words.label for one in TABLE if one.keeps == (name,)), field.words.label)
    return Input(name, label, text, options, isinstance(value, tuple))


def _options(field: FormField, titles: Sequence[Title]) -> tuple[tuple[str, str], ...]:
    if field.labels is not None:
        return tuple((str(key), label) for key, label in field.labels.items())
    if field.say is not as_title:
        return ()
    subject = "individual" if field.row else "collective"
    return tuple((one.id, one.name) for one in titles if one.subject in (subject, "either"))


def _typed(
    request: Request, field: FormField, name: str, before: Form, titles: Sequence[Title]
) -> Any:
    if isinstance(getattr(before, name), tuple):
        parts = (" ".join(part.split()) for part in word(request, name).split("\n"))
        return tuple(part for part in parts if part)
    typed, options = line(request, name, LONGEST) or None, dict(_options(field, titles))
    # A page may be made up: of what is chosen only a choice can be stored.
    forged = options and typed not in (None, *options, getattr(before, name))
    return None if forged else typed


def _checked(field: FormField, value: Any) -> tuple[Any, str]:
    """The value as it is kept, and what is wrong with it; then it stands as it was typed."""
    if not value:
        return value, field.needed
    if field.check is None:
        return value, ""
    kept = field.check.keep(value)
    return (value, field.check.wrong) if kept is None else (kept, "")


def _people(request: Request) -> Iterator[Participant]:
    names = [attribute.name for attribute in fields(Participant)]
    for place in range(MOST_ROWS):
        typed = {name: line(request, f"nguoi-{place}-{name}", LONGEST) for name in names}
        if typed["name"]:
            # By the attributes' own names; mypy cannot see that each of a person is text.
            yield Participant(**{name: text or None for name, text in typed.items()})  # type: ignore[arg-type]
