"""Patterns whose repeated words can be read in one way only."""

import re

import pytest

from knowledge.typed.repeats import compiled, steady

FILLERS = "(?:da|a|em|em oi|(?:toi|em|a))"
LATE = "(?: (?:ba|a|roi|roi day|bay gio|em oi|em|(?:a|em)))"


@pytest.mark.parametrize(
    ("pattern", "line"),
    [
        (f"^(?:{FILLERS} )*xin$", "a " * 200 + "khong"),
        (f"xin{LATE}*$", "xin" + " em oi" * 200 + " khong"),
        (f"(?:(?:{FILLERS} )+)+(?:gui|nop)", "em oi " * 200),
        (r"^(?:[-•]+ *| +|\d+[.)] +)+x", "-  " * 300),
    ],
)
def test_a_line_of_fillers_is_read_at_once(pattern: str, line: str) -> None:
    """Every way of parting it was tried, of which there are more than anybody can wait for."""
    assert compiled(pattern).search(line) is None


@pytest.mark.parametrize(
    ("pattern", "line", "fits"),
    [
        (f"(?:{FILLERS} )*xin", "da em oi a xin", True),
        (f"(?:{FILLERS} )*(?:em|toi) xin", "da em em xin", True),
        (f"(?:{FILLERS} )*xin", "da chi xin", False),
        (f"gui{LATE}*", "gui bay gio", True),
        (f"gui{LATE}*", "gui ba roi day em oi", True),
        (f"gui{LATE}*", "gui bat", False),
        (f"gui{LATE}+ di", "gui roi di", True),
        (r"(?:[ab|)(]|\(|\|)+x", "a|)(bx", True),
        (r"(?P<one>a|ab)(?:(b)|(c))*(?P=one)", "abca", True),
        (r"(?<!x)(?:nguoi|ho)(?! nao)(?: \w+){0,3}?$", "nguoi ta noi", True),
    ],
)
def test_what_it_says_stays_as_it_was(pattern: str, line: str, fits: bool) -> None:
    """What fitted fits, what did not does not."""
    assert (re.compile(pattern).fullmatch(line) is not None) == fits
    assert (compiled(pattern).fullmatch(line) is not None) == fits


def test_nothing_else_is_changed() -> None:
    """A group that stands once, one of a name and one that looks on are as they were written."""
    for pattern in (r"(?:a|ab)c", r"(?P<name>a|b)?x", r"(?=a|b)(?<!c|d)[(?:]", r"\(?:a\)*"):
        assert steady(pattern) == pattern
