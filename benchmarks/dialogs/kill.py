"""kill -9 in the middle of dialogs, a restart at once, and what became of what people were told.

The rule: a registration counts as confirmed when its code has reached the person; it is lost when
the database does not have that code, and doubled when one unit has two.
"""

from dataclasses import dataclass
from random import Random
from statistics import median
from time import monotonic, sleep

from benchmarks.dialogs.bots import Bot, Running
from benchmarks.dialogs.install import Peers
from benchmarks.dialogs.measure import Load, Way, started

BETWEEN_S = (2.0, 5.0)
# What was asked before the kill and is not answered so long after the first answer is lost.
SETTLED_S = 15.0
# At the end nobody waits longer.
PATIENCE_S = 30.0


@dataclass(frozen=True)
class Kills:
    """What so many kills did."""

    kills: int
    confirmed: int
    lost: int
    doubled: int
    answers: int
    answers_lost: int
    answers_doubled: int
    derailed: int
    first_answer_s: float
    trouble: tuple[str, ...] = ()


def kill(bot: Bot, way: Way, people: int, peers: Peers, kills: int, seed: int) -> Kills:
    """One run with so many kills."""
    dice, back_s = Random(seed), []
    with started(bot, way, peers) as (load, running, folder):
        load.order("window")
        load.order("begin", people=people)
        for _ in range(kills):
            sleep(dice.uniform(*BETWEEN_S))
            back_s.append(_kill_once(load, running))
        found = load.order("finish", patience_s=PATIENCE_S)
        running.kill()
        stored = bot.registered(folder)
    stored_codes, units = {code for code, _ in stored}, [unit for _, unit in stored]
    return Kills(
        kills=kills,
        confirmed=len(found["confirmed"]),
        lost=sum(code not in stored_codes for code in found["confirmed"].values()),
        doubled=len(units) - len(set(units)) + found["codes_twice"],
        answers=len(found["waits_s"]),
        answers_lost=found["lost"],
        answers_doubled=found["doubled"],
        derailed=len(found["derailed"]),
        first_answer_s=median(back_s),
        trouble=tuple(filter(None, found["derailed"])),
    )


def _kill_once(load: Load, running: Running) -> float:
    """How long after the restart the first answer came; whoever is never answered leaves."""
    running.kill()
    launched_s = monotonic()
    running.launch()
    answered_s: float = load.order("kill", after_s=launched_s)["answered_s"]
    sleep(SETTLED_S)
    load.order("give up", patience_s=monotonic() - launched_s)
    return max(0.0, answered_s - launched_s)
