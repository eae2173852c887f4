"""An amount is one with its tail, and a sentence behind a share is an aim of its own."""

from handlers.acts.slots.aim.aims import read_aims
from handlers.registrations.form.targets import amounted, renumbered


def test_the_tail_of_an_amount_goes_with_it() -> None:
    """ "2 tỷ" over "1 tỷ 8" left "2 tỷ 8"."""
    assert amounted(("doanh thu 1 tỷ 8",), "doanh thu 2 tỷ") == ("doanh thu 2 tỷ",)
    assert amounted(("thu 2 triệu rưỡi một tháng",), "3 triệu") == ("thu 3 triệu một tháng",)


def test_a_place_is_no_number() -> None:
    """ "Thứ ba" stood in the place of 85."""
    assert renumbered(("kết nạp 85 thành viên",), "tách 85 thành viên thành dòng thứ ba") is None


def test_behind_a_share_another_aim_begins() -> None:
    said = "Nợ xấu không quá 0,4%. Kết nạp 85 thành viên mới"
    aims = read_aims(said, at_step=True)
    assert aims == ("Nợ xấu không quá 0,4%", "Kết nạp 85 thành viên mới")
