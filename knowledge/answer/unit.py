"""A dash of the paper together with what it stands in: its heading and the dashes beside it.

Rule kept here: the paper numbers no dash, so none is cited by a letter or stands without its
heading; nor does a clause that only says what of its heading it gives ("2. Place: ...").
"""

import re
from collections.abc import Iterator

from knowledge.cutting.outline.markers import find_marker
from knowledge.passages.passages import DASHES
from knowledge.passages.tables import BETWEEN, Tables
from knowledge.plan.plan import Plan, Section
from knowledge.typed.normalize import fold

# So few words before a colon name no matter of their own.
_LABEL, _LABEL_WORDS = re.compile(r"([^:\n]{1,40}):\s*\S"), 4
_WHEN_AND_WHERE = ("thoi gian", "dia diem", "noi to chuc")


def is_dash(plan: Plan, section: str) -> bool:
    """Whether a section is one dash below a heading of its own."""
    found = plan.sections.get(section)
    return found is not None and bool(found.under) and found.text.startswith(DASHES)


def label_of(plan: Plan, section: str) -> str:
    """What a clause gives of the heading above it ("Time:"); empty where it has its own matter."""
    own = plan.sections.get(section)
    if own is None or not own.under or is_dash(plan, section):
        return ""
    # "D | Liên kết: …": a row has its own name.
    if BETWEEN in own.text.partition("\n")[0]:
        return ""
    marker = find_marker(own.text)
    found = _LABEL.match(marker.rest if marker else own.text)
    return found[1] if found and len(found[1].split()) <= _LABEL_WORDS else ""


def place_of_unit(plan: Plan, section: str) -> str:
    """The id the paper knows a section by: a dash stands at its heading's."""
    return section.rpartition(".")[0] or section if is_dash(plan, section) else section


def whole_unit(plan: Plan, section: str) -> str:
    """A section word for word; of a dash its heading and every dash below it.

    One that only announces what follows ("in two waves:") stands with what follows.
    """
    own = plan.sections[section]
    if label_of(plan, section):
        told = (*_beside(plan, own), *_announced(plan, own), *rows_of(plan, section))
        return "\n".join((own.under[-1], *dict.fromkeys(told)))
    rows = rows_of(plan, section)
    if rows:
        return "\n".join((own.text, *rows))
    if not is_dash(plan, section):
        return "\n".join((own.text, *_announced(plan, own)))
    place = place_of_unit(plan, section)
    beside = (
        each.text
        for each in plan.sections.values()
        if each.under == own.under and place_of_unit(plan, each.id) == place
    )
    return "\n".join((_heading(plan, own), *beside))


def _heading(plan: Plan, own: Section) -> str:
    """The heading of a dash, with what the paper says between the two."""
    heading = own.under[-1]
    over = plan.sections.get(own.id.rpartition(".")[0])
    whole = over is not None and over.text.startswith(f"{heading}\n")
    return over.text if over and whole and BETWEEN not in over.text else heading


def _beside(plan: Plan, own: Section) -> Iterator[str]:
    """A labelled clause; the day of something with its place, and the place with its day."""
    own_is = _is_when_or_where(plan, own)
    for each in plan.sections.values():
        both = own_is and each.under == own.under and _is_when_or_where(plan, each)
        if each.id == own.id or both:
            yield each.text


def _is_when_or_where(plan: Plan, section: Section) -> bool:
    return fold(label_of(plan, section.id)).startswith(_WHEN_AND_WHERE)


def _announced(plan: Plan, own: Section) -> Iterator[str]:
    if own.text.rstrip().endswith(":"):
        heading = own.text.split("\n")[0]
        yield from (each.text for each in plan.sections.values() if heading in each.under[-1:])


def rows_of(plan: Plan, section: str) -> tuple[str, ...]:
    """The rows of the table whose heads end a clause: heads alone tell nothing."""
    below = Tables(plan.texts).rows_below(section)
    return tuple(plan.sections[row].text for row in below)


def shown_unit(plan: Plan, section: str, most: int) -> str:
    """The whole of it up to `most` characters; of a longer one the heading and this dash.

    Of a longer table what stands above it, or as many of its rows.
    """
    whole, own = whole_unit(plan, section), plan.sections[section]
    if len(whole) <= most:
        return whole
    if rows_of(plan, section):
        tables = Tables(plan.texts)
        # What a table is called tells nothing of it.
        lead = "" if tables.is_title(section) else tables.lead(section)
        return lead or whole[:most].rpartition("\n")[0]
    led = is_dash(plan, section) or label_of(plan, section)
    return f"{_heading(plan, own)}\n{own.text}" if led else own.text
