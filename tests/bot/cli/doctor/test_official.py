"""The Official Account as the operator sees it: what is missing, and how it stands."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.cli.doctor.official import official_found
from bot.cli.doctor.platforms import platforms_found
from bot.clock import Clock
from bot.config import ConfigError, Settings, load_settings
from bot.installation.database import store_of
from storage.official.grants import TokenPair
from tests.support.channels.zalo_oa import open_settings
from tests.support.database.stores import make_sqlite
from tests.torture.platforms.zalo_oa.fake import FakeOfficial

ON = "ZALO_OA_EXPERIMENTAL=true\nZALO_OA_APP_ID=1\nZALO_OA_APP_SECRET=s\n"


@pytest.mark.parametrize(
    ("lines", "why"),
    [
        ("ZALO_OA_EXPERIMENTAL=true", "cần thêm ZALO_OA_APP_ID và ZALO_OA_APP_SECRET"),
        (ON, "cần PUBLIC_URL bắt đầu bằng https://"),
        (f"{ON}PUBLIC_URL=http://bot.example", "cần PUBLIC_URL bắt đầu bằng https://"),
        (f"{ON}PUBLIC_URL=https://bot.example\nWEBHOOKS=false", "WEBHOOKS khác false"),
        (f"{ON}PUBLIC_URL=https://bot.example\nZALO_OA_TEMPLATES=none.toml", "không đọc được"),
    ],
)
def test_what_is_missing_is_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, lines: str, why: str
) -> None:
    """The setting and what to do; the program does not start half open."""
    monkeypatch.chdir(tmp_path)
    Path(".env").write_text(lines, encoding="utf-8")
    with pytest.raises(ConfigError) as told:
        load_settings()
    assert [why in line for line in told.value.problems] == [True]


async def test_what_is_not_open_is_told_by_its_setting() -> None:
    """A token is left empty; the account's switch is never that."""
    found = await platforms_found(Settings(), datetime.now(UTC))
    assert [one.text.rpartition(" (")[2] for one in found] == [
        "TELEGRAM_BOT_TOKEN để trống)",
        "ZALO_BOT_TOKEN để trống)",
        "ZALO_OA_EXPERIMENTAL là false)",
    ]


async def test_the_account_is_asked_and_nothing_is_used_up(tmp_path: Path) -> None:
    """No permission, a stored one, and one that Zalo does not take any more."""
    clock = Clock()
    async with FakeOfficial(lambda: datetime.now(UTC)) as official:
        chosen = open_settings(tmp_path, official)
        make_sqlite(chosen.database_url, rehearsing=False)
        (new,) = await official_found(chosen, clock)
        assert new.state == "note"
        body = official.exchange("refresh-0")
        store = store_of(chosen)
        store.grants.adopt("refresh-0", clock.now())
        until = clock.now().replace(year=clock.now().year + 1)
        store.grants.store("refresh-0", TokenPair(body["access_token"], "r", until, until))
        (well,) = await official_found(chosen, clock)
        assert well.state == "ok"
        assert "Liên minh HTX tỉnh" in well.text
        official.revoke()
        (old,) = await official_found(chosen, clock)
        assert old.state == "note"
        store.grants.refuse("r", clock.now())
        refused, _ = await official_found(chosen, clock)
        assert refused.state == "wrong"
        assert "cấp quyền" in refused.text
        store.close()
        assert official.exchanges == 1
