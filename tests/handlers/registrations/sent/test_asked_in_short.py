"""Whether it was sent is answered by "rồi ạ" first; where the copy is, by the copy itself."""

import pytest

from handlers.registrations.sent.own_file_texts import HERE, SENT
from handlers.turn.turn import Office
from tests.support.talk import Talk, registered


@pytest.mark.parametrize(
    "said",
    [
        "tôi gửi chưa ấy nhỉ?",
        "em gửi rồi phải không",
        "đã gửi chưa em",
        "chị nộp chưa em nhỉ",
        "toi gui chua nhi",
    ],
)
def test_the_yes_comes_first(office: Office, said: str) -> None:
    """Of a day for the result nothing was asked."""
    answer = registered(office).say(said)
    assert answer.startswith(f"{SENT}\n📄 DK-2025-0001")
    assert "ngày trả kết quả" not in answer


@pytest.mark.parametrize("said", ["duyệt chưa em", "hồ sơ của tôi đến đâu rồi"])
def test_how_far_it_is_has_no_yes(office: Office, said: str) -> None:
    assert not registered(office).say(said).startswith(SENT)


def test_a_withdrawn_one_is_not_there(office: Office) -> None:
    talk = registered(office)
    for said in ("rút đăng ký", "rút"):
        talk.say(said)
    assert not talk.say("tôi gửi chưa nhỉ").startswith(SENT)


@pytest.mark.parametrize(
    "said",
    [
        "e gửi cho sếp xem thì lấy bản ở đâu",
        "bản word đâu em",
        "cho xin bản để sếp coi, lấy chỗ nào",
    ],
)
def test_the_copy_comes_with_where_it_is(office: Office, said: str) -> None:
    talk = registered(office)
    assert talk.say(said).startswith(HERE)
    assert talk.replies[0].attachment is not None
    talk.say("xem phiếu")
    assert talk.replies[0].attachment is not None


def test_nobody_without_one_is_promised_it(office: Office) -> None:
    assert HERE not in Talk(office).say("e gửi cho sếp xem thì lấy bản ở đâu")
