"""A plan that came as pictures: recognised page by page, and in use only once each is confirmed."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.cli.plans import commands
from bot.cli.plans import texts as cli_texts
from bot.cli.plans.commands import plan_cli
from bot.documents.scans.engine import installed
from bot.installation.errors import OfficeError
from bot.plans import texts
from bot.plans.forms.marks import confirm
from bot.plans.forms.rewriting import RewriteRefused
from bot.plans.importing import ImportRefused, import_plan
from handlers.questions.clauses import cite
from knowledge.plan.plan import Plan, PlanError, load_plan
from knowledge.plan.recognised import is_page, page_key, recognised_pages
from knowledge.plan.review import PLAN_FILE, Unclear, unclear_places
from tests.support.plans import documents, further_plans
from tests.support.plans.scans import (
    FakeEngine,
    as_pictures,
    bomb_pdf,
    pictures_pdf,
    scans,
)
from tests.support.plans.small_plans import write

BODY = (
    "1. Thời gian: từ ngày 01/01/2026 đến ngày 31/12/2026.",
    "2. Hạn đăng ký thi đua: trước ngày 28/02/2026 các hợp tác xã gửi đăng ký thi đua.",
)


def quiet(step: str, done: float) -> None:
    """A progress bar nobody watches."""


def two_pages(folder: Path) -> list[list[str]]:
    """The lines of a plan in which nothing else is unclear, on two pages."""
    lines = write(folder, *BODY).read_text("utf-8").replace("\t", "\n").splitlines()
    cut = lines.index("II. NỘI DUNG")
    return [lines[:cut], lines[cut:]]


@pytest.fixture
def plan(tmp_path: Path) -> Plan:
    """The plan drafted from its two pictures."""
    engine = FakeEngine(two_pages(tmp_path))
    file, root = pictures_pdf(tmp_path / "quet.pdf", 2), tmp_path / "plans"
    return load_plan(root / import_plan(file, root, None, quiet, scans=scans(engine)))


def command(plan: Plan, *arguments: str) -> tuple[int, str]:
    """`htx-bot plan …` where this plan lies: the exit code and what is said."""
    root = plan.folder.parent
    env = {
        "PLANS_DIR": str(root),
        "DATABASE_URL": f"sqlite:///{(root.parent / 'htx.db').as_posix()}",
    }
    result = CliRunner().invoke(plan_cli, list(arguments), env=env)
    if isinstance(result.exception, OfficeError):
        return 1, str(result.exception)
    return result.exit_code, result.output


def test_pictures_become_a_draft_that_says_so(plan: Plan) -> None:
    """Its pages stand in its file and on the sheet, its clauses are cited as recognised."""
    assert plan.number == "77/KH-LMHTX"
    assert plan.texts["II.1"] == BODY[0]
    assert plan.recognised
    assert cite(plan, "II.1").endswith("(nhận dạng từ ảnh)")
    pages = recognised_pages(plan.folder)
    assert [(page.number, page.confirmed) for page in pages] == [(1, False), (2, False)]
    assert pages[1].opening.startswith("II. NỘI DUNG 1. Thời gian")
    sheet = (plan.folder / "XEM-LAI.md").read_text("utf-8")
    assert "- [ ] Trang 1: “UBND TỈNH PHÚ AN" in sheet
    assert "- [ ] Trang 2: “II. NỘI DUNG" in sheet


def test_a_plan_with_text_has_no_such_pages(tmp_path: Path) -> None:
    """Nothing in its file, its sheet and its citations speaks of pictures."""
    root = tmp_path / "plans"
    plan = load_plan(root / import_plan(write(tmp_path, *BODY), root, None, quiet))
    assert (plan.recognised, recognised_pages(plan.folder)) == (False, ())
    assert "nhận dạng" not in cite(plan, "II.1")
    assert "nhận dạng" not in (plan.folder / "XEM-LAI.md").read_text("utf-8")


def place(plan: Plan, number: int) -> Unclear:
    """Where a page stands that nobody has confirmed."""
    return next(one for one in unclear_places(plan.folder) if one.what == page_key(number))


@pytest.fixture
def learned(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What `plan check` would have learned: a plan takes seconds, and nobody asks it here."""
    asked: list[str] = []
    monkeypatch.setattr(commands, "fitted", lambda plan, *_: asked.append(plan.id))
    return asked


def test_it_comes_into_use_only_page_by_page_confirmed(plan: Plan, learned: list[str]) -> None:
    """Check and activation name each page that nobody has confirmed."""
    assert [place.what for place in unclear_places(plan.folder)] == ["page-1", "page-2"]
    assert all(map(is_page, unclear_places(plan.folder)))
    code, said = command(plan, "activate", plan.id)
    assert (code, said.count("page-")) == (1, 2)
    confirm(plan.folder, place(plan, 2))
    code, said = command(plan, "activate", plan.id)
    assert code == 1
    assert "page-1" in said
    assert "page-2" not in said
    assert command(plan, "check", plan.id)[0] == 1
    assert learned == [plan.id]
    confirm(plan.folder, place(plan, 1))
    assert command(plan, "activate", plan.id)[0] == 0
    in_use = load_plan(plan.folder)
    assert (in_use.reviewed, in_use.recognised) == (True, True)


def test_confirming_changes_that_page_alone(plan: Plan) -> None:
    """The rest of the file stays, and there is nothing to confirm twice."""
    path = plan.folder / PLAN_FILE
    before = path.read_text("utf-8")
    first = place(plan, 1)
    confirm(plan.folder, first)
    changed = [
        (old, new)
        for old, new in zip(before.splitlines(), path.read_text("utf-8").splitlines(), strict=True)
        if old != new
    ]
    assert len(changed) == 1
    assert changed[0][0] == f"{changed[0][1]}  # CHƯA RÕ"
    with pytest.raises(RewriteRefused):
        confirm(plan.folder, first)


def test_a_file_that_does_not_load_is_put_back(plan: Plan) -> None:
    """Somebody broke it by hand meanwhile: one sentence, and not a letter changes."""
    path = plan.folder / PLAN_FILE
    path.write_text(path.read_text("utf-8").replace("year = 2026", 'year = "2026"'), "utf-8")
    before = path.read_bytes()
    with pytest.raises(RewriteRefused, match="giữ nguyên như cũ"):
        confirm(plan.folder, place(plan, 1))
    assert path.read_bytes() == before


def test_a_table_written_by_hand_is_no_crash(plan: Plan) -> None:
    """It has no pages then, and loading says what is wrong."""
    path = plan.folder / PLAN_FILE
    head = path.read_text("utf-8").partition("[recognised]")[0]
    path.write_text(f"recognised = true\n{head}", "utf-8")
    assert recognised_pages(plan.folder) == ()
    with pytest.raises(PlanError, match="recognised"):
        load_plan(plan.folder)


def test_without_an_engine_the_word_file_is_asked_for(tmp_path: Path) -> None:
    """One sentence, and nothing is left behind."""
    file, root = pictures_pdf(tmp_path / "quet.pdf", 1), tmp_path / "plans"
    with pytest.raises(ImportRefused, match="hãy dùng bản Word") as refused:
        import_plan(file, root, None, quiet, scans=scans(None))
    assert str(refused.value) == texts.error("scanned")
    assert refused.value.recognisable
    assert not root.exists()


def test_only_the_command_line_says_how_it_is_installed(tmp_path: Path) -> None:
    """Who sits there can do it; a clerk cannot."""
    file = pictures_pdf(tmp_path / "quet.pdf", 1)
    result = CliRunner().invoke(
        # Where no program is found there is none, whatever this machine has.
        plan_cli,
        ["import", str(file)],
        env={"PLANS_DIR": str(tmp_path / "plans"), "PATH": ""},
    )
    assert str(result.exception).splitlines() == [
        texts.error("scanned"),
        cli_texts.HOW_TO_RECOGNISE,
    ]


def test_the_progress_names_every_page(tmp_path: Path) -> None:
    """Whoever waits sees which of how many, and never a step back among them."""
    seen: list[tuple[str, float]] = []
    engine = FakeEngine(two_pages(tmp_path))
    file, root = pictures_pdf(tmp_path / "quet.pdf", 2), tmp_path / "plans"
    import_plan(file, root, None, lambda *told: seen.append(told), scans=scans(engine))
    pages = [(step, done) for step, done in seen if "trang" in step]
    assert pages == [
        (texts.recognising(page=1, of=2), 0.0),
        (texts.recognising(page=2, of=2), 0.3),
    ]


def test_what_goes_beyond_the_limits_is_refused(tmp_path: Path) -> None:
    """Too many pages are not begun with; a picture too large is not unpacked."""
    engine = FakeEngine([["Kế hoạch"]] * 9)
    long = pictures_pdf(tmp_path / "dai.pdf", 4, size=(100, 140))
    refused = {
        "too-many-pictures": (long, engine),
        "too-big": (bomb_pdf(tmp_path / "bom.pdf"), engine),
        "unrecognised": (pictures_pdf(tmp_path / "hong.pdf", 1), FakeEngine([[]], fails_at=1)),
        "scanned": (pictures_pdf(tmp_path / "trang.pdf", 1), FakeEngine([[]])),
    }
    for reason, (file, read_by) in refused.items():
        with pytest.raises(ImportRefused) as error:
            import_plan(file, tmp_path / "plans", None, quiet, scans=scans(read_by, 3))
        assert str(error.value) == texts.error(reason)
        assert not error.value.recognisable
    assert engine.seen == []
    assert not (tmp_path / "plans").exists()


@pytest.mark.nightly  # a minute of reading; what is made of read pages is shown in the suite
@pytest.mark.skipif(installed() is None, reason="needs the extra ocr and Tesseract with vie")
def test_the_real_engine_reads_a_rendered_plan(tmp_path: Path) -> None:
    """A printed plan as pictures has the sections of the same plan as text."""
    text = documents.as_pdf(further_plans.HAI_PHONG, tmp_path / "chu.pdf")
    file = as_pictures(text, tmp_path / "quet.pdf")
    root = tmp_path / "plans"
    read = load_plan(root / import_plan(file, root, None, quiet))
    known = load_plan(root / import_plan(text, root, None, quiet))
    assert read.recognised
    assert read.number == known.number == "21/KH-LMHTX"
    assert (read.period, read.date) == (known.period, known.date)
    assert len(set(read.sections) & set(known.sections)) >= 0.9 * len(known.sections)
