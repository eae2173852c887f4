"""The consent agreed to in a person's own words, and what only speaks of agreeing."""

import pytest

from handlers.turn.turn import Office
from handlers.values.state import Registering
from tests.support.talk import Talk, at_step, step_of


def _consents(talk: Talk) -> bool:
    return "registration" in talk.person.consents


@pytest.mark.parametrize(
    "said",
    [
        "ờ thì đồng ý chứ",
        "Tôi đã trả lời là đồng ý.",
        "bà bảo đồng ý ạ",
        "ME DONG Y ROI MA",
        "Tôi đồng ý với nội dung nêu trên.",
        "Lại còn đồng ý với chả không. Thì đồng ý",
        "sếp bảo e làm r, ok đồng ý",
        "thì tôi bảo đồng ý rồi còn gì",
        "Đã đọc kỹ và đồng ý",
        "không sao, bác đồng ý",
    ],
)
def test_the_own_yes_is_one(office: Office, said: str) -> None:
    """With its words kept, and the form goes on."""
    talk = at_step(office, "consent")
    talk.say(said)
    assert step_of(talk) != "consent"
    assert _consents(talk)


@pytest.mark.parametrize(
    "said",
    [
        "tôi mà đồng ý thì vợ tôi giết",
        "đồng ý gì mà đồng ý",
        "nó đồng ý chứ tôi thì chưa",
        "họp xong mới đồng ý",
        "đồng ý sau",
        "đồng ý, mà thôi để mai",
        "nếu đồng ý thì bấm gì",
        "tau nỏ đồng ý",
        "vợ tôi đồng ý rồi",
        "hôm qua tôi đồng ý rồi nhưng giờ nghĩ lại",
        "đồng ý nhưng đừng lưu số",
        "chờ tôi đồng ý đã",
        "nút đồng ý đâu",
        "ai mà đồng ý cho được",
        "đồng ý. không lưu số điện thoại",
        "đồng ý hỏi đáp thôi",
        "chỉ đồng ý cho xem tên",
        "tôi đồng ý nghe em giải thích",
        "tôi đồng ý đăng ký cho người khác",
        "đồng ý cho lưu mỗi số điện thoại",
        "ba mẹ đồng ý hết",
        "tổ tôi đồng ý cả",
        "không cho lưu đâu. đồng ý chơi thôi",
        "đùa thôi, đồng ý",
    ],
)
def test_what_speaks_of_agreeing_is_no_yes(office: Office, said: str) -> None:
    """Refused, put off, imagined, limited, another's: nothing is consented to."""
    talk = at_step(office, "consent")
    talk.say(said)
    assert not _consents(talk)


def test_what_is_said_beside_it_is_kept(office: Office) -> None:
    """The unit stands in the form then."""
    talk = at_step(office, "consent")
    talk.say("ờ thì đồng ý chứ, HTX Ong Mật Bản Hốc, xã Sơn Lương")
    dialog = talk.person.conversation.dialog
    assert isinstance(dialog, Registering)
    assert dialog.form.unit_name == "HTX Ong Mật Bản Hốc"
    assert _consents(talk)
