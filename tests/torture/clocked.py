"""`htx-bot` on a machine whose clock was set: `python -m tests.torture.clocked 2025-04-04T08:00+07:00 run`.

The rule: the program itself knows nothing of it. A rehearsal would not do: it has a file of its own,
and what is tortured here is PostgreSQL.
"""

import sys
from datetime import datetime, timedelta
from time import monotonic

from bot import clock
from bot.cli.main import main


def set_clock(start: datetime) -> None:
    """Let the machine's clock go on from there."""
    began_s = monotonic()

    def wall() -> datetime:
        return (start + timedelta(seconds=monotonic() - began_s)).astimezone(clock.LOCAL)

    defaults = clock.Clock.__init__.__kwdefaults__
    assert defaults is not None
    defaults["wall"] = wall


if __name__ == "__main__":
    set_clock(datetime.fromisoformat(sys.argv.pop(1)))
    main()
