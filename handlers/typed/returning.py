""" "Em quay lại rồi, tập thể lao động tiên tiến ạ": what stands behind talk, or before a farewell.

The rule: only whole clauses that say nothing else are left out, and something always stays.
"""

import re

from handlers.acts.asking import looks_like_question
from handlers.typed.words.returning import (
    AGREES,
    ANNOUNCES,
    ASKED_WHICH,
    ECHOED,
    GIVES_IN,
    GOES_ON,
    GOES_ON_AT_ITS_END,
    GOES_ON_SO,
    HELD,
    HINTED,
    LEAVES,
    MAY_ANNOUNCE,
    MAY_HOLD,
    ONLY_LEADS,
    ONLY_SPOKEN,
    ORDER_THANKED,
    ORDERS,
    RETURNED,
    SENDING,
    WELL_THEN,
    WISHED,
    WISHES_TO_KNOW,
)
from knowledge.typed.normalize import fold
from knowledge.typed.repeats import compiled
from knowledge.typed.said import Said

# In the first few words it is said, or not at all.
MOST_LETTERS = 60
MOST_THANKED = 200
MOST_WISHED = 120
LEAST_MENDED = 3
_GOES_ON_AT_ITS_END = compiled(GOES_ON_AT_ITS_END)
_ANNOUNCES, _MAY_ANNOUNCE = compiled(ANNOUNCES), compiled(MAY_ANNOUNCE, re.IGNORECASE)
_WISHES_TO_KNOW = compiled(WISHES_TO_KNOW, re.IGNORECASE)
_WELL_THEN = compiled(WELL_THEN, re.IGNORECASE)
_ECHOED, _ORDERS = compiled(ECHOED, re.IGNORECASE), compiled(ORDERS)
_HELD, _MAY_HOLD = compiled(HELD), compiled(MAY_HOLD, re.IGNORECASE)
# A single word may be a yes or a no to what stood before it.
FEWEST = 2
_LEAVES, _ONLY_SPOKEN = compiled(LEAVES), compiled(ONLY_SPOKEN)
# "Vâng tiếp, …" is the yes to going on, and nothing to be left out.
_AGREES = compiled(AGREES, re.IGNORECASE)
_RETURNED = compiled(RETURNED)
_GOES_ON, _GOES_ON_SO = compiled(GOES_ON), compiled(GOES_ON_SO)
_ONLY_LEADS = compiled(ONLY_LEADS)
_HINTED = compiled(HINTED, re.IGNORECASE)
_THANKED = compiled(ORDER_THANKED, re.IGNORECASE)
_GIVES_IN, _WISHED = compiled(GIVES_IN, re.IGNORECASE), compiled(WISHED)
_CLAUSE = compiled(r"\s*(?:[,;.!:\n…]+|\s[-\u2013]\s)\s*")
_WORD = compiled(r"\w+")


def behind_return(text: str) -> str:
    """The text without that; itself where nothing of the kind is said."""
    kept = text
    while (cut := _CLAUSE.search(kept, 0, MOST_LETTERS)) is not None:
        first, rest = kept[: cut.start()], kept[cut.end() :]
        # A name is written with capitals.
        named = any(word[:1].isupper() for word in first.split()[1:])
        agrees = _AGREES.match(first) is not None
        if named or agrees or not any(map(str.isalnum, rest)) or not _says_back(first):
            break
        kept = rest
    return text if kept == text or _says_back(kept) or _says_nothing(kept) else kept


def before_leaving(text: str) -> str:
    """The text without the farewell in its last clause; itself where nothing else is said."""
    cuts = list(_CLAUSE.finditer(text, 0, MOST_THANKED))
    if not cuts or len(text) > MOST_THANKED:
        return text
    rest, last = text[: cuts[-1].start()], text[cuts[-1].end() :]
    # A name is written with capitals.
    named = any(word[:1].isupper() for word in last.split()[1:])
    leaves = not named and _LEAVES.fullmatch(" ".join(_WORD.findall(fold(last))))
    return text if not leaves or _says_nothing(rest) else rest


def _says_nothing(text: str) -> bool:
    """Too little to stand by itself: "cháu ạ", "thôi"."""
    words = _WORD.findall(fold(text))
    if any(word.isdigit() for word in words):
        return False
    return len(words) < FEWEST or _ONLY_SPOKEN.fullmatch(" ".join(words)) is not None


def behind_hold(text: str) -> str:
    """ "Khoan gửi. Đổi liên hệ là …": what is to be mended first; all where only a hold is said."""
    # Whatever else is typed is not even folded here.
    cut = _CLAUSE.search(text, 0, MOST_LETTERS) if _MAY_HOLD.match(text) else None
    if cut is None:
        return text
    rest = text[cut.end() :]
    said = fold(rest).split()
    held = _HELD.fullmatch(" ".join(_WORD.findall(fold(text[: cut.start()]))))
    # What speaks of sending, or in few words of anything, is read with the hold before it.
    return rest if held and len(said) >= LEAST_MENDED and SENDING.isdisjoint(said) else text


def behind_announcing(text: str) -> str:
    """ "Khoan, để chú hỏi thêm tí: …": what is asked, and not that something will be."""
    well = _WELL_THEN.match(text)
    text = kept = text[well.end() :] if well else text
    while _MAY_ANNOUNCE.match(text) and (cut := _CLAUSE.search(kept, 0, MOST_LETTERS)) is not None:
        first, rest = _plain(kept[: cut.start()]), kept[cut.end() :]
        # The hold before it belongs to it where it comes next.
        announces = _ANNOUNCES.fullmatch(first) or _HELD.fullmatch(first)
        if not announces or len(rest.split()) < FEWEST:
            break
        text, kept = (rest if _ANNOUNCES.fullmatch(first) else text), rest
    wish = _WISHES_TO_KNOW.match(text) if len(text) <= MOST_WISHED else None
    rest = text[wish.end() :] if wish else ""
    return rest if len(rest.split()) > FEWEST else text


def behind_echo(text: str) -> str:
    """ "Chưa đăng ký à? Vậy …": what comes of it, and not what was only wondered at."""
    found = _ECHOED.match(text) if len(text) <= MOST_WISHED else None
    if found is None or not ASKED_WHICH.isdisjoint(_plain(found["echo"]).split()):
        return text
    rest = text[found.end() :]
    # A question leans on what was wondered at; an order does not.
    orders = _ORDERS.search(_plain(rest)) is not None and not looks_like_question(rest)
    return rest if orders else text


def _plain(clause: str) -> str:
    return " ".join(_WORD.findall(fold(clause)))


def says_back(said: Said) -> bool:
    """Whether the whole message says that somebody is back or goes on ("rồi làm tiếp đi")."""
    text = said.text
    # Most lines hold none of these words, and nothing else is looked for in them.
    if len(text) > MOST_LETTERS or not _GOES_ON.search(said.plain) or "?" in text:
        return False
    if any(word[:1].isupper() for word in text.split()[1:]):
        return False
    clauses = [one for one in _CLAUSE.split(text) if _WORD.search(one)]
    told = [one for one in clauses if not _ONLY_LEADS.fullmatch(fold(one).strip())]
    return all(map(_says_back, told))


def goes_on_so(said: Said) -> bool:
    """Whether it is a yes to going on ("ừ lấy y như hôm qua", "đến đâu rồi thì làm tiếp")."""
    goes_on = _GOES_ON_SO.fullmatch(said.unsigned) or _GOES_ON_AT_ITS_END.search(said.unsigned)
    return "?" not in said.text and goes_on is not None


def before_thanks(text: str) -> str:
    """An order without the thanks behind it, which is no part of what it says."""
    thanked = _THANKED.match(text) if len(text) <= MOST_THANKED else None
    return thanked["order"] if thanked is not None else text


def behind_assent(text: str) -> str:
    """ "Ừ thôi đăng ký cho tui cái": only a "thôi" that agrees is left out, before an order."""
    found = _GIVES_IN.match(text) if len(text) <= MOST_WISHED and "?" not in text else None
    if found is None:
        return text
    wish = text[found.end() :]
    return wish if _WISHED.fullmatch(" ".join(_WORD.findall(fold(wish)))) else text


def _says_back(clause: str) -> bool:
    # Whatever else is typed is not even folded here.
    if not _HINTED.search(clause):
        return False
    return _RETURNED.fullmatch(" ".join(_WORD.findall(fold(clause)))) is not None
