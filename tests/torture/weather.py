"""Random faults of the platforms: what real networks and servers do on a bad day.

The rule: all chance comes from one seeded dice, and what was done is counted by kind.
"""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random

from tests.torture.platforms.platform import Fault
from tests.torture.platforms.telegram import parts as telegram
from tests.torture.platforms.zalo import parts as zalo

BAD_GATEWAY = b"<html><h1>502 Bad Gateway</h1></html>"


@dataclass
class Weather:
    """Hands out one fault per call, mostly none; `caused` counts them."""

    dice: Random
    caused: Counter[str] = field(default_factory=Counter)

    def on_telegram(self, method: str) -> Fault:
        """What happens to a call of the Telegram API."""
        made: dict[str, tuple[float, Callable[[], Fault]]] = {
            "429": (0.005, self._telegram_429),
            "5xx": (0.01, lambda: Fault(body=(502, BAD_GATEWAY))),
            "reset before": (0.01, lambda: Fault(drop="before")),
            "reset after": (0.01, lambda: Fault(drop="after")),
            "slow": (0.05, lambda: Fault(delay_s=self.dice.uniform(0.1, 1.5))),
        }
        return self._pick(made) or Fault()

    def on_zalo(self, method: str) -> Fault:
        """What happens to a call of the Zalo API."""
        made: dict[str, tuple[float, Callable[[], Fault]]] = {
            # Zalo says no time to wait, so each costs a minute: one in a thousand is enough.
            "429": (0.001, lambda: Fault(zalo.Refusal(429, "Quota exceeded"))),
            "5xx": (0.01, lambda: Fault(body=(502, BAD_GATEWAY))),
            "reset before": (0.01, lambda: Fault(drop="before")),
            "slow": (0.05, lambda: Fault(delay_s=self.dice.uniform(0.1, 1.5))),
        }
        if method != "getUpdates":
            # Zalo forgets an update when it answers: cut then, it would be gone for everybody.
            made["reset after"] = (0.01, lambda: Fault(drop="after"))
        return self._pick(made) or Fault()

    def _telegram_429(self) -> Fault:
        seconds = self.dice.randint(1, 3)
        text = f"Too Many Requests: retry after {seconds}"
        return Fault(telegram.Refusal(429, text, {"retry_after": seconds}))

    def _pick(self, made: dict[str, tuple[float, Callable[[], Fault]]]) -> Fault | None:
        throw = self.dice.random()
        for kind, (chance, make) in made.items():
            if throw < chance:
                self.caused[kind] += 1
                return make()
            throw -= chance
        return None
