"""Whoever is named by honorific and given name is asked about so, and never written so."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import at_step, form_of


@pytest.mark.parametrize(
    ("step", "said", "asked", "kept"),
    [
        ("contact", "cô Mai văn thư", "cả họ tên của cô Mai ạ?", "Ghi “Mai, Văn thư”"),
        ("contact", "bác Thịnh chủ tịch", "cả họ tên của bác Thịnh ạ?", "Ghi “Thịnh, Chủ tịch”"),
        ("contact", "chị Hoa", "cả họ tên của chị Hoa ạ?", "Ghi “Hoa”"),
        ("contact", "bac Thinh", "cả họ tên của bác Thinh ạ?", "Ghi “Thinh”"),
        ("person-name", "chú Páo", "cả họ tên của chú Páo ạ?", "Ghi “Páo”"),
        ("person-name", "Páo", "cả họ tên của Páo ạ?", "Ghi “Páo”"),
        ("people", "à quên còn chú Páo nữa", "cả họ tên của chú Páo ạ?", "Giữ nguyên"),
        ("people", "thêm bà Thơm", "cả họ tên của bà Thơm ạ?", "Giữ nguyên"),
    ],
)
def test_the_whole_name_is_asked_politely(
    office: Office, step: str, said: str, asked: str, kept: str
) -> None:
    """What is offered is the name and the post, without the honorific."""
    talk = at_step(office, step)
    assert asked in talk.say(said)
    assert kept in talk.labels


def test_what_was_offered_is_what_is_written(office: Office) -> None:
    """And a whole name behind it keeps the post."""
    talk = at_step(office, "contact")
    talk.say("cô Mai văn thư")
    talk.tap("Ghi “Mai, Văn thư”")
    assert (form_of(talk).contact_name, form_of(talk).contact_position) == ("Mai", "Văn thư")
    talk = at_step(office, "contact")
    talk.say("cô Mai văn thư")
    talk.say("Vũ Thị Mai")
    assert (form_of(talk).contact_name, form_of(talk).contact_position) == ("Vũ Thị Mai", "Văn thư")
