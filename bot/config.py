"""Settings, read once and strictly; every problem is reported at once.

The rule: one field per environment variable, the same names as in `.env.example` and the README.
"""

import logging
import os
import re
from datetime import datetime
from pathlib import Path
from typing import Annotated, Any, Literal
from urllib.parse import urlsplit

from dotenv import dotenv_values
from pydantic import (
    AnyHttpUrl,
    Field,
    SecretStr,
    ValidationError,
    ValidationInfo,
    field_validator,
)
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot import config_texts as texts
from bot.channels.zalo_oa import templates
from bot.channels.zalo_oa import texts as official_texts
from bot.installation import secret_files
from bot.installation.addresses import (
    is_machine,
    is_of_windows,
    is_proxy,
    wrong_with_database,
    wrong_with_networks,
)
from bot.installation.closed import Place, closed, is_there, places

# Beside the working folder's own files. An existing ./data always wins: whoever gives new
# installations another place must first look for this one.
DATA = "data"
ENV_FILE = ".env"
KEY_FILE = "master-key"


class ConfigError(Exception):
    """Settings that cannot be used: Vietnamese lines, and `others` without what is wrong."""

    def __init__(self, problems: tuple[str, ...], others: "Settings | None" = None) -> None:
        super().__init__("\n".join(problems))
        self.problems, self.others = problems, others


class Settings(BaseSettings):
    """The operator's settings; a channel is on when its token is set."""

    model_config = SettingsConfigDict(
        env_file=ENV_FILE,
        # Some editors begin a file with a mark.
        env_file_encoding="utf-8-sig",
        # A line of .env left empty is a setting left out.
        env_ignore_empty=True,
        extra="ignore",
        frozen=True,
    )

    database_url: str = f"sqlite:///{DATA}/htx-bot.db"
    plans_dir: Path = Path(DATA, "plans")
    clock_start: datetime | None = None
    telegram_bot_token: SecretStr | None = None
    telegram_api_url: AnyHttpUrl = AnyHttpUrl("https://api.telegram.org")
    # Secret, as a name and a password may stand in them. Each channel has its own: the way around a
    # block of Telegram leads abroad, where Zalo's messages have no business.
    telegram_proxy: SecretStr | None = None
    telegram_bot_name: str = ""
    # What Telegram allows free of charge over all chats together.
    telegram_messages_per_second: Annotated[float, Field(gt=0, le=1000)] = 30.0
    zalo_bot_token: SecretStr | None = None
    zalo_api_url: AnyHttpUrl = AnyHttpUrl("https://bot-api.zaloplatforms.com")
    zalo_proxy: SecretStr | None = None
    # Zalo publishes no rate; this one is careful.
    zalo_messages_per_second: Annotated[float, Field(gt=0, le=1000)] = 5.0
    # The free plan's limits, as the pricing page names them.
    zalo_max_users: Annotated[int, Field(gt=0)] = 50
    zalo_max_messages_per_month: Annotated[int, Field(gt=0)] = 3000
    zalo_bot_name: str = ""
    # More than anybody types, over and above forty at once; 0 sets no limit.
    chat_messages_per_minute: Annotated[int, Field(ge=0)] = 20
    host: str = "127.0.0.1"
    port: Annotated[int, Field(ge=0, le=65535)] = 8080
    public_url: AnyHttpUrl | None = None
    security_contact: str | None = None
    # Pages may be public while the platforms cannot reach us, behind a gateway that knows people.
    webhooks: bool = True
    # An Official Account: nothing of it has met the real service, so it is opened by its own word.
    zalo_oa_app_id: str = ""
    zalo_oa_app_secret: SecretStr | None = None
    zalo_oa_secret_key: SecretStr | None = None
    # Only to begin with: the one in force lives in the database, for each counts once.
    zalo_oa_refresh_token: SecretStr | None = None
    # Dong; what is free goes all the same.
    zalo_oa_monthly_budget: Annotated[int, Field(ge=0)] = 0
    zalo_oa_templates: Path | None = None
    # Of the 4,000 calls a minute that are told some are left for everything else.
    zalo_oa_messages_per_second: Annotated[float, Field(gt=0, le=1000)] = 20.0
    zalo_oa_api_url: AnyHttpUrl = AnyHttpUrl("https://openapi.zalo.me")
    zalo_oa_auth_url: AnyHttpUrl = AnyHttpUrl("https://oauth.zaloapp.com")
    # Last: it is looked at beside what it needs.
    zalo_oa_experimental: bool = False
    # Nobody is believed about who asks, unless the operator says that it is his own proxy.
    trusted_proxies: str = ""
    master_key: Annotated[SecretStr | None, Field(min_length=32)] = None
    master_key_file: Path | None = None
    retention_months: Annotated[int, Field(ge=1, le=240)] = 24
    # Whoever watches shows it; without one there is nothing to see.
    metrics_token: Annotated[SecretStr | None, Field(min_length=16)] = None
    # Secret: whoever knows it can say that all is well.
    ping_url: SecretStr | None = None
    log_level: str = "INFO"
    log_format: Literal["console", "json"] = "console"
    log_file: Path | None = None

    @property
    def data_dir(self) -> Path:
        """Where this installation's own files lie: beside the SQLite file, else the plans."""
        if self.database_url.startswith("sqlite:///"):
            return Path(self.database_url.removeprefix("sqlite:///")).parent
        return self.plans_dir.parent

    @property
    def places(self) -> list[Place]:
        """What has to be readable before anything else is done."""
        key = self.data_dir / KEY_FILE if self.master_key is None else None
        named = {
            "MASTER_KEY_FILE": self.master_key_file or key,
            "ZALO_OA_TEMPLATES": self.zalo_oa_templates,
        }
        database = self.database_url.removeprefix("sqlite:///")
        file = Path(database) if database != self.database_url else None
        return places(self.data_dir, file, self.plans_dir, named)

    @property
    def secrets(self) -> tuple[str, ...]:
        """What nobody may read of them: all that is marked so, and URLs that hold a password."""
        values = [getattr(self, name) for name in type(self).model_fields]
        marked = [one.get_secret_value() for one in values if isinstance(one, SecretStr)]
        urls = [str(one) for one in values if isinstance(one, str | AnyHttpUrl)]
        return (*marked, *(url for url in urls if "@" in url and urlsplit(url).password))

    @property
    def posted_to(self) -> AnyHttpUrl | None:
        """Where the platforms post updates; None when they are polled."""
        return self.public_url if self.webhooks else None

    @property
    def proxies(self) -> list[str]:
        """The addresses and networks of TRUSTED_PROXIES."""
        return [one.strip() for one in self.trusted_proxies.split(",") if one.strip()]

    @field_validator("*", mode="before")
    @classmethod
    def _without_mark(cls, value: object) -> object:
        # Files of secrets are read as they are by the library.
        return value.removeprefix(secret_files.MARK) if isinstance(value, str) else value

    @field_validator("telegram_proxy", "zalo_proxy")
    @classmethod
    def _way_out(cls, proxy: SecretStr | None) -> SecretStr | None:
        if proxy and not is_proxy(proxy.get_secret_value()):
            raise ValueError(texts.PROXY_BAD)
        return proxy

    @field_validator("host")
    @classmethod
    def _a_machine(cls, host: str) -> str:
        if not is_machine(host):
            raise ValueError(texts.HOST_BAD)
        return host

    @field_validator("public_url")
    @classmethod
    def _a_place(cls, url: AnyHttpUrl | None) -> AnyHttpUrl | None:
        # The path stands in cookies and links as it is.
        path = re.fullmatch(r"(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*/?", (url and url.path) or "")
        if url and (path is None or url.query or url.fragment or url.username or url.password):
            raise ValueError(texts.PUBLIC_URL_BAD)
        return url

    @field_validator("zalo_oa_templates")
    @classmethod
    def _table(cls, file: Path | None) -> Path | None:
        # One that may not be read is told with the other places.
        if file and not closed([Place("ZALO_OA_TEMPLATES", file, file)]):
            templates.load(file)
        return file

    @field_validator("zalo_oa_experimental")
    @classmethod
    def _complete(cls, on: bool, info: ValidationInfo) -> bool:
        if not on:
            return on
        known = info.data.get
        if not known("zalo_oa_app_id") or not known("zalo_oa_app_secret"):
            raise ValueError(official_texts.SETTINGS_MISSING)
        public = known("public_url")
        if public is None or public.scheme != "https" or not known("webhooks"):
            raise ValueError(official_texts.NEEDS_WEBHOOK)
        return on

    @field_validator("metrics_token")
    @classmethod
    def _to_be_sent(cls, token: SecretStr | None) -> SecretStr | None:
        # It comes back in a header.
        if token and not re.fullmatch(r"[!-~]+", token.get_secret_value()):
            raise ValueError(texts.METRICS_TOKEN_BAD)
        return token

    @field_validator("ping_url")
    @classmethod
    def _web_address(cls, url: SecretStr | None) -> SecretStr | None:
        if url and urlsplit(url.get_secret_value()).scheme not in ("http", "https"):
            raise ValueError(texts.PING_URL_BAD)
        return url

    @field_validator("security_contact")
    @classmethod
    def _to_be_told(cls, contact: str | None) -> str | None:
        # It stands in a line of its own in security.txt.
        if contact and not re.fullmatch(r"(mailto:|https://|tel:)[!-~]+", contact):
            raise ValueError(texts.SECURITY_CONTACT_BAD)
        return contact

    @field_validator("trusted_proxies")
    @classmethod
    def _addresses(cls, listed: str) -> str:
        if wrong := wrong_with_networks(listed):
            raise ValueError(wrong)
        return listed

    @field_validator("database_url")
    @classmethod
    def _known_database(cls, url: str) -> str:
        if wrong := wrong_with_database(url):
            raise ValueError(wrong)
        return url

    @field_validator(
        "database_url", "plans_dir", "master_key_file", "log_file", "zalo_oa_templates"
    )
    @classmethod
    def _one_line(cls, place: str | Path | None) -> str | Path | None:
        # "D:\new" in quotes reads as a line feed, and would be another folder without a word.
        if any(sign < " " for sign in str(place or "")):
            raise ValueError(texts.PATH_BROKEN)
        if is_of_windows(str(place or "")):
            raise ValueError(texts.PATH_OF_WINDOWS)
        return place

    @field_validator("plans_dir")
    @classmethod
    def _readable_folder(cls, folder: Path) -> Path:
        # A folder that is not there yet is made by the first import.
        if is_there(folder) and not folder.is_dir():
            raise ValueError(texts.PLANS_DIR_BAD)
        return folder

    @field_validator("log_level")
    @classmethod
    def _known_level(cls, level: str) -> str:
        if level.upper() not in ("DEBUG", "INFO", "WARNING", "ERROR"):
            raise ValueError(texts.LOG_LEVEL_BAD)
        return level.upper()


def load_settings() -> Settings:
    """Read the environment, `.env` and files of secrets; raises ConfigError with all problems."""
    # In English, and four times; `bot.installation.slips` tells the line.
    logging.getLogger("dotenv").setLevel(logging.ERROR)
    # The library warns of some of them in English and goes on without, and breaks off at others.
    env = Path(ENV_FILE)
    closed_env = closed([Place(ENV_FILE, env, env)])
    folder = (texts.ENV_IS_FOLDER,) if is_there(env) and env.is_dir() else ()
    if unreadable := (*closed_env, *folder, *secret_files.problems(Settings.model_fields)):
        raise ConfigError(unreadable)
    try:
        settings = _read()
    except ValidationError as error:
        raise ConfigError(tuple(map(_problem, error.errors())), _without(error)) from error
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError((texts.ENV_UNREADABLE,)) from error
    if lines := closed(settings.places):
        raise ConfigError(lines, settings)
    return settings


def _read(**left_out: Any) -> Settings:
    return Settings(_secrets_dir=secret_files.folders(), **left_out)  # type: ignore[call-arg]  # the library's own


def _without(error: ValidationError) -> Settings | None:
    """The settings as if those that are wrong had been left out."""
    wrong = {str(found["loc"][0]) for found in error.errors()}
    try:
        return _read(**{name: Settings.model_fields[name].default for name in wrong})
    except ValidationError:
        return None


def _problem(found: object) -> str:
    """One line per setting; the value itself is left out, it may be a secret."""
    assert isinstance(found, dict)
    name = str(found["loc"][0]).upper()
    bounds = found.get("ctx", {})
    least = bounds.get("gt", bounds.get("ge", bounds.get("min_length")))
    most = bounds.get("lt", bounds.get("le"))
    why = texts.reason(str(found["type"]), str(found["msg"]), least, most)
    file = secret_files.holding(name.lower())
    # What the environment or `.env` says goes before any file.
    hidden = bool(os.environ.get(name) or dotenv_values(ENV_FILE, encoding="utf-8-sig").get(name))
    return texts.setting_bad(name=name, reason=why, file=None if hidden or not file else str(file))
