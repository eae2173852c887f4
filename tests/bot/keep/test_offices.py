"""A restore takes the office's own telephone out of nothing that the office tells everybody."""

import shutil
from datetime import timedelta

from bot.plans.folders import SHIPPED_PLANS
from handlers.values.effects import ForgetPerson, NoteQuestion
from handlers.values.replies import Reply
from handlers.values.state import Form
from storage.questions.entries import EntryText
from tests.support.chats import Chat
from tests.support.clerks import OFFICE
from tests.support.copied_office import DAY, LATER, NIGHT, StaffedOffice
from tests.support.verbs import Entering

PHONE, PLAN = "0216 3852 345", "344-KH-LMHTX"
HEAD = "[organisation]\n"


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
