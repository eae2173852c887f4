"""A plan with tables and numbered things, as it comes, is asked about them in a chat."""

from dataclasses import replace
from datetime import datetime

import pytest

from bot.answers.asking import Asker, Question
from bot.clock import LOCAL
from bot.plans.importing import import_plan
from handlers.turn.turn import Office
from knowledge.plan.plan import COMMON, load_plan
from knowledge.search.loading import load_matcher

# In one process, which learns the plan once.
pytestmark = pytest.mark.xdist_group("plan of tables")
TEXT = """LIÊN MINH HTX TỈNH SÔNG LĂNG
Số: 71/KH-LMHTX
Sông Lăng, ngày 12 tháng 11 năm 2025
KẾ HOẠCH
Hỗ trợ hợp tác xã chế biến nông sản
I. MỤC ĐÍCH
1. Giúp hợp tác xã chế biến nông sản có đầu ra ổn định.
2. Nâng chất lượng đóng gói, nhãn mác.
II. NỘI DUNG
1. Việc kiểm tra chia thành 03 đợt như sau:
Đợt | Tên gọi | Thời gian | Hạn gửi số liệu
Đợt 1 | Khởi động | Từ 05/01 đến 28/02/2026 | Trước ngày 04/3/2026
Đợt 2 | Tăng tốc | Từ 01/3 đến 30/6/2026 | Trước ngày 07/7/2026
Đợt 3 | Về đích | Từ 01/7 đến 31/10/2026 | Trước ngày 05/11/2026
2. Ngân sách hỗ trợ 40% tiền mua máy sấy, máy đóng gói, tối đa 180 triệu đồng/hợp tác xã.
3. Xếp hạng hợp tác xã:
- Hạng A: từ 85 điểm trở lên.
- Hạng B: từ 70 đến dưới 85 điểm.
4. Hồ sơ xin hỗ trợ gửi về UBND xã, phường trước ngày 20/02/2026.
5. Phòng Kinh tế thẩm định hồ sơ trong 12 ngày làm việc kể từ khi nhận đủ.
6. Hội thảo đầu bờ tổ chức trong tháng 9 năm 2026 (thời gian, địa điểm có giấy mời sau).
III. KINH PHÍ
1. Tổng kinh phí dự kiến 3.400 triệu đồng, chia theo việc như sau:
TT | Nội dung | Ngân sách tỉnh (triệu đồng) | Hợp tác xã góp (triệu đồng)
1 | Máy sấy, máy đóng gói | 1.250 | 640
2 | Tập huấn bảo quản | 310 | 0
3 | Nhãn mác, mã truy xuất | 720 | 480
IV. TỔ CHỨC THỰC HIỆN
1. Văn phòng Liên minh theo dõi, đôn đốc các hợp tác xã.
2. Phòng Kinh tế tổng hợp số liệu, báo cáo Thường trực.
Trên đây là Kế hoạch của Liên minh HTX tỉnh./.
CHỦ TỊCH
Trần Văn Mẫu
"""


@pytest.fixture(scope="module")
def ask(office: Office, tmp_path_factory: pytest.TempPathFactory) -> Asker:
    """The plan as the machine has read it, and nothing else."""
    folder = tmp_path_factory.mktemp("plan")
    file = folder / "plan.txt"
    file.write_text(TEXT, encoding="utf-8")
    made = folder / import_plan(file, folder, "moi", lambda *_: None)
    plan = load_plan(made)
    matcher = load_matcher(made, COMMON, plan.texts, headings=plan.headings)
    known = replace(office, plans=(plan,), matchers={plan.id: matcher}, event_dates={})
    return Asker(known, datetime(2025, 12, 1, 9, tzinfo=LOCAL), plan)


@pytest.mark.parametrize(
    "said",
    [
        "số liệu đợt 2 phải gửi trước ngày nào",
        "số liệu đợt hai phải gửi trước ngày nào",
        "số liệu đợt II phải gửi trước ngày nào",
        "so lieu dot hai phai gui truoc ngay nao",
    ],
)
def test_a_number_is_the_same_in_digits_letters_and_roman(ask: Asker, said: str) -> None:
    """The row of that wave, with its date below the head of its column; nothing is denied."""
    told = ask.text(Question(said))
    assert "• Hạn gửi số liệu: Trước ngày 07/7/2026" in told
    assert "không nêu" not in told


@pytest.mark.parametrize("said", ["đợt 4 kiểm tra ngày nào", "dot bon kiem tra khi nao"])
def test_of_a_wave_too_many_the_true_count_is_told(ask: Asker, said: str) -> None:
    """How many there are, and where that stands."""
    told = ask.text(Question(said))
    assert told.startswith("Kế hoạch chỉ có 3 đợt (đợt 1, đợt 2, đợt 3), không có đợt 4.")
    assert "📌 Mục II.1" in told


def test_a_table_is_never_its_heads_alone(ask: Asker) -> None:
    """Whoever gets the clause gets its rows."""
    told = ask.text(Question("tổng kinh phí là bao nhiêu"))
    assert "3.400 triệu đồng" in told
    assert "TT – Nội dung" not in told or "Nhãn mác, mã truy xuất – 720 – 480" in told


def test_what_the_budget_gives_stands_in_its_row(ask: Asker) -> None:
    """And not in the clause of the support, which shares the words."""
    told = ask.text(Question("ngân sách tỉnh chi bao nhiêu cho phần máy sấy, máy đóng gói"))
    assert told.startswith("Máy sấy, máy đóng gói:\n• Ngân sách tỉnh (triệu đồng): 1.250")


def test_a_share_that_is_asked_for_stands_in_the_clause(ask: Asker) -> None:
    """Of a row that only shares the nouns nobody asked."""
    told = ask.text(Question("chúng tôi muốn mua máy sấy, được cho mấy phần, tối đa bao nhiêu"))
    assert "40%" in told
    assert "tối đa 180 triệu" in told
    assert "1.250" not in told


def test_how_long_it_takes_is_told_by_the_clause_with_a_length(ask: Asker) -> None:
    """The day by which the papers must be there is no length of time."""
    assert "12 ngày làm việc" in ask.text(Question("hồ sơ gửi rồi thì mấy ngày mới thẩm định xong"))


def test_one_clause_for_both_questions_is_told_once(ask: Asker) -> None:
    """Both ranks stand in one list; where to hand in stands beside by when."""
    ranks = ask.text(Question("hạng A phải bao nhiêu điểm, còn hạng B thì từ mấy điểm?"))
    assert ranks.count("từ 85 điểm trở lên") == 1
    papers = ask.text(Question("hồ sơ xin hỗ trợ hạn chót bao giờ, nộp ở đâu"))
    assert papers.count("📌") <= 1
    assert "20/02/2026" in papers


def test_the_days_of_one_thing_are_not_the_plans(ask: Asker) -> None:
    """Where no clause tells the plan's own period nothing is answered."""
    told = ask.text(Question("kế hoạch này từ ngày nào đến ngày nào"))
    assert not told.startswith("Kế hoạch ghi như sau")
    assert "•" in told


@pytest.mark.parametrize(
    "said", ["hội thảo đầu bờ ở hội trường nào, mấy giờ", "hoi thao dau bo to chuc o dau"]
)
def test_what_is_left_to_later_is_said_to_be(ask: Asker, said: str) -> None:
    """In front of the clause, with its own words."""
    told = ask.text(Question(said))
    assert "để lại sau (“" in told
    assert "địa điểm có giấy mời sau”)" in told
