"""The platforms are asked: do they know the token, where do they post to, what time is it there?

The rule: one short question each and never a change; what they answer is shown without the token.
"""

import asyncio
from collections.abc import Iterator
from datetime import datetime, timedelta

from bot.channels.asking import NotAnswered, PlatformAnswer
from bot.channels.reaching import unreached
from bot.channels.registry import PLATFORMS, Platform
from bot.channels.texts import token_refused
from bot.cli.doctor import texts
from bot.cli.doctor.found import Finding
from bot.config import Settings
from bot.watch.redacting import Redaction
from bot.watch.texts import clock_wrong
from handlers.values.shown.label_texts import channel_name

# What a name begins with by which a bot is found there.
ADDRESS = "@"
# What a Date header's whole seconds and the way of the answer may make of a right clock.
CLOCK_MAY = timedelta(seconds=30)


async def platforms_found(settings: Settings, now: datetime) -> list[Finding]:
    """Every platform, all at once, and the clock beside theirs."""
    every = await asyncio.gather(*(_look(one, settings) for one in PLATFORMS))
    found = [line for lines, _ in every for line in lines]
    times = [at for _, at in every if at is not None]
    return [*found, clock_found(now, times[0])] if times else found


async def _look(platform: Platform, settings: Settings) -> tuple[list[Finding], datetime | None]:
    name, token = channel_name(platform.name), platform.token(settings)
    setting = platform.setting
    if not token:
        off = texts.off(platform=name, setting=setting, switch=bool(platform.opened_by))
        return [Finding(platform.name, "ok", off)], None
    form = platform.token_form
    if platform.api is None:
        # It is asked with what the store holds: `official`.
        return [], None
    if form and not form.fits(token.get_secret_value()):
        # Told among the settings; nobody needs to be asked.
        return [], None
    api = platform.api(settings)
    try:
        asked = await api.ask(api, token.get_secret_value())
    except NotAnswered as error:
        line = unreached(name, api, Redaction(settings.secrets)(str(error)))
        return [Finding(platform.name, "wrong", line)], None
    if asked.refused:
        refused = token_refused(platform=name, setting=setting)
        return [Finding(platform.name, "wrong", refused)], asked.at
    return [*_standing(platform, name, settings, asked)], asked.at


def _standing(
    platform: Platform, name: str, settings: Settings, asked: PlatformAnswer
) -> Iterator[Finding]:
    """The bot's name and the way its updates take."""
    public = settings.posted_to
    ours = f"{str(public).rstrip('/')}{platform.path}" if public else ""
    way = texts.by_webhook(url=ours) if ours else texts.BY_POLLING
    yield Finding(platform.name, "ok", texts.answers(platform=name, bot=asked.bot, way=way))
    sought = platform.way(settings).sought
    if sought.startswith(ADDRESS) and asked.bot and sought.lower() != asked.bot.lower():
        line = texts.another_bot(setting=platform.name_setting, said=sought, bot=asked.bot)
        yield Finding(platform.name, "wrong", line)
    if ours and asked.webhook != ours:
        elsewhere = texts.webhook_elsewhere(platform=name, url=asked.webhook)
        yield Finding(platform.name, "note", elsewhere)
    elif not ours and asked.webhook:
        left = texts.webhook_left(platform=name, url=asked.webhook)
        yield Finding(platform.name, "note", left)
    elif asked.trouble:
        fails = texts.webhook_fails(platform=name, why=asked.trouble, waiting=asked.waiting)
        yield Finding(platform.name, "note", fails)


def clock_found(now: datetime, theirs: datetime) -> Finding:
    """How far the machine's clock is from a platform's."""
    apart = now - theirs
    seconds = round(abs(apart).total_seconds())
    if abs(apart) <= CLOCK_MAY:
        return Finding("clock", "ok", texts.clock_right(seconds=seconds), {"off_s": seconds})
    line = clock_wrong(seconds=seconds, ahead=apart > timedelta(0))
    return Finding("clock", "wrong", line, {"off_s": seconds})
