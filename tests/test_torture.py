"""The torture in short: both platforms with faults, kills at random, nothing lost or doubled."""

from bot.torture.run import torture
from handlers.texts import torture as texts


async def test_killed_again_and_again_nothing_is_lost() -> None:
    """12 kills amid faults: no registration, reply or reminder lost, no violation, no traceback."""
    kills: list[int] = []
    found, why = await torture(12, 6, 7, 40.0, 1, lambda: kills.append(1))
    assert why == []
    assert [line.name for line in found if line.missed] == []
    numbers = {line.name: line.value for line in found}
    assert int(numbers[texts.KILLS]) == len(kills) > 0
    assert int(numbers[texts.MESSAGES]) > 0
