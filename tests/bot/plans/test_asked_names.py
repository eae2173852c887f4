"""A thing of the plan typed by its name, with nothing open: it is looked up.

The kind: a title with a "không" in it was heard as a refusal, and a fee as praise.
"""

import pytest

from handlers.turn.turn import Office
from tests.bot.plans.conftest import NOW
from tests.support.talk import Talk

pytestmark = pytest.mark.xdist_group("workshops asked")


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("bep dan khong khoi", "Hội Phụ nữ chủ trì"),
        ("phi tham dinh", "Không thu phí thẩm định"),
        ("phí thẩm định", "Không thu phí thẩm định"),
        ("thẩm định", "Không thu phí thẩm định"),
    ],
)
def test_a_name_is_looked_up(workshops: Office, name: str, told: str) -> None:
    """Told, or offered first."""
    talk = Talk(workshops, now=NOW)
    said = talk.say(name)
    first = talk.labels[0] if talk.labels else ""
    assert told in said or told[:9] in first


@pytest.mark.parametrize(
    "talked", ["không cần đâu em", "em không tham gia", "giỏi quá", "cảm ơn em nhé"]
)
def test_small_talk_stays_small_talk(workshops: Office, talked: str) -> None:
    """Though a word of it stands in the plan."""
    told = Talk(workshops, now=NOW).say(talked)
    assert "Kế hoạch ghi như sau" not in told
    assert "Có phải anh/chị hỏi về" not in told
