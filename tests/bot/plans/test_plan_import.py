"""What `plan import` promises: any layout becomes a plan, any wrong file one clear sentence."""

import json
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bot.documents.reading import read_document
from bot.plans import texts
from bot.plans.importing import ImportRefused, diff_plans, import_plan, show_plan
from knowledge.cutting.outline.outline import Clause, cut
from knowledge.plan.plan import load_plan
from tests.support.plans import documents, invented_plans
from tests.support.plans.documents import Draft
from tests.support.plans.plan_344 import lines_344, sections_344

PLANS = {
    "ben-tre": (invented_plans.BEN_TRE, invented_plans.BEN_TRE_IDS),
    "nghe-an": (invented_plans.NGHE_AN, invented_plans.NGHE_AN_IDS),
    "quang-nam": (invented_plans.QUANG_NAM, invented_plans.QUANG_NAM_IDS),
}


def quiet(step: str, done: float) -> None:
    """A progress bar nobody watches."""


def clauses_of(file: Path) -> tuple[Clause, ...]:
    """Sections of a file."""
    return cut(read_document(file, lambda done: None)).clauses


def imported(file: Path, root: Path) -> dict[str, Any]:
    """Import the file and show the new plan."""
    return show_plan(root / import_plan(file, root, None, quiet))


def refusal(file: Path, root: Path) -> str:
    """The sentence with which an import is refused."""
    with pytest.raises(ImportRefused) as refused:
        import_plan(file, root, None, quiet)
    assert not root.exists() or not list(root.iterdir())
    return str(refused.value)


def plan_344() -> Draft:
    """Plan 344 as an office lays it out, broken sentences made whole."""
    text = "\n".join(line.text for line in lines_344())
    whole = text.replace("Yên Bái,\nKhoá", "Yên Bái, Khoá").replace(
        "với các\nđơn vị", "với các đơn vị"
    )
    paragraphs = whole.split("\n")
    ending = paragraphs.index("Nơi nhận:")
    return Draft(
        left=paragraphs[:1],
        right=paragraphs[1:2],
        title=paragraphs[2:4],
        body=paragraphs[4:ending],
        recipients=paragraphs[ending + 1 : -1],
        signer=paragraphs[-1:],
    )


def test_plan_344_as_word_file_is_cut_identically(tmp_path: Path) -> None:
    """The 2025 plan rebuilt as .docx gives the very sections people made."""
    file = documents.as_word(plan_344(), tmp_path / "344.docx")
    assert {clause.id: clause.text for clause in clauses_of(file)} == sections_344()


def test_plan_344_as_pdf_is_cut_identically(tmp_path: Path) -> None:
    """The 2025 plan rebuilt as .pdf, with page numbers and running heads, gives the same."""
    file = documents.as_pdf(plan_344(), tmp_path / "344.pdf", header="LƯU HÀNH NỘI BỘ")
    assert {clause.id: clause.text for clause in clauses_of(file)} == sections_344()


def test_a_section_of_a_pdf_knows_its_page(tmp_path: Path) -> None:
    """Rows of a table that goes on over the page included; a Word file has no pages."""
    rows = [(str(n), f"Việc thứ {n} của kế hoạch", "Văn phòng") for n in range(1, 60)]
    table = documents.Grid((("STT", "Nội dung", "Chủ trì"), *rows))
    draft = replace(invented_plans.BEN_TRE, body=(*invented_plans.BEN_TRE.body[:-1], table))
    file = documents.as_pdf(draft, tmp_path / "dai.pdf")
    folder = tmp_path / import_plan(file, tmp_path, "pdf", quiet)
    sections = load_plan(folder).sections
    found = [section.page or 0 for section in sections.values()]
    assert found == sorted(found)
    last = max(found)
    assert (found[0], sections["4.2.1"].page) == (1, 2)
    assert last > 2
    assert sections["4.2.59"].page == last
    word = documents.as_word(draft, tmp_path / "dai.docx")
    folder = tmp_path / import_plan(word, tmp_path, "word", quiet)
    assert {section.page for section in load_plan(folder).sections.values()} == {None}


@pytest.mark.parametrize("name", PLANS)
@pytest.mark.parametrize("kind", ["docx", "pdf"])
def test_other_provinces_layouts_are_cut(name: str, kind: str, tmp_path: Path) -> None:
    """Decimals, articles, parts, points, tables: ids and words agree in Word and PDF."""
    draft, expected = PLANS[name]
    word = documents.as_word(draft, tmp_path / "plan.docx")
    pdf = documents.as_pdf(draft, tmp_path / "plan.pdf")
    found = clauses_of(word if kind == "docx" else pdf)
    assert [clause.id for clause in found] == expected
    assert [clause.text for clause in found] == [clause.text for clause in clauses_of(word)]


def test_a_whole_plan_folder_is_written(tmp_path: Path) -> None:
    """The folder loads at once, and the shown plan has number, date, period and deadline."""
    file = documents.as_pdf(invented_plans.BEN_TRE, tmp_path / "ben-tre.pdf")
    shown = imported(file, tmp_path / "plans")
    assert shown["id"] == "58-KH-LMHTX"
    assert shown["number"] == "58/KH-LMHTX"
    assert shown["date"] == "2026-01-05"
    assert shown["issuer"] == "Liên minh Hợp tác xã tỉnh Bến Tre"
    assert shown["period"] == {"start": "2026-01-10", "end": "2026-11-30"}
    assert shown["registration_deadline"] == "2026-02-15"
    assert shown["document_numbers"] == ["58/KH-LMHTX", "12/KH-UBND"]
    meeting = next(event for event in shown["events"] if "phát động" in event["name"])
    assert (meeting["date"], meeting["section"]) == ("2026-01-20", "3.3.1")
    folder = tmp_path / "plans" / shown["id"]
    assert load_plan(folder).year == 2026
    assert "[2.1.3]" in (folder / "phrasings" / "questions.txt").read_text(encoding="utf-8")
    assert "58/KH-LMHTX" in (folder / "XEM-LAI.md").read_text(encoding="utf-8")
    json.dumps(shown)


def test_what_a_plan_does_not_say_is_null_and_on_the_review_sheet(tmp_path: Path) -> None:
    """Without number, date and period nothing is made up."""
    text = "KẾ HOẠCH\n\nThi đua nước rút\n\nI. MỤC ĐÍCH\n\n1. Một việc.\n\n2. Hai việc.\n\nII. CÁCH LÀM\n\nLàm tốt."
    file = tmp_path / "nhap.txt"
    file.write_text(text, encoding="utf-8")
    shown = imported(file, tmp_path / "plans")
    assert [shown[key] for key in ("number", "date", "period", "issuer")] == [None] * 4
    sheet = (tmp_path / "plans" / shown["id"] / "XEM-LAI.md").read_text(encoding="utf-8")
    assert sheet.count(texts.CHECK) >= 4


def test_numbers_that_word_only_draws_are_read(tmp_path: Path) -> None:
    """Automatic I. 1. a) and dashes are rebuilt from the file's lists, restarts and all."""
    paragraphs = [
        ("Căn cứ Luật Hợp tác xã số 17/2023/QH15;", None),
        ("MỤC ĐÍCH", 0), ("Một.", 1), ("Hai:", 1), ("ý một;", 2), ("ý hai.", 2),
        ("NỘI DUNG", 0), ("Ba", 1), ("ngang một;", 3), ("ngang hai.", 3), ("Bốn.", 1),
    ]  # fmt: skip
    found = clauses_of(documents.numbered_word(tmp_path / "auto.docx", paragraphs))
    assert [clause.id for clause in found] == [
        "can-cu", "I.1", "I.2.a", "I.2.b", "II.1.a", "II.1.b", "II.2",
    ]  # fmt: skip
    assert found[2].text == "a) ý một;"


def test_tracked_changes_count_as_accepted(tmp_path: Path) -> None:
    """What was inserted is read, what was deleted is not, and a footnote stays with its clause."""
    file = documents.as_word(invented_plans.QUANG_NAM, tmp_path / "sua.docx")
    run = "<w:r><w:t>{}</w:t></w:r>"
    inserted = f'</w:t></w:r><w:ins w:id="1">{run.format("2) Mục tiêu năm nay")}</w:ins>'
    deleted = '<w:del w:id="2"><w:r><w:delText>bỏ đi</w:delText></w:r></w:del>'
    note = '<w:r><w:footnoteReference w:id="7"/></w:r><w:r><w:t>'
    documents.with_xml(
        file,
        {"2) Mục tiêu cụ thể": inserted + deleted + note},
        {"word/footnotes.xml": _footnotes("Theo số liệu năm 2026.")},
    )
    texts_by_id = {clause.id: clause.text for clause in clauses_of(file)}
    assert texts_by_id["P2.I.2"] == "2) Mục tiêu năm nay\n[1] Theo số liệu năm 2026."
    assert "bỏ đi" not in "".join(texts_by_id.values())


def _footnotes(text: str) -> str:
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    body = f'<w:footnote w:id="7"><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:footnote>'
    return f'<w:footnotes xmlns:w="{space}">{body}</w:footnotes>'


def bent(word: bytes) -> bytes:
    """A Word file in which some letters of its text are others."""
    at = word.index(b"word/document.xml") + 40
    return word[:at] + bytes(letter ^ 0xFF for letter in word[at : at + 30]) + word[at + 30 :]


def test_every_wrong_file_gets_its_own_sentence(tmp_path: Path) -> None:
    """A scan, a locked, a torn, an old and a foreign file are told apart; no folder is left."""
    root = tmp_path / "plans"
    word = documents.as_word(invented_plans.BEN_TRE, tmp_path / "whole.docx")
    pdf = documents.as_pdf(invented_plans.BEN_TRE, tmp_path / "whole.pdf")
    made = {
        "torn.docx": word.read_bytes()[:4000],
        "bent.docx": bent(word.read_bytes()),
        "torn.pdf": pdf.read_bytes()[:900],
        "old.doc": b"\xd0\xcf\x11\xe0" + bytes(600) + "WordDocument".encode("utf-16-le"),
        "locked.docx": b"\xd0\xcf\x11\xe0" + bytes(600) + "EncryptedPackage".encode("utf-16-le"),
        "photo.jpg": b"\xff\xd8\xff\xe0" + bytes(500),
        "empty.txt": b" \n",
        "english.txt": b"The quick brown fox jumps over the lazy dog, again and again. " * 9,
        "note.txt": "Mai họp lúc 8 giờ.".encode(),
        "huge.txt": "Các hợp tác xã thi đua sản xuất giỏi.\n".encode() * 400_000,
        "menu.txt": "Quán cơm\nSố: 12 đường Hòa Bình\n1. Cơm rang.\n2. Phở gà.\n3. Bún.".encode(),
        "feast.txt": "THỰC ĐƠN ĐÁM CƯỚI\nSố: 08/TĐ-NH\nI. KHAI VỊ\n1. Súp.\n2. Gỏi.\n3. Chả.".encode(),
        "story.txt": ("Ngày xưa có một cậu bé sống ở ven rừng cùng bà ngoại. " * 9).encode(),
    }
    for name, content in made.items():
        (tmp_path / name).write_bytes(content)
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    deep = "<w:sdt><w:sdtContent>" * 2000 + "</w:sdtContent></w:sdt>" * 2000
    for name, body in (("deep.docx", deep), ("many.docx", "<w:p/>" * 2_100_000)):
        with zipfile.ZipFile(tmp_path / name, "w", zipfile.ZIP_DEFLATED) as file:
            page = f"<w:document {space}><w:body>{body}</w:body></w:document>"
            file.writestr("word/document.xml", page)
    macros = documents.as_word(invented_plans.BEN_TRE, tmp_path / "macros.docm")
    documents.with_xml(macros, {}, {"word/vbaProject.bin": "Sub AutoOpen()"})
    documents.scanned_pdf(tmp_path / "scan.pdf")
    documents.locked_pdf(tmp_path / "locked.pdf")
    expected = {
        "torn.docx": "broken", "torn.pdf": "broken", "old.doc": "old-word",
        "locked.docx": "encrypted", "locked.pdf": "encrypted", "scan.pdf": "scanned",
        "photo.jpg": "wrong-kind", "empty.txt": "empty", "english.txt": "no-vietnamese",
        "deep.docx": "broken", "many.docx": "too-big", "bent.docx": "broken",
        "macros.docm": "macros", "story.txt": "no-plan", "note.txt": "no-plan", "menu.txt": "no-plan",
        "feast.txt": "no-plan",
        "huge.txt": "too-big", "nowhere.docx": "missing",
    }  # fmt: skip
    said = {name: refusal(tmp_path / name, root) for name in expected}
    assert said == {name: texts.error(reason) for name, reason in expected.items()}


def test_a_second_import_takes_another_id_and_a_taken_id_is_refused(tmp_path: Path) -> None:
    """Nothing is ever written over."""
    root = tmp_path / "plans"
    file = documents.as_word(invented_plans.QUANG_NAM, tmp_path / "plan.docx")
    assert import_plan(file, root, None, quiet) == "07-KH-LMHTX"
    assert import_plan(file, root, None, quiet) == "07-KH-LMHTX-2"
    with pytest.raises(ImportRefused, match=texts.error("exists")):
        import_plan(file, root, "07-KH-LMHTX", quiet)


def test_a_place_that_takes_no_folder_is_told(tmp_path: Path) -> None:
    """PLANS_DIR is a file, or may not be written: one sentence with the setting's name."""
    file = documents.as_word(invented_plans.QUANG_NAM, tmp_path / "plan.docx")
    with pytest.raises(ImportRefused, match="PLANS_DIR"):
        import_plan(file, file, None, quiet)


def test_two_plans_are_compared_section_by_section(tmp_path: Path) -> None:
    """The comparison names added, removed and changed sections."""
    root = tmp_path / "plans"
    old = "Số: 1/KH-LMHTX\n\nKẾ HOẠCH\n\nThi đua của các hợp tác xã\n\nI. A\n\n1. Một.\n\n2. Hai.\n\n3. Ba."
    new = old.replace("Hai.", "Hai, sửa lại.").replace("3. Ba.", "II. B\n\n1. Mới.")
    for name, text in (("old", old), ("new", new)):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
        import_plan(tmp_path / f"{name}.txt", root, name, quiet)
    changes = diff_plans(root / "old", root / "new")
    assert (changes.added, changes.removed, changes.changed) == (("II.1",), ("I.3",), ("I.2",))


def test_progress_only_rises_and_ends_full(tmp_path: Path) -> None:
    """The progress bar never runs backwards."""
    seen: list[float] = []
    file = documents.as_pdf(invented_plans.NGHE_AN, tmp_path / "plan.pdf")
    import_plan(file, tmp_path / "plans", None, lambda step, done: seen.append(done))
    assert seen == sorted(seen)
    assert seen[-1] == 1.0
