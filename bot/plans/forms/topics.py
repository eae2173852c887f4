"""What a plan is silent about, topic by topic: whether it may be said, and why not.

The rule: a topic switched off keeps its lines as remarks, so that it can come back as it was.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from bot.plans.forms import texts
from bot.plans.forms.rewriting import Change, RewriteRefused, rewrite
from knowledge.matching.phrasings import headed
from knowledge.matching.topics import removed_topics, topics
from knowledge.plan.content import SilentTopic
from knowledge.plan.guards import StatedAt, where_stated
from knowledge.plan.plan import COMMON, Plan
from knowledge.plan.review import PLAN_FILE

Standing = Literal["off", "left", "stated", "used", "unread"]
LIST_FILE, OWN_FILE = "phrasings/silent.txt", "silent.toml"
_ASKS_SHOWN = 3
_OFF = "#~ "
_LIST = re.compile(r"^[^\S\n]*silent_reviewed\s*=.*$", re.MULTILINE)
# Where the lines of a topic begin, and what says which topic's they are; off or on.
_GROUP = re.compile(r"^(?:#~ )?\[([^\]]+)\]\s*$")
_TABLE = re.compile(r"^(?:#~ )?\[\[topic\]\]")
_ID = re.compile(r'^(?:#~ )?id\s*=\s*"([^"]+)"', re.MULTILINE)


@dataclass(frozen=True)
class TopicRow:
    """One topic with some ways to ask for it; `found` is what the guard saw in the text.

    "left": neither the import nor anybody has listed it; "stated": the text may say it, so nobody
    is told that it does not; "unread": nobody has said yet that the list is right, so it is only
    "not found".
    """

    topic: SilentTopic
    asks: tuple[str, ...]
    found: StatedAt | None
    standing: Standing


def read_topics(plan: Plan) -> tuple[TopicRow, ...]:
    """The topics of the plan's list, then those that are off. Raises OSError or ValueError."""
    asks: dict[str, list[str]] = {}
    for path in [*_lists(plan.folder), COMMON / "silent.txt"]:
        for topic, ask in headed(path):
            asks.setdefault(topic, []).extend([] if ask.startswith("!") else [ask])
    known = _known(plan)
    listed = _listed(plan.folder)
    names = {each: topic.name for each, topic in known.items()}
    on, found = _on(plan.folder), where_stated(COMMON, plan.texts, names)
    rows = [
        TopicRow(
            topic,
            tuple(dict.fromkeys(asks.get(each, ())))[:_ASKS_SHOWN],
            found.get(each),
            _standing(topic, on=each in on, stated=each in found, listed=each in listed),
        )
        for each, topic in known.items()
    ]
    return tuple(sorted(rows, key=lambda row: row.standing in ("off", "left")))


def switch_topic(plan: Plan, topic: str, *, on: bool) -> None:
    """Put a topic on the plan's list or take it off.

    Raises RewriteRefused; all is then as before.
    """
    if topic not in _known(plan):
        raise RewriteRefused(texts.MOVED)
    if not _has_list(plan.folder):
        raise RewriteRefused(texts.NO_LIST)
    lists = [path.relative_to(plan.folder).as_posix() for path in _lists(plan.folder)]
    changes: dict[str, Change] = {
        name: lambda text: _switched(text, _GROUP, topic, on=on) for name in [*lists, LIST_FILE]
    }
    if (plan.folder / OWN_FILE).exists():
        changes[OWN_FILE] = lambda text: _switched(text, _TABLE, topic, on=on)
    rewrite(plan.folder, changes)
    # One that the import left out has no lines to bring back.
    if on and topic not in _on(plan.folder):
        rewrite(plan.folder, {LIST_FILE: lambda text: f"{text.rstrip()}\n\n[{topic}]\n".lstrip()})


def without_topic(folder: Path, topic: str) -> dict[str, Change]:
    """The changes that take a topic off a plan's own lists; none where it has no list."""
    lists = [path.relative_to(folder).as_posix() for path in _lists(folder)]
    return {name: lambda text: _switched(text, _GROUP, topic, on=False) for name in lists}


def confirm_topics(folder: Path, *, read: bool) -> None:
    """Write that somebody has read the list, or that nobody has. Raises RewriteRefused."""

    def change(text: str) -> str:
        said = f"silent_reviewed = {str(read).lower()}"
        if _LIST.search(text):
            return _LIST.sub(said, text, count=1)
        raise RewriteRefused(texts.NO_LIST)

    rewrite(folder, {PLAN_FILE: change})


def is_list_read(folder: Path) -> bool:
    """Whether somebody has said that the list is right. Raises OSError or ValueError."""
    fields = tomllib.loads((folder / PLAN_FILE).read_text("utf-8-sig"))
    return fields.get("silent_reviewed") is True


def _lists(folder: Path) -> list[Path]:
    return sorted((folder / "phrasings").glob("silent*.txt"))


def _has_list(folder: Path) -> bool:
    return bool(_LIST.search((folder / PLAN_FILE).read_text("utf-8-sig")))


def _on(folder: Path) -> frozenset[str]:
    """The topics that the plan may be said to be silent about."""
    common = frozenset(topics(COMMON, "silent.txt"))
    own = {*topics(folder / "phrasings", "silent*.txt"), *_own(folder)}
    return (common | own) - removed_topics(folder, COMMON)


def _own(folder: Path, *, restored: bool = False) -> dict[str, Mapping[str, str]]:
    """The rows of the plan's own topics by their id; `restored`: those that are off too."""
    path = folder / OWN_FILE
    text = path.read_text("utf-8-sig") if path.exists() else ""
    rows = tomllib.loads(text.replace(f"\n{_OFF}", "\n") if restored else text).get("topic", [])
    return {row["id"]: row for row in rows}


def _known(plan: Plan) -> dict[str, SilentTopic]:
    """Every topic that is on the list or could be."""
    listed = {*topics(COMMON, "silent.txt"), *_on(plan.folder), *_listed(plan.folder)}
    known = {each: topic for each, topic in plan.silent.items() if each in listed}
    for each, row in _own(plan.folder, restored=True).items():
        known.setdefault(each, SilentTopic(each, row.get("name", each), row.get("says", "")))
    return known


def _listed(folder: Path) -> frozenset[str]:
    """The topics of the plan's own lists, those that are off too."""
    texts_of = (path.read_text("utf-8-sig") for path in _lists(folder))
    groups = frozenset(each for text in texts_of for each in _groups(text))
    return groups | frozenset(_own(folder, restored=True))


def _groups(text: str) -> Iterator[str]:
    yield from (match[1].strip() for match in map(_GROUP.match, text.split("\n")) if match)


def _standing(topic: SilentTopic, *, on: bool, stated: bool, listed: bool) -> Standing:
    if not on:
        return "off" if listed else "left"
    if topic.reviewed:
        return "used"
    return "stated" if stated else "unread"


def _switched(text: str, begins: re.Pattern[str], topic: str, *, on: bool) -> str:
    """The file with the lines of one topic as remarks, or as what they were."""
    runs: list[list[str]] = [[]]
    for line in text.split("\n"):
        runs += [[]] if begins.match(line) else []
        runs[-1].append(line)
    return "\n".join(
        _turned(line, on) if topic in _topics_of(run, begins) else line
        for run in runs
        for line in run
    )


def _topics_of(run: list[str], begins: re.Pattern[str]) -> list[str]:
    match = begins.match(run[0]) if run else None
    if match is None:
        return []
    return [match[1].strip()] if match.groups() else _ID.findall("\n".join(run))


def _turned(line: str, on: bool) -> str:
    if on:
        return line.removeprefix(_OFF)
    return line if not line.strip() or line.startswith(_OFF) else f"{_OFF}{line}"
