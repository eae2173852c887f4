"""Marked paragraphs placed under each other as the document's numbering says.

Rule kept here: a mark already open continues its list; a new mark opens a list inside.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from knowledge.cutting.outline.lines import Line, is_caps, is_finished
from knowledge.cutting.outline.markers import (
    BULLETS,
    CONTAINERS,
    LEFT_OUT,
    ROWS,
    Marker,
    as_letter,
    to_roman,
)
from knowledge.typed.normalize import fold

# The first cell of a row that heads the rows below it: I, II, A, B.
_GROUP = re.compile(r"^(?:[IVX]{1,5}|[A-H\u0110])$")
# "Cụm số 3", "Đợt 1": the paper's own number of the row, with what is counted.
_COUNTED = re.compile(r"^[^\W\d_][^\d|]{1,20} (\d{1,2})$")
# A row of one cell across is the name of a group: "Cum II - ...", "Nhom 1: ...", "A. ...".
_NUMBER = r"([ivx]{1,5}|[a-h\u0111]|\d{1,2})"
_CAPTION = re.compile(
    r"^(?:(?:cum|nhom|khoi|phan|to|bang|linh vuc)(?: so)? " + _NUMBER + r"\b"
    r"|" + _NUMBER + r"(?:[.:)/]| ?[-\u2013] ))"
)
_SUM = re.compile(r"^(?:tong|cong)\b")
# Items of a list, and how many words the shortest sentence in one has: a title has fewer.
_LISTED = ("letter", "paren", "number", "decimal")
_FEWEST_WORDS = 6
# Ranks that never change; letters, numbers and decimals nest in the order a document uses them.
_FIXED = {
    "annex": 0,
    "part": 1,
    "chapter": 2,
    "group": 3,
    "roman": 4,
    "upper": 4,
    "title": 4,
    "article": 5,
}


@dataclass
class Node:
    """A clause: its paragraphs as written, and the clauses inside it."""

    marker: Marker
    parent: Node | None = None
    paragraphs: list[str] = field(default_factory=list)
    children: list[Node] = field(default_factory=list)

    @property
    def kind(self) -> str:
        """The marker's kind."""
        return self.marker.kind

    def is_container(self) -> bool:
        """Tell whether the clause is a heading for others: Roman, part, annex ..."""
        return self.kind in CONTAINERS


@dataclass
class Tree:
    """Clauses in reading order; `loose` came before any mark, `oddities` broke the order."""

    roots: list[Node] = field(default_factory=list)
    stack: list[Node] = field(default_factory=list)
    loose: list[str] = field(default_factory=list)
    oddities: list[str] = field(default_factory=list)
    last_article: int = 0

    def add(self, line: Line, marker: Marker | None) -> None:
        """Put the next paragraph in its place."""
        marker = self._of_letters(marker)
        if not self.stack and (marker is None or marker.kind in BULLETS):
            self.loose.append(line.text)
        elif line.kind in ("row", "head"):
            self._add_row(line)
        elif marker is None and self._is_apart(line):
            self._add_plain(line)
        elif marker is None or not self._opens(marker):
            self.stack[-1].paragraphs.append(line.text)
        else:
            self._pop_for(marker)
            self._note_sequence(marker, line.text)
            self._push(marker, line.text)

    def _of_letters(self, marker: Marker | None) -> Marker | None:
        """The marker; I behind a chapter H is a letter."""
        before = self._open_of("upper") if marker is not None and marker.kind == "roman" else None
        letter = as_letter(marker) if marker is not None and before is not None else None
        goes_on = letter and before and letter.value == before.marker.value + 1
        return letter if goes_on else marker

    def part_closings(self) -> None:
        """Have what is said behind a list of whole sentences be no part of its last one."""
        for node in [each for root in self.roots for each in _inside(root)]:
            last = node.children[-1] if node.children else None
            if last is None or not _ends_with_closing(node.children):
                continue
            closing, last.paragraphs = last.paragraphs[1:], last.paragraphs[:1]
            node.children += [Node(Marker("plain", "", 0, text), node, [text]) for text in closing]

    def _is_apart(self, line: Line) -> bool:
        """A paragraph behind a whole dash or row is no part of it."""
        if self.stack[-1].kind in ROWS:
            return True
        said = self.stack[-1].paragraphs[-1].rstrip()
        return (
            self.stack[-1].kind in (*BULLETS, "plain")
            and said.endswith((".", ";"))
            and line.text[:1].isupper()
        )

    def _add_plain(self, line: Line) -> None:
        self._leave(*BULLETS, *ROWS, "plain")
        self._push(Marker("plain", "", 0, line.text), line.text)

    def _leave(self, *kinds: str) -> None:
        while self.stack[-1].kind in kinds and len(self.stack) > 1:
            self.stack.pop()

    def _opens(self, marker: Marker) -> bool:
        if not self.stack:
            return True
        host = self._host(marker)
        if marker.kind in BULLETS:
            # Dashes below a letter are part of its text: people cite down to the letter.
            return host is not None and not host.kind.startswith(("letter", "paren", *BULLETS))
        if marker.kind.startswith("number"):
            last = self._open_of(marker.kind)
            # A number far ahead is a quantity that begins
            # a line; a small jump is a slip of the writer.
            return marker.value <= (last.marker.value if last else 0) + 4
        return True

    def _host(self, marker: Marker) -> Node | None:
        """The clause a bullet would hang on: a plus hangs on the dash before it."""
        if marker.kind == "plus" and self.stack[-1].kind == "dash":
            return self.stack[-1]
        for node in reversed(self.stack):
            if node.kind not in (*BULLETS, *ROWS, "plain"):
                return node
        return None

    def _open_of(self, kind: str) -> Node | None:
        for node in reversed(self.stack):
            if node.kind == kind:
                return node
            if node.kind in _FIXED and kind not in _FIXED:
                return None
        return None

    def _pop_for(self, marker: Marker) -> None:
        if self._open_of(marker.kind) is not None:
            while self.stack.pop().kind != marker.kind:
                pass
        elif marker.kind in _FIXED:
            self._pop_for_fixed(marker)
        elif marker.kind.startswith("decimal"):
            self._pop_for_decimal(marker)
        else:
            while self.stack and self.stack[-1].kind in (*BULLETS, *ROWS, "plain"):
                self.stack.pop()

    def _pop_for_fixed(self, marker: Marker) -> None:
        rank = _FIXED[marker.kind]
        while self.stack:
            top = self.stack[-1].kind
            # I below A, or A below I: both orders occur, and the new list begins with its first.
            inside = marker.kind in ("roman", "upper") and top in ("article", "roman", "upper")
            if top in _FIXED and (_FIXED[top] < rank or (inside and marker.value == 1)):
                return
            self.stack.pop()

    def _pop_for_decimal(self, marker: Marker) -> None:
        stem = marker.label.rpartition(".")[0]
        while self.stack and self.stack[-1].kind not in _FIXED:
            if self.stack[-1].marker.label == stem and self.stack[-1].kind[:3] in ("num", "dec"):
                return
            self.stack.pop()

    def _note_sequence(self, marker: Marker, text: str) -> None:
        if marker.kind in BULLETS or not marker.value:
            return
        siblings = self.stack[-1].children if self.stack else self.roots
        same = [node.marker.value for node in siblings if node.kind == marker.kind]
        before = self.last_article if marker.kind == "article" else same[-1] if same else 0
        if marker.kind == "article":
            self.last_article = marker.value
        # Word counts a, b, c, d, e; the Vietnamese alphabet has a letter between d and e.
        may_skip = marker.kind.startswith("letter") and before
        may_skip = may_skip or (marker.kind == "upper" and before + 1 in LEFT_OUT)
        skipped = 2 if may_skip else 1
        if not before < marker.value <= before + skipped:
            self.oddities.append(text[:80])

    def _push(self, marker: Marker, text: str) -> None:
        node = Node(marker, self.stack[-1] if self.stack else None, [text])
        (node.parent.children if node.parent else self.roots).append(node)
        self.stack.append(node)

    def _add_row(self, line: Line) -> None:
        top = self.stack[-1]
        first = line.text.partition(" | ")[0].strip(" .")
        captions = _captions(line)
        heads = line.kind == "row" and bool(_GROUP.match(first) or captions)
        self._leave(*BULLETS, "row", "plain", *(ROWS if heads or line.kind == "head" else ()))
        host = self.stack[-1]
        # In other clauses (a letter, a dash) a table is part of the text.
        numbered = host.kind.startswith(("number", "decimal", "article"))
        listed = host.is_container() or numbered or host.kind in ROWS
        if not listed or (line.kind == "head" and host is top):
            if host is not top:
                self.stack.append(top)
            self.stack[-1].paragraphs.append(line.text)
            return
        counted = _COUNTED.match(first)
        label = first if heads or first.isdigit() else counted[1] if counted else ""
        if captions:
            label = _number_of(line.text) or to_roman(1 + _groups_in(self.stack[-1]))
        self._push(Marker("group-row" if heads else "row", label, 0, line.text), line.text)


def _captions(line: Line) -> bool:
    """Whether a row is the name of a group: one cell across, in capitals or with its number."""
    if line.kind != "row" or " | " in line.text or _SUM.match(fold(line.text)):
        return False
    named = is_caps(line.text) and len(line.text.split()) > 1
    return named or (bool(_number_of(line.text)) and not is_finished(line.text))


def _number_of(caption: str) -> str:
    found = _CAPTION.match(fold(caption))
    return (found[1] or found[2]).upper() if found else ""


def _groups_in(node: Node) -> int:
    return sum(1 for each in node.children if each.kind == "group-row")


def _inside(node: Node) -> list[Node]:
    return [node, *(inner for child in node.children for inner in _inside(child))]


def _ends_with_closing(items: Sequence[Node]) -> bool:
    """Whether a list of one sentence each is followed by paragraphs of their own."""
    *others, last = items
    alike = all(each.kind == last.kind for each in others) and last.kind.startswith(_LISTED)
    if not others or not alike or any(each.children for each in items):
        return False
    if any(len(each.paragraphs) > 1 or not _is_sentence(each.paragraphs[0]) for each in others):
        return False
    first, *behind = last.paragraphs
    whole = _is_sentence(first) and first.rstrip().endswith(".")
    plain = all(each[:1].isupper() and " | " not in each and _is_sentence(each) for each in behind)
    return bool(behind) and whole and plain


def _is_sentence(text: str) -> bool:
    return text.rstrip().endswith((".", ";")) and len(text.split()) >= _FEWEST_WORDS
