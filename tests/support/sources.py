"""The tree's own modules, each read once for all that is asked of it."""

import ast
from functools import cache
from pathlib import Path


@cache
def source_of(path: Path) -> tuple[str, ast.Module]:
    """A module's text and what Python reads in it."""
    source = path.read_text(encoding="utf-8")
    return source, ast.parse(source)


@cache
def nodes_of(path: Path) -> tuple[ast.AST, ...]:
    """Everything that stands in a module, in the order of `ast.walk`."""
    return tuple(ast.walk(source_of(path)[1]))
