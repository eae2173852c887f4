"""How fast a bot may write, on a time that only moves when told."""

import random
from itertools import pairwise

import pytest

from bot.sending.lanes import InFlight, startable
from bot.sending.pacing import AHEAD_S, Lane, Pacer
from handlers.values.replies import Reply
from storage.store import Outgoing
from tests.support.channels.fake import NOW
from tests.torture.platforms.limits import Limits


class Timeline:
    """A time that only moves when somebody waits."""

    def __init__(self) -> None:
        self.now_s = 100.0

    def time_s(self) -> float:
        return self.now_s


def paced(per_second: float, per_chat_s: float = 1.0) -> tuple[Pacer, Timeline]:
    timeline = Timeline()
    return Pacer(per_second, per_chat_s, timeline.time_s), timeline


def send(pacer: Pacer, timeline: Timeline, lane: Lane, address: str, took_s: float = 0.0) -> float:
    """Wait for a place and send; when it began."""
    while wait := max(pacer.delay_s(lane), pacer.chat_delay_s(lane, address)):
        timeline.now_s += wait
    pacer.begin(lane, address)
    began_s = timeline.now_s
    timeline.now_s += took_s
    pacer.end(address, took_s)
    return began_s


def row(number: int, address: str, lane: Lane) -> Outgoing:
    """A message that is ours to send."""
    return Outgoing(number, number, "fake", address, Reply("x"), lane, 1, NOW, NOW)


def test_reminders_keep_the_rhythm() -> None:
    """Thirty a second, evenly."""
    pacer, timeline = paced(30)
    began = [send(pacer, timeline, "reminder", str(number)) for number in range(301)]
    assert began[-1] - began[0] == pytest.approx(10.0, rel=0.02)
    assert max(after - before for before, after in pairwise(began)) < 0.05


@pytest.mark.parametrize("per_second", [20, 30, 60])
def test_with_every_place_in_the_air_nothing_more_starts(per_second: int) -> None:
    """A province that writes at once, and a platform that has answered nothing yet."""
    pacer, _ = paced(per_second)
    line = InFlight()
    line.add([row(number, str(number), "reply") for number in range(per_second + 9)], 0.0)
    started, pause_s = startable(line, pacer)
    assert len(started) == per_second
    more, _ = startable(line, pacer)
    assert list(more) == []
    assert pause_s > 0


def test_one_chat_gets_one_reminder_a_second() -> None:
    """A reminder keeps its distance from whatever went there before."""
    pacer, timeline = paced(30)
    first = send(pacer, timeline, "reply", "lan")
    second = send(pacer, timeline, "reminder", "lan")
    assert second - first == pytest.approx(1.0)


def test_answers_in_one_chat_are_not_spaced_until_that_is_refused() -> None:
    """Then a second apart, for a minute behind the end of the wait."""
    pacer, timeline = paced(30)
    began = [send(pacer, timeline, "reply", "lan") for _ in range(3)]
    assert began == [100.0] * 3
    pacer.hold("lan", 5, whole_bot=False)
    began = [send(pacer, timeline, "reply", "lan") for _ in range(3)]
    assert began == pytest.approx([105.0, 106.0, 107.0])
    timeline.now_s = 165.0
    began = [send(pacer, timeline, "reply", "lan") for _ in range(3)]
    assert began == [165.0] * 3


def test_replies_go_at_once_and_are_counted() -> None:
    """Thirty replies go at once, and the reminder after them waits for the next second."""
    pacer, timeline = paced(30)
    for number in range(30):
        assert send(pacer, timeline, "reply", str(number)) == 100.0
    assert send(pacer, timeline, "reminder", "pao") == pytest.approx(101.0)


def test_waiting_reply_gets_the_next_place() -> None:
    """With the second full, a reply starts before the reminders that waited longer."""
    pacer, timeline = paced(2, per_chat_s=0)
    line = InFlight()
    line.add([row(number, f"r{number}", "reminder") for number in range(9)], 0.0)
    for address in ("a", "b"):
        pacer.begin("reply", address)
        pacer.end(address, 0.0)
    line.add([row(99, "lan", "reply")], 0.0)
    started, pause_s = startable(line, pacer)
    assert (list(started), pause_s) == ([], 1.0 - AHEAD_S)
    timeline.now_s += 1.0 - AHEAD_S
    (first, ready_s), *_ = startable(line, pacer)[0]
    assert (first.address, ready_s) == ("lan", 101.0)


def test_hold_stops_one_chat_or_all() -> None:
    """ "Too many requests" for a chat concerns that chat; for two chats in a row, everybody."""
    pacer, timeline = paced(30)
    pacer.hold("lan", 10, whole_bot=False)
    assert pacer.delay_s("reply") == 0.0
    assert pacer.chat_delay_s("reply", "lan") == pytest.approx(10.0)
    timeline.now_s += 1
    pacer.hold("pao", 20, whole_bot=False)
    assert pacer.delay_s("reply") == pytest.approx(20.0)
    pacer.hold("pao", 40, whole_bot=True)
    assert pacer.delay_s("reminder") == pytest.approx(40.0)


@pytest.mark.parametrize("ahead_s", [0.0, AHEAD_S])
@pytest.mark.parametrize(
    "seed", [*range(4), *(pytest.param(n, marks=pytest.mark.nightly) for n in range(4, 20))]
)
def test_no_sliding_window_is_overrun_however_messages_arrive(seed: int, ahead_s: float) -> None:
    """With answers that take from 120 to 200 ms, the strict platform never has to refuse."""
    dice = random.Random(seed)
    pacer, timeline = paced(30)
    arrivals = Timeline()
    limits = Limits(30, 1.0, arrivals.time_s)
    landing: list[tuple[float, float, str, float]] = []
    arrived: list[tuple[float, str]] = []
    for number in range(400):
        lane: Lane = "reply" if dice.random() < 0.2 else "reminder"
        while (wait := pacer.delay_s(lane)) > ahead_s:
            timeline.now_s += min(
                wait - ahead_s, min((one[0] for one in landing), default=9e9) - timeline.now_s
            )
            for one in sorted(one for one in landing if one[0] <= timeline.now_s):
                landing.remove(one)
                pacer.end(one[2], one[3])
        address = str(number)
        began_s = pacer.begin(lane, address)
        there_s, back_s = dice.uniform(0.06, 0.1), dice.uniform(0.06, 0.1)
        arrived.append((began_s + there_s, address))
        landing.append((began_s + there_s + back_s, there_s, address, there_s + back_s))
    for at_s, address in sorted(arrived):
        arrivals.now_s = at_s
        limits.wait_s(address)
    assert limits.refused == 0


def test_copies_of_the_program_share_the_pace_of_the_bot() -> None:
    """Three that send together are no faster than one alone, and one that is left has all of it."""
    copies = [paced(30, 0)[0] for _ in range(3)]
    for pacer in copies:
        pacer.share(3)
    at_once = [sum(1 for _ in range(40) if taken(pacer)) for pacer in copies]
    assert at_once == [10, 10, 10]
    copies[0].share(1)
    assert sum(1 for _ in range(40) if taken(copies[0])) == 20


def taken(pacer: Pacer) -> bool:
    """Take a place if one is free at once."""
    free = pacer.delay_s("reply") == 0
    if free:
        pacer.begin("reply", str(len(pacer._going)))
    return free
