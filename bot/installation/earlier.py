"""The secrets that signed the chat cookies of earlier releases.

The rule: they open nothing but the chat cookie of somebody who had one, once; see
`storage.people.web_chats`. Platforms were told the first of them.
"""

from contextlib import suppress

from pydantic import SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.config import ENV_FILE, Settings

SECRET_FILE = "web-secret"


class _Left(BaseSettings):
    """A setting that is none any more, and may still stand in somebody's `.env`."""

    model_config = SettingsConfigDict(
        env_file=ENV_FILE, env_file_encoding="utf-8-sig", env_ignore_empty=True, extra="ignore"
    )

    webhook_secret: SecretStr | None = None


def webhook_secret() -> str | None:
    """What still stands in the place of WEBHOOK_SECRET, which nobody is told any more."""
    with suppress(OSError, ValueError):
        if left := _Left().webhook_secret:
            return left.get_secret_value()
    return None


def earlier_secrets(settings: Settings) -> tuple[str, ...]:
    """What is left of them: WEBHOOK_SECRET, and the file that stood in for it."""
    found = [webhook_secret() or ""]
    with suppress(OSError, ValueError):
        found.append((settings.data_dir / SECRET_FILE).read_text(encoding="utf-8").strip())
    return tuple(filter(None, found))
