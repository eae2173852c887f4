"""Which part of a message orders something to end, behind a story, a reason or a reproach.

The rule: what is told before an order speaks against nothing in it; what asks, quotes, or hangs on
something to come keeps the whole message together.
"""

import re

from handlers.acts.words import ordered as words
from handlers.typed.assent import asks_whether, may_ask
from knowledge.typed.normalize import fold
from knowledge.typed.said import Said

_CLAUSE = re.compile(r"[.,;!?\n]+(?!\d)")
_WORD = re.compile(r"\w+")
_ORDERS, _OPEN = re.compile(words.ORDERS), re.compile(words.OPEN)
_AS_SAID = re.compile(words.AS_SAID)
_EDGES = " .,;!?\n"
_QUOTES = frozenset('"“”«»:')


def ordered(said: Said) -> Said:
    """ "Giữ số tui làm gì, xóa ngay": from the last order on; the whole message without one."""
    # Nearly every order is one clause, and is read no second time.
    if not _CLAUSE.search(said.text.strip(_EDGES)):
        return said
    if not _QUOTES.isdisjoint(said.text) or _ends_asking(said):
        return said
    ends = [0, *(found.end() for found in _CLAUSE.finditer(said.text))]
    plain = [_plain(part) for part in _CLAUSE.split(said.text)]
    for at in range(len(plain) - 1, 0, -1):
        if _ORDERS.search(plain[at]):
            before = next((one for one in reversed(plain[:at]) if one), "")
            return said if _OPEN.search(before) else Said(said.text[ends[at] :])
    return said


def settled_as_said(folded: str) -> str:
    """Without the "if" that takes up what was said: "nếu thế thì HTX em rút"."""
    return _AS_SAID.sub(" ", folded)


def _ends_asking(said: Said) -> bool:
    last = next((one for one in reversed(_CLAUSE.split(said.text)) if one.strip()), "")
    return said.text.rstrip(" .!").endswith("?") or may_ask(last) or asks_whether(last)


def _plain(clause: str) -> str:
    return " ".join(_WORD.findall(_AS_SAID.sub(" ", fold(clause))))
