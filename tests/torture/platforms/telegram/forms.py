"""The forms of a request to the fake Bot API: fields and uploaded files.

The rule: a body is what its content type says it is, or it is refused.
"""

import json
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl

from python_multipart import FormParser
from python_multipart.multipart import parse_options_header

from tests.torture.platforms.http import Request


class Malformed(Exception):
    """A body that is not what its content type says."""


@dataclass
class Form:
    """The fields and uploaded files of one request, and the names of the files."""

    fields: dict[str, str] = field(default_factory=dict)
    files: dict[str, bytes] = field(default_factory=dict)
    filenames: dict[str, str] = field(default_factory=dict)


def read_form(request: Request) -> Form:
    """The form of a request, in any of the three encodings; empty without a body."""
    content_type, options = parse_options_header(request.headers.get("content-type", ""))
    form = Form()
    if content_type == b"multipart/form-data":
        _read_multipart(form, options[b"boundary"], request.body)
    elif content_type == b"application/json":
        form.fields = _read_json(request.body)
    elif request.body:
        if content_type != b"application/x-www-form-urlencoded":
            raise Malformed(f"a body of type {content_type.decode()!r}")
        text = request.body.decode()
        form.fields = dict(parse_qsl(text, keep_blank_values=True, strict_parsing=True))
    return form


def _read_json(body: bytes) -> dict[str, str]:
    """The fields as a form would carry them: texts as they are, everything else as JSON."""
    try:
        given = json.loads(body.decode(), object_pairs_hook=_once)
    except ValueError as error:
        raise Malformed(f"the body is not JSON: {error}") from None
    if not isinstance(given, dict):
        raise Malformed("the body is not a JSON object")
    missing = [name for name, value in given.items() if value is None]
    if missing:
        raise Malformed(f"null is no value: {missing}")
    return {
        name: value if isinstance(value, str) else json.dumps(value)
        for name, value in given.items()
    }


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    named = dict(pairs)
    if len(named) != len(pairs):
        raise Malformed("a name stands twice in the body")
    return named


def _read_multipart(form: Form, boundary: bytes, body: bytes) -> None:
    def on_field(part) -> None:  # type: ignore[no-untyped-def]
        form.fields[part.field_name.decode()] = (part.value or b"").decode()

    def on_file(part) -> None:  # type: ignore[no-untyped-def]
        part.file_object.seek(0)
        form.files[part.field_name.decode()] = part.file_object.read()
        form.filenames[part.field_name.decode()] = (part.file_name or b"").decode()

    parser = FormParser("multipart/form-data", on_field, on_file, boundary=boundary)
    parser.write(body)
    parser.finalize()
