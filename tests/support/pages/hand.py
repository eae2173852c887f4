"""A hand at a browser's page: what it does is counted, step by step, with the server's own work.

The rule: a click is a click and a key a key, as the person's hand makes them; what is typed into a
field counts as letters, because the same would be typed into any form.
"""

import os
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from time import process_time

from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Locator, Page
from starlette.types import ASGIApp, Receive, Scope, Send

# WCAG 2.2 AA, and what axe-core itself advises.
RULES = {"runOnly": [*"wcag2a wcag2aa wcag21a wcag21aa wcag22aa best-practice".split()]}


@dataclass
class Effort:
    """What one step of a day took."""

    clicks: int = 0
    keys: int = 0
    letters: int = 0


@dataclass
class Hand:
    """Somebody's hand; `step` names what it does now. With SHOTS set, pictures are taken."""

    page: Page
    step: str = ""
    efforts: defaultdict[str, Effort] = field(default_factory=lambda: defaultdict(Effort))
    width: int = 0
    faults: list[tuple[str, ...]] = field(default_factory=list)

    async def click(self, target: Locator) -> None:
        """Click, tick or choose."""
        self.efforts[self.step].clicks += 1
        await target.click()

    async def press(self, *keys: str) -> None:
        """Press keys, one after the other."""
        for key in keys:
            self.efforts[self.step].keys += 1
            await self.page.keyboard.press(key)

    async def fill(self, target: Locator, text: str) -> None:
        """Go into a field by a click and write."""
        self.efforts[self.step].clicks += 1
        self.efforts[self.step].letters += len(text)
        await target.fill(text)

    async def choose(self, target: Locator, label: str) -> None:
        """Open a list and choose from it."""
        self.efforts[self.step].clicks += 2
        await target.select_option(label=label)

    async def looks(self, name: str) -> None:
        """The page as it stands: no wider than the screen, nothing for axe-core; with SHOTS, a picture."""
        await self.page.wait_for_load_state()
        if await self.page.evaluate("document.documentElement.scrollWidth") > self.width:
            self.faults.append((name, "too wide"))
        found = (await Axe().run(self.page, options=RULES)).response["violations"]
        self.faults += [(name, one["id"], one["nodes"][0]["html"][:200]) for one in found]
        if folder := os.environ.get("SHOTS"):
            await self.page.screenshot(path=f"{folder}/{self.width}-{name}.png", full_page=True)

    def told(self) -> str:
        """A table of the steps."""
        lines = [f"{'':28} clicks  keys letters"]
        for step, one in self.efforts.items():
            lines.append(f"{step:28} {one.clicks:6} {one.keys:5} {one.letters:7}")
        return "\n".join(lines)


class Meter:
    """Counts the CPU of each address of the pages it stands before, in this process."""

    def __init__(self, app: ASGIApp, costs: dict[str, list[float]]) -> None:
        self._app, self._costs = app, costs

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        began = process_time()
        await self._app(scope, receive, send)
        if scope["type"] == "http":
            name = f"{scope['method']} {scope['path']}"
            self._costs.setdefault(name, []).append((process_time() - began) * 1000)


def dearest(costs: dict[str, list[float]], most: int = 25) -> str:
    """The addresses that cost most, by their cheapest request."""
    least = Counter({name: min(each) for name, each in costs.items()})
    return "\n".join(f"{cost:7.0f} ms  {name}" for name, cost in least.most_common(most))
