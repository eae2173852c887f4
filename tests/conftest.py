"""Fixtures for everyone: the desk with the shipped plan, stores on both engines."""

from pathlib import Path

import pytest

from bot.app import load_desk
from handlers.scene import Desk
from tests.stores import postgresql, sqlite_store, sqlite_url, store, url

__all__ = ["postgresql", "sqlite_store", "sqlite_url", "store", "url"]


@pytest.fixture(scope="session")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """The shipped plans with their matchers."""
    return load_desk(Path(tmp_path_factory.mktemp("plans")))
