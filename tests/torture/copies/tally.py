"""What several copies have to keep, beside nothing lost and nothing doubled.

The rule: of each part of the run the pace and the longest wait; a bar that is missed fails the run.
"""

from collections.abc import Iterator

from tests.torture import texts
from tests.torture.copies.world import CopiesWorld
from tests.torture.tally import Line

# No answer comes later than this after a kill while another copy lives.
LONGEST_WAIT_S = 10
# Of the pace before it, with one of them frozen.
KEPT_PERCENT = 90


def copies_lines(world: CopiesWorld) -> Iterator[Line]:
    """The pace of each part, and the two bars."""
    for part, pace in world.paces.items():
        wait_s = world.waits_s.get(part, 0.0)
        yield Line(texts.part_of_copies(part=part), texts.pace(pace=pace, wait_s=wait_s))
    waits = [wait_s for part, wait_s in world.waits_s.items() if part.startswith("kills")]
    longest_s = max(waits, default=0.0)
    yield Line(texts.WAIT_AFTER_KILL, f"{longest_s:.1f}", LONGEST_WAIT_S, _up(longest_s))
    before, frozen = world.paces.get("before the freeze", 0.0), world.paces.get("frozen", 0.0)
    kept = 100 * frozen / before if before else 100.0
    yield Line(texts.PACE_LOST, f"{100 - kept:.0f}", 100 - KEPT_PERCENT, _up(100 - kept))


def _up(number: float) -> int:
    """A bar is in whole numbers."""
    return -int(-number // 1)
