"""What was just spoken of is pointed at, with its marks or without."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import Talk

SILENT = "không nêu mức tiền thưởng"


@pytest.mark.parametrize(
    "said", ["tien do ai tra", "tien do lay o dau", "bao gio co tien do", "tiền đó ai trả"]
)
def test_the_money_spoken_of_is_meant(office: Office, said: str) -> None:
    """ "Tiền đó" had been read as "tiến độ", and the plan's last words were the answer."""
    talk = Talk(office)
    assert SILENT in talk.say("the khen thuong thi duoc bao nhieu tien")
    assert SILENT in talk.say(said)
    assert SILENT in talk.say("muc do co thay doi ko")


def test_where_no_money_was_spoken_of_the_words_stay(office: Office) -> None:
    talk = Talk(office)
    talk.say("ai ky")
    assert SILENT not in talk.say("tien do thi dua the nao")


def test_with_its_marks_progress_is_progress(office: Office) -> None:
    talk = Talk(office)
    talk.say("thuong bao nhieu tien")
    assert SILENT not in talk.say("tiến độ thi đua thế nào")
