"""The units that an announcement or an event is for, in words."""

from collections.abc import Mapping

from handlers.announcements import texts
from handlers.values.shown.label_texts import UNIT_TYPES
from handlers.values.staff import Audience


def parts_of(audience: Audience, titles: Mapping[str, str]) -> list[str]:
    """What is asked of a unit besides its type; `titles` are all names by id."""
    parts = []
    if audience.districts:
        parts.append(texts.district_part(districts=audience.districts))
    if audience.communes:
        parts.append(texts.commune_part(communes=audience.communes))
    if audience.titles:
        parts.append(texts.title_part(titles=[titles.get(one, one) for one in audience.titles]))
    if audience.units:
        parts.append(texts.unit_part(count=len(audience.units)))
    return parts


def for_units(audience: Audience, titles: Mapping[str, str]) -> str:
    """Behind "dành cho": which units; empty when it is for all."""
    types, parts = [UNIT_TYPES[one] for one in audience.unit_types], parts_of(audience, titles)
    return texts.for_units(types=types, parts=parts) if types or parts else ""
