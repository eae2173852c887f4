"""The installation that is copied and put back, and where it is moved to."""

from pathlib import Path
from uuid import uuid4

import psycopg
import pytest
from sqlalchemy import make_url

from tests.support.copied_office import StaffedOffice
from tests.support.database.stores import make_sqlite


@pytest.fixture
def copied(tmp_path: Path, url: str) -> StaffedOffice:
    """An installation on each engine."""
    if url.startswith("sqlite"):
        make_sqlite(url)
    return StaffedOffice(tmp_path, url)


@pytest.fixture
def empty(postgresql: str) -> str:
    """An empty PostgreSQL database."""
    name = f"m{uuid4().hex}"
    with psycopg.connect(postgresql, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    return make_url(postgresql).set(database=name).render_as_string(hide_password=False)
