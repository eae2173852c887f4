"""Whether something is a must, asked in the middle of a step, which is kept."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import at_step, form_of, step_of


@pytest.mark.parametrize(
    "said", ["cai nay co bat buoc ko", "có bắt buộc không", "mục này có bắt buộc k"]
)
@pytest.mark.parametrize(
    ("step", "answer"),
    [("targets", "gõ “bỏ qua”"), ("phone", "mục này cần có"), ("contact", "cần có")],
)
def test_of_what_is_asked(office: Office, said: str, step: str, answer: str) -> None:
    talk = at_step(office, step, "tập thể")
    before = form_of(talk)
    assert answer in talk.say(said)
    assert (form_of(talk), step_of(talk)) == (before, step)


@pytest.mark.parametrize("step", ["commune", "phone", "targets", "review"])
def test_of_anything_else_the_plan_says_no_such_thing(office: Office, step: str) -> None:
    talk = at_step(office, step, "tập thể")
    before = form_of(talk)
    assert "không nêu việc ấy là bắt buộc" in talk.say("có bắt buộc mỗi tháng báo cáo k ad")
    assert (form_of(talk), step_of(talk)) == (before, step)
