"""What was found about one thing, with the remedy in the same sentence.

The rule: a sentence names no token, no password and nobody's data.
"""

from dataclasses import dataclass, field
from typing import Any, Literal

from bot.cli.doctor import texts

# "wrong" must be mended before the program does all it is meant to.
State = Literal["ok", "note", "wrong"]


@dataclass(frozen=True)
class Finding:
    """One line; `numbers` are for machines that read the JSON."""

    part: str
    state: State
    text: str
    numbers: dict[str, float] = field(default_factory=dict)

    @property
    def line(self) -> str:
        """For a person."""
        return f"{texts.MARKS[self.state]}  {self.text}"

    @property
    def row(self) -> dict[str, Any]:
        """For a machine."""
        return {"part": self.part, "state": self.state, "text": self.text, **self.numbers}
