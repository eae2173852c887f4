"""A title is said back before what hangs on it, and no rule is told that holds no more."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import at_step, form_of

TAKEN = "Em ghi:\n• Danh hiệu tập thể: "


@pytest.mark.parametrize(
    ("said", "title", "written"),
    [
        ("tập thể lao động xuất sắc", "Tập thể lao động xuất sắc", "ttldxs"),
        ("ttldxs nhe em", "Tập thể lao động xuất sắc", "ttldxs"),
        ("lấy cái tập thể xuất sắc ấy", "Tập thể lao động xuất sắc", "ttldxs"),
        ("cái cờ gì đó của tỉnh á", "Cờ thi đua của bộ, ban, ngành, tỉnh", "co-thi-dua"),
        ("cờ của chính phủ", "Cờ thi đua của Chính phủ", "co-chinh-phu"),
        (
            "tập thể lao động xuất sắc, mà ai quyết định công nhận rứa em",
            "Tập thể lao động xuất sắc",
            "ttldxs",
        ),
    ],
)
def test_it_is_said_back_first(office: Office, said: str, title: str, written: str) -> None:
    """Beside a note or a question, too, and the note says of which title it is."""
    talk = at_step(office, "collective-title")
    answered = talk.say(said)
    assert f"{TAKEN}{title}" in answered
    assert "2024" not in answered.replace("11/11/2024", "")
    assert "2023" not in answered
    before, note, _ = answered.partition("Lưu ý về ")
    assert not note or TAKEN in before
    assert form_of(talk).collective_title == written


def test_said_at_the_number_it_is_kept_and_said_back(office: Office) -> None:
    """Alone, or beside the number."""
    talk = at_step(office, "phone")
    assert f"{TAKEN}Tập thể lao động xuất sắc" in talk.say("à tập thể lao động xuất sắc nhé")
    answered = talk.say("0912345678")
    assert "• Điện thoại: 0912345678" in answered
    assert form_of(talk).collective_title == "ttldxs"


def test_whoever_comes_alone_is_told_of_no_unit(office: Office) -> None:
    """What hangs on a title of a person speaks of the person."""
    talk = at_step(office, "person-title", kind="cá nhân")
    answered = talk.say("chiến sĩ thi đua cơ sở")
    assert "Lưu ý về Chiến sĩ thi đua cơ sở (ngoài kế hoạch, theo quy định chung): " in answered
    assert "Đơn vị" not in answered


def test_what_nobody_knows_is_said_in_one_sentence(office: Office) -> None:
    """No rules are announced where there are none."""
    answered = at_step(office, "review").say("ai công nhận tập thể lao động xuất sắc")
    assert "em cũng chưa có nguồn chắc chắn" in answered
    assert "theo các quy định" not in answered
