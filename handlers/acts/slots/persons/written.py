"""The persons read from a file as lines of a message's text, and back.

The rule: what was written is read back equal; the words sent along stand above.
"""

from collections.abc import Sequence

from handlers.acts.meaning import PersonSaid

LONGEST = 80


def as_text(words: str, people: Sequence[PersonSaid]) -> str:
    """The words sent along, and a line with tabs for everybody."""
    # A tab in the words would make a person of them.
    lines = [words.replace("\t", " ").strip(), *map(_line, people)]
    return "\n".join(line for line in lines if line)


def _line(person: PersonSaid) -> str:
    cells = (person.name, person.position, person.title, person.beside)
    return "\t".join(" ".join((cell or "").split())[:LONGEST] for cell in cells)


def from_text(text: str) -> tuple[str, tuple[PersonSaid, ...]]:
    """(the words sent along, the persons)."""
    lines = text.split("\n")
    people = tuple(_person(line) for line in lines if "\t" in line)
    return "\n".join(line for line in lines if "\t" not in line), people


def _person(line: str) -> PersonSaid:
    name, position, title, beside = [*line.split("\t"), "", "", ""][:4]
    return PersonSaid(name or None, position or None, title or None, beside=beside or None)
