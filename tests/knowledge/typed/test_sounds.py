"""Words of parts of the country are written as meant, where they mean nothing else."""

import pytest

from handlers.turn.turn import Office
from knowledge.typed.sounds import as_meant
from tests.support.talk import Talk, form_of, registered


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


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("nhac tao nop bao cao", "nhac tui nop bao cao"),
        ("htx tao ten la Na Hau", "htx tui ten la Na Hau"),
        ("choa la giam doc", "tui la giam doc"),
        ("so tao 0988", "so tui 0988"),
        ("Nhắc tao họp", "Nhắc tôi họp"),
        ("số của tau đổi rồi", "số của tôi đổi rồi"),
    ],
)
def test_the_speaker_is_named_in_a_word_that_all_read(typed: str, read: str) -> None:
    assert as_meant(typed) == read


@pytest.mark.parametrize(
    "typed",
    [
        "htx tao Bac Ha",
        "trong 2 ha tao, 3 ha le",
        "tao viec lam cho 20 nguoi",
        "muon tao dieu kien",
        "Sùng A Tao, giám đốc",
        "trồng táo, mua tàu",
    ],
)
def test_apples_ships_and_names_stay(typed: str) -> None:
    assert as_meant(typed) == typed


def test_who_says_tao_is_heard(office: Office) -> None:
    """An errand is theirs and no anniversary's, and they are put on the list by their name."""
    talk = Talk(office)
    assert "25/6/2025 em nhắc anh/chị: nop bao cao" in talk.say("nhac tao nop bao cao vao 25/6")
    sent = registered(office)
    sent.say("them tao vao, lao dong tien tien")
    assert [row.name for row in form_of(sent).people] == ["Giàng A Páo"]
