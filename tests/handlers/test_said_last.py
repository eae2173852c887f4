"""A farewell behind talk of the weather, the market or the road; and what only looks like one."""

import pytest

from handlers.talk import texts
from handlers.turn.turn import Office
from tests.support.talk import Talk, registered


@pytest.mark.parametrize(
    "said",
    [
        "ờ vậy được. trà bữa nay lên giá, chị đi coi hàng đây",
        "MƯA TO QUÁ, ĐƯỜNG LÊN BẢO ÁI SẠT MỘT ĐOẠN. THÔI CHÀO ĐỒNG CHÍ",
        "ủa em hông biết nói chào chị hả 😅 thôi chị đi nghen",
        "lúa chín rồi, tui đi gặt nghe",
        "xe tới rồi thôi chị về",
        "nắng to rồi. tôi đi phơi chè đây",
        "khách tới, chị ra bán hàng nghen em",
        "chị đi nghen",
    ],
)
@pytest.mark.parametrize("sent", [False, True])
def test_it_is_said_back_and_nothing_else(office: Office, said: str, sent: bool) -> None:
    """It was kept as an open question, or answered with a greeting."""
    talk = registered(office) if sent else Talk(office)
    talk.say("thi đua đến bao giờ")
    assert texts.BYE in talk.say(said)
    assert talk.effects == ()


@pytest.mark.parametrize(
    "said",
    [
        "chị đi họp thì hỏi ai",
        "giá trà lên thì chỉ tiêu tính sao",
        "mưa to, thôi chào em, mà bao giờ có kết quả",
        "chào em, chị hỏi chút",
        "chào em nhé",
        "để chị đi hỏi giám đốc đã",
        "thi đua đến bao giờ, thôi chị đi nghen",
        "chị đi đăng ký đây",
    ],
)
def test_what_asks_or_greets_is_no_farewell(office: Office, said: str) -> None:
    talk = Talk(office)
    talk.say("alo")
    assert texts.BYE not in talk.say(said)
