"""An order to send with its reason is one; "thôi gửi" is asked about once, and a yes is enough."""

import pytest

from handlers.turn.turn import Office
from handlers.typed.words import assent as texts
from handlers.values.effects import ReviseRegistration, SaveRegistration
from tests.support.talk import Talk, at_step, registered, step_of


def sent(talk: Talk) -> bool:
    return any(isinstance(one, SaveRegistration | ReviseRegistration) for one in talk.effects)


@pytest.mark.parametrize(
    "said",
    [
        "ok gửi liền đi trước khi ổng đổi ý",
        "thì gửi đi chứ còn chưa gì",
        "gửi luôn đi kẻo muộn em",
        "gui di keo ong ay doi y",
        "thì gửi chứ sao nữa",
        "gửi đi chứ chờ gì nữa",
        "đúng cả rồi, gửi trước khi hết giờ nhé",
        "gửi lẹ đi em chứ ổng đổi ý nữa là chết",
        "gửi luôn đi em không ổng lại đổi ý",
        "gửi đi chứ đừng chờ nữa",
    ],
)
def test_with_its_reason_it_is_sent(office: Office, said: str) -> None:
    talk = at_step(office, "review")
    talk.say(said)
    assert sent(talk)


@pytest.mark.parametrize(
    "said",
    [
        "gửi không em",
        "gửi thì sợ ông ấy la",
        "khoan gửi, sợ ổng đổi ý",
        "gửi số ông ấy đổi 0987654321",
        "gui so moi 0987654321 nhe",
    ],
)
def test_what_is_no_reason_sends_nothing(office: Office, said: str) -> None:
    talk = at_step(office, "review")
    talk.say(said)
    assert not sent(talk)


@pytest.mark.parametrize("said", ["thôi gửi", "thôi gửi nhé", "ok tks"])
def test_what_may_be_either_is_asked_once(office: Office, said: str) -> None:
    talk = at_step(office, "review")
    assert talk.say(said) == texts.SEND_OR_NOT
    assert not sent(talk)
    again = at_step(office, "review")
    again.say(said)
    assert again.say("không") == texts.NOT_SENT
    assert not sent(again)
    talk.say("ừ")
    assert sent(talk)


def test_thanks_below_a_change_ask_whether_it_goes(office: Office) -> None:
    talk = registered(office)
    talk.say("sửa số điện thoại thành 0912345679")
    assert talk.say("ok tks") == texts.SEND_CHANGE_OR_NOT
    talk.say("ừ")
    assert sent(talk)


@pytest.mark.parametrize(
    "said",
    [
        "đừng gửi trước khi tôi duyệt",
        "dung gui truoc khi toi xem",
        "thôi không gửi nữa",
        "thôi đừng gửi",
        "chưa gửi trước khi họp",
        "thôi khỏi gửi",
        "thôi gửi mai nhé",
        "dung gui",
        "tối gửi kẻo quên",
        "gửi làm gì",
        "gửi đi chứ?",
        "cảm ơn em",
    ],
)
def test_what_speaks_against_it_sends_nothing(office: Office, said: str) -> None:
    talk = at_step(office, "review")
    talk.say(said)
    assert not sent(talk)
    assert step_of(talk) == "review"


@pytest.mark.parametrize(
    "said",
    ["Ông Ún đã có đủ 3 năm, cứ để như vậy.", "chị Ún làm lâu rồi, cứ giữ nguyên vậy"],
)
def test_what_stays_for_a_reason_stays(office: Office, said: str) -> None:
    talk = at_step(office, "review")
    assert talk.say(said) == texts.LEFT_ALONE
    assert not sent(talk)
