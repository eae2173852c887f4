""" "Khoan, để chú hỏi thêm tí: …": that something will be asked is left out before it is."""

import pytest

from handlers.turn.turn import Office
from handlers.typed.returning import behind_announcing
from tests.support.talk import at_step, step_of


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("thoi khoan, de chu hoi them: thuong bao nhieu tien", "thuong bao nhieu tien"),
        ("khoan da, cho chu hoi ti, dang ky den bao gio", "dang ky den bao gio"),
        ("à mà cho hỏi thêm cái này nữa, báo cáo nộp cho ai", "báo cáo nộp cho ai"),
        ("em hoi cai nay. dang ky o dau", "dang ky o dau"),
        ("thac mac ti, sao phai khai so", "sao phai khai so"),
        ("ong muon biet chau dang nhac ong nhung gi", "chau dang nhac ong nhung gi"),
        ("chào cháu, ông muốn biết các ngày lễ sắp tới", "các ngày lễ sắp tới"),
    ],
)
def test_what_is_asked_stays_alone(typed: str, asked: str) -> None:
    assert behind_announcing(typed) == asked


@pytest.mark.parametrize(
    "typed",
    [
        "khoan gui, sua ten thanh Lan",
        "hỏi xã rồi, xã bảo được",
        "ai hỏi, bảo đi vắng",
        "hoi han",
        "bác hỏi tí: hạn",
        "tôi muốn biết kết quả",
    ],
)
def test_whatever_says_more_stays_whole(typed: str) -> None:
    assert behind_announcing(typed) == typed


def test_a_question_behind_a_hold_is_answered_at_the_consent(office: Office) -> None:
    talk = at_step(office, "consent")
    told = talk.say("thoi khoan, de chu hoi them: ai duoc tham gia")
    assert "Cá nhân tham gia gồm" in told
    assert step_of(talk) == "consent"
