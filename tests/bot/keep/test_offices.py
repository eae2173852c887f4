"""A restore takes the office's own telephone out of nothing; who looks on is no running program."""

import shutil
import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from bot.clock import Clock
from bot.installation.errors import DatabaseBusy
from bot.keep.restore import restore
from bot.plans.folders import SHIPPED_PLANS
from handlers.values.effects import ForgetPerson, NoteQuestion
from handlers.values.replies import Reply
from handlers.values.state import Form
from storage.questions.entries import EntryText
from tests.support.chats import Chat
from tests.support.clerks import OFFICE
from tests.support.copied_office import DAY, LATER, NIGHT, StaffedOffice, registered
from tests.support.database.engines import POSTGRESQL_AT_NIGHT
from tests.support.verbs import Entering

PHONE, PLAN = "0216 3852 345", "344-KH-LMHTX"
HEAD = "[organisation]\n"


@POSTGRESQL_AT_NIGHT
def test_the_offices_number_stays_when_somebody_is_forgotten_again(
    copied: StaffedOffice,
) -> None:
    """Who registered with it asked, and deleted everything after the copy was made."""
    folder = copied.settings.plans_dir / PLAN
    shutil.copytree(SHIPPED_PLANS / PLAN, folder)
    head = (folder / "plan.toml").read_text("utf-8").replace(HEAD, f'{HEAD}phone = "{PHONE}"\n')
    (folder / "plan.toml").write_text(head, "utf-8")
    chat = Chat(copied.store)
    chat.registers(Form(unit_name="HTX Rau", contact_name="Hà Văn Lực", phone=PHONE))
    chat.says(NoteQuestion("có chỗ gửi ô tô không", "asked-staff"), now=NIGHT)
    (asked,) = copied.store.questions.all()
    says = f"Có. Gọi văn phòng {PHONE} để mở cổng."
    text = EntryText(PLAN, asked.question, answer=says, source="Văn phòng")
    entry = Entering(copied.store).write(text, OFFICE, NIGHT).id
    Entering(copied.store).judged(entry, (), OFFICE, NIGHT)
    Entering(copied.store).publish(entry, NIGHT, (), Reply(says))
    file = copied.copies(NIGHT + timedelta(minutes=1))
    chat.says(ForgetPerson((PHONE,)), now=DAY)
    copied.restores(file, LATER)
    assert copied.store.questions.all() == []
    found = copied.store.entries.get(entry)
    assert found is not None
    assert found.text.answer == says
    copied.store.close()


def test_who_looks_into_the_file_is_told_from_a_program_that_runs(tmp_path: Path) -> None:
    """A viewer of SQLite files left open holds a restore up; nothing has run, nothing changed."""
    database = tmp_path / "office.db"
    copied = StaffedOffice(tmp_path, f"sqlite:///{database.as_posix()}")
    registered(copied)
    file = copied.copies(NIGHT)
    copied.store.close()
    with closing(sqlite3.connect(database)) as viewer:
        viewer.execute("SELECT count(*) FROM people").fetchall()
        with pytest.raises(DatabaseBusy, match="không phải htx-bot run"):
            restore(copied.settings, file, Clock(LATER))
    assert restore(copied.settings, file, Clock(LATER)).rows
