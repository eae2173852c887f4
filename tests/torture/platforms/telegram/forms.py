"""The forms of a request to the fake Bot API: fields and uploaded files."""

from dataclasses import dataclass, field
from urllib.parse import parse_qsl

from python_multipart import FormParser
from python_multipart.multipart import parse_options_header

from tests.torture.platforms.http import Request


@dataclass
class Form:
    """The fields and uploaded files of one request, and the names of the files."""

    fields: dict[str, str] = field(default_factory=dict)
    files: dict[str, bytes] = field(default_factory=dict)
    filenames: dict[str, str] = field(default_factory=dict)


def read_form(request: Request) -> Form:
    """The form of a request, in either of the two encodings; empty without a body."""
    content_type, options = parse_options_header(request.headers.get("content-type", ""))
    form = Form()
    if content_type == b"multipart/form-data":
        _read_multipart(form, options[b"boundary"], request.body)
    elif request.body:
        text = request.body.decode()
        form.fields = dict(parse_qsl(text, keep_blank_values=True, strict_parsing=True))
    return form


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
