"""A name that a visitor has only typed is no authority over what belongs to others."""

from dataclasses import replace
from datetime import timedelta

import pytest

from handlers.people import privacy_texts as texts
from handlers.values.effects import ForgetPerson, NoteRequest, NoteUnitName
from handlers.values.replies import CODE, Reply
from handlers.values.state import Conversation, Registering
from storage.questions.entries import EntryText
from storage.registrations.decisions import Seen
from storage.staff.staff import tell_all
from storage.store import Store, UnitEntry
from tests.support.chats import FORM, LAN, NOW, Chat
from tests.support.clerks import OFFICE, deliver, hire
from tests.support.verbs import Entering, Register, decide

HOA, PHONE = "Nguyễn Thị Hoa", "0914222333"
ANSWER = f"Anh/chị gọi bà {HOA}, nhà khách Hào Gia, điện thoại 0914 222 333, để đặt phòng."
CUT = "Anh/chị gọi bà …, nhà khách Hào Gia, điện thoại …, để đặt phòng."
TOLD = f"☎️ Gọi lại {HOA}, {PHONE}."
WISH = ForgetPerson(
    (), Reply(f"không ai {CODE}"), Reply(f"đã cắt {CODE}"), Reply(f"còn {CODE}"), Reply("còn tên")
)
CLAIMS = replace(FORM, contact_name=HOA, phone=PHONE, people=())


def office_of(store: Store) -> tuple[int, int]:
    """A published answer, a message to the staff and a learned name of a unit, all naming her."""
    hire(store, "Lan", "clerk", NOW - timedelta(days=2))
    Register(store).take_in([UnitEntry("HTX Suối Bu", "htx", "xã A")], OFFICE, NOW)
    unit = store.units.all()[0].id
    Chat(store, "other").says(NoteUnitName(f"HTX bà {HOA}", unit))
    text = EntryText("344-KH-LMHTX", "Đặt phòng ở đâu?", answer=ANSWER, source="Văn phòng")
    entry = Entering(store).write(text, OFFICE, NOW).id
    Entering(store).judged(entry, (), OFFICE, NOW)
    Entering(store).publish(entry, NOW, (), Reply(ANSWER))
    with store.change(OFFICE, NOW) as change:
        tell_all(change, Reply(TOLD))
    return entry, unit


def answer_of(store: Store, entry: int) -> str | None:
    """What everybody is told."""
    found = store.entries.get(entry)
    assert found is not None
    return found.text.answer


def drafts(store: Store) -> Chat:
    """A fresh page types somebody's name and number into a form, and never sends it."""
    page = Chat(store, "page", "web")
    page.says(state=Conversation(dialog=Registering(step="review", form=CLAIMS), turn=3))
    return page


def sends(store: Store) -> Chat:
    """The page sends it too, and asks to be called there."""
    page = Chat(store, "page", "web")
    page.registers(CLAIMS)
    page.says(NoteRequest("gọi tôi", phone=PHONE))
    return page


def drafts_in_messenger(store: Store) -> Chat:
    """An account of a messenger, which has sent nothing either."""
    chat = Chat(store, "1")
    chat.says(state=Conversation(dialog=Registering(step="review", form=CLAIMS), turn=3))
    return chat


@pytest.mark.parametrize("claims", [drafts, sends, drafts_in_messenger])
def test_who_has_only_typed_a_name_cuts_nothing_of_others(store: Store, claims: object) -> None:
    """The answer, the staff's message and the unit's name stay, and the office hears where."""
    entry, unit = office_of(store)
    visitor = claims(store)  # type: ignore[operator]
    visitor.says(WISH)
    assert answer_of(store, entry) == ANSWER
    assert [one.text for one in Register(store).aliases(unit)] == [f"HTX bà {HOA}"]
    told = [said for where, said in deliver(store, NOW) if where == "staff-Lan"]
    assert TOLD in told
    assert told[-2:] == [f"còn {entry}", "còn tên"]
    # What the visitor had told is gone all the same.
    assert not store.registrations.all("2025")


def test_whom_the_office_has_accepted_is_taken_out_and_the_office_hears_of_it(
    store: Store,
) -> None:
    """A page whose registration was decided about is somebody; the answer is looked at again."""
    entry, unit = office_of(store)
    page = Chat(store, "page", "web")
    code = page.registers(CLAIMS)
    decide(store, code, Seen(1, "sent"), "accepted", None, LAN, NOW)
    page.says(WISH)
    assert answer_of(store, entry) == CUT
    assert Register(store).aliases(unit) == []
    told = [said for where, said in deliver(store, NOW) if where == "staff-Lan"]
    assert TOLD not in told
    assert told[-1] == f"đã cắt {entry}"


def test_what_the_office_reads_of_it_names_nobody() -> None:
    """The number of the answer tells where to look."""
    for text in (texts.ANSWERS_CUT, texts.ANSWERS_LEFT):
        assert CODE in text
