"""Papers and files at the desk cost no process, but where that is what is shown."""

import pytest

from tests.support.pages.read_here import files_here, papers_here

__all__ = ["files_here", "papers_here"]


@pytest.fixture(autouse=True)
def here(papers_here: None, files_here: None) -> None:
    """A module that shows the processes has a `here` of its own."""
