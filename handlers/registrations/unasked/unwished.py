"""What resembles a wish to register and is none: who somebody is, a question, what was before.

The rule: without a word that wishes or a value that only a registration has, nothing is begun; who
somebody is may be of use, so what for is asked.
"""

from handlers.acts.heard import Heard
from handlers.acts.meaning import CERTAIN
from handlers.registrations.unasked.words import unwished as words
from knowledge.typed.repeats import compiled

_INTRODUCES, _WISHES, _DEEDS = map(compiled, (words.INTRODUCES, words.WISHES, words.DEEDS))
_ORDERS, _CLAUSE = compiled(words.ORDERS), compiled(r"[,;.!?\n]+")
_OF_BEFORE, _AS_BEFORE = compiled(words.OF_BEFORE), compiled(words.AS_BEFORE)
_ENDS_ASKING = compiled(words.ENDS_ASKING)
_HOW, _WILL_SAY = compiled(words.HOW), compiled(words.WILL_SAY)
_OF_OTHER = compiled(words.OF_OTHER)
_TO_UNITS, _ASKS = compiled(words.TO_UNITS), compiled(words.ASKS)
_OF_SOMEBODY = frozenset(
    "kind unit_type unit_name commune contact_name contact_position field value".split()
)


def introduces(heard: Heard) -> bool:
    """ "Bác là Sùng A Lử giám đốc htx Nậm Hương, Mù Cang Chải": who it is, and nothing else."""
    line = heard.unsigned
    # Cheap before dear: most lines say of nobody who they are.
    if _INTRODUCES.search(line) is None or _DEEDS.search(line) or _WISHES.search(heard.folded):
        return False
    return heard.meant.slots.said().keys() <= _OF_SOMEBODY


def will_say(heard: Heard) -> bool:
    """ "…, cho bác hỏi cái này": what is wanted comes next."""
    return _WILL_SAY.search(heard.unsigned) is not None


def is_of_before(heard: Heard) -> bool:
    """ "Năm ngoái htx tôi đăng ký rồi mà có thấy gì đâu": told, and nothing is wished now."""
    told = _OF_BEFORE.search(heard.unsigned) and not _AS_BEFORE.search(heard.unsigned)
    return bool(told) and not _wishes(heard)


def only_asks(heard: Heard) -> bool:
    """ "Htx trong xã đăng ký ở đâu ạ", and what an office writes to all its units."""
    if _TO_UNITS.search(heard.unsigned) or _OF_OTHER.search(heard.unsigned):
        return True
    if _wishes(heard):
        return False
    if _ASKS.search(heard.unsigned) is not None:
        return True
    return heard.meant.sure < CERTAIN and _asks(heard)


def asks_how(heard: Heard) -> bool:
    """ "… thì htx trong xã đăng ký ở đâu ạ"."""
    if _OF_OTHER.search(heard.unsigned):
        return False
    return heard.affair == "how" or _HOW.search(heard.unsigned) is not None


def _wishes(heard: Heard) -> bool:
    """A word that wishes, or a clause that begins with the deed and does not ask."""
    if _WISHES.search(heard.folded):
        return True
    clauses = (Heard(one).unsigned for one in _CLAUSE.split(heard.text) if one.strip())
    return any(_ORDERS.match(one) and not _ENDS_ASKING.search(one) for one in clauses)


def _asks(heard: Heard) -> bool:
    return heard.asks or heard.asks_whether or "?" in heard.text
