"""How the commune is called now is asked in the middle; an aim is told before the consent is given."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import at_step, form_of, step_of


@pytest.mark.parametrize(
    "said",
    ["tên mới của xã là gì nhỉ", "xã em sáp nhập rồi thì ghi tên nào", "ghi tên cũ hay tên mới"],
)
@pytest.mark.parametrize("step", ["commune", "contact-position"])
def test_the_old_name_will_do(office: Office, step: str, said: str) -> None:
    """It had been offered clauses of the plan."""
    talk = at_step(office, step)
    before = form_of(talk)
    assert "em tra tên hiện nay giúp" in talk.say(said).replace("\n", " ")
    assert (form_of(talk), step_of(talk)) == (before, step)


def test_an_aim_waits_for_the_consent(office: Office) -> None:
    talk = at_step(office, "consent")
    assert "nuôi thêm 200 con lợn đen" in talk.say("nuôi thêm 200 con lợn đen")
    assert "registration" not in talk.person.consents
    talk.say("đồng ý")
    assert form_of(talk).targets == ("nuôi thêm 200 con lợn đen",)


@pytest.mark.parametrize("said", ["lưu 24 tháng lâu thế", "tao 58 tuổi rồi", "giữ 30 ngày à"])
def test_what_is_counted_otherwise_is_no_aim(office: Office, said: str) -> None:
    talk = at_step(office, "consent")
    talk.say(said)
    talk.say("đồng ý")
    assert form_of(talk).targets == ()
