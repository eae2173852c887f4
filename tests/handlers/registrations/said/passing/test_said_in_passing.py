"""Numbers read out in words; posts, units and communes said in small letters beside others."""

import pytest

from handlers.acts.heard import Heard
from handlers.acts.slots.form import read_form
from handlers.turn.turn import Office
from tests.support.talk import at_step, form_of


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("số anh không chín tám hai ba bốn năm sáu bảy tám năm nay đăng ký", "0982345678"),
        ("số không chín tám hai ba bốn năm sáu bảy tám hai cá nhân nhé", "0982345678"),
        ("lấy số 0866.730.154 nhé, đừng lấy số 0912.008.337 nữa", "0866730154"),
    ],
)
def test_what_follows_a_number_read_out_is_no_digit_of_it(typed: str, number: str) -> None:
    """ "Năm nay" is a year, "hai cá nhân" are persons; and a number that is refused is none."""
    assert read_form(Heard(typed), "phone").phone == number


@pytest.mark.parametrize("comma", [", ", ", năm nay 71 tuổi, "])
def test_the_post_before_the_unit_is_heard(comma: str) -> None:
    """ "Tổ trưởng tổ hợp tác …": the post, and then the unit."""
    form = read_form(
        Heard(f"Tôi là Nguyễn Hữu Tưởng{comma}tổ trưởng tổ hợp tác nuôi ong Khau Phạ"), "idle"
    )
    assert (form.contact_position, form.unit_name) == ("Tổ trưởng", "tổ hợp tác nuôi ong Khau Phạ")


def test_unit_and_commune_in_small_letters_are_heard_between_commas() -> None:
    """And who says that she registers herself is the contact."""
    said = "mún đk ldtt cho c, htx thổ cẩm mường lò, nghĩa lộ nha, c là Lò Thị Inh pgđ"
    form = read_form(Heard(said), "idle")
    assert (form.unit_name, form.commune) == ("htx thổ cẩm mường lò", "nghĩa lộ")
    assert (form.contact_name, form.contact_position) == ("Lò Thị Inh", "Phó giám đốc")


@pytest.mark.parametrize(
    ("typed", "written"),
    [("pgđ", "Phó giám đốc"), ("gđ nha", "Giám đốc"), ("trưởng ban ks", "Trưởng ban kiểm soát")],
)
def test_a_post_in_short_is_written_out(office: Office, typed: str, written: str) -> None:
    talk = at_step(office, "contact")
    talk.say("Nguyễn Hữu Tưởng")
    talk.say(typed)
    assert form_of(talk).contact_position == written


@pytest.mark.parametrize(
    "typed", ["số chị không chín linh ba bốn bốn năm năm sáu sáu", "0903 bốn bốn năm năm sáu sáu"]
)
def test_the_nought_between_two_digits_is_said_otherwise(typed: str) -> None:
    assert read_form(Heard(typed), "phone").phone == "0903445566"
