""" "Đổi số thành 09… rồi gửi luôn": something is mended, and an order to send stands behind it.

The rule: the change is made and shown, and sent only when that was seen; where nothing is said but
the order, the text stays whole.
"""

from handlers.acts.closing import says_send
from handlers.acts.heard import Heard
from handlers.acts.meaning import Place
from handlers.wishes.words import sending as words
from knowledge.typed.normalize import fold, nfc
from knowledge.typed.repeats import compiled
from knowledge.typed.said import Said

_MAY, _BREAK = compiled(words.MAY), compiled(words.BREAK)
_YES, _JOINED = compiled(words.YES), compiled(words.JOINED)
_UNDECIDED = compiled(words.UNDECIDED)
_SAYING = frozenset(("correct", "change", "values", "add-person", "remove-person"))
MOST_LETTERS = 300


def before_sending(text: str, at: Place) -> str:
    """The text without the order; itself where nothing before it can be done."""
    # Most lines say nothing of sending: they are not even folded for it.
    if _MAY.search(text) is None or len(text) > MOST_LETTERS:
        return text
    typed = nfc(text)
    for cut in _BREAK.finditer(typed):
        order = typed[cut.end() :]
        led = _JOINED.match(fold(order))
        if not says_send(Said(order[led.end() :] if led else order)):
            continue
        mended = _without_yes(typed[: cut.start()])
        return mended if _mends(mended, at) and not says_send(Said(typed)) else text
    return text


def _without_yes(text: str) -> str:
    """ "Đúng rồi nhưng đổi …": what is agreed to stays as it is."""
    led = _YES.match(fold(text))
    return text[led.end() :] if led else text


def _mends(text: str, at: Place) -> bool:
    """Whether something is to be done; "tên tui đúng rồi" only says what stands."""
    if not text or _UNDECIDED.search(fold(text)):
        return False
    for place in dict.fromkeys((at, "review")):
        meant = Heard(text, at=place).meant
        if meant.act in _SAYING and meant.slots.said():
            return True
    return False
