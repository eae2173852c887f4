"""A list in a file: read in a process with limits, and one answer for every file there is."""

import io
import itertools
import os
import sys
import zipfile
from pathlib import Path

import pytest
from PIL import Image

from bot.documents.apart import environment
from bot.documents.archives import MAX_PARTS
from bot.lists import worker
from bot.lists.cells import MAX_BYTES, MAX_UNPACKED_BYTES
from bot.lists.pages import MAX_WHOLE_PIXELS
from bot.lists.reading import ListReader, ReadList
from handlers.acts.meaning import PersonSaid
from tests.support.pages import workbooks
from tests.support.pages.lists import AN, MAI, letter, many, paper, sheet
from tests.support.pages.read_here import lists_here

__all__ = ["lists_here"]
pytestmark = pytest.mark.asyncio

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
PEOPLE = (
    PersonSaid("Nguyễn Văn An", "Giám đốc", "Lao động tiên tiến"),
    PersonSaid("Lò Thị Mai", "Kế toán", "Chiến sĩ thi đua cơ sở"),
)


async def read(content: bytes) -> ReadList:
    return await ListReader().read(content)


@pytest.mark.parametrize("content", [sheet(AN, MAI), paper(AN, MAI)], ids=["xlsx", "docx"])
async def test_a_list_is_read_by_its_headings(content: bytes) -> None:
    """Both kinds say the same; nobody who signs is one of them."""
    assert await read(content) == ReadList(PEOPLE)


@pytest.mark.usefixtures("lists_here")
async def test_a_letter_with_numbered_lines_is_a_list() -> None:
    """As if it had been pasted."""
    lines = ("Kính gửi: Liên minh HTX", "1. Nguyễn Văn An, giám đốc, LĐTT")
    said = await read(letter(*lines, "2. Lò Thị Mai, kế toán, CSTĐCS"))
    assert said == ReadList(PEOPLE)


@pytest.mark.usefixtures("lists_here")
async def test_the_second_page_is_read_where_the_first_holds_nobody() -> None:
    """A cover sheet is no list."""
    import openpyxl

    book = openpyxl.load_workbook(io.BytesIO(sheet(AN, MAI)))
    book.create_sheet("Bìa", 0).append(("BIỂU MẪU SỐ 1",))
    file = io.BytesIO()
    book.save(file)
    assert await read(file.getvalue()) == ReadList(PEOPLE)


@pytest.mark.usefixtures("lists_here")
async def test_fifty_are_taken_and_the_rest_is_counted() -> None:
    """A row that names nobody is counted by its number."""
    bad = (7, "LĐTT", "??? 12", "")
    rows = many(70)
    rows[6] = bad
    said = await read(sheet(*rows))
    assert (len(said.people), said.more, said.unread) == (50, 19, (7,))


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (sheet(AN)[:900], "damaged"),
        (b"", "damaged"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
        (OLE + "Workbook".encode("utf-16-le"), "old"),
        (b"%PDF-1.7 ...", "pdf"),
        (b"\x89PNG\r\n\x1a\n", "picture"),
        (b"Ho ten,Chuc vu", "wrong"),
        (b"PK\x03\x04" + bytes(40), "damaged"),
        (b" " * (MAX_BYTES + 1), "too-big"),
        (workbooks.bomb(MAX_UNPACKED_BYTES), "too-big"),
        (workbooks.with_part("xl/worksheets/sheet1.xml", workbooks.LAUGHS), "damaged"),
        (workbooks.with_part("xl/worksheets/sheet1.xml", b"<worksheet><row>"), "damaged"),
        (workbooks.book(("HTX Minh Tâm", "", "", "")), "nobody"),
        (
            letter("Căn cứ Luật Hợp tác xã;", "Điều 1. Ban hành", "CHỦ TỊCH", "Trần Văn Ký"),
            "nobody",
        ),
    ],
    # By number: the files hold the second they were made in, and processes compare the names.
    ids=itertools.count(1),
)
@pytest.mark.usefixtures("lists_here")
async def test_any_other_file_has_one_reason(content: bytes, problem: str) -> None:
    """No trace, no person, and never an exception."""
    assert await read(content) == ReadList(problem=problem)  # type: ignore[arg-type]


@pytest.mark.usefixtures("lists_here")
async def test_an_archive_that_is_no_office_file_is_the_wrong_one() -> None:
    """A zip, and one with more parts than any office file has."""
    few, many_parts = io.BytesIO(), io.BytesIO()
    for file, count in ((few, 1), (many_parts, MAX_PARTS + 1)):
        with zipfile.ZipFile(file, "w") as archive:
            for number in range(count):
                archive.writestr(str(number), "")
    problems = [(await read(file.getvalue())).problem for file in (few, many_parts)]
    assert problems == ["wrong", "too-big"]


# The reader's own limits, but for the seconds nobody wants to wait.
LIMITED = """from dataclasses import replace
from bot.documents.apart import limit_myself
from bot.lists.worker import LIMITS
limit_myself(replace(LIMITS, cpu_s=1))
"""
GREEDY = {
    "time": "while True: pass",
    "memory": "import sys\ntry: x = bytearray(2**30)\nexcept MemoryError: sys.exit(1)\nprint('{}')",
    "a file": "open('left.txt', 'w').write('x' * 10)",
    "words": "print('hello')",
    "a crash": "raise SystemError",
    "a lie": 'print(\'{"people": [["a", "b", "c", "d", "e", "f"]], "more": 0, "unread": []}\')',
}


@pytest.mark.parametrize("what", GREEDY)
async def test_a_process_that_takes_too_much_is_ended(
    what: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its limits are the system's own; the answer is one and the file left no trace."""
    greedy = ListReader(called_with=("-P", "-B", "-c", LIMITED + GREEDY[what]))
    monkeypatch.chdir(tmp_path)
    assert await greedy.read(sheet(AN)) == ReadList(problem="slow")
    assert not any(file.stat().st_size for file in tmp_path.iterdir())


async def test_a_process_that_hangs_is_ended() -> None:
    """It uses no time of its own, so it is ended from outside."""
    hanging = ListReader(wall_s=0.2, called_with=("-c", "import time; time.sleep(600)"))
    assert await hanging.read(sheet(AN)) == ReadList(problem="slow")


async def test_the_process_knows_no_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tokens are settings, and settings stand in the environment."""
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", "1:x")
    told = environment()
    assert set(told) <= {"PATH", "SYSTEMROOT", "PYTHONPATH", "OPENBLAS_NUM_THREADS"}
    assert "PATH" in os.environ


async def test_only_name_position_and_title_leave_it() -> None:
    """Phones, days of birth and notes stand in the same rows and stay behind."""
    header = ("Họ tên", "Chức vụ", "Danh hiệu", "Điện thoại", "Sáng kiến", "Ghi chú")
    row = ("Nguyễn Văn An", "Giám đốc", "LĐTT", "0912345678", "Ủ chua cỏ", "bị kỷ luật")
    said = worker.read(sheet(row, header=header))
    assert said["people"] == [["Nguyễn Văn An", "Giám đốc", "Lao động tiên tiến"]]


async def test_a_picture_that_cannot_be_read_in_part_is_smaller() -> None:
    """A few kilobytes may hold as much as a page of a book; a photograph is read at a half."""
    side = int(MAX_WHOLE_PIXELS**0.5)

    def drawn(kind: str, larger: int = 0) -> bytes:
        made = io.BytesIO()
        Image.new("1", (side + larger, side)).save(made, kind)
        return made.getvalue()

    said = [(await read(one)).page for one in (drawn("PNG", 9), drawn("JPEG", 9), drawn("PNG"))]
    assert [page is not None for page in said] == [False, True, True]


@pytest.mark.skipif(sys.platform == "win32", reason="it has no such thing")
async def test_reading_gives_way_to_answering(monkeypatch: pytest.MonkeyPatch) -> None:
    """The program itself is never behind a stranger's picture."""
    begun: list[int] = []
    monkeypatch.setattr(worker, "limit_myself", lambda limits: None)
    monkeypatch.setattr(os, "nice", begun.append)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"")))
    worker.main()
    assert begun == [worker.NICER]
