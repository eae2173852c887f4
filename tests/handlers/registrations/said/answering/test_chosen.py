"""A title named beside what is turned down, given up or asked for twice."""

import pytest

from handlers.registrations.said.honours.texts import ONLY_ONE
from handlers.turn.turn import Office
from tests.support.talk import at_step, form_of, step_of


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("thôi xin tiên tiến cho chắc", "ttldtt"),
        ("thoi ghi tap the lao dong xuat sac di em", "ttldxs"),
        ("tiên tiến thôi, xuất sắc không dám", "ttldtt"),
    ],
)
def test_what_is_named_is_the_units_title(office: Office, said: str, title: str) -> None:
    """ "Thôi" before it stops thinking and refuses nothing."""
    talk = at_step(office, "collective-title", "tập thể")
    talk.say(said)
    assert form_of(talk).collective_title == title


def test_why_it_is_no_more_refuses_nothing(office: Office) -> None:
    """A person's title is chosen so as well."""
    talk = at_step(office, "person-title")
    talk.say("lao động tiên tiến thôi, không dám mơ cao")
    assert [row.title for row in form_of(talk).people] == ["ldtt"]


@pytest.mark.parametrize(
    "said", ["lao động tiên tiến, không phải", "không xin lao động tiên tiến", "thôi không ghi nữa"]
)
def test_what_is_turned_down_is_not_chosen(office: Office, said: str) -> None:
    """The question stays open."""
    talk = at_step(office, "person-title")
    talk.say(said)
    assert not any(row.title for row in form_of(talk).people)


@pytest.mark.parametrize(
    "said", ["xin ca hai duoc khong, tien tien va xuat sac", "tiên tiến hoặc xuất sắc gì đó"]
)
def test_two_titles_at_once_are_asked_about(office: Office, said: str) -> None:
    """The first of them is not taken without a word."""
    talk = at_step(office, "collective-title")
    assert ONLY_ONE in talk.say(said)
    assert (form_of(talk).collective_title, step_of(talk)) == (None, "collective-title")
