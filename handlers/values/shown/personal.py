"""A text with blanks, filled for the person who reads it.

The rule: only what everybody has is a blank, so that nobody ever reads a brace.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from handlers.values.replies import Reply
from handlers.values.shown import personal_texts as texts
from handlers.values.state import Form
from knowledge.typed.normalize import fold

_BLANK = re.compile(r"\{([^{}]*)\}")


def unknown_blanks(text: str) -> list[str]:
    """What stands in braces and is no blank, as it was written; a brace alone is one."""
    return [*(one[0] for one in _BLANK.finditer(text) if _name(one[1]) is None), *_alone(text)]


def is_personal(text: str) -> bool:
    """Whether each reader gets words of their own."""
    return _BLANK.search(text) is not None


def filled(reply: Reply, form: Form | None) -> Reply:
    """The message for who sent this form; somebody without one is addressed as anybody."""
    found = form or Form()
    words = {
        texts.NAME: found.contact_name or texts.SOMEBODY,
        texts.UNIT: found.unit_name or texts.SOME_UNIT,
    }

    def word(blank: re.Match[str]) -> str:
        return words.get(_name(blank[1]) or "", blank[0])

    return replace(reply, text=_BLANK.sub(word, reply.text))


def _name(inside: str) -> str | None:
    """The blank, typed with or without marks and blanks."""
    return _NAMES.get(" ".join(fold(inside).split()))


def _alone(text: str) -> Iterator[str]:
    yield from re.findall(r"[{}]", _BLANK.sub("", text))


_NAMES = {fold(one.strip("{}")): one for one in (texts.NAME, texts.UNIT)}
