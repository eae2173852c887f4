"""What was heard of somebody of the office: neither known nor a topic of the plan."""

import pytest

from handlers.talk import texts
from handlers.turn.turn import Office
from tests.support.talk import Talk, at_step, form_of, step_of

HEARD = "nghe nói anh Chủ tịch sắp nghỉ hả em?"


@pytest.mark.parametrize(
    "said",
    [
        HEARD,
        "nghe bảo sếp bên em sắp về hưu",
        "nghe noi chu tich lien minh bi ky luat ha",
        "người ta nói ông giám đốc chuyển công tác rồi phải không",
        "chủ tịch sắp nghỉ hưu à em",
        "ủa nghe đồn chị Hoa mới cưới à",
    ],
)
def test_it_is_not_known_here(office: Office, said: str) -> None:
    assert Talk(office).say(said) == texts.NOT_KNOWN


@pytest.mark.parametrize("step", ["phone", "people", "targets", "person-initiative", "review"])
def test_the_open_question_stays(office: Office, step: str) -> None:
    talk = at_step(office, step)
    before = form_of(talk)
    assert talk.say(HEARD).startswith(texts.NOT_KNOWN)
    assert (step_of(talk), form_of(talk)) == (step, before)


@pytest.mark.parametrize(
    "said",
    [
        "nghe nói kế hoạch có thưởng tiền à",
        "nghe nói HTX được vay vốn hả em",
        "nghe nói chủ tịch liên minh ký kế hoạch này",
        "chủ tịch liên minh là ai",
        "nghe nói cán bộ gọi lại cho tôi rồi mà",
        "giám đốc mới chuyển về, sửa giúp tên người liên hệ",
    ],
)
def test_the_business_is_no_gossip(office: Office, said: str) -> None:
    assert texts.NOT_KNOWN not in Talk(office).say(said)
