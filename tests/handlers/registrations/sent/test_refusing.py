"""What a leader types below a correction by the office: is it that it is not right?"""

import pytest

from handlers.acts.heard import Heard
from handlers.registrations.sent.refusing import is_refusal


@pytest.mark.parametrize(
    "typed",
    [
        "không đồng ý",
        "tôi không đồng ý sửa như vậy",
        "ko đồng ý nhé em",
        "không đúng đâu em ơi",
        "chưa đúng",
        "sai rồi em ơi",
        "sửa sai rồi",
        "bản mới không đúng",
        "trả lại như cũ đi",
        "để nguyên như cũ cho tôi",
        "giữ bản cũ",
        "lấy lại bản của tôi",
        "khôi phục bản trước giúp anh",
        "bỏ bản sửa đi",
        "khong chap nhan",
    ],
)
def test_it_is_not_right(typed: str) -> None:
    """In any words, as a whole line."""
    assert is_refusal(Heard(typed))


@pytest.mark.parametrize(
    "typed",
    [
        "đúng rồi",
        "không sao, đúng rồi",
        "không có ý kiến gì",
        "không phản đối",
        "thế mới đúng",
        "để nguyên như bản sửa",
        "không cần lấy lại bản cũ",
        "đừng trả lại như cũ",
        "tôi đồng ý lấy bản mới",
        "không sai",
        "có sai không em",
        "bản cũ sai",
        "sai tên rồi, tên tôi là Giàng A Páo",
        "không đồng ý lưu thông tin nữa",
        "bỏ đăng ký đi",
        "lấy lại bản cũ được không",
    ],
)
def test_nothing_is_taken_back_by_it(typed: str) -> None:
    """Agreement, a question, another wish."""
    assert not is_refusal(Heard(typed))
