"""What ends by itself: drafts, the last question, the staff's questions, silent chats, campaigns."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from handlers.turn import texts as common
from handlers.turn.turn import Office
from handlers.values.effects import (
    CountQuestion,
    EndSubscription,
    ForgetPerson,
    IssueCalendarLink,
    NoteInterest,
    NoteQuestion,
    RecordConsent,
    SaveSubscription,
)
from handlers.values.reminding.settings import Subscription
from handlers.values.replies import Reply
from handlers.values.state import Conversation, LastQuestion, Registering, Step
from storage.privacy.expiry import GOING, KEEPING
from storage.questions.questions import answer_questions
from storage.store import Store
from storage.tables.base import Table
from tests.support.chats import FORM, NAME, PHONE
from tests.support.clerks import NOW, OFFICE, StaffedOffice, chat_at, deliver, owner
from tests.support.database.engines import POSTGRESQL_AT_NIGHT
from tests.support.database.stored import every_row, left
from tests.support.linking import ask, issue

DAY = timedelta(days=1)
DRAFT = Registering(Step.REVIEW, FORM)


@POSTGRESQL_AT_NIGHT
@pytest.mark.parametrize(
    "memory",
    [
        Conversation(dialog=DRAFT),
        Conversation(parked=DRAFT),
        Conversation(parked_edit=replace(DRAFT, revising="DK-2025-0009")),
    ],
)
def test_a_draft_ends_after_30_days(store: Store, url: str, memory: Conversation) -> None:
    """Wherever it waits; until then it stays."""
    chat = chat_at(store, "1")
    chat.says(state=memory)
    store.retention.clean(24, NOW + 29 * DAY)
    assert PHONE in every_row(url)
    store.retention.clean(24, NOW + 31 * DAY)
    assert not [secret for secret in (NAME, PHONE) if secret in every_row(url)]
    assert chat.person().conversation == Conversation(draft_ended=True)
    assert store.reminders.listeners() == []


@POSTGRESQL_AT_NIGHT
def test_whoever_comes_back_to_an_ended_draft_is_told_once(store: Store, office: Office) -> None:
    """A kind sentence before the answer, not in the middle of a lost dialog."""
    staffed = StaffedOffice(store, office)
    leader = staffed.person("1")
    for line in ("đăng ký", "đồng ý", "tập thể", "HTX", "HTX Chè Suối Giàng"):
        leader.says(line)
    staffed.clock.move(40 * DAY)
    store.retention.clean(24, staffed.clock.now())
    said = leader.says("thi đua đến khi nào?")
    assert said.startswith(common.DRAFT_ENDED)
    assert "31/12/2025" in said
    assert common.DRAFT_ENDED not in leader.says("lịch")


@POSTGRESQL_AT_NIGHT
def test_the_last_question_goes_with_the_messages(store: Store, url: str) -> None:
    """In a silent chat and in one that goes on about other things."""
    silent, talking = chat_at(store, "1"), chat_at(store, "2")
    for chat in (silent, talking):
        chat.says(
            state=Conversation(asked=LastQuestion("nợ thuế?", "344", ("IV",), 1, NOW), turn=3)
        )
    talking.says(now=NOW + 20 * DAY)
    store.retention.clean(24, NOW + 29 * DAY)
    assert every_row(url).count("nợ thuế?") == 2
    store.retention.clean(24, NOW + 31 * DAY)
    assert "nợ thuế?" not in every_row(url)
    assert talking.person().conversation.turn == 3


@POSTGRESQL_AT_NIGHT
def test_the_words_of_questions_end_and_the_totals_stay(store: Store, url: str) -> None:
    """90 days after the answer, a year without one; counted by outcome and in all as before."""
    chat = chat_at(store, "1")
    chat.says(NoteQuestion("đã trả lời?", "asked-staff"), CountQuestion("answered"))
    chat.says(NoteQuestion("chưa trả lời?", "declined"))
    answered = store.questions.all()[-1].id
    with store.change(OFFICE, NOW) as change:
        answer_questions(change, [answered], Reply("Vâng."), OFFICE.name)
    deliver(store, NOW)
    for days, count in ((90, 2), (91, 1), (364, 1), (366, 0)):
        store.retention.clean(24, NOW + days * DAY)
        assert len(store.questions.all(open_only=False)) == count
    assert store.figures.counts().questions == 2
    assert store.questions.outcomes([NOW.date()])["answered"] == 1
    chat.says(NoteQuestion("nữa?", "declined"))
    chat.says(ForgetPerson())
    assert store.figures.counts().questions == 3


def purge(store: Store, day: int) -> None:
    """What the program does at its start and every few hours."""
    purge_at(store, NOW + day * DAY)


def purge_at(store: Store, now: datetime) -> None:
    """The same at a moment."""
    store.retention.purge_messages(now - 30 * DAY)
    store.retention.anonymise({}, 24, now)
    store.retention.clean(24, now)


@POSTGRESQL_AT_NIGHT
def test_silent_chats_are_removed_after_the_retention_time(store: Store, url: str) -> None:
    """Chats that hold nothing of their person go; a promise made keeps its chat."""
    chat_at(store, "agreed-once").says(RecordConsent("registration", "1", given=True))
    settings = SaveSubscription(Subscription(NOW))
    chat_at(store, "reminded").says(RecordConsent("reminders", "1", given=True), settings)
    chat_at(store, "waiting").says(NoteInterest("2026"))
    owner(store, "registered")
    purge(store, 729)
    assert "agreed-once" in every_row(url)
    purge(store, 733)
    rows = every_row(url)
    kept = [n for n in ("reminded", "waiting", "registered") if n not in rows]
    assert ("agreed-once" in rows, kept) == (False, [])
    # The campaign's people go two years after its end, and then their silent chats do.
    purge(store, 1100)
    assert "registered" not in every_row(url)
    assert store.figures.counts().registrations == 1


@POSTGRESQL_AT_NIGHT
def test_a_visitor_who_only_asked_is_forgotten_after_30_days(
    store: Store, office: Office, url: str
) -> None:
    """Who came back within them stays, and who is still to be told that a draft has ended."""
    chat_at(store, "only-asked").says(text="thi đua đến khi nào?")
    chat_at(store, "came-back").says()
    chat_at(store, "came-back").says(now=NOW + 20 * DAY)
    agreed = RecordConsent("registration", "1", given=True)
    chat_at(store, "had-a-draft").says(agreed, state=Conversation(dialog=DRAFT))
    purge(store, 29)
    assert "only-asked" in every_row(url)
    purge(store, 31)
    rows = every_row(url)
    assert [n for n in ("only-asked", "came-back", "had-a-draft") if n in rows] == [
        "came-back",
        "had-a-draft",
    ]
    staffed = StaffedOffice(store, office)
    staffed.clock.move(60 * DAY)
    assert common.DRAFT_ENDED in staffed.person("had-a-draft").says("chào")
    # Forgotten is not refused: who comes back after all is greeted as anybody.
    assert "em chào" in staffed.person("only-asked").says("chào")


@POSTGRESQL_AT_NIGHT
def test_who_began_or_refused_and_agreed_to_nothing_is_a_visitor(
    store: Store, office: Office, url: str
) -> None:
    """A registration told before the consent, a no to it: gone after 30 days as all visitors."""
    staffed = StaffedOffice(store, office)
    staffed.person("began").says(SAID)
    refused = staffed.person("refused")
    refused.says(SAID)
    refused.says("không đồng ý")
    staffed.person("agreed-once").says("đăng ký")
    staffed.person("agreed-once").says("đồng ý")
    now = staffed.clock.now()
    purge_at(store, now + 29 * DAY)
    assert [one for one in ("began", "refused") if one not in every_row(url)] == []
    purge_at(store, now + 31 * DAY)
    rows = every_row(url)
    assert [one for one in ("began", "refused", "agreed-once") if one in rows] == ["agreed-once"]


@POSTGRESQL_AT_NIGHT
@pytest.mark.parametrize(
    "refusal",
    [
        "không đồng ý, đừng lưu tên Tráng A Sềnh với số 0966555444 nhé",
        "không đồng ý, đừng lưu số không chín sáu sáu ... năm năm năm ... bốn bốn bốn nhé",
        "không đồng ý, đừng lưu số vợ tôi 0966555111 nhé",
    ],
)
def test_a_refusal_that_names_is_kept_no_more_than_what_it_refuses(
    refusal: str, store: Store, office: Office, url: str
) -> None:
    """The message that takes back goes with what was said before it."""
    refused = StaffedOffice(store, office).person("refused")
    refused.says(
        "Đăng ký tập thể cho HTX Lê Vàng ở xã Văn Chấn, liên hệ Tráng A Sềnh giám đốc 0966555444"
    )
    assert "0966555444" in every_row(url)
    refused.says(refusal)
    said = ("Tráng A Sềnh", "0966555444", "0966555111", "năm năm năm")
    assert [left(url, one) for one in said] == [[] for _ in said]


@POSTGRESQL_AT_NIGHT
def test_a_code_that_was_typed_holds_up_nobody(store: Store, url: str) -> None:
    """Its row names the chat a quarter of an hour longer than the chat's messages are kept."""
    leader, visitor = chat_at(store, "leader"), chat_at(store, "visitor")
    leader.registers()
    code = issue(leader, NOW)
    assert ask(visitor, visitor.arrives(code, NOW), code, NOW)
    for late in (timedelta(minutes=5), timedelta(minutes=20)):
        later = NOW + 30 * DAY + late
        store.retention.purge_messages(later - 30 * DAY)
        store.retention.clean(24, later)
    assert "visitor" not in every_row(url)


@POSTGRESQL_AT_NIGHT
def test_a_calendar_nobody_wants_any_more_holds_up_nobody(store: Store, url: str) -> None:
    """Its link lives for years, and goes with whoever turned the reminders off and is silent."""
    chat = chat_at(store, "calendar")
    chat.says(SaveSubscription(Subscription(since=NOW)), IssueCalendarLink())
    chat.says(EndSubscription())
    purge(store, 31)
    assert "calendar" not in every_row(url)


def test_what_is_deleted_goes_from_the_files_whatever_else_fails(
    store: Store, url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A person who cannot be removed is no reason to keep the words of another."""
    chat_at(store, "1").says(state=Conversation(dialog=DRAFT))

    def fails(before: datetime, now: datetime) -> int:
        raise ArithmeticError

    monkeypatch.setattr(store.retention, "_remove_silent", fails)
    with pytest.raises(ArithmeticError):
        store.retention.clean(24, NOW + 31 * DAY)
    assert left(url, NAME, PHONE) == []


def test_all_that_belongs_to_a_person_keeps_them_or_goes_with_them() -> None:
    """A table in neither list would stop the clean-up for everybody, for as long as its row is."""
    tables = {row.__tablename__ for row in (*KEEPING, *GOING)}
    referring = {
        table.name
        for table in Table.metadata.tables.values()
        if any(key.column.table.name == "people" for key in table.foreign_keys)
    }
    assert referring - {"subscribers"} == tables


@POSTGRESQL_AT_NIGHT
def test_the_end_of_a_campaign_outlives_its_plan(store: Store, url: str) -> None:
    """A plan's folder removed or renamed does not keep its people's names for ever."""
    owner(store, "1", campaign="removed")
    owner(store, "2", campaign="never-seen")
    deliver(store, NOW)
    at = NOW.replace(year=2027)
    assert store.retention.anonymise({"removed": date(2025, 6, 30)}, 24, at) == 0
    assert store.retention.anonymise({}, 24, at + 80 * DAY) == 0
    assert store.retention.anonymise({}, 24, at.replace(month=7, day=1)) == 1
    # Without any plan ever read the last sign-up's year counts.
    assert store.retention.anonymise({}, 24, at.replace(month=12, day=31)) == 0
    assert store.retention.anonymise({}, 24, at.replace(year=2028, month=1, day=1)) == 1
    store.retention.purge_messages(at.replace(year=2028))
    assert PHONE not in every_row(url)


@POSTGRESQL_AT_NIGHT
def test_a_plan_that_is_prolonged_keeps_its_people_longer(store: Store) -> None:
    """The end that the plan says now counts."""
    owner(store, "1", campaign="a")
    at = NOW.replace(year=2028)
    store.retention.anonymise({"a": date(2025, 6, 30)}, 24, NOW)
    assert store.retention.anonymise({"a": date(2027, 6, 30)}, 24, at) == 0
    assert store.retention.anonymise({}, 24, at) == 0


@POSTGRESQL_AT_NIGHT
def test_the_address_goes_when_the_confirmation_was_sent(store: Store, url: str) -> None:
    """After three days nothing tells that the chat was ever there; who came back stays."""
    gone, back = chat_at(store, "4242424242"), chat_at(store, "5151515151")
    for chat in (gone, back):
        chat.registers()
        chat.says(ForgetPerson(), replies=("Đã xóa.",))
    back.says()
    deliver(store, NOW)
    store.retention.clean(24, NOW + timedelta(days=1))
    assert left(url, "4242424242")
    store.retention.clean(24, NOW + timedelta(days=3))
    assert left(url, "4242424242") == []
    assert left(url, "5151515151")


@POSTGRESQL_AT_NIGHT
def test_the_words_agreed_to_are_kept_once_and_as_long_as_a_yes_to_them(
    store: Store, url: str
) -> None:
    """Evidence: two people, one text; it goes with the last consent to it."""
    yes = RecordConsent("registration", "2", True, "đồng ý", "Xin lưu họ tên. Đồng ý không?")
    chat_at(store, "1").says(yes)
    chat_at(store, "2").says(yes)
    assert every_row(url).count(yes.text or "") == 1
    chat_at(store, "1").says(ForgetPerson())
    store.retention.clean(24, NOW + DAY)
    assert "Xin lưu họ tên" in every_row(url)
    chat_at(store, "2").says(ForgetPerson())
    store.retention.clean(24, NOW + DAY)
    assert "Xin lưu họ tên" not in every_row(url)


SAID = (
    "em đăng ký cho HTX Chè Suối Giàng, xã Văn Chấn, Giàng A Páo giám đốc 0912345678, "
    "tập thể lao động tiên tiến"
)


@POSTGRESQL_AT_NIGHT
def test_what_was_said_before_a_refused_consent_is_gone(
    store: Store, office: Office, url: str
) -> None:
    """From the memory, from what was typed and answered, and at once from the files as well."""
    leader = StaffedOffice(store, office).person("1")
    assert "chưa ghi vào đăng ký" in leader.says(SAID)
    assert "0912345678" in every_row(url)
    leader.says("không đồng ý")
    assert not [word for word in ("Suối Giàng", "A Páo", "912345678") if word in every_row(url)]
    assert left(url, "Suối Giàng", "A Páo", "912345678") == []


@POSTGRESQL_AT_NIGHT
def test_what_was_said_before_a_consent_is_kept_for_a_day(
    store: Store, office: Office, url: str
) -> None:
    """Then it is forgotten with its words, and the consent is still open."""
    staffed = StaffedOffice(store, office)
    leader = staffed.person("1")
    leader.says(SAID)
    began = staffed.clock.now()
    store.retention.clean(24, began + 23 * DAY / 24)
    assert "0912345678" in every_row(url)
    store.retention.clean(24, began + 25 * DAY / 24)
    assert not [word for word in ("Suối Giàng", "A Páo", "912345678") if word in every_row(url)]
    staffed.clock.move(2 * DAY)
    assert "chưa ghi vào đăng ký" not in leader.says("đồng ý")


@POSTGRESQL_AT_NIGHT
def test_an_errand_is_only_in_the_reminder_that_waits(
    store: Store, office: Office, url: str
) -> None:
    """The memory, in which it may be changed by a word, forgets it after an hour, or a day's silence."""
    staffed = StaffedOffice(store, office)
    silent, talking = staffed.person("1"), staffed.person("2")
    for one in (silent, talking):
        assert "em nhắc" in one.says("tuần sau nhắc tôi nộp bản ký")
    held = '"errand":"nộp bản ký"'
    assert every_row(url).count(held) == 2
    staffed.clock.move(timedelta(hours=2))
    talking.says("cảm ơn em")
    assert every_row(url).count(held) == 1
    store.retention.clean(24, staffed.clock.now() + DAY)
    assert held not in every_row(url)
    assert "nộp bản ký" in str(silent.says("dữ liệu của tôi"))
