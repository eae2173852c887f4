"""A person while a text is read, as far as its words so far say.

The rule: a title passes to others only where the words join them.
"""

from dataclasses import dataclass, field

from handlers.acts.meaning import PersonSaid
from handlers.acts.slots.persons.names import as_name
from handlers.acts.slots.titles import is_commendation
from knowledge.typed.normalize import fold


@dataclass
class HeardPerson:
    """A person as far as the words so far say; where the name stands and how it was led in to."""

    name: str | None
    first: int
    is_contact: bool = False
    is_introduced: bool = False
    is_joined: bool = False
    is_honored: bool = False
    position: str | None = None
    title: str | None = None
    initiative: str | None = None
    beside: str | None = None
    others: list[str] = field(default_factory=list)

    def said(self) -> PersonSaid:
        """The value that is handed on."""
        name = as_name(self.name) if self.name else None
        return PersonSaid(name, self.position, self.title, self.initiative, self.beside)

    def all_said(self) -> tuple[PersonSaid, ...]:
        """The same, and once more for each honour besides these two."""
        own = self.said()
        return own, *(PersonSaid(own.name, own.position, title) for title in self.others)


def group(rows: list[HeardPerson]) -> list[HeardPerson]:
    """The last person, and those without a title that are joined to them."""
    joined = [rows[-1]]
    for person in reversed(rows[:-1]):
        if person.title or not joined[-1].is_joined:
            break
        joined.append(person)
    return joined


def share(title: str, persons: list[HeardPerson]) -> None:
    """Give the title to those of them who have none."""
    for person in persons:
        person.title = person.title or title


def beside_in(title: str, others: list[str]) -> str | None:
    """The first of these honours that may stand beside this one."""
    return next((one for one in others if is_commendation(one) != is_commendation(title)), None)


def takes_beside(title: str, rows: list[HeardPerson], heading: str | None, *, joined: bool) -> bool:
    """ "… – LĐTT, bằng khen tỉnh": another honour of the one who was named last.

    `joined`: nothing but words that join stands between it and the one before.
    """
    person = rows[-1]
    if person.title in (None, heading):
        return False
    beside = beside_in(person.title or "", [title]) if person.beside is None else None
    person.beside = person.beside or beside
    if beside is None and joined and title not in (person.title, person.beside, *person.others):
        # "LĐTT với CSTĐ cơ sở": nothing of what is wished is dropped.
        person.others.append(title)
        return True
    return beside is not None


def known_by(given: str, found: list[HeardPerson]) -> HeardPerson | None:
    """ "anh Phử thì …": the one of these with that given name."""
    last = fold(given)
    named = (one for one in found if one.name and len(one.name.split()) > 1)
    return next((one for one in named if fold(one.name or "").split()[-1] == last), None)
