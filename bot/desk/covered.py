"""The pages as whoever may not act sees them: every number in them covered.

The rule: what a page says is covered where it is written down, in names, notes, events and texts
alike; a page need not think of it, and none can forget it.
"""

import re
from functools import cache
from typing import Any

from jinja2 import Environment, pass_environment
from jinja2.filters import do_truncate
from starlette.templating import Jinja2Templates

from handlers.values.shown.masking import without_phones

# An address of ours, or a key that is no word of anybody's. A link to elsewhere is neither
# ("zalo.me/" and the number), nor is what has a number between its signs.
_ADDRESS = re.compile(
    r"/quan-tri[^\s<>]*|\?[\w-]+=[^\s<>]*"
    r"|(?!.*(?::/|www\.|\w\.[a-z]{2,}(?:[/:?]|$)|(?<![a-z\d])(?:84|0)[\d.-]{8,}(?![a-z\d])))"
    r"(?=[^a-z]*[a-z])[\w+/=%&:?.-]{24,}",
    re.ASCII | re.I,
)


@cache
def covering(templates: Jinja2Templates) -> Jinja2Templates:
    """The same templates for who sees numbers covered; compiled apart, once."""
    env = templates.env.overlay(finalize=_covered)
    env.filters = {**env.filters, "truncate": _cut}
    return Jinja2Templates(env=env)


@pass_environment
def _cut(env: Environment, text: str, *how: Any) -> str:
    """Covered before it is cut: half a number is none."""
    return do_truncate(env, _covered(text), *how)


def _covered(value: Any) -> Any:
    # What is marked up already was covered in its pieces.
    if type(value) is not str or _ADDRESS.fullmatch(value):
        return value
    return without_phones(value)
