"""What is called while a line is answered: calls, modules, hops, and the texts that are folded."""

import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from types import FrameType

from handlers.acts.heard import hear
from handlers.acts.slots.form import read_form
from handlers.registrations.communes import read_commune
from handlers.turn.turn import Office
from handlers.typed.phones import read_phone
from knowledge.typed.polite import without_polite

ROOTS = ("handlers/", "knowledge/")
HOME = f"{Path(__file__).resolve().parents[2]}/"


def forget_lines(office: Office) -> None:
    """As if nobody had written these lines before: what is kept of them is read anew."""
    for kept in (hear, read_form, read_commune, read_phone, without_polite):
        kept.cache_clear()
    for matcher in office.matchers.values():
        matcher.forget()


class Journey:
    """What was called while a line was answered."""

    def __init__(self) -> None:
        self.calls: Counter[str] = Counter()
        self.hops = 0
        self.folded: Counter[str] = Counter()

    def watch(self, say: Callable[[str], object], text: str) -> None:
        """Answer `text`, counting."""
        sys.setprofile(self._seen)
        try:
            say(text)
        finally:
            sys.setprofile(None)

    def _seen(self, frame: FrameType, event: str, _: object) -> None:
        module = _module(frame)
        if event != "call" or module is None or frame.f_code.co_name.startswith("<"):
            return
        self.calls[module] += 1
        caller = frame.f_back
        while caller is not None and _module(caller) is None:
            caller = caller.f_back
        if caller is not None and _module(caller) != module:
            self.hops += 1
        if frame.f_code.co_name == "fold" and module == "knowledge/typed/normalize.py":
            self.folded[str(frame.f_locals["text"])] += 1


def _module(frame: FrameType) -> str | None:
    """The module of the product a frame runs in; None for everything else."""
    file = frame.f_code.co_filename.removeprefix(HOME)
    return file if file.startswith(ROOTS) else None
