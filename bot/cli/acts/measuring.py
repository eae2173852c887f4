"""`htx-bot evaluate --acts`: how well messages are read that the reader has not learned.

The rule: every example is judged by a reader that was fitted without it and its neighbours.
"""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from handlers.acts.learned import Learned, read_examples
from handlers.acts.meaning import Act
from handlers.acts.reader import FOLDER, ActReader
from knowledge.typed.said import Said
from knowledge.typed.telex import composed

PARTS = 5
# A reading of one of these that was not said would do something for good.
DOING: tuple[Act, ...] = ("yes", "delete-data", "withdraw", "withdraw-consent", "remind-off")


@dataclass(frozen=True)
class ActReport:
    """Of so many examples so many acts right; `doing` counts what was read and not said."""

    examples: int
    right: int
    doing: int
    by_act: dict[str, tuple[int, int]]

    @property
    def percent(self) -> float:
        """The share of right acts."""
        return 100 * self.right / max(self.examples, 1)


def measure_acts(progress: Callable[[int], None] = lambda part: None) -> ActReport:
    """Leave out one fifth after the other; `progress` is told each part that is done."""
    examples = read_examples(FOLDER)
    right, doing = 0, 0
    of, hit = Counter[str](), Counter[str]()
    for part in range(PARTS):
        # By author and subject the files stand in order: a stride mixes them.
        learned = Learned.fitted([one for at, one in enumerate(examples) if at % PARTS != part])
        reader = ActReader(learned)
        for one in examples[part::PARTS]:
            act = reader.act(Said(composed(one.text)), one.at)[0]
            good = act in one.acts
            right += good
            doing += not good and act in DOING
            of[one.acts[0]] += 1
            hit[one.acts[0]] += good
        progress(part)
    return ActReport(len(examples), right, doing, {act: (hit[act], of[act]) for act in sorted(of)})
