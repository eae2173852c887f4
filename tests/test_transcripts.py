"""Whole conversations, kept as text that the client can read and sign.

A file's first line is the date and hour ("ngày 2025-04-04 09:00"); "> " is what the person types,
"< " what the bot answers, "# " a remark, "@ 7 ngày" lets time pass. Where several people talk,
"[Chị Lan, Telegram]" says who is on, "* Chị Lan soạn thông báo ở trang quản trị …" what is done
outside the chat, and "(thứ Sáu, ngày 11/4/2025, 08:00)" when a message came by itself.
`UPDATE_TRANSCRIPTS=1 pytest` writes the answers anew; the change is then reviewed as prose.
"""

import os
from datetime import datetime
from pathlib import Path

import pytest

from bot.clock import LOCAL
from handlers.turn.turn import Office
from handlers.typed.times import read_span
from storage.store import Store
from tests.support.stage import lines_of, staged
from tests.support.talk import Talk

FOLDER = Path(__file__).parent / "transcripts"


@pytest.mark.parametrize("file", sorted(FOLDER.glob("*.txt")), ids=lambda file: file.stem)
def test_the_bot_answers_as_written(
    file: Path, office: Office, sqlite_store: Store, tmp_path: Path
) -> None:
    """Every answer of the transcript is given again, word for word."""
    written = file.read_text(encoding="utf-8")
    several = any(line.startswith("[") for line in written.splitlines())
    played = play_all(written, sqlite_store, office, tmp_path) if several else play(written, office)
    if os.environ.get("UPDATE_TRANSCRIPTS"):
        file.write_text(played, encoding="utf-8", newline="\n")
    assert played == written


def play(written: str, office: Office) -> str:
    """One person's transcript as it runs today."""
    head, *lines = written.splitlines()
    talk = Talk(office, now=_moment(head))
    out = [head]
    for line in lines:
        if line.startswith("<") or not line.strip():
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
            out += ["", line, *lines_of(talk.replies)]
    return "\n".join(out) + "\n"


def play_all(written: str, store: Store, office: Office, folder: Path) -> str:
    """The transcript of several people as it runs today; whoever was named last is on."""
    head, *lines = written.splitlines()
    stage = staged(store, office, folder, _moment(head))
    out, heading = [head], ""
    for line in lines:
        if line.startswith(("<", "(")) or not line.strip():
            continue
        match line[0]:
            case "#":
                out += ["", line]
            case "[":
                heading = line
            case "@":
                out += ["", line, *stage.waits(line)]
            case "*":
                out += ["", line, *stage.happens(line.removeprefix("* "))]
            case _:
                out += [*stage.enters(heading), "", line, *stage.says(line.removeprefix("> "))]
    return "\n".join(out) + "\n"


def _moment(head: str) -> datetime:
    return datetime.fromisoformat(head.removeprefix("ngày ").strip()).replace(tzinfo=LOCAL)
