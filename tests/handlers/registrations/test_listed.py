"""A list in a file, a photo and a voice note: at every place, and what becomes of the open step."""

from dataclasses import replace

import pytest

from handlers.acts.meaning import PersonSaid
from handlers.acts.slots.persons.written import as_text, from_text
from handlers.turn import unread_texts as texts
from handlers.turn.turn import Office
from handlers.values.effects import Unsay
from handlers.values.messages import FileProblem, Inbound, SentFile
from handlers.values.state import Idle, Registering, Step
from tests.support.talk import STEPS, Talk, at_step, form_of, step_of

AN = PersonSaid("Nguyễn Văn An", "Giám đốc", "Lao động tiên tiến")
MAI = PersonSaid("Lò Thị Mai", "Kế toán", "Chiến sĩ thi đua cơ sở")
LIEN = PersonSaid("Liên", None, "Lao động tiên tiến")
PROBLEMS: tuple[FileProblem, ...] = (
    "too-big", "encrypted", "old", "pdf", "wrong", "damaged", "nobody", "slow", "not-fetched",
    "not-here",
)  # fmt: skip


def sent(
    *people: PersonSaid, words: str = "", more: int = 0, unread: tuple[int, ...] = ()
) -> Inbound:
    """A file that was read."""
    file = SentFile(more=more, unread=unread)
    return Inbound(text=as_text(words, people), kind="file", file=file)


def unread(problem: FileProblem, words: str = "") -> Inbound:
    return Inbound(text=words, kind="file", file=SentFile(problem=problem))


def names(talk: Talk) -> list[str]:
    return [row.name for row in form_of(talk).people]


def test_persons_are_written_and_read_back_equal() -> None:
    """With the words sent along, in which a tab makes nobody."""
    people = (AN, LIEN, PersonSaid("Lò Thị Mai"))
    assert from_text(as_text("gửi em\tdanh sách", people)) == ("gửi em danh sách", people)
    assert from_text(as_text("", people)) == ("", people)


def test_a_file_sent_at_once_offers_to_register_its_persons(office: Office) -> None:
    """Carried through the consent, asked for the rest, shown as a numbered table."""
    talk = Talk(office)
    said = talk.send(sent(AN, MAI))
    assert "Trợ lý đọc được 2 người trong tệp; tệp thì không giữ lại." in said
    assert "Nguyễn Văn An" in said
    assert step_of(talk) == Step.CONSENT
    assert form_of(talk).people == ()  # Nothing is written before the yes.
    talk.say("đồng ý")
    assert names(talk) == ["Nguyễn Văn An", "Lò Thị Mai"]
    for line in ("HTX Chè Suối Giàng, xã Văn Chấn", "Vàng A Sếnh, giám đốc", "0912345678"):
        talk.say(line)
    assert step_of(talk) == Step.PEOPLE_INITIATIVE
    talk.say("bỏ qua")
    shown = talk.say("bỏ qua")
    assert step_of(talk) == Step.REVIEW
    assert "1. Nguyễn Văn An, Giám đốc, Lao động tiên tiến" in shown
    assert "2. Lò Thị Mai, Kế toán, Chiến sĩ thi đua cơ sở" in shown


def test_a_no_forgets_what_the_file_said(office: Office) -> None:
    """The message with the names is emptied as well."""
    talk = Talk(office)
    talk.send(sent(AN, MAI))
    talk.say("không đồng ý")
    (unsaid,) = [one for one in talk.effects if isinstance(one, Unsay)]
    assert [row.name for row in unsaid.said.people] == ["Nguyễn Văn An", "Lò Thị Mai"]


def test_in_the_list_they_stand_behind_those_who_are_there(office: Office) -> None:
    """Nobody twice; the list is shown with its numbers."""
    talk = at_step(office, "people")
    before = names(talk)
    said = talk.send(sent(AN, MAI))
    assert names(talk) == [*before, "Nguyễn Văn An", "Lò Thị Mai"]
    assert f"{len(before) + 1}. Nguyễn Văn An" in said
    assert "chỉ ghi một lần" in talk.send(sent(AN))
    assert len(names(talk)) == len(before) + 2


@pytest.mark.parametrize("step", [step for step in STEPS if step != "consent"])
def test_at_every_step_they_are_taken_and_the_form_goes_on(office: Office, step: str) -> None:
    """Nobody is lost, and nothing that was there."""
    talk = at_step(office, step)
    before = form_of(talk)
    talk.send(sent(AN, MAI))
    assert {"Nguyễn Văn An", "Lò Thị Mai"} <= set(names(talk))
    assert {row.name for row in before.people} <= set(names(talk))
    assert form_of(talk).unit_name == before.unit_name


def test_what_a_row_lacks_is_asked_one_by_one(office: Office) -> None:
    """A given name alone first, then a title that is not said."""
    talk = at_step(office, "people")
    talk.send(sent(LIEN, PersonSaid("Hờ A Páo", "Đội trưởng")))
    assert step_of(talk) == Step.PERSON_NAME
    for line in ("Nguyễn Thị Liên", "bỏ qua", "giữ nguyên"):
        talk.say(line)
    assert step_of(talk) == Step.PEOPLE
    assert "Hờ A Páo" in talk.replies[-1].text
    assert "Hờ A Páo" in talk.say("xong")
    assert step_of(talk) == Step.PERSON_TITLE


def test_what_was_left_out_is_said_in_one_sentence(office: Office) -> None:
    """How many, and which rows."""
    talk = at_step(office, "people")
    said = talk.send(sent(AN, MAI, more=20, unread=(3, 7)))
    assert "Còn 20 người chưa ghi vì mỗi tệp chỉ đọc được 2 người." in said
    assert "Chưa đọc được họ tên ở dòng 3, 7" in said


def test_words_sent_along_are_values_too(office: Office) -> None:
    """The unit in the caption, the persons in the file."""
    talk = Talk(office)
    words = "đăng ký thi đua cho HTX Chè Suối Giàng, xã Văn Chấn"
    talk.send(sent(AN, words=words))
    talk.say("đồng ý")
    assert form_of(talk).unit_name == "HTX Chè Suối Giàng"
    assert names(talk) == ["Nguyễn Văn An"]


def test_a_draft_that_waits_takes_them(office: Office) -> None:
    """It is not begun a second time, and the file is not lost."""
    talk = at_step(office, "people")
    before = names(talk)
    talk.say("dữ liệu")
    talk.send(sent(MAI))
    assert names(talk) == [*before, "Lò Thị Mai"]


def test_below_a_question_that_cannot_be_undone_it_waits(office: Office) -> None:
    """ "Xóa tất cả?" is asked again; nothing begins above it."""
    talk = Talk(office)
    asked = talk.say("xóa dữ liệu của tôi")
    before = talk.person.conversation.dialog
    said = talk.send(sent(AN))
    assert texts.FINISH_FIRST in said
    assert asked.splitlines()[-1] in said
    assert talk.person.conversation.dialog == before


UNREAD = (
    Inbound(kind="photo"),
    Inbound(kind="voice"),
    Inbound(kind="other"),
    Inbound(kind="file", file=SentFile("unfetched")),
    *map(unread, PROBLEMS),
)


@pytest.mark.parametrize("step", STEPS)
def test_what_cannot_be_read_leaves_the_step_and_asks_it_again(office: Office, step: str) -> None:
    """One sentence with the other way, then the open question."""
    talk = at_step(office, step)
    before = talk.person.conversation.dialog
    asked = talk.replies[-1].choices
    for inbound in UNREAD:
        said = talk.send(inbound)
        assert said.startswith(("Trợ lý", "Tệp", "Trong tệp", "Ở đây"))
        assert talk.person.conversation.dialog == before
        assert set(asked) <= set(talk.replies[-1].choices)


def test_each_is_told_the_shortest_other_way(office: Office) -> None:
    """A photo, a voice note, a file: not the same sentence for all."""
    talk = Talk(office)
    assert texts.PHOTO in talk.send(Inbound(kind="photo"))
    assert "micrô" in talk.send(Inbound(kind="voice"))
    assert ".xlsx hay .docx" in talk.send(unread("pdf"))
    assert "mật khẩu" in talk.send(unread("encrypted"))
    assert isinstance(talk.person.conversation.dialog, Idle)


def test_where_no_file_arrives_the_page_is_named_if_there_is_one(office: Office) -> None:
    """Its address, or only that the list can be pasted."""
    alone, open_page = Talk(office), Talk(replace(office, chat_page="https://htx.example/"))
    said = alone.send(unread("not-here"))
    assert "dán danh sách" in said
    assert "http" not in said
    assert "gửi tệp tại https://htx.example/" in open_page.send(unread("not-here"))


def test_words_beside_a_picture_are_answered_and_the_picture_named(office: Office) -> None:
    """Nobody believes that it was seen."""
    talk = Talk(office)
    said = talk.send(Inbound(text="thi đua đến khi nào?", kind="photo"))
    assert said.startswith(texts.PHOTO)
    assert "31/12/2025" in said
    talk.send(Inbound(text="đăng ký", kind="file", file=SentFile(problem="pdf")))
    assert isinstance(talk.person.conversation.dialog, Registering)
