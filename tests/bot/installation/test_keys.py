"""The master key: made once, kept by its owner, and different for every purpose."""

import sys
from pathlib import Path

import pytest
from pydantic import SecretStr

from bot.config import ConfigError
from bot.installation import texts
from bot.installation.keys import KEY_FILE, Keys, key_problems, key_remarks, load_keys
from tests.support.pages.web_app import settings


def test_a_key_is_made_once_and_kept(tmp_path: Path) -> None:
    """Cookies and links stay valid after a restart; only the owner may read the file."""
    own = settings(tmp_path / "new")
    first = load_keys(own).of("cookie")
    assert load_keys(own).of("cookie") == first
    file = tmp_path / "new" / KEY_FILE
    assert list(file.parent.iterdir()) == [file]
    if sys.platform != "win32":
        assert file.stat().st_mode & 0o777 == 0o600


def test_purposes_do_not_share_a_key() -> None:
    """What Zalo is told opens neither Telegram's door nor a cookie."""
    keys = Keys("k" * 40)
    told = {
        keys.of("cookie"),
        keys.of("desk/form"),
        keys.of_webhook("telegram"),
        keys.of_webhook("zalo"),
    }
    assert len(told) == 4


def test_several_copies_share_one_key(tmp_path: Path) -> None:
    """By a setting or by a file of the operator's, which is never made for him."""
    said = settings(tmp_path, master_key=SecretStr("m" * 40))
    file = tmp_path / "secret"
    file.write_text("m" * 40 + "\n", encoding="utf-8")
    assert load_keys(said).of("cookie") == load_keys(settings(tmp_path, master_key_file=file)).of(
        "cookie"
    )
    assert not (tmp_path / KEY_FILE).exists()
    file.unlink()
    with pytest.raises(ConfigError, match="MASTER_KEY_FILE"):
        load_keys(settings(tmp_path, master_key_file=file))


def test_check_tells_a_key_that_cannot_be_read_and_makes_none(tmp_path: Path) -> None:
    """Before the start, not at it; a key that will be made at the start is no problem."""
    assert key_problems(settings(tmp_path)) == ()
    assert list(tmp_path.iterdir()) == []
    (line,) = key_problems(settings(tmp_path, master_key_file=tmp_path / "nowhere"))
    assert line.startswith("MASTER_KEY")
    (tmp_path / KEY_FILE).write_text("short", encoding="utf-8")
    assert len(key_problems(settings(tmp_path))) == 1


def test_check_remarks_on_a_key_that_somebody_typed_in(tmp_path: Path) -> None:
    """It works, but can be guessed; one of our own, or none yet, is nothing to remark on."""
    assert key_remarks(settings(tmp_path)) == ()
    load_keys(settings(tmp_path))
    assert key_remarks(settings(tmp_path)) == ()
    typed = settings(tmp_path, master_key=SecretStr("htxhtxht" * 5))
    assert key_remarks(typed) == (texts.MASTER_KEY_WEAK,)
    assert key_remarks(settings(tmp_path, master_key=SecretStr("0123456789abcdef" * 2))) == ()
    nowhere = settings(tmp_path, master_key_file=tmp_path / "nowhere")
    assert key_remarks(nowhere) == ()


def test_a_torn_key_is_refused(tmp_path: Path) -> None:
    """A file that lost its words is not silently replaced: every cookie would end."""
    (tmp_path / KEY_FILE).write_text("short", encoding="utf-8")
    with pytest.raises(ConfigError, match="master-key"):
        load_keys(settings(tmp_path))
