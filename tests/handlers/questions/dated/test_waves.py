"""A plan of three waves, as it comes, is asked about one of them, a region, a prize.

The kind: what is said of the whole is told for its second wave, a sum of all for one region, and
the heading of a quoted list loses the sentence below it.
"""

from datetime import datetime

import pytest

from bot.clock import LOCAL
from handlers.turn.turn import Office
from tests.support.plans import asked_plans
from tests.support.talk import Talk

# Learns a plan: the same kind is asked of rounds and rows in tests/bot/plans/test_tables_asked.py.
pytestmark = [pytest.mark.xdist_group("plan of waves"), pytest.mark.nightly]
BEFORE = datetime(2025, 4, 4, 9, tzinfo=LOCAL)


@pytest.fixture(scope="module")
def waves(office: Office, tmp_path_factory: pytest.TempPathFactory) -> Office:
    """The movement is active while plan 344 still runs."""
    root = tmp_path_factory.mktemp("waves")
    return asked_plans.active(office, asked_plans.waves(root), root)


@pytest.mark.parametrize("question", ["đợt 2 bắt đầu khi nào", "dot 2 tu ngay may"])
def test_a_wave_has_its_own_days(waves: Office, question: str) -> None:
    """Not those of the movement, nor today."""
    talk = Talk(waves, now=BEFORE)
    said = talk.say(question)
    assert "Hôm nay là" not in said
    assert "Theo kế hoạch, thời gian là" not in said
    assert "Đợt 2 “Đồng ruộng”" in said or any("Đợt 2" in one for one in talk.labels)


def test_a_list_keeps_the_sentence_that_leads_it(waves: Office) -> None:
    """What stands in quotation marks leaves nothing out in its middle."""
    said = Talk(waves, now=BEFORE).say("đợt 2 từ tháng mấy tới tháng mấy")
    assert "chia làm ba đợt:\n- Đợt 1" in said


def test_how_many_waves_there_are_is_told(waves: Office) -> None:
    """The short answer gives the days, and not what is counted."""
    assert "ba đợt" in Talk(waves, now=BEFORE).say("thời gian phong trào chia mấy đợt")


@pytest.mark.parametrize(
    "question",
    [
        "tụi tui ở miệt Gò Công thì bị giao mấy cái mô hình tuần hoàn",
        "vùng Gò Công được giao mấy mô hình tuần hoàn",
    ],
)
def test_a_region_has_its_own_row(waves: Office, question: str) -> None:
    """However the asker calls a region."""
    said = Talk(waves, now=BEFORE).say(question)
    assert "Số mô hình tuần hoàn: 3" in said


def test_a_prize_is_not_outside(waves: Office) -> None:
    """The row holds the very sum, whatever else such a question may be about."""
    talk = Talk(waves, now=BEFORE)
    said = talk.say("giải nhất được bao nhiêu tiền")
    assert "chưa tìm thấy" not in said
    assert "20.000.000" in said or any("Giải Nhất" in one for one in talk.labels)


def test_a_form_to_be_filled_in_answers_nothing(waves: Office) -> None:
    """It only asks for an address."""
    assert "……" not in Talk(waves, now=BEFORE).say("liên minh ở đâu")
