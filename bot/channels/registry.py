"""The messaging platforms there are, and what the program must know of each.

The rule: nobody else tells platforms apart by their names. A new one is its package, its settings,
one entry here, and its words in `handlers.values.shown.label_texts`.
"""

from collections.abc import Callable
from dataclasses import dataclass

from pydantic import SecretStr

from bot.channels.base import PushedChannel, Webhook
from bot.channels.telegram import texts as common
from bot.channels.zalo import inbound as zalo
from bot.config import Settings

Alive = Callable[[], None]


@dataclass(frozen=True)
class Monthly:
    """What a platform's plan allows in a month."""

    users: int
    messages: int


@dataclass(frozen=True)
class Api:
    """Where a platform is asked, and by which way: its own proxy, or what the environment names."""

    url: str
    proxy: str | None
    follows_environment: bool


@dataclass(frozen=True)
class Platform:
    """One messaging platform, open when its token is set.

    `build` makes its channel from the token; with a Webhook updates are pushed, their secret in
    `header`, without one they are polled, and Alive is called at every sign of life. `per_second`
    is how fast it may be written to, `monthly` how much, if that is limited. Where it does not take
    files they are sent as links. `api` is for the operator who wants to know whether it answers.
    """

    name: str
    token: Callable[[Settings], SecretStr | None]
    build: Callable[[str, Settings, Webhook | None, Alive], PushedChannel]
    header: str
    per_second: Callable[[Settings], float]
    takes_files: bool
    monthly: Callable[[Settings], Monthly] | None = None
    api: Callable[[Settings], Api] | None = None

    @property
    def path(self) -> str:
        """Where its updates are pushed to; told to the platform, so it never changes."""
        return f"/{self.name}/webhook"


def told(secret: SecretStr | None) -> str | None:
    """What is kept secret, for whom it is meant."""
    return secret.get_secret_value() if secret else None


def _telegram(
    token: str, settings: Settings, webhook: Webhook | None, heard: Alive
) -> PushedChannel:
    # The library takes a good part of a start, also of one that opens no Telegram.
    from bot.channels.telegram.channel import TelegramChannel

    return TelegramChannel(
        token,
        api_url=str(settings.telegram_api_url),
        commands=common.COMMANDS,
        description=common.DESCRIPTION,
        short_description=common.SHORT_DESCRIPTION,
        webhook=webhook,
        proxy=told(settings.telegram_proxy),
        heard=heard,
    )


def _zalo(token: str, settings: Settings, webhook: Webhook | None, heard: Alive) -> PushedChannel:
    # Nor is the client of HTTP needed where only our own page is open.
    from bot.channels.zalo.channel import ZaloChannel

    return ZaloChannel(
        token,
        api_url=str(settings.zalo_api_url),
        bot_name=settings.zalo_bot_name,
        webhook=webhook,
        proxy=told(settings.zalo_proxy),
        heard=heard,
    )


TELEGRAM = Platform(
    name="telegram",
    token=lambda settings: settings.telegram_bot_token,
    build=_telegram,
    header="X-Telegram-Bot-Api-Secret-Token",
    per_second=lambda settings: settings.telegram_messages_per_second,
    takes_files=True,
    api=lambda settings: Api(str(settings.telegram_api_url), told(settings.telegram_proxy), True),
)
ZALO = Platform(
    name="zalo",
    token=lambda settings: settings.zalo_bot_token,
    build=_zalo,
    header=zalo.SECRET_HEADER,
    per_second=lambda settings: settings.zalo_messages_per_second,
    takes_files=False,
    monthly=lambda settings: Monthly(settings.zalo_max_users, settings.zalo_max_messages_per_month),
    api=lambda settings: Api(str(settings.zalo_api_url), told(settings.zalo_proxy), False),
)
PLATFORMS = (TELEGRAM, ZALO)


def opened(settings: Settings, platforms: tuple[Platform, ...] = PLATFORMS) -> tuple[Platform, ...]:
    """Those whose tokens are set."""
    return tuple(one for one in platforms if one.token(settings))
