"""Prepared answers of a freshly imported plan: its deadline, its period, its table rows.

Rule kept here: only the document's own words and days; everything else stays a quotation.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from bot.plans import texts
from bot.plans.toml_text import toml_text
from handlers.questions.clauses import shortened
from handlers.turn.citing_texts import kind_name
from knowledge.cutting.extract.dates import document_numbers, find_dates
from knowledge.cutting.extract.extract import Facts
from knowledge.cutting.extract.spans import WAVES, FoundPeriod
from knowledge.cutting.outline.names import Clause
from knowledge.cutting.registering.deadline import FoundDeadline
from knowledge.passages.headed import headed_row
from knowledge.passages.tables import Tables

# Longer labels are cut on a phone's buttons.
_LABEL = 40
# Two cells may be two columns of a page, three are a row.
_ROW = 3


@dataclass(frozen=True)
class _Row:
    """A row's name and its other cells, the sentence they make, and the days in it."""

    section: str
    name: str
    cells: tuple[str, ...]
    short: str
    known: str


def answers_toml(clauses: tuple[Clause, ...], facts: Facts) -> str:
    """The file answers.toml, which a person goes on writing."""
    by_id = {clause.id: clause.text for clause in clauses}
    frame = _frame(by_id, facts)
    blocks = [texts.ANSWERS_HEADER, *frame.values()]
    rows = _rows(clauses, by_id)
    parts: dict[str, list[str]] = {}
    # A table row is told whole; a part of it would repeat the same day.
    for section, part in deadline_parts(facts.registration) if facts.registration else ():
        if section not in rows:
            parts.setdefault(section, []).append(part)
    if facts.period is not None and facts.period.words in by_id.get(facts.period.section, ""):
        section = facts.period.section
        for part in period_parts(facts.period, by_id[section]):
            parts.setdefault(section, []).append(part)
    for clause in clauses:
        if clause.id in rows:
            blocks.append(rows[clause.id])
        elif clause.id in parts and clause.id in frame:
            blocks += parts[clause.id]
        elif clause.id in parts:
            blocks += [quoted_answer(clause.id), *parts[clause.id]]
    return "\n\n".join(blocks) + "\n"


def _frame(by_id: dict[str, str], facts: Facts) -> dict[str, str]:
    """By section: number, day, body and subject; who signed. Without the letterhead around them."""
    found: dict[str, str] = {}
    head = by_id.get("mo-dau", "").split("\n")
    lines = [n for n, line in enumerate(head) if _is_told(line, facts)]
    if facts.number and facts.issued and facts.issuer and facts.title and lines:
        short = head_short(facts.number, facts.issued, facts.issuer, facts.title)
        quotes = [head[n] for n in lines]
        found["mo-dau"] = (
            _answer("mo-dau", short, texts.HEAD_LABEL) + f"\nquote = {toml_text(quotes)}"
        )
    if facts.signer and facts.signer in by_id.get("nguoi-ky", ""):
        short = texts.SIGNER_SHORT.format(name=facts.signer)
        found["nguoi-ky"] = _answer("nguoi-ky", short, texts.SIGNER_LABEL)
    return found


def _is_told(line: str, facts: Facts) -> bool:
    dated = any(each.first == facts.issued for each in find_dates(line))
    numbered = facts.number in document_numbers(line)
    return bool(facts.issued and dated) or numbered or (facts.title or "-") in line


def _rows(clauses: Sequence[Clause], by_id: Mapping[str, str]) -> dict[str, str]:
    """The table rows as answers, by section; of two of one name each is told apart."""
    found = [row for clause in clauses for row in _row(clause, by_id)]
    named: dict[str, list[_Row]] = {}
    for row in found:
        named.setdefault(row.name, []).append(row)
    return {
        row.section: _answer(row.section, row.short, _label(row, named[row.name]), row.known)
        for row in found
    }


def _label(row: _Row, alike: Sequence[_Row]) -> str:
    """Its name; before that of several the first of their words that tells them apart."""
    if len(alike) == 1:
        return row.name if len(row.name) <= _LABEL else ""
    for at, cell in enumerate(row.cells):
        column = {each.cells[at] for each in alike if len(each.cells) > at}
        if len(column) == len(alike) and not _is_number(cell):
            label = texts.ROW_LABEL.format(cell=cell, name=row.name)
            return label if len(label) <= _LABEL else shortened(label, _LABEL)
    return ""


def _row(clause: Clause, by_id: Mapping[str, str]) -> Iterator[_Row]:
    """A table row as a sentence: what, and every other cell under the name of its column."""
    cells = Tables(by_id).cells(clause.id)
    said = [cell for n, cell in enumerate(cells) if cell and not (n == 0 and _is_number(cell))]
    row = headed_row(by_id, clause.id) if len(cells) > 1 else None
    # A bare amount without the name of its column tells nobody anything.
    bare = len(cells) < _ROW or len(said) < _ROW - 1 or any(map(_is_number, said[1:]))
    if row is None and bare:
        return
    short = row.sentence if row else texts.ROW_SHORT.format(what=said[0], rest="; ".join(said[1:]))
    name = row.name if row else said[0]
    days = [each.first for each in find_dates(clause.text) if each.kind == "day"]
    dates = ", ".join(toml_text(_day(day)) for day in days if day)
    others = tuple(cell for _, cell in row.cells) if row else tuple(said[1:])
    yield _Row(clause.id, name, others, short, f"dates = [{dates}]" if dates else "")


def _is_number(cell: str) -> bool:
    return not cell.strip("0123456789.,%() ")


def _waves(period: FoundPeriod, text: str) -> str:
    """The words for the time; of several waves in one section all their lines."""
    last = text.rfind(period.text.rpartition(WAVES)[2])
    if last < 0 or period.words == period.text:
        return period.words
    start = text.rfind("\n", 0, text.find(period.words)) + 1
    end = text.find("\n", last)
    return text[start : end if end >= 0 else len(text)]


def _period(period: FoundPeriod) -> str:
    """The period in a sentence; of several waves the whole, which no sentence of the plan says."""
    if period.words != period.text and period.start and period.end:
        return texts.PERIOD_WAVES.format(start=_day(period.start), end=_day(period.end))
    return texts.PERIOD_SHORT.format(words=_decapitalised(period.text))


def _known(period: FoundPeriod) -> str:
    ends = toml_text([_day(day) for day in (period.start, period.end) if day])
    if period.start is None or period.end is None:
        return f"dates = {ends}"
    return f"dates = {ends}, within = {ends}"


def _day(day: date) -> str:
    return f"{day.day}/{day.month}/{day.year}"


def quoted_answer(section: str) -> str:
    """The answer of a section that is only quoted, for parts to belong to."""
    return _answer(section, texts.CLAUSE_FOLLOWS)


def head_short(number: str, issued: date, issuer: str, title: str) -> str:
    """What the document is, in a sentence."""
    return texts.HEAD_SHORT.format(
        kind=kind_name(number), number=number, day=_day(issued), issuer=issuer, title=title
    )


def period_parts(period: FoundPeriod, text: str) -> Iterator[str]:
    """The time of the whole, out of the text of its section.

    None where the section dates other things, too: it would be told for each of them.
    """
    asks, waves = texts.PERIOD_ASKS, _waves(period, text)
    others = find_dates(text.replace(waves, " ", 1))
    if not any(each.kind != "year" for each in others):
        yield _part(period.section, asks, _period(period), [waves], _known(period))


def deadline_parts(found: FoundDeadline) -> Iterator[tuple[str, str]]:
    """The last day to register, by its section; of several waves each section tells them all."""
    said = texts.DEADLINE_WAVES if found.each[0].wave else texts.DEADLINE_SHORT
    short = said.format(words="; ".join(each.told for each in found.each))
    known = f"dates = {toml_text([_day(each.day) for each in found.each])}"
    quotes: dict[str, list[str]] = {}
    for each in found.each:
        lines = quotes.setdefault(each.section, [])
        lines += [each.quote] if each.quote not in lines else []
    for section, lines in quotes.items():
        yield section, _part(section, texts.DEADLINE_ASKS, short, lines, known)


def _decapitalised(words: str) -> str:
    words = words.strip(" .;,")
    return words[:1].lower() + words[1:]


def _answer(section: str, short: str, label: str = "", known: str = "") -> str:
    lines = ["[[answer]]", f"section = {toml_text(section)}", f"short = {toml_text(short)}"]
    lines += [f"label = {toml_text(label)}"] if label else []
    return "\n".join(lines + ([f"facts = {{ {known} }}"] if known else []))


def _part(
    section: str, asks: tuple[str, ...], short: str, quotes: Sequence[str], known: str
) -> str:
    lines = ["[[part]]", f"section = {toml_text(section)}", f"asks = {toml_text(asks)}"]
    lines += [f"short = {toml_text(short)}", f"quote = {toml_text(list(quotes))}"]
    return "\n".join([*lines, f"facts = {{ {known} }}"])
