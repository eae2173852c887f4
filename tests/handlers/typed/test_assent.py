"""Yes, no and later as people write them, with marks and without."""

import pytest

from handlers.typed.assent import asks_whether, is_negated, read_lean, read_stance

LEANS = {
    "yes": "vâng|dạ vâng ạ|ok em|đúng rồi em ạ|dung roi|vang a|phải rồi|đồng ý|được rồi em",
    "no": "không|dạ không ạ|ko|k|chưa|đừng|dừng|dừng lại|thôi|thôi không làm nữa|khỏi cần em ơi",
    "later": "để sau|mai làm tiếp nhé|lúc khác nhé|đang bận|chưa có thời gian|khoan|de toi hoi lai",
    "unsure": "dung|dung a",
    None: "vắng|xã Văn Chấn|Nguyễn Văn Khoan|Hồ Thị Mai|Đứng|gửi|HTX Đồng Ý Chí|đúng tên là Nam",
}


@pytest.mark.parametrize(("lean", "said"), LEANS.items())
def test_a_whole_message_leans_one_way(lean: str | None, said: str) -> None:
    """Marks tell "đúng", "đừng" and "dừng" apart; without them "dung" is none of them."""
    assert {text: read_lean(text) for text in said.split("|")} == dict.fromkeys(
        said.split("|"), lean
    )


@pytest.mark.parametrize("text", ["ừm…", "um...", "Ừm .."])
def test_a_sound_that_goes_on_decides_nothing(text: str) -> None:
    """Without the dots it is a yes; "vâng…" is one with them, as many write."""
    assert read_lean(text) == "unsure"
    assert read_lean(text.rstrip("…. ")) == read_lean("vâng…") == "yes"


@pytest.mark.parametrize(
    "text", "ko gửi|đừng hủy|dung xoa|chưa đồng ý|gửi đâu ạ|khoan gửi|thôi gửi|để mai".split("|")
)
def test_a_refusal_is_seen(text: str) -> None:
    """Wherever its "no" stands."""
    assert is_negated(text)


@pytest.mark.parametrize(
    "text", "gửi thôi|gửi đi|dùng lại|đúng rồi gửi|ở đâu|Chị Hồng|Hủy hẳn|Lò Văn Khoan".split("|")
)
def test_what_refuses_nothing_is_no_refusal(text: str) -> None:
    """Names and other words with the same letters."""
    assert not is_negated(text)


def test_a_refusal_counts_for_the_verb_beside_it() -> None:
    """Further off, both readings live and it must be asked."""
    assert read_stance("ko gửi đăng ký", ("gui",)) == "against"
    assert read_stance("gửi thì chưa", ("gui",)) == "against"
    assert read_stance("không sai chỗ nào, gửi", ("gui",)) == "unsure"
    assert read_stance("số điện thoại không đúng", ("gui",)) is None
    assert read_stance("gửi luôn đi em", ("gui",)) is None


@pytest.mark.parametrize("said", ["trong 5 ha hoa hong", "20 ha buoi hong"])
def test_what_is_grown_is_no_refusal(said: str) -> None:
    """ "Hồng" without its mark, and no Southern "hổng"."""
    assert not is_negated(said)
    assert not asks_whether(said)


@pytest.mark.parametrize(
    "text",
    "luc nao thi bi tam dung cap ma|Đơn vị nào bị tạm dừng hỗ trợ|vi sao tam dung giai ngan|"
    "tuan sau hop o dau|tam dung may thang".split("|"),
)
def test_what_asks_about_a_stop_puts_nothing_off(text: str) -> None:
    assert read_lean(text) is None


@pytest.mark.parametrize(
    "text",
    "tạm dừng đã em|khi nào rảnh em làm|lúc nào rảnh gửi|tuần sau nha|để mai khi nào rảnh".split(
        "|"
    ),
)
def test_later_stays_later(text: str) -> None:
    assert read_lean(text) == "later"
