"""`htx-bot check` warns of settings that leave a door open."""

from pathlib import Path

import pytest
from pydantic import SecretStr

from bot.cli.checking.risks import risks
from bot.config import Settings


def chosen(**changes: object) -> Settings:
    return Settings(_env_file=None, **changes)  # type: ignore[arg-type, call-arg]


@pytest.fixture(autouse=True)
def no_settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Whatever the machine has set."""
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)


def test_what_is_safe_is_not_warned_of() -> None:
    """The defaults, an own Bot API server on this machine, and a proxy in front."""
    assert risks(chosen()) == []
    assert risks(chosen(telegram_api_url="http://127.0.0.1:8081", log_level="DEBUG")) == []
    behind = {"public_url": "https://htx.example.vn", "trusted_proxies": "10.0.0.0/8"}
    good = SecretStr("Vq7mJ2xT9dKc4LwZb8RfYs3NhPg6AuEe")
    assert risks(chosen(host="0.0.0.0", master_key=good, metrics_token=good, **behind)) == []
    # Nobody is to post there: the page is for those of the building.
    inside = {"public_url": "https://192.168.1.5", "trusted_proxies": "127.0.0.1"}
    token = SecretStr("1:x")
    assert risks(chosen(**inside)) == []
    assert risks(chosen(webhooks=False, telegram_bot_token=token, **inside)) == []
    assert risks(chosen(database_url="postgresql:///htx")) == []
    assert risks(chosen(database_url="postgresql://htx:Vq7mJ2xT9dKc4@127.0.0.1/htx")) == []


@pytest.mark.parametrize(
    ("changes", "named"),
    [
        ({"public_url": "http://htx.example.vn", "trusted_proxies": "127.0.0.1"}, "PUBLIC_URL"),
        ({"public_url": "https://htx.example.vn"}, "TRUSTED_PROXIES=127.0.0.1"),
        ({"trusted_proxies": "127.0.0.1"}, "PUBLIC_URL trống"),
        (
            {
                "public_url": "https://192.168.1.5",
                "trusted_proxies": "127.0.0.1",
                "telegram_bot_token": SecretStr("1:x"),
            },
            "mạng nội bộ (192.168.1.5): Telegram không gửi tin tới đó được",
        ),
        ({"telegram_api_url": "http://proxy.example"}, "TELEGRAM_API_URL"),
        ({"zalo_api_url": "http://proxy.example"}, "ZALO_API_URL"),
        ({"host": "0.0.0.0"}, "HOST=0.0.0.0"),
        ({"host": "192.168.1.5", "public_url": "https://htx.example.vn"}, "HOST=192.168.1.5"),
        ({"metrics_token": SecretStr("a" * 20)}, "METRICS_TOKEN"),
        ({"database_url": "postgresql://htx:htx@127.0.0.1/htx"}, "DATABASE_URL"),
        ({"database_url": "postgresql://nguoi:mat-khau@127.0.0.1/htx"}, "DATABASE_URL"),
        ({"log_level": "DEBUG", "zalo_bot_token": SecretStr("1:x")}, "LOG_LEVEL"),
    ],
)
def test_each_open_door_is_one_sentence(changes: dict[str, object], named: str) -> None:
    """With the setting's name, and no secret."""
    [line] = risks(chosen(**changes))
    assert named in line
    assert "aaaa" not in line
