"""The persons found so far, and whose a title or a post is that is said of several.

The rule: a title passes to others only where the words say so.
"""

from dataclasses import dataclass, field
from itertools import pairwise

from handlers.acts.slots import titles
from handlers.acts.slots.persons import around
from handlers.acts.slots.persons.person import HeardPerson, group, share, takes_beside
from handlers.acts.slots.persons.speakers import speaks_first, stands_behind_speaker
from handlers.acts.slots.text.reading import Reading
from handlers.acts.slots.text.scan import Mark
from knowledge.typed.normalize import fold


@dataclass
class Found:
    """Who was found in the stretches read so far; `heading` is the title over what follows."""

    heading: str | None = None
    found: list[HeardPerson] = field(default_factory=list)
    job: str | None = None
    _job: str | None = None
    _joined: bool = False
    _all: bool = False
    _contact: bool = False
    _introduced: bool = False
    _open: HeardPerson | None = None
    _again: bool = False
    _renames: bool = False
    _rows: list[HeardPerson] = field(default_factory=list)
    _of_several: tuple[int, int] | None = None
    _ended: int = -1
    _posted: int = -1
    taken: frozenset[int] = frozenset()
    speaker: str | None = None
    # How many were named before a list of whoever is registered began.
    before_list: int = 0

    def _title(self, reading: Reading, place: int) -> int:
        mark = reading.at[place]
        title = titles.title_of(mark.value)
        if title.subject == "collective":
            self._open = None
            return mark.last
        colon = mark.last < len(reading.words) and reading.words[mark.last].gap == "colon"
        listed = self.found[self.before_list :]
        rows = self._rows or (listed if self._all else [])
        passes = mark.last < len(reading.words) and reading.words[mark.last].low == "cho"
        speaks = speaks_first(reading, place) and not passes and not rows
        speaks = speaks or (stands_behind_speaker(reading, place) and not self._all)
        if speaks and title.subject == "individual":
            # "Anh chiến sĩ thi đua cơ sở": who speaks, named elsewhere.
            self.speaker = title.said
        elif passes and rows and around.is_all(reading, mark.last + 1):
            share(title.said, listed)
        elif not rows and listed and around.is_all(reading, mark.last):
            # "X …; Y …; LĐTT cả": said last, of everybody.
            share(title.said, listed)
        elif colon or passes or not rows:
            self.heading, self._open = title.said, None
        elif self._again and self._open is not None:
            # "Tất cả …, riêng anh Sức …": what is said of one alone counts for him.
            self._open.title = title.said
        elif around.closes_list(reading, mark) and not any(one.title for one in rows):
            # "X (thủ quỹ), Y (lái máy): LĐTT": behind the colon, of everybody.
            share(title.said, rows)
        elif self._heads_another(reading, mark) or not takes_beside(
            title.said, rows, self.heading, joined=around.is_joined(reading, mark)
        ):
            after = mark.last < len(reading.words) and not reading.words[mark.last].gap
            everybody = reading.tag(mark.last) == "all" or around.is_all(reading, mark.last)
            self._all = self._all or (after and everybody)
            named = listed if self._all else group(rows)
            for person in named:
                # Who is given a title of his own has not the heading's.
                person.title = None if person.title == self.heading else person.title
            share(title.said, named)
        return mark.last

    def _heads_another(self, reading: Reading, mark: Mark) -> bool:
        """Whether somebody else is named right behind it; behind a comma it is the one before's."""
        if not around.name_follows(reading, mark.last, len(reading.words)):
            return False
        return not (reading.words[mark.last].gap == "comma" and around.is_joined(reading, mark))

    def _short_title(self, id_: str) -> None:
        """ "Thêm bà Ngân, thủ quỹ, tiên tiến": enough behind somebody who has none."""
        person = self._open
        if self._all and self.found:
            share(titles.name_of(id_), self.found[self.before_list :])
        if person is not None and person.title in (None, self.heading):
            share(titles.name_of(id_), [one for one in group(self._rows) if one is not person])
            person.title = titles.name_of(id_)

    def _spoken_of(self, person: HeardPerson, given: str) -> None:
        """ "Cái Thủy, tên Vũ Thu Thủy": called by the given name before, and the same one."""
        alone = [one for one in self.found if one.name and " " not in one.name]
        for earlier in [one for one in alone if fold(one.name or "") == given]:
            person.position = person.position or earlier.position
            person.title = person.title or earlier.title
            self.found.remove(earlier)
            self._rows = [one for one in self._rows if one is not earlier]

    def _posted_together(self) -> None:
        """ "Ba thằng thợ lặn A B C": of each of them, until somebody else is spoken of."""
        if self._of_several is None:
            return
        at, count = self._of_several
        named = self._rows[at : at + count]
        for first, person in zip(named[:1] * len(named), named[1:], strict=False):
            if person.position or person.is_honored != first.is_honored:
                break
            person.position = first.position

    def _close(self) -> None:
        """ "X thủ quỹ với Y thủ kho": joined persons without a title share the last one's."""
        rows = self._rows
        self._posted_together()
        for earlier, later in reversed(list(pairwise(rows))):
            if later.is_joined and later.title and earlier.title is None:
                earlier.title = later.title
