"""Words said and written with "n" for "l": pairs that mean nothing else are written as meant."""

import pytest

from knowledge.typed.sounds import as_meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("tập thể nao động tiên tiến", "tập thể lao động tiên tiến"),
        ("Nao động tiên tiến", "Lao động tiên tiến"),
        ("TAP THE NAO DONG TIEN TIEN", "TAP THE LAO DONG TIEN TIEN"),
        ("tap the nao dong xuat sac", "tap the lao dong xuat sac"),
        ("niên minh htx tỉnh", "liên minh htx tỉnh"),
        ("cho xin số niên hệ", "cho xin số liên hệ"),
        ("niên hiệp htx Hoa Ban", "liên hiệp htx Hoa Ban"),
        ("htx dịch vụ lông nghiệp", "htx dịch vụ nông nghiệp"),
    ],
)
def test_a_pair_is_written_as_it_is_meant(typed: str, meant: str) -> None:
    assert as_meant(typed) == meant


@pytest.mark.parametrize(
    "typed",
    [
        "đơn vị nào đóng góp",
        "khi nao dong tien",
        "don vi nao dong gop nhieu",
        "thanh nien minh dong y",
        "đoàn thanh niên liên kết",
        "HTX Nà Hẩu",
        "Hoàng Thị Nao",
        "bản Long Dân",
        "long dan ung ho",
        "khoa nao dong may",
        "năm nay 15 tấn",
    ],
)
def test_what_may_be_another_word_stays(typed: str) -> None:
    assert as_meant(typed) == typed
