"""The messaging platforms there are, and what the program must know of each.

The rule: no dialog tells platforms apart by their names; what only one of them can do is asked of
its entry. A new one is its package, its settings, one entry here, and its words in
`handlers.values.shown.label_texts`; CONTRIBUTING.md has the list.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from pydantic import SecretStr

from bot.channels.asking import Api, PlatformAnswer
from bot.channels.base import PushedChannel, Webhook
from bot.channels.layout import numbered, split
from bot.channels.reaching import Reach, unreached
from bot.channels.telegram import texts as telegram_texts
from bot.channels.zalo import PART_MAX
from bot.channels.zalo import inbound as zalo
from bot.channels.zalo import texts as zalo_texts
from bot.channels.zalo_oa import inbound as official
from bot.channels.zalo_oa import payloads, templates
from bot.channels.zalo_oa import texts as official_texts
from bot.channels.zalo_oa.watching import Watching
from bot.config import Settings
from handlers.values.replies import Reply
from handlers.values.shown.label_texts import channel_name
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
class TokenForm:
    """How its tokens look, whole, and one as an example for who has copied something else."""

    pattern: re.Pattern[str]
    example: str

    def fits(self, token: str) -> bool:
        """Whether this may be one."""
        return self.pattern.fullmatch(token) is not None


@dataclass(frozen=True)
class Way:
    """How people come to its bot: what they look for there, and a link with `{start}` in it.

    The link opens the bot and says that word to it. Both are empty where there is no such way.
    """

    sought: str = ""
    link: str = ""


@dataclass(frozen=True)
class Platform:
    """One messaging platform, open when its token is set.

    `build` makes its channel from the token; with a Webhook updates are pushed, their secret in
    `header`, without one they are polled, and Alive is called at every sign of life. `per_second`
    is how fast it may be written to, `monthly` how much, if that is limited. Where it does not take
    files they are sent as links. `abroad` is whether its machines stand there, `legal` what the
    papers say of it, `way` how people find its bot. `token_form` is None where any text may be
    one. `api` is for the operator who wants to know whether it answers; None where `doctor` has a
    module for it. `opened_by` is the setting that opens it, if that is no token of a bot. Where the
    platform signs what it posts, `signed` checks the signature that stands in `header`;
    `answered_within_s` is how soon it wants to hear that it was stored, where it gives it up soon;
    `watching` is what else has to be known of it. `parts`: as how many messages a reply is
    counted there. `starts` is whether a chat begins with /start, which the greeting answers.
    """

    name: str
    token: Callable[[Settings], SecretStr | None]
    token_form: TokenForm | None
    build: Callable[[str, Settings, Webhook | None, Alive], PushedChannel]
    api: Callable[[Settings], Api] | None
    header: str
    per_second: Callable[[Settings], float]
    takes_files: bool
    abroad: bool
    legal: str
    way: Callable[[Settings], Way]
    monthly: Callable[[Settings], Monthly] | None = None
    opened_by: str = ""
    starts: bool = False
    signed: Callable[[Settings], Signed] | None = None
    answered_within_s: float | None = None
    watching: Callable[[Store, Settings], Watching] | None = None
    parts: Callable[[Reply], int] = lambda reply: 1

    @property
    def setting(self) -> str:
        """The name of the setting that opens it."""
        return self.opened_by or f"{self.name.upper()}_BOT_TOKEN"

    @property
    def name_setting(self) -> str:
        """The name of the setting that tells what its bot is called."""
        return f"{self.name.upper()}_BOT_NAME"

    @property
    def path(self) -> str:
        """Where its updates are pushed to; told to the platform, so it never changes."""
        return f"/{self.name}/webhook"


def revealed(secret: SecretStr | None) -> str | None:
    """What is kept secret, for whom it is meant."""
    return secret.get_secret_value() if secret else None


def _telegram_reach(settings: Settings) -> Reach:
    proxy = revealed(settings.telegram_proxy)
    return Reach(*_address(settings, "telegram_api_url"), proxy, "TELEGRAM_PROXY", True)


def _zalo_reach(settings: Settings) -> Reach:
    return Reach(
        *_address(settings, "zalo_api_url"), revealed(settings.zalo_proxy), "ZALO_PROXY", False
    )


def official_reach(settings: Settings) -> Reach:
    """The way to the Official Account's place."""
    return Reach(
        *_address(settings, "zalo_oa_api_url"), revealed(settings.zalo_proxy), "ZALO_PROXY", False
    )


def _address(settings: Settings, name: str) -> tuple[str, str]:
    """The address, and its setting's name where it is not as it came."""
    url = getattr(settings, name)
    return str(url), "" if url == Settings.model_fields[name].default else name.upper()


def _unreached(platform: str, reach: Reach) -> Callable[[str], str]:
    return partial(unreached, channel_name(platform), reach)


def _telegram(
    token: str, settings: Settings, webhook: Webhook | None, heard: Alive
) -> PushedChannel:
    # The library takes a good part of a start, also of one that opens no Telegram.
    from bot.channels.telegram.channel import TelegramChannel

    return TelegramChannel(
        token,
        api_url=str(settings.telegram_api_url),
        commands=telegram_texts.COMMANDS,
        description=telegram_texts.DESCRIPTION,
        short_description=telegram_texts.SHORT_DESCRIPTION,
        webhook=webhook,
        proxy=revealed(settings.telegram_proxy),
        heard=heard,
        unreached=_unreached("telegram", _telegram_reach(settings)),
    )


def _zalo(token: str, settings: Settings, webhook: Webhook | None, heard: Alive) -> PushedChannel:
    # Nor is the client of HTTP needed where only our own page is open.
    from bot.channels.zalo.channel import ZaloChannel

    return ZaloChannel(
        token,
        api_url=str(settings.zalo_api_url),
        bot_name=settings.zalo_bot_name,
        webhook=webhook,
        proxy=revealed(settings.zalo_proxy),
        heard=heard,
        unreached=_unreached("zalo", _zalo_reach(settings)),
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
        revealed(settings.zalo_proxy),
    )
    return OfficialAccount(
        wire,
        refresh=revealed(settings.zalo_oa_refresh_token),
        table=templates.load(settings.zalo_oa_templates),
        budget=settings.zalo_oa_monthly_budget,
        heard=heard,
    )


def _signed(settings: Settings) -> Signed:
    known = (revealed(settings.zalo_oa_secret_key), revealed(settings.zalo_oa_app_secret))
    secrets = [one for one in known if one]
    app_id = settings.zalo_oa_app_id
    return lambda header, body: payloads.is_signed(header, body, app_id, secrets)


async def _by_bot_api(api: Api, token: str) -> PlatformAnswer:
    # As above: nobody else needs the client.
    from bot.channels.bot_api import ask

    return await ask(api, token)


def _telegram_way(settings: Settings) -> Way:
    bot = settings.telegram_bot_name.strip().lstrip("@")
    return Way(f"@{bot}", f"https://t.me/{bot}?start={{start}}") if bot else Way()


# Telegram's, which Zalo has taken over.
_BOT_TOKEN = TokenForm(re.compile(r"\d+:[A-Za-z0-9_.:=+-]{8,}"), "123456789:AbC…")

TELEGRAM = Platform(
    name="telegram",
    token=lambda settings: settings.telegram_bot_token,
    token_form=_BOT_TOKEN,
    build=_telegram,
    api=lambda settings: Api(**vars(_telegram_reach(settings)), ask=_by_bot_api),
    header="X-Telegram-Bot-Api-Secret-Token",
    per_second=lambda settings: settings.telegram_messages_per_second,
    takes_files=True,
    abroad=True,
    legal=telegram_texts.LEGAL,
    way=_telegram_way,
    starts=True,
)
ZALO = Platform(
    name="zalo",
    token=lambda settings: settings.zalo_bot_token,
    token_form=_BOT_TOKEN,
    build=_zalo,
    api=lambda settings: Api(**vars(_zalo_reach(settings)), ask=_by_bot_api),
    header=zalo.SECRET_HEADER,
    per_second=lambda settings: settings.zalo_messages_per_second,
    takes_files=False,
    abroad=False,
    legal=zalo_texts.LEGAL,
    way=lambda settings: Way(settings.zalo_bot_name),
    monthly=lambda settings: Monthly(settings.zalo_max_users, settings.zalo_max_messages_per_month),
    parts=lambda reply: len(split(numbered(reply), PART_MAX)),
)
ZALO_OA = Platform(
    name=official.NAME,
    token=lambda settings: settings.zalo_oa_app_secret if settings.zalo_oa_experimental else None,
    token_form=None,
    build=_official,
    api=None,
    header=payloads.SIGNATURE_HEADER,
    per_second=lambda settings: settings.zalo_oa_messages_per_second,
    takes_files=True,
    abroad=False,
    legal=official_texts.LEGAL,
    way=lambda settings: Way(),
    opened_by="ZALO_OA_EXPERIMENTAL",
    signed=_signed,
    answered_within_s=payloads.ANSWERED_WITHIN_S,
    watching=lambda store, settings: Watching(
        store, templates.load(settings.zalo_oa_templates), settings.zalo_oa_monthly_budget
    ),
    parts=lambda reply: (
        len(split(numbered(reply), payloads.PART_MAX)) + (reply.attachment is not None)
    ),
)
PLATFORMS = (TELEGRAM, ZALO, ZALO_OA)
# Here neither a page nor a /start says what is said in the first answer.
BARE = frozenset(one.name for one in PLATFORMS if not one.starts)


def opened(settings: Settings, platforms: tuple[Platform, ...] = PLATFORMS) -> tuple[Platform, ...]:
    """Those whose tokens are set."""
    return tuple(one for one in platforms if one.token(settings))


def bot_links(settings: Settings) -> tuple[str, ...]:
    """The links that open our bots, with `{start}` where they say a word to it."""
    links = (one.way(settings).link for one in opened(settings))
    return tuple(link for link in links if link)
