"""The wish to begin in the fewest words, and what has to be told for it."""

import pytest

from handlers.turn.turn import Office
from handlers.values.state import Registering
from tests.support.talk import Talk


@pytest.mark.parametrize(
    "said", ["dạ đăng ký ạ", "Bắt đầu đi.", "dạ vậy em bắt đầu đăng ký ạ", "vâng đăng ký nhé"]
)
def test_the_form_begins(office: Office, said: str) -> None:
    """Whatever politeness stands around it."""
    talk = Talk(office)
    talk.say(said)
    assert isinstance(talk.person.conversation.dialog, Registering)


@pytest.mark.parametrize("said", ["thôi đăng ký", "chưa đăng ký", "đăng ký chưa"])
def test_what_refuses_or_asks_begins_nothing(office: Office, said: str) -> None:
    talk = Talk(office)
    talk.say(said)
    assert not isinstance(talk.person.conversation.dialog, Registering)


@pytest.mark.parametrize(
    "said",
    [
        "em phải chuẩn bị những gì ạ",
        "Tôi đăng ký cho HTX thì phải khai những gì?",
        "dạ em chào anh chị, em mới làm kế toán nên chưa biết gì ạ, sếp em bảo đăng ký thi đua, em phải chuẩn bị những gì ạ",
        "sếp giao em làm thi đua mà em mới vào nghề, phải khai những gì hả anh",
        "chao anh, em moi lam, dang ky can nhung gi a",
        "dang ky thi dua phai dien nhung chi rua chau",
    ],
)
def test_what_is_asked_for_is_told(office: Office, said: str) -> None:
    """The fields of the form, and no clause."""
    told = Talk(office).say(said)
    assert "tên đơn vị, xã, người liên hệ" in told
    assert "📌" not in told


def test_what_the_plan_leaves_open_is_told_with_it(office: Office) -> None:
    told = Talk(office).say("sếp em bảo đăng ký thi đua, em phải chuẩn bị những gì ạ, em mới làm")
    assert "không kèm mẫu đăng ký" in told
    assert "theo hướng dẫn" in told


@pytest.mark.parametrize(
    "said",
    [
        "đạt danh hiệu thi đua cần những gì",
        "đăng ký thi đua cần hồ sơ gì",
        "tổng kết thi đua phải chuẩn bị gì",
        "HTX phải làm gì trong kế hoạch thi đua",
    ],
)
def test_what_the_plan_is_asked_is_no_such_thing(office: Office, said: str) -> None:
    assert "tên đơn vị, xã, người liên hệ" not in Talk(office).say(said)


@pytest.mark.parametrize(
    "said",
    [
        "Chào em. Bên anh là quỹ tín dụng, đăng ký thi đua năm ni thì làm răng?",
        "anh ở quỹ tín dụng Minh Khai, đăng ký thi đua kiểu gì?",
        "htx chị muốn đăng ký thì làm sao em",
    ],
)
def test_how_it_goes_is_told_to_whoever_says_who_asks(office: Office, said: str) -> None:
    """With the way in, and no clause; an order behind it begins the form."""
    talk = Talk(office)
    assert talk.say(said).startswith("Dạ, đăng ký ngay tại đây ạ")
    assert talk.labels == ["Đăng ký thi đua"]
    assert "Anh/chị có đồng ý không?" in talk.say("Nhờ em ghi đăng ký giúp anh")
