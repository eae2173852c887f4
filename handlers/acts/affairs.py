"""What a message asks about the person's own affairs, or says beside them, whatever its act.

The rule: an affair is only answered, and nothing is ever done for it; what is not sure to be one is
none. Examples are lines of `knowledge/common/affairs/`, a file for each affair; what is near one
and is none stands in `none.txt`.
"""

from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Literal, get_args

import numpy as np

import knowledge
from handlers.acts.learned import Example, Learned, seal_of
from knowledge.typed.said import Said

Affair = Literal[
    "written", "left", "again", "call", "recognised", "erased", "kept", "anew", "may", "must",
    "how", "papers", "unanswered", "leaving", "lost", "seen", "purpose", "kept-long", "unwilling",
    "costs", "honours", "choose", "unmet", "yearly", "this-number", "identity", "form", "least",
    "behalf", "reports", "stopping", "ask-on", "years", "still-named",
    "only-asking", "none",
]  # fmt: skip
AFFAIRS: tuple[Affair, ...] = get_args(Affair)
FOLDER = Path(knowledge.__file__).parent / "common" / "affairs"
FITTED = "fitted.npz"
# A longer message says something else besides, and is read for that.
MOST_WORDS = 24
# Below it another reading is about as likely.
SURE = 0.5


def read_affair(said: Said) -> Affair | None:
    """The affair that a message is about; None where it is about none."""
    if not 2 <= len(said.text.split()) <= MOST_WORDS:
        return None
    affair, sure = likeliest(said)
    return affair if affair != "none" and sure >= SURE else None


def likeliest(said: Said) -> tuple[Affair, float]:
    """The likeliest affair, "none" among them, and how sure it is."""
    # Where it is said makes no difference: the same words ask the same thing.
    chances = _learned().probabilities(said, "idle")
    best = int(np.argmax(chances))
    return AFFAIRS[best], float(chances[best])


def read_examples(folder: Path) -> tuple[Example, ...]:
    """The lines of a folder's files, each an example of the affair that its file is called."""
    return tuple(
        Example(line, "idle", (affair,))
        for affair in AFFAIRS
        for line in (folder / f"{affair}.txt").read_text(encoding="utf-8").splitlines()
        if line
    )


@cache
def _learned() -> Learned:
    seal = seal_of(FOLDER)
    learned = Learned.restored(seal, FOLDER / FITTED, AFFAIRS)
    if learned is None:
        learned = Learned.fitted(read_examples(FOLDER), AFFAIRS)
        # Where the program may not write it is fitted at each start; a test holds the file current.
        with suppress(OSError):
            learned.save(seal, FOLDER / FITTED)
    return learned
