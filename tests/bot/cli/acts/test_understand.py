"""`htx-bot understand`: the contract for whoever measures."""

import json
from pathlib import Path

from bot.cli.failures import EXIT_WRONG_INPUT
from tests.support.processes import run_once


def test_a_batch_is_answered_line_by_line(tmp_path: Path) -> None:
    """An act with its slots for each message."""
    rows = [
        {"text": "ko gửi đăng ký", "at": "review"},
        {"text": "nhắc tôi ngày 11/4 lúc 6h sáng", "at": "idle"},
    ]
    file = tmp_path / "tin.jsonl"
    file.write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    ended = run_once(tmp_path, "understand", "--json", "--batch", str(file))
    first, second = (json.loads(line) for line in ended.stdout.splitlines())
    assert first["act"] in ("no", "wait")
    assert second == {"act": "remind-set", "slots": {"hour": 6, "date": "11/4"}}


def test_a_place_there_is_not_ends_with_its_line(tmp_path: Path) -> None:
    """What stands before it has been answered."""
    file = tmp_path / "tin.jsonl"
    file.write_text('{"text": "ok", "at": "idle"}\n{"text": "ok", "at": "nowhere"}\n')
    ended = run_once(tmp_path, "understand", "--json", "--batch", str(file))
    assert (ended.returncode, len(ended.stdout.splitlines())) == (EXIT_WRONG_INPUT, 1)
    assert "2" in ended.stderr
