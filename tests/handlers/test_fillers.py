"""Lines of nothing but small words, as a hand left on the keyboard or somebody with ill will sends them."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import Talk, at_step

LINES = (
    "a " * 59,
    "ạ " * 59,
    "A a " * 29,
    "em oi " * 19,
    "chau oi em oi a " * 7,
    "ban em a chi " * 9,
    "thi vay thi the " * 7,
    "toi ma em bao la thoi ma " * 5,
    "đăng ký " + "nhé ạ em " * 12,
    "gửi " + "đi em ơi ạ " * 10 + "khoai",
    "đồng ý " + "nhé em ạ " * 12 + "khoai",
    "khong " + "cai gi " * 16,
    "a," * 1995,
    "a. " * 1330,
)


@pytest.mark.parametrize(
    "step",
    [
        "",
        "unit-name",
        *(
            pytest.param(one, marks=pytest.mark.nightly)
            for one in ("consent", "contact", "people", "review")
        ),
    ],
)
@pytest.mark.timeout(60)
def test_a_line_of_fillers_holds_nobody_up(office: Office, step: str) -> None:
    """Each is answered; one of them kept the whole program from answering anybody, for ever."""
    for line in LINES:
        talk = at_step(office, step) if step else Talk(office)
        assert talk.say(line)
