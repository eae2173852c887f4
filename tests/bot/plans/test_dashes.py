"""A dash of an imported plan is shown with its heading and the dashes beside it."""

from datetime import datetime
from pathlib import Path

import pytest

from bot.answers.asking import Asker, Question
from bot.clock import LOCAL
from bot.plans.importing import import_plan
from handlers.questions.clauses import each_once, label, place_of, readable
from handlers.turn.turn import Office
from knowledge.answer.answer import compose
from knowledge.plan.plan import COMMON, Plan, load_plan
from knowledge.search.loading import load_matcher
from knowledge.typed.said import Said

TEXT = """LIÊN MINH HTX TỈNH BÌNH LÂM
Số: 45/KH-LMHTX
Bình Lâm, ngày 18 tháng 11 năm 2025
KẾ HOẠCH
Về việc tổng kết phong trào thi đua
I. MỤC ĐÍCH, YÊU CẦU
1. Mục đích: Động viên các hợp tác xã thi đua.
2. Yêu cầu: Thiết thực, tiết kiệm.
II. TỔ CHỨC THỰC HIỆN
1. Văn phòng Liên minh
- Lập danh sách đơn vị.
- Bố trí kinh phí tổng kết.
- Gửi giấy mời.
2. Phòng Kế hoạch
- Theo dõi số liệu.
- Tổng hợp báo cáo quý.
Trên đây là Kế hoạch của Liên minh HTX tỉnh./.
CHỦ TỊCH
Trần Văn Mẫu
"""
WHOLE = """1. Văn phòng Liên minh
- Lập danh sách đơn vị.
- Bố trí kinh phí tổng kết.
- Gửi giấy mời."""


@pytest.fixture
def plan(tmp_path: Path) -> Plan:
    """The plan as the machine has read it."""
    file = tmp_path / "plan.txt"
    file.write_text(TEXT, encoding="utf-8")
    return load_plan(tmp_path / import_plan(file, tmp_path, "moi", lambda *_: None))


def test_one_dash_stands_with_its_heading(plan: Plan) -> None:
    """All three dashes, word for word, and the heading that says whose they are."""
    answer = compose(plan, "II.1.b", "văn phòng lo kinh phí à")
    assert answer.quotes == (WHOLE,)
    assert answer.whole
    assert label(plan, "II.1.b").startswith("Văn phòng Liên minh: Bố trí")


def test_what_only_announces_stands_with_what_it_announces(tmp_path: Path) -> None:
    """Nobody is told "in two waves:" and no wave; what is shown as one is offered once."""
    waves = "2. Thời gian chia làm 02 đợt:\n- Đợt 1: tháng 3.\n- Đợt 2: tháng 9."
    file = tmp_path / "plan.txt"
    file.write_text(TEXT.replace("2. Phòng Kế hoạch", f"{waves}\n3. Phòng Kế hoạch"), "utf-8")
    plan = load_plan(tmp_path / import_plan(file, tmp_path, "moi", lambda *_: None))
    assert compose(plan, "II.2", "chia mấy đợt").quotes == (waves,)
    assert each_once(plan, ("II.1.b", "I.1", "II.1.c", "II.3.a")) == ("II.1.b", "I.1", "II.3.a")


def test_a_row_of_an_annex_is_read_on_a_phone(tmp_path: Path) -> None:
    """Its cells without strokes, and where it stands in words."""
    rows = "PHỤ LỤC I\nTIẾN ĐỘ\nTT | Việc | Hạn\n1 | Họp xét | 22/3/2026\n"
    file = tmp_path / "plan.txt"
    file.write_text(TEXT + rows, encoding="utf-8")
    plan = load_plan(tmp_path / import_plan(file, tmp_path, "moi", lambda *_: None))
    assert readable(plan.sections["PL1.1"].text) == "1 – Họp xét – 22/3/2026"
    assert place_of(plan, "PL1.1") == "Phụ lục 1, mục 1"


@pytest.mark.nightly  # learns a plan; where a dash stands and what it is called is shown above
def test_a_dash_is_cited_by_what_the_paper_numbers(plan: Plan) -> None:
    """The paper knows no "điểm b"."""
    matcher = load_matcher(plan.folder, COMMON, plan.texts, headings=plan.headings)
    asker = Asker(Office((plan,), {plan.id: matcher}, (), {}), datetime(2025, 12, 20, tzinfo=LOCAL))
    said = asker.text(Question("ai gửi giấy mời"))
    assert "- Gửi giấy mời." in said
    assert "Mục II.1, Kế hoạch 45/KH-LMHTX" in said
    assert "điểm" not in said


def test_what_is_only_counted_is_cited_by_its_heading(tmp_path: Path) -> None:
    """The paper has no "điểm c", no "Mục III.2" and no "mục 3" of its annex."""
    file = tmp_path / "plan.txt"
    annex = "PHỤ LỤC\nLỊCH TƯ VẤN\nCụm | Địa điểm | Số HTX\nCụm 1 | Xã A | 42\nCụm 2 | Xã B | 38"
    file.write_text(
        TEXT.replace("2. Phòng", "Hồ sơ quá hạn thì không nhận.\n\n2. Phòng")
        .replace("- Gửi giấy mời.\n", "- Gửi giấy mời.\n\n")
        .replace(
            "Trên đây",
            "III. TIẾN ĐỘ\nCông việc | Chủ trì | Kinh phí\nRà soát | Ban | 12\n"
            "Tập huấn | Phòng | 15\n1. Cách làm\na) Họp xã.\nb) Họp tỉnh.\n\nTrên đây",
        )
        + f"\n{annex}\n\nGhi chú: Lịch có thể thay đổi.\n",
        encoding="utf-8",
    )
    plan = load_plan(tmp_path / import_plan(file, tmp_path, "moi", lambda *_: None))
    places = {each.text[:14]: place_of(plan, each.id) for each in plan.sections.values()}
    assert places["Hồ sơ quá hạn "] == "Mục II.1"
    assert places["Tập huấn | Phò"] == "Mục III"
    assert places["a) Họp xã."] == "Mục III.1, điểm a"
    assert places["Cụm 2 | Xã B |"] == "Phụ lục, Cụm 2"
    assert places["Ghi chú: Lịch "] == "Phụ lục"


def test_an_offer_shows_the_words_that_were_asked_for(tmp_path: Path) -> None:
    """Not what stands in front of them; a heading's own colon is not doubled."""
    long = "1. Hợp tác xã có sản phẩm được tỉnh xếp hạng thì được thưởng một lần 15 triệu đồng."
    file = tmp_path / "plan.txt"
    text = TEXT.replace("1. Văn phòng Liên minh\n", "1. Văn phòng Liên minh:\n")
    file.write_text(text.replace("1. Mục đích: Động viên các hợp tác xã thi đua.", long), "utf-8")
    plan = load_plan(tmp_path / import_plan(file, tmp_path, "moi", lambda *_: None))
    asked = label(plan, "I.1", Said("xếp hạng rồi được thưởng một lần mấy triệu"))
    assert label(plan, "I.1") != asked
    assert "xếp hạng thì được thưởng" in asked
    assert label(plan, "II.1.b").startswith("Văn phòng Liên minh: Bố trí")
