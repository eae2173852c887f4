"""Slips of the pen in the settings: what is written down and yet has no effect, or another one.

The rule: one sentence each with the name that was meant; looking changes nothing, and what the
environment holds for other programs is none of our business.
"""

import os
import re
from collections import Counter
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

from dotenv.parser import Binding, parse_stream
from rapidfuzz import fuzz, process

from bot.channels.registry import PLATFORMS
from bot.config import ENV_FILE, Settings
from bot.installation import secret_files
from bot.installation import slip_texts as texts
from bot.installation.closed import is_there
from bot.plans.folders import SHIPPED_PLANS
from knowledge.plan.plan import plan_folders

# "TELEGRAM_TOKEN" is as near to its setting as 87 of 100, another program's name never this near.
NEAR = 80
# Told of on its own, as one of an earlier release.
EARLIER = {"WEBHOOK_SECRET"}
# What the machine may set for every program, and we for each channel.
PROXIES = ("HTTPS_PROXY", "HTTP_PROXY", "ALL_PROXY")
# How a name of ours begins that may stand in the environment as well: "TELEGRAM_".
OURS = tuple({f"{one.setting.partition('_')[0]}_" for one in PLATFORMS})
# What is filled in for a channel that has its own word to be opened.
_OFFICIAL = ("zalo_oa_refresh_token", "zalo_oa_app_id", "zalo_oa_app_secret", "zalo_oa_secret_key")
ENV_TXT = Path(f"{ENV_FILE}.txt")


def mistakes(settings: Settings | None) -> list[str]:
    """What keeps a setting from having its effect; without settings only how they are written."""
    found = [texts.unread(line=one.original.line) for one in _lines() if _says_nothing(one)]
    found += _meant_otherwise()
    if is_there(ENV_TXT) and not is_there(Path(ENV_FILE)):
        found.append(texts.env_txt(file=str(ENV_TXT.resolve())))
    found += _secrets_meant_otherwise()
    return [*found, *_no_tokens(settings), *_of_pages(settings)] if settings else found


def remarks(settings: Settings) -> list[str]:
    """What may be meant, and should be known."""
    strange = [name for name in _strangers() if _near(name) is None]
    found = [texts.proxy_of_all(name=name) for name in strange if name in PROXIES]
    found += [texts.unknown(name=name) for name in strange if name not in PROXIES]
    if is_there(ENV_TXT) and is_there(Path(ENV_FILE)):
        found.append(texts.env_txt_beside(file=str(ENV_TXT.resolve())))
    written = Counter(one.key.upper() for one in _lines() if one.key and one.value)
    found += [texts.twice(name=name) for name, lines in written.items() if lines > 1]
    official = [name for name in _OFFICIAL if getattr(settings, name)]
    if official and not settings.zalo_oa_experimental:
        found.append(texts.official_off(name=official[0].upper()))
    named = [one for one in secret_files.files() if one.name.lower() in Settings.model_fields]
    empty_files = [one for one in named if secret_files.is_empty(one)]
    found += [texts.secret_empty(name=one.name.upper(), file=str(one)) for one in empty_files]
    if settings.master_key is not None and settings.master_key_file is not None:
        found.append(texts.TWO_KEYS)
    if not settings.model_fields_set and not is_there(ENV_TXT):
        file = Path(ENV_FILE).resolve()
        empty = texts.env_empty(file=str(file))
        found.append(empty if is_there(file) else texts.no_settings(folder=str(Path.cwd())))
    return [*found, *_plans(settings)]


def _meant_otherwise() -> Iterator[str]:
    outside = (name.upper() for name in os.environ if name.upper().startswith(OURS))
    written = dict.fromkeys((*_strangers(), *(name for name in outside if _is_strange(name))))
    for name in written:
        if near := _near(name):
            seen = "".join(sign for sign in name if sign.isprintable())
            hides = seen == near
            yield texts.hidden(name=near) if hides else texts.meant(name=name, near=near)


def _secrets_meant_otherwise() -> Iterator[str]:
    """Files of secrets with nearly a setting's name, which nobody reads."""
    for file in secret_files.files():
        name = file.name.upper()
        near = _near(name.removesuffix(".TXT")) if _is_strange(name) else None
        if near:
            yield texts.secret_meant(file=str(file), near=near.lower())


def _strangers() -> list[str]:
    """The names in `.env` that no setting has."""
    names = (one.key.upper() for one in _lines() if one.key and not _says_nothing(one))
    return [name for name in dict.fromkeys(names) if _is_strange(name)]


def _lines() -> list[Binding]:
    """The lines of `.env` as they are read."""
    try:
        return list(parse_stream(StringIO(Path(ENV_FILE).read_text("utf-8-sig"))))
    except (OSError, UnicodeDecodeError):
        # Reading the settings tells it.
        return []


def _says_nothing(line: Binding) -> bool:
    return line.error or (line.key is not None and line.value is None)


def _is_strange(name: str) -> bool:
    return name not in EARLIER and name.lower() not in Settings.model_fields


def _near(name: str) -> str | None:
    """The setting whose name is nearly this one."""
    known = [field.upper() for field in Settings.model_fields]
    found = process.extractOne(name, known, scorer=fuzz.ratio, score_cutoff=NEAR)
    return found[0] if found else None


def _no_tokens(settings: Settings) -> Iterator[str]:
    for one in PLATFORMS:
        token, form = one.token(settings), one.token_form
        if token and form and not form.fits(token.get_secret_value()):
            yield texts.no_token(name=one.setting, example=form.example)


def _of_pages(settings: Settings) -> Iterator[str]:
    """Addresses that were copied from where somebody looks, and not from where all begins."""
    public = settings.public_url
    if public is not None and "quan-tri" in (public.path or "").split("/"):
        yield texts.PUBLIC_URL_IS_DESK
    for name in ("telegram_api_url", "zalo_api_url"):
        if re.search(r"/bot\d", getattr(settings, name).path or ""):
            yield texts.api_with_token(name=name.upper())


def _plans(settings: Settings) -> Iterator[str]:
    folder = settings.plans_dir
    if folder != Settings.model_fields["plans_dir"].default and not folder.exists():
        yield texts.plans_dir_absent(folder=str(folder.absolute()))
    shipped = {path.name for path in plan_folders(SHIPPED_PLANS)}
    for path in plan_folders(folder):
        if path.name in shipped:
            yield texts.plan_replaced(plan=path.name, folder=str(path))
