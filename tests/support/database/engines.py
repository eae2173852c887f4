"""On which engines a test runs, where both would cost more than they tell before each landing."""

import pytest

# What is tested is the same on both; the statements below it are tested on both every time.
POSTGRESQL_AT_NIGHT = pytest.mark.parametrize(
    "url", ["sqlite", pytest.param("postgresql", marks=pytest.mark.nightly)], indirect=True
)
