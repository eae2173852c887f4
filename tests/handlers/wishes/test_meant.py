"""Words that end something and are no wish: they neither act nor ask; and wishes near to them that are."""

from dataclasses import replace

import pytest

from handlers.turn.turn import Office
from handlers.values.effects import EndSubscription
from handlers.values.reminding.settings import Subscription
from handlers.values.state import Confirming
from tests.support.talk import MORNING, Register, Talk, registered

_SENT: dict[int, Talk] = {}


def somebody(office: Office) -> Talk:
    """Somebody who has registered and is reminded."""
    talk = _SENT.setdefault(id(office), registered(office))
    person = replace(talk.person, subscription=Subscription(since=MORNING))
    return replace(talk, person=person, lookup=Register())


def wished(talk: Talk) -> str:
    """What is about to be done, or was."""
    dialog = talk.person.conversation.dialog
    if isinstance(dialog, Confirming):
        return dialog.what
    ended = any(isinstance(effect, EndSubscription) for effect in talk.effects)
    return "off" if ended else ""


@pytest.mark.parametrize(
    "said",
    [
        "đùa đấy, xóa sạch hết đi haha",
        "có tin nhắn bảo xóa tài khoản, có thật không",
        "htx bên cạnh rút rồi",
        "hôm nọ tôi định rút đăng ký",
        "tôi sợ bị xóa dữ liệu",
        "mai tôi mới xóa",
        "xóa hộ nghèo là mục tiêu của chúng tôi",
        "rút anh Ún ra",
        "tui đâu có rút đồng ý",
        "rút làm chi uổng",
        "rút đồng ý khác gì xóa dữ liệu",
        "thu hồi giấy phép",
        "tắt máy sấy",
        "đừng có mà quên nhắc",
        "không nhắc thì tôi quên mất",
        "đừng nhắc trễ nha",
        "thôi đừng nhắc đến ông ấy nữa",
        "“đừng nhắc nữa” là vợ tui nói tui",
        "khi nào nghỉ hưu, xóa dữ liệu cho tôi",
        "mi xóa của tau rồi hả",
        "không cho con nít dùng điện thoại",
        "lưu hồ sơ giấy mấy năm thì hủy",
        "tối đừng nhắc",
        "đã tắt nhắc đâu",
        "bỏ cờ thi đua, lấy bằng khen thôi",
    ],
)
def test_what_is_only_said_ends_nothing(office: Office, said: str) -> None:
    """Jokes, quotes, fears, plans of once, others' deeds, things of the farm."""
    talk = somebody(office)
    talk.say(said)
    assert wished(talk) == ""


@pytest.mark.parametrize(
    ("said", "what"),
    [
        ("hồi trước tui đồng ý mà giờ tui rút lại nghen", "withdraw-consent"),
        ("rút lại cái ok lúc đầu nha", "withdraw-consent"),
        ("delete hết data của mình nha bot", "forget"),
        ("gỡ hết thông tin cá nhân của em xuống ạ", "forget"),
        ("cho em xóa hết những gì em đã nhắn và đã khai", "forget"),
        ("thôi không phải nhắc tôi nữa đâu", "off"),
        ("bot đừng nhắc tui mấy ngày lễ nữa", "off"),
        ("tắt báo lịch", "off"),
        ("mi xoá hết của tui đi, tui nỏ cần chi nữa", "forget"),
        ("Nếu khó vậy thì thôi, xóa hết thông tin của tôi giúp", "forget"),
        ("giu so toi lam cai gi, xoa ngay", "forget"),
        ("QTD Mường Lò rút lại sự đồng ý cho xử lý dữ liệu", "withdraw-consent"),
        ("gỡ cái đồng ý lưu thông tin của mình", "withdraw-consent"),
        ("may cai tin nhac viec do tat di", "off"),
        ("chu khong bao gio muon nhan tin nhac nua, tat di", "off"),
        ("Nếu thế thì HTX em rút đăng ký đã nộp", "withdraw"),
        ("năm nay khó khăn, xin rút khỏi danh sách thi đua", "withdraw"),
    ],
)
def test_what_is_meant_is_heard(office: Office, said: str, what: str) -> None:
    """And each is taken for what it is."""
    talk = somebody(office)
    talk.say(said)
    assert wished(talk) == what


@pytest.mark.parametrize(
    "said",
    ["in hết dữ liệu của bác ra gửi bác một bản", "cho chị xin file có hết thông tin của chị"],
)
def test_a_copy_is_more_than_a_look(office: Office, said: str) -> None:
    """All of it is written out."""
    assert "Bản sao dữ liệu" in somebody(office).say(said)
