"""The order to register folks right behind an answered question: it is no other question."""

import pytest

from handlers.turn.turn import Office
from handlers.values.state import Registering
from tests.support.talk import Talk

ASKED = "bác hồ viết thư cho bà con nông dân vào hợp tác xã là năm nào ấy nhỉ"


@pytest.fixture
def talk(office: Office) -> Talk:
    """A question of the plan, answered."""
    talk = Talk(office)
    assert "11/4/1946" in talk.say(ASKED)
    return talk


@pytest.mark.parametrize(
    "said",
    [
        "hay quá thế bà đăng ký thi đua cho mấy đứa công nhân nhà bà nhé tập thể thì năm sau tính",
        "thế anh đăng ký thi đua cho mấy đứa công nhân nhà anh nhé",
        "the ba dang ky cho may dua cong nhan nhe",
        "rứa chị đăng ký cho mấy đứa trong tổ nha",
        "cho bà ghi tên mấy đứa công nhân vào thi đua",
        "ừ thế cháu ghi tên mấy đứa nhà bà vào đi chỉ mấy đứa công nhân thôi",
        "hay đấy, thế tôi đăng ký cho 3 người nhé",
        "hiểu rồi, vậy ghi tên hai xã viên bên tôi vào giúp",
        "cảm ơn cháu, vậy cho bà đăng ký mấy đứa thợ nhé",
        "được rồi em, đăng ký cho ba người lao động bên chị luôn nhé",
    ],
)
def test_it_opens_the_consent(talk: Talk, said: str) -> None:
    """For persons, which is not asked again."""
    assert "có đồng ý không" in talk.say(said)
    assert isinstance(talk.person.conversation.dialog, Registering)
    talk.say("đồng ý")
    assert talk.person.conversation.dialog.form.kind == "individual"


@pytest.mark.parametrize(
    "said",
    [
        "đăng ký thi đua cho ai được",
        "thế công nhân có được đăng ký không",
        "đăng ký cho mấy đứa công nhân thì cần gì",
        "đăng ký cho công nhân có được không",
        "ai phải đăng ký thi đua",
        "thế bà chưa đăng ký đâu nhé",
        "thế bà không đăng ký cho mấy đứa công nhân nữa nhé",
        "để bà hỏi mấy đứa rồi đăng ký sau",
        "đừng ghi tên mấy đứa công nhân vào nhé",
        "hôm nào bà đăng ký cho mấy đứa sau nhé",
        "bà đăng ký rồi mà",
    ],
)
def test_what_is_near_it_opens_nothing(talk: Talk, said: str) -> None:
    """Asked, refused, put off."""
    talk.say(said)
    assert not isinstance(talk.person.conversation.dialog, Registering)
