"""One file with a whole installation: a .zip of rows, plans and keys, and what each must be.

The rule: one form for both engines, a line of JSON a row, so that a copy of SQLite can be restored
into PostgreSQL and the other way round; nothing of a file is used before all of it was checked.
"""

import hashlib
import json
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path, PurePosixPath
from typing import Any, BinaryIO, Self

from pydantic import TypeAdapter, ValidationError

from bot import __version__
from bot.installation.closed_texts import reason
from bot.installation.errors import OfficeError
from bot.keep import texts
from storage.copies.copies import Copy

NOTE = "DOC-TRUOC.txt"
MANIFEST, MANIFEST_SUM = "manifest.json", "manifest.sha256"
TABLES, PLANS, KEYS = "tables/", "plans/", "keys/"
FORMAT = 1
# What signed the cookies of earlier releases.
SECRET_FILE = "web-secret"
PIECE = 1 << 20
PROGRAM = "htx-bot"


@dataclass(frozen=True)
class Member:
    """What one file inside must be."""

    sha256: str
    size: int


@dataclass(frozen=True)
class Manifest:
    """What a copy says of itself; `kind` is manual, nightly or migration."""

    program: str
    format: int
    version: str
    revision: str
    made_at: datetime
    kind: str
    sizes: dict[str, int]
    numbers: dict[str, int]
    members: dict[str, Member]


_MANIFEST = TypeAdapter(Manifest)


class ArchiveWriter:
    """Adds members to a copy and notes what each is."""

    def __init__(self, out: BinaryIO) -> None:
        self._zip = zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=6)
        self._members: dict[str, Member] = {}
        # First of all, so that also a file that was cut off is known for what it is.
        self.add(NOTE, [texts.NOTE.encode()])

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *raised: object) -> None:
        # After a full disk its last page cannot be written either; the file is given up anyway.
        with suppress(OSError, ValueError):
            self._zip.close()

    def add(self, name: str, pieces: Iterable[bytes]) -> None:
        """One file."""
        digest, size = hashlib.sha256(), 0
        # Rows come one by one: nobody knows beforehand whether a table passes 2 GB.
        with self._zip.open(name, "w", force_zip64=True) as member:
            for piece in pieces:
                member.write(piece)
                digest.update(piece)
                size += len(piece)
        self._members[name] = Member(digest.hexdigest(), size)

    def finish(self, copy: Copy, kind: str) -> None:
        """Add the list of everything, and its own checksum."""
        manifest = Manifest(
            program=PROGRAM,
            format=FORMAT,
            version=__version__,
            revision=copy.revision,
            made_at=copy.made_at,
            kind=kind,
            sizes=dict(copy.sizes),
            numbers=dict(copy.numbers),
            members=self._members,
        )
        listed = json.dumps(asdict(manifest), default=datetime.isoformat, indent=1).encode()
        self._zip.writestr(MANIFEST, listed)
        self._zip.writestr(MANIFEST_SUM, hashlib.sha256(listed).hexdigest())
        self._zip.close()


@dataclass(frozen=True)
class Archive:
    """A copy whose every member was found to be what it was when it was written."""

    manifest: Manifest
    _zip: zipfile.ZipFile

    @property
    def copy(self) -> Copy:
        """The database inside."""
        manifest = self.manifest
        return Copy(
            manifest.revision, manifest.made_at, manifest.sizes, manifest.numbers, self._rows
        )

    def files(self, folder: str) -> Mapping[PurePosixPath, Member]:
        """The files below PLANS or KEYS by their path there."""
        found = self.manifest.members.items()
        return {
            PurePosixPath(name.removeprefix(folder)): member
            for name, member in found
            if name.startswith(folder)
        }

    def read(self, name: str) -> bytes:
        """One file whole."""
        return self._zip.read(name)

    def _rows(self, table: str) -> Iterator[dict[str, Any]]:
        with self._zip.open(f"{TABLES}{table}.jsonl") as lines:
            yield from map(json.loads, lines)


@contextmanager
def opened(file: Path) -> Iterator[Archive]:
    """A copy, checked whole; raises OfficeError with why it cannot be used."""
    if file.is_dir():
        raise OfficeError(texts.copy_is_folder(folder=str(file)))
    if not file.is_file():
        raise OfficeError(texts.no_such_copy(file=str(file)))
    try:
        held = zipfile.ZipFile(file)
    except OSError as error:
        raise OfficeError(texts.copy_unreadable(file=str(file), why=reason(error))) from error
    except zipfile.BadZipFile as error:
        raise OfficeError(_no_zip(file)) from error
    with held:
        if NOTE not in held.namelist():
            raise OfficeError(texts.not_a_copy(file=str(file)))
        yield Archive(_checked(held, file), held)


def _no_zip(file: Path) -> str:
    with file.open("rb") as beginning:
        # The note is the first member, so its name stands in the first bytes.
        ours = NOTE.encode() in beginning.read(200)
    return texts.copy_damaged(file=str(file)) if ours else texts.not_a_copy(file=str(file))


def _checked(held: zipfile.ZipFile, file: Path) -> Manifest:
    try:
        listed = held.read(MANIFEST)
        if hashlib.sha256(listed).hexdigest().encode() != held.read(MANIFEST_SUM):
            raise ValueError(MANIFEST)
        said = json.loads(listed)
        # Before the strict reading: a later form would only look damaged there.
        if said["program"] == PROGRAM and said["format"] > FORMAT:
            raise OfficeError(texts.copy_newer(file=str(file), version=str(said["version"])))
        manifest = read_manifest(listed)
        for name, member in manifest.members.items():
            if _what_is(held, name) != member:
                raise ValueError(name)
        _refuse_strange_names(manifest)
    # Whichever way the archive, its list or a part of it shows that this is no copy of ours.
    except (
        OSError,
        ValueError,
        KeyError,
        TypeError,
        EOFError,
        NotImplementedError,  # an unknown compression
        RuntimeError,  # a password
        zipfile.BadZipFile,
        zlib.error,
        ValidationError,
    ) as error:
        raise OfficeError(texts.copy_damaged(file=str(file))) from error
    return manifest


def read_manifest(listed: bytes) -> Manifest:
    """What a copy says of itself; raises ValueError."""
    return _MANIFEST.validate_json(listed)


def _what_is(held: zipfile.ZipFile, name: str) -> Member:
    digest, size = hashlib.sha256(), 0
    with held.open(name) as member:
        while piece := member.read(PIECE):
            digest.update(piece)
            size += len(piece)
    return Member(digest.hexdigest(), size)


def _refuse_strange_names(manifest: Manifest) -> None:
    """No path of a copy leads out of the folder it is put into."""
    for name in manifest.members:
        path = PurePosixPath(name)
        if path.is_absolute() or ".." in path.parts or "\\" in name or ":" in name:
            raise ValueError(name)
