"""A copy of the plan itself is asked for: no file is promised, and its recipients are not read out."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import Talk

NO_FILE = "em chưa có tệp"


@pytest.mark.parametrize(
    "said",
    [
        *(
            "em gui cho anh cai ke hoach",
            "cho anh xin cai ban ke hoach",
            "gửi giúp bác bản kế hoạch",
        ),
        *("in ho anh ban ke hoach", "cho toi xin file ke hoach voi"),
        *("cho bac xin file", "gui cho bac cai van ban goc"),
    ],
)
def test_what_can_be_read_here_is_told(office: Office, said: str) -> None:
    talk = Talk(office)
    assert NO_FILE in talk.say(said)
    assert talk.labels == ["Gặp cán bộ"]


@pytest.mark.parametrize(
    "said",
    [
        "ke hoach gui cho ai",
        "kế hoạch gửi những nơi nào",
        "cho hỏi kế hoạch có nói tiền thưởng không",
    ],
)
def test_what_is_asked_of_the_plan_is_answered(office: Office, said: str) -> None:
    assert NO_FILE not in Talk(office).say(said)
