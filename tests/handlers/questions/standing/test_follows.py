"""Short questions below an answer are about what it was about."""

import pytest

from handlers.questions import texts
from handlers.turn.turn import Office
from tests.support.talk import Talk


@pytest.mark.parametrize(
    ("before", "then", "told"),
    [
        ("ke hoach nay cua ai ban hanh", "ngay may", "ngày 11 tháng 11 năm 2024"),
        ("ong nao ky", "ky ngay nao", "ngày 11 tháng 11 năm 2024"),
        ("ke hoach nay ai ky", "ky hom nao", "ngày 11 tháng 11 năm 2024"),
        ("kế hoạch số mấy", "ban hành khi nào vậy em", "ngày 11 tháng 11 năm 2024"),
        ("ai ban hanh ke hoach", "so bao nhieu", "344/KH-LMHTX"),
        ("ke hoach nay ai ky", "ong ay chuc gi", "Đỗ Nhân Đạo"),
        ("ong nao ky", "gio van con hieu luc chu", "Dạ còn ạ"),
        ("muc tieu phong trao la gi", "noi ro hon di em", "Mục I.1"),
        ("muc tieu phong trao la gi", "chi tiết hơn đi", "Mục I.1"),
        ("thi dua den bao gio", "o dau ra", "Mục II.2"),
        ("doi tuong tap the gom nhung ai", "sao lai the", texts.NO_REASON),
        ("thuong bao nhieu tien", "vì sao không ghi vậy", texts.NOT_WRITTEN),
        ("thuong bao nhieu tien", "noi ro hon", texts.NOTHING_MORE),
        ("dai hoi lien minh bao gio", "o dau", "địa điểm"),
        ("dai hoi lien minh bao gio", "may gio", "ngày giờ"),
        ("thi dua den bao gio", "ai noi the", "Mục II.2"),
        ("the dai hoi lien minh ngay nao", "lan thu may nhi", "khóa VII"),
        ("dai hoi chi bo bao gio", "nhiem ky nao", "lần thứ VIII, nhiệm kỳ 2025-2030"),
        ("ngay quoc te htx la ngay nao", "nam nay la lan thu may", "103"),
        ("bao gio ky niem ngay htx viet nam", "con may ngay nua", "còn 7 ngày"),
    ],
)
def test_it_is_about_the_answer_before(office: Office, before: str, then: str, told: str) -> None:
    talk = Talk(office)
    talk.say(before)
    assert told in talk.say(then)


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("hom nay ngay may", "thứ Sáu, ngày 4/4/2025"),
        ("con may ngay nua", "31/12/2025"),
        ("ke hoach con hieu luc khong", "Dạ còn ạ"),
        ("phong trao nay ten gi", "Dạ, Kế hoạch 344/KH-LMHTX"),
        ("nam nay co phong trao gi khong chau", "Dạ có ạ: Kế hoạch 344/KH-LMHTX"),
    ],
)
def test_alone_it_is_about_itself(office: Office, said: str, told: str) -> None:
    assert told in Talk(office).say(said)
