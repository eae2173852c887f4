"""What stands on a button: the beginning of a clause, up to the end of a thought or a word.

The kind: "hợp tác…", "ngày 24 tháng…", "Liên…" – half of a word that tells nobody anything.
"""

import pytest

from handlers.questions.clauses import LABEL_CHARS, shortened


@pytest.mark.parametrize(
    ("text", "label"),
    [
        (
            "Căn cứ Luật Hợp tác xã năm 2023; Liên minh HTX tỉnh xây dựng kế hoạch",
            "Căn cứ Luật Hợp tác xã năm 2023…",
        ),
        (
            "a) Ưu tiên hợp tác xã ở xã biên giới và hợp tác xã do phụ nữ làm giám đốc",
            "a) Ưu tiên hợp tác xã ở xã biên giới…",
        ),
        (
            "2. Khen thưởng: Chọn 20 hợp tác xã tiêu biểu nhất đề nghị tặng",
            "2. Khen thưởng: Chọn 20 hợp tác xã…",
        ),
        (
            "c) Hợp tác xã không đăng ký buổi tư vấn vẫn được tiếp",
            "c) Hợp tác xã không đăng ký buổi tư vấn…",
        ),
        (
            "Đại hội tổ chức từ chiều ngày 24 tháng 8 năm 2026 (phiên trù bị)",
            "Đại hội tổ chức từ chiều…",
        ),
        (
            "Gửi về Trung tâm Hội nghị tỉnh, phường Tân Bình, tỉnh Phú An",
            "Gửi về Trung tâm Hội nghị tỉnh…",
        ),
        ("b) Mỗi hợp tác xã được cử không quá 03 người dự lớp", "b) Mỗi hợp tác xã được cử…"),
        ("1. Ngày hội diễn ra ở xã Tân Lập và xã Bình Lâm", "1. Ngày hội diễn ra ở xã Tân Lập…"),
        ("Mộtchữdàikhôngcókhoảngtrắngnàocảnênphảicắtngang", None),
    ],
)
def test_a_label_cuts_no_group_of_words(text: str, label: str | None) -> None:
    short = shortened(text, LABEL_CHARS)
    assert len(short) <= LABEL_CHARS + 1
    assert short == (label or f"{text[:LABEL_CHARS]}…")
