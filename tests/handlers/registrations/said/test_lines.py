"""Aims that are written: one is taken out, added or mended by its number or its words."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import Talk, at_step, form_of, step_of

LOANS, DEBTS, MEMBERS = (
    "Dư nợ cho vay đạt 85 tỷ đồng",
    "Nợ xấu không quá 0,5%",
    "Kết nạp mới 120 thành viên",
)


@pytest.fixture(params=["review", "targets"])
def talk(office: Office, request: pytest.FixtureRequest) -> Talk:
    """Three aims, at the review and where they are asked for once more."""
    talk = at_step(office, "targets", "tập thể")
    talk.say("\n".join((LOANS, DEBTS, MEMBERS)))
    if request.param == "targets":
        talk.say("sửa")
        talk.say("Chỉ tiêu thi đua")
    assert step_of(talk) == request.param
    return talk


@pytest.mark.parametrize(
    ("said", "aims"),
    [
        ("bỏ dòng 1", (DEBTS, MEMBERS)),
        ("xóa chỉ tiêu thứ hai đi em", (LOANS, MEMBERS)),
        ("bo dong cuoi nhe", (LOANS, DEBTS)),
        ("bỏ dòng nợ xấu đi", (LOANS, MEMBERS)),
        ("bỏ dòng “Kết nạp mới” đi", (LOANS, DEBTS)),
        ("sửa 85 thành 95", ("Dư nợ cho vay đạt 95 tỷ đồng", DEBTS, MEMBERS)),
        ("Dư nợ 95 tỷ", ("Dư nợ cho vay đạt 95 tỷ đồng", DEBTS, MEMBERS)),
        ("nợ xấu 0,3% thôi", (LOANS, "Nợ xấu không quá 0,3%", MEMBERS)),
        ("thêm chỉ tiêu: mở 2 phòng giao dịch", (LOANS, DEBTS, MEMBERS, "mở 2 phòng giao dịch")),
        ("ơ không phải, chỉ tiêu là: trồng 5 ha quế", ("trồng 5 ha quế",)),
    ],
)
def test_the_line_that_is_named_is_mended(talk: Talk, said: str, aims: tuple[str, ...]) -> None:
    """The others stay, and no wish becomes a line."""
    talk.say(said)
    assert form_of(talk).targets == aims
    assert step_of(talk) == "review"


def test_a_line_that_is_nowhere_takes_out_nothing(talk: Talk) -> None:
    """It is asked which one is meant."""
    assert "Em chưa rõ bỏ chỉ tiêu nào trong 3 chỉ tiêu" in talk.say("bỏ dòng 7")
    assert form_of(talk).targets == (LOANS, DEBTS, MEMBERS)


def test_a_movement_that_begins_like_a_wish_is_an_aim(office: Office) -> None:
    """ "Xóa nhà tạm" is what the unit sets out to do."""
    talk = at_step(office, "targets", "tập thể")
    talk.say("Xóa 2 nhà tạm cho hộ nghèo")
    assert form_of(talk).targets == ("Xóa 2 nhà tạm cho hộ nghèo",)


def test_who_sets_out_to_do_it_is_no_line_of_its_own(office: Office) -> None:
    """A paragraph begins with the year and the unit."""
    talk = at_step(office, "targets", "tập thể")
    talk.say("Năm 2025 Liên hiệp phấn đấu doanh thu 12 tỷ. Mở thêm 3 cửa hàng.")
    assert form_of(talk).targets == ("doanh thu 12 tỷ", "Mở thêm 3 cửa hàng")
