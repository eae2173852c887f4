"""Section ids out of the tree of clauses: I.1, II.1.a, D1.2.a, 2.1.3, P2.I.1, PL1.3, MAU2.

Rule kept here: the document's own numbers; only dashes, table rows and plain paragraphs
under a heading are counted (a, b, c under a number, 1, 2, 3 under a heading).
"""

import re
from dataclasses import dataclass

from knowledge.cutting.outline.lines import is_caps, is_finished
from knowledge.cutting.outline.markers import BULLETS, ROWS, find_marker, to_roman
from knowledge.cutting.outline.tree import Node, Tree
from knowledge.typed.normalize import fold

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
# A paragraph without a mark behind dashes or rows is counted with them.
_COUNTED_TOGETHER = (("dash", "plain"), ("plus",), ROWS)
# A heading may be a long one without a full stop; with one it is a sentence, unless very short.
_TITLE_WORDS = 25
_SHORT_TITLE_WORDS = 12
# Where something is to be written, and what a paper is called that has such places.
_BLANK = re.compile(r"\.{4,}|\u2026{2,}|_{4,}|\[ ?\]|\u2610|\u25a1")
_FORM = re.compile(r"\b(?:mau|bieu|phieu|don|ban (?:dang ky|khai|tom tat|cam ket)|to khai)\b")


@dataclass(frozen=True)
class Clause:
    """A section; `path` are the headings above it, outermost first, marker and all.

    `page` is the one it begins on, 0 where that is not known.
    """

    id: str
    text: str
    path: tuple[str, ...] = ()
    page: int = 0


def name_clauses(tree: Tree) -> tuple[Clause, ...]:
    """Turn the tree into sections, in reading order."""
    kinds = {node.kind for root in tree.roots for node in _walk(root)}
    loose = [Clause(str(n), text) for n, text in enumerate(tree.loose, start=1)]
    found = [clause for root in tree.roots for clause in _emit(root, "", (), kinds)]
    return (*loose, *found)


def _walk(node: Node) -> list[Node]:
    return [node, *(inner for child in node.children for inner in _walk(child))]


def _emit(node: Node, above: str, path: tuple[str, ...], kinds: set[str]) -> list[Clause]:
    own = _own_id(node, above, kinds)
    if node.kind == "annex" and _is_blank_form(node):
        # Its lines are to be filled in, and none says anything by itself.
        return [Clause(own, "\n".join(_all_paragraphs(node)), path)]
    heads = _heading_lines(node)
    body = node.paragraphs[heads:]
    inner_path = (*path, " ".join(node.paragraphs[: max(heads, 1)]))
    if node.children:
        # A heading with clauses under it is no section: nobody asks what a bare title says.
        lead = body or not heads
        found = [Clause(own, "\n".join(node.paragraphs), path)] if lead else []
        inner_above = _id_for_children(node, own, above, kinds)
        for child in node.children:
            found.extend(_emit(child, inner_above, inner_path, kinds))
        return found
    if node.is_container() and len(body) > 1:
        return [Clause(f"{own}.{n}", text, inner_path) for n, text in enumerate(body, start=1)]
    return [Clause(own, "\n".join(node.paragraphs), path)]


def _all_paragraphs(node: Node) -> list[str]:
    return [text for inner in _walk(node) for text in inner.paragraphs]


def _is_blank_form(node: Node) -> bool:
    """Whether most lines of a form are blanks: dots, boxes, or a row with its first cell alone."""
    first, *others = _all_paragraphs(node)
    lines = [text for text in others if not is_caps(text)]
    blank = [text for text in lines if _BLANK.search(text)]
    rows = [inner.paragraphs[0] for inner in _walk(node) if inner.kind in ROWS]
    empty = [text for text in rows if " | " not in text and not is_finished(text)]
    form = _annex_name(node) == "MAU" or bool(_FORM.search(fold(" ".join((first, *others[:1])))))
    return form and 2 * max(len(blank), len(empty)) > len(lines)


def _heading_lines(node: Node) -> int:
    """How many first paragraphs are only a title (0 when the clause starts with its text)."""
    if not _is_title(node.paragraphs[0], node):
        return 0
    if node.kind not in ("annex", "part", "chapter", "group"):
        return 1
    count = 1
    bare = not node.marker.rest
    while count < len(node.paragraphs) and _is_subtitle(
        node.paragraphs[count], bare and count == 1
    ):
        count += 1
    return count


def _is_subtitle(text: str, may_be_plain: bool) -> bool:
    # A table's head row says what its rows mean, in capitals too.
    if " | " in text:
        return False
    return is_caps(text) or text.startswith("(") or (may_be_plain and not is_finished(text))


def _is_title(text: str, node: Node) -> bool:
    if node.kind in (*BULLETS, *ROWS, "plain"):
        return False
    words = len(text.split())
    if is_finished(text):
        return words <= _SHORT_TITLE_WORDS and not any(char.isdigit() for char in node.marker.rest)
    return words <= _TITLE_WORDS or is_caps(text)


def _own_id(node: Node, above: str, kinds: set[str]) -> str:
    match node.kind:
        case "annex":
            return _join(above, f"{_annex_name(node)}{node.marker.label}")
        case "article":
            # Articles are numbered through all chapters: "Điều 5" alone names one.
            annex = above if above.startswith(("PL", "MAU")) else ""
            return _join(annex, f"D{node.marker.label}")
        case "part":
            # "Phần I" is called "I" by people, as long as nothing else in the document is.
            romans = node.marker.label == "roman" and not kinds & {"roman", "upper"}
            return to_roman(node.marker.value) if romans else f"P{node.marker.value}"
        case "chapter":
            return _join(above, f"C{node.marker.value}")
        case "group":
            return _join(above, f"M{node.marker.value}")
        case "dash" | "plus" | "row" | "group-row" | "plain":
            return _join(above, _counted(node))
        case _:
            return _join(_stem(node, above), node.marker.label)


def _annex_name(node: Node) -> str:
    """A form counts for itself: "Mẫu số 01" is no first annex, least of all in the second."""
    return "MAU" if fold(node.paragraphs[0]).startswith(("mau ", "bieu mau")) else "PL"


def _stem(node: Node, above: str) -> str:
    """The id before a decimal number: whatever is above the numbers it repeats."""
    stem = node.marker.label.rpartition(".")[0] if node.kind.startswith("decimal") else ""
    # 1.2 below 1 repeats its 1: the id is 1.2, not 1.1.2.
    if stem and above == stem:
        return ""
    return above.removesuffix(f".{stem}") if stem else above


def _counted(node: Node) -> str:
    siblings = node.parent.children if node.parent else [node]
    inside = node.parent is not None and not node.parent.is_container()
    if node.kind == "plain":
        # Behind rows and letters it is the next, not the first again.
        return _lettered(siblings.index(node)) if inside else str(siblings.index(node) + 1)
    alike = next(kinds for kinds in _COUNTED_TOGETHER if node.kind in kinds)
    place = sum(1 for each in siblings[: siblings.index(node)] if each.kind in alike)
    if node.kind in ROWS:
        return node.marker.label or str(place + 1)
    return _lettered(place) if inside else str(place + 1)


def _lettered(place: int) -> str:
    return _LETTERS[place % 26] * (place // 26 + 1)  # aa after z


def _id_for_children(node: Node, own: str, above: str, kinds: set[str]) -> str:
    """Chapters are passed over where articles are numbered through the whole document."""
    through = node.kind in ("chapter", "group") and "article" in kinds
    return above if through else own


def _join(above: str, label: str) -> str:
    return f"{above}.{label}" if above else label


def clause_title(text: str) -> str:
    """The text without the marker it opens with."""
    marker = find_marker(text)
    return marker.rest if marker is not None and marker.rest else text
