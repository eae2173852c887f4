"""Whether a message is a clear yes: every word of it says so, or is polite.

The rule: one word more, and it is asked again. What a yes does cannot be guessed at.
"""

import re
from collections.abc import Collection

from handlers.acts.meaning import Place
from handlers.acts.words import assent as words
from handlers.typed.assent import is_polite, may_ask
from knowledge.typed.normalize import fold
from knowledge.typed.repeats import compiled
from knowledge.typed.said import Said, folded_already
from knowledge.typed.syllables import is_syllable

_NOTHING_TO_MEND = compiled(words.NOTHING_TO_MEND)
_NO_TROUBLE, _TAIL = compiled(words.NO_TROUBLE), compiled(words.TAIL)
_EMPHASIS, _SAID_BEFORE = compiled(words.EMPHASIS), compiled(words.SAID_BEFORE)
_ANCHORS = {at: compiled(pattern) for at, pattern in words.ANCHORS.items()}
_HANGS, _WORD = compiled(words.HANGS), compiled(r"[^\W_]+")
_HELD_BACK = compiled(words.HELD_BACK)
_AGREED, _TELEX = compiled(words.AGREED), compiled(words.TELEX)
# "Nhaaa": a letter drawn out.
_DRAWN_OUT = compiled(r"([^\W\d])\1{2,}")
_CLEAR = frozenset(words.CLEAR) | {fold(one) for one in words.CLEAR if one not in words.ONLY_MARKED}
# Polite alone is no yes.
_YES = frozenset(words.AGREEING) | frozenset(map(fold, words.AGREEING))


def settled(said: Said) -> Said:
    """The message without its "nothing to mend", which is a "no" that agrees."""
    return _kept(said, _NOTHING_TO_MEND.sub(" ", said.folded))


def freed(said: Said) -> Said:
    """The message without what adds force to it or refuses nothing ("còn hỏi", "không sao")."""
    if words.ASKS_HER in said.lowered:
        return said
    rest = _TAIL.sub(r"\1", _NO_TROUBLE.sub(" ", said.folded))
    if rest == said.folded and len(rest) == len(said.lowered):
        said = _cut(said, _EMPHASIS)
        return _said_once(said)
    return _kept(said, _SAID_BEFORE.sub(r"\1", _EMPHASIS.sub(" ", rest)))


def _said_once(said: Said) -> Said:
    """ "Tôi đã bảo xóa là xóa": the word itself, with its marks."""
    found = _SAID_BEFORE.search(said.folded)
    if found is None or len(said.folded) != len(said.lowered):
        return said
    start, end = found.span(1)
    kept = (said.lowered[: found.start()], said.lowered[start:end], said.lowered[found.end() :])
    return Said("".join(kept))


def _cut(said: Said, pattern: re.Pattern[str]) -> Said:
    """Without what matches its folded letters; the marks of the rest stay."""
    kept, end = [], 0
    for found in pattern.finditer(said.folded):
        kept.append(said.lowered[end : found.start()])
        end = found.end()
    rest = " ".join((*kept, said.lowered[end:]))
    return Said(rest) if end and any(map(str.isalpha, rest)) else said


def says_no_trouble(said: Said) -> bool:
    """ "Ko sao ạ": nothing is in the way, and neither a yes nor a no is said."""
    rest = _NO_TROUBLE.sub(" ", said.folded)
    return rest != said.folded and is_polite(rest)


def holds_back(said: Said) -> bool:
    """ "Ok chớ lưu", "ừ đăng ký à", "đồng ý thì ghi": beside the yes something takes it back."""
    return _HELD_BACK.search(said.lowered) is not None


def says_agreed(said: Said) -> bool:
    """ "Vâng tôi đồng ý, cảm ơn cháu", "c bảo đồng ý mà": nothing but agreeing is said."""
    if holds_back(said):
        return False
    if _TELEX.search(said.lowered):
        said = Said(_TELEX.sub(words.DONG_Y, said.lowered))
    line = " ".join(_WORD.findall(_DRAWN_OUT.sub(r"\1", said.folded)))
    typed = set(_WORD.findall(_DRAWN_OUT.sub(r"\1", said.lowered)))
    unknown = {word for word in typed if not word.isascii()} - words.AGREED_MARKS
    told = words.DONE_BEFORE in typed and words.MEANT_NOW.isdisjoint(typed)
    if told or unknown or "?" in said.text or may_ask(said):
        return False
    return _AGREED.fullmatch(line) is not None


def hangs_on(said: Said) -> bool:
    """ "Không mất tiền thì đồng ý": it hangs on something, and is neither a yes nor a no yet."""
    return _HANGS.search(said.unsigned) is not None


def _kept(said: Said, rest: str) -> Said:
    # Nothing but that is said: then there is no yes in it either.
    changed = rest != said.folded and any(map(str.isalpha, rest))
    return folded_already(" ".join(rest.split())) if changed else said


def is_clear_yes(said: Said, also: frozenset[str] = frozenset()) -> bool:
    """Tell whether it agrees and says nothing else; `also`: what else is as clear as a yes."""
    whole = _WORD.findall(_DRAWN_OUT.sub(r"\1", said.lowered))
    typed = [word for word in whole if word not in also]
    if whole and not typed:
        return "?" not in said.text
    if holds_back(said):
        return False
    # "Ok cho xem đã" wants to look first; "ok xem rồi" has.
    if not words.LOOKING.isdisjoint(typed) and words.LOOKED.isdisjoint(typed):
        return False
    known = all(
        word in _CLEAR or (place == 0 and word in words.LEADING) for place, word in enumerate(typed)
    )
    return known and "?" not in said.text and not _YES.isdisjoint(typed)


def is_plain_yes(tokens: Collection[str], at: Place) -> bool:
    """Tell whether it names what the yes does and holds no word of doubt, refusal or others.

    A token that is no word as it stands may be any word: "dug" is "đừng" for whoever is in a hurry.
    """
    anchor = _ANCHORS.get(at)
    named = anchor is not None and anchor.search(" ".join(tokens)) is not None
    whole = all(is_syllable(token) or token in words.SHORT for token in tokens)
    # "Chắc xóa hết" only thinks so; "chắc chắn" is sure.
    whole = whole and ("chac" not in tokens or "chan" in tokens)
    return named and whole and words.DOUBTING.isdisjoint(tokens)
