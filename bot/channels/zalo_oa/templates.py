"""The table of approved templates (ZBS) and of prices, which is data of the office.

The rule: Zalo approves a template's words, so what we fill in are its values, each cut to the
length it was approved with. A template is chosen by how a message begins; one takes all the others.
"""

import tomllib
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from bot.channels.zalo_oa import texts

# The higher of the prices that are told, for an office that has no table yet.
CONSULTATION_VND = 72
_SOURCES: Mapping[str, Callable[[str, date], str]] = {
    "text": lambda text, day: " ".join(text.split()),
    "first-line": lambda text, day: next(
        (one for one in text.splitlines() if one.strip()), ""
    ).strip(),
    "day": lambda text, day: f"{day:%d/%m/%Y}",
}


@dataclass(frozen=True)
class TemplateValue:
    """One value of a template: where it comes from and how many characters it may have."""

    source: str
    most: int

    def of(self, text: str, day: date) -> str:
        """The value for this message."""
        # Composed: the same letters in parts would count as more.
        said = unicodedata.normalize("NFC", _SOURCES[self.source](text, day))
        return said if len(said) <= self.most else f"{said[: self.most - 1].rstrip()}…"


@dataclass(frozen=True)
class Template:
    """An approved template; `begins` is how the messages begin that it is for, "" for all."""

    id: str
    vnd: int
    values: Mapping[str, TemplateValue]
    begins: str = ""

    def filled(self, text: str, day: date) -> dict[str, str]:
        """Its values for this message."""
        return {name: value.of(text, day) for name, value in self.values.items()}


@dataclass(frozen=True)
class Tariff:
    """The prices and the templates; without templates nothing goes to chats that are closed."""

    consultation_vnd: int = CONSULTATION_VND
    templates: tuple[Template, ...] = ()

    def template_for(self, text: str) -> Template | None:
        """The first whose beginning fits; the general one else."""
        fits = (one for one in self.templates if one.begins and text.startswith(one.begins))
        return next(fits, next((one for one in self.templates if not one.begins), None))

    @property
    def dearest_vnd(self) -> int:
        """What a paid message costs at most."""
        return max(self.consultation_vnd, *(one.vnd for one in self.templates), 0)


def load(file: Path | None) -> Tariff:
    """The table of a file; raises ValueError with what the operator has to mend."""
    if file is None:
        return Tariff()
    try:
        said = tomllib.loads(file.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError):
        raise ValueError(texts.TABLE_UNREADABLE) from None
    except tomllib.TOMLDecodeError:
        raise ValueError(texts.TABLE_NO_TOML) from None
    try:
        templates = tuple(_template(one) for one in said.get("template", []))
        table = Tariff(_vnd(said.get("consultation_vnd", CONSULTATION_VND)), templates)
    except (KeyError, TypeError, AttributeError, ValueError):
        raise ValueError(texts.TABLE_FORM) from None
    if templates and table.template_for("") is None:
        raise ValueError(texts.TABLE_NO_GENERAL)
    return table


def _template(said: Mapping[str, object]) -> Template:
    values = said["values"]
    if not isinstance(values, dict) or not isinstance(said["id"], str):
        raise TypeError
    named = {name: _value(one) for name, one in values.items()}
    return Template(said["id"], _vnd(said["vnd"]), named, str(said.get("begins", "")))


def _value(said: Mapping[str, object]) -> TemplateValue:
    source, most = said["from"], said["most"]
    if source not in _SOURCES or not isinstance(most, int) or most < 1:
        raise ValueError
    return TemplateValue(str(source), most)


def _vnd(said: object) -> int:
    if isinstance(said, bool) or not isinstance(said, int) or said < 0:
        raise ValueError
    return said
