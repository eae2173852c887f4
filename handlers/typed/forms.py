"""Words of yes, no and later in every way they may be typed: with their marks, or with none.

The rule: made once, when the program starts; what is typed is only looked up.
"""

import re
from collections.abc import Iterable
from itertools import product
from typing import Literal

from handlers.typed.words import assent as words
from knowledge.typed.normalize import fold
from knowledge.typed.said import Said, said_of

Lean = Literal["yes", "no", "later", "unsure"]
Phrase = tuple[str, ...]
WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)?")


def words_of(text: Said | str) -> Phrase:
    """The words in small letters, with their marks."""
    return tuple(WORD.findall(said_of(text).lowered))


def _ways(word: str) -> tuple[str, ...]:
    """A word with its own marks and, where that is no other word, with none at all."""
    bare = fold(word)
    return (word,) if word in words.ONLY_MARKED or not bare.isascii() else (word, bare)


def _any_form(*several: Iterable[str]) -> frozenset[str]:
    return frozenset(form for some in several for word in some for form in _ways(word))


def _phrases(texts: Iterable[str]) -> frozenset[Phrase]:
    """Every phrase in every way it may be typed."""
    return frozenset(typed for text in texts for typed in product(*map(_ways, words_of(text))))


# "Sử dụng", "áp dụng", "xây dựng": no "don't" where no mark tells.
BEFORE_USE = frozenset("su ap ung tac tan tuyen tieu vat xay".split())
DUNG = "dung"
# Apart from the other negations: without marks they are also "đúng" and "dùng".
DONT = frozenset(word for word in words.NEGATIONS if fold(word) == DUNG)
NEGATIONS = _any_form(word for word in words.NEGATIONS if word not in DONT)
# "Xuất sắc chớ sao": of course.
OF_COURSE = frozenset((one, word) for one in words.OF_COURSE for word in words.OF_COURSE_BEHIND)
NO_NEGATIONS_BEHIND = frozenset((word, words.RED) for word in words.RED_BEFORE)
NO_NEGATIONS = OF_COURSE | frozenset((words.RED, word) for word in words.RED_BEHIND)
FIRST_NEGATIONS = _any_form(words.FIRST_NEGATIONS)
SETTLED, CHOOSING = _any_form(words.SETTLED), _any_form(words.CHOOSING)
LAST = _any_form((words.LAST_NEGATION,))
WHERE = _any_form(words.WHERE)
THEN = _any_form((words.THEN,))
NOT_AFTER_DONT = _any_form(words.NOT_AFTER_DONT)
SPOKEN_TO = _any_form(words.SPOKEN_TO)
POLITE_BEFORE = _any_form(words.POLITE_BEFORE)
POLITE_AFTER = _any_form(words.POLITE_AFTER) | frozenset(words.POLITE_MARKED)
ONLY_POLITE = _any_form(word for word in words.POLITE_AFTER if word != words.AGAIN)
# "ngay mai" without marks is a day, and "ngay" no politeness.
SPOKEN = _any_form(
    word for word in (*words.POLITE_BEFORE, *words.POLITE_AFTER, *words.STILL) if word != "ngay"
)
FUTURE_FOLDED = fold(words.FUTURE)
YES_FOLDED = frozenset(map(fold, words.YES))
NONE = _phrases(words.NONE)
SEND = _phrases(words.SEND)
LATER = _phrases(words.LATER)
ALSO_TOLD = _phrases(words.ALSO_TOLD)
LATER_AS_WRITTEN = frozenset(map(words_of, words.LATER))
LONGEST = max(map(len, LATER))
WHOLE: tuple[tuple[frozenset[Phrase], Lean], ...] = (
    (_phrases(words.YES), "yes"),
    (_phrases(words.NO), "no"),
    (_phrases(words.LATER_ALONE), "later"),
)
