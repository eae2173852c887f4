"""Who decides about an honour: that the plan does not say, and what is known from elsewhere."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import Talk, at_step, form_of, step_of

NOT_SAID = "không ghi ai công nhận danh hiệu"


@pytest.mark.parametrize(
    "said",
    [
        "ai quyết định công nhận tập thể lao động xuất sắc",
        "kế hoạch có ghi ai công nhận danh hiệu không",
        "danh hiệu ni thì cấp mô công nhận rứa em",
        "trong kế hoạch có ghi ai quyết định khen nỏ",
    ],
)
def test_the_plan_names_nobody_who_decides(office: Office, said: str) -> None:
    """And what is told of it is not the plan's."""
    assert NOT_SAID in Talk(office).say(said)


@pytest.mark.parametrize(
    ("said", "title"),
    [
        (
            "Tập thể lao động xuất sắc. Mà tập thể xuất sắc thì ai quyết định công nhận rứa em, "
            "trong kế hoạch có ghi nỏ?",
            "ttldxs",
        ),
        ("tập thể lao động xuất sắc, mà ai công nhận cái đó vậy em", "ttldxs"),
        ("lấy tập thể xuất sắc. trong kế hoạch có ghi ai công nhận không", "ttldxs"),
        ("TTLĐTT. kế hoạch có nói ai xét duyệt danh hiệu không em", "ttldtt"),
    ],
)
def test_beside_a_title_it_is_taken_and_answered(office: Office, said: str, title: str) -> None:
    """The honour asked about may be named in the answer only."""
    talk = at_step(office, "collective-title")
    told = talk.say(said)
    assert NOT_SAID in told
    assert (form_of(talk).collective_title, step_of(talk)) == (title, "person-name")


@pytest.mark.parametrize(
    "said",
    [
        "ai quyết định thành lập hợp tác xã",
        "ai ký kế hoạch này",
        "ai duyệt đăng ký của tôi",
        "ai xét duyệt vay vốn",
        "tập thể nào được tham gia",
    ],
)
def test_who_does_other_things_is_another_question(office: Office, said: str) -> None:
    """Signing, lending and taking in have their own answers."""
    assert NOT_SAID not in Talk(office).say(said)
