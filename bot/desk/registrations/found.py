"""The registrations a clerk asked for: filtered, searched without diacritics, cut into pages.

The rule: a filter only leaves out; what it leaves out is counted, and the address keeps it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar
from urllib.parse import urlencode

from starlette.datastructures import QueryParams

from bot.papers.rows import entries
from handlers.turn.turn import Office
from knowledge.typed.normalize import fold
from storage.registrations.records import RegistrationRecord
from storage.units.names import commune_key

PER_PAGE = 25
LONGEST = 100
Item = TypeVar("Item")


@dataclass(frozen=True)
class Wanted:
    """The filter of the list; empty lets everything through."""

    plan: str
    status: str = ""
    unit_type: str = ""
    commune: str = ""
    title: str = ""
    words: str = ""

    @property
    def filtered(self) -> bool:
        """Whether anything is left out."""
        return any((self.status, self.unit_type, self.commune, self.title, self.words))

    def query(self, **more: object) -> str:
        """The filter as the end of an address."""
        names = {
            "ke-hoach": self.plan,
            "trang-thai": self.status,
            "loai-hinh": self.unit_type,
            "xa": self.commune,
            "danh-hieu": self.title,
            "tim": self.words,
            **more,
        }
        return "?" + urlencode({name: value for name, value in names.items() if value})


def read_wanted(query: QueryParams, office: Office, default_plan: str) -> Wanted:
    """The filter of an address; an unknown plan is the one of the day."""
    plan = query.get("ke-hoach", "")[:LONGEST]
    return Wanted(
        plan=plan if office.plan(plan) else default_plan,
        status=query.get("trang-thai", "")[:LONGEST],
        unit_type=query.get("loai-hinh", "")[:LONGEST],
        commune=query.get("xa", "")[:LONGEST],
        title=query.get("danh-hieu", "")[:LONGEST],
        words=query.get("tim", "")[:LONGEST].strip(),
    )


def fits(record: RegistrationRecord, wanted: Wanted) -> bool:
    """Whether the filter lets this registration through."""
    form = record.form
    if wanted.status and record.status != wanted.status:
        return False
    if wanted.unit_type and form.unit_type != wanted.unit_type:
        return False
    if wanted.commune and commune_key(form.commune) != commune_key(wanted.commune):
        return False
    if wanted.title and all(entry.title != wanted.title for entry in entries(record)):
        return False
    return not wanted.words or has_words(searchable(record), wanted.words)


def has_words(text: str, words: str) -> bool:
    """Whether a folded text has every word."""
    return all(word in text for word in fold(words).split())


def searchable(record: RegistrationRecord) -> str:
    """Everything of a registration that one may search for, folded."""
    form = record.form
    people = [part for row in form.people for part in (row.name, row.initiative)]
    parts = (
        record.code,
        form.unit_name,
        form.commune,
        form.tax_code,
        form.contact_name,
        form.phone,
        *people,
        *form.targets,
    )
    return fold(" ".join(part for part in parts if part))


@dataclass(frozen=True)
class FoundPage(Generic[Item]):
    """One page of a list; pages count from 1."""

    items: Sequence[Item]
    number: int
    pages: int
    total: int


def page_of(items: Sequence[Item], number: str, per_page: int = PER_PAGE) -> FoundPage[Item]:
    """The page asked for, or the nearest there is."""
    pages = max(1, -(-len(items) // per_page))
    asked = int(number) if number.isascii() and number.isdigit() and len(number) < 9 else 1
    at = min(max(asked, 1), pages)
    return FoundPage(items[(at - 1) * per_page : at * per_page], at, pages, len(items))
