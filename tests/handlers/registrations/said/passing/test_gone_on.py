""" "Tiếp tục chứ ạ?": a yes in any words goes on, and what is said in its place is taken."""

from datetime import timedelta

import pytest

from handlers.turn.turn import Office
from tests.support.talk import Talk, at_step, form_of, step_of

GOING_ON = "Tiếp tục chứ ạ?"


def next_day(office: Office, step: str) -> Talk:
    """A talk in which going on was just asked about."""
    talk = at_step(office, step)
    talk.wait(timedelta(hours=25))
    assert talk.say("em ơi").endswith(GOING_ON)
    return talk


@pytest.mark.parametrize("step", ["kind", "commune", "phone", "collective-title", "targets"])
@pytest.mark.parametrize(
    "said",
    [
        "ừ lấy y như hôm qua",
        "làm tiếp đi",
        "hôm qua mình làm đến đâu rồi làm tiếp đi",
        "ừ như cũ đi",
        "cứ làm tiếp cái hôm qua đi em",
        "làm nốt đi",
    ],
)
def test_a_yes_in_any_words_goes_on(office: Office, step: str, said: str) -> None:
    talk = next_day(office, step)
    form = form_of(talk)
    assert GOING_ON not in talk.say(said)
    assert (step_of(talk), form_of(talk)) == (step, form)


def test_the_first_word_of_a_morning_goes_on_too(office: Office) -> None:
    talk = at_step(office, "kind")
    talk.wait(timedelta(hours=25))
    said = talk.say("hôm qua mình làm đến đâu rồi làm tiếp đi")
    assert said == "Anh/chị đăng ký thi đua cho ai?"


@pytest.mark.parametrize(
    ("step", "said", "field", "value"),
    [
        ("kind", "công ty với 1 đứa công nhân", "kind", "both"),
        ("kind", "cá nhân thôi", "kind", "individual"),
        ("kind", "tập thể lao động tiên tiến", "collective_title", "ttldtt"),
        ("commune", "xã Mù Cang Chải", "commune", "xã Mù Cang Chải"),
        ("contact", "Lò Thị Mai, kế toán", "contact_name", "Lò Thị Mai"),
        ("phone", "0987654321", "phone", "0987654321"),
        ("collective-title", "tập thể lao động xuất sắc", "collective_title", "ttldxs"),
        ("targets", "trồng mới 5 ha chè", "targets", ("trồng mới 5 ha chè",)),
    ],
)
def test_an_answer_in_its_place_is_taken(
    office: Office, step: str, said: str, field: str, value: object
) -> None:
    talk = next_day(office, step)
    talk.say(said)
    assert getattr(form_of(talk), field) == value


@pytest.mark.parametrize(
    "said", ["chưa làm tiếp", "không", "thôi để mai", "chào em", "mấy giờ làm việc", "ừm thì"]
)
def test_what_is_no_answer_writes_nothing(office: Office, said: str) -> None:
    talk = next_day(office, "phone")
    form = form_of(talk)
    talk.say(said)
    assert form_of(talk) == form


@pytest.mark.parametrize("hours", [0, 8, 30])
@pytest.mark.parametrize("step", ["people", "targets", "phone", "commune"])
@pytest.mark.parametrize(
    "said",
    [
        "minh ve roi. lam tiep",
        "mình về rồi, làm tiếp nhé",
        "tui về rồi nè. làm tiếp hỉ",
        "em về rồi cán bộ, mình làm tiếp đi",
    ],
)
def test_who_left_comes_back_to_the_open_question(
    office: Office, step: str, hours: int, said: str
) -> None:
    """A list that was said to be done is not asked for again."""
    talk = at_step(office, step)
    if step == "people":
        talk.say("có mỗi mình mình thôi")
    question, form = step_of(talk), form_of(talk)
    talk.say("gio minh di lay ngo cho vo da. toi minh nhan tiep")
    talk.wait(timedelta(hours=hours))
    answer = talk.say(said)
    assert not any(one in answer for one in ("Danh sách cá nhân", "chưa thấy"))
    assert (step_of(talk), form_of(talk)) == (question, form)
