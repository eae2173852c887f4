"""Sheets that follow the signature without being called an annex: a table, a list of duties.

Rule kept here: only what stands behind the name of who signed, and is no other signature.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from knowledge.cutting.outline.frame import DOCUMENT_TYPES, is_signature
from knowledge.cutting.outline.lines import Line, is_caps, marker_of
from knowledge.typed.normalize import fold

_DOCUMENT = re.compile(rf"^(?:{DOCUMENT_TYPES})\b")
_BELONGS = "(kem theo"
# The office of a second body stands this close above who signs for it.
_NEAR = 2
# A seal, a rank: capitals of one word are no heading.
_LEAST_WORDS = 2


def settle_sheets(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines, the first of each sheet behind the signature marked as `sheet`."""
    settled = list(lines)
    signed = named = False
    for n, line in enumerate(lines):
        marker = marker_of(line)
        if is_signature(line, fold(line.text)):
            signed, named = True, False
        elif marker is not None and marker.kind == "annex":
            # What stands below it is its title, and nobody's name.
            signed = named = False
        elif fold(line.text).startswith("noi nhan") or marker is not None:
            # Recipients may stand behind the signature, and an annex tells itself.
            named = False
        elif signed and not named:
            # "(Đã ký)" stands where the seal is, above the name as well as below it.
            name = not is_caps(line.text) and not line.text.startswith(("(", "["))
            named = line.kind == "text" and name
        elif named and _opens(lines, n):
            settled[n] = replace(line, kind="sheet")
            named = False
    return tuple(settled)


def _opens(lines: Sequence[Line], n: int) -> bool:
    # A document of its own has a letterhead's rules.
    if _DOCUMENT.match(fold(lines[n].text)):
        return False
    after = lines[n + 1 : n + 1 + _NEAR]
    if any(is_signature(each, fold(each.text)) for each in after) or not after:
        return False
    if fold(lines[n].text).startswith(_BELONGS):
        return True
    heads = lines[n].kind == "text" and len(lines[n].text.split()) >= _LEAST_WORDS
    return heads and (is_caps(lines[n].text) or fold(after[0].text).startswith(_BELONGS))
