"""Lines of a document, cleaned and mended into whole paragraphs.

Rule kept here: mending only removes page furniture and line breaks; no word is added or lost.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

from knowledge.cutting.outline.markers import Marker, find_marker
from knowledge.typed.normalize import fold, nfc

LineKind = Literal["text", "title", "row", "head", "note", "sheet"]

_PAGE_NUMBER = re.compile(
    r"^[-\u2013\u2014\s]*(?:trang |page )?\d{1,3}(?: ?(?:/|of) ?\d{1,3})?[-\u2013\u2014\s.]*$"
)
_RULED = re.compile(r"^[\W_]+$")
_ENDS = re.compile(r"[.;:!?\u2026][\"\u201d\u2019')\]*]*$")
_OPENER = re.compile(
    r"^(?:(?:can cu|theo de nghi|xet de nghi|xet|thuc hien|kinh gui|noi nhan|tren day|quyet dinh|"
    r"ke hoach|phu luc|cong hoa|doc lap)\b|so ?:)"
)
_GROUND = re.compile(
    r"^(?:can cu|thuc hien|thi hanh|trien khai|xet)(?: (?:noi dung|y kien|de nghi))?"
    r" (?:(?:cac|mot so) )?(?:ke hoach|quyet dinh|nghi quyet|nghi dinh|chi thi|thong tu|cong van|"
    r"luat|chuong trinh|ket luan|huong dan|thong bao) (?:so\b|\d|thi dua|hop tac|cua\b)"
)
# Words no sentence ends with: what follows goes on even if it begins with a capital.
_HANGING = re.compile(
    r" (cua|va|cac|cho|voi|do|tai|theo|la|nhung|mot|trong|ve|tu|den|gom|de|bang|tinh|huyen|xa|"
    r"thanh pho|giua|hoac|so|ngay|phong trao|lien minh|hop tac|nghi quyet|quyet dinh)$"
)
# A heading is shorter than this: only longer text may go on with a capital.
_LONG = 100
# No line reaches beyond this on a page that is wrapped by hand.
_NARROW = 90
_FULL_LINES = 6
# Bullets of the Symbol and Wingdings fonts have no Unicode letter of their own.
_SYMBOLS = dict.fromkeys((61623, 61485, 61607, 61656, 61692, 61558), "-")
_SYMBOLS[0x00AD] = ""


@dataclass(frozen=True)
class Line:
    """One line as read. `starts` tells whether a paragraph begins here (None: not known).

    `gap` marks a blank line, a paragraph end or a page break before it; a `title` is a heading
    without a number, a `head` the first row of a table, a `note` a footnote, a `sheet` the heading
    of an annex that is not called one. `page` is the one it stands on, 0 where that is not known.
    """

    text: str
    starts: bool | None = None
    gap: bool = False
    kind: LineKind = "text"
    bold: bool = False
    page: int = 0


def marker_of(line: Line) -> Marker | None:
    """The marker a line opens with; a title without a number counts as one."""
    if line.kind == "title":
        return Marker("title", "", 0, line.text)
    if line.kind == "sheet":
        return Marker("annex", "", 0, line.text)
    return find_marker(line.text) if line.kind == "text" else None


def is_caps(text: str) -> bool:
    """Tell whether all letters are capitals (and there are some)."""
    letters = [char for char in text if char.isalpha()]
    return len(letters) > 1 and all(char.isupper() for char in letters)


def is_finished(text: str) -> bool:
    """Tell whether the text ends as a sentence or list item does."""
    return bool(_ENDS.search(text))


def mend(lines: Iterable[Line]) -> tuple[Line, ...]:
    """Join wrapped lines to paragraphs; page numbers and drawn rules are left out."""
    kept = clean(lines)
    width = _wrap_width(kept)
    done: list[Line] = []
    notes: list[Line] = []
    in_body = False
    for line in kept:
        # A footnote stands at the page's end, in the middle
        # of a sentence: it waits until that is whole.
        if line.kind == "note":
            notes = _add_note(notes, line)
            continue
        marker = find_marker(line.text) if line.kind == "text" else None
        if done and _continues(done[-1], line, marker, width, in_body):
            done[-1] = replace(done[-1], text=_glue(done[-1].text, line.text))
        else:
            done.extend(notes)
            notes = []
            done.append(line)
        # Before the grounds stand letterhead and title, whose lines hang together by other rules.
        in_body = in_body or marker is not None or fold(line.text).startswith("can cu")
    return (*done, *notes)


def _glue(before: str, after: str) -> str:
    """Join at a line end; "2021-" + "2025" takes no blank."""
    tight = re.search(r"\w[-\u2010\u2013/]$", before) and after[0].isalnum()
    return before + after if tight else f"{before} {after}"


def clean(lines: Iterable[Line]) -> list[Line]:
    """The lines without page numbers and drawn rules, blanks put right."""
    kept: list[Line] = []
    gap = False
    for line in lines:
        text = " ".join(nfc(line.text.translate(_SYMBOLS)).split())
        furniture = line.kind == "text" and (
            not text or bool(_PAGE_NUMBER.match(fold(text))) or bool(_RULED.match(text))
        )
        if furniture:
            # What stood around a page number or a rule is apart, though no blank line says so.
            gap = True
            continue
        kept.append(replace(line, text=text, gap=line.gap or gap))
        gap = False
    return kept


def _add_note(notes: list[Line], line: Line) -> list[Line]:
    if notes and line.starts is False:
        return [*notes[:-1], replace(notes[-1], text=f"{notes[-1].text} {line.text}")]
    return [*notes, line]


def _wrap_width(lines: list[Line]) -> int:
    """Characters per line of a hard-wrapped document, 0 when lines are not wrapped."""
    lengths = sorted(len(line.text) for line in lines if line.kind == "text")
    if not lengths or lengths[-1] > 150:
        return 0
    # Not the longest: single lines run over the margin.
    width = lengths[int(len(lengths) * 0.9)]
    full = sum(length >= width * 0.8 for length in lengths)
    # Many short items hide the width, but paragraphs that are not wrapped are longer than this.
    narrow = lengths[-1] <= _NARROW and full >= _FULL_LINES
    return width if width >= 40 and (narrow or full >= len(lengths) * 0.3) else 0


def _continues(before: Line, line: Line, marker: Marker | None, width: int, in_body: bool) -> bool:
    if before.kind != "text" or line.kind != "text":
        return False
    # A narrow column ends the title anywhere; the first ground stands on a line of its own.
    if not in_body and line.text[:1].isupper() and _GROUND.match(fold(line.text)):
        return False
    # Word and PDF readers know paragraphs; everything below guesses for plain text.
    if line.starts is not None:
        return not line.starts
    if marker is not None:
        return _is_torn_marker(before, line, marker)
    typed = is_caps(before.text) and before.gap and _OPENER.match(fold(before.text))
    if typed or _OPENER.match(fold(line.text)):
        return False
    before_marker = find_marker(before.text)
    # A mark alone on its line takes the next line as its text; a chapter's next line is a title.
    if before_marker is not None and not before_marker.rest:
        return before_marker.kind not in ("part", "chapter", "annex")
    if is_caps(before.text) or is_caps(line.text):
        return _is_wrapped_heading(before, before_marker, line)
    return _is_wrapped_sentence(before, line, width, in_body)


def _is_torn_marker(before: Line, line: Line, marker: Marker) -> bool:
    """A number that only looks like a marker because the line broke before it."""
    torn = marker.kind.startswith(("number", "roman", "article", "letter"))
    goes_on = marker.rest[:1].islower() and not line.gap
    return torn and goes_on and not is_finished(before.text) and find_marker(before.text) is None


def _is_wrapped_heading(before: Line, marker: Marker | None, line: Line) -> bool:
    return marker is not None and is_caps(marker.rest) and is_caps(line.text)


def _is_wrapped_sentence(before: Line, line: Line, width: int, in_body: bool) -> bool:
    text, first = before.text, line.text[0]
    full = bool(width) and len(text) >= width * 0.75
    # In the letterhead a comma also ends a line of its own ("Căn cứ …,").
    if text.endswith((",", "(", "\u201c")):
        return in_body or not line.gap
    if first.islower():
        return not is_finished(text) or (full and not line.gap)
    if is_finished(text):
        return False
    if not line.gap and full:
        return True
    if not first.isalpha():
        return len(text) > _LONG // 2
    return in_body and len(text) > _LONG and bool(_HANGING.search(fold(text)))
