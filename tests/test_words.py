"""Words stand where they are said: none is said by nobody, none of the chat's by bot alone."""

import ast
import re
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

import pytest

from tests.support.sources import nodes_of, source_of

pytestmark = pytest.mark.xdist_group("sources")
ROOT = Path(__file__).parents[1]
PACKAGES = ("bot", "handlers", "storage", "knowledge")
# A question of the form stands with its words in its entry.
ENTRIES = "handlers.registrations.form.parts."
# What the staff read of a value is the same for chat, desk and papers.
SHARED = "handlers.values.shown.label_texts"


@cache
def sources() -> dict[str, ast.Module]:
    """Every module of the program, by its name."""
    return {
        ".".join(file.relative_to(ROOT).with_suffix("").parts): source_of(file)[1]
        for package in PACKAGES
        for file in (ROOT / package).rglob("*.py")
    }


@cache
def words() -> dict[str, ast.Module]:
    """The modules that hold what people read."""
    return {
        name: tree
        for name, tree in sources().items()
        if name.endswith("texts") or name.startswith(ENTRIES)
    }


def in_templates() -> set[str]:
    """What the pages take from a module of words."""
    return {
        name
        for file in (ROOT / "bot").rglob("*.html")
        for name in re.findall(r"\w\.([A-Za-z]\w*)", file.read_text("utf-8"))
    }


def defined(tree: ast.Module) -> Iterator[str]:
    """The sentences and tables of one module of words."""
    for node in tree.body:
        if isinstance(node, ast.FunctionDef):
            yield node.name
        elif isinstance(node, ast.Assign):
            yield from (one.id for one in node.targets if isinstance(one, ast.Name))
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            yield node.target.id


def said(module: str, nodes: Sequence[ast.AST]) -> Iterator[tuple[str, str]]:
    """(module of words, name) of everything this module says."""
    aliases = {module: module} if module in words() else {}
    for node in nodes:
        if isinstance(node, ast.ImportFrom) and node.module:
            for one in node.names:
                if f"{node.module}.{one.name}" in words():
                    aliases[one.asname or one.name] = f"{node.module}.{one.name}"
                elif node.module in words():
                    yield node.module, one.name
    for node in nodes:
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            yield aliases.get(node.value.id, ""), node.attr
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
            yield module, node.id


@cache
def used() -> dict[tuple[str, str], set[str]]:
    """Which packages say it."""
    found: dict[tuple[str, str], set[str]] = {}
    for by in sources():
        for what in said(by, nodes_of(ROOT / f"{by.replace('.', '/')}.py")):
            found.setdefault(what, set()).add(by.partition(".")[0])
    return found


def test_no_word_is_said_by_nobody() -> None:
    """A sentence that nothing says any more is gone from its module."""
    shown = in_templates()
    dead = {
        (module, name)
        for module, tree in words().items()
        for name in defined(tree)
        if (module, name) not in used()
        and not (module.startswith(("bot.desk.", "bot.web.")) and name in shown)
    }
    assert dead == set()


def test_handlers_hold_no_word_of_bots() -> None:
    """What only bot says stands in bot, beside who says it."""
    strayed = {
        (module, name)
        for module, tree in words().items()
        for name in defined(tree)
        if module.startswith("handlers.") and module != SHARED
        if used().get((module, name)) == {"bot"}
    }
    assert strayed == set()


# Numbers that are no counts: places, codes, days and hours, shares.
NO_COUNT = set(
    "announcement_id day days document_id first last line minutes month months number page percent "
    "place port row seconds tick_s version weeks year".split()
)
# What a template shows as a number; in an attribute it is no text.
A_COUNT = re.compile(
    r"(?<!=\")\{\{-? *(?:[^{}()]*\| *(?:length|sum)(?: - 1)?|(?:\w+[.[])*\w*"
    r"(?:total|count|counts|doubles|whole|waiting|unanswered|members|registered)\w*\]?) *-?\}\}"
)


def test_what_is_counted_has_its_dots() -> None:
    """A count in a sentence or on a page goes through `counted`: 1.366, never 1366."""
    raw = {
        (module, function.name, shown.value.id)
        for module, tree in words().items()
        for function in ast.walk(tree)
        if isinstance(function, ast.FunctionDef)
        for shown in ast.walk(function)
        if isinstance(shown, ast.FormattedValue)
        and isinstance(shown.value, ast.Name)
        and shown.value.id in _whole_numbers(function) - NO_COUNT
    }
    raw |= {
        (file.name, "", found)
        for file in (ROOT / "bot").rglob("*.html")
        for found in A_COUNT.findall(file.read_text("utf-8"))
    }
    assert raw == set()


def _whole_numbers(function: ast.FunctionDef) -> set[str]:
    arguments = (*function.args.args, *function.args.kwonlyargs)
    return {
        one.arg
        for one in arguments
        if isinstance(one.annotation, ast.Name) and one.annotation.id == "int"
    }


# What stands on a page with buttons, or is printed in a terminal.
ON_PAGES = ("bot.desk.", "bot.web.", "bot.plans.", "bot.cli.")
# And among them those that are sent into chats, too.
BESIDE_PAGES = ("bot.desk.registrations.mending.texts", "bot.desk.account.texts")
# The keyboard's microphone is pressed on every telephone.
PRESSED = re.compile(r"\b(?:bấm(?! micrô)|nhấn|chạm|nút)\b", re.IGNORECASE)


# What only whoever runs the program knows; a clerk is told what to ask for.
OF_THE_PROGRAM = re.compile(
    r"htx-bot [a-z]|\b[A-Z]+_[A-Z_]+\b|\.(?:env|toml)\b|\b(?:cookie|webhook|token|server)\b", re.I
)
COMMENT_OR_CODE = re.compile(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}|<[^>]*>", re.S)


def test_the_desk_speaks_no_words_of_the_program() -> None:
    """Whoever lives in spreadsheets reads no command, variable or file of ours at the desk."""
    said = {
        (name, str(node.value))
        for name, tree in words().items()
        if name.startswith("bot.desk.")
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and " " in str(node.value)
    }
    said |= {
        (file.name, COMMENT_OR_CODE.sub(" ", file.read_text("utf-8")))
        for file in (ROOT / "bot" / "desk").rglob("*.html")
    }
    docstrings = {
        ast.get_docstring(node, clean=False)
        for tree in words().values()
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.Module)
    }
    found = {
        (name, found[0])
        for name, text in said
        if text not in docstrings and (found := OF_THE_PROGRAM.search(text))
    }
    assert found == set()


def test_no_message_speaks_of_a_button() -> None:
    """On Zalo there are none: what is chosen has a number there, and words do everywhere."""
    messages = {name: tree for name, tree in words().items() if not name.startswith(ON_PAGES)}
    messages |= {name: tree for name, tree in words().items() if name in BESIDE_PAGES}
    found = {
        (name, node.value)
        for name, tree in messages.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and PRESSED.search(str(node.value))
    }
    assert found == set()
