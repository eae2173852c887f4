"""What stands politely around a value and is no part of it.

Rule kept here: a word in capitals may be a name and stays; "a" with its dot never is one.
"""

import tomllib
from functools import lru_cache
from pathlib import Path

from knowledge.typed.normalize import fold, nfc

_FILE = Path(__file__).parents[1] / "common" / "politeness.toml"
_DASHES = ("-", "\u2013")
_EDGE = " \t\n,;.:!?-\u2013"


@lru_cache(maxsize=1)
def _words() -> dict[str, frozenset[str]]:
    read = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    return {name: frozenset(words) for name, words in read.items()}


@lru_cache(maxsize=1024)
def without_polite(text: str) -> str:
    """The text without polite words before and behind it; one word is always left."""
    line = nfc(text)
    words = _words_of(line)
    bare = " ".join(_without_tail(_without_head(words), shouted=line.isupper()))
    return bare.strip(_EDGE) if bare.strip(_EDGE) else " ".join(line.split())


def _words_of(line: str) -> list[str]:
    """The words; a dash between two of them stays behind the first ("Văn phòng - Kế toán")."""
    words: list[str] = []
    for word in line.split():
        if word.strip(_EDGE):
            words.append(word)
        elif words and word in _DASHES:
            words[-1] += f" {word}"
    return words


def _without_head(words: list[str]) -> list[str]:
    known = _words()
    while len(words) > 1:
        first = words[0].strip(_EDGE)
        greeted = first.lower() in known["greeted"] and len(words) > 2
        # Without marks "vang" is a family name too: polite only before a word of talk.
        before_talk = greeted or first in known["plain_heads"]
        talks = before_talk and fold(words[1]).strip(_EDGE) in known["talk"]
        if greeted and talks:
            kept = fold(words[1]).strip(_EDGE) in known["kept_behind"]
            words = words[1 if kept else 2 :]
        elif first.lower() in known["heads"] or (talks and first in known["plain_heads"]):
            words = words[1:]
        else:
            break
    return words


def _without_tail(words: list[str], *, shouted: bool) -> list[str]:
    taken = False
    while len(words) > 1:
        last = words[-1].strip(_EDGE)
        # "Lo a" may be a whole name; of three words or more a plain "a" is politeness.
        bare_a = last == "a" and len(words) == 2
        if bare_a or not (_is_tail(last, words[-2], shouted) or _is_address(last, words, taken)):
            break
        taken = True
        words = words[:-1]
    return words


def _is_tail(last: str, before: str, shouted: bool) -> bool:
    known = _words()
    counted = before.strip(_EDGE)[-1:].isdigit() and last.lower() in known["counted"]
    if counted or f"{before} {last}".lower() in known["compounds"]:
        # "50 hộ", "hữu cơ": a word of its own, and no favour.
        return False
    if last.lower() in known["always"]:
        return True
    # In a line of capitals a capital says nothing about a name.
    typed = last.lower() if shouted and not last.isascii() else last
    if last.isascii():
        if last not in known["plain_tails"]:
            return False
        return before[:1].isupper() or fold(before).strip(_EDGE) not in known["middle_names"]
    return typed in known["tails"]


def _is_address(last: str, words: list[str], taken: bool) -> bool:
    """ "Em" behind or before a polite word; "anh em" may be the name itself."""
    known = _words()
    before = words[-2].strip(_EDGE)
    if last not in known["addressed"] or len(words) < 3 or before.lower() in known["addressed"]:
        return False
    return taken or before in known["tails"] or before.lower() in known["always"]
