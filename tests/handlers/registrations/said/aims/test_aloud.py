"""Aims typed by voice: numbers in letters, and nothing that parts two of them."""

import pytest

from handlers.acts.slots.aim.aims import read_aims
from handlers.turn.turn import Office
from tests.support.talk import at_step, form_of, step_of

ALOUD = "hái hai mươi tấn chè búp tươi trồng thêm một nghìn cây con bán được hai tỷ"
TEA, TREES, SOLD = (
    "hái hai mươi tấn chè búp tươi",
    "trồng thêm một nghìn cây con",
    "bán được hai tỷ",
)


@pytest.mark.parametrize(
    ("said", "aims"),
    [
        (ALOUD, (TEA, TREES, SOLD)),
        (
            "hai hai muoi tan che bup tuoi trong them mot nghin cay con ban duoc hai ty",
            ("hai hai muoi tan che bup tuoi", "trong them mot nghin cay con", "ban duoc hai ty"),
        ),
        (
            "xuất hai công ten nơ quế nộp thuế hai trăm triệu giúp ba hộ nghèo",
            ("xuất hai công ten nơ quế", "nộp thuế hai trăm triệu", "giúp ba hộ nghèo"),
        ),
        (
            "dệt ba trăm tấm khăn bán được năm trăm triệu dạy nghề cho sáu cháu gái",
            ("dệt ba trăm tấm khăn", "bán được năm trăm triệu", "dạy nghề cho sáu cháu gái"),
        ),
        ("kết nạp năm thành viên mở hai lớp", ("kết nạp năm thành viên", "mở hai lớp")),
        # What whoever is helped does, and what a workshop is for, is no aim of its own.
        ("giúp 3 hộ trồng 2 ha quế", ("giúp 3 hộ trồng 2 ha quế",)),
        ("hỗ trợ mười hộ nuôi một trăm con gà", ("hỗ trợ mười hộ nuôi một trăm con gà",)),
        ("xây một nhà xưởng chế biến 50 tấn chè", ("xây một nhà xưởng chế biến 50 tấn chè",)),
        ("mở hai lớp dạy nghề cho 30 người", ("mở hai lớp dạy nghề cho 30 người",)),
        ("bán 20 tấn chè thu 2 tỷ", ("bán 20 tấn chè thu 2 tỷ",)),
        ("trồng 5 ha chè năm nay", ("trồng 5 ha chè năm nay",)),
        ("giảm 5 hộ nghèo trong 2 năm", ("giảm 5 hộ nghèo trong 2 năm",)),
        ("giam 5 ho ngheo trong 2 nam", ("giam 5 ho ngheo trong 2 nam",)),
    ],
)
def test_each_begins_with_what_is_done(said: str, aims: tuple[str, ...]) -> None:
    """In one breath they were one line, or two of three."""
    assert read_aims(said, at_step=True) == aims


@pytest.mark.parametrize("before", [(), ("Doanh thu 2 tỷ",), (TEA,)])
def test_they_are_taken_where_the_whole_is_shown(office: Office, before: tuple[str, ...]) -> None:
    """Only "chỉ tiêu của mình là …" was understood there."""
    talk = at_step(office, "targets", "tập thể")
    talk.say("\n".join(before) or "bỏ qua")
    talk.say(ALOUD)
    assert form_of(talk).targets == tuple(dict.fromkeys((*before, TEA, TREES, SOLD)))
    assert step_of(talk) == "review"


@pytest.mark.parametrize(
    "said",
    [
        "hai ba hôm nữa nhà mình gửi một thể",
        "mình có hai con học một lớp",
        "ba giờ chiều bán chợ mới về được",
        "giúp chị gửi hai bản nhé",
        "thêm hai người nữa nhé em",
    ],
)
def test_talk_with_a_number_is_none(office: Office, said: str) -> None:
    """When it is sent, whoever comes, and what is told of home."""
    talk = at_step(office, "targets", "tập thể")
    talk.say("bỏ qua")
    talk.say(said)
    assert form_of(talk).targets == ()
