"""Small steps through Word's XML by local names, so that every namespace variant is read.

Rule kept here: a missing element is None and never an error.
"""

from collections.abc import Iterator
from xml.etree.ElementTree import Element


def local(element: Element) -> str:
    """The element's name without its namespace."""
    return str(element.tag).rpartition("}")[2]


def child(element: Element | None, name: str) -> Element | None:
    """The first child of that name, or None."""
    return next(children(element, name), None)


def children(element: Element | None, name: str) -> Iterator[Element]:
    """All direct children of that name."""
    if element is not None:
        yield from (each for each in element if local(each) == name)


def descendants(element: Element, name: str) -> Iterator[Element]:
    """All elements of that name below, in document order."""
    yield from (each for each in element.iter() if local(each) == name)


def attribute(element: Element | None, name: str) -> str | None:
    """The attribute of that local name, or None."""
    if element is None:
        return None
    for key, value in element.attrib.items():
        if key.rpartition("}")[2] == name:
            return value
    return None


def is_bold(paragraph: Element) -> bool:
    """Tell whether every word of a paragraph is set in bold (as part of its runs)."""
    runs = [run for run in descendants(paragraph, "r") if "".join(_words(run)).strip()]
    return bool(runs) and all(_is_on(child(child(run, "rPr"), "b")) for run in runs)


def _words(run: Element) -> Iterator[str]:
    return (each.text or "" for each in children(run, "t"))


def _is_on(switch: Element | None) -> bool:
    return switch is not None and attribute(switch, "val") not in ("0", "false", "none")
