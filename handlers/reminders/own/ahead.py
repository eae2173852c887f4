"""How long before an errand its reminder is wished for: "20/4 họp, nhắc trước 1 hôm".

The rule: the day that is named is the errand's; what is said of before is reckoned back from it.
"""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta

from handlers.reminders.words import own as words
from knowledge.typed.normalize import fold, nfc
from knowledge.typed.repeats import compiled
from knowledge.typed.said import Said

_AHEAD = compiled(words.AHEAD)
UNITS = {
    "ngay": timedelta(days=1), "hom": timedelta(days=1), "bua": timedelta(days=1),
    "tuan": timedelta(weeks=1), "tieng": timedelta(hours=1), "gio": timedelta(hours=1),
    "h": timedelta(hours=1), "phut": timedelta(minutes=1), "p": timedelta(minutes=1),
}  # fmt: skip
COUNTS = {"mot": 1, "hai": 2, "ba": 3, "bon": 4, "nam": 5, "nua": 0.5}


@dataclass(frozen=True)
class Ahead:
    """The words without it, and how long before."""

    said: Said
    lead: timedelta

    def before(self, at: datetime) -> datetime:
        """The moment of the reminder of what is at a moment."""
        return at - self.lead

    @property
    def in_hours(self) -> bool:
        """Whether it is reckoned from an hour, and not from a day."""
        return timedelta() < self.lead < timedelta(days=1)


def read_ahead(said: Said) -> Ahead:
    """How long before it is wished; nothing where several are, or none."""
    if "truoc" not in said.unsigned:
        return Ahead(said, timedelta())
    typed = nfc(said.text).split()
    folded = [fold(word) for word in typed]
    line = " ".join(folded)
    found = list(_AHEAD.finditer(line))
    if len(found) != 1:
        return Ahead(said, timedelta())
    first = line.count(" ", 0, found[0].start())
    last = first + len(found[0][0].split())
    count = found[0]["count"]
    lead = UNITS[found[0]["unit"]] * (COUNTS.get(count) or float(count))
    # What ends the clause in its place ends it still.
    end = re.sub(r"[\w\s]+", "", typed[last - 1])[-1:]
    rest = [*typed[:first], *([end] if end in (",", ".", ";") else []), *typed[last:]]
    return Ahead(Said(" ".join(rest)), lead)
