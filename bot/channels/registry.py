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
from bot.channels.zalo_oa import inbound as official
from bot.channels.zalo_oa import payloads, templates
from bot.channels.zalo_oa.watching import Watching
from bot.config import Settings
from storage.store import Store

Alive = Callable[[], None]
# Whether the platform itself has signed what was posted: the header's words, the body.
Signed = Callable[[str, bytes], bool]


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
    `opened_by` is the setting that opens it, if that is no token of a bot. Where the platform signs
    what it posts, `signed` checks the signature that stands in `header`; `watching` is what else
    has to be known of it.
    """

    name: str
    token: Callable[[Settings], SecretStr | None]
    build: Callable[[str, Settings, Webhook | None, Alive], PushedChannel]
    header: str
    per_second: Callable[[Settings], float]
    takes_files: bool
    monthly: Callable[[Settings], Monthly] | None = None
    api: Callable[[Settings], Api] | None = None
    opened_by: str = ""
    signed: Callable[[Settings], Signed] | None = None
    watching: Callable[[Store, Settings], Watching] | None = None

    @property
    def setting(self) -> str:
        """The name of the setting that opens it."""
        return self.opened_by or f"{self.name.upper()}_BOT_TOKEN"

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


def _official(
    token: str, settings: Settings, webhook: Webhook | None, heard: Alive
) -> PushedChannel:
    from bot.channels.zalo_oa.channel import OfficialAccount
    from bot.channels.zalo_oa.wire import OfficialWire

    wire = OfficialWire(
        settings.zalo_oa_app_id,
        token,
        str(settings.zalo_oa_api_url),
        str(settings.zalo_oa_auth_url),
        told(settings.zalo_proxy),
    )
    return OfficialAccount(
        wire,
        refresh=told(settings.zalo_oa_refresh_token),
        table=templates.load(settings.zalo_oa_templates),
        budget=settings.zalo_oa_monthly_budget,
        heard=heard,
    )


def _signed(settings: Settings) -> Signed:
    known = (told(settings.zalo_oa_secret_key), told(settings.zalo_oa_app_secret))
    secrets = [one for one in known if one]
    app_id = settings.zalo_oa_app_id
    return lambda header, body: payloads.is_signed(header, body, app_id, secrets)


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
ZALO_OA = Platform(
    name=official.NAME,
    token=lambda settings: settings.zalo_oa_app_secret if settings.zalo_oa_experimental else None,
    build=_official,
    header=payloads.SIGNATURE_HEADER,
    per_second=lambda settings: settings.zalo_oa_messages_per_second,
    takes_files=True,
    opened_by="ZALO_OA_EXPERIMENTAL",
    signed=_signed,
    watching=lambda store, settings: Watching(
        store, templates.load(settings.zalo_oa_templates), settings.zalo_oa_monthly_budget
    ),
)
PLATFORMS = (TELEGRAM, ZALO, ZALO_OA)


def opened(settings: Settings, platforms: tuple[Platform, ...] = PLATFORMS) -> tuple[Platform, ...]:
    """Those whose tokens are set."""
    return tuple(one for one in platforms if one.token(settings))
