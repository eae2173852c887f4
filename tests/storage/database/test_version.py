"""The version of a database, told without Alembic."""

from alembic.config import Config
from alembic.script import ScriptDirectory

from storage.database.version import MIGRATIONS, is_known, newest


def test_the_steps_are_known_by_the_names_of_their_files() -> None:
    """A step whose file is named otherwise would leave a database where it is."""
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    steps = ScriptDirectory.from_config(config)
    assert newest() == steps.get_current_head()
    assert all(is_known(step.revision) for step in steps.walk_revisions())
    assert not is_known("9999")
