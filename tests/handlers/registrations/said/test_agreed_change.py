"""The yes to "shall the change be sent?" that names what was changed."""

from dataclasses import replace

import pytest

from handlers.turn.turn import Office
from handlers.values.effects import ReviseRegistration
from tests.support.talk import Talk, registered


def changed(office: Office, said: str, status: str = "sent") -> Talk:
    talk = registered(office)
    view = replace(talk.person.registrations[0], status=status)
    talk.person = replace(talk.person, registrations=(view,))
    talk.say(said)
    return talk


@pytest.mark.parametrize(
    "said",
    [
        "đúng số đấy",
        "ừ số ấy đấy",
        "số đó đúng rồi",
        "đúng số mới của bác đấy",
        "dung la so moi cua bac day chau",
        "ừ chính số đó đó con",
        "vâng đúng rồi ạ, số mới đấy",
        "ừ đúng số đấy rồi, gửi đi",
    ],
)
def test_it_is_sent_at_a_yes_that_names_it(office: Office, said: str) -> None:
    talk = changed(office, "sửa số điện thoại thành 0987654321")
    talk.say(said)
    assert [type(one) for one in talk.effects] == [ReviseRegistration]


@pytest.mark.parametrize(
    "said",
    [
        "đúng xã đấy",
        "số đấy đúng chưa",
        "đúng số đấy không",
        "đừng số đấy",
        "chưa đúng số đấy",
        "không phải số đấy",
        "phải số đấy hông ta",
        "đúng số nhưng chưa gửi vội",
    ],
)
def test_what_names_another_field_asks_or_refuses_sends_nothing(office: Office, said: str) -> None:
    talk = changed(office, "sửa số điện thoại thành 0987654321")
    talk.say(said)
    assert talk.effects == ()


def test_so_is_a_commune(office: Office) -> None:
    talk = changed(office, "doi xa thanh xa Quy Mong")
    talk.say("dung xa day")
    assert [type(one) for one in talk.effects] == [ReviseRegistration]


def test_what_was_accepted_waits_to_be_accepted_anew(office: Office) -> None:
    talk = changed(office, "sửa số điện thoại thành 0987654321", "accepted")
    assert "chờ cán bộ tiếp nhận lại" in talk.say("đúng số đấy")
    talk = changed(office, "sửa số điện thoại thành 0987654321")
    assert "tiếp nhận lại" not in talk.say("đúng số đấy")
