"""How far a typed line travels: calls, modules visited, hops between them, texts folded.

    python -m benchmarks.hops

Counts functions of handlers/ and knowledge/ with the interpreter's own profile; nothing is timed,
so the figures are the same on every machine. A hop is a call from one of these modules into
another. Comprehensions and generators count as part of the function they stand in.
"""

import sys
import tempfile
from pathlib import Path

from bot.plans.folders import load_office
from handlers.turn.turn import Office
from tests.support.journey import Journey, forget_lines
from tests.support.talk import Talk, at_step


def _journeys(office: Office) -> dict[str, tuple[Talk, str]]:
    idle = Talk(office)
    idle.say("xin chào")
    return {
        "a phone number at its step": (at_step(office, "phone"), "0912 345 678"),
        "a question when idle": (idle, "Thi đua đến bao giờ?"),
        "a command when idle": (idle, "lịch"),
        "a unit's name at its step": (at_step(office, "unit-name"), "HTX Chè Suối Giàng"),
    }


def main() -> None:
    """Print the table; each line is answered once before it is counted."""
    office = load_office(Path(tempfile.mkdtemp()))
    print(f"{'':28}{'calls':>7}{'modules':>9}{'hops':>6}{'folds':>7}")
    for name, (talk, text) in _journeys(office).items():
        before = talk.person
        talk.say(text)
        talk.person = before
        forget_lines(office)
        journey = Journey()
        journey.watch(talk.say, text)
        calls, folds = journey.calls, journey.folded
        print(f"{name:28}{calls.total():7}{len(calls):9}{journey.hops:6}{folds.total():7}")
        if "-v" in sys.argv:
            print(*(f"    {count} × {text!r}" for text, count in folds.most_common()), sep="\n")


if __name__ == "__main__":
    main()
