"""Somebody who only asks wants to be on no list."""

import pytest

from handlers.turn.turn import Office
from handlers.values.state import Idle
from tests.support.talk import Talk

NOT_LISTED = "em không ghi tên anh/chị vào danh sách nào"


@pytest.mark.parametrize(
    "said",
    [
        "em đừng có ghi anh vô danh sách nha", "đừng ghi tên anh vào nhé",
        "anh chưa đăng ký đâu, đừng ghi vô nha", "khoi ghi ten toi vao danh sach",
        "chị chỉ hỏi thôi, đừng đăng ký cho chị đấy nhé", "chưa cần đăng ký cho chị đâu",
        "không đăng ký cho tui đâu nhé", "htx anh k đăng ký giúp anh nữa nhé, tự làm rồi",
    ],
)  # fmt: skip
def test_a_refusal_to_be_written_down_is_agreed_to(office: Office, said: str) -> None:
    """It was read as a question, and once as the wish to register."""
    talk = Talk(office)
    assert NOT_LISTED in talk.say(said)
    assert talk.effects == ()
    assert talk.person.conversation.dialog == Idle()


@pytest.mark.parametrize(
    "said",
    [
        "không cần đăng ký à", "không ghi anh vào danh sách là sao", "tôi muốn đăng ký",
        "danh sách khen thưởng gồm ai", "đừng bỏ lỡ hạn đăng ký", "đừng gửi thông báo nữa",
        "sao không đăng ký cho tui nhé", "không đăng ký tập thể cho htx, đăng ký cá nhân cho tui nhé",
    ],
)  # fmt: skip
def test_what_is_near_it_is_not(office: Office, said: str) -> None:
    """Questions, a wish, another refusal."""
    assert NOT_LISTED not in Talk(office).say(said)


DOUBT = "Muốn đăng ký thì phải cho số hả"


@pytest.mark.parametrize(
    "said",
    [
        "thôi hông đồng ý đâu, bữa trước bị lừa một lần tởn tới già", "tôi không đồng ý cho số",
        "thôi không cho đâu", "ko dong y cho sdt dau, so lam", "nỏ đồng ý mô",
        "không, tôi không cho số đâu", "thế thì thôi không đăng ký nữa",
        "vậy thì hông đăng ký đâu, sợ bị lừa", "thôi tui sợ lắm, hông cho đâu",
    ],
)  # fmt: skip
def test_whoever_will_not_agree_is_not_told_to_withdraw(office: Office, said: str) -> None:
    """Nothing was agreed to before: nothing is written, and questions stay open."""
    talk = Talk(office)
    talk.say(DOUBT)
    told = talk.say(said)
    assert told.startswith("Dạ vâng, không sao ạ: em không ghi đăng ký nào")
    assert "cứ hỏi thoải mái" in told
    assert talk.effects == ()


@pytest.mark.parametrize(
    "said",
    [
        "không đồng ý với câu trả lời đó", "tôi không biết đăng ký", "không đăng ký thì sao",
        "đồng ý đăng ký", "không gửi được số", "tôi rút đồng ý", "không đồng ý thì hỏi được không",
        "HTX tôi chưa đăng ký, giờ đăng ký được không", "đăng ký đi chứ không thôi đâu",
    ],
)  # fmt: skip
def test_what_is_near_a_refusal_is_none(office: Office, said: str) -> None:
    talk = Talk(office)
    talk.say(DOUBT)
    assert "em không ghi đăng ký nào" not in talk.say(said)
