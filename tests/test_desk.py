"""The clerk's decisions and answers, and what is left of a registration after two years."""

from datetime import UTC, date, datetime, timedelta

import pytest

from handlers.messages import NoteQuestion, Reply
from handlers.state import Form
from storage.decisions import Changed
from storage.entries import EntryText
from storage.retention import months_after
from storage.store import Store
from tests.clerks import NOW, OFFICE, chat_at, deliver, owner
from tests.test_store import FORM, NAME, PHONE, every_row

CLAUSE = EntryText("344-KH-LMHTX", "Ai ký giấy?", section="IV.2")
END = date(2025, 12, 31)


def test_the_owner_is_told_of_a_decision_in_the_same_act(store: Store) -> None:
    """The status, its history and the message belong together."""
    code = owner(store, "1")
    store.decisions.decide(code, "returned", "Thiếu", OFFICE, NOW, Reply("Cần bổ sung"))
    assert deliver(store, NOW) == [("1", "Cần bổ sung")]
    (record,) = store.office.registrations()
    assert (record.status, record.note) == ("returned", "Thiếu")


def test_a_decision_is_about_what_was_looked_at(store: Store) -> None:
    """A registration sent anew or withdrawn meanwhile is not decided by an old page."""
    code = owner(store, "1")
    with pytest.raises(Changed):
        store.decisions.decide(code, "accepted", None, OFFICE, NOW, version=2)
    store.decisions.decide(code, "accepted", None, OFFICE, NOW, version=1)


def test_two_registrations_become_one(store: Store) -> None:
    """The merged one stays visible as withdrawn with its note; the kept one is untouched."""
    kept, merged = owner(store, "1"), owner(store, "2")
    store.decisions.merge(kept, merged, f"Gộp vào {kept}", OFFICE, NOW, Reply("Đã gộp"))
    assert [record.status for record in store.office.registrations()] == ["sent", "withdrawn"]
    assert deliver(store, NOW) == [("2", "Đã gộp")]
    with pytest.raises(LookupError):
        store.decisions.merge(kept, kept, "", OFFICE, NOW)


def test_an_answer_is_published_only_when_nothing_got_worse(store: Store) -> None:
    """Problems keep it back and are shown with it; the next try may pass."""
    bad = store.entries.write(CLAUSE, OFFICE, NOW)
    refused = store.entries.judged(bad.id, ("“thi đua đến bao giờ” trả lời sai",), OFFICE, NOW)
    assert refused.status == "refused"
    assert store.entries.published(CLAUSE.plan_id) == []
    good = store.entries.write(CLAUSE, OFFICE, NOW)
    store.entries.judged(good.id, (), OFFICE, NOW)
    assert [entry.text for entry in store.entries.published(CLAUSE.plan_id)] == [CLAUSE]
    store.entries.retire(good.id, OFFICE, NOW)
    assert store.entries.published(CLAUSE.plan_id) == []
    assert store.journal.verify() is None


def test_own_words_need_a_source(store: Store) -> None:
    """An answer is a clause, or words with the document they come from."""
    for wrong in (
        EntryText("p", "q"),
        EntryText("p", "q", answer="Có"),
        EntryText("p", "q", section="I", answer="Có", source="CV 12"),
    ):
        with pytest.raises(ValueError, match=r"answer|source"):
            store.entries.write(wrong, OFFICE, NOW)
    own = EntryText("p", "q", answer="Có", source="CV 12", valid_until=END)
    assert store.entries.write(own, OFFICE, NOW).text == own


def test_who_asked_the_staff_hears_the_answer(store: Store) -> None:
    """Publishing closes the question and writes to the asker, once."""
    chat_at(store, "1").says(NoteQuestion("Ai ký giấy?", "asked-staff"))
    (question,) = store.office.questions()
    text = EntryText(CLAUSE.plan_id, question.question, section="IV.2", question_id=question.id)
    entry = store.entries.write(text, OFFICE, NOW)
    store.entries.judged(entry.id, (), OFFICE, NOW, Reply("Cán bộ trả lời: …"))
    store.entries.judged(entry.id, (), OFFICE, NOW, Reply("Cán bộ trả lời: …"))
    assert deliver(store, NOW) == [("1", "Cán bộ trả lời: …")]
    assert store.office.questions() == []


def test_two_years_after_its_end_a_campaign_has_no_people(store: Store, url: str) -> None:
    """Names, positions, phones and words are gone everywhere; units, titles, numbers stay."""
    code = owner(store, "1", campaign="old")
    owner(store, "2", Form(kind="collective", unit_name="HTX Mới"), campaign="new")
    store.decisions.decide(code, "returned", "Hỏi lại chức vụ", OFFICE, NOW)
    deliver(store, NOW)
    before = store.office.counts()
    at = datetime(2028, 1, 1, 3, tzinfo=UTC)
    ends = {"old": END, "new": date(2026, 12, 31)}
    assert store.retention.anonymise(ends, 24, datetime(2027, 12, 31, 3, tzinfo=UTC)) == 0
    assert store.retention.anonymise(ends, 24, at) == 1
    assert store.retention.anonymise(ends, 24, at) == 0
    store.office.purge_messages(at)
    stripped = store.office.registrations("old")[0].form
    assert (stripped.unit_name, stripped.commune) == (FORM.unit_name, FORM.commune)
    assert [row.title for row in stripped.people] == [row.title for row in FORM.people]
    assert store.office.counts().registrations == before.registrations
    rows = every_row(url)
    assert PHONE not in rows
    assert NAME not in rows
    assert store.journal.lines(limit=1)[0].action == "retention.anonymise"
    assert chat_at(store, "1").person().registrations == ()
    assert store.journal.verify() is None


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2025, 12, 31), 24, date(2027, 12, 31)),
        (date(2025, 12, 31), 2, date(2026, 2, 28)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2025, 1, 15), 0, date(2025, 1, 15)),
    ],
)
def test_months_are_counted_by_the_calendar(day: date, months: int, expected: date) -> None:
    """A day that a month does not have becomes its last one."""
    assert months_after(day, months) == expected
    assert months_after(day, months) - day < timedelta(days=31 * months + 1)
