"""Which of the common silent topics a plan has taken off its list, because it does state them.

Rule kept here: what a clerk removes from the plan's own list is gone, the common questions too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from knowledge.typed.spelling import lines

HEADING = re.compile(r"^\[([^\]]+)\]$")
# By pattern, not as TOML: a slip in plan.toml is told when the
# plan is loaded, and would be told here again as one of the phrasings.
_HAS_LIST = re.compile(r"^\s*silent_reviewed\s*=", re.MULTILINE)
_ID = re.compile(r'^id\s*=\s*"([^"]+)"', re.MULTILINE)


def removed_topics(plan_folder: Path, common_folder: Path) -> frozenset[str]:
    """Common topics that the plan's own list leaves out.

    A plan that does not speak of its list ("silent_reviewed") has none, and keeps all of them.
    """
    if not _HAS_LIST.search(_text(plan_folder / "plan.toml")):
        return frozenset()
    own = {*topics(plan_folder / "phrasings", "silent*.txt")}
    own |= {*_ID.findall(_text(plan_folder / "silent.toml"))}
    return frozenset(topics(common_folder, "silent.txt")) - own


def topics(folder: Path, pattern: str) -> Iterator[str]:
    """The headings of the folder's files, as often as they stand there."""
    for path in folder.glob(pattern):
        yield from (match[1].strip() for match in map(HEADING.match, lines(path)) if match)


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8-sig") if path.exists() else ""
