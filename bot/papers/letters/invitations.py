"""Letters that invite units to register, one a page, each with its own QR pictures and code.

The rule: a letter names the unit and nothing of its people but the representative of the register;
what the pictures open says which unit is meant and proves nothing.
"""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import segno
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.oxml.shape import CT_Inline
from docx.shared import Mm
from docx.text.paragraph import Paragraph

from bot.papers import layout_docx as layout
from bot.papers import layout_xml as xml
from bot.papers import rows
from bot.papers import texts as papers
from bot.papers.letters import invitation_texts as texts
from handlers.turn.texts import last_day_text
from handlers.turn.turn import organisation_name
from knowledge.plan.plan import Plan

QR_MM = 42
# Big enough to be scanned from paper by an old telephone.
QR_SCALE = 6
QR_MASK = 2


@dataclass(frozen=True)
class Invited:
    """One unit, the code to type, and what its pictures open: (channel, address) each."""

    name: str
    representative: str
    code: str
    links: Sequence[tuple[str, str]] = ()


def invitations(
    plan: Plan, units: Sequence[Invited], ways: Sequence[tuple[str, str]], day: date
) -> bytes:
    """The .docx, a page for each unit; `ways` are the channels with what is looked for there."""
    organisation = organisation_name(plan.organisation, day)
    paper = layout.new_paper(texts.TITLE, organisation, day)
    for place, unit in enumerate(units):
        if place:
            paper.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
        _letter(paper, plan, unit, ways, day, 2 * place + 1)
    return layout.as_bytes(paper)


def _letter(
    paper: Document,
    plan: Plan,
    unit: Invited,
    ways: Sequence[tuple[str, str]],
    day: date,
    first_picture: int,
) -> None:
    organisation = organisation_name(plan.organisation, day)
    line = papers.place_line(place=rows.province(plan, day), year=day.year)
    layout.letterhead(paper, organisation.upper(), line)
    layout.title(paper, texts.TITLE)
    whom = texts.addressed(unit=rows.one_line(unit.name), representative=unit.representative)
    layout.addressed(paper, whom)
    opening = texts.opening(
        organisation=organisation, year=plan.year, number=plan.number, title=plan.title
    )
    layout.text(paper, opening)
    last = plan.last_to_register
    if plan.registration_deadline and last and last >= day:
        said = last_day_text(day=plan.registration_deadline, words=plan.deadline_words)
        layout.text(paper, texts.deadline(said=said))
    if unit.links:
        _pictures(paper, unit.links, first_picture)
    where = texts.places(ways=ways)
    how = texts.how(code=unit.code, places=where, scanned=bool(unit.links))
    layout.text(paper, how, space=6)
    layout.text(paper, texts.NOTE, italic=True)
    layout.close_with(paper, recipients=texts.RECIPIENTS, signer=(texts.SIGNER, texts.SIGNER_HOW))


def _pictures(paper: Document, pictures: Sequence[tuple[str, str]], number: int) -> None:
    """Side by side from this number on, each with what it is and its address below."""
    width = layout.WIDTH / len(pictures)
    row = xml.bare_table(paper, (width,) * len(pictures), rows=1).rows[0]
    for place, (cell, (name, address)) in enumerate(zip(row.cells, pictures, strict=True)):
        caption = texts.scanned(name=name)
        first = layout.write(cell.paragraphs[0], caption, bold=True, align="center", space=4)
        first.paragraph_format.keep_with_next = True
        shown = cell.add_paragraph()
        shown.alignment = WD_ALIGN_PARAGRAPH.CENTER
        _add_picture(paper, shown, _qr(address), number + place)
        layout.write(cell.add_paragraph(), texts.link(address=address), size=10, align="center")


def _add_picture(paper: Document, shown: Paragraph, picture: bytes, number: int) -> None:
    # The library looks through the whole paper for a free number at each picture.
    found, _ = paper.part.get_or_add_image(io.BytesIO(picture))
    inline = CT_Inline.new_pic_inline(number, found, f"qr-{number}.png", Mm(QR_MM), Mm(QR_MM))
    shown.add_run()._r.add_drawing(inline)


def _qr(address: str) -> bytes:
    file = io.BytesIO()
    # A quarter of it may be folded or stained. Any mask can be read; to weigh all eight takes most
    # of the time of a letter.
    made = segno.make(address, error="q", micro=False, mask=QR_MASK)
    made.save(file, kind="png", scale=QR_SCALE, border=2)
    return file.getvalue()
