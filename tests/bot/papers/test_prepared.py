"""The unit's sheet made from prepared blocks, beside the layout they come from."""

import io
import zipfile
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime

import docx
import pytest
from lxml import etree

from bot.papers import layout_docx as layout
from bot.papers import texts
from bot.papers.prepared_docx import Block
from bot.papers.rows import one_line
from bot.papers.sheet_docx import unit_sheet, write_sheet
from handlers.turn.turn import Office
from handlers.values.state import Form, Participant
from storage.registrations.records import RegistrationRecord

DAY = date(2025, 4, 4)
HOSTILE = "HTX \"Suối & Giàng\" <b>'1'</b> \u27e60\u27e7 \\1 {0} Ẩm thực – Đường số ½\u00a0№"
FULL = Form(
    kind="both",
    unit_type="htx",
    unit_name=HOSTILE,
    commune="xã Văn Chấn",
    tax_code="0101234567",
    contact_name="Nguyễn Văn An",
    contact_position="Giám đốc & Chủ tịch",
    phone="0912345678",
    collective_title="ttldtt",
    people=(Participant("Giàng A Páo\t\n", "Tổ <trưởng>", "ldtt"), Participant("", None, None)),
    targets=("Doanh thu > 2,2 tỷ & hơn nữa", "Dài " * 700),
)
FORMS = {
    "hostile": FULL,
    "many": replace(FULL, people=FULL.people * 60),
    "alone": replace(FULL, kind="individual", people=(), targets=()),
    "collective": replace(FULL, kind="collective", people=(), collective_title=None),
    "empty": Form(),
}


class FullPaper:
    """Lays every block out anew, as the summary does."""

    def __init__(self, name: str, author: str) -> None:
        self.document = layout.new_paper(name, author, DAY)

    def add(self, block: Block, *words: str, **options: object) -> None:
        block(self.document, *map(one_line, words), **options)

    def add_table(
        self, headings: Sequence[str], widths: Sequence[float], rows: Sequence[Sequence[str]]
    ) -> None:
        table = layout.grid(self.document, headings, widths)
        for row in rows:
            layout.add_row(table, row)


def parts(file: bytes) -> dict[str, bytes]:
    """Every part of the file, XML in its canonical form."""
    with zipfile.ZipFile(io.BytesIO(file)) as archive:
        held = {name: archive.read(name) for name in archive.namelist()}
        assert len(held) == len(archive.namelist())
    return {
        name: etree.tostring(etree.fromstring(part), method="c14n") if b"<?xml" in part else part
        for name, part in held.items()
    }


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
def test_a_prepared_sheet_is_the_layout_itself(form: Form, office: Office) -> None:
    """Paragraphs, tables, styles, sections, properties: every part is the same."""
    at = datetime(2025, 4, 3, 23, 30, tzinfo=UTC)
    record = RegistrationRecord("DK-2025-0001", "p", "accepted", 1, form, at, at, "web", 1)
    plan = office.plans[0]
    full = FullPaper(texts.sheet_title(year=plan.year), one_line(form.unit_name) or texts.BLANK)
    write_sheet(full, record, plan, office.titles, DAY)
    made = unit_sheet(record, plan, office.titles, DAY)
    assert parts(made) == parts(layout.as_bytes(full.document))
    paper = docx.Document(io.BytesIO(made))
    assert len(paper.sections) == 1
    rows = [len(table.rows) for table in paper.tables]
    assert rows == [2, *([len(form.people) + 1] if form.people else []), 1]


def test_nobody_s_words_stay_for_the_next(office: Office) -> None:
    """What was typed into one sheet is in no other."""
    at = datetime(2025, 4, 3, 23, 30, tzinfo=UTC)
    record = RegistrationRecord("DK-2025-0001", "p", "accepted", 1, FULL, at, at, "web", 1)
    plan = office.plans[0]
    first = unit_sheet(record, plan, office.titles, DAY)
    other = replace(record, form=FORMS["empty"])
    empty = parts(unit_sheet(other, plan, office.titles, DAY))["word/document.xml"].decode()
    assert "Nguyễn Văn An" not in empty
    assert parts(unit_sheet(record, plan, office.titles, DAY)) == parts(first)
