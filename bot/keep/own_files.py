"""What an installation has besides its database: keys in files of its own, and the office's plans.

The rule: what a copy holds just as it lies here is left untouched.
"""

import hashlib
from pathlib import Path

from bot.config import Settings
from bot.installation.keys import KEY_FILE, masters_in
from bot.keep.archive import KEYS, PLANS, SECRET_FILE, Archive
from bot.keep.backup import plan_files
from bot.keep.files import whole
from bot.keep.swap import new_of


def key_is_a_setting(settings: Settings) -> bool:
    """Whether the master key is the operator's, not in a file of our own."""
    return settings.master_key is not None or settings.master_key_file is not None


def write_new(settings: Settings, archive: Archive) -> list[Path]:
    """The keys and plans of the copy as new files; returns the places where they differ."""
    differ = []
    for name in archive.files(KEYS):
        target, inside = settings.data_dir / name.name, archive.read(f"{KEYS}{name}")
        if _is_ours(settings, name.name) and not _holds(target, inside):
            with whole(new_of(target)) as out:
                out.write(inside)
            differ.append(target)
    wanted = {str(path): member.sha256 for path, member in archive.files(PLANS).items()}
    if wanted != _sums(settings.plans_dir):
        new = new_of(settings.plans_dir)
        new.mkdir(parents=True)
        for path in wanted:
            with whole(new / path) as out:
                out.write(archive.read(f"{PLANS}{path}"))
        differ.append(settings.plans_dir)
    return differ


def _is_ours(settings: Settings, name: str) -> bool:
    """Whether this key lies in our own file; a key that is a setting stays the operator's."""
    return name == SECRET_FILE or (name == KEY_FILE and not key_is_a_setting(settings))


def _holds(target: Path, inside: bytes) -> bool:
    if not target.is_file():
        return False
    if target.name == KEY_FILE:
        # A copy from before the key was changed must not bring the old one back into use.
        known = masters_in(target.read_text("utf-8-sig", errors="replace"))
        return masters_in(inside.decode())[0] in known
    # An operator's editor leaves a line end behind a key.
    return target.read_bytes().strip() == inside.strip()


def _sums(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in plan_files(folder)
    }
