"""`htx-bot understand`: messages in, one act with its slots each, as the conversation reads them.

The rule: a bad line stops the batch with its number; nothing is guessed about a place.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, get_args

import typer

from bot.cli import help_texts as helps
from bot.cli import texts
from bot.cli.ask import read_lines
from bot.installation.errors import OfficeError
from handlers.acts.meaning import Meant, Place
from handlers.acts.reader import act_reader
from knowledge.typed.said import Said
from knowledge.typed.telex import composed


@dataclass(frozen=True)
class Message:
    """What somebody typed, and where."""

    text: str
    at: Place = "idle"


def understand(
    text: Annotated[str | None, typer.Argument(help=helps.UNDERSTAND_TEXT)] = None,
    at: Annotated[str, typer.Option(help=helps.UNDERSTAND_AT)] = "idle",
    as_json: Annotated[bool, typer.Option("--json", help=helps.ASK_JSON)] = False,
    batch: Annotated[Path | None, typer.Option(help=helps.UNDERSTAND_BATCH)] = None,
) -> None:
    """Print what messages want."""
    if text is None and batch is None:
        raise OfficeError(texts.UNDERSTAND_WHAT)
    place = place_named(at)
    if place is None:
        raise OfficeError(texts.PLACE_UNKNOWN)
    for message in read_messages(batch) if batch else [Message(text or "", place)]:
        meant = understood(message)
        typer.echo(as_json_line(meant) if as_json else f"{meant.act} {meant.slots.said()}")


def understood(message: Message) -> Meant:
    """The act and its slots."""
    return act_reader().read(Said(composed(message.text)), message.at)


def as_json_line(meant: Meant) -> str:
    """One line of the contract."""
    return json.dumps({"act": meant.act, "slots": meant.slots.said()}, ensure_ascii=False)


def read_messages(file: Path) -> Iterator[Message]:
    """The messages of a JSONL file. Raises OfficeError naming the line."""
    for number, line in enumerate(read_lines(file), start=1):
        if line.strip():
            yield _message(number, line)


def place_named(name: str) -> Place | None:
    """The place of that name, or None."""
    return next((place for place in get_args(Place) if place == name), None)


def _message(number: int, line: str) -> Message:
    try:
        row = json.loads(line)
        text, place = row["text"], place_named(row.get("at", "idle"))
    except (json.JSONDecodeError, KeyError, TypeError, AttributeError):
        raise OfficeError(texts.message_line_bad(line=number)) from None
    if place is None or not isinstance(text, str):
        raise OfficeError(texts.message_line_bad(line=number))
    return Message(text, place)
