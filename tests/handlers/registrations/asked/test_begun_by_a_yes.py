"""Whoever asks whether it can be registered is answered and asked to begin; a yes begins."""

import pytest

from handlers.registrations.asked.texts import BEGINS_NOW
from handlers.turn.turn import Office
from tests.support.talk import Talk, step_of


@pytest.mark.parametrize(
    "said",
    [
        *("dang ky cho htx cua bac dc ko", "dang ky cho htx cua anh duoc khong em"),
        *("dang ky giup anh duoc khong em", "chau oi dk ho bac dc ko"),
    ],
)
def test_asked_of_who_is_to_do_it_it_is_a_wish(office: Office, said: str) -> None:
    """The plan's clause had been the answer."""
    talk = Talk(office)
    talk.say(said)
    assert step_of(talk) == "consent"


@pytest.mark.parametrize("yes", ["uh", "ok", "dc", "u lam di", "vâng", "duoc em", "có"])
def test_a_yes_below_the_offer_begins(office: Office, yes: str) -> None:
    talk = Talk(office)
    told = talk.say("htx cua bac co dang ky duoc ko chau")
    assert told.startswith("Dạ được ạ")
    assert told.endswith(BEGINS_NOW)
    talk.say(yes)
    assert step_of(talk) == "consent"


@pytest.mark.parametrize("said", ["thoi de sau", "ko", "chua", "ai ky van ban nay", "duoc gi"])
def test_everything_else_begins_nothing(office: Office, said: str) -> None:
    talk = Talk(office)
    talk.say("htx bac co tham gia dc ko")
    talk.say(said)
    assert talk.person.conversation.dialog.name == "idle"


@pytest.mark.parametrize(
    "said", ["htx dang no ngan hang thi co dang ky duoc ko", "ho kinh doanh co duoc dang ky khong"]
)
def test_where_nobody_said_yes_nothing_is_offered_so(office: Office, said: str) -> None:
    """A yes below it is no wish to begin."""
    talk = Talk(office)
    assert BEGINS_NOW not in talk.say(said)
    talk.say("ok")
    assert talk.person.conversation.dialog.name == "idle"


def test_another_ones_registration_is_asked_about_and_not_begun(office: Office) -> None:
    talk = Talk(office)
    talk.say("em đăng ký hộ sếp được không")
    assert talk.person.conversation.dialog.name == "idle"
