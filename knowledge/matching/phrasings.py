"""Loads the ways to ask: per section, per silent topic, per named thing, and off-topic.

Rule kept here: files are plain text a clerk edits; a heading that names no section of the plan
is an error with file and line, never a silent new class.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from knowledge.matching.topics import HEADING, removed_topics
from knowledge.plan import problem_texts as texts
from knowledge.plan.lines import line_with
from knowledge.typed.normalize import nfc
from knowledge.typed.spelling import lines

SILENT = "silent:"
OFF_TOPIC = "off-topic:"
HARMFUL = "harmful"
FILLER = "filler"
_METHOD = "softmax 2"  # change it when the same data should be fitted anew
_FITTED_ON = (
    "abbreviations.txt",
    "attributes.txt",
    "english.txt",
    "filler.txt",
    "harmful.txt",
    "names.txt",
    "off-topic.txt",
    "particles.txt",
    "references.txt",
    "silent.txt",
    "thesaurus.txt",
)
_TAUGHT = 40
_GAP = "\u2026"
_CLAUSE = re.compile(r"[.;\n]\s*")
# Named things times attributes outnumber what people wrote (2,701 to 2,041
# for plan 344): with full weight the templates would shape the sections.
_TEMPLATE_WEIGHT = 0.5
# The plan's own words are right but no question: below a phrasing written by hand.
_CLAUSE_WEIGHT = 0.7


@dataclass(frozen=True)
class Phrasing:
    """One way to ask, the class it belongs to, and how much it counts (1 = written by hand)."""

    text: str
    label: str
    weight: float = 1.0
    kind: str = "written"


@dataclass(frozen=True)
class Extra:
    """What the staff answered beside the plan: ways to ask, and their own words as sections."""

    phrasings: tuple[Phrasing, ...] = ()
    sections: Mapping[str, str] = field(default_factory=dict)


NOTHING_EXTRA = Extra()
_ALSO = "@"  # no section id and no topic holds it


def also(section: str, number: int) -> str:
    """A label of its own that counts for a section, so that nothing fitted has to move."""
    return f"{section}{_ALSO}{number}"


def counts_for(label: str) -> str | None:
    """The section that a label of `also` counts for; None for any other label."""
    section, sign, _ = label.rpartition(_ALSO)
    return section if sign else None


def load_phrasings(
    plan_folder: Path, common_folder: Path, sections: Mapping[str, str]
) -> list[Phrasing]:
    """Every phrasing of a plan. Raises ValueError naming file and heading of a bad entry."""
    found = list(_section_texts(sections))
    folder = plan_folder / "phrasings"
    for path in sorted(folder.glob("questions*.txt")):
        found += _questions(path, sections)
    plan_text = nfc("\n".join(sections.values())).lower()
    removed, own = removed_topics(plan_folder, common_folder), {each.text for each in found}
    for path in [common_folder / "silent.txt", *sorted(folder.glob("silent*.txt"))]:
        # What is asked of a section now is not asked of a topic the plan has taken off its list.
        kept = ((t, q) for t, q in _not_stated(path, plan_text) if t not in removed or q not in own)
        found += [Phrasing(q, SILENT + topic) for topic, q in kept]
    attributes = _Attributes.load(common_folder / "attributes.txt")
    found += _named_things(folder / "named-things.txt", attributes, sections)
    found += _references(common_folder / "references.txt", sections)
    found += [Phrasing(q, OFF_TOPIC + t) for t, q in headed(common_folder / "off-topic.txt")]
    found += [Phrasing(q, HARMFUL) for q in lines(common_folder / "harmful.txt")]
    found += [Phrasing(q, FILLER) for q in lines(common_folder / "filler.txt")]
    return found


def unstated(plan_folder: Path, common_folder: Path, plan_text: str) -> Iterator[tuple[str, str]]:
    """(topic, question) of every list of silent topics, the common one first."""
    own = sorted((plan_folder / "phrasings").glob("silent*.txt"))
    for path in [common_folder / "silent.txt", *own]:
        yield from _not_stated(path, plan_text)


def is_taught(plan_folder: Path, sections: Mapping[str, str]) -> bool:
    """Whether people have written so many ways to ask that the plan's sections are known by them.

    What an import drafts is a handful a section; the first plan has about eighty.
    """
    files = (plan_folder / "phrasings").glob("questions*.txt")
    written = sum(1 for path in files for _ in headed(path))
    return written >= _TAUGHT * len(sections)


def headed(path: Path) -> Iterator[tuple[str, str]]:
    """(heading, line) pairs of a file with [headings]; nothing when there is no such file."""
    heading = ""
    for line in lines(path):
        match = HEADING.match(line)
        if match:
            heading = match[1].strip()
        elif not heading:
            raise _wrong(path, line, texts.before_heading(line))
        else:
            yield heading, line


def fingerprint(
    plan_folder: Path,
    common_folder: Path,
    sections: Mapping[str, str],
    extra: Extra = NOTHING_EXTRA,
) -> str:
    """A hash of all data the fit depends on; line endings do not change it."""
    # Read as text, so that a checkout on Windows finds the shipped weights too.
    digest = hashlib.sha256(f"{_METHOD} {sorted(sections.items())}".encode())
    common = [common_folder / name for name in _FITTED_ON]
    for path in [*sorted((plan_folder / "phrasings").glob("*.txt")), *common]:
        if path.exists():
            digest.update(f"{path.name}\n{path.read_text(encoding='utf-8-sig')}".encode())
    # Only when there is one: plans without a list of
    # their own keep the hash they were shipped with.
    if removed := removed_topics(plan_folder, common_folder):
        digest.update(f"{sorted(removed)}".encode())
    if extra != NOTHING_EXTRA:
        digest.update(f"{extra.phrasings} {sorted(extra.sections.items())}".encode())
    return digest.hexdigest()[:24]


def _questions(path: Path, sections: Mapping[str, str]) -> Iterator[Phrasing]:
    """Questions under section ids; under a heading's id they belong to every section below it."""
    for section, question in headed(path):
        if section in sections:
            yield Phrasing(question, section)
            continue
        below = [s for s in sections if s.startswith(f"{section}.")]
        if not below:
            raise _wrong(path, f"[{section}]", texts.no_section(section))
        for child in below:
            # One question for n sections: the root lets each
            # learn it without the heading winning n times.
            yield Phrasing(question, child, 1 / len(below) ** 0.5, "template")


def _not_stated(path: Path, plan_text: str) -> list[tuple[str, str]]:
    """Silent topics, without those whose "!" words show that the plan does state them."""
    entries = list(headed(path))
    stated = {
        topic for topic, line in entries if line.startswith("!") and _states(plan_text, line[1:])
    }
    return [(t, q) for t, q in entries if t not in stated and not q.startswith("!")]


def _states(plan_text: str, marks: str) -> bool:
    """Whether a plan's text holds one of the words; accents count, "tien thuong" has two."""
    return any(nfc(mark.strip()).lower() in plan_text for mark in marks.split(";"))


def _section_texts(sections: Mapping[str, str]) -> Iterator[Phrasing]:
    for section, text in sections.items():
        yield Phrasing(text, section, _CLAUSE_WEIGHT, "clause")
        for clause in _CLAUSE.split(text):
            # One or two words ("Noi nhan") say nothing of the clause; the whole text is in already.
            if len(clause.split()) >= 3 and clause != text:
                yield Phrasing(clause, section, _CLAUSE_WEIGHT, "clause")


def _references(path: Path, sections: Mapping[str, str]) -> Iterator[Phrasing]:
    """Questions that name a section, or a heading above it, by its number."""
    forms = lines(path)
    for section in sections:
        parts = section.split(".")
        # "mo-dau" has no number to be called by: ids without a dot are left out.
        for length in range(1, len(parts) + 1 if len(parts) > 1 else 1):
            for form in forms:
                text = form.replace(_GAP, ".".join(parts[:length]))
                yield Phrasing(text, section, _TEMPLATE_WEIGHT, "template")


def _named_things(
    path: Path, attributes: _Attributes, sections: Mapping[str, str]
) -> Iterator[Phrasing]:
    for names, targets in _things(path):
        listed = {attribute for _, own in targets for attribute in own}
        # What nobody wrote down about a thing is asked all the same: it belongs to a silent topic.
        unlisted = [
            (f"-{topic}", [a]) for a, topic in attributes.unstated.items() if a not in listed
        ]
        for target, own in [*targets, *unlisted]:
            label = _thing_label(target, sections, path)
            for attribute in own:
                if attribute not in attributes.forms:
                    raise _wrong(path, attribute, texts.no_attribute(attribute))
                forms = attributes.forms[attribute]
                asked = (form.replace(_GAP, name) for form in forms for name in names)
                yield from (Phrasing(text, label, _TEMPLATE_WEIGHT, "template") for text in asked)


def _things(path: Path) -> Iterator[tuple[list[str], list[tuple[str, list[str]]]]]:
    """The names of each thing, and its (target, attributes) lines."""
    names: list[str] = []
    targets: list[tuple[str, list[str]]] = []
    for line in lines(path):
        target, sign, attributes = line.partition("=")
        if sign:
            targets.append((target.strip(), attributes.split()))
            continue
        if names:
            yield names, targets
        names, targets = [name.strip() for name in line.split("|")], []
    if names:
        yield names, targets


@dataclass(frozen=True)
class _Attributes:
    """Ways to ask for each attribute, and the topic of those a plan usually leaves out."""

    forms: dict[str, list[str]]
    unstated: dict[str, str]

    @classmethod
    def load(cls, path: Path) -> _Attributes:
        found = cls({}, {})
        for attribute, line in headed(path):
            if line.startswith("-"):
                found.unstated[attribute] = line[1:].strip()
            else:
                found.forms.setdefault(attribute, []).append(line)
        return found


def _wrong(path: Path, words: str, what: str) -> ValueError:
    """A mistake in a file, at the line with these words."""
    line = line_with(path.read_text(encoding="utf-8-sig"), words)
    return ValueError(texts.at(file=f"phrasings/{path.name}", line=line, what=what))


def _thing_label(target: str, sections: Mapping[str, str], path: Path) -> str:
    if target.startswith("-"):
        return SILENT + target[1:].strip()
    if target not in sections:
        raise _wrong(path, target, texts.no_section(target))
    return target
