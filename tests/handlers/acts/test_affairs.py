"""Which of a person's own affairs a message is about, in words that are no examples."""

import pytest

from handlers.acts.affairs import (
    AFFAIRS,
    FITTED,
    FOLDER,
    Affair,
    read_affair,
    read_examples,
)
from handlers.acts.learned import Learned, seal_of
from knowledge.typed.said import Said


def test_the_stored_weights_are_those_of_the_examples() -> None:
    """Otherwise every start would fit them anew: read a message once, and commit the file."""
    assert Learned.restored(seal_of(FOLDER), FOLDER / FITTED, AFFAIRS) is not None


@pytest.mark.parametrize(
    ("text", "affair"),
    [
        ("nãy giờ tui khai được cái chi rồi em", "written"),
        ("giờ còn phải khai gì nữa", "left"),
        ("vua sua xong co can gui lai hong", "again"),
        ("khi mô họ gọi cho tui rứa", "call"),
        ("rồi ai là người công nhận danh hiệu cho tụi tui", "recognised"),
        ("rứa là xóa xong chưa", "erased"),
        ("thôi đừng xóa nữa, xóa xong rồi mà", "kept"),
        ("lỡ xóa rồi giờ khai lại từ đầu được không cháu", "anew"),
        ("ben em la quy tin dung, co dc tham gia thi dua ko", "may"),
        ("có ép phải đăng ký thi đua không cháu", "must"),
        ("cach dk thi dua ntn a", "how"),
        ("phải làm đơn giấy nữa không cháu", "papers"),
        ("điện mãi chả thấy ai nghe", "unanswered"),
        ("về cho lợn ăn đã", "leaving"),
        ("tui mù công nghệ, chỉ tui với", "lost"),
    ],
)
def test_an_affair_is_told(text: str, affair: Affair) -> None:
    """In the speech of the region, without marks, in a hurry."""
    assert read_affair(Said(text)) == affair
    assert text not in {one.text for one in read_examples(FOLDER)}


@pytest.mark.parametrize(
    "text",
    [
        *("thi đua đến bao giờ", "ai được khen thưởng", "Xóa 3 nhà tạm", "xóa hết giúp tôi"),
        *("gửi lại phiếu cho chị", "bỏ anh Tùng ra", "gọi lại cho anh nhé", "không đồng ý"),
        *("em muốn đăng ký ạ", "Lò Văn Ún", "đăng ký", "100% hộ có được nước sạch"),
    ],
)
def test_what_is_wished_answered_or_asked_of_the_plan_is_none(text: str) -> None:
    """A wish is done and a value is written, whatever word it shares."""
    assert read_affair(Said(text)) is None
