"""What of a text is somebody's own, to be given to them: nobody else's name or number.

The rule: whatever may be another's is left out; a gap tells that something stood there.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from handlers.values.state import Form
from knowledge.typed.normalize import nfc
from storage.privacy.reading.others import numbers_out_of, others_in
from storage.privacy.traces import Traces, is_contact

# What the office tells everybody, of which the lines about the person are theirs to have; what
# somebody else said, and what the staff noted for themselves, is not.
_TOLD: Mapping[str, tuple[str, ...]] = {
    "announcement": ("text",),
    "entry": ("answer",),
    "event": ("name", "source"),
    "event-date": ("source",),
    "event-meeting": ("place",),
    "event-programme": ("address",),
    "alias": ("text",),
    "unit-list": ("ground",),
}
# Of these the name and the number alone.
_NAMED: Mapping[str, tuple[str, ...]] = {"unit": ("representative", "phone"), "request": ("phone",)}
_TOLD_STATES = ("sending", "done", "published")
_GAP = "…"
_MASK = re.compile(r"\d*\*+\d*")
_GAPS = re.compile(rf"{_GAP}(?:[\s,;]*{_GAP})+")


def given_of(kind: str, row: Any, traces: Traces) -> Iterator[str]:
    """What of a row of this kind is the person's own."""
    named = [getattr(row, name) or "" for name in _NAMED.get(kind, ())]
    found = [one for text in named for one in own_names(text, traces)]
    if kind == "unit" and found:
        yield numbers_out_of(nfc(row.name), _GAP)
    yield from found
    if getattr(row, "status", None) not in (None, *_TOLD_STATES):
        return
    if kind == "entry" and row.only_askers:
        return
    for name in _TOLD.get(kind, ()):
        yield from own_lines(getattr(row, name) or "", traces)


def given_of_form(form: Form, traces: Traces) -> Iterator[str]:
    """What of a registration is the person's own: as who is called, as one of its people."""
    if is_contact(form, traces):
        yield _entry(form.contact_name, (form.contact_position,), traces, form.phone)
    for one in form.people:
        if traces.are_in(one.name or ""):
            yield _entry(one.name, (one.position, one.initiative), traces)
    for target in form.targets:
        yield from own_lines(target, traces)


def _entry(
    name: str | None, said: tuple[str | None, ...], traces: Traces, phone: str | None = None
) -> str:
    # Beside somebody else's name only the number is the person's.
    theirs = said if traces.are_in(name or "") else ()
    parts = (own_part(part, traces) for part in (*theirs, phone) if part)
    return ", ".join((*own_names(name or "", traces), *parts))


def own_part(text: str, traces: Traces) -> str:
    """The text with the person's names and numbers, and without everybody else's."""
    text, parts, at = nfc(text), list[str](), 0
    for start, end in _own(text, traces):
        parts += [_others_out_of(text[at:start]), text[start:end]]
        at = max(at, end)
    return _GAPS.sub(_GAP, "".join((*parts, _others_out_of(text[at:])))).strip()


def own_lines(text: str, traces: Traces) -> Iterator[str]:
    """Of a longer text the lines in which the person is named, each without others."""
    return (own_part(line, traces) for line in text.splitlines() if traces.are_in(line))


def own_names(text: str, traces: Traces) -> Iterator[str]:
    """The person's names and numbers as they are written there, and nothing else of it."""
    text = nfc(text)
    return (text[start:end] for start, end in _own(text, traces))


def _own(text: str, traces: Traces) -> Iterator[tuple[int, int]]:
    at = 0
    for start, end in sorted([*traces.names_at(text), *traces.numbers_at(text)]):
        # A spelling may be part of another.
        if start >= at:
            yield start, end
            at = end


def _others_out_of(text: str) -> str:
    masks = [found.span() for found in _MASK.finditer(text)]
    parts, at = list[str](), 0
    for start, end in sorted({*masks, *others_in(text)}):
        # Of whom a number is may be named before it.
        if start >= at:
            parts += [text[at:start], _GAP]
        at = max(at, end)
    return "".join((*parts, text[at:]))
