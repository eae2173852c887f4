"""The files of a draft are written whole or not at all."""

from pathlib import Path

import pytest

from bot.plans.forms.rewriting import RewriteRefused, rewrite
from bot.plans.importing import import_plan
from knowledge.plan.plan import load_plan
from tests.support.plans.uploaded import clean


def draft(tmp_path: Path) -> Path:
    """An imported plan."""
    clean(tmp_path)
    return tmp_path / import_plan(tmp_path / "plan.txt", tmp_path, "moi", lambda *_: None)


def test_what_would_not_load_is_put_back(tmp_path: Path) -> None:
    """Every file of the change, one that was not there included."""
    folder = draft(tmp_path)
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    changes = {
        "events.toml": lambda text: text + "\n# Thêm.\n",
        "silent.toml": lambda text: text + '[[topic]]\nid = "a"\n',
    }
    with pytest.raises(RewriteRefused, match="giữ nguyên như cũ"):
        rewrite(folder, changes)
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before


def test_a_file_that_was_not_there_is_made(tmp_path: Path) -> None:
    """It counts as empty."""
    folder = draft(tmp_path)
    topic = '[[topic]]\nid = "a"\nname = "A"\nsays = "Không nêu A."\n'
    rewrite(folder, {"silent.toml": lambda text: text + topic})
    assert load_plan(folder).silent["a"].says == "Không nêu A."
