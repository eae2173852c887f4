"""Whether somebody only says that he cannot go on just now, and why.

The rule: every clause says so or says nothing of the form; a value beside it is never lost by it.
"""

from handlers.talk.remarks import names_somebody
from handlers.talk.words import waiting as words
from knowledge.typed.repeats import compiled
from knowledge.typed.said import Said

MOST_WORDS = 22
# Besides what waits, a clause may say why; a longer one says something of its own.
MOST_BESIDE = 8
_WAITING = compiled("|".join(f"(?:{one})" for one in words.WAITING))
_LATER = compiled(words.LATER)
_BUSINESS, _SPEAKER = compiled(words.BUSINESS), compiled(rf"\b{words.ME}\b")
_WORD = compiled(r"\w+")
_CLAUSE = compiled(r"[,;.!\n…]+")


def waits(said: Said) -> bool:
    """ "Con nó gọi, tí nữa nhé", "mai làm nốt", "để bác tìm cái kính đã"."""
    # Cheap before dear: a name, a number or any other value is let go at once.
    if names_somebody(said) or "?" in said.text:
        return False
    plain = said.unsigned
    spoken = plain.split()
    if words.TELLING.isdisjoint(spoken) or len(spoken) > MOST_WORDS or _BUSINESS.search(plain):
        return False
    marked = not said.text.isascii()
    if marked and not words.OTHERWISE_MARKED.isdisjoint(said.lowered.split()):
        return False
    clauses = [_plain(said, one) for one in _CLAUSE.split(said.lowered) if one.strip()]
    waiting = [one for one in clauses if _WAITING.search(one) or _ends_later(one)]
    short = all(len(one.split()) <= MOST_BESIDE for one in clauses if one not in waiting)
    return bool(waiting) and short


def _ends_later(clause: str) -> bool:
    """ "Thôi trời mưa to mất sóng mai mình nhắn tiếp": in one breath, with its reason before it."""
    later = _LATER.search(clause)
    if later is None or any(map(str.isdigit, clause)):
        return False
    before = clause[: later.start()].split()
    return len(before) <= MOST_BESIDE and _WAITING.search(later[0]) is not None


def _plain(said: Said, clause: str) -> str:
    """Folded, but for what the marks tell apart ("chờ" and "cho")."""
    return " ".join(words.MARKED.get(word) or said.bare(word) for word in _WORD.findall(clause))


def speaks(said: Said) -> bool:
    """Whether somebody is spoken of or to, as in no aim."""
    return _SPEAKER.search(said.unsigned) is not None
