"""Where the pages of the desk stand: each address is one page's, so their order means nothing."""

import re
from collections.abc import Iterator
from importlib import import_module
from itertools import product
from pathlib import Path

import pytest
from starlette.routing import Match, Route

import bot.desk
from bot.desk.pages import PAGES

HERE = Path(bot.desk.__file__).parent
NAMES = {"1", "999", "DK-2025-0001", "DK-2025-0002", "sinh-nhat-bac", "office-1"}


def words() -> set[str]:
    """Everything that may stand between two strokes: the desk's own words, its acts, some names."""
    parts = [part for route in PAGES for part in route.path.split("/")]
    acts = [c.regex.split("|") for route in PAGES for c in route.param_convertors.values()]
    return (
        {part for part in parts if part and "{" not in part}
        | {act for found in acts for act in found if re.fullmatch("[a-z-]+", act)}
        | NAMES
    )


def addresses() -> Iterator[tuple[str, str]]:
    """(method, path) of every page, each of its names written with every word that fits it."""
    for route in PAGES:
        fitting = [
            [word for word in sorted(words()) if re.fullmatch(convertor.regex, word)]
            for convertor in route.param_convertors.values()
        ]
        for chosen in product(*fitting):
            path = route.path_format.format(
                **dict(zip(route.param_convertors, chosen, strict=True))
            )
            yield from ((method, path) for method in route.methods or () if method != "HEAD")


def pages_at(method: str, path: str) -> list[Route]:
    """The pages that take this request."""
    asked = {"type": "http", "method": method, "path": path, "root_path": ""}
    return [route for route in PAGES if route.matches(asked)[0] is Match.FULL]


def test_an_address_is_one_pages() -> None:
    """No two pages take the same request, whatever the names in it are."""
    found = set(addresses())
    assert ("POST", "/dang-ky/DK-2025-0001/tiep-nhan") in found
    assert {at: len(pages_at(*at)) for at in found} == dict.fromkeys(found, 1)


@pytest.mark.parametrize(
    ("path", "page"),
    [
        ("/dang-ky/danh-sach.xlsx", "download_list"),
        ("/dang-ky/DK-2025-0001", "detail"),
        ("/don-vi/nap", "upload_page"),
        ("/don-vi/da-dong", "listing"),
        ("/lich/them-su-kien", "form"),
        ("/lich/them-su-kien-khac", "show"),
    ],
)
def test_a_word_of_the_desk_is_no_name(path: str, page: str) -> None:
    """The papers, the import, the closed units and the new event stand where names stand."""
    assert [route.name for route in pages_at("GET", path)] == [page]


@pytest.mark.parametrize("path", ["/dang-ky/xuat", "/don-vi/xuat", "/trung/a/b", "/tin-loi/a"])
def test_what_is_no_name_is_nobodys(path: str) -> None:
    """A code begins like a code, and a number is one."""
    assert pages_at("GET", path) == []


def test_every_page_is_listed() -> None:
    """A module with routes that nobody lists would be a page that nobody reaches."""
    for file in sorted(HERE.rglob("*.py")):
        name = ".".join(file.relative_to(HERE.parents[1]).with_suffix("").parts)
        for route in getattr(import_module(name), "routes", ()):
            assert route in PAGES, name
