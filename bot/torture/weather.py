"""Random faults of the platforms: what real networks and servers do on a bad day.

The rule: all chance comes from one seeded dice, and what was done is counted by kind.
"""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random
from typing import TypeVar

from bot.torture import fake_telegram_parts as telegram
from bot.torture import fake_zalo_parts as zalo

BAD_GATEWAY = b"<html><h1>502 Bad Gateway</h1></html>"
T = TypeVar("T")


@dataclass
class Weather:
    """Hands out one fault per call, mostly none; `caused` counts them."""

    dice: Random
    caused: Counter[str] = field(default_factory=Counter)

    def on_telegram(self, method: str) -> telegram.Fault:
        """What happens to a call of the Telegram API."""
        made: dict[str, tuple[float, Callable[[], telegram.Fault]]] = {
            "429": (0.005, self._telegram_429),
            "5xx": (0.01, lambda: telegram.Fault(body=(502, BAD_GATEWAY))),
            "reset before": (0.01, lambda: telegram.Fault(drop="before")),
            "reset after": (0.01, lambda: telegram.Fault(drop="after")),
            "slow": (0.05, lambda: telegram.Fault(delay_s=self.dice.uniform(0.1, 1.5))),
        }
        return self._pick(made) or telegram.Fault()

    def on_zalo(self, method: str) -> zalo.Fault:
        """What happens to a call of the Zalo API."""
        made: dict[str, tuple[float, Callable[[], zalo.Fault]]] = {
            # Zalo says no time to wait, so each costs a minute: one in a thousand is enough.
            "429": (0.001, lambda: zalo.Fault(zalo.Refusal(429, "Quota exceeded"))),
            "5xx": (0.01, lambda: zalo.Fault(body=(502, BAD_GATEWAY))),
            "reset before": (0.01, lambda: zalo.Fault(drop="before")),
            "slow": (0.05, lambda: zalo.Fault(delay_s=self.dice.uniform(0.1, 1.5))),
        }
        if method != "getUpdates":
            # Zalo forgets an update when it answers: cut then, it would be gone for everybody.
            made["reset after"] = (0.01, lambda: zalo.Fault(drop="after"))
        return self._pick(made) or zalo.Fault()

    def _telegram_429(self) -> telegram.Fault:
        seconds = self.dice.randint(1, 3)
        text = f"Too Many Requests: retry after {seconds}"
        return telegram.Fault(telegram.Refusal(429, text, {"retry_after": seconds}))

    def _pick(self, made: dict[str, tuple[float, Callable[[], T]]]) -> T | None:
        throw = self.dice.random()
        for kind, (chance, make) in made.items():
            if throw < chance:
                self.caused[kind] += 1
                return make()
            throw -= chance
        return None
