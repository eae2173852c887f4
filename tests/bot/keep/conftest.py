"""The installation that is copied and put back."""

from pathlib import Path

import pytest

from tests.support.copied_office import StaffedOffice


@pytest.fixture
def copied(tmp_path: Path, url: str) -> StaffedOffice:
    """An installation on each engine."""
    return StaffedOffice(tmp_path, url)
