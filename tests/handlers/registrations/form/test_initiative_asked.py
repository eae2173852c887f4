"""A question at the initiative's step is no initiative; a name with such a word in it is one."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import at_step, form_of


@pytest.mark.parametrize(
    ("typed", "initiative"),
    [
        ("e gửi cho sếp xem thì lấy bản ở đâu", None),
        ("bản này rồi nộp cho sếp ở đâu vậy ad", None),
        ("cái này khi nào thì gửi lên tỉnh vậy em, lúc nào", None),
        ("lịch tưới luân phiên cho 12 tổ", "lịch tưới luân phiên cho 12 tổ"),
    ],
)
def test_what_asks_is_not_written(office: Office, typed: str, initiative: str | None) -> None:
    """Nothing stands there that was asked."""
    talk = at_step(office, "people")
    talk.say("thêm Hà Văn Khiêm, kế toán, cstđcs")
    talk.say("xong")
    talk.say(typed)
    named = [one.initiative for one in form_of(talk).people if one.name == "Hà Văn Khiêm"]
    assert named in ([initiative], [])
