"""The marks "unclear" of a draft, taken away where somebody has looked.

The rule: what stands beside a mark stays as it is.
"""

from pathlib import Path

from bot.plans.forms import texts
from bot.plans.forms.rewriting import RewriteRefused, rewrite
from knowledge.plan.review import UNCLEAR, Unclear, unclear_places
from knowledge.typed.normalize import nfc


def without_mark(line: str) -> str:
    """The line without its mark and what is said behind it."""
    for at, sign in enumerate(line):
        # Composed only to compare: a quotation must stay letter for letter.
        if sign == "#" and nfc(line[at + 1 :]).strip().upper().startswith(UNCLEAR):
            return line[:at].rstrip()
    return line


def confirm(folder: Path, place: Unclear) -> None:
    """Take away the mark at a place. Raises RewriteRefused when it is not there any more."""

    def confirmed(text: str) -> str:
        if place not in unclear_places(folder):
            raise RewriteRefused(texts.MOVED)
        lines = text.splitlines()
        lines[place.line - 1] = without_mark(lines[place.line - 1])
        return "\n".join(lines) + "\n"

    # The file's name came with a form: no other file is opened for it.
    if place not in unclear_places(folder):
        raise RewriteRefused(texts.MOVED)
    rewrite(folder, {place.file: confirmed})
