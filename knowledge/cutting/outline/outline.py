"""Cut an official document into sections named by the document's own numbering.

Rule kept here: every section is a run of the mended text, word for word and in its order.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from knowledge.cutting.outline.copied_rows import settle_rows
from knowledge.cutting.outline.frame import DOCUMENT_TYPES, Block, blocks
from knowledge.cutting.outline.lines import Line, clean, is_caps, is_finished, marker_of, mend
from knowledge.cutting.outline.markers import find_marker
from knowledge.cutting.outline.names import Clause, name_clauses
from knowledge.cutting.outline.sheets import settle_sheets
from knowledge.cutting.outline.titles import settle_titles
from knowledge.cutting.outline.tree import Tree

__all__ = [
    "DOCUMENT_TYPES",
    "Clause",
    "Line",
    "Outline",
    "OutlineDoubt",
    "cut",
    "find_marker",
    "is_caps",
    "is_finished",
]

# Longer than any clause of one matter: here the cut has most likely missed a mark.
_LONG_CLAUSE = 4000


@dataclass(frozen=True)
class OutlineDoubt:
    """Something a person should look at: a code, and the words it is about."""

    code: str
    about: str


@dataclass(frozen=True)
class Outline:
    """The whole document: `text` holds all mended paragraphs, a blank line between them."""

    text: str
    clauses: tuple[Clause, ...]
    doubts: tuple[OutlineDoubt, ...]


def cut(lines: Iterable[Line]) -> Outline:
    """Cut the document's lines into sections; no line gives no section."""
    whole = settle_sheets(settle_titles(mend(settle_rows(clean(lines)))))
    found = blocks(whole)
    clauses: list[Clause] = []
    # One is enough: it asks the person to look at all unnumbered headings.
    doubts = [OutlineDoubt("titles", line.text) for line in whole if line.kind == "title"][:1]
    for block in found:
        if block.zone == "body":
            tree = _grow(block)
            clauses.extend(name_clauses(tree))
            doubts.extend(OutlineDoubt("sequence", about) for about in tree.oddities)
            if tree.loose and not tree.roots:
                doubts.append(OutlineDoubt("no-numbers", tree.loose[0][:80]))
        else:
            clauses.append(Clause(block.zone, "\n".join(line.text for line in block.lines)))
    named = _unique(clauses, doubts)
    doubts.extend(_missing(found))
    doubts.extend(OutlineDoubt("long", each.id) for each in named if len(each.text) > _LONG_CLAUSE)
    printed = [line for block in found for line in block.lines]
    text = "\n\n".join(line.text for line in printed)
    return Outline(text, tuple(_paged(named, printed)), tuple(doubts))


def _paged(clauses: Iterable[Clause], printed: Sequence[Line]) -> Iterator[Clause]:
    """The clauses, each with the page of its first line."""
    at = 0
    for clause in clauses:
        first = clause.text.partition("\n")[0]
        # Sections stand in the order of the lines; between them are headings.
        here = next((n for n in range(at, len(printed)) if printed[n].text == first), None)
        if here is not None:
            at = here + 1
            clause = replace(clause, page=printed[here].page)
        yield clause


def _grow(block: Block) -> Tree:
    tree, titles = Tree(), 0
    for line in block.lines:
        marker = marker_of(line)
        if marker is not None and marker.kind == "title":
            titles += 1
            # Titles have no number of their own: people count them.
            marker = replace(marker, label=str(titles), value=titles)
        tree.add(line, marker)
    tree.part_closings()
    return tree


def _unique(clauses: list[Clause], doubts: list[OutlineDoubt]) -> list[Clause]:
    """Give the second clause of one name the ending -2, and say so."""
    seen: Counter[str] = Counter()
    named = []
    for clause in clauses:
        seen[clause.id] += 1
        if seen[clause.id] == 1:
            named.append(clause)
            continue
        named.append(replace(clause, id=f"{clause.id}-{seen[clause.id]}"))
        doubts.append(OutlineDoubt("repeated", named[-1].id))
    return named


def _missing(found: tuple[Block, ...]) -> list[OutlineDoubt]:
    zones = {block.zone for block in found}
    expected = ("mo-dau", "can-cu", "body", "noi-nhan", "nguoi-ky")
    return [OutlineDoubt("missing", zone) for zone in expected if zone not in zones]
