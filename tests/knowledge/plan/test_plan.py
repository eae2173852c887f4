"""A plan is a folder: it loads whole and word for word, or tells everything that is wrong."""

import json
from dataclasses import fields
from datetime import date
from pathlib import Path

import pytest

from knowledge.plan.plan import COMMON, Plan, PlanError, load_plan, read_plans
from knowledge.plan.titles import load_titles
from knowledge.typed.normalize import fold

FOLDER = Path("knowledge/plans/344-KH-LMHTX")
PLAN = load_plan(FOLDER)

TINY_PLAN = """
number = "12/KH-LMHTX"
date = 2026-02-03
issuer = "Liên minh HTX tỉnh"
title = "Phát động thi đua năm 2026"
[period]
start = 2026-02-01
end = 2026-12-31
[organisation]
name = "Liên minh HTX tỉnh Lào Cai"
province = "Lào Cai"
office = "văn phòng"
"""


def write_plan(folder: Path, files: dict[str, str]) -> Path:
    """A small plan folder with two sections, plus the files given."""
    folder.mkdir(parents=True)
    sections = [{"id": "I", "text": "I. Thi đua làm tốt."}, {"id": "II", "text": "II. Hết năm."}]
    complete = {
        "plan.toml": TINY_PLAN,
        "text.txt": "KẾ HOẠCH\n\nI. Thi đua\nlàm tốt.\n\nII. Hết năm.\n",
        "sections.jsonl": "\n".join(json.dumps(row, ensure_ascii=False) for row in sections),
        **files,
    }
    for name, text in complete.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def joined(text: str) -> str:
    """The text with every line break and blank run as one space."""
    return " ".join(text.split())


def test_every_section_is_word_for_word_in_the_official_text() -> None:
    """Joining the wrapped lines of the official text gives back each section exactly."""
    assert len(PLAN.sections) == 25
    for section in PLAN.sections.values():
        assert joined(section.text) in joined(PLAN.text)


def test_the_sections_leave_out_nothing_but_headings() -> None:
    """Taking every section out of the official text leaves only the headings of the chapters."""
    rest = joined(PLAN.text)
    for section in PLAN.sections.values():
        rest = rest.replace(joined(section.text), "", 1)
    assert joined(rest) == (
        "I. MỤC ĐÍCH, YÊU CẦU II. ĐỐI TƯỢNG VÀ THỜI GIAN THI ĐUA 1. Đối tượng "
        "III. NỘI DUNG THI ĐUA IV. TỔ CHỨC THỰC HIỆN 1. Đối với Liên minh HTX tỉnh Yên Bái "
        "2. Các HTX, tổ hợp tác, Quỹ tín dụng nhân dân, doanh nghiệp thành viên"
    )


def test_every_quote_is_verbatim_in_the_official_text() -> None:
    """No quote of an answer, a part or an event changes a letter of the plan."""
    quotes = [event.quote for event in PLAN.events if event.quote]
    for answer in PLAN.answers.values():
        quotes += [*answer.quotes, *(quote for part in answer.parts for quote in part.quotes)]
    assert len(quotes) > 100
    for quote in quotes:
        assert joined(quote) in joined(PLAN.text)


def test_every_section_has_a_prepared_answer_and_somewhere_to_go_next() -> None:
    """Whatever section is asked about, there is a short answer and one to three related ones."""
    assert set(PLAN.answers) == set(PLAN.sections)
    for answer in PLAN.answers.values():
        assert answer.short
        assert 1 <= len(answer.related) <= 3
        assert answer.section not in answer.related


def test_the_short_answers_fit_a_phone() -> None:
    """A short answer is at most three hundred characters, and ends like a sentence."""
    for answer in PLAN.answers.values():
        for short in (answer.short, *(part.short for part in answer.parts)):
            assert len(short) <= 300, short
            assert short.endswith((".", "”.")), short


def test_the_plan_says_when_it_runs() -> None:
    """The period is the plan's own; it names a month, not a day, for the start."""
    assert PLAN.number == "344/KH-LMHTX"
    assert PLAN.period_start_text == "tháng 11 năm 2024"
    assert PLAN.period.contains(date(2025, 12, 31))
    assert not PLAN.period.contains(date(2026, 1, 1))
    assert PLAN.registration == PLAN.period
    assert PLAN.registration_deadline is None


def test_every_fact_from_outside_names_its_source_and_can_be_reached() -> None:
    """An outside fact has a source and a date, and its topics are known or plain keywords."""
    assert PLAN.facts
    for fact in PLAN.facts:
        assert fact.source
        assert fact.date <= date(2026, 11, 24)
        for topic in fact.topics:
            assert topic in PLAN.silent or fold(topic) == topic


def test_a_silent_topic_says_so_in_words_of_the_plan() -> None:
    """Each topic the plan is silent on has a kind sentence, and most know a section nearby."""
    for topic in PLAN.silent.values():
        assert "không" in topic.says
        assert set(topic.near) <= set(PLAN.sections)
        assert topic.near


def test_the_titles_explain_and_never_refuse() -> None:
    """Eight titles, the armed forces' one not among them, and no warning that says no."""
    titles = [title for title in load_titles(COMMON) if not title.is_commendation]
    assert [title.id for title in titles] == [
        "ldtt",
        "cstdcs",
        "cstd-tinh",
        "cstd-tq",
        "ttldtt",
        "ttldxs",
        "co-thi-dua",
        "co-chinh-phu",
    ]
    assert not any("Chiến sĩ tiên tiến" in title.name for title in titles)
    assert not any("không được" in (title.warning or "") for title in titles)
    assert [t.id for t in titles if t.needs_initiative] == ["cstdcs", "cstd-tinh", "cstd-tq"]


def test_a_commendation_stands_beside_the_titles() -> None:
    """Certificates of merit and medals have their names, in a list of their own."""
    hidden = {title for title in load_titles(COMMON) if title.is_commendation}
    assert {"Giấy khen", "Bằng khen của Chủ tịch UBND tỉnh"} <= {title.name for title in hidden}
    assert {title.subject for title in hidden} == {"either"}


def test_a_second_plan_loads_from_its_folder_alone(tmp_path: Path) -> None:
    """Next year's plan is three files in a new folder, and comes first because it is newer."""
    write_plan(tmp_path / "12-KH-LMHTX", {})
    plans, _ = read_plans(FOLDER.parent, tmp_path)
    assert [plan.number for plan in plans] == ["12/KH-LMHTX", "344/KH-LMHTX"]
    assert plans[0].year == 2026
    assert plans[0].silent["tien-thuong"].near == ()


def test_a_plan_takes_registrations_unless_it_says_otherwise(tmp_path: Path) -> None:
    """Every plan stored so far takes them; a plan of courses says that it does not."""
    assert PLAN.registers
    assert load_plan(write_plan(tmp_path / "as-before", {})).registers
    of_courses = {"plan.toml": "registers = false\n" + TINY_PLAN}
    assert not load_plan(write_plan(tmp_path / "of-courses", of_courses)).registers
    guessed = {"plan.toml": "registers = false  # CHƯA RÕ\n" + TINY_PLAN}
    assert load_plan(write_plan(tmp_path / "guessed", guessed)).registers


def test_a_broken_folder_tells_all_its_problems_at_once(tmp_path: Path) -> None:
    """Five mistakes in three files are reported together, each naming its file."""
    folder = write_plan(
        tmp_path / "broken",
        {
            "plan.toml": TINY_PLAN.replace("issuer", "isuer").replace("2026-12-31", "2025-12-31"),
            "answers.toml": '[[answer]]\nsection = "I"\nshort = "Tốt."\nquote = "Thi đua giỏi"\n'
            '[[answer]]\nsection = "IX"\nshort = "Lạ."\n',
            "events.toml": '[[event]]\nid = "x"\nname = "X"\nyearly = "31/2"\n',
        },
    )
    with pytest.raises(PlanError) as broken:
        load_plan(folder)
    assert set(broken.value.problems) == {
        "plan.toml: thiếu “issuer”",
        "plan.toml, dòng 4: không có mục tên “isuer”; xem lại chính tả",
        "plan.toml, dòng 8: [period] ngày kết thúc (end) đứng trước ngày bắt đầu (start)",
        "answers.toml, dòng 4: trích dẫn không đúng nguyên văn mục I: “Thi đua giỏi”",
        "answers.toml, dòng 6: “section” nêu mục “IX” không có trong kế hoạch",
        "events.toml, dòng 4: “yearly” phải là ngày/tháng như 11/4, không phải “31/2”",
        "events.toml, dòng 1: cần đúng một trong các dòng yearly, weekday_rule, on, office_sets_date",
    }


def test_a_slip_in_the_signs_is_one_line(tmp_path: Path) -> None:
    """What follows from a file that cannot be read is not told as well."""
    folder = write_plan(tmp_path / "slip", {"plan.toml": TINY_PLAN.replace('Cai"', "Cai")})
    with pytest.raises(PlanError) as broken:
        load_plan(folder)
    [line] = broken.value.problems
    assert line.startswith("plan.toml, dòng 10: sai cú pháp TOML")


def test_files_saved_by_notepad_are_read(tmp_path: Path) -> None:
    """It begins a file with a mark, and ends its lines otherwise."""
    folder = write_plan(
        tmp_path / "notepad", {"events.toml": '[[event]]\nid = "x"\nname = "X"\non = 2026-05-01\n'}
    )
    for file in folder.iterdir():
        text = file.read_text("utf-8").replace("\n", "\r\n")
        file.write_bytes(text.encode("utf-8-sig"))
    plan = load_plan(folder)
    assert (plan.number, len(plan.sections), len(plan.events)) == ("12/KH-LMHTX", 2, 1)


def test_a_section_that_is_not_in_the_official_text_is_refused(tmp_path: Path) -> None:
    """A clause retyped with one changed word does not pass for the plan's own."""
    row = json.dumps({"id": "I", "text": "I. Thi đua làm khá."}, ensure_ascii=False)
    folder = write_plan(tmp_path / "retyped", {"sections.jsonl": row})
    with pytest.raises(PlanError, match="dòng 1: mục I không khớp từng chữ"):
        load_plan(folder)


@pytest.mark.parametrize("lacks", ["plan.toml", "text.txt", "sections.jsonl"])
def test_a_file_that_is_not_there_is_one_line(tmp_path: Path, lacks: str) -> None:
    """And a folder that holds none of them is no plan, which is one line as well."""
    folder = write_plan(tmp_path / "lacks", {})
    (folder / lacks).unlink()
    (tmp_path / "none").mkdir()
    for path, file in ((folder, lacks), (tmp_path / "none", "plan.toml")):
        with pytest.raises(PlanError) as broken:
            load_plan(path)
        assert broken.value.problems == (f"{file}: không có tệp này",)


@pytest.mark.parametrize(
    "line",
    ['date = "11/11/2026"', "date = 2026", "date = 2026-11-11T08:00:00", "date = [2026-11-11]"],
)
def test_a_day_that_is_none_is_one_line(tmp_path: Path, line: str) -> None:
    """Whether the plan must have it or may: "end" was left open when it had an hour."""
    for old, key in (("date = ", "date"), ("end = ", "end")):
        was = next(one for one in TINY_PLAN.splitlines() if one.startswith(old))
        text = TINY_PLAN.replace(was, line.replace("date = ", old, 1))
        with pytest.raises(PlanError) as broken:
            load_plan(write_plan(tmp_path / key, {"plan.toml": text}))
        [problem] = broken.value.problems
        assert f"“{key}” phải là một ngày, viết như 2025-12-31" in problem


@pytest.mark.parametrize("year", ["0001", "0999", "1899", "2100", "2205", "9999"])
def test_a_day_in_a_year_that_nobody_means_is_one_line(tmp_path: Path, year: str) -> None:
    """A year typed wrong: no sum with it can be done, and reminders and retention are such sums."""
    event = '[[event]]\nid = "hop"\nname = "Họp"\non = 2026-05-20\n'
    for old, key in (("date = ", "date"), ("end = ", "end"), ("on = ", "on")):
        file = "events.toml" if key == "on" else "plan.toml"
        text = event if key == "on" else TINY_PLAN
        was = next(one for one in text.splitlines() if one.startswith(old))
        changed = text.replace(was, f"{old}{year}-12-31", 1)
        with pytest.raises(PlanError) as broken:
            load_plan(write_plan(tmp_path / key, {file: changed}))
        [problem] = broken.value.problems
        assert f"“{key}” có năm {year}, chắc gõ nhầm" in problem
    yearly = TINY_PLAN.replace("[period]", f"year = {int(year)}\n[period]")
    with pytest.raises(PlanError):
        load_plan(write_plan(tmp_path / "year", {"plan.toml": yearly}))


def test_a_plan_cannot_be_changed_after_loading() -> None:
    """What was checked at loading is what is shown: a plan is frozen."""
    assert fields(Plan)
    with pytest.raises(AttributeError):
        PLAN.number = "1"  # type: ignore[misc]
