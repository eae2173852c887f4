"""What an honour takes is not in the plan: that is said before what is known from elsewhere."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import Talk, at_step, form_of, step_of

NOT_STATED, OUTSIDE = "không ghi điều kiện của danh hiệu", "Ngoài kế hoạch"


@pytest.mark.parametrize(
    "typed",
    [
        "mà csdtcs cần điều kiện j v ad, kế hoạch có ghi ko",
        "cstđcs cần điều kiện gì",
        "điều kiện để được lao động tiên tiến là gì",
        "muốn được cstdcs thì phải làm sao",
        "tiêu chuẩn cstđcs có trong kế hoạch không ad",
    ],
)
@pytest.mark.parametrize("step", ["people", "review"])
def test_the_plan_does_not_state_it(office: Office, step: str, typed: str) -> None:
    """And the registration stays as it is, at its question."""
    talk = at_step(office, step)
    before = form_of(talk)
    answer = talk.say(typed)
    assert NOT_STATED in answer
    assert OUTSIDE in answer
    assert (form_of(talk), step_of(talk)) == (before, step)


def test_what_differs_is_no_condition(office: Office) -> None:
    """Two compared are told apart as ever."""
    assert NOT_STATED not in Talk(office).say("lđtt khác gì cstđcs")
