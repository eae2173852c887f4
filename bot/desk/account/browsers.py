"""Which browser it was, in words that its owner recognises.

The rule: only what is certain from a few well-known names; anything else is a browser unknown.
"""

from collections.abc import Mapping

from bot.desk.account import texts


def in_words(user_agent: str) -> str:
    """A browser and its machine, such as "Firefox, máy Windows"."""
    name = _first(texts.BROWSERS, user_agent)
    return texts.browser(name=name, machine=_first(texts.MACHINES, user_agent))


def _first(names: Mapping[str, str], user_agent: str) -> str:
    return next((name for mark, name in names.items() if mark in user_agent), "")
