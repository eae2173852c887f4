"""A change that is shown before it goes: whoever is new is told of, and "mended" is not "sent"."""

import pytest

from handlers.registrations.sent.sent_texts import PEOPLE_TOLD
from handlers.turn.turn import Office
from tests.support.talk import at_step

NEW = "thêm Sùng A Lử, tổ viên, lao động tiên tiến"
UNSEEN = "Em sửa thế này, chưa gửi nên cán bộ chưa thấy:"


@pytest.mark.parametrize("sent", [False, True])
def test_who_joins_at_the_end_is_vouched_for_too(office: Office, sent: bool) -> None:
    """The line stood below the whole form only, which is not shown again for one name."""
    talk = at_step(office, "review")
    if sent:
        talk.say("gửi đăng ký")
    told = talk.say(NEW)
    assert PEOPLE_TOLD in told
    assert told.endswith("chứ ạ?")
    assert told.startswith(UNSEEN) == sent


@pytest.mark.parametrize(
    "said", ["sửa số điện thoại 0987654321", "chức vụ anh Ún là tổ phó", "thêm chỉ tiêu: 5 tấn chè"]
)
def test_where_nobody_is_new_it_is_not_said_again(office: Office, said: str) -> None:
    talk = at_step(office, "review")
    talk.say("gửi đăng ký")
    told = talk.say(said)
    assert told.startswith(UNSEEN)
    assert PEOPLE_TOLD not in told
