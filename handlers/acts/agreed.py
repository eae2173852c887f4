"""Whether a message agrees to the consent in words of its own: "ờ thì đồng ý chứ".

The rule: the last clause that names agreeing decides, and whatever in it refuses, doubts, asks,
puts off, tells of others or of the words alone makes it no yes; so does what takes it back behind.
"""

import re

from handlers.acts.words import agreed as words
from handlers.typed.assent import may_ask
from knowledge.typed.normalize import fold
from knowledge.typed.said import Said

_CLAUSES, _WORD = re.compile(words.CLAUSES, re.IGNORECASE), re.compile(r"\w+")
_NAMES, _NO_YES = re.compile(words.NAMES, re.IGNORECASE), re.compile(words.NO_YES)
_TAKES_BACK, _HANGS = re.compile(words.TAKES_BACK), re.compile(words.HANGS)
_AGREES = re.compile(rf"\b{words.AGREES}\b")
MOST_WORDS, MOST_IN_ALL = 14, 40


def agreed_beside(said: Said) -> str | None:
    """What is said beside the person's own yes, now and to all of it; None without such a yes."""
    if "?" in said.text or not words.QUOTES.isdisjoint(said.text):
        return None
    clauses = [one.strip() for one in _CLAUSES.split(said.text) if _WORD.search(one)]
    naming = [at for at, one in enumerate(clauses) if _NAMES.search(one)]
    if not naming or len(said.text.split()) > MOST_IN_ALL:
        return None
    at = naming[-1]
    plain = _plain(clauses[at])
    if len(plain.split()) > MOST_WORDS or _NO_YES.search(plain) or _is_marked_no(clauses[at]):
        return None
    if may_ask(clauses[at].removesuffix(words.OF_COURSE)):
        return None
    if not _is_plain(plain):
        return None
    taken_back = any(_TAKES_BACK.search(_plain(one)) for one in clauses[at + 1 :])
    hangs = any(_HANGS.search(_plain(one)) for one in clauses[:at])
    if taken_back or hangs:
        return None
    return ", ".join(one for one in clauses if one != clauses[at])


def _is_plain(plain: str) -> bool:
    """Whether nothing in the clause limits the yes or makes it another's ("chỉ cho xem tên")."""
    before, *behind = [part.split() for part in _AGREES.split(plain)]
    if words.SELF_ALONE in before[1:]:
        return False
    return set(before) <= words.BEFORE and all(set(one) <= words.BEHIND for one in behind)


def _plain(clause: str) -> str:
    return " ".join(fold(one) for one in _WORD.findall(clause) if one.lower() != words.STATED)


def _is_marked_no(clause: str) -> bool:
    """ "Đừng", "chờ" and "tối" are words of their own only with their marks."""
    return not words.MARKED_NO.isdisjoint(_WORD.findall(clause.lower()))
