"""Installs the peers into a folder of their own, and tells which of them can be run.

The rule: what cannot be installed is "not run", with the reason; nothing is ever taken from an
earlier measurement. better-sqlite3 is built from its npm source where no binary can be fetched.
"""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

PEERS = Path(__file__).parent / "peers"
FOLDER = Path(__file__).parents[2] / "build" / "peers"


class NotInstalled(Exception):
    """Why a peer cannot be run."""


@dataclass(frozen=True)
class Peers:
    """Where the peers are installed; each part is installed when it is first asked for."""

    folder: Path

    @cached_property
    def python(self) -> str:
        """The interpreter of the Python peers and of the fake Telegram; raises NotInstalled."""
        venv = self.folder / "python"
        wanted = PEERS / "requirements.txt"
        if not _is_newest(venv / "installed.txt", wanted):
            tell(f"installing {wanted.name} into {venv}")
            _run([sys.executable, "-m", "venv", str(venv)])
            _run([str(venv / "bin/pip"), "install", "--quiet", "-r", str(wanted)])
            shutil.copy(wanted, venv / "installed.txt")
        return str(venv / "bin/python")

    @cached_property
    def node(self) -> tuple[str, Path]:
        """The interpreter of grammY and the folder of its modules; raises NotInstalled."""
        node, npm = shutil.which("node"), shutil.which("npm")
        if node is None or npm is None:
            raise NotInstalled("no node or no npm")
        modules = self.folder / "node"
        wanted = PEERS / "package.json"
        if not _is_newest(modules / "installed.json", wanted):
            tell(f"installing {wanted.name} into {modules} (building takes minutes)")
            modules.mkdir(parents=True, exist_ok=True)
            shutil.copy(wanted, modules)
            _run([npm, "install", "--no-audit", "--no-fund"], modules, _headers(Path(node)))
            _run([node, "-e", "new (require('better-sqlite3'))(':memory:')"], modules)
            shutil.copy(wanted, modules / "installed.json")
        return node, modules

    def python_version(self, package: str) -> str:
        """The version of an installed package."""
        code = f"from importlib.metadata import version; print(version({package!r}))"
        return _run([self.python, "-c", code]).strip()

    def node_version(self, package: str) -> str:
        """The version of an installed module."""
        file = self.node[1] / "node_modules" / package / "package.json"
        return str(json.loads(file.read_text(encoding="utf-8"))["version"])


def _headers(node: Path) -> dict[str, str]:
    """Build with the headers that came with node, where they did; else npm fetches them."""
    root = node.resolve().parents[1]
    there = (root / "include/node/node.h").exists()
    return {"npm_config_nodedir": str(root)} if there else {}


def _is_newest(installed: Path, wanted: Path) -> bool:
    return installed.exists() and installed.read_bytes() == wanted.read_bytes()


def _run(
    command: list[str], folder: Path | None = None, more: Mapping[str, str] | None = None
) -> str:
    """What it printed; raises NotInstalled with its last words."""
    environment = {**os.environ, **(more or {})}
    done = subprocess.run(command, cwd=folder, env=environment, check=False, capture_output=True)
    if done.returncode:
        said = done.stderr.decode(errors="replace").strip().splitlines()
        raise NotInstalled(f"{command[0]}: {said[-1] if said else done.returncode}")
    return done.stdout.decode()


def tell(line: str) -> None:
    """What goes on, apart from the result."""
    sys.stderr.write(f"{line}\n")
