"""What is said belongs to whoever it is said of, and to nobody by a number that counts something else."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import Talk, at_step, form_of, step_of

LIST = (
    "Hà Văn Đoàn - cán bộ - LĐTT\nVũ Thị Tuyết - giám đốc - CSTĐCS\nLê Thị Oanh - kho - giấy khen"
)


@pytest.fixture
def talk(office: Office) -> Talk:
    talk = at_step(office, "person-name")
    talk.say(LIST)
    return talk


def names(talk: Talk) -> list[str]:
    return [row.name.split()[-1] for row in form_of(talk).people]


def test_a_number_of_years_takes_nobody_out(talk: Talk) -> None:
    """The first of the list went."""
    talk.say("bỏ Tuyết ra khỏi ds đc k, sếp bảo chưa đủ 1 năm")
    assert names(talk) == ["Đoàn", "Oanh"]


def test_a_row_is_taken_out_by_its_number(talk: Talk) -> None:
    """Its honour alone went, and was asked for again."""
    talk.say("xóa dòng 3 Oanh giấy khen")
    assert names(talk) == ["Đoàn", "Tuyết"]


@pytest.mark.parametrize(
    "typed",
    [
        "cô Tuyết: sổ tiết kiệm điện tử nhắn tin số dư ạ",
        "ủa cô Tuyết là giám đốc mà, sổ tiết kiệm điện tử nhắn tin số dư là sáng kiến của cô ý ạ",
    ],
)
def test_a_thought_is_no_post(talk: Talk, typed: str) -> None:
    """The director was no director any more; her initiative was "của cô ý ạ"."""
    talk.say(typed)
    row = form_of(talk).people[1]
    assert (row.position or "").lower() == "giám đốc"
    assert (row.initiative or "").lower() == "sổ tiết kiệm điện tử nhắn tin số dư"


def test_the_units_honour_that_stays_is_nobodys(talk: Talk) -> None:
    """Said before two edits; one of them was done, the other lost."""
    talk.say("Dạ không ạ, tập thể vẫn lao động tiên tiến. Oanh lên lao động tiên tiến, bỏ Đoàn ạ")
    assert names(talk) == ["Tuyết", "Oanh"]
    assert form_of(talk).people[1].title == "ldtt"
    assert form_of(talk).honours == ("ttldtt",)


def test_aims_below_the_list_are_aims(talk: Talk) -> None:
    """One question early; the list stays open."""
    talk.say("nuôi thêm 2 ha cá, kết nạp 5 thành viên mới")
    assert form_of(talk).targets == ("nuôi thêm 2 ha cá", "kết nạp 5 thành viên mới")
    assert (step_of(talk), len(names(talk))) == ("people", 3)


def test_a_title_never_stands_in_the_place_of_a_commendation(office: Office) -> None:
    """Given up for a higher title, it is gone, and the title is the higher one."""
    talk = at_step(office, "review")
    talk.say("thêm bằng khen tỉnh cho tập thể")
    assert form_of(talk).honours == ("ttldtt", "bk-tinh")
    talk.say("bỏ bằng khen đi, lấy tập thể lao động xuất sắc")
    assert form_of(talk).honours == ("ttldxs",)
