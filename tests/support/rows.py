"""Rows of a table of which some are alike: one of each kind before a landing, all at night."""

from collections.abc import Iterable
from typing import Any

import pytest


def few(most: int, rows: Iterable[Any]) -> list[Any]:
    """The first rows as they are, the others marked for the night."""
    first, *_ = parts = list(rows)
    several = isinstance(first, tuple)
    return [
        *parts[:most],
        *(
            pytest.param(*(one if several else (one,)), marks=pytest.mark.nightly)
            for one in parts[most:]
        ),
    ]
