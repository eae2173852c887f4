"""At what hour an event begins, as the paper has it beside the day.

The kind: "8 giờ ngày 12/5" becomes a day, and calendar and reminder keep the hour to themselves.
"""

from datetime import time
from pathlib import Path

import pytest

from bot.plans.importing import import_plan
from knowledge.cutting.extract.times import times_in
from knowledge.plan.plan import load_plan
from tests.support.plans.small_plans import write


@pytest.mark.parametrize(
    ("words", "at"),
    [
        ("Lễ phát động: 8 giờ ngày 12/5/2026", time(8)),
        ("vào lúc 13 giờ 30 phút ngày 20/7/2026", time(13, 30)),
        ("bắt đầu từ 13h30 thứ Hai ngày 05/01/2026", time(13, 30)),
        ("7h00 sáng, thứ Ba ngày 12/5/2026", time(7)),
        ("8 giờ 00’ ngày 12/5/2026", time(8)),
        ("2 giờ chiều ngày 5/12/2026", time(14)),
        ("từ 8 giờ đến 11 giờ 30 ngày 12/5/2026", time(8)),
        ("từ 8 giờ 00 ngày 12/5 đến 17 giờ 00 ngày 13/5/2026", time(8)),
        ("ngày 12/5/2026, 8 giờ 00", time(8)),
        ("ngày 12/5/2026 (từ 8 giờ đến 11 giờ)", time(8)),
        # To be ready by an hour is not to begin at it; how long it takes is no hour.
        ("trước 16 giờ ngày 5/12/2026", None),
        ("chậm nhất là 16 giờ 30 ngày 5/12/2026", None),
        ("đến hết 17 giờ ngày 12/5/2026", None),
        ("ngày 12/5/2026, 8 giờ làm việc", None),
        ("sáng ngày 12/5/2026", None),
    ],
)
def test_an_hour_beside_a_day_is_when_it_begins(words: str, at: time | None) -> None:
    assert times_in(words, 2026)[0].hour == at


def test_the_hour_goes_into_the_calendar_and_one_to_be_ready_by_into_the_name(
    tmp_path: Path,
) -> None:
    """The end of what lasts has the hour of no beginning."""
    lines = (
        "1. Tổ chức lễ phát động: 8 giờ ngày 12/5/2026 tại Hội trường A.",
        "2. Hội chợ mở cửa từ 7 giờ 30 ngày 01/6/2026 đến 21 giờ ngày 15/7/2026.",
        "3. Gửi báo cáo về Liên minh chậm nhất 16 giờ 30 ngày 05/12/2026.",
        "4. Gửi danh sách đại biểu trước 16 giờ ngày 06/12/2026.",
    )
    root = tmp_path / "plans"
    plan = load_plan(root / import_plan(write(tmp_path, *lines), root, None, lambda *_: None))
    found = {event.name: event.at for event in plan.events}
    assert found["Lễ phát động"] == time(8)
    assert time(7, 30) in found.values()
    assert [at for name, at in found.items() if name.startswith("Kết thúc")] == [None]
    assert found["Gửi báo cáo về Liên minh (chậm nhất 16 giờ 30 ngày 5/12)"] is None
    assert found["Gửi danh sách đại biểu (trước 16 giờ ngày 6/12)"] is None
