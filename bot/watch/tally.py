"""What happened since the start, counted where it happens.

The rule: counting costs next to nothing, a few additions a message, for nobody may ask for weeks;
what the figures look like is made when somebody does.
"""

from bisect import bisect_left
from collections import Counter, defaultdict

# Seconds: an answer at once, one that is felt, one that is complained about, a reminder of today.
BOUNDS_S = (0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0, 60.0, 300.0, 3600.0)
SENT = "sent"


class Spread:
    """How long something took, by bounds; the last place is for what took longer than all."""

    def __init__(self) -> None:
        self.counts = [0] * (len(BOUNDS_S) + 1)
        self.sum_s = 0.0

    def add(self, seconds: float) -> None:
        """One more."""
        self.counts[bisect_left(BOUNDS_S, seconds)] += 1
        self.sum_s += seconds


class Tally:
    """The counts of one copy of the program; each is changed by one thread."""

    def __init__(self) -> None:
        self.received: Counter[str] = Counter()
        self.stored: dict[str, Spread] = defaultdict(Spread)
        self.sends: Counter[tuple[str, str]] = Counter()
        self.send_took: dict[str, Spread] = defaultdict(Spread)
        self.late: dict[str, Spread] = defaultdict(Spread)

    def arrived(self, channel: str, messages: int, took_s: float) -> None:
        """So many were stored and answered together, after so long."""
        self.received[channel] += messages
        self.stored[channel].add(took_s)

    def sent(self, channel: str, lane: str, took_s: float, late_s: float) -> None:
        """One message went out, so long after it was due."""
        self.sends[channel, SENT] += 1
        self.send_took[channel].add(took_s)
        self.late[lane].add(max(0.0, late_s))

    def failed(self, channel: str, outcome: str) -> None:
        """One try did not succeed."""
        self.sends[channel, outcome] += 1
