"""Remarks beside the business: the weather, weariness, prices, the family, a kind word.

The rule: what names something of the form, an amount or a person is no remark.
"""

from handlers.talk import texts
from handlers.talk.words import remarks as words
from knowledge.typed.repeats import compiled
from knowledge.typed.said import Said

MOST_WORDS = 18
# "Haha", "kkk", "yayy".
_LAUGHS = compiled(r"(?:ha|he|hi|ho|ke|k){2,}|(?:y+a+y+|y+e+(?:a+h*|h+)|wo+w+|woa+h?)\b")
_WORD = compiled(r"[^\W\d_]+")
_BUSINESS, _CHATTY, _SPOKEN = map(compiled, (words.BUSINESS, words.CHATTY, words.SPOKEN))
# The first that fits; what is asked kindly is read before what it holds.
_LAUGHING = compiled(words.LAUGHING)
_LINES = (
    (compiled(words.KINDLY_ASKED), texts.ONLY_A_MACHINE),
    (_LAUGHING, texts.LISTENED),
    (compiled(words.GLAD), texts.GLAD),
    (compiled(words.GIFT), texts.OFFERED),
    (compiled(words.PRAISING), texts.PRAISED_SHORT),
    (compiled(words.WEARY), texts.WEARY),
    (compiled(words.WEATHER), texts.WEATHER),
    (compiled(words.FAMILY), texts.LISTENED),
    (compiled(words.PRICES), texts.LISTENED),
    (compiled(words.SIGHING), texts.LISTENED),
)
_ALONE = frozenset((texts.ONLY_A_MACHINE, texts.OFFERED, texts.PRAISED_SHORT, texts.GLAD))


def line(said: Said, *, anything: bool = False) -> str | None:
    """What is answered to it; None for what is no remark.

    `anything`: where any words may be the answer, a remark has to sound like one.
    """
    # Cheap before dear: a name, a number or any other value is let go at once.
    if names_somebody(said):
        return None
    plain = said.unsigned
    spoken = plain.split()
    if words.TELLING.isdisjoint(spoken) and not _LAUGHS.match(plain):
        return None
    if len(spoken) > MOST_WORDS or _BUSINESS.search(plain):
        return None
    fits = next((answer for pattern, answer in _LINES if pattern.search(plain)), None)
    if fits == texts.WEATHER and not said.text.isascii():
        fits = None if words.WEATHER_MARKED.isdisjoint(_WORD.findall(said.lowered)) else fits
    if fits is None or ("?" in said.text and fits != texts.ONLY_A_MACHINE):
        return None
    sounds = not anything or fits in _ALONE or _LAUGHING.search(plain) or _SPOKEN.search(plain)
    return fits if sounds else None


def is_sentence(said: Said) -> bool:
    """A sentence about neither the form nor the office, which is no name, post or place."""
    typed = said.text.split()
    # One capital in the middle may name somebody of the list.
    if len(typed) <= words.FEWEST or any(one[:1].isupper() for one in typed[1:]):
        return False
    spoken = _WORD.findall(said.lowered)
    least = 1 if len(spoken) >= words.MANY else 2
    if len(words.OF_SENTENCE.intersection(spoken)) < least or len(spoken) > MOST_WORDS:
        return False
    return "?" not in said.text and not _BUSINESS.search(said.unsigned)


def is_chatty(said: Said) -> bool:
    """Whether it speaks of somebody, of today or with a sigh, as no aim does."""
    return _CHATTY.search(said.unsigned) is not None


def names_somebody(said: Said) -> bool:
    """Two words with capitals, one behind the other: somebody or something has that name."""
    if said.text.isupper():
        return False
    led = [word[:1].isupper() for word in said.text.split()]
    return any(led[at] and led[at + 1] for at in range(len(led) - 1))
