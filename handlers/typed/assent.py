"""Yes, no and later, and whether a message refuses: by whole words, never by likeness of letters.

The rule: a refusal is never taken for what it refuses. Marks count where they were typed ("đừng",
"dừng" and "đúng" are three words); without them, what may mean opposite things is "unsure".
"""

import re
from collections.abc import Iterable, Sequence
from typing import Literal

from handlers.typed.words import assent as words
from knowledge.typed.normalize import fold, nfc

Lean = Literal["yes", "no", "later", "unsure"]
Phrase = tuple[str, ...]

_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)?")
# A longer message may hold "từ từ" or "tuần sau" and yet say something of its own.
SHORT = 7
# A negation this many words before a verb still turns it round ("khong can phai gui").
REACH = 3


def read_lean(text: str) -> Lean | None:
    """What a whole message means as an answer to a yes/no; None when it says more than that."""
    said = _tokens(text)
    if len(said) <= SHORT and _puts_off(said):
        return "later"
    for form in _politeness_off(said):
        meanings = {lean for phrases, lean in _WHOLE if _matches(phrases, form)}
        if meanings:
            doubtful = len(meanings) > 1 or ("yes" in meanings and may_ask(text))
            return "unsure" if doubtful else meanings.pop()
    return None


def may_ask(text: str) -> bool:
    """Tell whether a message may ask ("gửi à", "đồng ý?"): what asks decides nothing."""
    said = _tokens(text)
    while len(said) > 1 and any(_is(said[-1], word) for word in words.SPOKEN_TO):
        said = said[:-1]
    return "?" in text or (len(said) > 1 and said[-1] in words.ASKING_ENDS)


def bare_words(text: str) -> str:
    """The folded words without politeness; "tối" and "đã" are none, "tôi" and "dạ" are."""
    return " ".join(map(fold, _politeness_off(_tokens(text))[-1]))


def says_none(text: str) -> bool:
    """Tell whether a whole message says that there is nothing to write ("chưa có ạ")."""
    return any(_matches(_NONE, form) for form in _politeness_off(_tokens(text)))


def is_sending(text: str) -> bool:
    """Tell whether a whole message is the word for sending the registration ("gửi luôn đi em")."""
    return any(_matches(_SEND, form) for form in _politeness_off(_tokens(text)))


def is_negated(text: str) -> bool:
    """Tell whether a message holds a "no", "not", "don't" or "later" anywhere."""
    said = _tokens(text)
    return bool(_negations(said)) or _puts_off(said)


def read_stance(text: str, verbs: Iterable[str]) -> Literal["against", "unsure"] | None:
    """Whether a message speaks against doing one of `verbs` (folded words).

    "unsure" when a refusal and the verb both stand in it but not together ("không sai chỗ nào,
    gửi"); None when nothing is refused or the refusal is about something else.
    """
    lean = read_lean(text)
    if lean in ("no", "later"):
        return "against"
    said = _tokens(text)
    refusals = _negations(said)
    if not refusals and not _puts_off(said):
        return "unsure" if lean == "unsure" else None
    wanted = set(verbs)
    named = [place for place, word in enumerate(said) if fold(word) in wanted]
    if not named:
        return None
    breaks = _breaks(text)
    together = any(
        (0 < verb - no <= REACH or no > verb) and breaks[no] == breaks[verb]
        for verb in named
        for no in refusals
    )
    return "against" if together or not refusals else "unsure"


def refused_words(text: str) -> frozenset[str]:
    """What a message says "no" to, folded, with and without its politeness; empty for no "no"."""
    said = _tokens(text)
    refusals = set(_negations(said))
    if not refusals:
        return frozenset()
    kept = tuple(word for place, word in enumerate(said) if place not in refusals)
    while kept and _is(kept[-1], words.THEN):
        kept = kept[:-1]
    return frozenset(" ".join(map(fold, form)) for form in _politeness_off(kept))


def is_assent(said: str) -> bool:
    """Tell whether these folded words are a yes."""
    return said in _YES_FOLDED


def asks_whether(text: str) -> bool:
    """Tell whether a message ends in its negation and so may ask ("hủy được không")."""
    said = _politeness_off(_tokens(text))[-1]
    last = len(said) - 1
    asks = last in _negations(said) and not _is(said[last], words.LAST_NEGATION)
    return asks and not _is(said[last - 1], words.THEN)


def contradicts(text: str, words_meant: str) -> bool:
    """Tell whether the marks of "đúng", "đừng", "dừng" or "dùng" say another word than meant."""
    meant = {word for word in _tokens(words_meant) if fold(word) == _DUNG}
    said = {word for word in _tokens(text) if fold(word) == _DUNG and not word.isascii()}
    return bool(said - meant)


def is_polite(text: str) -> bool:
    """Tell whether the words add nothing but politeness ("ạ", "đi em", "luôn nhé")."""
    polite = [word for word in words.POLITE_AFTER if word != words.AGAIN]
    return all(any(_is(word, one) for one in polite) for word in _tokens(text))


def is_named_later(text: str) -> bool:
    """Tell whether the words that put off are a name by their capitals ("HTX Ngày Mai")."""
    typed = tuple(_WORD.findall(nfc(text)))
    capitals = [place for place, word in enumerate(typed) if word[:1].isupper()]
    small = tuple("" if place in capitals else word.lower() for place, word in enumerate(typed))
    return len(capitals) > 1 and not text.isupper() and not _puts_off(small)


def may_be_value(text: str) -> bool:
    """Tell whether what puts off speaks to nobody and says more than that ("htx ngay mai")."""
    said = _tokens(text)
    spoken = (*words.POLITE_BEFORE, *words.POLITE_AFTER, *words.STILL)
    # "ngay mai" without marks is a day, and "ngay" no politeness.
    spoken = tuple(one for one in spoken if one != "ngay")
    return not any(_is(word, one) for word in said for one in spoken) and said not in _LATER


def _puts_off(said: Phrase) -> bool:
    """ "Later" anywhere; "mai sau" is the time of our children and none."""
    kept = " ".join(said).replace(words.FUTURE, "").replace(fold(words.FUTURE), "")
    return _any_within(_LATER, _tokens(kept))


def _tokens(text: str) -> Phrase:
    return tuple(_WORD.findall(nfc(text).lower()))


def _breaks(text: str) -> list[int]:
    """For every word, the number of the clause it stands in."""
    clauses = re.split(r"[,.;!?\n]+", nfc(text).lower())
    return [number for number, clause in enumerate(clauses) for _ in _WORD.findall(clause)]


def _negations(said: Phrase) -> list[int]:
    """The places of words that turn the message round."""
    return [
        place
        for place, word in enumerate(said)
        if any(_is(word, no) for no in words.NEGATIONS if fold(no) != _DUNG)
        or _is_dont(said, place)
        or (_is_first(said, place) and any(_is(word, no) for no in words.FIRST_NEGATIONS))
        or (_is(word, words.LAST_NEGATION) and _is_last(said, place))
    ]


def _is_first(said: Phrase, place: int) -> bool:
    """Where "thôi" and "khoan" stop something: before all but politeness, and not alone."""
    polite = all(any(_is(word, one) for one in words.POLITE_BEFORE) for word in said[:place])
    return polite and len(said) > place + 1


def _is_last(said: Phrase, place: int) -> bool:
    """Where "đâu" says no: behind all but politeness, and not in "ở đâu"."""
    polite = all(any(_is(word, one) for one in words.POLITE_AFTER) for word in said[place + 1 :])
    return polite and place > 0 and not _is(said[place - 1], words.WHERE)


def _is_dont(said: Phrase, place: int) -> bool:
    """ "đừng" and "dừng" by their marks; "dung" without marks by what follows it."""
    word = said[place]
    if fold(word) != _DUNG:
        return False
    if not word.isascii():
        return word in words.NEGATIONS
    after = said[place + 1 : place + 2]
    return bool(after) and not any(_is(after[0], other) for other in words.NOT_AFTER_DONT)


def _is(typed: str, word: str) -> bool:
    """The same word, with its own marks or, where that is no other word, with none at all."""
    bare = typed.isascii() and typed == fold(word) and word not in words.ONLY_MARKED
    return typed == word or bare


def _matches(phrases: Iterable[Phrase], said: Phrase) -> bool:
    return any(_same(phrase, said) for phrase in phrases if len(phrase) == len(said))


def _any_within(phrases: Iterable[Phrase], said: Phrase) -> bool:
    return any(
        _same(phrase, said[start : start + len(phrase)])
        for phrase in phrases
        for start in range(len(said) - len(phrase) + 1)
    )


def _same(phrase: Phrase, said: Phrase) -> bool:
    return all(_is(typed, word) for typed, word in zip(said, phrase, strict=True))


def _politeness_off(said: Phrase) -> list[Phrase]:
    """The words as said, then with one polite word less after the other, never with none left."""
    forms = [said]
    while len(said) > 1 and any(_is(said[-1], word) for word in words.POLITE_AFTER):
        said = said[:-1]
        forms.append(said)
    while len(said) > 1 and any(_is(said[0], word) for word in words.POLITE_BEFORE):
        said = said[1:]
        forms.append(said)
    return forms


def _phrases(texts: Sequence[str]) -> tuple[Phrase, ...]:
    return tuple(map(_tokens, texts))


_DUNG = "dung"
_YES_FOLDED = frozenset(map(fold, words.YES))
_NONE = _phrases(words.NONE)
_SEND = _phrases(words.SEND)
_LATER = _phrases(words.LATER)
_WHOLE: tuple[tuple[tuple[Phrase, ...], Lean], ...] = (
    (_phrases(words.YES), "yes"),
    (_phrases(words.NO), "no"),
    (_phrases(words.LATER_ALONE), "later"),
)
