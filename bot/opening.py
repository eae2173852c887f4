"""Opens the doors people come through: the page always, a platform when its token is set.

The rule: with PUBLIC_URL the platforms post to us, without it or with WEBHOOKS=false we poll;
nothing else changes.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial

from bot.app import App
from bot.channels.base import (
    Channel,
    DatedChannel,
    Fetch,
    FilesChannel,
    PushedChannel,
    Webhook,
    WindowedChannel,
)
from bot.channels.registry import Platform
from bot.channels.web import WebChannel
from bot.config import Settings
from bot.papers.making import Render, unit_papers
from bot.sending.attachments import LinkTo, WithFiles
from bot.watch.dates import Dates
from bot.web.health import Pulse
from bot.web.signed import PATH as SENT_BACK
from bot.web.webhooks import Hook
from handlers.values.replies import SHEET, SIGNED

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
    fetches: Mapping[str, Fetch] = field(default_factory=dict)
    # Those whose people may be written to for some time only.
    windows: Mapping[str, WindowedChannel] = field(default_factory=dict)
    # Those that we ask for their messages.
    polled: frozenset[str] = frozenset()

    def heard_since(self, name: str, now: datetime) -> datetime | None:
        """Whom this channel may write to now wrote after this moment; None: to anybody."""
        windowed = self.windows.get(name)
        return windowed.heard_since(now) if windowed else None


def open_doors(app: App) -> Doors:
    """Build the channels the settings ask for; nothing is connected yet."""
    public = app.settings.posted_to
    # Updates that are posted come when people write: then silence says nothing.
    pulse = Pulse({} if public else {one.name: SILENT_AT_MOST_S for one in app.platforms})
    render = renderer(app)
    web, dates = WebChannel(), Dates()
    channels: dict[str, Channel] = {WebChannel.name: web}
    hooks: dict[str, Hook] = {}
    fetches: dict[str, Fetch] = {}
    windows: dict[str, WindowedChannel] = {}
    for one in app.platforms:
        secret = app.keys.of_webhook(one.name)
        webhook = Webhook(f"{str(public).rstrip('/')}{one.path}", secret) if public else None
        channel = _built(one, app.settings, webhook, pulse)
        if isinstance(channel, DatedChannel):
            channel.tell_dates(dates.heard)
        channels[one.name] = WithFiles(channel, render, links_of(app), takes_files=one.takes_files)
        if isinstance(channel, FilesChannel):
            fetches[one.name] = channel.fetch
        if isinstance(channel, WindowedChannel):
            channel.remember(app.store, app.clock.now, app.settings.data_dir)
            windows[one.name] = channel
        if public:
            signed = one.signed(app.settings) if one.signed else None
            within_s = one.answered_within_s
            hooks[one.path] = Hook(one.header, secret, channel.arrival, signed, within_s)
    polled = frozenset() if public else frozenset(one.name for one in app.platforms)
    return Doors(channels, web, hooks, pulse, render, fetches, windows, polled)


def _built(
    platform: Platform, settings: Settings, webhook: Webhook | None, pulse: Pulse
) -> PushedChannel:
    token = platform.token(settings)
    assert token is not None, platform.name
    heard = partial(pulse.beat, platform.name)
    return platform.build(token.get_secret_value(), settings, webhook, heard)


def renderer(app: App) -> Render:
    """Makes documents by replies' sources: units' sheets, and nothing else."""

    def render(sources: Sequence[str]) -> dict[str, tuple[bytes, str]]:
        codes = [one.removeprefix(SHEET) for one in sources if one.startswith(SHEET)]
        made = unit_papers(app.store, app.office(), codes, app.clock.now().date())
        return {f"{SHEET}{code}": (paper, f"{code}.docx") for code, paper in made.items()}

    return render


def links_of(app: App) -> LinkTo | None:
    """Gives documents a public address for their time; None when nobody outside can reach us."""
    if app.settings.public_url is None:
        return None
    root = str(app.settings.public_url).rstrip("/")

    def link_to(channel: str, address: str, source: str) -> str | None:
        name = app.store.files.give(channel, address, source, app.clock.now())
        page = SENT_BACK if source.startswith(SIGNED) else "/files"
        return f"{root}{page}/{name}" if name else None

    return link_to
