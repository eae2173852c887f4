"""A congress that the plan only names: who goes, whom it elects, before or after which month."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import Talk

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
