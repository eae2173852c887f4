"""Opens the doors people come through: the page always, Telegram and Zalo when their token is set.

The rule: with PUBLIC_URL the platforms post to us, without it we poll; nothing else changes.
"""

from collections.abc import Callable
from dataclasses import dataclass

from bot import office
from bot.app import App
from bot.attachments import WithFiles
from bot.channels.base import Channel, Webhook
from bot.channels.telegram import TelegramChannel
from bot.channels.zalo import ZaloChannel
from bot.config import Settings
from bot.web.channel import WebChannel
from bot.web.documents import Render, list_of_staff
from bot.web.health import Pulse
from bot.web.sessions import Links, signing_secret
from bot.web.webhooks import TELEGRAM_HEADER, ZALO_HEADER, Hook
from handlers.texts import common

TELEGRAM_PATH = "/telegram/webhook"
ZALO_PATH = "/zalo/webhook"
# A poll lasts up to 50 s, and a restart of the platform a little more.
SILENT_AT_MOST_S = 180.0


@dataclass(frozen=True)
class Doors:
    """The open channels with what the web server needs to know of them."""

    channels: dict[str, Channel]
    web: WebChannel
    hooks: dict[str, Hook]
    pulse: Pulse
    render: Render


def open_doors(app: App) -> Doors:
    """Build the channels the settings ask for; nothing is connected yet."""
    settings = app.settings
    polled = [] if settings.public_url else settings.platforms
    pulse = Pulse(dict.fromkeys(polled, SILENT_AT_MOST_S))
    render = renderer(app)
    base = str(settings.public_url).rstrip("/") if settings.public_url else None
    links = Links(signing_secret(settings), base) if base else None
    web = WebChannel()
    channels: dict[str, Channel] = {"web": web}
    hooks: dict[str, Hook] = {}
    if settings.telegram_bot_token:
        telegram = _telegram(settings, _webhook(settings, TELEGRAM_PATH), pulse)
        channels["telegram"] = WithFiles(telegram, render, links, takes_files=True)
        hooks[TELEGRAM_PATH] = Hook(TELEGRAM_HEADER, telegram.arrival)
    if settings.zalo_bot_token:
        zalo = _zalo(settings, _webhook(settings, ZALO_PATH), pulse)
        channels["zalo"] = WithFiles(zalo, render, links, takes_files=False)
        hooks[ZALO_PATH] = Hook(ZALO_HEADER, zalo.arrival)
    return Doors(channels, web, hooks if base else {}, pulse, render)


def renderer(app: App) -> Render:
    """Makes documents by a reply's source; a list of the staff only while the role holds."""

    def render(source: str) -> tuple[bytes, str] | None:
        kind, _, name = source.partition(":")
        day = app.clock.now().date()
        if kind == "sheet":
            paper = office.unit_paper(app.store, app.desk(), name, day)
            return (paper, f"{name}.docx") if paper else None
        of_staff = list_of_staff(app.store, source)
        if of_staff is None:
            return None
        _, name = of_staff
        return office.campaign_paper(app.store, app.desk(), name, day), name

    return render


def _webhook(settings: Settings, path: str) -> Webhook | None:
    if settings.public_url is None or settings.webhook_secret is None:
        return None
    root = str(settings.public_url).rstrip("/")
    return Webhook(f"{root}{path}", settings.webhook_secret.get_secret_value())


def _telegram(settings: Settings, webhook: Webhook | None, pulse: Pulse) -> TelegramChannel:
    assert settings.telegram_bot_token is not None
    return TelegramChannel(
        settings.telegram_bot_token.get_secret_value(),
        api_url=str(settings.telegram_api_url),
        commands=common.COMMANDS,
        description=common.DESCRIPTION,
        short_description=common.SHORT_DESCRIPTION,
        webhook=webhook,
        heard=_beat(pulse, "telegram"),
    )


def _zalo(settings: Settings, webhook: Webhook | None, pulse: Pulse) -> ZaloChannel:
    assert settings.zalo_bot_token is not None
    return ZaloChannel(
        settings.zalo_bot_token.get_secret_value(),
        api_url=str(settings.zalo_api_url),
        bot_name=settings.zalo_bot_name,
        webhook=webhook,
        heard=_beat(pulse, "zalo"),
    )


def _beat(pulse: Pulse, name: str) -> Callable[[], None]:
    return lambda: pulse.beat(name)
