"""The reasons of `/healthz`, which are codes, in words of the operator.

The rule: what is not known here is shown as it was said.
"""

import re

from bot.cli.doctor import texts


def in_words(reason: str) -> str:
    """One reason: which part, and what is with it."""
    part, _, why = reason.partition(": ")
    group, _, member = part.rpartition("/")
    named = texts.PARTS.get(part) or f"{texts.PARTS.get(group, group)} {member}".strip()
    for pattern, said in texts.WHYS:
        if found := re.fullmatch(pattern, why):
            return f"{named}: {said.format(*found.groups())}"
    return f"{named}: {why}"
