"""A congress that the plan only names: who goes, whom it elects, before or after which month."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import Talk

NO_DAY_OFF = "không ghi có nghỉ hay tổ chức gì"
NO_MORE, UNDATED = "không ghi ai dự hay nội dung họp", "cơ quan chưa thông báo ngày"


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (("dai hoi lien minh ngay nao", "ai duoc du"), NO_MORE),
        (("dai hoi lien minh ngay nao", "co phai di khong", "bau ai the"), NO_MORE),
        (("dai hoi lien minh ngay nao", "ai duoc du", "the truoc thang 6 hay sau"), UNDATED),
        (("đại hội liên minh ngày nào", "bao giờ biết"), UNDATED),
        (("đại hội chi bộ có trước tháng 6 không",), UNDATED),
        (("hoi nghi dien hinh co bao nhieu nguoi du",), NO_MORE),
        # Of the movement it is asked who takes part.
        (("phong trao den bao gio", "ai duoc du"), "Cá nhân tham gia"),
        (("tháng 6 có gì không",), "Tháng 6/2025"),
    ],
)
def test_what_the_plan_has_only_the_name_of(
    office: Office, lines: tuple[str, ...], told: str
) -> None:
    """Who takes part in the movement, and what the month holds, is told of no congress."""
    talk = Talk(office)
    assert told in [talk.say(line) for line in lines][-1]


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (("em cho anh hỏi 11/4 này có nghỉ không", "có treo cờ không", "thế làm gì"), NO_DAY_OFF),
        (("ngày htx việt nam có được nghỉ không", "thế làm gì hôm đó"), NO_DAY_OFF),
        (("nghe nói 11/4 có mít tinh đúng không",), NO_DAY_OFF),
        (("chúc mừng ngày 11/4 nhé",), "Dạ, em cảm ơn"),
        (("11/4 la ngay gi",), "14 năm"),
        (("phong trao de lam gi", "the lam gi"), "📌 Mục I"),
        (("lưu số của tôi làm gì",), "để cán bộ gọi"),
    ],
)
def test_what_is_done_on_a_day_the_plan_does_not_say(
    office: Office, lines: tuple[str, ...], told: str
) -> None:
    """Neither the laws of the plan nor what data are kept for is the answer."""
    talk = Talk(office)
    assert told in [talk.say(line) for line in lines][-1]
