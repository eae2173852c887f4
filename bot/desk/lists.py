"""Lists of the desk: what the address asks for, searched without diacritics, cut into pages.

The rule: a filter only leaves out; what it leaves out is counted, and the address keeps it. What
grows without end, the journal and the registrations, is read from the database a page at a time.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar
from urllib.parse import urlencode

from starlette.requests import Request

from knowledge.typed.normalize import fold, nfc
from knowledge.typed.slips import with_slips
from storage.units.names import short_kinds

LONGEST = 100
# In one piece it is compared as digits, whole or still being typed.
_DIGITS = re.compile(r"\d[\d.\-]*")
# Stored is the number as it is dialled at home.
_COUNTRY = re.compile(r"(?<!\S)(?:\+84[ .\-]?|84[ .\-]?(?=(?:\d[ .\-]?){9}(?!\d)))")
Item = TypeVar("Item")


def asked(request: Request, name: str) -> str:
    """One word of the address, trimmed and cut; empty when it is missing."""
    return nfc(request.query_params.get(name, ""))[:LONGEST].strip()


def query_of(words: Mapping[str, str]) -> str:
    """A filter as the end of an address, without what lets everything through."""
    return "?" + urlencode({name: value for name, value in words.items() if value})


def typed_words(text: str) -> tuple[str, ...]:
    """What is searched: words without diacritics, kinds of units short, a phone as its digits."""
    words = short_kinds(_COUNTRY.sub("0", fold(text))).split()
    return tuple(re.sub(r"\D", "", word) if _DIGITS.fullmatch(word) else word for word in words)


def having(texts: Mapping[int, str], words: str) -> tuple[frozenset[int], bool]:
    """Whose texts have every word; where none has, those a slip away, and that it is so."""
    typed = typed_words(words)
    folded = {number: short_kinds(fold(text)) for number, text in texts.items()}
    found = [number for number, text in folded.items() if all(word in text for word in typed)]
    near = [] if found else with_slips(folded, typed)
    return frozenset(found or near), bool(near)


@dataclass(frozen=True)
class FoundPage(Generic[Item]):
    """One page of a list; pages count from 1."""

    items: Sequence[Item]
    number: int
    pages: int
    total: int


def page_asked(request: Request) -> int:
    """The number of the page that the address asks for; 1 for anything else."""
    text = asked(request, "trang")
    return max(1, int(text)) if text.isascii() and text.isdigit() and len(text) < 9 else 1


def page_of(request: Request, items: Sequence[Item], per_page: int) -> FoundPage[Item]:
    """The page that the address asks for, or the nearest there is."""
    page: FoundPage[Item] = page_cut(request, (), len(items), per_page)
    shown = items[(page.number - 1) * per_page : page.number * per_page]
    return FoundPage(shown, page.number, page.pages, page.total)


def page_cut(request: Request, items: Sequence[Item], total: int, per_page: int) -> FoundPage[Item]:
    """The same of a list of which only the page's own items were read."""
    # Rounded up; an empty list has a first page as well.
    pages = max(1, -(-total // per_page))
    return FoundPage(items, min(page_asked(request), pages), pages, total)
