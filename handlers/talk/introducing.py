"""A question behind the words that say who asks it: it is heard alone, where it would be lost.

The rule: only whole clauses are left out that tell who somebody is; a wish keeps them, for its
form is filled from them.
"""

from handlers.acts.heard import Heard, hear
from handlers.talk.words import introducing as words
from knowledge.typed.repeats import compiled

FEWEST, MOST_CHARS = 2, 300
_INTRODUCES, _BESIDE = compiled(words.INTRODUCES), compiled(words.BESIDE)
_MAY_INTRODUCE, _CLAUSE = compiled(words.MAY_INTRODUCE), compiled(r"[,;.!\n]+\s*")
_SENT_HERE, _WISHES_MORE = compiled(words.SENT_HERE), compiled(words.WISHES_MORE)
_BEGINS = frozenset(("register", "values", "change", "correct"))


def left_out(text: str) -> str:
    """ "Bác là Lử giám đốc htx Nậm Hương, nghe nói có thi đua phải không": the question alone."""
    # Cheap before dear: without a comma there is nothing to leave out.
    if len(text) > MOST_CHARS or _CLAUSE.search(text) is None:
        return text
    whole = hear(text)
    if _MAY_INTRODUCE.search(whole.unsigned) is None or whole.meant.act not in _BEGINS:
        return text
    if whole.affair is not None:
        return text  # "Em ở tổ hợp tác quế, em đăng ký được không": whether such a one may.
    rest = _rest(text)
    asked = Heard(rest)
    asks = asked.asks or asked.asks_whether or "?" in rest
    return rest if asks and asked.meant.act not in _BEGINS else text


def only_introduces(heard: Heard) -> bool:
    """ "Tôi là bí thư chi bộ thôn", "cháu là con bố Tình, …", "chị Hoa cho em số này"."""
    line = heard.unsigned
    if len(heard.text) > MOST_CHARS or heard.asks or heard.asks_whether or "?" in heard.text:
        return False
    if _SENT_HERE.search(line) is not None:
        return True
    if _MAY_INTRODUCE.search(line) is None or _WISHES_MORE.search(line) is not None:
        return False
    clauses = [Heard(one).unsigned for one in _CLAUSE.split(heard.text) if one.strip()]
    greets = (one for one in clauses if _BESIDE.fullmatch(one) is None)
    return _INTRODUCES.fullmatch(next(greets, "")) is not None


def _rest(text: str) -> str:
    """What stands behind the clauses that introduce; the text where none does."""
    start, introduced = 0, False
    for cut in _CLAUSE.finditer(text):
        clause = Heard(text[start : cut.start()]).unsigned
        told = _INTRODUCES.fullmatch(clause) is not None
        if not told and _BESIDE.fullmatch(clause) is None:
            break
        start, introduced = cut.end(), introduced or told
    rest = text[start:].strip()
    return rest if introduced and len(rest.split()) >= FEWEST else text
