"""Whether `run` could keep its log where it shall be.

The rule: asked as `run` does it, by opening it; what that would make is taken away at once.
"""

from pathlib import Path

from bot.cli import texts
from bot.installation.closed import Place, closed
from bot.installation.closed_texts import reason


def log_problems(file: Path | None) -> list[str]:
    """Why it could not; nothing when it could, or without a file."""
    if file is None:
        return []
    if lines := closed([Place("LOG_FILE", file, file, writing=True)]):
        return list(lines)
    try:
        _open(file)
    except OSError as error:
        return [texts.log_unwritable(why=reason(error))]
    return []


def _open(file: Path) -> None:
    """Open it as `run` does; raises OSError."""
    if file.exists():
        file.open("ab").close()
    elif file.parent.exists():
        file.open("xb").close()
        file.unlink()
    else:
        # Whether a folder can be made there is known once it was made.
        there = next(one for one in file.absolute().parents if one.exists())
        made = there / file.absolute().relative_to(there).parts[0]
        made.mkdir(mode=0o700)
        made.rmdir()
