"""What speaks against a topic's silence is a word of it, and the reader is shown the telling one.

The kind: "xử phạt" is held against a plan for its "thủy sản", a telephone for "000.000 đồng".
"""

import pytest

from knowledge.plan.guards import may_state, where_stated
from knowledge.plan.plan import COMMON

TEXTS = {
    "I.1": "Nhân rộng chuỗi giá trị cà phê, rau, hoa, thủy sản.",
    "III.2": "Thu nhập từ 8.500.000 đồng/người/tháng; hỗ trợ vận chuyển 12.000.000 đồng/gian.",
    "III.4": "Địa điểm: Nhà hát và Triển lãm nghệ thuật.",
    "V": "Kinh phí do ngân sách tỉnh bảo đảm.",
    "VI": "Có ít nhất 01 sản phẩm đạt OCOP từ 3 sao.",
}


def test_half_a_syllable_says_nothing() -> None:
    """ "Hủy" in "thủy sản", digits of an amount."""
    stated = may_state(COMMON, TEXTS.values())
    assert "che-tai" not in stated
    assert "lien-he" not in stated


def test_the_place_shown_has_the_topics_own_words() -> None:
    """Not the first of all that may have to do with it."""
    names = {"kinh-phi": "kinh phí, phí tham gia", "ocop-ntm": "tiêu chí và thủ tục về OCOP"}
    found = where_stated(COMMON, TEXTS, names)
    assert (found["kinh-phi"].section, found["ocop-ntm"].section) == ("V", "VI")


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("Đơn vị vi phạm thì hủy kết quả.", "che-tai"),
        ("Liên hệ số 0256 384 7219.", "lien-he"),
        ("Gửi báo cáo vào quý III.", "han-bao-cao"),
    ],
)
def test_whole_words_speak_against_it(text: str, topic: str) -> None:
    """Numerals of quarters among them."""
    assert topic in may_state(COMMON, [text])


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("Hỗ trợ tiền ăn 100.000 đồng/người/ngày thực học;", "vay-von"),
        ("Hỗ trợ học viên:\n- Đi lại: 200.000 đồng;", "vay-von"),
        ("Học viên bỏ học phải hoàn trả tiền đã nhận.", "che-tai"),
        ("Không được đăng ký trong 02 năm tiếp theo.", "che-tai"),
        ("Hợp tác xã nộp hồ sơ cho Chi cục:\n- Đợt I: trước ngày 25 tháng 01;", "han-dang-ky"),
        ("Các kỳ nhận hồ sơ:\n- Kỳ 1: từ ngày 04/01 đến hết ngày 12/02/2027.", "han-dang-ky"),
        ("Trước ngày 20/3/2027 nộp danh sách về Cục.", "han-dang-ky"),
        ("Danh sách học viên gửi về trường chậm nhất 10 ngày sau.", "han-dang-ky"),
    ],
)
def test_each_thing_that_a_topic_bundles_speaks_against_it(text: str, topic: str) -> None:
    """Support money against "lãi suất, mức hỗ trợ", whatever of it the plan leaves out."""
    assert topic in may_state(COMMON, [text])
