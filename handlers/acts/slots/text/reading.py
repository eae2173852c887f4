"""One text with everything a registration's words say marked in it, found in one pass.

The rule: a capital inside a text of small letters belongs to a name, whatever the word means
otherwise ("HTX Tiếp Nối", "Sùng A Dạ").
"""

from collections.abc import Iterator
from functools import cache, cached_property

from handlers.acts.slots.text.scan import Mark, Scan, Table, Word, table_of
from handlers.acts.slots.titles import title_rows
from handlers.acts.slots.words import fields, heads, kinds, persons, stops
from handlers.acts.slots.words import titles as words
from handlers.typed.words.positions import OCCUPATIONS, POSITIONS
from knowledge.typed.said import Said

# What ends a value although it is written with a capital.
_AMBIGUOUS = frozenset(stops.AMBIGUOUS)
# "HTX MINH TÂM": whoever shouts in so few words names something.
_AMBIGUOUS_SHOUTED = _AMBIGUOUS | {"minh"}
_BEFORE_GIVEN = ("v\u0103n", "th\u1ecb")
_ROW_GOES_ON = frozenset(("position", "work", "initiative", "short"))
_STRONG = frozenset(("title", "position", "unit", "commune", "field"))


def _rows() -> Iterator[tuple[str, str, str]]:
    """Every phrase with its tag; of two equally long ones the first counts."""
    yield from title_rows()
    yield from ((phrase, "office", "") for phrase in heads.OFFICES)
    # Two posts of one person are read one after the other, as they are written.
    single = {usual: short for usual, short in POSITIONS.items() if "," not in usual}
    for usual, short in single.items():
        yield from ((phrase, "position", usual) for phrase in (usual, *short))
    for unit_type, phrases in heads.UNITS.items():
        yield from ((phrase, "unit", unit_type) for phrase in phrases)
    for field, phrases in fields.FIELDS.items():
        yield from ((phrase, "field", field) for phrase in phrases)
    for kind, phrases in kinds.KINDS.items():
        yield from ((phrase, "kind", kind) for phrase in phrases)
    yield from ((phrase, "contact", "") for phrase in persons.CONTACT_LABELS)
    yield from ((phrase, "intro", "") for phrase in persons.INTRODUCERS)
    yield from ((phrase, "work", "") for phrase in OCCUPATIONS)
    yield from ((phrase, "commune", "") for phrase in heads.COMMUNES)
    yield from ((phrase, "joint", "") for phrase in heads.JOINT)
    yield from ((phrase, "place", "") for phrase in heads.OTHER_PLACES)
    yield from ((phrase, "all", "") for phrase in persons.EVERYBODY)
    yield from ((phrase, "mend", "") for phrase in stops.MENDS)
    yield from ((phrase, "honor", "") for phrase in persons.HONORIFICS)
    yield from ((phrase, "joined", "") for phrase in persons.JOINED)
    yield from ((phrase, "initiative", "") for phrase in persons.INITIATIVES)
    yield from ((phrase, "stop", "") for phrase in stops.STOPS)
    yield from ((phrase, "short", id_) for phrase, id_ in persons.SHORT_TITLES)


@cache
def _table() -> Table:
    return table_of(_rows())


class Reading(Scan):
    """The words of a text and its marks."""

    def __init__(self, said: Said, text: str | None = None) -> None:
        super().__init__(said, text)

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """Every word in its order; ";" before a post, a title or a field parts it as a comma."""
        words = super().words
        if ";" not in self.text:
            return words
        bare = Scan(self.said, self.text)
        return tuple(
            word._replace(gap="comma") if self._goes_on(bare, at) else word
            for at, word in enumerate(words)
        )

    def _goes_on(self, bare: Scan, at: int) -> bool:
        word = bare.words[at]
        if not at or word.gap != "stop":
            return False
        # A number that was cut out leaves its commas beside the break.
        before = self.text[bare.words[at - 1].end : word.start]
        mark = bare.mark_at(_table(), at)
        if ";" not in before or before.strip(" ,;") or mark is None:
            return False
        then = bare.words[mark.last].gap if mark.last < len(bare.words) else "stop"
        # "X; kế toán; LĐTT", and not "…; LĐTT: Y, Z".
        return mark.tag in _ROW_GOES_ON or (mark.tag == "title" and then in ("stop", "line"))

    @cached_property
    def found(self) -> tuple[Mark, ...]:
        """The marks, left to right; none overlaps another."""
        return tuple(self.marks(_table()))

    def mark_at(self, table: Table, at: int) -> Mark | None:
        """The longest phrase that begins here; none where "Văn" or "Thị" makes a name of it."""
        given = at > 0 and self.words[at - 1].low in _BEFORE_GIVEN and not self.words[at].gap
        if given and self.words[at].text[:1].isupper() and self.words[at - 1].text[:1].isupper():
            return None
        mark = super().mark_at(table, at)
        # "Thanh pho giam doc" is no city, where no mark tells.
        begins = {"position": "title", "place": "position"}.get(mark.tag) if mark else None
        if mark is not None and begins is not None and self._begins(begins, table, mark):
            return None
        if mark is not None and mark.tag == "honor" and self._is_family(at):
            return None
        if mark is not None and mark.tag == "title" and self._is_had(mark):
            return None
        return None if mark is not None and self._is_branch(table, mark) else mark

    def _is_had(self, mark: Mark) -> bool:
        """ "Nghe noi co thi dua": that there is a movement, and no flag ("cờ")."""
        typed = [word.low for word in self.words[mark.first : mark.last]]
        if typed != ["co", "thi", "dua"]:
            return False
        before, behind = self.words[: mark.first], self.words[mark.last :]
        told = bool(before) and before[-1].bare in words.HAS_BEFORE
        asked = bool(behind) and behind[0].bare in words.HAS_BEHIND
        apart = self.words[mark.first].gap
        return (told and not apart) or (asked and not behind[0].gap)

    def _is_family(self, at: int) -> bool:
        """ "Ban Tai Nham": with two more capitals behind it the Dao family Bàn, and no friend."""
        named = self.words[at : at + 3]
        whole = len(named) > 2 and not (named[1].gap or named[2].gap)
        return named[0].text == "Ban" and whole and all(one.text[:1].isupper() for one in named)

    def _is_branch(self, table: Table, mark: Mark) -> bool:
        """ "Kế toán PGD Pú Trạng": behind a post the short form is the branch office."""
        at = mark.first
        if self.words[at].bare not in persons.SHORT_PLACES or not at or self.words[at].gap:
            return False
        before = (super(Reading, self).mark_at(table, first) for first in range(max(0, at - 3), at))
        posted = any(one and one.tag == "position" and one.last == at for one in before)
        return posted and mark.last < len(self.words) and not self.words[mark.last].gap

    def _begins(self, tag: str, table: Table, mark: Mark) -> bool:
        """ "Bốn người lao động tiên tiến": the post's last words begin a title."""
        inside = (
            super(Reading, self).mark_at(table, at) for at in range(mark.first + 1, mark.last)
        )
        return any(one and one.tag == tag and one.last > mark.last for one in inside)

    @cached_property
    def at(self) -> dict[int, Mark]:
        """The mark that begins at a word."""
        return {mark.first: mark for mark in self.found}

    def of(self, *tags: str) -> list[Mark]:
        """The marks of these tags."""
        return [mark for mark in self.found if mark.tag in tags]

    def tag(self, place: int) -> str:
        """The tag of the mark that begins here, or ""."""
        mark = self.at.get(place)
        return mark.tag if mark else ""

    def is_name_like(self, place: int) -> bool:
        """A capital that says something: the word belongs to a name."""
        return not self.is_flat and self.words[place].text[:1].isupper()

    def ends(self, place: int) -> bool:
        """Whether a value ends before this word."""
        mark = self.at.get(place)
        if mark is None or mark.tag in ("short", "joint"):
            return False
        alone = mark.tag == "stop" and mark.last - mark.first == 1
        ambiguous = _AMBIGUOUS_SHOUTED if self.text.isupper() else _AMBIGUOUS
        if not self.is_marked and alone and self.words[place].bare in ambiguous:
            return False
        if self.is_name_like(place):
            whole = mark.last - mark.first > 1 or mark.tag in ("unit", "commune")
            short = self.words[place].text.isupper() and len(self.words[place].text) > 1
            return mark.tag in _STRONG and (whole or short) and not self._all_capital(mark)
        return True

    def _all_capital(self, mark: Mark) -> bool:
        """ "Tập Thể Mới": every word of the phrase begins with a capital, as a name does."""
        several = mark.last - mark.first > 1
        typed = self.words[mark.first : mark.last]
        return several and mark.tag == "kind" and all(word.text[:1].isupper() for word in typed)
