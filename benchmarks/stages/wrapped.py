"""`htx-bot run` with its stages wrapped: run as `python -m benchmarks.stages.wrapped run`.

The rule: SIGUSR1 sets everything to zero, SIGUSR2 writes what was counted to the file named by
STAGES_FILE. A coroutine is charged for what it computes, not for what it waits.
"""

import importlib
import inspect
import json
import os
import signal
import sys
import threading
from collections import defaultdict
from collections.abc import Callable, Coroutine, Generator
from functools import wraps
from pathlib import Path
from time import process_time, thread_time
from types import FrameType, ModuleType
from typing import Any

from sqlalchemy import Connection, event
from sqlalchemy.engine import Engine

from benchmarks.dialogs.script import QUESTIONS
from benchmarks.stages.table import QUESTION, RESPOND, STAGES, STEP, THREAD_HOP
from bot.cli.main import main

OURS = ("bot", "handlers", "storage", "knowledge", "asyncio")
ASKED = {question.said for question in QUESTIONS}
# What opens and closes a transaction is no statement of ours.
FRAMES = ("BEGIN", "SAVEPOINT", "RELEASE", "ROLLBACK", "PRAGMA")
NO_STAGE = "elsewhere"
Kind = Callable[[tuple[Any, ...]], str]


class Counted(threading.local):
    """What one thread did: per stage its calls, CPU seconds and statements."""

    def __init__(self) -> None:
        self.calls: dict[str, int] = defaultdict(int)
        self.cpu_s: dict[str, float] = defaultdict(float)
        self.statements: dict[str, int] = defaultdict(int)
        self.commits = 0
        self.stack: list[str] = []
        self.since_s = 0.0
        everybody.append(self.__dict__)

    def enter(self, stage: str) -> None:
        """From here on it is this stage's time."""
        now_s = thread_time()
        if self.stack:
            self.cpu_s[self.stack[-1]] += now_s - self.since_s
        self.stack.append(stage)
        self.since_s = now_s

    def leave(self) -> None:
        """Back to the stage around it."""
        now_s = thread_time()
        self.cpu_s[self.stack.pop()] += now_s - self.since_s
        self.since_s = now_s

    def stage(self) -> str:
        """Whose time it is."""
        return self.stack[-1] if self.stack else NO_STAGE


everybody: list[dict[str, Any]] = []
counted = Counted()
began_s = [0.0]


class Charged:
    """A coroutine whose steps are charged to a stage."""

    def __init__(self, work: Coroutine[Any, Any, Any], stage: str) -> None:
        self._work, self._stage = work, stage

    def __await__(self) -> Generator[Any, Any, Any]:
        answer: Any = None
        failure: BaseException | None = None
        while True:
            counted.enter(self._stage)
            try:
                asked = self._work.send(answer) if failure is None else self._work.throw(failure)
            except StopIteration as end:
                return end.value
            finally:
                counted.leave()
            answer, failure = None, None
            try:
                answer = yield asked
            # Whatever is thrown into the task belongs to the coroutine, a cancel as well.
            except BaseException as error:  # noqa: BLE001
                failure = error


def wrapped(function: Callable[..., Any], kind: Kind) -> Callable[..., Any]:
    """The function with its time charged to the stage that `kind` names by its arguments."""
    if inspect.iscoroutinefunction(function):

        @wraps(function)
        async def charged(*args: Any, **more: Any) -> Any:
            stage = kind(args)
            counted.calls[stage] += 1
            return await Charged(function(*args, **more), stage)

        return charged

    @wraps(function)
    def timed(*args: Any, **more: Any) -> Any:
        stage = kind(args)
        counted.calls[stage] += 1
        counted.enter(stage)
        try:
            return function(*args, **more)
        finally:
            counted.leave()

    return timed


def kind_of(args: tuple[Any, ...]) -> str:
    """A step of the dialog, or one of the script's questions."""
    return QUESTION if args[0].inbound.text in ASKED else STEP


def put(path: str, kind: Kind) -> str | None:
    """Wrap one function wherever it is named; its path when it is not there."""
    module_name, _, name = path.partition(":")
    try:
        owner: Any = importlib.import_module(module_name)
        *outer, last = name.split(".")
        for part in outer:
            owner = getattr(owner, part)
        function = getattr(owner, last)
    except (ImportError, AttributeError):
        return path
    new = wrapped(function, kind)
    setattr(owner, last, new)
    if isinstance(owner, ModuleType):
        for module in [one for key, one in sys.modules.items() if key.partition(".")[0] in OURS]:
            for other, value in list(vars(module).items()):
                if value is function:
                    setattr(module, other, new)
    return None


def put_all() -> list[str]:
    """Wrap everything of the table; the functions that are not there."""
    missing = [put(RESPOND, kind_of), put(THREAD_HOP, lambda args: THREAD_HOP)]
    for stage in STAGES:
        for path in stage.functions:
            missing.append(put(path, lambda args, name=stage.name: name))  # type: ignore[misc]
    return [path for path in missing if path]


def count_statement(_connection: Connection, _cursor: object, statement: str, *_: object) -> None:
    """One statement, however many rows it is executed for."""
    if not statement.startswith(FRAMES):
        counted.statements[counted.stage()] += 1


def count_commit(connection: Connection) -> None:
    """Only of a transaction that writes."""
    if connection.get_execution_options().get("writing"):
        counted.commits += 1


def reset(_number: int, _frame: FrameType | None) -> None:
    """Everything at zero."""
    for one in everybody:
        for name in ("calls", "cpu_s", "statements"):
            one[name].clear()
        one["commits"] = 0
    began_s[0] = process_time()


def write(missing: list[str]) -> None:
    """What was counted since, all threads together."""
    found: dict[str, Any] = {"cpu_s": process_time() - began_s[0], "missing": missing}
    found["commits"] = sum(one["commits"] for one in everybody)
    for name in ("calls", "cpu_s", "statements"):
        added: dict[str, float] = defaultdict(float)
        for one in everybody:
            for stage, value in list(one[name].items()):
                added[stage] += value
        found[f"stage_{name}"] = added
    file = Path(os.environ["STAGES_FILE"])
    # Whole or not at all: somebody waits for it.
    file.with_suffix(".part").write_text(json.dumps(found), encoding="utf-8")
    file.with_suffix(".part").rename(file)


if __name__ == "__main__":
    not_there = put_all()
    event.listen(Engine, "before_cursor_execute", count_statement)
    event.listen(Engine, "commit", count_commit)
    signal.signal(signal.SIGUSR1, reset)
    signal.signal(signal.SIGUSR2, lambda *_: write(not_there))
    sys.argv[0] = "htx-bot"
    main()
