"""The Official Account: the permission that is stored, its bill, and whether Zalo takes its token.

The rule: as in `platforms`; no token is exchanged here, for each counts once.
"""

from bot.channels.reaching import unreached
from bot.channels.registry import ZALO_OA, official_reach, revealed
from bot.channels.zalo.errors import ZaloError, ZaloRefused
from bot.channels.zalo_oa import payloads
from bot.channels.zalo_oa import texts as official
from bot.channels.zalo_oa.wire import OfficialWire
from bot.cli.doctor import texts
from bot.cli.doctor.found import Finding, State
from bot.clock import Clock, local
from bot.config import Settings
from bot.installation.database import reading
from handlers.values.shown.label_texts import channel_name
from storage.official.grants import Grant
from storage.store import StoreError

PART = ZALO_OA.name


async def official_found(settings: Settings, clock: Clock) -> list[Finding]:
    """How the account stands; nothing when it is not open, or without a database."""
    if ZALO_OA.token(settings) is None or ZALO_OA.watching is None:
        return []
    try:
        with reading(settings, clock) as store:
            grant = store.grants.current()
            watching = ZALO_OA.watching(store, settings)
            news, bill = watching.lines(clock.now()), watching.figures(clock.now())[-1]
    except StoreError:
        return []
    if grant is None:
        if settings.zalo_oa_refresh_token is None:
            return [Finding(PART, "wrong", official.NO_GRANT)]
        return [Finding(PART, "note", texts.OFFICIAL_NEW)]
    state: State = "wrong" if grant.refused_at else "note"
    found = [Finding(PART, state, line) for line in news]
    return [*found, await _asked(settings, grant, bill)]


async def _asked(settings: Settings, grant: Grant, bill: str) -> Finding:
    url, proxy = str(settings.zalo_oa_api_url), revealed(settings.zalo_proxy)
    wire = OfficialWire(settings.zalo_oa_app_id, "", url, str(settings.zalo_oa_auth_url), proxy)
    name = channel_name(PART)
    try:
        account = await wire.account(grant.access or "")
    except ZaloRefused as error:
        if error.code in payloads.NO_TOKEN:
            return Finding(PART, "note", texts.OFFICIAL_TOKEN_OLD)
        return Finding(PART, "wrong", texts.official_refuses(why=str(error)))
    except ZaloError as error:
        line = unreached(name, official_reach(settings), str(error))
        return Finding(PART, "wrong", line)
    finally:
        await wire.close()
    called = str(account.get("name", "")) if isinstance(account, dict) else ""
    until = f"{local(grant.refresh_until):%d/%m/%Y}"
    return Finding(PART, "ok", texts.official_answers(account=called, until=until, bill=bill))
