"""How a form of the desk is read, field by field.

The rule: every field is composed, trimmed and cut before anybody looks at it; what is missing is
empty and what is no day or number is None. A form says how far the list of the erased had come when
its page was opened: what it still holds of somebody erased since is taken out, never stored.
"""

from collections.abc import Set
from datetime import date

from starlette.datastructures import FormData, UploadFile
from starlette.requests import Request

from handlers.values.orders import CENTURY
from knowledge.typed.normalize import nfc
from storage.privacy.reading.spelt import plain
from storage.privacy.traces import Traces

# What a form holds of the program's own.
OWN = CSRF, ERASURES, STOOD = "csrf", "erasures", "stood"


def form(request: Request) -> FormData:
    """The fields of a POST, read and checked by `staff_required`."""
    found: FormData = request.state.form
    return found


def said(request: Request) -> list[str]:
    """Everything that was typed, or stood there."""
    fields = form(request).multi_items()
    return [value for name, value in fields if isinstance(value, str) and name not in OWN]


def seen_erasures(request: Request) -> int:
    """How far the list of the erased had come when the form's page was opened."""
    return number(word(request, ERASURES)) or 0


def take_out(request: Request, traces: Traces, lines: Set[str] = frozenset()) -> None:
    """The form as if whoever left these traces, and these `lines`, had never stood in it; all else
    stays as typed."""
    held = list[tuple[str, UploadFile | str]]()
    for name, value in form(request).multi_items():
        if isinstance(value, str) and name not in OWN:
            held.append((name, _without(value, traces, lines)))
        else:
            held.append((name, value))
    request.state.form = FormData(held)


def _without(text: str, traces: Traces, lines: Set[str]) -> str:
    kept = [line for line in text.split("\n") if plain(line) not in lines] if lines else [text]
    left = traces.own_out_of("\n".join(kept))
    return left if left == text or any(map(str.isalnum, left)) else ""


def word(request: Request, name: str, most: int = 2000) -> str:
    """One text field of the form, trimmed and cut; empty when it is missing.

    Composed, and without characters nobody sees: they disguise names and stop a database or paper.
    """
    value = form(request).get(name)
    if not isinstance(value, str):
        return ""
    # Browsers send a line break as two characters, which would count twice.
    return nfc(value.replace("\r\n", "\n")).strip()[:most]


def line(request: Request, name: str, most: int) -> str:
    """The same on one line, with single spaces."""
    return " ".join(word(request, name, most).split())


def number(text: str) -> int | None:
    """A number that came with a request; None for anything else."""
    # isdigit alone lets "²" through, which int refuses; a longer number fits no column.
    return int(text) if text.isascii() and text.isdigit() and len(text) < 16 else None


def day_of(text: str) -> date | None:
    """A day of this century as a date field sends it; None for anything else."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return day if day.year // 100 == CENTURY else None
