"""Words for the office are handed over as they were said; what the office keeps is asked there."""

import pytest

from handlers.turn.turn import Office
from handlers.values.effects import NoteRequest
from tests.support.talk import Talk


@pytest.mark.parametrize(
    "said",
    [
        "em ơi nhờ em nói với lãnh đạo là HTX anh đang bị ngập, không họp được",
        "nhắn giúp tôi cho văn phòng: HTX Pá Hu chưa nhận được giấy mời",
        "chuyen loi giup chu toi lien minh la htx chu xin hoan hop",
        "bác góp ý là liên minh nên mở lớp tập huấn ở xã",
        "Nhờ cán bộ xem hộ HTX tôi đã là thành viên chưa",
    ],
)
def test_words_for_the_office_go_to_the_staff(office: Office, said: str) -> None:
    """Nobody is asked to register or to choose a clause for it; when it is answered is known."""
    talk = Talk(office)
    assert "đã chuyển nguyên lời này" in talk.say(said)
    assert talk.effects == (NoteRequest(said),)
    assert "đang chờ cán bộ" in talk.say("thế bao giờ trả lời")
    assert "sẽ gọi số 0912345678" in talk.say("0912 345 678")


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("em nói với lãnh đạo là gì", "Có phải"),
        ("tôi là thành viên HTX có được đăng ký không", "Dạ được ạ"),
        ("nhờ em xem hộ đăng ký của tôi duyệt chưa", "chưa gửi đăng ký"),
        ("HTX tôi là thành viên chưa nhỉ", "danh sách ấy cơ quan giữ"),
        ("hôm qua chị nhắn rồi mà sao chưa ai trả lời", "xin lỗi vì anh/chị phải chờ"),
    ],
)
def test_what_only_asks_hands_nothing_over(office: Office, said: str, told: str) -> None:
    talk = Talk(office)
    assert told in talk.say(said)
    assert not [one for one in talk.effects if isinstance(one, NoteRequest)]


def test_who_is_rude_meets_somebody_too(office: Office) -> None:
    talk = Talk(office)
    assert "đã chuyển lời" in talk.say("tao muốn gặp giám đốc của chúng mày")
    assert "sẽ gọi số 0978123456" in talk.say("số tao 0978123456")
