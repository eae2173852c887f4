"""Strategies for what nobody meant to send: changed updates, broken files, odd words.

The rule: each begins with something real, because pure noise is refused at the first look.
"""

import io
import zipfile
from typing import Any

from hypothesis import strategies as st

_LEAVES = (
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=30)
    # What databases refuse, and what has no UTF-8.
    | st.sampled_from(["", "\0", "\ud800", "/start x", "9" * 400, "a" * 5000, "\u202e"])
)  # fmt: skip
ANYTHING = st.recursive(
    _LEAVES,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=9), inner),
    max_leaves=6,
)
WORDS = (
    "ngày", "tháng", "năm", "trước", "sau", "hôm nay", "mai", "thứ", "giờ", "phút", "rưỡi", "/", "-",
    ".", ":", "h", "31", "30", "29", "02", "0", "2025", "9999", "99999", "mười", "hai", "lăm", "tuần",
    "DK", "DK-2025-0001", "đk", "123456", "từ", "đến", "²", "٣", "\u0301", "cuối", "đầu", "rằm", "tết",
)  # fmt: skip
TYPED = st.lists(st.sampled_from(WORDS) | st.text(max_size=6), max_size=8).map(" ".join)


@st.composite
def changed(draw: st.DrawFn, real: dict[str, Any]) -> dict[str, Any]:
    """A real update with a few of its fields, at any depth, put in, replaced or left out."""
    copy = _copied(real)
    for _ in range(draw(st.integers(1, 4))):
        at = copy
        while inner := [key for key, value in at.items() if isinstance(value, dict) and value]:
            key = draw(st.sampled_from([*inner, None]))
            if key is None:
                break
            at = at[key]
        key = draw(st.sampled_from(sorted(at) or ["text"]) | st.text(max_size=9))
        if draw(st.booleans()):
            at[key] = draw(ANYTHING)
        else:
            at.pop(key, None)
    return copy


def _copied(value: Any) -> Any:
    return {key: _copied(one) for key, one in value.items()} if isinstance(value, dict) else value


@st.composite
def broken(draw: st.DrawFn, real: bytes) -> bytes:
    """A real file with some of its bytes replaced, left out or put in."""
    content = bytearray(real)
    for _ in range(draw(st.integers(1, 6))):
        at = draw(st.integers(0, len(content)))
        content[at : at + draw(st.integers(0, 40))] = draw(st.binary(max_size=40))
    return bytes(content)


@st.composite
def broken_inside(draw: st.DrawFn, real: bytes) -> bytes:
    """A real .docx or .xlsx in which one part is broken: the archive itself is sound."""
    with zipfile.ZipFile(io.BytesIO(real)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    name = draw(st.sampled_from(sorted(parts)))
    parts[name] = draw(broken(parts[name]) | cut_xml(parts[name]))
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for one, content in parts.items():
            archive.writestr(one, content)
    return out.getvalue()


@st.composite
def cut_xml(draw: st.DrawFn, real: bytes) -> bytes:
    """The part with a few values and texts replaced: still XML, and no longer sense."""
    pieces = real.split(b'"')
    for _ in range(draw(st.integers(1, 5))):
        at = draw(st.integers(0, max(len(pieces) // 2 - 1, 0))) * 2 + 1
        if at < len(pieces):
            pieces[at] = draw(st.sampled_from([b"", b"-1", b"A0", b"ZZZZ9", b"9" * 30, b"x", b"s"]))
    return b'"'.join(pieces)
