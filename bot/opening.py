"""Opens the doors people come through: the page always, Telegram and Zalo when their token is set.

The rule: with PUBLIC_URL the platforms post to us, without it we poll; nothing else changes.
"""

from collections.abc import Callable
from dataclasses import dataclass

from bot.app import App
from bot.channels.base import Channel, Webhook
from bot.channels.telegram.channel import TelegramChannel
from bot.channels.web import WebChannel
from bot.channels.zalo.channel import ZaloChannel
from bot.config import Settings
from bot.papers.making import unit_paper
from bot.sending.attachments import LinkTo, WithFiles
from bot.web.documents import Render
from bot.web.health import Pulse
from bot.web.webhooks import TELEGRAM_HEADER, ZALO_HEADER, Hook
from handlers.turn import texts as common

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
    web = WebChannel()
    channels: dict[str, Channel] = {"web": web}
    hooks: dict[str, Hook] = {}
    if settings.telegram_bot_token:
        secret = app.keys.of("webhook/telegram")
        telegram = _telegram(settings, _webhook(settings, TELEGRAM_PATH, secret), pulse)
        channels["telegram"] = WithFiles(telegram, render, links_of(app), takes_files=True)
        hooks[TELEGRAM_PATH] = Hook(TELEGRAM_HEADER, secret, telegram.arrival)
    if settings.zalo_bot_token:
        secret = app.keys.of("webhook/zalo")
        zalo = _zalo(settings, _webhook(settings, ZALO_PATH, secret), pulse)
        channels["zalo"] = WithFiles(zalo, render, links_of(app), takes_files=False)
        hooks[ZALO_PATH] = Hook(ZALO_HEADER, secret, zalo.arrival)
    return Doors(channels, web, hooks if settings.public_url else {}, pulse, render)


def renderer(app: App) -> Render:
    """Makes documents by a reply's source: a unit's sheet, and nothing else."""

    def render(source: str) -> tuple[bytes, str] | None:
        kind, _, name = source.partition(":")
        if kind != "sheet":
            return None
        paper = unit_paper(app.store, app.office(), name, app.clock.now().date())
        return (paper, f"{name}.docx") if paper else None

    return render


def links_of(app: App) -> LinkTo | None:
    """Gives documents a public address for a day; None when nobody outside can reach us."""
    if app.settings.public_url is None:
        return None
    root = str(app.settings.public_url).rstrip("/")

    def link_to(channel: str, address: str, source: str) -> str | None:
        name = app.store.files.give(channel, address, source, app.clock.now())
        return f"{root}/files/{name}" if name else None

    return link_to


def _webhook(settings: Settings, path: str, secret: str) -> Webhook | None:
    if settings.public_url is None:
        return None
    root = str(settings.public_url).rstrip("/")
    return Webhook(f"{root}{path}", secret)


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
