"""A dash of the paper together with what it stands in: its heading and the dashes beside it.

Rule kept here: the paper numbers no dash, so none is cited by a letter or stands without its
heading.
"""

from collections.abc import Iterator

from knowledge.passages.passages import DASHES
from knowledge.plan.plan import Plan, Section


def is_dash(plan: Plan, section: str) -> bool:
    """Whether a section is one dash below a heading of its own."""
    found = plan.sections.get(section)
    return found is not None and bool(found.under) and found.text.startswith(DASHES)


def place_of_unit(plan: Plan, section: str) -> str:
    """The id the paper knows a section by: a dash stands at its heading's."""
    return section.rpartition(".")[0] or section if is_dash(plan, section) else section


def whole_unit(plan: Plan, section: str) -> str:
    """A section word for word; of a dash its heading and every dash below it.

    One that only announces what follows ("in two waves:") stands with what follows.
    """
    own = plan.sections[section]
    if not is_dash(plan, section):
        return "\n".join((own.text, *_announced(plan, own)))
    place = place_of_unit(plan, section)
    beside = (
        each.text
        for each in plan.sections.values()
        if each.under == own.under and place_of_unit(plan, each.id) == place
    )
    return "\n".join((own.under[-1], *beside))


def _announced(plan: Plan, own: Section) -> Iterator[str]:
    if own.text.rstrip().endswith(":"):
        heading = own.text.split("\n")[0]
        yield from (each.text for each in plan.sections.values() if heading in each.under[-1:])


def shown_unit(plan: Plan, section: str, most: int) -> str:
    """The whole of it up to `most` characters; of a longer one the heading and this dash."""
    whole, own = whole_unit(plan, section), plan.sections[section]
    if len(whole) <= most:
        return whole
    return f"{own.under[-1]}\n{own.text}" if is_dash(plan, section) else own.text
