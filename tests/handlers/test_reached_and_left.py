"""What a machine does not do and when it answers, where it is reached, and that nothing is wanted."""

import pytest

from handlers.people import linking_texts
from handlers.talk import texts
from handlers.turn.turn import Office
from handlers.values.effects import IssueLinkCode, NoteRequest
from tests.support.talk import Talk, registered


@pytest.mark.parametrize("typed", ["em có gọi điện được không", "chau co nghe dien thoai duoc ko"])
def test_it_calls_nobody_and_passes_nothing_on_by_being_asked(office: Office, typed: str) -> None:
    talk = Talk(office)
    assert talk.say(typed) == texts.NO_CALLS
    assert not any(isinstance(one, NoteRequest) for one in talk.effects)


@pytest.mark.parametrize(
    "typed", ["tối có làm việc không em", "em lam viec may gio", "cuối tuần có người trực không"]
)
def test_it_answers_at_any_hour_and_the_office_in_its_own(office: Office, typed: str) -> None:
    assert "nhắn lúc nào em cũng trả lời" in Talk(office).say(typed)


@pytest.mark.parametrize("typed", ["thôi không cần", "thoi ko can nua em"])
def test_nothing_is_wanted(office: Office, typed: str) -> None:
    assert Talk(office).say(typed) == texts.NOTHING_CHANGED


def test_why_two_apps_are_joined_gives_no_code_out(office: Office) -> None:
    talk = Talk(office)
    talk.say("liên kết")
    assert talk.say("sao phải liên kết") == linking_texts.WHY_LINKED
    assert not any(isinstance(one, IssueLinkCode) for one in talk.effects)


def test_to_be_written_to_elsewhere_is_to_join_it(office: Office) -> None:
    assert linking_texts.EXPLAIN in Talk(office).say("em nhắn tin cho anh qua zalo được không")


def test_the_number_of_the_office_by_another_name(office: Office) -> None:
    assert "gặp cán bộ" in Talk(office).say("số tổng đài bao nhiêu")


def test_where_the_paper_goes_and_how_many_were_sent(office: Office) -> None:
    talk = registered(office)
    assert "quét PDF gửi ngay tại đây" in talk.say("bản giấy nộp đâu")
    assert "DK-2025-0001" in talk.say("anh có mấy bản đăng ký rồi")


def test_who_heads_the_office_is_asked_of_the_plan(office: Office) -> None:
    """No number is asked for by it."""
    assert "không nói về nhân sự lãnh đạo" in Talk(office).say("chu tich lien minh ten gi")
