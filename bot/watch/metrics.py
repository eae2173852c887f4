"""`/metrics` for Prometheus: what was counted, what waits, how late the loops are.

The rule: only for who knows METRICS_TOKEN; without one set there is no such page. Numbers and names
of channels only, nothing of what people write.
"""

import asyncio
import hmac
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from prometheus_client import CollectorRegistry, ProcessCollector, generate_latest
from prometheus_client.exposition import CONTENT_TYPE_LATEST
from prometheus_client.metrics_core import (
    CounterMetricFamily,
    GaugeMetricFamily,
    HistogramMetricFamily,
    Metric,
)
from prometheus_client.registry import Collector
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.channels.zalo_oa.watching import Watching
from bot.sending.quotas import Quotas
from bot.watch.tally import BOUNDS_S, Spread, Tally
from bot.web.health import Pulse
from storage.store import Store, StoreError


@dataclass(frozen=True)
class MetricsCollector(Collector):
    """Everything that is told, made when it is asked for; `now` is the program's clock."""

    tally: Tally
    store: Store
    quotas: tuple[Quotas, ...]
    loops: Pulse
    down_s: Callable[[], Mapping[str, float | None]]
    now: Callable[[], datetime]
    watchings: tuple[Watching, ...] = ()

    def collect(self) -> Iterator[Metric]:
        """Every figure."""
        yield from self._counted()
        yield from self._alive()
        try:
            yield from [*self._stored(), *self._used()]
        except StoreError:
            # The rest is still worth telling, and so is that this is missing.
            yield GaugeMetricFamily("htx_store_up", "Whether the database answers", 0)
        else:
            yield GaugeMetricFamily("htx_store_up", "Whether the database answers", 1)

    def _counted(self) -> Iterator[Metric]:
        received = CounterMetricFamily("htx_received", "Messages that arrived", labels=["channel"])
        for channel, number in sorted(self.tally.received.items()):
            received.add_metric([channel], number)
        yield received
        sends = CounterMetricFamily(
            "htx_sends", "Tries to send a message", labels=["channel", "outcome"]
        )
        for names, number in sorted(self.tally.sends.items()):
            sends.add_metric(list(names), number)
        yield sends
        yield _spread("htx_store_seconds", "Arrival to stored answer", "channel", self.tally.stored)
        yield _spread("htx_send_seconds", "A send that worked", "channel", self.tally.send_took)
        yield _spread("htx_late_seconds", "From due to sent", "lane", self.tally.late)

    def _alive(self) -> Iterator[Metric]:
        ages = GaugeMetricFamily(
            "htx_loop_age_seconds", "Since a loop last showed life", labels=["loop"]
        )
        for name, age_s in self.loops.ages().items():
            ages.add_metric([name], age_s)
        yield ages
        down = GaugeMetricFamily(
            "htx_channel_down_seconds",
            "For how long a channel takes no message",
            labels=["channel"],
        )
        for name, seconds in self.down_s().items():
            down.add_metric([name], seconds or 0.0)
        yield down

    def _stored(self) -> Iterator[Metric]:
        figures, now = self.store.figures, self.now()
        totals = figures.counts()
        waiting = GaugeMetricFamily("htx_queue", "How many wait, or were given up", labels=["what"])
        for what in ("waiting", "queued", "failed", "repeated"):
            waiting.add_metric([what], getattr(totals, what))
        yield waiting
        oldest = GaugeMetricFamily("htx_oldest_seconds", "Age of the oldest", labels=["what"])
        for what, at in figures.oldest(now).items():
            oldest.add_metric([what], max(0.0, (now - at).total_seconds()) if at else 0.0)
        yield oldest
        asked = GaugeMetricFamily(
            "htx_questions_today", "Questions of this day", labels=["outcome"]
        )
        for outcome, number in figures.questions_today(now).items():
            asked.add_metric([outcome], number)
        yield asked

    def _used(self) -> Iterator[Metric]:
        labels = ["channel", "what"]
        used = GaugeMetricFamily("htx_quota_used", "Of a plan's limit this month", labels=labels)
        limit = GaugeMetricFamily("htx_quota_limit", "A plan's limit", labels=labels)
        for quotas in self.quotas:
            for use in quotas.uses(self.now()):
                used.add_metric([quotas.channel, use.what], use.used)
                limit.add_metric([quotas.channel, use.what], use.limit)
        yield from (used, limit)
        paid = GaugeMetricFamily("htx_paid_vnd", "Booked this month, in dong", labels=["channel"])
        for watching in self.watchings:
            paid.add_metric([watching.channel], watching.paid_vnd(self.now()))
        yield paid


def _spread(name: str, about: str, label: str, spreads: Mapping[str, Spread]) -> Metric:
    family = HistogramMetricFamily(name, about, labels=[label])
    for value, spread in sorted(spreads.items()):
        total, buckets = 0, []
        for bound, count in zip((*map(str, BOUNDS_S), "+Inf"), spread.counts, strict=True):
            total += count
            buckets.append((bound, total))
        family.add_metric([value], buckets, spread.sum_s)
    return family


def metrics_routes(token: str, figures: MetricsCollector) -> list[Route]:
    """The page, for who has the token."""
    registry = CollectorRegistry()
    registry.register(figures)
    ProcessCollector(registry=registry)
    wanted = f"Bearer {token}".encode()

    async def metrics(request: Request) -> Response:
        shown = request.headers.get("authorization", "").encode()
        if not hmac.compare_digest(shown, wanted):
            # As if it were not there: whoever has no token need not know of it.
            raise HTTPException(404)
        text = await asyncio.to_thread(generate_latest, registry)
        return Response(text, headers={"Content-Type": CONTENT_TYPE_LATEST})

    return [Route("/metrics", metrics)]
