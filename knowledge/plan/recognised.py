"""The pages of a plan whose words a machine read in pictures, as its file plan.toml names them.

The rule: a page is unclear, as a value is, until somebody has looked at it; the table stays.
"""

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path

from knowledge.plan.review import PLAN_FILE, Unclear, unclear_fields

TABLE = "recognised"
_KEY = re.compile(r"page-(\d+)")


@dataclass(frozen=True)
class RecognisedPage:
    """One page (from 1), its first words ("" when nothing stands on it), and its state."""

    number: int
    opening: str
    confirmed: bool


def page_key(number: int) -> str:
    """The field that stands for a page."""
    return f"page-{number}"


def is_page(unclear: Unclear) -> bool:
    """Whether a place that is unclear is such a page."""
    return unclear.file == PLAN_FILE and _KEY.fullmatch(unclear.what) is not None


def recognised_pages(folder: Path) -> tuple[RecognisedPage, ...]:
    """The pages in their order; none of a plan that came with its text, or that cannot be read."""
    try:
        rows = tomllib.loads((folder / PLAN_FILE).read_text("utf-8-sig")).get(TABLE, {})
    except (OSError, ValueError):
        return ()
    # Somebody may have written anything by hand; loading the plan says what is wrong.
    fields = rows if isinstance(rows, dict) else {}
    unclear = unclear_fields(folder)
    found = ((_KEY.fullmatch(key), key, words) for key, words in fields.items())
    pages = (
        RecognisedPage(int(match[1]), str(words), (TABLE, key) not in unclear)
        for match, key, words in found
        if match
    )
    return tuple(sorted(pages, key=lambda page: page.number))
