"""What an engine tells of a page becomes rows where they stood on the printed page."""

from dataclasses import replace

import pytest

from bot.documents.scans.hocr import PrintedLine, PrintedWord, lines_of
from bot.documents.scans.straight import straight
from knowledge.typed.normalize import nfc

HOCR = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/xhtml1.dtd">
<html xmlns="http://www.w3.org/1999/xhtml"><body><div class='ocr_page' title='bbox 0 0 1654 2339'>
<span class='ocr_line' title="bbox 200 180 540 223; baseline -0.04 -2; x_size 34.3; x_descenders 7">
<span class='ocrx_word' title='bbox 204 193 252 223; x_wconf 93'>Số:</span>
<span class='ocrx_word' title='bbox 260 193 270 223; x_wconf 12'>|</span>
<span class='ocrx_word' title='bbox 266 182 540 220; x_wconf 91'><strong>344/KH-LMHTX &amp; c&#39;</strong></span>
</span>
<span class='ocr_line' title="bbox 0 0 3 900"><span class='ocrx_word' title='bbox 0 0 3 900'>~</span></span>
<span class='ocr_header' title="bbox 1 2 3 4"><span class='ocrx_word' title='bbox 1 2 3 4'>7</span></span>
</div></body></html>"""


def line(text: str, x: float, y: float, slope: float = 0.0, size: float = 40.0) -> PrintedLine:
    """A line whose words are set from `x` on, at `y` there."""
    words, at = [], x
    for word in text.split():
        words.append(PrintedWord(word, at, at + 20 * len(word)))
        at += 20 * (len(word) + 1)
    return PrintedLine(tuple(words), y - slope * x, slope, size)


def texts(*lines: PrintedLine) -> list[str]:
    """The rows, their pieces parted by strokes."""
    rows = straight(lines, 300 / 72).rows
    return [" | ".join(piece.text for piece in row) for row in rows]


def test_lines_are_read_out_of_what_the_engine_tells() -> None:
    """Stains and rules are left out; what is told in another way is no line."""
    first, second = lines_of(HOCR.encode())
    assert [word.text for word in first.words] == ["Số:", "344/KH-LMHTX&c'"]
    assert (first.slope, first.size) == (-0.04, 34.3)
    assert first.baseline(200) == pytest.approx(221)
    assert second.words[0].text == "7"
    assert lines_of(b"<html") == lines_of(b"<html/>") == ()


def test_a_page_that_lies_askew_keeps_its_columns_and_edges() -> None:
    """Both halves of a row stay one row though one stands lower on the glass than the next row."""
    slope = 0.05
    rows = [
        line(
            f"dòng {nfc('số')} {n} của văn bản này, dài như một dòng in",
            300 - slope * 80 * n,
            400 + 80 * n,
            slope,
        )
        for n in range(9)
    ]
    left = line("UBND TỈNH", 300, 240, slope)
    right = line("CỘNG HÒA", 1500, 240 + slope * 1200, slope)
    page = straight((right, left, *rows), 300 / 72)
    assert [piece.text for piece in page.rows[0]] == ["UBND TỈNH", "CỘNG HÒA"]
    assert len(page.rows) == 10
    edges = [row[0].x0 for row in page.rows[1:]]
    assert max(edges) - min(edges) < 2


def test_words_whose_boxes_lie_upon_each_other_stay_whole() -> None:
    """The engine sometimes gives several words one box."""
    crowded = PrintedLine(
        tuple(PrintedWord(text, 300, 700) for text in ("(11/4/1946", "-", "11/4/2027);")),
        400,
        0,
        40,
    )
    assert texts(crowded)[0].replace(" | ", " ") == "(11/4/1946 - 11/4/2027);"


def test_sizes_that_hardly_differ_are_one_size() -> None:
    """A line guessed a little smaller at the foot of a page is no footnote."""
    lines = [line(f"dòng thứ {n}", 300, 400 + 80 * n) for n in range(6)]
    lines.append(replace(line("1. Đối tượng", 300, 900), size=36))
    lines.append(replace(line("1 Chú thích", 300, 990), size=24))
    sizes = [row[0].size for row in straight(lines, 300 / 72).rows]
    assert sizes[-2] == sizes[0] > sizes[-1]


@pytest.mark.parametrize("lines", [(), (line("một", 0, 0, size=0.0),)])
def test_an_empty_or_nearly_empty_page_is_a_page(lines: tuple[PrintedLine, ...]) -> None:
    """Nothing to tell how it lies."""
    assert texts(*lines) == [each.words[0].text for each in lines]
