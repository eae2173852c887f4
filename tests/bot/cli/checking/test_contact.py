"""`htx-bot check` and `doctor` say it while nobody can be called about their data."""

from dataclasses import replace
from pathlib import Path

import pytest

from bot.cli.checking.command import find_problems
from bot.cli.checking.contact import can_be_reached
from bot.config import Settings
from bot.plans.folders import SHIPPED_PLANS
from handlers.turn.turn import Office
from tests.support.clerks import NOW


@pytest.fixture(autouse=True)
def no_settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A folder of its own, whatever the machine has set."""
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)
    monkeypatch.chdir(tmp_path)


def named(tmp_path: Path, phone: str) -> list[str]:
    """What is remarked about the contact of the shipped plan, changed in the office's own copy."""
    shipped = next(one for one in SHIPPED_PLANS.iterdir() if (one / "plan.toml").exists())
    mine = tmp_path / "data" / "plans" / shipped.name
    mine.mkdir(parents=True)
    for file in shipped.rglob("*"):
        if file.is_file():
            there = mine / file.relative_to(shipped)
            there.parent.mkdir(parents=True, exist_ok=True)
            there.write_bytes(file.read_bytes())
    head = mine / "plan.toml"
    text = head.read_text("utf-8").replace('# phone = ""', f'phone = "{phone}"')
    head.write_text(text, "utf-8")
    return [one for one in find_problems()[1] if "/du-lieu" in one]


def test_a_role_alone_is_remarked_on() -> None:
    """Out of the box: with the plan, the setting and where it is read."""
    (line,) = [one for one in find_problems()[1] if "/du-lieu" in one]
    assert "344/KH-LMHTX" in line
    assert "phone" in line


def test_a_telephone_ends_it(tmp_path: Path) -> None:
    """As soon as the office has written its own."""
    assert named(tmp_path, "0216 3852 345") == []


@pytest.mark.parametrize(
    ("office_name", "phone", "reached"),
    [
        ("cán bộ phụ trách thi đua", None, False),
        ("phòng 12, tầng 3", None, False),
        ("cán bộ thi đua, 02163.852.345", None, True),
        ("thidua@lienminh.vn", None, True),
        ("cán bộ phụ trách thi đua", "0216 3852 345", True),
    ],
)
def test_what_can_be_called_or_written_to(
    office: Office, office_name: str, phone: str | None, reached: bool
) -> None:
    """A number in the name of the office is one, too."""
    ours = office.plan_on(NOW.date()).organisation
    assert can_be_reached(replace(ours, office=office_name, phone=phone)) == reached
