"""The plan of the year before or after is no plan that is known here, unless it is the plan's own."""

from datetime import datetime

import pytest

from bot.clock import LOCAL
from handlers.turn.turn import Office
from tests.support.talk import Talk

NO_OTHER = "kế hoạch của các năm khác"


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("ke hoach nam ngoai co gi", NO_OTHER),
        ("năm ngoái kế hoạch thế nào", NO_OTHER),
        ("nam sau co dang ky nua ko", NO_OTHER),
        ("năm sau có nữa không", NO_OTHER),
        ("sang năm còn thi đua không", NO_OTHER),
        ("thi đua này năm nào cũng có à", NO_OTHER),
        ("năm 2026 có phong trào không", NO_OTHER),
        ("năm 2025 có phong trào không", "31/12/2025"),
        ("năm nay có phong trào gì", "Tháng hành động vì Hợp tác xã năm 2025"),
        ("năm ngoái htx tôi đăng ký rồi có phải làm lại không", "không tính sang"),
    ],
)
def test_another_year_is_not_told_with_this_ones_clauses(
    office: Office, said: str, told: str
) -> None:
    assert told in Talk(office).say(said)


def test_after_its_end_last_year_is_the_plans_own(office: Office) -> None:
    talk = Talk(office, now=datetime(2026, 2, 10, 9, 0, tzinfo=LOCAL))
    assert "31/12/2025" in talk.say("phong trào năm ngoái kết thúc ngày nào")
    assert NO_OTHER in talk.say("nam sau co thi dua nua khong")
