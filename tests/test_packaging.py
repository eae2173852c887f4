"""What is installed: the locks belong to what is declared, on every kind of machine."""

import json
import re
import tomllib
from pathlib import Path

import pytest
from packaging.markers import Marker
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parent.parent
LOCKS = {"requirements.lock": (), "requirements-extras.lock": ("postgresql", "ocr", "push")}
PLACE = ("sys_platform", "platform_machine")
MACHINES = [
    ("linux", "x86_64"),
    ("darwin", "arm64"),
    ("win32", "AMD64"),
    ("win32", "ARM64"),
    ("win32", "x86"),
]
# The first version of cryptography that is source only there; .ci/nightly asks for all packages.
WITHOUT_WHEELS = {("win32", "ARM64"): "46.0.4", ("win32", "x86"): "49.0.0"}
# The last version with a hole that somebody could come in by: a page, a form, a file that is sent.
BROKEN = {
    "aiohttp": "3.13.2",
    "h11": "0.14.0",
    "jinja2": "3.1.5",
    "pdfminer.six": "20251229",
    "pdfplumber": "0.11.8",  # asks for just that one of pdfminer
    "pillow": "12.1.0",
    "python-multipart": "0.0.21",
    "starlette": "0.49.0",
}


def declared(extras: tuple[str, ...]) -> list[Requirement]:
    """What pyproject asks for, with these extras."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    more = [one for extra in extras for one in project["optional-dependencies"][extra]]
    return [Requirement(one) for one in (*project["dependencies"], *more)]


def locked(file: str) -> list[tuple[Requirement, str]]:
    """Each pin of a lock, and its whole entry."""
    entries = re.split(r"\n(?=\S)", (ROOT / file).read_text(encoding="utf-8"))
    pinned = [entry for entry in entries if not entry.startswith("#")]
    return [(Requirement(entry.partition("\n")[0].rstrip("\\ ")), entry) for entry in pinned]


def asked_on(asked: Requirement, machine: tuple[str, str]) -> bool:
    """Whether it is for this kind of machine."""
    marker: Marker | None = asked.marker
    return not marker or marker.evaluate(dict(zip(PLACE, machine, strict=True)))


@pytest.mark.parametrize("machine", MACHINES, ids="-".join)
@pytest.mark.parametrize("file", LOCKS)
def test_the_locks_belong_to_the_declared(file: str, machine: tuple[str, str]) -> None:
    """On every machine each package has one version with its hashes, and it is an allowed one."""
    pins = [(pin, entry) for pin, entry in locked(file) if asked_on(pin, machine)]
    assert all("--hash=sha256:" in entry for _, entry in pins)
    versions = {
        canonicalize_name(pin.name): str(pin.specifier).removeprefix("==") for pin, _ in pins
    }
    wanted = [one for one in declared(LOCKS[file]) if asked_on(one, machine)]
    assert len(pins) == len(versions) > len(wanted)
    for one in wanted:
        assert one.specifier.contains(versions[canonicalize_name(one.name)]), one


@pytest.mark.parametrize(("machine", "without"), WITHOUT_WHEELS.items(), ids=str)
def test_what_has_no_wheel_for_a_windows_is_not_asked_for_there(
    machine: tuple[str, str], without: str
) -> None:
    """`pip install .` would take the newest allowed, and ask for a compiler of Rust."""
    (asked,) = (
        one for one in declared(()) if one.name == "cryptography" and asked_on(one, machine)
    )
    assert not asked.specifier.contains(without)


@pytest.mark.parametrize(("name", "version"), BROKEN.items(), ids=str)
def test_no_floor_lets_a_broken_version_in(name: str, version: str) -> None:
    """What is installed already satisfies a floor, so `pip install .` leaves it as it is."""
    (asked,) = (
        one for one in declared(()) if canonicalize_name(one.name) == canonicalize_name(name)
    )
    assert not asked.specifier.contains(version)


def test_the_list_of_parts_is_that_of_the_lock() -> None:
    """Whoever looks for a part that is known to be broken reads sbom.json; `.ci/parts` writes it."""
    parts = json.loads((ROOT / "sbom.json").read_text(encoding="utf-8"))
    listed = [(canonicalize_name(one["name"]), one["version"]) for one in parts["components"]]
    pinned = [
        (canonicalize_name(pin.name), str(pin.specifier).removeprefix("=="))
        for pin, _ in locked("requirements-extras.lock")
    ]
    assert sorted(listed) == sorted(pinned)
    assert parts["metadata"]["component"]["name"] == "htx-bot"
