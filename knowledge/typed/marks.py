"""Whether a name is written as a paper writes it: with its marks, and capitals where they belong.

The rule: only what no rightly written name looks like is doubted. "Giang A Chu" is a name, and so
is "HTX ABC"; "Nguyen Thi Moi" and "HTX SUỐI GIÀNG" are none.
"""

import re

from knowledge.typed.normalize import fold, nfc
from knowledge.typed.syllables import is_syllable

# No syllable with these vowels is written bare (iê, yê, uô, ươ), and none that ends in a stop
# without a tone.
_NEVER_BARE = re.compile(r"\w*(?:ie|ye|uo)\w+|\w*[aeiouy](?:ch|[ptc])")
# Beside the rule: what stands in names most often, and is something else without its marks.
_USUAL = frozenset("tran pham phan thi van bui ngo dinh hoang dang xa phuong nong lam".split())


def lacks_marks(name: str) -> bool:
    """Whether the name has no mark at all and holds a word that is never written without."""
    folded = fold(name)
    if folded != nfc(name).lower():
        return False
    words = [word for word in folded.split() if is_syllable(word)]
    return any(word in _USUAL or _NEVER_BARE.fullmatch(word) for word in words)


def is_in_one_case(name: str) -> bool:
    """Whether all of it is in capitals or none is, with at least two words."""
    words = [word for word in fold(name).split() if is_syllable(word)]
    return len(words) > 1 and (name.isupper() or name.islower())


def is_doubtful(name: str | None) -> bool:
    """Whether a clerk should look at the name before it stands on a paper."""
    return bool(name) and (lacks_marks(name or "") or is_in_one_case(name or ""))


def with_capitals(name: str) -> str:
    """Each word of a person's or a commune's name with a capital."""
    return " ".join(word.capitalize() for word in name.split())
