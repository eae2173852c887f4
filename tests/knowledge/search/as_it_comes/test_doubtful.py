"""What was surely found and tells how much of something else is only offered."""

import pytest

from knowledge.passages.named import NamedPlan
from knowledge.plan.plan import COMMON
from knowledge.search.as_it_comes.doubtful import Doubtful
from knowledge.search.judgement import Judgement, Match
from knowledge.typed.said import Said
from knowledge.typed.spelling import Speller

SECTIONS = {
    "1": "1. Ban Tổ chức chấm điểm công khai.",
    "2": "2. Mỗi đội gồm 05 thí sinh. Mỗi đội được hỗ trợ 1.500.000 đồng.",
    "3": "3. Các bản vận động bà con; mỗi bản có ít nhất 20 người đi cổ vũ.",
    "4": "4. Quỹ cho vay với lãi suất 5,5%/năm, tối đa 36 tháng.",
    "5": "5. Người nghèo được hỗ trợ 50% tiền giống; lãi suất 3%/năm.",
    "7": "7. Trung tâm Tư vấn tổ chức phiên chợ, kết nối ít nhất 20 hợp đồng tiêu thụ.",
    "8": "8. Trạm Y tế\nBố trí 02 nhân viên trực tại các địa điểm thi.",
    "9": "9. Phòng Kinh tế\nTiếp nhận hồ sơ tại tầng 2, số 5 đường Lê Lợi.",
    "10": "10. Đợt 2: từ ngày 01/01/2029 đến khi tổ chức xong Hội nghị tổng kết Đề án.",
    "11": "11 | Họp Hội đồng xét khen thưởng | Hội đồng TĐKT | Văn phòng | 05/12/2027",
    "12": "12. Gửi báo cáo năm trước ngày 05 tháng 12 về Chi cục.",
    "13": "13. Giúp ít nhất 01 hộ nghèo, đạt từ 70 điểm trở lên.",
    "14": "14 | Ngày hội hợp tác xã | Phòng Chính sách | Trung tâm Xúc tiến thương mại | 11/4/2027",
    "15": "15. Chủ tịch Hội đồng là đồng chí Phó Chủ tịch Liên minh.",
    "16": "16. Đăng ký đợt 2 trước ngày 15/01/2029; gửi hồ sơ khen thưởng trước 30/11.",
    "17": "17 | Hội thảo đầu bờ tại HTX Thắng Lợi | Trung tâm Dịch vụ | 20/8/2027",
    "18": "18. Hội nghị tổng kết Đề án tổ chức ngày 20/12/2030, sau khi xong báo cáo.",
    "19": "19. Mỗi tổ hội có từ 10 đến 40 hội viên, cách nhau không quá 07 km.",
    "20": "20 | Ngày hội Sen | 16 - 20/5/2026 | Khu du lịch Gò Tháp | 25 gian",
    "21": "21. Tỷ lệ hợp tác xã xếp loại tốt đạt từ 68% trở lên.",
    "22": "22. Hướng dẫn này có hiệu lực kể từ ngày ký.",
    "6": "6. Vận động ủng hộ đạt 600 triệu đồng; mỗi nhà xây mới 50 triệu đồng.",
}


@pytest.fixture(scope="module")
def doubtful() -> Doubtful:
    """A plan of a contest, as it comes."""
    speller = Speller(COMMON)
    speller.learn(SECTIONS.values())
    return Doubtful(NamedPlan(SECTIONS, {}, speller, COMMON), tuple(SECTIONS))


def _outcome(doubtful: Doubtful, question: str, section: str) -> str:
    found = Judgement("answer", (Match(section, 90.0),), None)
    return doubtful.of(Said(question), found).outcome


@pytest.mark.parametrize(
    ("question", "section"),
    [
        ("Ban Tổ chức có bao nhiêu người?", "3"),
        ("moi doi duoc bao nhieu nguoi", "3"),
        ("mỗi đội phải nộp bao nhiêu tiền ủng hộ", "6"),
        ("vay vốn được tối đa bao nhiêu tiền", "4"),
        ("vay von toi da may trieu", "4"),
        ("phiên chợ có mấy gian hàng", "7"),
        ("phien cho co bao nhieu gian hang vay", "7"),
        ("trạm y tế ở đâu", "8"),
        ("tram y te nam cho nao", "8"),
        ("hạn đăng ký tham gia đợt 2 là ngày mấy", "10"),
        ("hoi nghi tong ket de an to chuc ngay nao", "10"),
        ("Ai là chủ tịch Hội đồng thi đua khen thưởng vậy?", "11"),
        ("chu tich hoi dong khen thuong la ai", "11"),
        ("ho so khen thuong gui truoc ngay nao", "12"),
        ("giup do ho ngheo duoc toi da may diem", "13"),
        ("ngay hoi htx to chuc o dau", "14"),
        ("chấm được bao nhiêu điểm thì xếp loại tốt", "21"),
        ("huong dan nay het hieu luc ngay nao", "22"),
    ],
)
def test_how_many_of_another_are_only_offered(
    doubtful: Doubtful, question: str, section: str
) -> None:
    """Another's number, the sum of all for each one's, interest for the sum, tasks for a place."""
    assert _outcome(doubtful, question, section) == "offer"


@pytest.mark.parametrize(
    ("question", "section"),
    [
        ("mỗi đội được hỗ trợ bao nhiêu tiền", "2"),
        ("moi doi gom may nguoi", "2"),
        ("mỗi bản có bao nhiêu người đi cổ vũ", "3"),
        ("mỗi nhà xây mới được bao nhiêu tiền", "6"),
        ("mỗi thôn có mấy người đi cổ vũ", "3"),  # the asker's own word for a "bản"
        ("tiền giống được hỗ trợ bao nhiêu tiền", "5"),  # a share
        ("lãi suất vay bao nhiêu", "4"),
        ("phiên chợ có mấy hợp đồng", "7"),
        ("phòng kinh tế ở đâu", "9"),
        ("đợt 2 kết thúc khi nào", "10"),
        ("hạn đăng ký đợt 2 là ngày mấy", "16"),
        ("hội nghị tổng kết đề án tổ chức ngày nào", "18"),
        ("hop hoi dong xet khen thuong ngay nao", "11"),
        ("ai là chủ tịch hội đồng", "15"),
        ("báo cáo năm gửi trước ngày nào", "12"),
        ("ho so khen thuong gui truoc ngay nao", "16"),
        ("phai giup it nhat may ho ngheo", "13"),
        ("hoi thao dau bo to chuc o dau", "17"),
        ("tổ hội phải có ít nhất mấy người", "19"),
        ("giúp hộ nghèo phải đạt bao nhiêu điểm", "13"),
        ("huong dan co hieu luc ngay nao", "22"),
        ("ngày hội sen mở ở chỗ nào", "20"),
    ],
)
def test_their_own_number_is_told(doubtful: Doubtful, question: str, section: str) -> None:
    """Whoever is named there, and whoever the plan names nowhere."""
    assert _outcome(doubtful, question, section) == "answer"
