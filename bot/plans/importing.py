"""Turn an official document into a plan folder, and show or compare plan folders.

Rule kept here: a folder appears whole or not at all, and loads with `load_plan` at once.
"""

from __future__ import annotations

import json
import re
import shutil
import tempfile
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from bot.clock import Clock
from bot.documents.errors import DocumentError
from bot.documents.scans.reading import Recognised, Scans
from bot.plans import texts
from bot.plans.files import plan_files
from bot.plans.refused import ImportRefused, Progress
from bot.plans.scanned import EngineMissing, document_lines
from knowledge.cutting.draft.draft import draft_phrasings
from knowledge.cutting.extract.dates import document_numbers
from knowledge.cutting.extract.extract import Facts, extract
from knowledge.cutting.extract.tasks import when_in
from knowledge.cutting.outline.outline import Outline, cut
from knowledge.plan.events import occurrence
from knowledge.plan.plan import Plan, load_plan
from knowledge.typed.normalize import fold

_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9.-]{0,60}")
# A letter or a form has one or two; number, type and grounds count as one each.
_LEAST_SECTIONS = 3
# The types of documents that a number names, and what stands above every letter of an office.
_TYPED = re.compile(
    r"(?:^|[/\d-])(?:KH|Q\u0110|NQ|CT|CTr|HD|TB|BC|\u0110A|QC|TTr|TTLT|TT|N\u0110|KL)(?![^\W\d_])"
)
_STATE, _HEAD_LETTERS = re.compile(r"cong hoa xa hoi chu nghia|dang cong san"), 2000
# Whoever waits at the command line sees how far it is.
_UNHURRIED = Scans()


@dataclass(frozen=True)
class PlanChanges:
    """Section ids only in the newer plan, only in the older one, and with other words."""

    added: tuple[str, ...]
    removed: tuple[str, ...]
    changed: tuple[str, ...]


def import_plan(
    file: Path,
    plans_root: Path,
    plan_id: str | None,
    progress: Progress,
    taken: Collection[str] = (),
    scans: Scans = _UNHURRIED,
    today: date | None = None,
) -> str:
    """Write a new folder under `plans_root` and return its id, which is none of `taken`.

    `progress` gets a step's name and 0 to 1; `scans` says how pages that are pictures are read;
    `today` is the office's day, None the real one.
    Raises ImportRefused with one sentence.
    """
    read = _read(file, scans, progress)
    progress(texts.STEPS["cut"], 0.65)
    outline = cut(read.lines)
    progress(texts.STEPS["extract"], 0.75)
    facts = extract(outline.clauses)
    if not _is_plan(outline, facts):
        raise ImportRefused(texts.error("no-plan"))
    new_id = _choose_id(plan_id, facts, file, plans_root, taken)
    progress(texts.STEPS["draft"], 0.85)
    drafts = draft_phrasings(
        outline.clauses, facts.number, facts.year, facts.anchors(), facts.events
    )
    progress(texts.STEPS["write"], 0.9)
    day = today or Clock().now().date()
    files = plan_files(new_id, file.name, outline, facts, drafts, day, read.openings)
    try:
        _write(plans_root, new_id, files)
    except OSError as error:
        raise ImportRefused(texts.error("unwritable")) from error
    progress(texts.STEPS["write"], 1.0)
    return new_id


def _read(file: Path, scans: Scans, progress: Progress) -> Recognised:
    try:
        return document_lines(file, scans, lambda step, done: progress(step, 0.6 * done))
    except DocumentError as error:
        missing = isinstance(error, EngineMissing)
        raise ImportRefused(texts.error(error.reason), recognisable=missing) from error


def show_plan(folder: Path) -> dict[str, Any]:
    """The plan as plain values for JSON; dates ISO, None for what the document does not say."""
    plan = load_plan(folder)
    return {
        "id": plan.id,
        "number": plan.number or None,
        "date": _iso(plan.date),
        "issuer": plan.issuer or None,
        "title": plan.title or None,
        "period": _period(plan),
        "registration_deadline": _iso(plan.registration_deadline),
        "registers": plan.registers,
        "document_numbers": document_numbers(plan.text),
        "sections": [{"id": each.id, "text": each.text} for each in plan.sections.values()],
        "events": [_event(plan, index) for index in range(len(plan.events))],
    }


def diff_plans(older: Path, newer: Path) -> PlanChanges:
    """Compare two plan folders section by section, blanks aside. Raises PlanError."""
    before = _section_words(older)
    after = _section_words(newer)
    both = [each for each in after if each in before]
    return PlanChanges(
        added=tuple(each for each in after if each not in before),
        removed=tuple(each for each in before if each not in after),
        changed=tuple(each for each in both if before[each] != after[each]),
    )


def diff_summary(changes: PlanChanges) -> str:
    """The changes in a few lines for a person."""
    parts = (
        (texts.DIFF_ADDED, changes.added),
        (texts.DIFF_REMOVED, changes.removed),
        (texts.DIFF_CHANGED, changes.changed),
    )
    lines = [line.format(ids=", ".join(ids)) for line, ids in parts if ids]
    return "\n".join(lines) or texts.DIFF_SAME


def _is_plan(outline: Outline, facts: Facts) -> bool:
    body = [each for each in outline.clauses if each.id[0].isdigit() or each.id[0].isupper()]
    named = bool(facts.kind) + _is_numbered(outline, facts)
    named += any(c.id == "can-cu" for c in outline.clauses)
    return len(body) + named >= _LEAST_SECTIONS and len(body) >= 1 and named >= 1


def _is_numbered(outline: Outline, facts: Facts) -> bool:
    """Whether it has a document's number: "Số: 12" of a menu is a house, "Số: 08/TĐ-NH" its own."""
    number = facts.number or ""
    official = _TYPED.search(number) or _STATE.search(fold(outline.text[:_HEAD_LETTERS]))
    return any(stroke in number for stroke in "/-") and bool(official)


def _choose_id(
    wanted: str | None, facts: Facts, file: Path, root: Path, taken: Collection[str]
) -> str:
    if wanted is not None:
        if not _ID.fullmatch(wanted):
            raise ImportRefused(texts.error("bad-id"))
        if (root / wanted).exists():
            raise ImportRefused(texts.error("exists"))
        return wanted
    base = _slug(facts.number or "") or _slug(file.stem) or "plan"
    new_id, count = base, 1
    while new_id in taken or (root / new_id).exists():
        count += 1
        new_id = f"{base}-{count}"
    return new_id


def _slug(text: str) -> str:
    # The type of a document keeps its capitals (344-KH-LMHTX).
    plain = text.translate({0x110: "D", 0x111: "d"})
    if not plain.isascii():
        plain = fold(text)
    return re.sub(r"[^A-Za-z0-9]+", "-", plain).strip("-")[:50]


def _write(root: Path, plan_id: str, files: dict[str, str]) -> None:
    root.mkdir(parents=True, exist_ok=True)
    # In the same folder, so that the move is a rename; the dot keeps it out of the list of plans.
    with tempfile.TemporaryDirectory(dir=root, prefix=".import-") as scratch:
        folder = Path(scratch) / plan_id
        for name, content in files.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            # The same bytes on every system, whichever one the folder is carried to.
            path.write_text(content, encoding="utf-8", newline="\n")
        # Read back before it appears: what the program cannot read, nobody gets to see.
        load_plan(folder)
        shutil.move(folder, root / plan_id)


def _section_words(folder: Path) -> dict[str, str]:
    return {each.id: " ".join(each.text.split()) for each in load_plan(folder).sections.values()}


def _period(plan: Plan) -> dict[str, str | None] | None:
    """First and last day, None for an open end; None when neither is known."""
    period = plan.period
    known = {"start": _iso(period.start), "end": _iso(period.end)}
    return known if any(known.values()) else None


def _event(plan: Plan, index: int) -> dict[str, str | None]:
    event = plan.events[index]
    day = event.on
    if day is None and event.yearly is not None:
        day = occurrence(event, max(plan.date or date.min, date(plan.year, 1, 1)))
    when = when_in(event.quote or "") or event.quote or ""
    return {"name": event.name, "date": _iso(day), "when": when, "section": event.section}


def _iso(day: Any) -> str | None:
    return day.isoformat() if day is not None else None


def plan_json(folder: Path) -> str:
    """`show_plan` as indented JSON with Vietnamese letters as they are."""
    return json.dumps(show_plan(folder), ensure_ascii=False, indent=2)
