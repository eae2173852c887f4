"""Who only says that something will be asked is invited to, and wishes for nothing else."""

import pytest

from handlers.talk import texts
from handlers.turn.turn import Office
from tests.support.talk import Talk


@pytest.mark.parametrize(
    "said",
    [
        *("hoi chut", "hỏi tí", "a hoi ti nhe", "hoi em ti", "em oi hoi cai nay", "hoi ti dc ko"),
        *("a lo e oi cho hoi ti", "alo anh hoi chut", "cho bac hoi may cau", "cho hoi ti viec"),
        *("bac co viec muon hoi", "chau oi bac co cau hoi", "anh có chút việc cần hỏi"),
    ],
)
def test_an_opener_with_nothing_in_it_is_answered_by_an_invitation(
    office: Office, said: str
) -> None:
    """A clause, or a farewell, had been the answer."""
    assert Talk(office).say(said) == texts.ASK


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("hoi han dang ky", "không ghi hạn đăng ký"),
        ("hỏi tí, thi đua đến bao giờ", "31/12/2025"),
        ("hoi thi van nghe", "văn nghệ"),
    ],
)
def test_what_is_asked_at_once_is_answered(office: Office, said: str, told: str) -> None:
    assert told in Talk(office).say(said)


@pytest.mark.parametrize(
    "said",
    [
        "bac ko biet dung dien thoai, len tan noi nop duoc ko",
        "ông nhà tôi không biết dùng zalo",
        "anh ko dung dien thoai thong minh",
    ],
)
def test_who_cannot_use_a_telephone_wants_nothing_deleted(office: Office, said: str) -> None:
    """Without its marks "dùng điện thoại" had been a stop to the number."""
    assert "Xóa tất cả dữ liệu" not in Talk(office).say(said)


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("dừng dùng thông tin của tôi", "không có gì để rút"),
        ("xoa so dien thoai cua toi di", "Xóa tất cả dữ liệu"),
    ],
)
def test_a_stop_to_the_data_is_still_one(office: Office, said: str, told: str) -> None:
    assert told in Talk(office).say(said)
