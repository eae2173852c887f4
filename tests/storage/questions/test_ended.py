"""Who deletes everything takes out of the office's answers what is about them, and no more."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.answers.told import answered_by
from handlers.values.effects import ForgetPerson, NoteQuestion
from handlers.values.replies import Reply
from handlers.values.state import Form, Participant
from storage.questions.entries import Entry, EntryText
from storage.store import Store, UnitEntry
from tests.support.chats import FORM
from tests.support.clerks import NOW, OFFICE, chat_at, hire
from tests.support.database.engines import POSTGRESQL_AT_NIGHT
from tests.support.database.stored import left
from tests.support.verbs import Entering, Register

PLAN = "344-KH-LMHTX"
LANDLINE = "0216 385 2345"
OURS = ("Liên minh HTX tỉnh Lào Cai", LANDLINE)


def called(name: str, *people: str, phone: str = "0911222333") -> Form:
    """A registration under these names."""
    listed = tuple(Participant(one) for one in people)
    return replace(FORM, contact_name=name, phone=phone, people=listed)


def published(store: Store, text: EntryText, *askers: int) -> int:
    """What the office tells everybody."""
    entry = Entering(store).write(text, OFFICE, NOW).id
    Entering(store).judged(entry, (), OFFICE, NOW)
    Entering(store).publish(entry, NOW, askers, Reply(f"👤 {text.answer}"))
    return entry


def entry_of(store: Store, number: int) -> Entry:
    """The answer as it is now."""
    found = store.entries.get(number)
    assert found is not None
    return found


def forgets(store: Store, form: Form, *asked: str) -> None:
    """Somebody registers under this form, asks, and has everything deleted."""
    chat = chat_at(store, "visitor")
    chat.registers(form)
    later = NOW + timedelta(hours=1)
    for question in asked:
        chat.says(NoteQuestion(question, "asked-staff"), now=later)
    chat.says(ForgetPerson(OURS), now=later)


POINTS = EntryText(
    PLAN,
    "HTX nuôi dúi có được cộng điểm thi đua không",
    answer=f"HTX nuôi dúi không được cộng điểm. Hỏi thêm thì gọi Liên minh {LANDLINE}.",
    source="Văn phòng",
    title="Điểm Thi đua cho HTX",
    tries=("nuôi dúi có được điểm không", "gọi Liên minh số nào"),
)
FAIR = EntryText(
    PLAN,
    "Hội chợ huyện Trấn Yên mở ở đâu?\nhoi cho yen binh o dau",
    answer="Tại sân vận động huyện Trấn Yên, rồi Yên Bình. Hỏi bà Lý Thị Hoa, 0977 111 222.",
    source="Văn phòng",
    title="Hội chợ Trấn Yên, Yên Bình",
)
PRAISED = EntryText(
    PLAN,
    "Ông Vàng A Sú được khen vì sao?",
    answer="Ông Vàng A Sú trồng quế giỏi. Xem Nhật Ký của Liên Minh.",
    source="Báo",
    title="Ông Vàng A Sú",
)
WHERE = EntryText(
    PLAN,
    "Gọi ai ở Lào Cai?",
    answer="Bà Nguyễn Thị Mai, HTX Thắng Lợi, tỉnh Lào Cai, 0216 385 9999.",
    source="Văn phòng",
)
STRANGERS = (
    called("Thi Đua", "Cộng Điểm", "Nuôi Dúi", phone=LANDLINE),
    called("Trần Yên"),
    called("Trấn Yên", "Yên Bình"),
    called("Lào Cai", "Nguyễn Thị Mai", "Thắng Lợi", phone="0216 385 9999"),
    called("tran yen", "Yen Binh", "Lý Thị Hoa"),
    called("Vàng A Sú", "Liên Minh", "Nhật Ký"),
)


@POSTGRESQL_AT_NIGHT
@pytest.mark.parametrize("form", STRANGERS, ids=lambda form: str(form.contact_name))
def test_what_everybody_is_told_is_not_cut_by_a_name(store: Store, form: Form) -> None:
    """Words, places, people whom the office speaks of: who is called so was not meant by it.

    Nor by asking the very question after it was answered.
    """
    hire(store, "Nguyễn Thị Mai", "clerk")
    Register(store).take_in([UnitEntry("HTX Thắng Lợi", "htx", "xã A")], OFFICE, NOW)
    entries = [published(store, text) for text in (POINTS, FAIR, PRAISED, WHERE)]
    before = [entry_of(store, one) for one in entries]
    forgets(store, form, "Ông Vàng A Sú được khen vì sao?")
    assert [entry_of(store, one) for one in entries] == before


def test_a_name_with_its_number_is_taken_out_and_the_place_beside_stays(store: Store) -> None:
    """As far as it is about the person; the office's number stays whoever has typed it."""
    words = f"Bà Trần Yên, 0911.222.333, ở Trấn Yên; hoặc Liên minh {LANDLINE}."
    text = replace(FAIR, answer=words, title="Hỏi Trần Yên")
    entry = published(store, text)
    forgets(store, called("Trần Yên"))
    now = entry_of(store, entry).text
    assert now.answer == f"Bà …, …, ở Trấn Yên; hoặc Liên minh {LANDLINE}."
    assert (now.question, now.title) == (FAIR.question, "Hỏi …")


def test_a_member_of_the_staff_stays_in_the_office_s_answers(store: Store) -> None:
    """Whoever registers under that name; beside the number it is that one's."""
    hire(store, "Nguyễn Thị Mai", "clerk")
    mai = replace(POINTS, answer="Hỏi bà Nguyễn Thị Mai.", question="Ai trả lời điểm?")
    both = replace(mai, answer="Hỏi bà Nguyễn Thị Mai, 0911222333.")
    entries = [published(store, text) for text in (mai, both)]
    forgets(store, called("Nguyễn Thị Mai"), "nộp ở đâu")
    answers = [entry_of(store, one).text.answer for one in entries]
    assert answers == ["Hỏi bà Nguyễn Thị Mai.", "Hỏi bà …, …."]


def test_whoever_waits_for_the_answer_still_gets_it(store: Store) -> None:
    """Though its wording names whoever has everything deleted within the minute before."""
    waiting = chat_at(store, "waiting")
    asked = "Bà Trần Yên (0911222333) mở hội chợ lúc nào?"
    waiting.says(NoteQuestion(asked, "asked-staff"))
    (question,) = store.questions.all()
    text = EntryText(PLAN, question.question, answer="Bà Trần Yên mở lúc 8 giờ.", source="Sở")
    entry = Entering(store).write(text, OFFICE, NOW)
    Entering(store).judged(entry.id, (), OFFICE, NOW)
    forgets(store, called("Trần Yên"))
    found = answered_by(entry_of(store, entry.id).text, store.questions.all())
    assert [one.id for one in found] == [question.id]


def test_a_wording_that_names_nobody_stays(store: Store, url: str) -> None:
    """Everybody is still answered by it; one that tells who asked goes."""
    asker = chat_at(store, "asker")
    plain, place = "nuôi ong mật có được tính vào điểm hay không", "Ở Lào Cai nộp ở đâu?"
    told = (
        "tôi là lò thị nhân, nộp thế nào",
        "HTX Ong Vàng nộp ở đâu?",
        "gọi 0977123123 được không",
    )
    for question in (plain, place, *told):
        asker.says(NoteQuestion(question, "asked-staff"))
    text = EntryText(
        PLAN,
        "\n".join((plain, place, *told)),
        answer="Có.",
        source="Sở",
        title="Ong",
        tries=(plain,),
    )
    entry = published(store, text)
    asker.says(ForgetPerson())
    now = entry_of(store, entry).text
    assert (now.question, now.tries) == (f"{plain}\n{place}", (plain,))
    assert left(url, "lò thị nhân", "Ong Vàng", "0977123123", "0977***123") == []


def test_a_draft_that_failed_stays_for_its_clerk(store: Store) -> None:
    """In the clerk's own words, without the asker's."""
    asker = chat_at(store, "asker")
    asked = "nuôi ong mật có được tính vào điểm hay không"
    asker.says(NoteQuestion(asked, "asked-staff"))
    text = EntryText(PLAN, asked, answer=f"Có, gọi Liên minh {LANDLINE}.", source="Sở")
    draft = Entering(store).write(replace(text, title="Ong mật"), OFFICE, NOW).id
    Entering(store).judged(draft, (f"“{asked}” sai",), OFFICE, NOW)
    asker.says(ForgetPerson())
    now = entry_of(store, draft)
    assert (now.text.question, now.text.answer) == ("Ong mật", text.answer)
    assert (now.status, now.problems) == ("refused", ())
