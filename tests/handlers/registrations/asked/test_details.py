"""Questions about one's own registration, several in one message: each has its line, from the store."""

from dataclasses import replace
from datetime import timedelta

import pytest

from handlers.registrations.asked import texts
from handlers.registrations.sent import own_file_texts
from handlers.turn.turn import Office
from tests.support.talk import Register, Talk, at_step, form_of, registered

CODE = "DK-2025-0001"
_SENT: dict[int, Talk] = {}


def sent(office: Office) -> Talk:
    """Somebody who has sent a registration two hours ago."""
    talk = _SENT.setdefault(id(office), registered(office))
    later = replace(talk, lookup=Register())
    later.wait(timedelta(hours=2))
    return later


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("tui gởi hồi nãy lúc mấy giờ dzậy, có mã gì hông", ("04/04/2025 09:00", CODE)),
        ("phieu toi gui luc nay may gio", ("04/04/2025 09:00",)),
        ("Đề nghị cho biết mã hồ sơ và thời điểm gửi", ("04/04/2025 09:00", CODE)),
        ("phiếu có mấy người, mã số bao nhiêu", (texts.NO_PEOPLE, CODE)),
        ("e có bị ghi 2 lần k ạ", (texts.once(codes=[CODE]),)),
        ("ghi 2 lần k", (texts.once(codes=[CODE]),)),
        ("nộp thế là xong chưa, còn phải làm gì nữa không", (texts.NEXT_STEP, "chờ cán bộ")),
        ("bản đăng ký này đã gửi đi chưa", (CODE, "chờ cán bộ")),
        ("anh gửi cho Liên hiệp rồi phải không", (CODE, "chờ cán bộ")),
        ("kết quả có gửi về đây không", ("báo ngay ở đây",)),
        ("họ có liên lạc lại với tôi không", ("0912345678",)),
        ("htx mình xin danh hiệu gì ý nhỉ", ("Tập thể lao động tiên tiến",)),
    ],
)
def test_each_detail_is_told(office: Office, said: str, told: tuple[str, ...]) -> None:
    """From the store, never from the plan; nothing is changed or passed on by asking."""
    talk = sent(office)
    answer = talk.say(said)
    for line in told:
        assert line in answer
    assert "Kế hoạch" not in answer
    assert talk.effects == ()


@pytest.mark.parametrize(
    "said", ["kế hoạch gửi cho những ai", "nộp báo cáo lúc nào", "mỗi htx được đăng ký mấy người"]
)
def test_what_the_plan_is_asked_is_no_affair(office: Office, said: str) -> None:
    """Though its words are the same."""
    talk = sent(office)
    talk.say(said)
    assert own_file_texts.view(code=CODE) not in talk.labels


def test_a_draft_is_neither_sent_nor_written_twice(office: Office) -> None:
    """Asked at the review: answered, nothing written, and the question stays."""
    talk = at_step(office, "review")
    before = form_of(talk)
    assert texts.NOT_TWICE_DRAFT in talk.say("e có bị ghi 2 lần k")
    assert texts.NOT_SENT in talk.say("bản này gửi đi chưa em")
    assert form_of(talk) == before


def test_a_wish_with_a_number_is_no_target(office: Office) -> None:
    """Right below the receipt a number is a target only where it is said as one."""
    talk = registered(office)
    assert "Chỉ tiêu:" not in talk.say("tôi muốn đăng ký thêm 2 người")
