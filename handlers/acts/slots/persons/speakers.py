"""Whether a title is the speaker's own ("em đăng ký …, anh Thoan đăng ký …").

The rule: a title without a name before it is a heading, unless who speaks takes it for himself.
"""

import re

from handlers.acts.slots import titles
from handlers.acts.slots.text.reading import Reading
from handlers.acts.slots.words import persons

_NAMING_HIMSELF = re.compile(persons.NAMING_HIMSELF)
_APPLYING = frozenset("dang ky dk xin nhan thi la danh hieu".split())


def stands_behind_speaker(reading: Reading, place: int) -> bool:
    """ "…, anh chiến sĩ thi đua cơ sở": who speaks, named elsewhere."""
    before = place - 1
    return place > 0 and reading.tag(before) == "honor" and bool(reading.words[before].gap)


def speaks(reading: Reading, name: int) -> bool:
    """ "Tôi là X", "em tên X": whose name begins at this word names himself."""
    first = max(0, name - 3)
    # "…, nghĩa lộ nha, chị là X": what stands before a comma says nothing of who speaks.
    parted = [at for at in range(first, name) if reading.words[at].gap]
    before = " ".join(word.bare for word in reading.words[parted[-1] if parted else first : name])
    return _NAMING_HIMSELF.search(before) is not None


def speaks_first(reading: Reading, place: int) -> bool:
    """The first of several titles, behind "em đăng ký" and before a comma."""
    others = [mark for mark in reading.of("title") if mark.first > place]
    own = any(titles.title_of(mark.value).subject == "individual" for mark in others)
    end = reading.at[place].last
    parted = end < len(reading.words) and bool(reading.words[end].gap)
    before = place - 1
    while before > 0 and reading.words[before].bare in _APPLYING:
        before -= 1
    return own and parted and 0 <= before < place - 1 and reading.tag(before) == "honor"
