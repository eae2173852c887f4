"""Prepared answers of a freshly imported plan: its deadline, its period, its table rows.

Rule kept here: only the document's own words and days; everything else stays a quotation.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date

from handlers.texts import plan_import as texts
from knowledge.cutting.extract import Facts
from knowledge.cutting.extract_dates import document_numbers, find_dates
from knowledge.cutting.extract_period import FoundPeriod
from knowledge.cutting.extract_tasks import when_in
from knowledge.cutting.outline_names import Clause

_LABEL = 40


def answers_toml(clauses: tuple[Clause, ...], facts: Facts) -> str:
    """The file answers.toml, which a person goes on writing."""
    by_id = {clause.id: clause.text for clause in clauses}
    blocks = [texts.ANSWERS_HEADER, *_frame(by_id, facts)]
    rows = {clause.id: answer for clause in clauses for answer in _row(clause)}
    parts: dict[str, list[str]] = {}
    if facts.registration is not None and facts.registration.section not in rows:
        section = facts.registration.section
        part = _deadline(section, by_id[section], _day(facts.registration.day))
        parts.setdefault(section, []).append(part)
    if facts.period is not None and facts.period.text in by_id.get(facts.period.section, ""):
        section = facts.period.section
        short = texts.PERIOD_SHORT.format(words=_decapitalised(facts.period.text))
        parts.setdefault(section, []).append(
            _part(section, texts.PERIOD_ASKS, short, facts.period.text, _known(facts.period))
        )
    for clause in clauses:
        if clause.id in rows:
            blocks.append(rows[clause.id])
        elif clause.id in parts:
            blocks += [_answer(clause.id, texts.CLAUSE_FOLLOWS), *parts[clause.id]]
    return "\n\n".join(blocks) + "\n"


def _frame(by_id: dict[str, str], facts: Facts) -> Iterator[str]:
    """Number, day, body and subject, and who signed, without the letterhead around them."""
    head = by_id.get("mo-dau", "").split("\n")
    lines = [n for n, line in enumerate(head) if _is_told(line, facts)]
    if facts.number and facts.issued and facts.issuer and facts.title and lines:
        short = texts.HEAD_SHORT.format(
            number=facts.number, day=_day(facts.issued), issuer=facts.issuer, title=facts.title
        )
        quotes = [head[n] for n in lines]
        yield _answer("mo-dau", short, texts.HEAD_LABEL) + f"\nquote = {_text(quotes)}"
    if facts.signer and facts.signer in by_id.get("nguoi-ky", ""):
        short = texts.SIGNER_SHORT.format(name=facts.signer)
        yield _answer("nguoi-ky", short, texts.SIGNER_LABEL)


def _is_told(line: str, facts: Facts) -> bool:
    dated = any(each.first == facts.issued for each in find_dates(line))
    numbered = facts.number in document_numbers(line)
    return bool(facts.issued and dated) or numbered or (facts.title or "-") in line


def _row(clause: Clause) -> Iterator[str]:
    """A table row as a sentence: what, when and by whom, without the drawn lines."""
    cells = [cell.strip() for cell in clause.text.split(" | ")]
    said = [cell for cell in cells if cell and not cell.strip(" .").isdigit()]
    if len(cells) > 2 and len(said) > 1 and "\n" not in clause.text:
        short = texts.ROW_SHORT.format(what=said[0], rest="; ".join(said[1:]))
        days = [each.first for each in find_dates(clause.text) if each.kind == "day"]
        dates = ", ".join(_text(_day(day)) for day in days if day)
        label = said[0] if len(said[0]) <= _LABEL else ""
        yield _answer(clause.id, short, label, f"dates = [{dates}]" if dates else "")


def _known(period: FoundPeriod) -> str:
    ends = _text([_day(period.start), _day(period.end)])
    return f"dates = {ends}, within = {ends}"


def _day(day: date) -> str:
    return f"{day.day}/{day.month}/{day.year}"


def _deadline(section: str, text: str, day: str) -> str:
    quotes = [line for line in text.split("\n") if when_in(line)]
    quote = quotes[0] if quotes else text
    short = texts.DEADLINE_SHORT.format(words=_decapitalised(when_in(quote) or quote))
    return _part(section, texts.DEADLINE_ASKS, short, quote, f"dates = {_text([day])}")


def _decapitalised(words: str) -> str:
    words = words.strip(" .;,")
    return words[:1].lower() + words[1:]


def _answer(section: str, short: str, label: str = "", known: str = "") -> str:
    lines = ["[[answer]]", f"section = {_text(section)}", f"short = {_text(short)}"]
    lines += [f"label = {_text(label)}"] if label else []
    return "\n".join(lines + ([f"facts = {{ {known} }}"] if known else []))


def _part(section: str, asks: tuple[str, ...], short: str, quote: str, known: str) -> str:
    lines = ["[[part]]", f"section = {_text(section)}", f"asks = {_text(asks)}"]
    lines += [f"short = {_text(short)}", f"quote = {_text([quote])}"]
    return "\n".join([*lines, f"facts = {{ {known} }}"])


def _text(value: object) -> str:
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
