"""In a group: what is kept is told in public words, and nobody leaves a number unwarned."""

import pytest

from handlers.people import privacy_texts
from handlers.requests import texts
from handlers.turn import texts as common
from handlers.turn.turn import Office
from handlers.values.messages import Inbound
from tests.support.talk import Talk


def said(office: Office, text: str) -> str:
    """What is answered before everybody; never more is ordered than a count."""
    talk = Talk(office)
    answer = talk.send(Inbound(text, group=True))
    assert len(talk.effects) <= 1
    assert talk.person.conversation.dialog == Talk(office).person.conversation.dialog
    return answer


@pytest.mark.parametrize(
    "text",
    [
        "bạn có lưu tin nhắn của nhóm này không",
        "trợ lý lưu gì",
        "bot lưu gì của chúng tôi",
        "bạn lưu những gì",
        "ai xem được tin nhắn trong nhóm",
        "tin nhắn giữ bao lâu",
        "nhóm này có bị theo dõi không",
        "bạn có nghe hết tin nhắn trong nhóm không",
        "em có đọc hết tin của mọi người không",
    ],
)
def test_what_is_kept_is_told_in_public_words(office: Office, text: str) -> None:
    assert said(office, text) == privacy_texts.GROUP_KEPT
    assert "30 ngày" in privacy_texts.GROUP_KEPT


@pytest.mark.parametrize(
    "text", ["kế hoạch lưu ở đâu", "ai được xem báo cáo", "ai ký kế hoạch này?", "bạn đọc mục II.1"]
)
def test_what_becomes_of_papers_is_a_question_about_the_plan(office: Office, text: str) -> None:
    assert said(office, text) != privacy_texts.GROUP_KEPT


@pytest.mark.parametrize(
    "text",
    [
        "tôi là Sùng Thị Dở, 0899123123, xin gọi cho tôi",
        "0899123123",
        "số em là 0899 123 123 nhé",
        "nhờ cán bộ gọi cho tôi số +84899123123",
    ],
)
def test_who_leaves_a_number_is_told_where_and_to_take_it_out(office: Office, text: str) -> None:
    assert said(office, text) == texts.in_group(number=True)
    assert texts.NUMBER_SEEN in texts.in_group(number=True)


@pytest.mark.parametrize("text", ["gọi lại cho tôi nhé", "cho tôi gặp cán bộ"])
def test_a_call_is_wished_for_in_private(office: Office, text: str) -> None:
    assert said(office, text) == texts.in_group(number=False)


def test_a_question_with_a_number_is_answered_and_warned_about(office: Office) -> None:
    answer = said(office, "thi đua đến bao giờ, liên hệ 0899123123")
    assert "31/12/2025" in answer
    assert texts.NUMBER_SEEN in answer
    assert texts.NUMBER_SEEN not in said(office, "thi đua đến bao giờ")


@pytest.mark.parametrize("text", ["đừng nhắn nữa", "đừng gửi thông báo nữa"])
def test_who_wants_quiet_hears_that_nothing_comes_by_itself(office: Office, text: str) -> None:
    assert said(office, text) == common.GROUP_QUIET


@pytest.mark.parametrize("text", ["gặp ai để hỏi về thi đua?", "số điện thoại của văn phòng?"])
def test_who_looks_for_the_office_wishes_no_call(office: Office, text: str) -> None:
    assert said(office, text) != texts.in_group(number=False)
