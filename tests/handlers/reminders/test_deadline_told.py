"""How long one may register, in the paper's own words where they say more than a day."""

from dataclasses import replace
from datetime import date

import pytest

from handlers.turn.turn import Office
from tests.support.talk import Talk

WAVES = ("đợt 1 trước ngày 15/3/2025", "đợt 2 trước ngày 1/5/2025")
ASKED = ["còn mấy ngày nữa hết hạn đăng ký", "con may ngay nua em"]


def asked(office: Office, said: str, day: date, *words: str) -> str:
    """The answer to somebody in the office with this last day."""
    plan = replace(office.plans[0], registration_deadline=day, deadline_words=words)
    return Talk(replace(office, plans=(plan,))).say(said)


@pytest.mark.parametrize("said", ASKED)
def test_before_a_day_ends_on_the_day_before(office: Office, said: str) -> None:
    """Nobody comes on the first of May believing it is time enough."""
    told = asked(office, said, date(2025, 5, 1), "trước ngày 1/5/2025")
    assert "trước ngày 1/5/2025" in told
    assert "ngày 30/4/2025 (còn 26 ngày)" in told
    assert "đến hết thứ Năm, ngày 1/5/2025" not in told


@pytest.mark.parametrize("said", ASKED)
def test_every_wave_is_told(office: Office, said: str) -> None:
    told = asked(office, said, date(2025, 5, 1), *WAVES)
    assert "; ".join(WAVES) in told
    assert "Ngày cuối của đợt sau cùng là thứ Tư, ngày 30/4/2025 (còn 26 ngày)" in told


def test_what_is_over_is_said_to_be(office: Office) -> None:
    told = asked(office, ASKED[0], date(2025, 4, 4), "trước ngày 4/4/2025")
    assert "thứ Năm, ngày 3/4/2025 (nay đã hết ạ)" in told
