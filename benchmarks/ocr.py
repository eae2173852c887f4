"""Compares two engines that read letters in pictures, on pages of plan 344 as offices send them.

`python -m benchmarks.ocr [--pages 4] [--font FILE.ttf]`: the plan's own text is printed, and the
pages are then scanned askew and photographed, the same ones for both. Character errors (edits a
letter, blanks counted once) against the known text, seconds a page. What is not installed is
skipped with one line.

asterocr reads one line and finds none on a page: it is given the lines that Tesseract finds, cut
out and turned upright, and their time is not counted. That is the best case for it.
"""

import argparse
import importlib.util
import io
import math
import statistics
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import numpy as np
import pypdfium2
from fpdf import FPDF
from PIL import Image, ImageFilter
from rapidfuzz.distance import Levenshtein

from bot.documents.scans.engine import installed
from bot.documents.scans.hocr import PrintedLine
from bot.plans.folders import SHIPPED_PLANS
from knowledge.typed.normalize import nfc

TEXT = SHIPPED_PLANS / "344-KH-LMHTX" / "text.txt"
A4_INCHES = 8.27
MOST_S = 120.0
Damage = Callable[[Image.Image, np.random.Generator], Image.Image]


def printed_pages(font: Path, most: int) -> tuple[bytes, list[str]]:
    """The plan's paragraphs on A4 pages as a PDF, and the text of each page."""
    pdf = FPDF()
    pdf.set_margins(30, 20, 20)
    pdf.set_auto_page_break(False)
    pdf.add_font("chosen", fname=str(font))
    pdf.set_font("chosen", size=14)
    pages: list[list[str]] = []
    for paragraph in filter(None, map(str.strip, TEXT.read_text("utf-8").splitlines())):
        lines = pdf.multi_cell(0, 7, paragraph, dry_run=True, output="LINES") if pages else [""]
        if not pages or pdf.y + 7 * len(lines) > 277:
            if len(pages) == most:
                break
            pdf.add_page()
            pages.append([])
        pages[-1].append(paragraph)
        pdf.multi_cell(0, 7, paragraph, new_x="LMARGIN", new_y="NEXT")
        pdf.y += 1.5
    return bytes(pdf.output()), ["\n".join(page) for page in pages]


def clean(dpi: int, page: Image.Image, chance: np.random.Generator) -> Image.Image:
    """As printed, at this resolution."""
    return _at(page, dpi)


def askew(page: Image.Image, chance: np.random.Generator) -> Image.Image:
    """Scanned at 200 dpi: turned by 1.5 to 3 degrees either way, a little blurred, with noise."""
    degrees = chance.uniform(1.5, 3.0) * chance.choice([-1, 1])
    turned = _at(page, 200).rotate(degrees, Image.Resampling.BICUBIC, fillcolor=255)
    return _noisy(turned.filter(ImageFilter.GaussianBlur(0.8)), 12, chance)


def photographed(page: Image.Image, chance: np.random.Generator) -> Image.Image:
    """Held over the page by hand: narrower on one side, light from a corner, blurred, JPEG."""
    small = _at(page, 200)
    width, height = small.size
    lean = [float(each) for each in chance.uniform(0.0, 0.035, 8)]
    corners = [
        (-lean[0] * width, -lean[1] * height),
        (-lean[2] * width, height * (1 + lean[3])),
        (width * (1 + lean[4]), height * (1 + lean[5])),
        (width * (1 + lean[6]), -lean[7] * height),
    ]
    quad = tuple(value for corner in corners for value in corner)
    bent = small.transform(
        small.size, Image.Transform.QUAD, quad, Image.Resampling.BICUBIC, fillcolor=230
    )
    across, down = np.meshgrid(np.linspace(0, 1, width), np.linspace(0, 1, height))
    light = 0.95 - 0.5 * (across * chance.uniform(0.4, 1) + down * chance.uniform(0.4, 1)) / 2
    shaded = Image.fromarray((np.asarray(bent) * light).astype(np.uint8))
    noisy = _noisy(shaded.filter(ImageFilter.GaussianBlur(0.9)), 6, chance)
    packed = io.BytesIO()
    noisy.save(packed, "JPEG", quality=60)
    return Image.open(packed).convert("L")


def _at(page: Image.Image, dpi: int) -> Image.Image:
    scale = dpi * A4_INCHES / page.width
    return page.resize((round(page.width * scale), round(page.height * scale)))


def _noisy(page: Image.Image, spread: float, chance: np.random.Generator) -> Image.Image:
    noise = chance.normal(0, spread, (page.height, page.width))
    return Image.fromarray(np.clip(np.asarray(page) + noise, 0, 255).astype(np.uint8))


def errors(found: str, known: str) -> float:
    """Edits per letter of the known text, in percent."""
    found, known = (" ".join(nfc(each).split()) for each in (found, known))
    return 100 * Levenshtein.distance(found, known) / len(known)


def by_tesseract(picture: Image.Image) -> str:
    """Everything on the page."""
    return "\n".join(" ".join(word.text for word in line.words) for line in lines_on(picture))


def lines_on(picture: Image.Image) -> tuple[PrintedLine, ...]:
    """The lines that Tesseract finds."""
    engine = installed()
    assert engine is not None
    return engine.read(picture, MOST_S)


def asterocr() -> Callable[[Image.Image], str]:
    """What asterocr reads in one line's picture."""
    from asterocr import AsterOCR

    return AsterOCR().predict


def cut_out(picture: Image.Image, line: PrintedLine) -> Image.Image:
    """One line by itself, upright."""
    size, left, right = line.size, line.words[0].x0, line.words[-1].x1
    across, down = (left + right) / 2, line.baseline((left + right) / 2)
    turned = picture.rotate(
        math.degrees(math.atan(line.slope)),
        Image.Resampling.BICUBIC,
        center=(across, down),
        fillcolor=255,
    )
    half = (right - left) / 2 + size / 4
    box = (across - half, down - 0.95 * size, across + half, down + 0.35 * size)
    return turned.crop(tuple(map(round, box)))


def main() -> None:
    """Print the table."""
    asked = argparse.ArgumentParser()
    asked.add_argument("--pages", type=int, default=4)
    asked.add_argument("--font", type=Path, default=_roboto())
    chosen = asked.parse_args()
    if installed() is None:
        print("skipped: both need Tesseract with vie, and the extra ocr")
        return
    read_line = asterocr() if importlib.util.find_spec("asterocr") else None
    if read_line is None:
        print("skipped: asterocr is not installed")
    data, known = printed_pages(chosen.font, chosen.pages)
    drawn = [page.render(scale=300 / 72, grayscale=True) for page in pypdfium2.PdfDocument(data)]
    pages = [page.to_pil().convert("L") for page in drawn]
    print(f"{len(pages)} pages, {sum(map(len, known)):,} letters, {chosen.font.stem}")
    print("| pages | engine | character errors, % (mean; worst page) | seconds a page |")
    print("|---|---|---|---|")
    damages: dict[str, Damage] = {
        "printed, 300 dpi": partial(clean, 300),
        "printed, 200 dpi": partial(clean, 200),
        "scanned askew, 200 dpi": askew,
        "photographed, 200 dpi": photographed,
    }
    for name, damage in damages.items():
        pictures = [damage(page, np.random.default_rng(n)) for n, page in enumerate(pages)]
        _row(name, "Tesseract", [_timed(by_tesseract, each) for each in pictures], known)
        if read_line:
            cut = [[cut_out(each, line) for line in lines_on(each)] for each in pictures]
            whole = partial(_joined, read_line)
            _row(name, "asterocr", [_timed(whole, lines) for lines in cut], known)


def _joined(read_line: Callable[[Image.Image], str], lines: list[Image.Image]) -> str:
    return "\n".join(map(read_line, lines))


def _timed(read: Callable[..., str], page: object) -> tuple[str, float]:
    begun = time.perf_counter()
    return read(page), time.perf_counter() - begun


def _row(pages: str, engine: str, reads: list[tuple[str, float]], known: list[str]) -> None:
    wrong = [errors(found, text) for (found, _), text in zip(reads, known, strict=True)]
    spent = statistics.median(seconds for _, seconds in reads)
    print(f"| {pages} | {engine} | {statistics.mean(wrong):.2f}; {max(wrong):.2f} | {spent:.1f} |")


def _roboto() -> Path:
    spec = importlib.util.find_spec("font_roboto")
    assert spec is not None
    assert spec.submodule_search_locations
    return Path(spec.submodule_search_locations[0]) / "files" / "Roboto-Regular.ttf"


if __name__ == "__main__":
    main()
