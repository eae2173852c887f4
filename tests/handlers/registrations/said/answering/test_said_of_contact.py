"""At the contact's questions something is said that was asked before: it is no post and no number."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import at_step, form_of, step_of


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("nhầm, cá nhân cơ", "individual"),
        ("cả tập thể cả cá nhân", "both"),
        ("cả hai", "both"),
        ("cả tổ thôi", "collective"),
    ],
)
@pytest.mark.parametrize("step", ["contact-position", "phone"])
def test_whose_registration_it_is(office: Office, step: str, said: str, kind: str) -> None:
    """ "Nhầm, cá nhân" had been written as the post."""
    talk = at_step(office, step, "cá nhân" if kind == "collective" else "tập thể")
    talk.say(said)
    form = form_of(talk)
    assert (form.kind, step_of(talk)) == (kind, step)
    assert form.contact_position in (None, "Giám đốc")


def test_what_is_written_is_told_so(office: Office) -> None:
    talk = at_step(office, "phone", "tập thể")
    assert "ghi rồi" in talk.say("tập thể ạ")
    assert step_of(talk) == "phone"


def test_the_name_once_more_is_no_post(office: Office) -> None:
    talk = at_step(office, "contact-position", "tập thể")
    assert "ghi rồi" in talk.say("giang a pao")
    assert form_of(talk).contact_position is None


def test_the_post_where_the_number_is_asked(office: Office) -> None:
    talk = at_step(office, "phone", "tập thể")
    talk.say("kế toán trưởng")
    assert (form_of(talk).contact_position, step_of(talk)) == ("Kế toán trưởng", "phone")
