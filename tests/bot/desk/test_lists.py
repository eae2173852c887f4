"""Lists of the desk: whatever an address asks for, there is a page, and its filter stays."""

import pytest
from starlette.requests import Request

from bot.desk.lists import asked, having, page_of, query_of


def request(query: bytes) -> Request:
    """An address with this behind its question mark."""
    return Request({"type": "http", "query_string": query, "headers": []})


@pytest.mark.parametrize(
    ("query", "number"),
    [
        (b"", 1),
        (b"trang=2", 2),
        (b"trang=0", 1),
        (b"trang=99", 3),
        (b"trang=-1", 1),
        (b"trang=" + b"9" * 5000, 1),
        ("trang=²".encode(), 1),
    ],
)
def test_the_nearest_page_there_is(query: bytes, number: int) -> None:
    """No number in an address is too big or too odd; the last page holds the rest."""
    page = page_of(request(query), range(25), 10)
    assert (page.number, page.pages, page.total) == (number, 3, 25)
    assert len(page.items) == (5 if number == 3 else 10)
    assert page_of(request(query), [], 10).pages == 1


def test_a_filter_stays_in_the_address() -> None:
    """What lets everything through is left out; words are cut, composed and found unaccented."""
    assert query_of({"tim": "chè xanh", "xa": ""}) == "?tim=ch%C3%A8+xanh"
    assert asked(request(b"tim= che%CC%80 "), "tim") == "chè"
    assert len(asked(request(b"tim=" + b"x" * 500), "tim")) == 100


def test_words_are_found_however_they_are_written() -> None:
    """In any order, the kind short or long; where nothing has them, what is a slip away."""
    texts = {1: "Hợp tác xã Chè Suối Giàng 0912345678", 2: "HTX Quế Văn Yên", 3: "THT Chè Yên Sơn"}
    for words, numbers, near in (
        ("giang chè", {1}, False),
        ("htx che", {1}, False),
        ("hợp tác xã", {1, 2}, False),
        ("tổ hợp tác chè", {3}, False),
        ("+84 912.345.678", {1}, False),
        ("", {1, 2, 3}, False),
        ("htx qeu", set(), False),
        ("htx suio giagn", {1}, True),
        ("che yen bai", set(), False),
    ):
        assert having(texts, words) == (numbers, near), words
