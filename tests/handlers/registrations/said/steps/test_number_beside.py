"""A number where the contact is asked for: what is said around it is nobody's name and no post."""

from dataclasses import replace

import pytest

from handlers.turn.turn import Office
from tests.support.talk import at_step, form_of, step_of


@pytest.mark.parametrize(
    "typed",
    [
        "ơ k, sđt c là 0848 22 33 19",
        "thui 0848 22 33 19 nhé",
        "ừ gọi số 0848 22 33 19",
        "Số nhà tôi là 0848 223 319, ở bản ít sóng lắm cháu ạ",
        "0848223319 nhé em",
    ],
)
@pytest.mark.parametrize("step", ["contact", "contact-position"])
def test_the_number_is_written_and_the_rest_asked_for(
    office: Office, typed: str, step: str
) -> None:
    talk = at_step(office, step)
    before = form_of(talk).contact_name
    assert "• Điện thoại: 0848223319" in talk.say(typed)
    form = form_of(talk)
    assert (form.contact_name, form.contact_position, step_of(talk)) == (before, None, step)


@pytest.mark.parametrize(
    "typed",
    [
        "Lò Thị Inh, pgđ, 0848223319",
        "Lò Thị Inh ạ, phó giám đốc, số chị là 0848223319",
        "c là Lò Thị Inh phó giám đốc, số c 0848223319",
    ],
)
def test_whoever_is_named_beside_it_is_written_whole(office: Office, typed: str) -> None:
    talk = at_step(office, "contact")
    talk.say(typed)
    form = form_of(talk)
    said = (form.contact_name, form.contact_position, form.phone)
    assert said == ("Lò Thị Inh", "Phó giám đốc", "0848223319")


def test_a_given_name_is_whoever_is_registered_and_called_so(office: Office) -> None:
    talk = at_step(office, "kind")
    talk.say("HTX Chè Suối Giàng xã Văn Chấn, Lò Thị Inh phó giám đốc LĐTT, Hà Văn Bốn LĐTT")
    while step_of(talk) != "contact":
        talk.say({"unit-type": "HTX", "kind": "cá nhân"}[step_of(talk)])
    talk.say("c là Inh nói r mà, số c 0848223319")
    form = form_of(talk)
    said = (form.contact_name, form.contact_position, form.phone)
    assert said == ("Lò Thị Inh", "Phó giám đốc", "0848223319")


@pytest.mark.parametrize("typed", ["tổ viên thêu 0848223319", "Lò Văn Số 0848223319"])
def test_a_post_or_a_name_of_its_own_kind_is_kept(office: Office, typed: str) -> None:
    step = "contact-position" if typed.islower() or "viên" in typed else "contact"
    talk = at_step(office, step)
    talk.say(typed)
    form = form_of(talk)
    kept = {(one or "").lower() for one in (form.contact_name, form.contact_position)}
    assert typed.removesuffix(" 0848223319").lower() in kept


def test_a_name_in_small_letters_beside_it_is_one(office: Office) -> None:
    talk = at_step(office, "contact")
    talk.say("lo thi mai 0848223319")
    assert form_of(talk).contact_name == "Lo Thi Mai"


@pytest.mark.parametrize("step", ["unit-name", "commune"])
@pytest.mark.parametrize(
    "typed",
    [
        "so dt 09 1234 5678 hay goi buoi toi",
        "0912345678 buổi tối bác mới ở nhà",
        "số bác 0912345678 gọi sau 5 giờ chiều nhé",
        "không chín một hai, ba bốn năm, sáu bảy tám",
        "so chi Hom 0912 345 678",
    ],
)
def test_when_to_call_is_no_name_of_a_unit_or_a_place(
    office: Office, typed: str, step: str
) -> None:
    """Only the number is written, and the question stays."""
    talk = at_step(office, step)
    before = form_of(talk)
    assert "• Điện thoại: 0912345678" in talk.say(typed)
    assert (form_of(talk), step_of(talk)) == (replace(before, phone="0912345678"), step)


def test_a_post_of_two_letters_ends_the_name(office: Office) -> None:
    talk = at_step(office, "contact")
    talk.say("nguyen tam an gd 0912345678")
    form = form_of(talk)
    assert (form.contact_name, form.contact_position) == ("Nguyen Tam An", "Giám đốc")
