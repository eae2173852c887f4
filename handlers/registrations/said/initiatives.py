"""Initiatives that are told for people who stand in the form already.

The rule: each goes to whoever is named with it, to who speaks, or to the only one who lacks one;
where that is not clear nothing is written.
"""

import re
from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.acts.slots.aim.initiatives import read_initiative
from handlers.acts.slots.aim.paragraph import cut_aims
from handlers.registrations.form.fields import titles_for
from handlers.registrations.form.rows import found_row
from handlers.turn.turn import Turn
from handlers.typed.read import plain
from handlers.values.state import Participant, Registering
from knowledge.typed.normalize import nfc

Rows = tuple[Participant, ...]
_LEAD = re.compile(
    r"^\W*(?:(?:dạ|à|vâng|còn|thêm)\W+)*(?:sáng kiến|sang kien|skien|sk)\b"
    r"\s*(?:nè|nhé|này|đây|thì)?\s*"
    r"(?P<whose>(?:của|cua)\s+\w+(?:\s+(?-i:[A-ZĐÀ-Ỹ])\w+)*)?\s*(?:là|la)?\s*[:,–-]?\s*",
    re.IGNORECASE,
)
_HONOR = r"(?:anh|chị|ông|bà|cô|chú|bác|em|a|c|e|tôi|tui|mình|đ/c)"
_PART = re.compile(rf"\s*[,;\n]\s*(?={_HONOR}\s)", re.IGNORECASE)
_NAMED = re.compile(rf"^{_HONOR}\s+(?P<name>[A-ZĐÀ-Ỹ]\w*)\s*(?:thì|là|có)?\s*:?\s*(?P<what>\S.*)$")
_OWN = re.compile(
    r"^(?:em|e|tôi|tui|mình|anh|chị|bác|chú|cô)\s+(?:thì|là|có)\s*:?\s*(?P<what>\S.*)$",
    re.IGNORECASE,
)
_SELF = frozenset("em e toi tui minh anh chi bac chu co".split())


def told(turn: Turn, dialog: Registering, heard: Heard) -> Rows | None:
    """The list with the initiatives a message tells; None when it tells none."""
    text = cut_aims(nfc(heard.text))[0].strip()
    lead = _LEAD.match(text)
    rows = dialog.form.people
    if lead is None or not rows or "?" in text:
        return None
    rest = text[lead.end() :]
    parts = [part for part in _PART.split(rest) if part.strip()]
    named = [_parted(dialog, part) for part in parts]
    given = [one for one in named if one is not None]
    if len(given) == len(parts) and given:
        return _with(rows, given)
    at = _whose(turn, dialog, lead["whose"])
    what = read_initiative(rest)
    return _with(rows, [(at, what)]) if at is not None and what else None


def _with(rows: Rows, told: list[tuple[int, str]]) -> Rows:
    by_place = dict(told)
    return tuple(
        replace(row, initiative=by_place.get(place, row.initiative))
        for place, row in enumerate(rows)
    )


def _parted(dialog: Registering, part: str) -> tuple[int, str] | None:
    """(row, initiative) of "a Khải nhật ký đồng ruộng"; None when nobody is meant."""
    part = part.strip(" .!")
    named, own = _NAMED.match(part), _OWN.match(part)
    said = named or own
    if said is None:
        return None
    name = named["name"] if named else dialog.form.contact_name
    at = found_row(dialog.form.people, None, name)
    what = read_initiative(said["what"])
    return (at, what) if at is not None and what else None


def _whose(turn: Turn, dialog: Registering, whose: str | None) -> int | None:
    """Whose it is: named, the speaker's, or the only one's who lacks what the title needs."""
    rows = dialog.form.people
    if whose is not None:
        who = plain(whose).split()[1:]
        speaks = len(who) == 1 and who[0] in _SELF
        return found_row(rows, None, dialog.form.contact_name if speaks else who[-1])
    needing = {title.id for title in titles_for(turn, "individual") if title.needs_initiative}
    lacking = [
        place for place, row in enumerate(rows) if row.title in needing and row.initiative is None
    ]
    return lacking[0] if len(lacking) == 1 else None
