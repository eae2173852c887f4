"""Slips of the pen in the settings: what is written down and yet has no effect, or another one.

The rule: one sentence each with the name that was meant; looking changes nothing, and what the
environment holds for other programs is none of our business.
"""

import os
from collections.abc import Iterator
from pathlib import Path

from dotenv import dotenv_values
from rapidfuzz import fuzz, process

from bot.channels.registry import PLATFORMS
from bot.config import ENV_FILE, Settings
from bot.installation import slip_texts as texts
from bot.plans.folders import SHIPPED_PLANS
from knowledge.plan.plan import plan_folders

# "TELEGRAM_TOKEN" is as near to its setting as 87 of 100, another program's name never this near.
NEAR = 80
# Told of on its own, as one of an earlier release.
EARLIER = {"WEBHOOK_SECRET"}
# How a name of ours begins that may stand in the environment as well: "TELEGRAM_".
OURS = tuple({f"{one.setting.partition('_')[0]}_" for one in PLATFORMS})
ENV_TXT = Path(f"{ENV_FILE}.txt")


def mistakes(settings: Settings | None) -> list[str]:
    """What keeps a setting from having its effect; without settings only how they are written."""
    found = [*_meant_otherwise()]
    if ENV_TXT.exists() and not Path(ENV_FILE).exists():
        found.append(texts.env_txt(file=str(ENV_TXT.resolve())))
    return [*found, *_no_tokens(settings)] if settings else found


def remarks(settings: Settings) -> list[str]:
    """What may be meant, and should be known."""
    found = [texts.unknown(name=name) for name in _strangers() if _near(name) is None]
    if ENV_TXT.exists() and Path(ENV_FILE).exists():
        found.append(texts.env_txt_beside(file=str(ENV_TXT.resolve())))
    if not settings.model_fields_set and not ENV_TXT.exists():
        found.append(texts.no_settings(folder=str(Path.cwd())))
    return [*found, *_plans(settings)]


def _meant_otherwise() -> Iterator[str]:
    outside = (name.upper() for name in os.environ if name.upper().startswith(OURS))
    written = dict.fromkeys((*_strangers(), *(name for name in outside if _is_strange(name))))
    for name in written:
        if near := _near(name):
            yield texts.meant(name=name, near=near)


def _strangers() -> list[str]:
    """The names in `.env` that no setting has."""
    try:
        written = dotenv_values(ENV_FILE, encoding="utf-8-sig", interpolate=False)
    except (OSError, UnicodeDecodeError):
        # Reading the settings tells it.
        return []
    return [name.upper() for name in written if _is_strange(name.upper())]


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


def _plans(settings: Settings) -> Iterator[str]:
    folder = settings.plans_dir
    if folder != Settings.model_fields["plans_dir"].default and not folder.exists():
        yield texts.plans_dir_absent(folder=str(folder.absolute()))
    shipped = {path.name for path in plan_folders(SHIPPED_PLANS)}
    for path in plan_folders(folder):
        if path.name in shipped:
            yield texts.plan_replaced(plan=path.name, folder=str(path))
