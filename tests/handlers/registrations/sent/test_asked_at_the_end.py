""" "Rứa là xong à", "bây chừ ai coi cái ni": asked of what was sent, and of who may read a name."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import Talk, at_step, registered


@pytest.mark.parametrize(
    "said",
    [
        "bây chừ ai coi cái ni hè", "ai đang xem cái của tôi thế", "giờ ai xem hồ sơ của mình",
        "ai duyệt cái này em", "gửi rồi thì ai xử lý", "đơn tui giờ ai đang giữ",
    ],
)  # fmt: skip
def test_who_looks_at_it_now(office: Office, said: str) -> None:
    """Where it stands is told, and nothing of what is kept how long."""
    told = registered(office).say(said)
    assert "DK-2025-0001" in told
    assert "Trạng thái" in told
    assert "cán bộ" in told


@pytest.mark.parametrize(
    "said",
    ["ai xem được dữ liệu của tôi", "số điện thoại của tôi ai xem được", "ai đọc được tên tui"],
)
def test_who_may_read_it_is_another_question(office: Office, said: str) -> None:
    """It was answered with the sheet's state."""
    told = registered(office).say(said)
    assert "ngoài ra không đưa cho ai" in told
    assert "Trạng thái" not in told


@pytest.mark.parametrize(
    "said",
    [
        "rứa là xong à. cảm ơn chú, tui đi ăn giỗ đã", "rứa là xong rồi hè, cảm ơn chú",
        "thế là xong rồi à, cảm ơn em", "vậy là xong rồi hả. chào em nhé", "xong rồi à",
    ],
)  # fmt: skip
def test_whether_that_was_all_is_answered_beside_the_thanks(office: Office, said: str) -> None:
    """The thanks alone was heard."""
    assert "không phải làm gì thêm" in registered(office).say(said)


@pytest.mark.parametrize("said", ["cảm ơn chú, tui đi ăn giỗ đã", "xong rồi, cảm ơn em nhé"])
def test_thanks_alone_ask_nothing(office: Office, said: str) -> None:
    """A short kind answer."""
    assert "Trạng thái" not in registered(office).say(said)


def test_who_registers_himself_has_nobody_to_tell(office: Office) -> None:
    """That the people of the list were told is only said of others."""
    told = "xác nhận đã báo cho những người có tên"
    talk = Talk(office)
    for line in (
        "đăng ký", "đồng ý", "cá nhân", "HTX Chè Xanh", "xã Văn Chấn", "Lò Văn Pâng, tổ trưởng",
        "0912345678", "tôi", "lao động tiên tiến", "xong", "Bán 6 tấn quả",
    ):  # fmt: skip
        last = talk.say(line)
    assert "Xem lại trước khi gửi" in last
    assert told not in last
    other = at_step(office, "targets").say("Bán 6 tấn quả")
    assert told in other
