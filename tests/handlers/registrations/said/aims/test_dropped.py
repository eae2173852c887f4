"""A line of the aims that is to go, by its place and its words in any order."""

from datetime import timedelta

import pytest

from handlers.turn.turn import Office
from tests.support.talk import Talk, at_step, form_of, step_of

SCARVES, SKIRTS, CHILDREN = "dệt 300 tấm khăn", "40 bộ váy", "dạy nghề cho 6 cháu gái"
AIMS = (SCARVES, SKIRTS, CHILDREN)


@pytest.fixture(params=["review", "targets"])
def talk(office: Office, request: pytest.FixtureRequest) -> Talk:
    """Three aims, at the review and where they are asked for once more."""
    talk = at_step(office, "targets", "tập thể")
    talk.say("\n".join(AIMS))
    if request.param == "targets":
        talk.say("sửa")
        talk.say("Chỉ tiêu thi đua")
    return talk


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("cái số hai bỏ đi", (SCARVES, CHILDREN)),
        ("bỏ số hai", (SCARVES, CHILDREN)),
        ("bo cai so 2 di", (SCARVES, CHILDREN)),
        ("bỏ cái đầu tiên đi em", (SKIRTS, CHILDREN)),
        (
            "cái dòng chỉ tiêu đầu tiên không phải đâu bỏ dòng đấy đi",
            (SKIRTS, CHILDREN),
        ),
        ("bỏ cái dòng đầu đi cái khăn đó không phải chỉ tiêu", (SKIRTS, CHILDREN)),
        ("cái thứ ba thôi khỏi ghi", (SCARVES, SKIRTS)),
        ("dòng thứ nhì không cần", (SCARVES, CHILDREN)),
        ("cái khăn thôi không làm nữa", (SKIRTS, CHILDREN)),
        ("bỏ cái dòng có chữ váy đi", (SCARVES, CHILDREN)),
        ("cái váy đó hổng phải chỉ tiêu, bỏ ra giùm", (SCARVES, CHILDREN)),
        ("gạch dòng dạy nghề đi con", (SCARVES, SKIRTS)),
        ("bỏ hai cái đầu đi", (CHILDREN,)),
        ("bỏ cái số một với số ba", (SKIRTS,)),
        ("bỏ cái số hai được không em?", (SCARVES, CHILDREN)),
    ],
)
def test_the_line_that_is_named_goes(talk: Talk, said: str, left: tuple[str, ...]) -> None:
    """A place without its noun was looked for among persons there were none of."""
    talk.say(said)
    assert form_of(talk).targets == left
    assert step_of(talk) == "review"


@pytest.mark.parametrize(
    "said",
    [
        "đừng bỏ cái số hai",
        "không bỏ dòng đầu đâu",
        "chưa bỏ cái váy đâu nhé",
        "bỏ cái số hai làm gì?",
        "số hai là gì",
        "bỏ cái dòng đầu đi cái váy đó",
        "bỏ cái áo đi",
    ],
)
def test_no_line_goes(office: Office, said: str) -> None:
    """What keeps it, asks, names two lines at once or none."""
    talk = at_step(office, "targets", "tập thể")
    talk.say("\n".join(AIMS))
    talk.say(said)
    assert form_of(talk).targets == AIMS


def test_a_place_and_other_words_are_asked_about(office: Office) -> None:
    """Both lines are offered, and a yes to two is none."""
    talk = at_step(office, "targets", "tập thể")
    talk.say("\n".join(AIMS))
    assert "Anh/chị bỏ chỉ tiêu nào ạ?" in talk.say("bỏ cái dòng đầu đi cái váy đó")
    talk.say("cái thứ hai")
    assert form_of(talk).targets == (SCARVES, CHILDREN)


def test_a_place_may_be_that_of_somebody(office: Office) -> None:
    """With people listed only the noun of the aims tells."""
    talk = at_step(office, "people")
    talk.say("xong")
    talk.say("\n".join(AIMS))
    talk.say("bỏ số 1")
    assert not form_of(talk).people
    assert form_of(talk).targets == AIMS


@pytest.mark.parametrize(
    "said", ["cái số hai bỏ đi", "bỏ cái váy đi", "chỉ tiêu thứ hai khỏi ghi nghen"]
)
@pytest.mark.parametrize("place", ["sent", "paused"])
def test_also_after_sending_and_after_a_pause(office: Office, said: str, place: str) -> None:
    """It is shown, and nothing is sent by it."""
    talk = at_step(office, "targets", "tập thể")
    talk.say("\n".join(AIMS))
    if place == "sent":
        talk.say("gửi đăng ký")
    else:
        talk.wait(timedelta(days=2))
        talk.say("chào em")
    talk.say(said)
    assert form_of(talk).targets == (SCARVES, CHILDREN)
    assert step_of(talk) == "review"
