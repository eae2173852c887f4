"""The persons a stretch of text names, each with the position and title said of them.

The rule: a name begins a person; what follows is theirs until the next name. What is not said is
not guessed (for titles see `found`).
"""

from collections.abc import Callable
from dataclasses import dataclass

from handlers.acts.slots.persons import around
from handlers.acts.slots.persons.found import Found
from handlers.acts.slots.persons.jobs import charge_at, is_work, job_at
from handlers.acts.slots.persons.names import after_honorifics, is_family, name_end
from handlers.acts.slots.persons.person import HeardPerson, known_by
from handlers.acts.slots.text.reading import Reading
from handlers.acts.slots.text.scan import Mark
from handlers.acts.slots.words import persons as words
from handlers.acts.slots.words.kinds import BOTH, INDIVIDUAL

# Between the bars of a row no word is talk.
_TALK = ("stop", "intro", "joined", "mend", "all", "contact")
_BREAKS = ("comma", "dash", "paren", "colon")


@dataclass
class People(Found):
    """Reads one stretch after the other; `heading` is the title that stands over what follows."""

    def read(self, reading: Reading, first: int, last: int, *, row: bool = False) -> None:
        """Read the words from `first` to `last`; `row`: a name may begin it without more."""
        self._open = None
        self._job, self._joined, self._all = None, False, False
        self._contact = self._introduced = False
        self._rows, self._of_several = [], None
        self._ended = self._posted = -1
        place = first
        while place < last:
            starts = row and place == first
            place = self._step(reading, place, last, starts)
        self._close()

    def _step(self, reading: Reading, place: int, last: int, starts: bool) -> int:
        if reading.words[place].gap in ("stop", "line") and place:
            self._introduced = False
            # "Lh 0912… a Tân": the number alone parts nothing.
            self._contact = self._contact and around.is_behind_number(reading, place)
        if place in self.taken:
            self._introduced = False
            return place + 1
        named = self._name(reading, place, last, starts)
        if named > place:
            return named
        mark = reading.at.get(place)
        if mark is None or mark.last > last:
            return self._plain(reading, place, last)
        if mark.tag == "title":
            return self._title(reading, place)
        if mark.tag == "short":
            self._short_title(mark.value)
            return mark.last
        if mark.value == INDIVIDUAL and any(one.is_contact for one in self.found):
            # "Liên hệ X 09…, cá nhân gồm Y với Z": who is registered begins here.
            self._begin_list()
        if mark.tag == "mend" and self._takes_back(reading, mark):
            return mark.last
        return self._marked(reading, place, last, mark)

    def _begin_list(self) -> None:
        self.before_list = len(self.found)
        self._rows, self._open = [], None
        self._contact = self._introduced = self._joined = False

    def _takes_back(self, reading: Reading, mark: Mark) -> bool:
        """Take back what was said last; True where that is all the mark says."""
        posted = reading.tag(mark.last) in ("position", "work")
        if around.is_left_out(reading, mark):
            return False
        if posted and self._open is not None:
            # "… tổ phó à nhầm tổ trưởng": only the post is taken back.
            self._open.position = None
            return True
        if self.found and self._open is self.found[-1]:
            # "… à quên, giờ là …": the person before is taken back, the post stays.
            self._rows.remove(self.found[-1])
            self._job, self._open = self.found.pop().position, None
        return False

    def _marked(self, reading: Reading, place: int, last: int, mark: Mark) -> int:
        """A word that is known: read by its own reader, or noted for what follows."""
        readers: dict[str, Callable[[Reading, int, int], int]] = {
            "position": self._position, "work": self._position, "initiative": self._initiative,
            "unit": around.past_unit, "commune": around.past_commune,
        }  # fmt: skip
        beside = self._open is not None and reading.words[place].gap in _BREAKS
        if beside and _is_plain(reading, place, last, mark):
            return self._plain(reading, place, last)
        named_work = mark.tag == "work" and reading.is_name_like(place) and not beside
        named_work = named_work and not around.all_behind(reading, mark.last)
        if mark.tag in readers and not named_work:
            self._introduced = self._introduced and mark.tag in ("position", "work")
            return readers[mark.tag](reading, place, last)
        charge = self._charge(reading, place, last) if mark.tag == "contact" else place
        if charge > place:
            return charge
        # "X …, Y …, cả hai Bằng khen": behind several persons it is all of them.
        tag = "contact" if around.is_called(reading, mark, last) else mark.tag
        tag = "all" if mark.value == BOTH and len(self.found) > 1 else tag
        self._note(tag, reading.words[place].bare)
        self._renames = tag == "intro" and around.renames(reading, mark, self._open)
        return mark.last

    def _note(self, tag: str, bare: str) -> None:
        self._joined = tag == "joined" or (self._joined and tag in ("honor", "stop"))
        self._all = tag == "all" or (self._all and tag == "stop")
        self._contact = self._contact or tag == "contact"
        led = tag == "intro" or bare in ("ten", "la", "lam")
        self._introduced = led or (self._introduced and tag in ("honor", "contact"))

    def _name(self, reading: Reading, place: int, last: int, starts: bool) -> int:
        """Past the name that begins here, or `place`."""
        begin = after_honorifics(reading, place, last)
        end = self._name_end(reading, place, begin, last, starts)
        if end == begin:
            return place
        name = reading.between(begin, end)
        called = self._open if self._renames and end - begin > 1 else None
        self._renames = False
        if called is not None:
            # "Chú Bảy Trọng, tên thật Lê Văn Trọng": the same person by his whole name.
            called.name, self._introduced = name, False
            return end
        known = known_by(name, self.found) if begin > place and end - begin == 1 else None
        self._open = known or self._person(reading, name, place, begin)
        again = known is not None and known not in self._rows and known.title is None
        self._open.is_contact = self._open.is_contact or self._contact or again
        self._again = known is not None
        self._rows.append(self._open)
        self._ended = end
        if known is None:
            self._spoken_of(self._open, reading.words[end - 1].bare)
            self.found.append(self._open)
        self._job, self._joined, self._introduced = None, False, False
        return end

    def _name_end(self, reading: Reading, place: int, begin: int, last: int, starts: bool) -> int:
        """Where the name ends whose honorifics stand at `place`; `begin` where none begins."""
        led = begin > place or self._introduced or self._job is not None
        colon = reading.words[place].gap == "colon"
        sure = led or (self._contact and colon) or self._is_row(reading, place, last)
        sure = sure or around.goes_on_alike(reading, place, last, self._rows)
        starts = starts or (colon and place > 0 and around.heads_list(reading, place))
        listed = starts or (bool(self._rows) and around.is_listed(reading, place, last))
        end = name_end(reading, begin, last, sure=sure, listed=listed)
        begins = led or starts or self._is_behind(reading, place, begin)
        begins = begins or around.may_begin(reading, place)
        if end == begin or not begins or begin in self.taken:
            return begin
        # "Bốn chị em tổ sao chè": a group, and nobody's name.
        nobody = begin == place or reading.words[begin].low in words.GROUPS
        alone = end - begin == 1 and reading.words[begin].text.islower()
        alone = alone and not around.are_small_rows(reading, last)
        return begin if nobody and alone else end

    def _is_behind(self, reading: Reading, place: int, begin: int) -> bool:
        """ "Lò Văn Ún Lò Thị Phanh", "tổ trưởng tổ xe bùi văn quế": somebody else right behind."""
        return begin == place in (self._ended, self._posted) and is_family(reading, place)

    def _person(self, reading: Reading, name: str, place: int, begin: int) -> HeardPerson:
        plus = reading.words[place].gap == "plus"
        return HeardPerson(
            name,
            begin,
            self._contact,
            self._introduced,
            self._joined or plus or place == begin == self._ended,
            begin > place,
            self._job,
            self.heading if not self._contact else None,
        )

    def _is_row(self, reading: Reading, place: int, last: int) -> bool:
        return around.is_row(reading, place, last, listed=self.heading is not None)

    def _position(self, reading: Reading, place: int, last: int) -> int:
        job, end = job_at(reading, place, last)
        if end == place or around.is_call(reading, place, job, self._open):
            return max(end, place + 1)
        self._posted = end
        begun = end < last and reading.words[end].gap in ("", "colon")
        # "Chủ tịch, tên Má Seo Páo": led in by its word.
        begun = begun or (end < last and reading.words[end].bare == "ten" and self._open is None)
        follows = begun and around.name_follows(reading, end, last)
        beside = not follows or not reading.words[place].gap
        if follows and self._open is not None and around.has_own_post(reading, end, last):
            # "Tám, tổ trưởng Hoa thủ kho": who follows has a post, so this one is the other's.
            follows, beside = False, True
        general = self._open is not None and self._open.position in words.GENERAL
        gap = reading.words[place].gap in ("paren", "dash", "comma")
        if self._open is not None and general and gap and not follows:
            # "NV Hoàng Văn Hải (thủ kho)": what is said closer counts.
            self._open.position = job
        if not follows and self._of_all(reading, place, end):
            # "X, Y đều lái xe", "X với Y, lái xe cả": the others have none of their own.
            for person in self._rows or self.found:
                person.position = person.position or job
        elif self._open is not None and self._open.position is None and beside:
            self._open.position = job
        elif follows:
            self._job = job
            count = around.counted_before(reading, place)
            self._of_several = (len(self._rows), count) if count else None
        elif self._introduced and reading.tag(place) == "position":
            denied = around.is_denied(reading, place)
            self.job, self._introduced = None if denied else job, not denied
        return end

    def _of_all(self, reading: Reading, place: int, end: int) -> bool:
        """Whether the post that stands here is everybody's who was named."""
        counted = around.counted_before(reading, place) == len(self._rows) > 1
        lacking = self._open is not None and self._open.position is None
        return (self._all and lacking) or counted or around.all_behind(reading, end)

    def _charge(self, reading: Reading, place: int, last: int) -> int:
        """ "Bà Xuyến phụ trách bán hàng": behind a name it is the post, and no label."""
        person = self._open
        if person is None or person.position or reading.words[place].gap in ("stop", "line"):
            return place
        if around.name_follows(reading, reading.at[place].last, last):
            return place
        job, end = charge_at(reading, place, last)
        person.position = job or None
        return end

    def _initiative(self, reading: Reading, place: int, last: int) -> int:
        said, end = around.initiative(reading, place, last)
        said = said or around.initiative_before(reading, place)
        if said and self.found:
            self.found[-1].initiative = said
        return end

    def _plain(self, reading: Reading, place: int, last: int) -> int:
        """A word that is nothing known: behind a break it may be the work of the open person."""
        word = reading.words[place]
        person = self._open
        if self.found and word.gap == "comma" and _is_given(reading, place, last):
            self._open = self._person(reading, word.text, place, place)
            self._rows.append(self._open)
            self.found.append(self._open)
            return place + 1
        if person is None or person.position or word.gap not in _BREAKS:
            return place + 1
        end = reading.first(place + 1, last, lambda at: around.ends_work(reading, at))
        post = reading.first(place + 1, end, lambda at: reading.tag(at) in ("position", "work"))
        if post < end and place + 3 >= post:
            # "…, hiện là kế toán", "…, đang làm tổ trưởng": the post is read by itself.
            return post
        person.position = around.work_said(reading, place, end, person)
        return end


def _is_given(reading: Reading, place: int, last: int) -> bool:
    """ "…, Mỵ LĐTT": a given name with a capital and a title right behind it, and no work."""
    word = reading.words[place]
    titled = place + 1 < last and reading.tag(place + 1) in ("title", "short")
    titled = titled and not reading.words[place + 1].gap
    return titled and word.text.istitle() and not reading.is_flat and place not in reading.at


def _is_plain(reading: Reading, place: int, last: int, mark: Mark) -> bool:
    """Whether behind a break and a person a word of talk is work, or begins it."""
    if mark.tag == "stop" and is_work(reading, place, last):
        return True
    # "… – thủ kho – tất cả LĐTT": no work, but whose the title is.
    of_title = mark.tag == "all" and reading.tag(mark.last) in ("title", "short")
    led = reading.words[place].gap in ("colon", "dash")
    return led and mark.tag in _TALK and not of_title
