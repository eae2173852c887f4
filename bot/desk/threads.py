"""The threads in which the desk's pages are made.

The rule: they are the desk's own. A paper or a list of units takes its time, and clicks wait for
one another; whoever chats, and whoever asks whether we live, waits for none of them.
"""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from functools import partial
from typing import ParamSpec, TypeVar

MOST = 16
_THREADS = ThreadPoolExecutor(MOST, "desk")
Given = ParamSpec("Given")
Made = TypeVar("Made")


async def in_thread(call: Callable[Given, Made], *args: Given.args, **more: Given.kwargs) -> Made:
    """What `call` returns, as `asyncio.to_thread` does it."""
    here = partial(copy_context().run, call, *args, **more)
    return await asyncio.get_running_loop().run_in_executor(_THREADS, here)
