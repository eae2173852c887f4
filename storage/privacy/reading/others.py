"""Where somebody else may be named in a text, or called.

The rule: rather a gap too many than somebody's name: with capitals or small, behind a word of
address or a post, or before a number, which is theirs.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from handlers.values.phones.places import numbers_in
from knowledge.places.communes import communes
from knowledge.typed.normalize import fold
from storage.privacy.reading.several import names_somebody

_TOKEN = re.compile(r"\w+|[^\w\s]")
_CALLING = ("ong", "ba", "anh", "chi", "co", "chu", "bac", "em", "di", "cau", "thay")
# The last word of a post: whoever follows it with a capital holds it.
_POSTS = frozenset(
    "toan doc tich nhiem truong pho ky quy thu su vien tho bo doi cuong lai xe ruong nong".split()
)
# Folded, as most families here are called, and what stands between such a name and one's own.
_FAMILY = (
    "nguyen|tran|le|pham|hoang|huynh|phan|vu|vo|dang|bui|do|ho|ngo|duong|ly|li|dinh|doan"
    "|luong|trinh|truong|mai|cao|luu|ha|lam|ta|chu|to|thai|kieu|trieu|ban|tan|chao|vang"
    "|giang|sung|thao|trang|hang|mua|cu|ma|lo|lu|ca|quang|tong|deo|dieu|cam|sa|nong|vi|luc"
    "|hua|be|dam|seo|lau|pang|phang|khang|sinh|cha|sang|po|lanh|chang|quan|tien|chau|kha"
    "|loc"
)
_MIDDLE = "thi|van|a|seo|huu|duc|dinh|cong|ngoc|minh|xuan|thanh|quang|trong|kim|thu|hong|my|ba|manh"
_CALLED = "|".join(rf"(?<={word} )" for word in _CALLING)
_SMALL = re.compile(
    rf"(?<!\w)(?:(?:{_FAMILY}) (?:{_MIDDLE})|(?:{_CALLED})(?:{_FAMILY})) [^\W\d_]+(?!\w)"
)
# What ends the words that tell whose a number is.
_APART = re.compile(r"[,;.()\n\u2026]|(?<!\w)(?:cung|voi|va|hoac|hay|con|gap|goi)(?!\w)")
_FEWEST_TELLING = 2


def others_in(text: str) -> Iterator[tuple[int, int]]:
    """Where in the composed text somebody may be named, and every number."""
    plain = _folded(text)
    for one in numbers_in(text):
        yield one.start, one.end
        before = max((found.end() for found in _APART.finditer(plain, 0, one.start)), default=0)
        if len(plain[before : one.start].split()) >= _FEWEST_TELLING:
            yield before + (len(plain[before:]) - len(plain[before:].lstrip())), one.end
    for found in _SMALL.finditer(plain):
        yield found.span()
    yield from _with_capitals(text)


def numbers_out_of(text: str, gap: str) -> str:
    """The composed text with a gap for every number."""
    for one in reversed(numbers_in(text)):
        text = f"{text[: one.start]}{gap}{text[one.end :]}"
    return text


def _folded(text: str) -> str:
    # One for one, so that places stay true.
    return "".join(fold(letter)[:1] or " " for letter in text)


def _with_capitals(text: str) -> Iterable[tuple[int, int]]:
    """Words with capitals in a row, or one behind a word of address or a post."""
    before = ""
    runs = groupby(_TOKEN.finditer(text), lambda one: one[0][0].isupper())
    for are_names, found in runs:
        words = list(found)
        if are_names and _is_name([one[0] for one in words], before):
            yield words[0].start(), words[-1].end()
        before = words[-1][0]


def _is_name(words: list[str], before: str) -> bool:
    called = fold(before) in _CALLING or (len(words) > 1 and fold(words[0]) in _CALLING)
    of_post = before.islower() and fold(before) in _POSTS and not words[0].isupper()
    whole = " ".join(words)
    return called or ((of_post or names_somebody(whole)) and not communes().is_place(whole))
