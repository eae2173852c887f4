"""What the account may not enter, read or write: whose it is, and what opens it.

The rule: asked before anything is opened, so that it is told with the setting that names the
place, and the remedy never gives away what is not the installation's: below the working folder or
the data folder, and in no folder of the system's.
"""

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from bot.installation import closed_texts as texts

# What lies beside a SQLite file, and our lock.
BESIDE = ("", "-wal", "-shm", "-journal", ".lock")
# What lies there is the machine's, however deep; in /var only what lies right in it or below.
_SYSTEMS = frozenset("bin boot dev etc lib lib32 lib64 proc root run sbin sys usr".split())


@dataclass(frozen=True)
class Place:
    """A file or folder by the setting that names it; `own` is the folder the program made."""

    setting: str
    path: Path
    own: Path
    writing: bool = False


def closed(places: Iterable[Place]) -> tuple[str, ...]:
    """One line for each thing that keeps the account from these places."""
    lines: dict[Path, str] = {}
    # On Windows the rights of a folder are not those of a mode.
    if os.name != "posix":
        return ()
    for place in places:
        if found := _obstacle(place):
            lines.setdefault(*found)
    return tuple(lines.values())


def is_there(path: Path) -> bool:
    """Whether there is such a file or folder, as far as this account may know."""
    try:
        return path.exists()
    except OSError:
        return False


def refused(error: OSError) -> str:
    """The line about what the system has refused, which was no setting's."""
    name = str(error.filename)
    path = Path(name)
    for writing in (False, True):
        if lines := closed([Place(name, path, path, writing)]):
            return lines[0]
    return texts.of_the_system(name=name, at=name, why=texts.reason(error))


def for_another(data: Path, *beside: Path) -> tuple[str, ...]:
    """A remark when root works on what another account has made: it could not read the rest."""
    if os.name != "posix" or os.geteuid() != 0:
        return ()
    there = [(path, path.stat().st_uid) for path in (data, *beside) if is_there(path)]
    for path, owner in there:
        if owner != 0:
            at, made = str(path.resolve()), data.resolve()
            given = "" if _is_the_systems(made) else str(made)
            return (texts.for_another(at=at, owner=account(owner), data=given),)
    return ()


def places(
    own: Path, database: Path | None, plans: Path, named: Mapping[str, Path | None]
) -> list[Place]:
    """Of an installation; `own` is its folder, `named` are the files that settings name."""
    beside = [database.with_name(f"{database.name}{end}") for end in BESIDE] if database else []
    there = [("DATABASE_URL", one) for one in beside]
    there += [("PLANS_DIR", one) for one in _below(plans)]
    there += [(name, file) for name, file in named.items() if file is not None]
    return [Place(name, path, own) for name, path in there]


def _below(folder: Path) -> Iterator[Path]:
    """A folder with what lies in it, two levels down, as far as it can be listed."""
    yield folder
    for level in ("*", "*/*"):
        try:
            yield from sorted(folder.glob(level))
        except OSError:
            # What cannot be listed is itself among those above.
            return


def _obstacle(place: Place) -> tuple[Path, str] | None:
    """What is in the way, and the line about it."""
    try:
        path, own = place.path.resolve(), place.own.resolve()
    except (OSError, RuntimeError):
        # A link that leads to itself: whoever opens it tells.
        return None
    way = [*reversed(path.parents), path]
    there = path
    for folder in way[:-1]:
        if not os.access(folder, os.F_OK) or not folder.is_dir():
            break
        there = folder
        if not os.access(folder, os.X_OK):
            return folder, _line(place, folder, path, own)
    if os.access(path, os.F_OK):
        there = path
    wanted = os.R_OK | (os.X_OK if there.is_dir() else 0) if there == path else 0
    wanted |= os.W_OK if place.writing else 0
    return None if os.access(there, wanted) else (there, _line(place, there, path, own))


def _line(place: Place, at: Path, path: Path, own: Path) -> str:
    mine, number = os.geteuid(), at.stat().st_uid
    us, owner = account(mine), account(number)
    name, enters = place.setting, at.is_dir() and not os.access(at, os.X_OK)
    if place.writing and not enters and _is_read_only(at):
        return texts.read_only(name=name, at=str(at))
    if mine == number:
        return texts.own_rights(name=name, at=str(at), us=us)
    missing = at != path and not enters
    if missing:
        return texts.cannot_make(
            name=name,
            at=str(at),
            us=us,
            owner=owner,
            folder=str(path.parent),
            shared=_is_the_systems(at),
        )
    what = "enter" if enters else "write" if os.access(at, os.R_OK) else "read"
    if _is_ours(at, path, own):
        return texts.of_another(name=name, at=str(at), us=us, owner=owner, what=what)
    if at == path and not at.is_dir():
        return texts.not_ours(name=name, at=str(at), us=us, owner=owner, what=what)
    return texts.on_the_way(
        name=name, at=str(at), us=us, owner=owner, path=str(path), shared=_is_the_systems(at)
    )


def _is_ours(at: Path, path: Path, own: Path) -> bool:
    """Whether it lies where the program works, so that it may be given to its account."""
    folders = [] if own == path else [own]
    if not _is_the_systems(here := Path.cwd()):
        folders.append(here)
    below = any(folder in (at, *at.parents) for folder in folders)
    return below and not _is_the_systems(at)


def account(number: int) -> str:
    """The name of an account of this machine, or its number."""
    try:
        from pwd import getpwuid

        return getpwuid(number).pw_name
    except (ImportError, KeyError):
        return str(number)


def _is_the_systems(folder: Path) -> bool:
    """Whether others live in it: right below the root, the machine's own, or somebody's home."""
    top = folder.parts[1:2]
    near = len(folder.parts) <= len(Path("/var/lib" if top == ("var",) else "/root").parts)
    return near or not _SYSTEMS.isdisjoint(top) or folder.parent == Path("/home")


def _is_read_only(path: Path) -> bool:
    return os.name == "posix" and bool(os.statvfs(path).f_flag & os.ST_RDONLY)
