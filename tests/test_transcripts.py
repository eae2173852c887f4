"""Whole conversations, kept as text that the client can read and sign.

A file's first line is the date and hour ("ngày 2025-04-04 09:00"); "> " is what the person types,
"< " what the bot answers, "# " a remark, "@ 7 ngày" lets time pass. `UPDATE_TRANSCRIPTS=1 pytest`
writes the answers anew; the change is then reviewed as prose.
"""

import os
from datetime import datetime
from pathlib import Path

import pytest

from bot.clock import LOCAL
from handlers.turn.turn import Office
from handlers.typed.times import read_span
from handlers.values.replies import Reply
from tests.support.talk import Talk

FOLDER = Path(__file__).parent / "transcripts"


@pytest.mark.parametrize("file", sorted(FOLDER.glob("*.txt")), ids=lambda file: file.stem)
def test_the_bot_answers_as_written(file: Path, desk: Office) -> None:
    """Every answer of the transcript is given again, word for word."""
    written = file.read_text(encoding="utf-8")
    played = play(written, desk)
    if os.environ.get("UPDATE_TRANSCRIPTS"):
        file.write_text(played, encoding="utf-8", newline="\n")
    assert played == written


def play(written: str, desk: Office) -> str:
    """The transcript as it runs today."""
    head, *lines = written.splitlines()
    moment = datetime.fromisoformat(head.removeprefix("ngày ").strip())
    talk = Talk(desk, now=moment.replace(tzinfo=LOCAL))
    out = [head]
    for line in lines:
        if line.startswith("<"):
            continue
        if not line.strip():
            continue
        if line.startswith("#"):
            out += ["", line]
        elif line.startswith("@"):
            span = read_span(line)
            assert span is not None, line
            talk.wait(span)
            out += ["", line]
        else:
            talk.say(line.removeprefix("> ").replace("\\n", "\n"))
            out += ["", line, *_answers(talk.replies)]
    return "\n".join(out) + "\n"


def _answers(replies: tuple[Reply, ...]) -> list[str]:
    lines: list[str] = []
    for reply in replies:
        lines += [f"< {text}".rstrip() for text in reply.text.splitlines()]
        lines += [f"<   {n}. {choice.label}" for n, choice in enumerate(reply.choices, 1)]
    return lines
