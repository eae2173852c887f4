"""The values the fake Bot API is made of: chats and refusals."""

from dataclasses import dataclass, field

from tests.torture.platforms.platform import Json


class Refusal(Exception):
    """An answer that is not ok."""

    def __init__(self, status: int, description: str, parameters: Json | None = None) -> None:
        super().__init__(description)
        self.status, self.description, self.parameters = status, description, parameters


@dataclass
class Chat:
    """One chat: what was said in it, the messages the bot sent, and the topics it has."""

    id: int
    kind: str = "private"
    blocked: bool = False
    lines: list[str] = field(default_factory=list)
    messages: dict[int, Json] = field(default_factory=dict)
    topics: set[int] = field(default_factory=set)


def rows_of(message: Json) -> list[list[Json]]:
    """The inline keyboard of a message."""
    rows: list[list[Json]] = message.get("reply_markup", {}).get("inline_keyboard", [])
    return rows


def line_of(message: Json) -> str:
    """A bot message as a person sees it in the transcript."""
    file = f"({message['document']['file_name']}) " if "document" in message else ""
    words = message.get("text", message.get("caption", ""))
    labels = "".join(f" [{button['text']}]" for row in rows_of(message) for button in row)
    return f"bot: {file}{words}{labels}"
