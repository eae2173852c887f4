"""Where a code may stand in a text: any writing of it is found, and nothing is in usual words."""

import pytest

from handlers.values.shown.code_windows import windows
from handlers.values.shown.opening_codes import HIDDEN, codes_in, may_link, may_open, without_codes

CODE = "k7qf3mpd9t"


@pytest.mark.parametrize(
    ("typed", "bare"),
    [
        ("mã K7QF3-MPD9T nhé", "mã ••• nhé"),
        ("mã K7QF3  –  MPD9T nhé", "mã ••• nhé"),
        ("*K7QF3* *MPD9T*", "*•••*"),
        ("K7QF3 gạch ngang MPD9T", "•••"),
        ("K 7 Q F 3 và M P D 9 T ạ", "••• ạ"),
        ("K7Q F3 gạch nối MP D9T ạ", "••• ạ"),
        ("mãK7QF3MPD9Tlà gì", "mã•••là gì"),
        ("K7\u00adQF3\u200bMPD\u20609T!", "•••!"),
        ("Ｋ７ＱＦ３－ＭＰＤ９Ｔ", "•••"),
        ("𝐊𝟕𝐐𝐅𝟑 𝐌𝐏𝐃𝟗𝐓", "•••"),
        ("đầu là K7QF3 còn đuôi nó: MPD9T", "đầu là ••• còn đuôi nó: •••"),
        ("đuôi MPD9T, đầu K7QF3", "đuôi •••, đầu •••"),
        ("K7QF3-MPD9T và K7QF3 MPD9T", "••• và •••"),
        ("mã K bảy Q F ba gạch ngang M P D chín T ạ", "mã ••• ạ"),
        ("mã KbảyQ, F ba: K7QF3 M P D chín T ạ", "mã KbảyQ, F ba: ••• ạ"),
        ("ca bảy quy ép ba, em mờ pê đê chín tê nhé", "••• nhé"),
        ("ka 7 cu ép phờ 3 em pờ đờ 9 tờ", "•••"),
        ("🅺7🆀🅵3-🅼🅿🅳9🆃", "•••"),
        ("🇰 7 🇶 🇫 ➌ ᴍ 🇵 🇩 ➒ 🇹", "•••"),
    ],
)
def test_exactly_the_code_is_hidden(typed: str, bare: str) -> None:
    """Whatever stands between its letters, and what stands around it stays."""
    assert CODE in may_open(typed)
    assert without_codes(typed, {CODE}) == bare


@pytest.mark.parametrize(
    "typed", ["DF7 VA gạch ngang ME T72", "TRU 6K gạch ngang T3 BES", "DF7 SA và ME T72"]
)
def test_a_part_of_a_code_may_be_a_word_that_stands_between_others(typed: str) -> None:
    """ "VA", "TRU": dropped as words, ten letters were eight."""
    code = "".join(one for one in typed if one.isupper() or one.isdigit()).lower()
    assert code in may_open(typed)
    assert HIDDEN in without_codes(typed, {code})


@pytest.mark.parametrize(
    "said",
    [
        "", "đăng ký thi đua", "số của em 0912 345 678", "DK-2025-0001 đến đâu rồi",
        "Hội nghị ngày 11/4/2025 ở đâu ạ", "doanh thu 15 tỷ, 120 thành viên", "thang, nghia, trang",
        "QĐ 2345-TTg", "hợp tác xã Suối Giàng 2", "ba bốn năm sáu bảy tám chín mười",
        "năm nay bác tư ở bản ba có hai mẫu chè", "em ca ba đê hai bê tê",
    ],
)  # fmt: skip
def test_usual_words_hold_nothing_to_ask_the_store_about(said: str) -> None:
    """Nothing is asked about none."""
    assert windows(said) == ()


def test_six_digits_that_stand_together() -> None:
    """Whatever is between them; a number that goes on is another one."""
    assert may_link("*482* - *913* và 0912345678") == may_link("4 8 2 9 1 3") == ("482913",)
    assert may_link("ngày 11/4/2025, 0912345678, 4829131, 482 cái, 913 con") == ()
    assert without_codes("mã *482* và *913* nhé", {"482913"}) == "mã *•••* nhé"


@pytest.mark.parametrize(
    "said",
    [
        "bốn tám hai chín một ba",
        "bon tam hai, chin mot ba",
        "482 chín một ba",
        "bốn mươi tám, hai mươi chín, mười ba",
        "bốn trăm tám hai rồi chín trăm mười ba",
    ],
)
def test_six_digits_that_are_read_out(said: str) -> None:
    """In figures and words; what is counted in words otherwise is none."""
    assert "482913" in may_link(f"mã nối {said} nhé")
    assert without_codes(f"mã nối {said} nhé", {"482913"}) == "mã nối ••• nhé"
    assert may_link("xã có ba thôn, hai bản, bốn tổ và năm nhóm") == ()


def test_a_long_text_full_of_groups_has_few_pairs() -> None:
    """Each group is put together with its neighbours alone."""
    assert len(windows(" ".join(["K7QF3", "MPD9T"] * 300))) < 600 * 15
    assert without_codes("K7QF3 " * 300, {CODE}) == "K7QF3 " * 300
    assert HIDDEN not in without_codes("mã nào", {CODE})


@pytest.mark.parametrize(
    "line",
    [
        "mua 25tan, 35tan phân",
        "thu 25tr5, 35tr5",
        "từ 25tan-35tan một vụ",
        "25tan/35tan",
        "đất 36m22 45m22",
        "quan2 quan9",
        "lô CHE25-PSK33",
        "tên là thanh-25678",
        "thư gửi abc23hd456@gmail.com",
        "đăng ký DK-2025-0001 rồi",
    ],
)
def test_sums_and_mailboxes_are_no_codes_by_their_shape(line: str) -> None:
    """What a leader writes of tonnes and money, or where letters go, stands as it was typed."""
    assert not [one for one in codes_in(line) if one.is_shaped]


def test_a_code_is_shaped_as_one() -> None:
    """With its dash, and with blanks between its halves."""
    for line in ("mã 54U5P-VTDGP đây", "mã K7M3Q X9PT2 đây"):
        assert [one for one in codes_in(line) if one.is_shaped]
