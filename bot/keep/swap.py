"""Put a restored installation in the place of the old one, which is kept beside it.

The rule: whenever the program is killed, either all of the old is in place or the next start puts
all of the new there. What is to be done is written down before the first rename.
"""

import json
import os
import shutil
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from bot.config import Settings
from bot.keep.files import settle, whole

# While it lies there, the moves it lists are to be finished, also after a kill.
MOVES = "restoring.json"
NEW = ".restoring"
ASIDE = ".truoc-khoi-phuc-"
BESIDE = ("-wal", "-shm", "-journal")


@dataclass(frozen=True)
class Move:
    """`new` takes the place of `target`, which is kept as `aside`."""

    new: str
    target: str
    aside: str


def new_of(target: Path) -> Path:
    """Where the new is made, on the same disk as what it replaces."""
    return target.with_name(f"{target.name}{NEW}")


def aside_of(target: Path, stamp: str) -> Path:
    """Where the old is kept."""
    return target.with_name(f"{target.name}{ASIDE}{stamp}")


def swap(settings: Settings, targets: Sequence[Path], stamp: str) -> None:
    """Put the new of each of these in its place; raises OSError."""
    moves = [
        Move(*(str(path.absolute()) for path in (new_of(one), one, aside_of(one, stamp))))
        for one in targets
    ]
    listed = settings.data_dir / MOVES
    with whole(listed) as out:
        out.write(json.dumps([asdict(move) for move in moves]).encode())
    try:
        finish(settings)
    except OSError:
        # A folder that is a disk of its own, for one, cannot be renamed: all stays as it was.
        for move in moves:
            _take_back(Path(move.new), Path(move.target), Path(move.aside))
        listed.unlink()
        raise


def is_underway(settings: Settings) -> bool:
    """Whether the new is to be put in place, now or at the next start."""
    return (settings.data_dir / MOVES).exists()


def finish(settings: Settings) -> None:
    """Do what an interrupted restore has written down; nothing when there is none."""
    if not is_underway(settings):
        return
    listed = settings.data_dir / MOVES
    for move in json.loads(listed.read_text(encoding="utf-8")):
        _put(Path(move["new"]), Path(move["target"]), Path(move["aside"]))
    listed.unlink()
    settle(listed.parent)


def forget_unfinished(targets: Sequence[Path]) -> None:
    """Remove what a restore left that was killed before it wrote down what to do."""
    for target in targets:
        new = new_of(target)
        if new.is_dir():
            shutil.rmtree(new)
        for left in (new, *_beside(new)):
            left.unlink(missing_ok=True)


def _put(new: Path, target: Path, aside: Path) -> None:
    if not new.exists():
        return  # this one was in its place before the program was killed
    if target.is_dir():
        target.replace(aside)
    elif target.exists():
        _keep(target, aside)
        for old in _beside(target):
            if old.exists():
                # Left beside the new file it would be played back over it.
                old.replace(Path(f"{aside}{old.name.removeprefix(target.name)}"))
    new.replace(target)
    settle(target.parent)


def _take_back(new: Path, target: Path, aside: Path) -> None:
    """The old in its place again."""
    if not new.exists():
        target.replace(new)
    if not target.exists() and aside.exists():
        aside.replace(target)
        for old in _beside(aside):
            if old.exists():
                old.replace(Path(f"{target}{old.name.removeprefix(aside.name)}"))


def _keep(target: Path, aside: Path) -> None:
    """The old under a second name, so that there is no moment without a file in place."""
    if aside.exists():
        return
    target.chmod(0o600)
    try:
        os.link(target, aside)
    except OSError:
        # Some disks know no second name.
        half = Path(f"{aside}{NEW}")
        shutil.copy2(target, half)
        half.replace(aside)


def _beside(file: Path) -> list[Path]:
    return [Path(f"{file}{suffix}") for suffix in BESIDE]
