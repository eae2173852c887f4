"""How fast one may write: nobody who types is ever stopped, and a flood is told so once."""

import pytest

from bot.receiving.allowance import A_DAY, AT_ONCE, Allowance, Flood
from handlers.turn.turn import Office
from handlers.values.arrivals import Arrival
from handlers.values.messages import Inbound
from storage.store import Store
from tests.support.clerks import NOW, StaffedOffice


def test_the_allowance_refills_evenly() -> None:
    """After two seconds one more message is allowed, and the wait that was told is enough."""
    now = [0.0]
    allowance = Allowance(30, 30, lambda: now[0])
    assert [allowance.wait_s("lan") for _ in range(30)] == [0.0] * 30
    now[0] += allowance.wait_s("lan")
    assert allowance.wait_s("lan") == 0.0
    assert allowance.wait_s("lan") == pytest.approx(2.0)


def test_a_flood_is_told_once_and_others_write_on(sqlite_store: Store, office: Office) -> None:
    """The forty-first message is answered in one sentence, those behind it leave no trace."""
    now = [0.0]
    flood, staffed = Flood(20, lambda: now[0]), StaffedOffice(sqlite_store, office)

    def write(name: str, count: int) -> int:
        """So many messages at once; how many were let through."""
        written = (
            flood.passes(Arrival("telegram", f"{name}/{now[0]}/{n}", name, Inbound("menu")))
            for n in range(count)
        )
        passed = [one for one in written if one is not None]
        sqlite_store.turns.receive_all(passed, NOW)
        staffed.conversation.answer_waiting()
        staffed.send()
        return len(passed)

    assert write("lan", 200) == AT_ONCE + 1
    assert "chờ ít phút" in staffed.post["lan"][-1].text
    assert write("mai", 3) == 3
    now[0] += 60
    assert write("lan", 20) == 20
    assert "chờ ít phút" not in staffed.post["lan"][-1].text
    assert write("lan", 5) == 1


def test_whoever_writes_all_day_long_fills_no_disk() -> None:
    """Never too fast and yet too much: told once, and the next is heard some minutes later."""
    now = [0.0]
    flood = Flood(20, lambda: now[0])

    def write(minutes: int) -> list[str]:
        """A message every three seconds; what became of them."""
        kinds = []
        for number in range(20 * minutes):
            now[0] += 3
            said = Arrival("telegram", f"{now[0]}/{number}", "lan", Inbound("menu"))
            passed = flood.passes(said)
            kinds.append(passed.inbound.kind if passed and passed.inbound else "")
        return kinds

    day = write(24 * 60)
    assert day[:A_DAY] == ["text"] * A_DAY
    assert day.count("text") <= 2 * A_DAY
    # Whoever writes on is told again when one was heard between: seldom, as it is heard seldom.
    assert day.count("many") <= day.count("text")
    now[0] += 3 * 60
    mai = Arrival("telegram", "1", "mai", Inbound("menu"))
    assert flood.passes(mai) is mai
    assert "text" in write(1)


def test_no_limit_is_no_limit() -> None:
    """0 in the settings lets everything through."""
    flood = Flood(0)
    assert all(flood.passes(Arrival("zalo", str(n), "lan", Inbound("x"))) for n in range(500))
