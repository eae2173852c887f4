"""What a clause only names: nothing of it is told for what is asked of it and not written."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from knowledge.search.loading import load_matcher
from knowledge.search.search import Matcher

KNOWLEDGE = Path(__file__).parents[3] / "knowledge"
PLAN = KNOWLEDGE / "plans" / "344-KH-LMHTX"


@pytest.fixture(scope="module")
def matcher(tmp_path_factory: pytest.TempPathFactory) -> Matcher:
    """The matcher of the plan, with the weights that are shipped."""
    with (PLAN / "sections.jsonl").open(encoding="utf-8") as file:
        sections = {row["id"]: row["text"] for row in map(json.loads, file)}
    cache = tmp_path_factory.mktemp("cache") / "fitted.npz"
    return load_matcher(PLAN, KNOWLEDGE / "common", sections, cache)


@pytest.mark.parametrize(
    ("question", "section"),
    [
        ("dai hoi lien minh khoa VII bau may uy vien ban chap hanh", "III.4"),
        ("đại hội liên minh khóa 7 ai được bầu", "III.4"),
        ("tổ chức cô oa tơ giám đốc tên gì", "IV.1.4"),
        ("Thủ tướng nào công nhận ngày HTX Việt Nam", "I.1"),
        ("năm quốc tế hợp tác xã do ai công bố", "I.1"),
        ("hội nghị tổng kết công tác thành viên ai chủ trì", "III.4"),
        ("khóa VII bầu mấy ủy viên", "III.4"),
        ("luật htx 2023 thay luật nào", "IV.1.1"),
        ("quyết định 167 chọn bao nhiêu mô hình", "III.3"),
        ("luật thi đua khen thưởng 2022 có hiệu lực ngày nào", "III.1"),
        ("dự án SPRINT đã giải ngân chưa", "IV.1.4"),
        ("nghị quyết 06 còn tiền không", "III.3"),
        ("trong lớp đào tạo quản lý ai đứng giảng", "IV.1.2"),
        ("HTX ngừng hoạt động mấy năm thì bị xoá tên", "IV.1.5"),
        ("htx ngừng hoạt động có bị xóa không", "IV.1.5"),
        ("phong trào xoá nhà tạm đã xoá được bao nhiêu nhà", "III.2"),
        ("đại hội khóa VI trước đây tổ chức năm nào", "III.4"),
        ("Canada tài trợ tổng cộng bao nhiêu đô", "IV.1.4"),
        ("phải xây mấy nhà tình nghĩa", "IV.2.5"),
        ("mỗi huyện phải thành lập mấy tổ hợp tác mới", "IV.1.1"),
        ("đào tạo nghề cho mấy lao động", "IV.1.2"),
        ("chi hội nghị điển hình lấy từ nguồn nào", "III.4"),
        ("phong trào nào dễ làm nhất", "III.2"),
        ("so với năm 2024 kế hoạch này khác gì", "mo-dau"),
        ("danh sách điển hình tiên tiến năm 2025 có những ai", "III.4"),
        ("kế hoạch thi đua năm 2026 bắt đầu khi nào", "II.2"),
        ("phong trào văn hóa công sở quy định mặc đồng phục không", "III.2"),
    ],
)
def test_the_thing_is_named_and_what_is_asked_of_it_is_not(
    matcher: Matcher, question: str, section: str
) -> None:
    """It is said to be missing, with the clause that names the thing."""
    judgement = matcher.judge(question)
    assert (judgement.outcome, judgement.matches[0].section) == ("named", section)
    assert judgement.missing


@pytest.mark.parametrize(
    "question",
    [
        "đại hội có phát quà không",
        "liên minh htx việt nam thành lập năm nào",
        "liên minh có cho mượn xe chở hàng không",
        "khó khăn về đất đai thì liên minh cho mượn đất không",
        "vì sao kế hoạch này tới tháng 11 mới ban hành",
        "sao kế hoạch gửi Sở Nội vụ mà không gửi Sở Nông nghiệp",
    ],
)
def test_no_clause_is_told_for_what_it_does_not_hold(matcher: Matcher, question: str) -> None:
    """Where another clause might, or a reason is asked for, nothing is said to be missing."""
    assert matcher.judge(question).outcome != "answer"


@pytest.mark.parametrize(
    ("question", "section"),
    [
        ("ai tài trợ dự án SPRINT", "IV.1.4"),
        ("vì sao phải liên kết chuỗi giá trị", "IV.2.4"),
        ("tại sao phải khen thưởng kịp thời", "I.2"),
        ("năm nay có mấy hội nghị với đại hội", "III.4"),
        ("Đại hội Liên minh HTX tỉnh lần này là khóa VI phải không?", "III.4"),
        ("hội nghị điển hình tiên tiến năm 2025 là lần thứ mấy", "III.4"),
        ("ai ban hành chỉ thị 11", "III.1"),
        ("liên minh có cho vay vốn không", "IV.1.2"),
        ("dự án SPRINT ai chủ trì bên tỉnh", "IV.1.4"),
        ("ke hoach 344 gui cho may noi", "noi-nhan"),
        ("liên minh có giúp thủ tục giải thể không", "IV.1.5"),
        ("ke hoach so bao nhieu ky ngay nao", "mo-dau"),
        ("thủ tướng phát động mấy phong trào", "III.2"),
        ("mấy đơn vị có phải chung tay làm từ thiện không", "IV.2.5"),
        ("quỹ tín dụng có nằm trong danh sách các tập thể thi đua không", "II.1.a"),
        ("phong trào văn hóa công sở giai đoạn nào", "III.2"),
        ("có hỗ trợ vay vốn từ nguồn ưu đãi không", "IV.1.2"),
        ("phong trào năm 2025 kết thúc khi nào", "II.2"),
        ("vốn ưu đãi lấy từ nguồn nào", "IV.1.2"),
    ],
)
def test_what_stands_there_is_told_however_it_is_asked(
    matcher: Matcher, question: str, section: str
) -> None:
    """A sponsor, a reason, a count of what is listed and a claim about the number stay answered."""
    judgement = matcher.judge(question)
    assert (judgement.outcome, judgement.matches[0].section) == ("answer", section)


@pytest.fixture(scope="module")
def unread(tmp_path_factory: pytest.TempPathFactory) -> Matcher:
    """A plan as it comes, which nobody has taught."""
    folder = tmp_path_factory.mktemp("plan")
    sections = {
        "C.2": "2. Tập huấn\nTổ chức 08 lớp tập huấn, mỗi lớp 40 học viên. Học viên được hỗ trợ "
        "tài liệu và tiền ăn 120.000 đồng/người/ngày; không hỗ trợ tiền đi lại.",
        "C.3": "3. Mở lớp\nKhông mở lớp vào tháng 8 vì đang mùa thu hoạch quế.",
    }
    matcher = load_matcher(folder, KNOWLEDGE / "common", sections, folder / "fitted.npz")
    matcher.look_up(KNOWLEDGE / "common")
    return matcher


def test_of_a_plan_as_it_comes_no_clause_is_told_for_a_reason(unread: Matcher) -> None:
    """Nothing is denied either; where a reason stands it is told."""
    assert unread.judge("vì sao không hỗ trợ tiền đi lại").outcome != "answer"
    assert unread.judge("có hỗ trợ tiền đi lại không").matches[0].section == "C.2"
    told = unread.judge("vì sao không mở lớp vào tháng 8")
    assert (told.outcome, told.matches[0].section) == ("answer", "C.3")
