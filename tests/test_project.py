"""Promises about the tree itself: arrows, settings in three places, Vietnamese in one place."""

import ast
import os
import re
import sys
import tomllib
from collections import Counter
from datetime import date
from functools import cache
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

from bot import __version__
from bot.config import Settings
from tests.support.settings_page import settings_page
from tests.support.sources import nodes_of, source_of

# In one process, which reads every module once; so do the words' tests.
pytestmark = pytest.mark.xdist_group("sources")
ROOT = Path(__file__).parent.parent
PACKAGES = ("bot", "handlers", "knowledge", "storage")
ALLOWED = {
    "knowledge": {"knowledge"},
    "handlers": {"handlers", "knowledge"},
    "storage": {"storage", "handlers", "knowledge"},
    "bot": {"bot", "handlers", "knowledge", "storage"},
}
ENTRIES = ROOT / "handlers" / "registrations" / "form" / "parts"
MOST_MODULES = 14
WIRE = {"telegram", "httpx", "apscheduler"}
VIETNAMESE = re.compile(
    r"[ăâđêôơưạảãàáặẳẵằắậẩẫầấẹẻẽèéệểễềếịỉĩìíọỏõòóộổỗồốợởỡờớụủũùúựửữừứỵỷỹỳý]", re.I
)


def modules() -> list[Path]:
    """Every module of the four packages."""
    return [path for name in PACKAGES for path in sorted((ROOT / name).rglob("*.py"))]


def name(path: Path) -> str:
    """A module's path for test ids."""
    return path.relative_to(ROOT).as_posix()


@cache
def imported_by(path: Path) -> frozenset[str]:
    """The modules that a module names in its imports."""
    found: set[str] = set()
    for node in nodes_of(path):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            # `from a import b` may name the module a.b.
            found |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return frozenset(found)


def test_imports_follow_the_arrows() -> None:
    """knowledge knows nobody, handlers only knowledge, storage no dialogs, and nobody bot."""
    assert {
        name(path): against for path in modules() if (against := _against_the_arrows(path))
    } == {}


def _against_the_arrows(path: Path) -> set[str]:
    package = path.relative_to(ROOT).parts[0]
    imported = imported_by(path)
    against = {
        module
        for module in imported
        if (top := module.split(".")[0]) in set(PACKAGES) - ALLOWED[package]
        or (top in WIRE and package != "bot")
    }
    if package == "storage":
        handlers = {module for module in imported if module.startswith("handlers")}
        against |= {one for one in handlers if one.split(".")[1:2] not in ([], ["values"])}
    return against


def _holds_words(path: Path) -> bool:
    folders = path.relative_to(ROOT).parts[:-1]
    return folders[0] == "handlers" and "words" in folders


def test_vietnamese_stands_in_one_place() -> None:
    """Sentences stand in texts.py beside who says them, people's words in a package `words`.

    A question of the form is written in its entry. Docstrings may quote, escapes name letters.
    """
    of_others = [
        path
        for path in modules()
        if not (path.name.endswith("texts.py") or _holds_words(path) or path.parent == ENTRIES)
    ]
    assert {name(path): strays for path in of_others if (strays := _vietnamese(path))} == {}


def _vietnamese(path: Path) -> list[str]:
    documented = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
    docstrings = {
        id(node.body[0].value)
        for node in nodes_of(path)
        if isinstance(node, documented) and node.body and isinstance(node.body[0], ast.Expr)
    }
    return [
        node.value
        for node in nodes_of(path)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and id(node) not in docstrings
        # The value first: finding how it is written is slow, and needed only for escapes.
        and VIETNAMESE.search(node.value)
        and VIETNAMESE.search(ast.get_source_segment(source_of(path)[0], node) or "")
    ]


def test_no_test_imports_another_test() -> None:
    """What tests share lies in tests/support, so any of them can be changed or deleted alone."""
    borrowed = [
        (name(path), module)
        for path in sorted((ROOT / "tests").rglob("*.py"))
        for module in sorted(imported_by(path))
        if module.startswith("tests.") and ".test_" in module
    ]
    assert borrowed == []


@pytest.mark.parametrize("package", PACKAGES)
def test_tests_mirror_the_tree(package: str) -> None:
    """Whoever looks for the tests of a folder finds them at the same path."""
    tests = ROOT / "tests"
    folders = {path.parent.relative_to(tests) for path in (tests / package).rglob("test_*.py")}
    assert folders, package
    assert [folder for folder in sorted(folders) if not (ROOT / folder).is_dir()] == []


def test_a_folder_has_few_modules() -> None:
    """Fourteen at most; migrations are a list by number."""
    folders = Counter(path.parent for path in modules() if path.name != "__init__.py")
    full = {name(folder) for folder, count in folders.items() if count > MOST_MODULES}
    assert full == {"storage/migrations/versions"}


def test_the_steps_of_the_migration_are_frozen() -> None:
    """A step leads an old database to the same tables and rows, whatever changes beside it."""
    known = sys.stdlib_module_names | {"sqlalchemy", "alembic"}
    steps = ROOT / "storage" / "migrations"
    live = {
        (name(path), module)
        for folder in ("versions", "frozen")
        for path in (steps / folder).glob("*.py")
        for module in imported_by(path)
        if module.split(".")[0] not in known and not module.startswith("storage.migrations.")
    }
    assert live == set()


# The world's time is meant there, or nothing is due by it.
READS_THE_CLOCK = {
    "bot/clock.py",
    "bot/logs.py",
    "bot/cli/doctor/command.py",
    "bot/cli/rehearsal.py",
    "bot/desk/account/proving.py",
    "bot/web/report.py",
    "bot/web/sessions.py",
    "storage/store.py",
    "storage/migrations/versions/0007_keys_and_codes.py",
}


def test_the_clock_is_handed_in() -> None:
    """A rehearsal, and every copy of the program, goes by the office's time."""
    reading = {
        name(path)
        for path in modules()
        for node in nodes_of(path)
        if isinstance(node, ast.Attribute)
        and isinstance(node.value, ast.Name)
        and (node.value.id, node.attr)
        in {("datetime", "now"), ("datetime", "utcnow"), ("date", "today"), ("time", "time")}
    }
    assert reading == READS_THE_CLOCK


# Two platforms' trees of errors have the same branch, and nobody meets both at once.
OF_TWO_PLATFORMS = {"NoAnswer"}


def test_a_class_has_a_name_of_its_own() -> None:
    """Who reads a name in a signature or a search finds the one thing it stands for."""
    classes = Counter(
        node.name
        for path in modules()
        for node in source_of(path)[1].body
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_")
    )
    assert {name for name, times in classes.items() if times > 1} == OF_TWO_PLATFORMS


def test_settings_are_the_same_in_three_places() -> None:
    """.env.example, README and Settings name the same variables."""
    fields = {field.upper() for field in Settings.model_fields}
    example = (ROOT / ".env.example").read_text(encoding="utf-8")
    named = set(re.findall(r"^([A-Z][A-Z_]+)=", example, re.M))
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    documented = {field for field in fields if f"`{field}`" in readme}
    assert named == fields
    assert documented == fields


def test_the_page_of_the_settings_is_made_from_them() -> None:
    """Their names, defaults and words; UPDATE_DOCS=1 writes it anew."""
    page, file = settings_page(ROOT), ROOT / "docs" / "settings.md"
    if os.environ.get("UPDATE_DOCS"):
        file.write_text(page, encoding="utf-8")
    assert file.read_text(encoding="utf-8") == page
    assert {field.upper() for field in Settings.model_fields} <= set(
        re.findall(r"`([A-Z_]+)`", page)
    )


def test_the_pages_lead_to_pages_that_are_there() -> None:
    """Every link between our own files."""
    pages = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]
    dead = [
        (page.name, to)
        for page in pages
        for to in re.findall(r"\]\(([^)#:\s]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8"))
        if not (page.parent / to).exists()
    ]
    assert dead == []


def test_the_picture_of_the_architecture_is_the_trees() -> None:
    """Every folder and module named in a part of it is there; the clerk's pictures are small."""
    page = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    parts = re.findall(r"subgraph (\w+)\[\1/:.*?\n(.*?)\n    end", page, re.S)
    assert {package for package, _ in parts} == set(PACKAGES)
    named = [
        f"{package}/{name}"
        for package, drawn in parts
        for name in re.findall(r"(?<![<\w])([a-z_]+(?:/|\.py))", drawn)
    ]
    assert len(named) > 15
    assert [name for name in named if not (ROOT / name).exists()] == []
    pictures = (ROOT / "docs" / "pictures").glob("*.png")
    assert sum(one.stat().st_size for one in pictures) <= 300_000


def test_readme_shows_the_two_commands() -> None:
    """A newcomer copies exactly these lines; Debian's own Python refuses what has no environment."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert "python3 -m venv .venv && . .venv/bin/activate\npip install . &&" in readme
    assert "pip install . && htx-bot chat" in readme
    assert 'pip install -e ".[dev]" && pytest' in readme


def test_what_is_imported_is_declared() -> None:
    """A package that another one brings along goes when that one no longer needs it."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"]
    asked = [*project["dependencies"], *extras["postgresql"], *extras["ocr"], *extras["push"]]
    declared = {canonicalize_name(Requirement(one).name) for one in asked}
    # The same import as what was installed before it in many an environment.
    declared |= {"phonenumbers"} & {one.removesuffix("lite") for one in declared}
    brought = packages_distributions()
    imported = {module.split(".")[0] for path in modules() for module in imported_by(path)}
    undeclared = {
        name
        for name in imported - set(PACKAGES) - sys.stdlib_module_names
        if not declared & {canonicalize_name(one) for one in brought.get(name, ())}
    }
    assert undeclared == set()


def test_a_released_version_has_its_day_in_the_changelog() -> None:
    """The newest dated section is this version, or what it is being developed from."""
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    sections = re.findall(r"^## \[(.+)\](?: - (\S+))?$", changelog, re.M)
    assert sections[0] == ("Unreleased", "")
    released = [(Version(number), date.fromisoformat(day)) for number, day in sections[1:]]
    assert released == sorted(released, reverse=True)
    assert released[0][0] <= Version(__version__)
    assert Version(__version__).is_devrelease or released[0][0] == Version(__version__)


def test_nothing_names_a_path_of_one_machine() -> None:
    """The tree stands alone: no path of the machine it was written on."""
    private = re.compile("/" + "work/|" + r"\.\./" + "shared|/tmp" + "/venv")
    kept = (ROOT / folder for folder in (*PACKAGES, "tests", "benchmarks", ".ci"))
    texts = [
        p
        for folder in kept
        for p in folder.rglob("*")
        if p.suffix in (".py", ".toml", ".md", ".txt")
    ]
    assert [p for p in texts if private.search(p.read_text(encoding="utf-8"))] == []
