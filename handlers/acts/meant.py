"""Whether a wish that is read was meant: a joke, a quote, a fear or another's deed is none.

The rule: what is not meant does nothing and asks nothing; it goes on as any other message.
"""

import re

from handlers.acts.ordered import ordered
from handlers.acts.words import meant as words
from knowledge.typed.normalize import nfc
from knowledge.typed.said import Said

MOST_CHARS = 300
_NOT_MEANT, _OF_SOMEBODY = re.compile(words.NOT_MEANT), re.compile(words.OF_SOMEBODY)
_DELETES, _REGRETS = re.compile(words.DELETES), re.compile(words.REGRETS)
_TYPES = re.compile(words.TYPES)
_NOT_OFF, _IN_PART = re.compile(words.NOT_OFF), re.compile(words.IN_PART)


def is_meant(said: Said) -> bool:
    """Whether the words that end something are the person's own wish, now."""
    if len(said.text) > MOST_CHARS:
        return True
    said = ordered(said)
    return not (_NOT_MEANT.search(said.plain) or _OF_SOMEBODY.search(said.text))


def keeps_reminding(said: Said) -> bool:
    """ "Đừng có mà quên nhắc", "đừng nhắc sớm quá": reminders go on."""
    return _NOT_OFF.search(said.plain) is not None


def stops_in_part(said: Said) -> bool:
    """ "Sau 22h đừng nhắn", "chỉ nhắc đại hội thôi": the rest of the reminders go on."""
    return _IN_PART.search(said.lowered) is not None


def regrets(said: Said) -> bool:
    """ "Năm ngoái không đăng ký tiếc quá", "giá đợt trước đăng ký thì…": nothing is to be begun."""
    return _REGRETS.search(said.plain) is not None


def names_deletion(said: Said) -> bool:
    """Whether a word of deleting stands in it, and not only one of keeping nothing more."""
    return _DELETES.search(said.plain) is not None


def types_for(said: Said) -> bool:
    """ "Con tui gõ giùm": somebody types, and nothing is to be deleted ("gỡ")."""
    typed = _TYPES.search(said.plain)
    rest = said.plain.replace(typed[0], " ") if typed else ""
    return (
        typed is not None
        and words.TAKES_OFF not in nfc(said.text).lower()
        and not _DELETES.search(rest)
    )
