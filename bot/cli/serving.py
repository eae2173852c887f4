"""Runs the service in this process, in a loop of its own, until it is told to stop.

The rule: a signal ends it as a cancel does, so that what is in the air is finished first.
"""

import asyncio
import signal
from collections.abc import Callable
from contextlib import suppress

import structlog

from bot.service import Service

log = structlog.get_logger(__name__)


def run_service(service: Service) -> None:
    """Serve in a loop of its own: libuv's, which takes a tenth less of an update, where it is."""
    with asyncio.Runner(loop_factory=_loop_factory()) as runner:
        runner.run(serve(service))


def _loop_factory() -> Callable[[], asyncio.AbstractEventLoop] | None:
    with suppress(ImportError):
        from uvloop import new_event_loop

        return new_event_loop
    return None


async def serve(service: Service) -> None:
    """Run the service until SIGTERM, SIGINT or Ctrl-C, then stop within seconds."""
    running = asyncio.current_task()
    assert running is not None
    loop = asyncio.get_running_loop()

    def stop() -> None:
        log.info("stopping, sends in flight are finished first")
        running.cancel()

    for name in ("SIGINT", "SIGTERM"):
        try:
            loop.add_signal_handler(getattr(signal, name), stop)
        except NotImplementedError:
            # Windows has no handlers in the loop; Ctrl-C arrives as KeyboardInterrupt instead.
            break
    try:
        await service.run()
    except asyncio.CancelledError:
        log.info("stopped")
