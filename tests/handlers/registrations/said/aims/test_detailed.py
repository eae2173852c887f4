"""A line of the aims said in more detail, at the review, after sending and after a return."""

from dataclasses import replace

import pytest

from handlers.turn.turn import Office
from tests.support.talk import Talk, at_step, form_of, step_of

OIL, SHIPPED, INSURED = (
    "nấu 9 tấn tinh dầu quế",
    "xuất qua Ấn Độ 2 công",
    "đóng bảo hiểm cho 11 đứa",
)
AIMS = (OIL, SHIPPED, INSURED)
MENDED = (OIL, "xuất qua Ấn Độ 2 công ten nơ 20 feet", INSURED)


def written(office: Office, *aims: str) -> Talk:
    """These aims, at the review."""
    talk = at_step(office, "targets", "tập thể")
    talk.say("\n".join(aims))
    return talk


def returned(office: Office, *aims: str) -> Talk:
    """These aims, sent, and sent back by the office."""
    talk = written(office, *aims)
    talk.say("gửi đăng ký")
    note = "ghi rõ 2 công là bao nhiêu"
    views = tuple(replace(view, status="returned", note=note) for view in talk.person.registrations)
    talk.person = replace(talk.person, registrations=views)
    return talk


@pytest.mark.parametrize("place", ["review", "sent", "returned"])
@pytest.mark.parametrize(
    "said",
    [
        "sửa chỗ xuất Ấn Độ lại thành 2 công ten nơ 20 feet nghen",
        "là 2 công ten nơ 20 feet đó",
        "2 công là 2 công ten nơ 20 feet",
        "công là công ten nơ 20 feet đó",
        "tui kêu sửa cái đăng ký lại: xuất 2 công ten nơ 20 feet",
        "chỗ Ấn Độ sửa lại thành 2 công ten nơ 20 feet giùm tui",
    ],
)
def test_the_detail_stands_in_its_line(office: Office, said: str, place: str) -> None:
    """ "20 công" was sent: of two numbers the one that stood gave way to the other."""
    talk = written(office, *AIMS)
    if place == "sent":
        talk.say("gửi đăng ký")
    if place == "returned":
        talk = returned(office, *AIMS)
    talk.say(said)
    assert form_of(talk).targets == MENDED
    assert step_of(talk) == "review"


@pytest.mark.parametrize(
    ("said", "aims"),
    [
        ("trồng 5 ha quế mật độ 2000 cây", ("trồng 5 ha quế mật độ 2000 cây", "Nuôi 300 con gà")),
        ("sửa gà thành 350 con", ("Trồng 5 ha quế", "Nuôi 350 con gà")),
        ("sửa 5 thành 6", ("Trồng 6 ha quế", "Nuôi 300 con gà")),
        (
            "đổi chỗ quế thành trồng 3 ha quế 2 ha chè",
            ("trồng 3 ha quế 2 ha chè", "Nuôi 300 con gà"),
        ),
        ("đổi số điện thoại thành 0912345999", ("Trồng 5 ha quế", "Nuôi 300 con gà")),
    ],
)
def test_what_is_said_of_one_line(office: Office, said: str, aims: tuple[str, ...]) -> None:
    """The others stay."""
    talk = written(office, "Trồng 5 ha quế", "Nuôi 300 con gà")
    talk.say(said)
    assert tuple(map(str.lower, form_of(talk).targets)) == tuple(map(str.lower, aims))


def test_what_would_be_lost_is_asked_about(office: Office) -> None:
    """The cinnamon is not said again: it may be given up, or stay beside."""
    talk = written(office, "Trồng 5 ha quế", "Nuôi 300 con gà")
    asked = talk.say("là trồng 5 ha chè xen 2 ha ngô")
    assert "Anh/chị sửa “Trồng 5 ha quế” thành “Trồng 5 ha chè xen 2 ha ngô” phải không ạ?" in asked
    talk.say("ừ")
    assert form_of(talk).targets == ("Trồng 5 ha chè xen 2 ha ngô", "Nuôi 300 con gà")


def test_where_it_is_asked_what_to_do_with_it(office: Office) -> None:
    """ "Giờ sửa đăng ký cho tui nè" first: the detail opens what was sent back."""
    talk = returned(office, *AIMS)
    talk.say("giờ sửa đăng ký cho tui nè")
    talk.say("2 công là 2 công ten nơ 20 feet")
    assert form_of(talk).targets == MENDED


@pytest.mark.parametrize("said", ["bốn mươi tấn", "hai công ten nơ"])
def test_what_was_asked_for_by_a_number_is_no_head_of_an_aim(office: Office, said: str) -> None:
    """ "2 công là bao nhiêu: bốn mươi tấn" became an aim."""
    talk = returned(office, *AIMS)
    talk.say(said)
    assert talk.person.registrations[0].form.targets == AIMS
    assert "bao nhiêu:" not in str(talk.person.conversation)
