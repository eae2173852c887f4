""" "Để tui đeo kính đã... ừ đúng rồi, gửi đi": who looked first and then sends has said so."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import at_step


@pytest.mark.parametrize(
    "said",
    [
        "để tui đeo kính đã... ừ đúng rồi, gửi đi", "đợi tui xem đã... ừ được rồi, gửi đi",
        "để chị đọc lại cái. đúng rồi gửi đi em", "khoan để tôi xem... ok đúng hết, gửi luôn",
        "de bac deo kinh da. u dung roi gui di", "để em xem lại đã. ok gửi đi ạ",
        "từ từ để anh đọc... ừ ổn rồi gửi giúp anh", "để tôi coi, ừ đúng, gửi đi",
        "ừ đúng rồi, gửi đi",
    ],
)  # fmt: skip
def test_it_is_sent_at_once(office: Office, said: str) -> None:
    """Nothing is asked once more."""
    talk = at_step(office, "review")
    assert "Đã gửi đăng ký" in talk.say(said)
    assert len(talk.person.registrations) == 1


@pytest.mark.parametrize(
    "said",
    [
        "gửi đi, à khoan đã", "để tui đeo kính đã", "ừ đúng rồi, khoan gửi", "ừ đúng rồi, mai gửi",
        "để tui hỏi giám đốc đã, đúng rồi thì gửi đi", "để chị xem đã, chưa gửi đi nhé",
        "để tui xem đã... ừ đúng rồi, đừng gửi", "để tui xem đã... sai rồi, đừng gửi đi",
        "ừ đúng rồi gửi đi, mà sửa xã thành Văn Phú đã", "để xem... gửi đi đâu vậy",
        "để bác coi lại rồi gửi đi sau", "để em hỏi sếp đã. ok gửi đi", "để mai xem... gửi đi",
        "để tui xem đã, đúng rồi thì gửi đi", "để anh xem đã, ừ gửi cho anh xem trước",
        "chờ chị tí... sai xã rồi, sửa đã rồi gửi đi", "để chị xem, gửi đi",
    ],
)  # fmt: skip
def test_what_still_holds_it_back_sends_nothing(office: Office, said: str) -> None:
    """A condition, somebody else's yes, a later, a no."""
    talk = at_step(office, "review")
    talk.say(said)
    assert talk.person.registrations == ()
