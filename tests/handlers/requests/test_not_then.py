"""When a call does not suit is told to whoever calls; only who wants none ends the wish."""

import pytest

from handlers.turn.turn import Office
from handlers.values.effects import NoteRequest
from tests.support.talk import Talk, at_step, form_of


@pytest.fixture
def talk(office: Office) -> Talk:
    """A call is wished for, with the number."""
    talk = Talk(office)
    talk.say("gặp cán bộ")
    talk.say("gọi cho tôi 0912345678 nhé")
    return talk


@pytest.mark.parametrize(
    "said",
    [
        "đừng gọi buổi trưa anh ngủ",
        "trưa đừng gọi nhé",
        "tối đừng gọi nghe, anh ngủ sớm",
        "gọi giờ nào cũng được, đừng gọi buổi trưa",
        "dung goi luc 12h nhe",
        "đừng gọi sau 9 giờ tối",
    ],
)
def test_the_wish_stays(talk: Talk, said: str) -> None:
    """It had taken the wish and the number away."""
    assert "vẫn giữ" in talk.say(said)
    assert "đã bỏ yêu cầu gọi lại" in talk.say("đừng gọi nữa")


@pytest.mark.parametrize(
    "said", ["đừng gọi nữa", "thôi không cần gọi nữa", "buổi trưa thì đừng gọi nữa"]
)
def test_no_call_is_wanted(talk: Talk, said: str) -> None:
    assert "đã bỏ yêu cầu gọi lại" in talk.say(said)


def test_the_end_of_the_movement_is_no_last_day_to_register(office: Office) -> None:
    """Nobody has set one, so none is told."""
    answer = Talk(office).say("còn mấy ngày nữa hết hạn đăng ký")
    assert "chưa có ngày" in answer
    assert "nhận đến hết" not in answer


@pytest.mark.parametrize(
    "said", ["goi buoi chieu nhe", "goi truoc 5h chieu nhe", "gọi sau 3 giờ chiều giúp bác"]
)
def test_when_it_suits_goes_to_whoever_calls(office: Office, said: str) -> None:
    """Reminders at five o'clock had been offered, with a consent to be given."""
    talk = Talk(office)
    talk.say("cho bac gap can bo")
    talk.say("so bac la 0912345678")
    assert f"em nhắn cán bộ: “{said}”" in talk.say(said)
    assert "đang chờ cán bộ gọi số 0912345678" in talk.say("bao gio goi")


def test_a_number_and_when_to_call_it_is_a_wish(office: Office) -> None:
    talk = Talk(office)
    assert "cán bộ sẽ gọi số 0399123123" in talk.say("so bac 0399123123 goi toi nay nhe")


def test_who_is_angry_and_wants_somebody_is_passed_on(office: Office) -> None:
    """It had been refused as an order to the machine."""
    assert "em đã chuyển lời" in Talk(office).say("thoi goi nguoi cho tao")


@pytest.mark.parametrize(
    "said",
    [
        "em la hop tac xa che van hung o xa van chan dang ky tap the lao dong tien tien lien he anh luong van toan giam doc so 0977123456",
        "HTX Chè Vân Hưng xã Văn Chấn đăng ký tập thể, liên hệ anh Lương Văn Toàn giám đốc 0977123456",
    ],
)
def test_the_label_of_the_contact_wishes_no_call(office: Office, said: str) -> None:
    """Wherever in the line it stands; what was said is written, and nobody is told of a call."""
    talk = at_step(office, "kind")
    talk.say(said)
    assert form_of(talk).phone == "0977123456"
    assert talk.effects == ()


@pytest.mark.parametrize("wish", ["gọi lại cho tôi nhé", "liên hệ lại cho tôi nhé"])
def test_a_wish_beside_the_contact_is_one(office: Office, wish: str) -> None:
    talk = at_step(office, "kind")
    talk.say(
        f"HTX Chè Vân Hưng xã Văn Chấn, tập thể, liên hệ anh Lương Văn Toàn giám đốc 0977123456, {wish}"
    )
    assert [type(one) for one in talk.effects] == [NoteRequest]
