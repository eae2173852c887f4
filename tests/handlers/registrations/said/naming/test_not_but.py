""" "Không phải X mà là Y", where X is what stands written: only that is put right."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import Talk, form_of, step_of

_TOLD = ("dk", "dong y", "htx la pan tan xa sai luong", "giang thi xoa chu tich hdqt 0399888777")


@pytest.mark.parametrize(
    ("said", "field", "value"),
    [
        ("khong phai giang thi xoa ma la giang thi xo", "contact_name", "Giang Thi Xo"),
        ("a giang thi xo chu khong phai giang thi xoa nhe", "contact_name", "Giang Thi Xo"),
        ("xa suoi giang chu khong phai sai luong", "commune", "xã Suối Giàng"),
        ("khong phai sai luong ma la suoi giang", "commune", "xã Suối Giàng"),
        ("khong phai la pan tan ma la htx la pan tan moi", "unit_name", "HTX La Pan Tan Moi"),
        ("không phải La Pan Tan mà là Phù Nham", "unit_name", "HTX Phù Nham"),
    ],
)
def test_what_is_denied_says_what_is_meant(
    office: Office, said: str, field: str, value: str
) -> None:
    talk = Talk(office)
    for line in _TOLD:
        talk.say(line)
    before, step = form_of(talk), step_of(talk)
    assert value in talk.say(said)
    after = form_of(talk)
    assert (getattr(after, field), step_of(talk)) == (value, step)
    others = {"contact_name", "commune", "unit_name"} - {field}
    assert all(getattr(after, one) == getattr(before, one) for one in others)


def test_what_does_not_stand_there_is_not_put_right(office: Office) -> None:
    talk = Talk(office)
    for line in _TOLD:
        talk.say(line)
    talk.say("khong phai ong ay ma la toi")
    assert form_of(talk).contact_name == "Giang Thi Xoa"


def test_what_is_said_behind_a_name_is_no_part_of_it(office: Office) -> None:
    talk = Talk(office)
    for line in (*_TOLD, "ca nhan"):
        talk.say(line)
    assert "của Le Thi Mo?" in talk.say("khong phai ong dang ky, chau la Le Thi Mo moi dang ky")


def test_another_unit_below_one_that_was_sent_is_begun(office: Office) -> None:
    talk = Talk(office)
    for line in (*_TOLD, "tap the", "tien tien", "bo qua", "gui"):
        talk.say(line)
    told = talk.say("gio dang ky htx hung tien xa hung thinh")
    assert "DK-2025-0001 của HTX La Pan Tan vẫn giữ nguyên" in told
    assert form_of(talk).unit_name == "HTX Hung Tien"
